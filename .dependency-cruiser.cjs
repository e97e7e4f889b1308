/**
 * The rooms of the project and the arrows allowed between them and inside them (CONTRIBUTING.md):
 * domain ← tables ← figures ← kinds ← workbook ← taskpane, cli; figures ← engines ← taskpane, cli; plan ← kinds, workbook; domain ← functions ← taskpane; text a leaf.
 */
const forbid = (name, from, to) => ({ name, severity: "error", from, to });

/** A room of src imports itself and the rooms named, nothing else of the project. */
const room = (name, allowed) =>
  forbid(
    `${name}-imports-only`,
    { path: `^src/${name}/` },
    { path: "^(src|playground|scripts|tests)/", pathNot: [name, ...allowed].map((other) => `^src/${other}/`) },
  );

module.exports = {
  forbidden: [
    forbid("no-cycle", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    room("text", []),
    room("domain", []),
    room("tables", ["domain", "text"]),
    room("plan", ["tables", "domain", "text"]),
    room("figures", ["tables", "domain", "text"]),
    room("engines", ["figures", "tables", "domain", "text"]),
    room("kinds", ["plan", "figures", "tables", "domain", "text"]),
    room("functions", ["domain", "text"]),
    room("workbook", ["kinds", "plan", "figures", "tables", "domain", "text"]),
    room("taskpane", ["engines", "figures", "workbook", "kinds", "functions", "plan", "tables", "domain", "text"]),
    room("cli", ["engines", "workbook", "kinds", "plan", "figures", "tables", "domain", "text"]),
    forbid("src-imports-no-playground", { path: "^src/" }, { path: "^playground/" }),
    forbid(
      "only-the-headless-entry-runs-the-cli",
      { path: "^playground/", pathNot: "^playground/(headless|command-line)\\.ts$" },
      { path: "^src/cli/" },
    ),
    forbid(
      "kinds-never-import-each-other",
      { path: "^src/kinds/([^/]+)/" },
      { path: "^src/kinds/[^/]+/", pathNot: ["^src/kinds/$1/", "^src/kinds/shared/"] },
    ),
    forbid("model-without-plan", { path: "^src/kinds/.*/model\\.ts$" }, { path: "^src/plan/" }),
    forbid("grid-without-host", { path: "^playground/grid/" }, { path: "^playground/(host|xlsx|page)/" }),
    forbid("host-without-page", { path: "^playground/host/" }, { path: "^playground/(xlsx|page)/" }),
    forbid("xlsx-without-page", { path: "^playground/xlsx/" }, { path: "^playground/page/" }),
    forbid(
      "domain-has-no-locale-or-dom",
      { path: "^src/domain/" },
      { path: ["react", "fluentui", "univerjs", "office-js"] },
    ),
    forbid("tests-are-not-imported", { path: "^(src|playground|scripts)/" }, { path: "^tests/" }),
    forbid("scripts-are-not-imported", { path: "^(src|playground)/" }, { path: "^scripts/" }),
    forbid(
      "no-undeclared-package",
      { path: "^(src|playground|scripts)/" },
      { dependencyTypes: ["npm-no-pkg", "unknown"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
