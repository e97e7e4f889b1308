/**
 * `npm run playground`: builds the playground, serves it on this machine and opens it in the default browser.
 * `--port 3000` `--no-open` `--open FILE` (a workbook or CSV to start with instead of the sample) `--warehouse ADDRESS` (of a ClickHouse
 * server on this machine, which the pane then reaches below /warehouse).
 */
import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import configuration from "../webpack.config";
import { compile } from "./build";
import { readCommandLine, runScript } from "./command-line";
import { WAREHOUSE_PATH, warehouseOn } from "./pass-through";
import { serve, type Served } from "./serve";

interface Choices {
  readonly port: number;
  readonly browser: boolean;
  readonly file: string | null;
  readonly warehouse: URL | undefined;
}

const USAGE = "npm run playground -- [--port 3000] [--no-open] [--open FILE] [--warehouse ADDRESS]";

/** The command line's choices. Throws with the usage. */
export function choicesOf(args: readonly string[]): Choices {
  const { values } = readCommandLine(USAGE, {
    args: [...args],
    options: {
      port: { type: "string", default: "3000" },
      open: { type: "string" },
      warehouse: { type: "string" },
      "no-open": { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port is a number from 0 to 65535; got "${values.port}".`);
  const file = values.open === undefined ? null : path.resolve(values.open);
  if (file !== null && statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new Error(`There is no file ${file}.`);
  const warehouse = values.warehouse === undefined ? undefined : warehouseOn(values.warehouse);
  return { port, browser: !values["no-open"], file, warehouse };
}

/** Opens the address in the default browser. A machine without one has the printed address. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => console.log("No browser could be opened here: open the address above yourself."));
  child.unref();
}

async function serveOn(choices: Choices): Promise<Served> {
  const extra = choices.file === null ? {} : { [`/open/${path.basename(choices.file)}`]: choices.file };
  const folder = path.resolve(__dirname, "../dist/playground");
  try {
    return await serve({ folder, port: choices.port, extra, warehouse: choices.warehouse });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(
      `Port ${choices.port} is in use. Choose another: npm run playground -- --port ${choices.port + 1}`,
      { cause: error },
    );
  }
}

async function main(): Promise<void> {
  const choices = choicesOf(process.argv.slice(2));
  // The port is taken before the build, so that one in use is reported at once.
  const served = await serveOn(choices);
  console.log("Building the playground …");
  await compile(configuration({ playground: true })).catch(async (error: unknown) => {
    await served.close();
    throw error;
  });
  const open = choices.file === null ? "" : `?open=${encodeURIComponent(`/open/${path.basename(choices.file)}`)}`;
  const url = `${served.url}/${open}`;
  console.log(`Sales Planner's playground: ${url}  (Ctrl+C ends it)`);
  if (choices.warehouse !== undefined) console.log(`The warehouse is reached at ${served.url}${WAREHOUSE_PATH}`);
  if (choices.browser) openBrowser(url);
}

if (require.main === module) runScript(main);
