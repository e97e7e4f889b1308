/** Tests mirror src. `npm test` runs all projects; `npx jest tests/domain` runs the tests under a path. */
const { availableParallelism, totalmem } = require("node:os");
const path = require("node:path");

const univer = (name) => `@univerjs/${name}`;
const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
    module: { type: "commonjs" },
  },
];
// These packages ship ES modules only; Jest runs CommonJS.
const modules = [
  ...["hucre", "hyparquet", "d3-array", "internmap", "lodash-es", "nanoid", "rbush", "quickselect", "kdbush"],
  ...["cjk-regex", "regexp-util", "unicode-regex", "franc-min", "trigram-utils", "n-gram", "collapse-white-space"],
];
// The spreadsheet engine, loaded once a process from one file (tests/environment).
const engine = {
  folder: path.join(__dirname, "node_modules/.cache/sales-planner/engine"),
  packages: [
    ...["core", "data-validation", "engine-formula", "sheets", "sheets-conditional-formatting"].map(univer),
    ...["sheets-data-validation", "sheets-formula", "sheets-table"].map(univer),
    "rxjs",
  ],
};
// Looked up in the sandbox's global object these cost a build half of its time; given to every module they cost nothing.
// Not those that a test replaces (Date), nor names that a package declares itself (Symbol).
const GLOBALS = [
  ...["Array", "Boolean", "Error", "Float64Array", "JSON", "Map", "Math", "Number", "Object", "Reflect", "RegExp"],
  ...["Set", "String", "TypeError", "isNaN", "parseFloat", "parseInt"],
];
const base = {
  testEnvironment: "<rootDir>/tests/environment/environment.ts",
  testEnvironmentOptions: { engine },
  moduleNameMapper: {
    [`^(${engine.packages.join("|")})$`]: path.join(engine.folder, "$1.cjs"),
    // Its modules declare a Map of their own; in one file they do not.
    "^apache-arrow$": path.join(__dirname, "node_modules/apache-arrow/Arrow.es2015.min.js"),
  },
  sandboxInjectedGlobals: GLOBALS,
  transform: { "^.+\\.(tsx?|m?js)$": swc },
  transformIgnorePatterns: [`/node_modules/(?!(${modules.join("|")})/)`],
};
const tests = (folder) => [`<rootDir>/${folder}/**/*.test.ts`, `<rootDir>/${folder}/**/*.test.tsx`];

module.exports = {
  globalSetup: "<rootDir>/tests/environment/bundle.ts",
  // Browser, LibreOffice and timers are waited for a third of the time: a worker more than cores keeps every core busy. Jest's own
  // number leaves a core free.
  maxWorkers: availableParallelism() + 1,
  // A worker that has grown large starts anew, which takes as long as several suites.
  workerIdleMemoryLimit: Math.max(1e9, totalmem() / 10),
  testSequencer: "<rootDir>/tests/environment/longest-first.mjs",
  // A slow machine is no failure: whole workbooks are built and calculated in single tests.
  testTimeout: 300_000,
  // One figure for what the product's own code is tested of, where it is asked for: `npm test -- --coverage`.
  collectCoverageFrom: ["{src,playground}/**/*.{ts,tsx}"],
  coverageReporters: ["text-summary"],
  projects: [
    {
      ...base,
      displayName: "unit",
      testMatch: tests("tests"),
      testPathIgnorePatterns: [
        "/node_modules/",
        "/tests/browser/",
        "/tests/recalculation/",
        "/clickhouse[^/]*[.]test[.]ts$",
      ],
    },
    {
      ...base,
      displayName: "recalculation",
      testMatch: tests("tests/recalculation"),
      testPathIgnorePatterns: ["/node_modules/", ...(process.env.WITHOUT_GNUMERIC ? ["/second-judge"] : [])],
    },
    { ...base, displayName: "warehouse", testMatch: ["<rootDir>/tests/**/clickhouse*.test.ts"] },
    { ...base, displayName: "browser", testMatch: tests("tests/browser") },
  ],
};
