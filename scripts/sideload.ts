/**
 * What only a machine with Excel needs (tools/sideload): it has a lock file of its own and is installed where it is first
 * used, so that it can neither slow down nor fail an ordinary install.
 */
import { spawnSync, type SpawnSyncOptions } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import type { ServerOptions } from "node:https";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const tools = path.join(root, "tools/sideload");

/** The server's port, as the committed manifest names it. */
export const ADD_IN_PORT = 3000;

function run(command: string, args: readonly string[], options: SpawnSyncOptions): void {
  const { status, error } = spawnSync(command, args, { stdio: "inherit", ...options });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${[command, ...args].join(" ")} ended with code ${status ?? "none"}.`);
}

function ensureTools(): void {
  // On Windows npm is a batch file, which only a shell runs.
  const options = { cwd: tools, shell: process.platform === "win32" };
  if (!existsSync(path.join(tools, "node_modules"))) run("npm", ["ci"], options);
}

function runTool(name: string, args: readonly string[]): void {
  ensureTools();
  run(process.execPath, [path.join(tools, "node_modules", name, "cli.js"), ...args], { cwd: root });
}

/** Starts or stops Excel with the add-in. Throws when the tool fails. */
export function debugAddIn(...args: readonly string[]): void {
  runTool("office-addin-debugging", args);
}

/** Makes this machine trust the local certificate, once; the system may show a dialog. */
export function trustCertificate(): void {
  runTool("office-addin-dev-certs", ["install"]);
}

/** Key and certificate of the local server. */
export function certificate(): Promise<ServerOptions> {
  ensureTools();
  const load = createRequire(path.join(tools, "package.json"));
  return (
    load("office-addin-dev-certs") as { getHttpsServerOptions(): Promise<ServerOptions> }
  ).getHttpsServerOptions();
}
