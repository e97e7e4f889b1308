/** The rooms of the project and the arrows allowed between them (CONTRIBUTING.md). */
const room = (name, allowed) => ({
  name: `${name}-imports-only`,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: { path: "^src/", pathNot: [`^src/${name}/`, ...allowed.map((other) => `^src/${other}/`)] },
});

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    room("text", []),
    room("domain", []),
    room("tables", ["domain", "text"]),
    room("functions", ["domain", "text"]),
    room("sheets", ["tables", "domain", "text"]),
    room("workbook", ["sheets", "tables", "domain", "text"]),
    room("taskpane", ["workbook", "sheets", "tables", "functions", "text"]),
    {
      name: "playground-is-a-leaf",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/playground/" },
      to: { path: "^src/playground/" },
    },
    {
      name: "domain-has-no-locale-or-dom",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { path: ["react", "fluentui", "univerjs", "office-js"] },
    },
    { name: "tests-are-not-imported", severity: "error", from: { path: "^src/" }, to: { path: "^tests/" } },
    {
      name: "no-undeclared-package",
      severity: "error",
      from: { path: "^(src|scripts)/" },
      to: { dependencyTypes: ["npm-no-pkg", "unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
