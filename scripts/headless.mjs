// @ts-check
/**
 * `npm run headless`: runs the command line as one file of JavaScript, because compiling and loading some three thousand
 * modules takes seconds. The file is made with the first command and again whenever one of its sources has changed; what
 * a fault's stack names are its lines, `npx tsx playground/command-line.ts` names those of the sources.
 */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { plainFields } from "./plain-fields.mjs";

const own = fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(own), "..");
const require = createRequire(own);
const ENTRY = "playground/command-line.ts";
/** Beside the sources: what packages are installed, and how the file is made. */
const MADE_WITH = ["package-lock.json", "tsconfig.json", path.relative(root, own), "scripts/plain-fields.mjs"];

// Working copies can share one node_modules.
const copy = createHash("sha256").update(root).digest("hex").slice(0, 12);
const cache = path.join(root, "node_modules/.cache/sales-planner", copy);
const bundle = path.join(cache, "headless.cjs");

/** @param {string} file */
function stampOf(file) {
  const { mtimeMs, size } = statSync(path.join(root, file), { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
  return `${mtimeMs} ${size}`;
}

/** The first line of the bundle: a comment with its sources and their stamps. */
const LONGEST_STAMPS = 1 << 18;

function isCurrent() {
  if (statSync(bundle, { throwIfNoEntry: false }) === undefined) return false;
  const start = Buffer.alloc(LONGEST_STAMPS);
  const file = openSync(bundle, "r");
  const length = readSync(file, start);
  closeSync(file);
  const line = start.toString("utf8", 0, Math.max(0, start.subarray(0, length).indexOf("\n")));
  /** @type {Record<string, string>} */
  const stamps = line.startsWith("//") ? JSON.parse(line.slice(2)) : {};
  const files = Object.keys(stamps);
  return files.length > 0 && files.every((file) => stamps[file] === stampOf(file));
}

/**
 * Made whole under another name, so that a command beside this one never reads half of it.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function writeWhole(file, content) {
  const partial = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(partial, content);
  renameSync(partial, file);
}

async function makeBundle() {
  /** @type {import("esbuild")} */
  const { build } = require("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    platform: "node",
    target: "node20",
    outfile: bundle,
    external: ["@microsoft/office-js", "@duckdb/node-api"],
    // A script that runs in this context has require, but cannot import.
    supported: { "dynamic-import": false },
    plugins: [plainFields],
    metafile: true,
    write: false,
  });
  const sources = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules"));
  const stamps = Object.fromEntries([...sources, ...MADE_WITH].map((file) => [file, stampOf(file)]));
  writeWhole(bundle, `//${JSON.stringify(stamps)}\n${outputFiles[0]?.text ?? ""}`);
}

/**
 * Runs the bundle with the machine code that an earlier run of the same command compiled; a run that finds none, or that
 * of another bundle or Node, leaves its own.
 */
function runBundle() {
  const [command = ""] = process.argv.slice(2);
  const code = path.join(cache, `${/^[a-z]+$/.test(command) ? command : "help"}.code`);
  const isThere = (statSync(code, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= statSync(bundle).mtimeMs;
  const cachedData = isThere ? readFileSync(code) : undefined;
  const script = new Script(Module.wrap(readFileSync(bundle, "utf8")), { filename: bundle, cachedData });
  if (cachedData === undefined || script.cachedDataRejected === true)
    process.on("exit", (status) => {
      if (status === 0) writeWhole(code, script.createCachedData());
    });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, path.dirname(bundle));
}

if (!isCurrent()) await makeBundle();
runBundle();
