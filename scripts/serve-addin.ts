/**
 * Serves the built add-in to Excel on https://localhost:3000, with the trusted local certificate that the first
 * `npm start` installed; started by office-addin-debugging.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import type { ServerOptions } from "node:https";
import { serve } from "./serve";

interface Certificates {
  getHttpsServerOptions(): Promise<ServerOptions>;
}

const root = path.resolve(__dirname, "..");

async function main(): Promise<void> {
  execFileSync(process.execPath, [require.resolve("tsx/cli"), "scripts/build.ts"], { cwd: root, stdio: "inherit" });
  const fromSideload = createRequire(path.join(root, "tools/sideload/package.json"));
  const certificates = fromSideload("office-addin-dev-certs") as Certificates;
  const served = await serve({
    folder: path.join(root, "dist"),
    port: 3000,
    tls: await certificates.getHttpsServerOptions(),
  });
  console.log(`Sales Planner is served to Excel on ${served.url}.`);
}

void main();
