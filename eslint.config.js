const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const hooks = require("eslint-plugin-react-hooks");
const office = require("eslint-plugin-office-addins");

module.exports = tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "*.config.js", ".dependency-cruiser.cjs"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 40],
      "@typescript-eslint/max-params": ["error", { max: 4 }],
      "@typescript-eslint/no-explicit-any": "error",
      // One import a module: types stand inline beside values; a module of types alone is imported by "import type".
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "no-duplicate-imports": ["error", { includeExports: true }],
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    // A describe holds its tests, and a test its story: what is limited there is the file.
    files: ["tests/**/*.test.{ts,tsx}"],
    rules: { "max-lines-per-function": "off", "@typescript-eslint/max-params": "off" },
  },
  {
    // Tables of a workbook made by hand and columns of cases are lists, whatever their length.
    files: ["tests/**/*.ts"],
    rules: { "max-lines-per-function": "off", "@typescript-eslint/max-params": "off" },
  },
  {
    // A definition's `run` takes the function's own arguments.
    files: ["src/functions/definitions/*.ts"],
    rules: { "@typescript-eslint/max-params": ["error", { max: 7 }] },
  },
  {
    // One pass over all customers: the fifteen sums of likelihood, gradient and Hessian share their terms.
    files: ["src/domain/customers/bg-nbd.ts"],
    rules: { "max-lines-per-function": ["error", 65] },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": office },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
    },
  },
  {
    // Excel's own error class is not declared as an Error, but is what a custom function must throw.
    files: ["src/functions/register.ts"],
    rules: {
      "@typescript-eslint/only-throw-error": [
        "error",
        { allow: [{ from: "package", package: "custom-functions-runtime", name: "Error" }] },
      ],
    },
  },
  { files: ["**/*.{js,mjs}"], ...tseslint.configs.disableTypeChecked },
);
