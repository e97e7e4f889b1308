/**
 * `npm start`: opens Excel with the add-in sideloaded (`npm start -- web --document URL` for Excel on the web);
 * `npm run stop` takes it out again. What only a machine with Excel needs stands in tools/sideload with a lock file of
 * its own and is installed by the first start, so that it can neither slow down nor fail an ordinary install.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const tools = path.join(root, "tools/sideload");
const windows = process.platform === "win32";
const [first, ...others] = process.argv.slice(2);
const stopping = first === "stop";

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: "inherit", shell: windows });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function sideload(...args: string[]): void {
  run(process.execPath, [path.join(tools, "node_modules/office-addin-debugging/cli.js"), ...args], root);
}

if (process.platform === "linux" && first !== "web") {
  console.log(
    "Excel does not run on Linux: use `npm run playground`, or `npm start -- web --document URL` for Excel on the web.",
  );
  process.exit(stopping ? 0 : 1);
}
if (!existsSync(path.join(tools, "node_modules"))) run("npm", ["ci"], tools);
if (stopping) {
  sideload("stop", "manifest.xml");
} else {
  run(process.execPath, [path.join(tools, "node_modules/office-addin-dev-certs/cli.js"), "install"], root);
  const serve = `${process.execPath} ${require.resolve("tsx/cli")} scripts/serve-addin.ts`;
  const target = first === "web" ? ["web", ...others] : ["desktop", ...(first === undefined ? [] : [first, ...others])];
  sideload(
    "start",
    "manifest.xml",
    ...target,
    "--dev-server",
    JSON.stringify(serve),
    "--dev-server-port",
    "3000",
    "--app",
    "excel",
  );
}
