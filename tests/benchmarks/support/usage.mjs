// @ts-check
/** Loaded before a command that is measured: writes what its process took into the file that MEASURED names. */
import { writeFileSync } from "node:fs";
import process from "node:process";

process.on("exit", () => {
  const file = process.env.MEASURED;
  if (file !== undefined) writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
