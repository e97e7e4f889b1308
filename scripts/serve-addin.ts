/**
 * Builds the add-in and serves it to Excel on https://localhost:3000, with the trusted local certificate that the first
 * `npm start` installs. office-addin-debugging starts it; `npm run dev-server` builds for development, and
 * `npm run watch` beside it builds anew at every change. `--warehouse ADDRESS` lets the pane reach a ClickHouse server of this machine.
 */
import path from "node:path";
import configuration from "../webpack.config";
import { compile } from "./build";
import { readCommandLine, runScript } from "./command-line";
import { warehouseOn } from "./pass-through";
import { serve } from "./serve";
import { ADD_IN_PORT, certificate } from "./sideload";

async function main(): Promise<void> {
  const options = { development: { type: "boolean", default: false }, warehouse: { type: "string" } } as const;
  const { values } = readCommandLine("npm run dev-server -- [--warehouse ADDRESS]", { options });
  const warehouse = values.warehouse === undefined ? undefined : warehouseOn(values.warehouse);
  await compile(configuration({}, { mode: values.development ? "development" : "production" }));
  const folder = path.resolve(__dirname, "../dist");
  const served = await serve({ folder, port: ADD_IN_PORT, tls: await certificate(), warehouse });
  console.log(`Sales Planner is served to Excel on ${served.url}.`);
}

runScript(main);
