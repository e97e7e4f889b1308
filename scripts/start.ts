/**
 * `npm start`: opens Excel with the add-in sideloaded (`npm start -- web --document URL` for Excel on the web);
 * `npm run stop` takes it out again.
 */
import { readCommandLine, runScript } from "./command-line";
import { ADD_IN_PORT, debugAddIn, trustCertificate } from "./sideload";

const MANIFEST = "manifest.xml";
const USAGE = "npm start -- [desktop | web] [--document FILE or URL]; npm run stop";

export interface Started {
  readonly action: "desktop" | "web" | "stop";
  /** A workbook to open with the add-in: a file, or an address for Excel on the web. */
  readonly document: string | undefined;
}

/** The command line's choices. Throws with the usage for what is not known. */
export function startedBy(args: readonly string[]): Started {
  const options = { document: { type: "string" } } as const;
  const { values, positionals } = readCommandLine(USAGE, { args: [...args], options, allowPositionals: true });
  const [action = "desktop", ...others] = positionals;
  if ((action !== "desktop" && action !== "web" && action !== "stop") || others.length > 0)
    throw new Error(`"${positionals.join(" ")}" is nothing to start. Usage: ${USAGE}`);
  if (action === "web" && values.document === undefined)
    throw new Error(`Excel on the web needs the address of a workbook. Usage: ${USAGE}`);
  return { action, document: values.document };
}

function main(): void {
  const { action, document } = startedBy(process.argv.slice(2));
  if (process.platform === "linux" && action !== "web") {
    console.log(
      "Excel does not run on Linux: use `npm run playground`, or `npm start -- web --document URL` for Excel on the web.",
    );
    process.exitCode = action === "stop" ? 0 : 1;
    return;
  }
  if (action === "stop") return debugAddIn("stop", MANIFEST);
  trustCertificate();
  // A line for the system's shell, where Node's path may hold spaces.
  const server = `"${process.execPath}" --import tsx scripts/serve-addin.ts`;
  const serving = ["--dev-server", server, "--dev-server-port", String(ADD_IN_PORT)];
  const opened = document === undefined ? [] : ["--document", document];
  debugAddIn("start", MANIFEST, action, ...opened, ...serving, "--app", "excel");
}

if (require.main === module) runScript(main);
