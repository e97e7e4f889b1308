/** The files that a build writes: the workbook, and every customer where they are asked for. */
import type { BuildResult } from "../workbook/build-request";
import type { BuildFlags } from "./build-flags";
import { ensureWritable, writeWhole } from "./files";
import type { OpenWorkbook } from "./spreadsheet";

/** @throws Problem for a file that cannot be written, before anything is built. */
export async function ensureAllWritable({ out, exportCustomers, files, beside }: BuildFlags): Promise<void> {
  for (const file of [out, exportCustomers]) if (file !== null) await ensureWritable(file, [...files, ...beside]);
}

/** Writes what is wanted as files. */
export async function writeOut(
  workbook: OpenWorkbook,
  { long }: BuildResult,
  { out, exportCustomers }: Pick<BuildFlags, "out" | "exportCustomers">,
): Promise<void> {
  if (exportCustomers !== null && long) {
    const { exportTable } = await import("./engine/export-table");
    await exportTable(await long(), exportCustomers);
  }
  if (out !== null) await writeWhole(out, await workbook.save());
}
