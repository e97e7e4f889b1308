/**
 * The folder for what does not fit in memory or has to be written anew, removed when it is no longer needed and when the process ends.
 */
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** One for the process. */
const folder = path.join(tmpdir(), `sales-planner-${process.pid}`);
let isWatched = false;

export const removeTemporary = (): void => rmSync(folder, { recursive: true, force: true });

/** Where the folder is, once something is to be written there. Ctrl+C ends the process with the code that shells know it by. */
export function temporaryPlace(): string {
  if (!isWatched) {
    process.once("exit", removeTemporary);
    process.once("SIGINT", () => process.exit(130));
    process.once("SIGTERM", () => process.exit(143));
  }
  isWatched = true;
  return folder;
}

/** The same, made. */
export function temporaryFolder(): string {
  mkdirSync(temporaryPlace(), { recursive: true });
  return folder;
}
