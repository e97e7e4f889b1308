/** Tests mirror src. `npm test` runs all three projects; `npx jest tests/domain` runs the unit tests under a path. */
const swc = [
  "@swc/jest",
  {
    jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
  },
];
// These packages ship ES modules only; Jest runs CommonJS.
const transformIgnorePatterns = [
  "/node_modules/(?!(hucre|d3-array|internmap|lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space|collapse-white-space)/)",
];
const base = { testEnvironment: "node", transform: { "^.+\\.(tsx?|m?js)$": swc }, transformIgnorePatterns };

// Jest reads every word after --selectProjects as a project's name: a path among them must still narrow the run.
const under = process.argv.filter((argument) => argument.startsWith("tests/"));
const globs = (folder) =>
  under.length === 0
    ? [`<rootDir>/${folder}/**/*.test.ts`, `<rootDir>/${folder}/**/*.test.tsx`]
    : under
        .filter((path) => path.startsWith(folder))
        .flatMap((path) => [
          `<rootDir>/${path}*`,
          `<rootDir>/${path}*/**/*.test.ts`,
          `<rootDir>/${path}*/**/*.test.tsx`,
          `<rootDir>/${path}/**/*.test.ts`,
          `<rootDir>/${path}/**/*.test.tsx`,
        ]);

module.exports = {
  // A slow machine is no failure: whole workbooks are built and calculated in single tests.
  testTimeout: 120_000,
  projects: [
    {
      ...base,
      displayName: "unit",
      testMatch: globs("tests"),
      testPathIgnorePatterns: ["/node_modules/", "/tests/browser/", "/tests/recalculation/"],
    },
    { ...base, displayName: "recalculation", testMatch: globs("tests/recalculation") },
    { ...base, displayName: "browser", testMatch: globs("tests/browser") },
  ],
};
