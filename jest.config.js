/** Tests mirror src/. The browser and LibreOffice projects run after the quick ones (see scripts/test.ts). */
const swc = ["@swc/jest", { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022", transform: { react: { runtime: "automatic" } } }, module: { type: "commonjs" } }];
// These packages ship ES modules only; Jest runs CommonJS.
const transformIgnorePatterns = ["/node_modules/(?!(hucre|d3-array|internmap)/)"];
const base = { testEnvironment: "node", transform: { "^.+\\.(tsx?|m?js)$": swc }, transformIgnorePatterns };

module.exports = {
  projects: [
    { ...base, displayName: "unit", testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"], testPathIgnorePatterns: ["/node_modules/", "/tests/browser/", "/tests/recalculation/"] },
    { ...base, displayName: "recalculation", testMatch: ["<rootDir>/tests/recalculation/**/*.test.ts"] },
    { ...base, displayName: "browser", testMatch: ["<rootDir>/tests/browser/**/*.test.ts"] },
  ],
};
