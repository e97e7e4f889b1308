/**
 * How a sheet looks and shows: styles, rules, charts, sizes, frozen headings, gridlines, tab colour. On a sheet written
 * in place the previous look is cleared before its cells are written.
 */
import type { SheetPlan } from "../../plan/plan";
import type { SheetLook } from "../settings";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";
import { chartName, removeCharts, writeCharts } from "./charts";
import { writeConditionalFormats } from "./conditional-formats";
import { clearSizes, writeLinks, writeSizes, writeStyles } from "./styles";
import { writeValidations } from "./validation";

/** Estimated bytes of the requests that write a plan's look. */
export function lookBytes(plan: SheetPlan): number {
  const { styles, formats, columnWidths, rowHeights, merges, links, charts, conditionalFormats, validations } = plan;
  const sizes = columnWidths.length + rowHeights.length + merges.length + links.length;
  const operations = 8 * styles.length + 2 * formats.length + sizes;
  return (operations + 20 * charts.length + 4 * (conditionalFormats.length + validations.length)) * OPERATION_BYTES;
}

/** A plan, its sheet, and how the previous build left the sheet; null for an empty one. */
interface LookTarget {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  readonly previous: SheetLook | null;
}

export async function writeLook(batch: Batch, { sheet, plan, previous }: LookTarget): Promise<void> {
  // A link brings a look of its own, which the plan's replaces.
  await writeLinks(batch, sheet, plan.links);
  await writeStyles(batch, sheet, plan);
  await writeConditionalFormats(batch, sheet, plan.conditionalFormats);
  await writeValidations(batch, sheet, plan.validations);
  // Widths and views the user set on a built sheet stay, unless this build needs others than the previous one.
  if (!previous || differs([plan.columnWidths, plan.rowHeights], [previous.columnWidths, previous.rowHeights])) {
    if (previous) await clearSizes(batch, sheet, previous);
    await writeSizes(batch, sheet, plan);
  }
  // After the widths: a chart is placed over cells.
  await writeCharts(batch, sheet, plan);
  if (!previous || differs(viewOf(plan), viewOf(previous))) await writeView(batch, sheet, plan);
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function viewOf({ freeze, showGridlines, tabColor }: SheetLook | SheetPlan): unknown {
  return [freeze, showGridlines, tabColor];
}

/** Takes the previous build's look away; a formula written into a cell still formatted as Text would stay text. */
export async function clearLook(batch: Batch, sheet: Excel.Worksheet, previous: SheetLook): Promise<void> {
  await removeCharts(
    batch,
    sheet,
    previous.charts.map(({ key }) => chartName(key)),
  );
  for (const { area } of previous.conditionalFormats) {
    await batch.add(OPERATION_BYTES, () => rangeOf(sheet, area).conditionalFormats.clearAll());
  }
  for (const { area } of previous.validations)
    await batch.add(OPERATION_BYTES, () => rangeOf(sheet, area).dataValidation.clear());
  for (const area of previous.merges) await batch.add(OPERATION_BYTES, () => rangeOf(sheet, area).unmerge());
  for (const { area } of previous.links)
    await batch.add(OPERATION_BYTES, () => rangeOf(sheet, area).clear(Excel.ClearApplyTo.hyperlinks));
  for (const area of previous.filled)
    await batch.add(OPERATION_BYTES, () => rangeOf(sheet, area).clear(Excel.ClearApplyTo.formats));
}

type View = Pick<SheetPlan, "freeze" | "showGridlines" | "tabColor">;

async function writeView(batch: Batch, sheet: Excel.Worksheet, view: View): Promise<void> {
  await batch.add(6 * OPERATION_BYTES, () => {
    sheet.tabColor = view.tabColor;
    sheet.showGridlines = view.showGridlines;
    freeze(sheet, view.freeze);
  });
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  const { freezePanes } = sheet;
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
