/**
 * What is built: the add-in for Excel (dist/) and the playground (dist/playground/), from the same pane.
 * The pane's bundle is the same in both; only its page differs: office.js comes from Microsoft's CDN in Excel, and is
 * the unmodified package beside a host of our own in the playground.
 */
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import CssPlugin from "mini-css-extract-plugin";
import path from "node:path";
import type { Configuration, WebpackPluginInstance } from "webpack";
import { EmitFunctionFiles } from "./scripts/emit-functions";
import { manifestFor } from "./scripts/manifest";

export type Mode = "development" | "production";

export interface BuildOptions {
  readonly mode: Mode;
  /** Where the add-in is served, e.g. "https://example.com"; it stands in the manifest and in functions.json. */
  readonly domain: string;
}

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const root = __dirname;
const officePackage = path.join(root, "node_modules/@microsoft/office-js/dist");

/** Office's own files are served as they are (their licence and their loader want it): no minimizer touches them. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  ...["en-us", "zh-cn", "zh-tw"].map((locale) => `${locale}/office_strings.js`),
];

const html = (options: HtmlPlugin.Options): WebpackPluginInstance => new HtmlPlugin({ scriptLoading: "defer", ...options });

function base({ mode }: BuildOptions, folder: string, css: string): Configuration {
  return {
    mode,
    context: root,
    // The pane runs inside Excel's web views, which all have ES2022; "web" keeps Node's modules out of it.
    target: ["web", "es2022"],
    devtool: mode === "development" ? "cheap-module-source-map" : "source-map",
    output: { path: path.join(root, folder), filename: "[name].js", publicPath: "", assetModuleFilename: "assets/[name][ext]" },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        // A package that calls itself CommonJS and also ships an ES module, without the .mjs that would say so.
        { test: /\.es\.js$/, include: /node_modules/, type: "javascript/auto" },
        { test: /\.css$/, use: [css, "css-loader"] },
        { test: /\.(png|svg|woff2|csv)$/, type: "asset/resource" },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** The add-in as Excel loads it: pane, functions.json and help in each language, icons and the manifest. */
export function addIn(options: BuildOptions): Configuration {
  const shared = base(options, "dist", "style-loader");
  return {
    ...shared,
    name: "add-in",
    output: { ...shared.output, clean: { keep: /^playground\// } },
    entry: { taskpane: "./src/taskpane/main.tsx" },
    plugins: [
      html({ filename: "taskpane.html", template: "./src/taskpane/taskpane.html", templateParameters: { officeScripts: [OFFICE_CDN] } }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          { from: "manifest.xml", transform: (content: Buffer) => manifestFor(content.toString("utf8"), options.domain) },
        ],
      }),
      new EmitFunctionFiles(`${options.domain}/help`),
    ],
  };
}

/** The playground: the spreadsheet's page, and the pane's page with our host and the real office.js. */
export function playground(options: BuildOptions): Configuration {
  const shared = base(options, "dist/playground", CssPlugin.loader);
  return {
    ...shared,
    name: "playground",
    output: { ...shared.output, clean: true },
    cache: options.mode === "development" ? { type: "filesystem", buildDependencies: { config: [__filename] } } : false,
    entry: {
      page: "./src/playground/page/page.ts",
      "pane-bootstrap": "./src/playground/host/pane-bootstrap.ts",
      taskpane: "./src/taskpane/main.tsx",
    },
    plugins: [
      new CssPlugin({ filename: "[name].css" }),
      html({ filename: "index.html", template: "./src/playground/page/page.html", chunks: ["page"] }),
      html({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        templateParameters: { officeScripts: ["pane-bootstrap.js", "office/office.js"] },
      }),
      new CopyPlugin({
        patterns: [
          ...OFFICE_FILES.map((file) => ({ from: path.join(officePackage, file), to: `office/${file}`, info: { minimized: true } })),
          { from: "assets", to: "assets" },
        ],
      }),
      new EmitFunctionFiles("help"),
    ],
  };
}
