// @ts-check
/**
 * What is built: the add-in for Excel (dist/) and with `--env playground` the playground (dist/playground/), from the
 * same pane. The pane's bundle is the same in both; only its page differs: office.js comes from Microsoft's CDN in Excel,
 * and is the unmodified package beside a host of our own in the playground. webpack-cli and scripts/build.ts run it.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");

/** @typedef {import("webpack").Configuration} Configuration */
/** @typedef {"development" | "production"} Mode */

const root = __dirname;
const officePackage = path.join(root, "node_modules/@microsoft/office-js/dist");

/** DuckDB as it runs in a worker of the pane: served beside it, and loaded once order files are picked. */
const duckDb = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"].map((file) => ({
  from: path.join(root, "node_modules/@duckdb/duckdb-wasm/dist", file),
  to: `duckdb/${file}`,
  info: { minimized: true },
}));

/** The pane, and the worker that its order files are read in. */
const paneEntries = {
  taskpane: "./src/taskpane/main.tsx",
  "orders-worker": "./src/engines/counting-worker.ts",
};

/** Office's own files are served as they are (as their licence and their loader require): no minimizer touches them. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  ...["en-us", "zh-cn", "zh-tw"].map((locale) => `${locale}/office_strings.js`),
];

/** The build's own TypeScript, compiled as it is loaded: webpack-cli runs this file in plain Node. */
function buildSteps() {
  require("tsx/cjs/api").register();
  return {
    ...require("./scripts/bill-of-materials"),
    ...require("./scripts/content-policy"),
    ...require("./scripts/emit-functions"),
    ...require("./scripts/manifest"),
  };
}

/** @param {HtmlPlugin.Options} options */
const html = (options) => new HtmlPlugin({ scriptLoading: "defer", ...options });

/**
 * @param {Mode} mode
 * @param {string} folder
 * @param {string} css the loader that puts styles into the page
 * @returns {Configuration}
 */
function base(mode, folder, css) {
  return {
    mode,
    context: root,
    // The pane runs inside Excel's web views, which all have ES2022; "web" keeps Node's modules out of it.
    target: ["web", "es2022"],
    devtool: mode === "development" ? "cheap-module-source-map" : "source-map",
    output: {
      path: path.join(root, folder),
      filename: "[name].js",
      publicPath: "",
      assetModuleFilename: "assets/[name][ext]",
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        // The playground's engine.
        {
          test: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/,
          loader: path.join(root, "scripts/plain-fields.mjs"),
        },
        // A package that calls itself CommonJS and also ships an ES module, without the extension .mjs.
        { test: /\.es\.js$/, include: /node_modules/, type: "javascript/auto" },
        { test: /\.css$/, use: [css, "css-loader"] },
        { test: /\.(png|svg|woff2|csv)$/, type: "asset/resource" },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * The add-in as Excel loads it: pane, functions.json and help in each language, icons and the manifest.
 * @param {Mode} mode
 * @param {string | undefined} domain
 * @param {import("./scripts/content-policy").Cloud} cloud
 * @returns {Configuration}
 */
function addIn(mode, domain, cloud) {
  const { EmitBillOfMaterials, EmitFunctionFiles, LOCAL_DOMAIN, manifestFor, contentPolicy, OFFICE_SCRIPTS } =
    buildSteps();
  const officeScripts = [OFFICE_SCRIPTS[cloud]];
  const served = domain ?? LOCAL_DOMAIN;
  const shared = base(mode, "dist", "style-loader");
  return {
    ...shared,
    name: "add-in",
    output: { ...shared.output, clean: { keep: /^playground\// } },
    entry: paneEntries,
    plugins: [
      html({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        templateParameters: { officeScripts, policy: contentPolicy(officeScripts) },
      }),
      new CopyPlugin({
        patterns: [
          ...duckDb,
          { from: "assets/icons/*.png" },
          { from: "assets/samples/**/*.csv" },
          { from: "manifest.xml", transform: (content) => manifestFor(content.toString("utf8"), served) },
        ],
      }),
      new EmitFunctionFiles(`${served}/help`),
      new EmitBillOfMaterials(),
    ],
  };
}

/**
 * The playground: the spreadsheet's page, and the pane's page with our host and the real office.js.
 * @param {Mode} mode
 * @returns {Configuration}
 */
function playground(mode) {
  const { EmitFunctionFiles, contentPolicy } = buildSteps();
  const policy = contentPolicy();
  const shared = base(mode, "dist/playground", CssPlugin.loader);
  return {
    ...shared,
    name: "playground",
    output: { ...shared.output, clean: true },
    cache: mode === "development" ? { type: "filesystem", buildDependencies: { config: [__filename] } } : false,
    entry: {
      page: "./playground/page/page.ts",
      "pane-bootstrap": "./playground/host/pane-bootstrap.ts",
      ...paneEntries,
    },
    plugins: [
      new CssPlugin({ filename: "[name].css" }),
      html({
        filename: "index.html",
        template: "./playground/page/page.html",
        chunks: ["page"],
        templateParameters: { policy },
      }),
      html({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        templateParameters: { officeScripts: ["pane-bootstrap.js", "office/office.js"], policy },
      }),
      new CopyPlugin({
        patterns: [
          ...OFFICE_FILES.map((file) => ({
            from: path.join(officePackage, file),
            to: `office/${file}`,
            info: { minimized: true },
          })),
          ...duckDb,
          { from: "assets", to: "assets" },
        ],
      }),
      new EmitFunctionFiles("help"),
    ],
  };
}

/**
 * webpack-cli's interface: `--mode`, `--env playground`, `--env domain=https://example.com`, where the add-in is served, and
 * `--env cloud=china` for office.js of that cloud.
 * The playground never leaves this machine: built for development it is there in a fraction of the time, from a cache.
 * @param {{ playground?: boolean, domain?: string, cloud?: import("./scripts/content-policy").Cloud }} [env]
 * @param {{ mode?: Mode }} [options]
 * @returns {Configuration}
 */
module.exports = (env = {}, { mode } = {}) =>
  env.playground === true
    ? playground(mode ?? "development")
    : addIn(mode ?? "production", env.domain, env.cloud ?? "global");
