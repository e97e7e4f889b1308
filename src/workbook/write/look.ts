/**
 * How a sheet looks, shows and prints: styles, rules, charts, sizes, frozen headings, gridlines, tab colour, page. On a
 * sheet written in place the previous look is cleared first.
 */
import type { SheetPlan } from "../../plan/plan";
import type { SheetLook } from "../settings";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";
import { chartName, removeCharts, writeCharts } from "./charts";
import { writeConditionalFormats } from "./conditional-formats";
import { writeSizes, writeStyles } from "./styles";
import { writeValidations } from "./validation";

/** Estimated bytes of the requests that write a plan's look. */
export function lookBytes(plan: SheetPlan): number {
  const { styles, formats, columnWidths, rowHeights, charts, conditionalFormats, validations } = plan;
  const operations = 8 * styles.length + 2 * formats.length + columnWidths.length + rowHeights.length;
  return (operations + 20 * charts.length + 4 * (conditionalFormats.length + validations.length)) * OPERATION_BYTES;
}

/** A plan, its sheet, and how the previous build left the sheet; null for an empty one. */
interface LookTarget {
  readonly sheet: Excel.Worksheet;
  readonly plan: SheetPlan;
  readonly previous: SheetLook | null;
}

export async function writeLook(batch: Batch, { sheet, plan, previous }: LookTarget): Promise<void> {
  if (previous) await clearLook(batch, sheet, previous);
  await writeStyles(batch, sheet, plan);
  await writeConditionalFormats(batch, sheet, plan.conditionalFormats);
  await writeValidations(batch, sheet, plan.validations);
  // Widths and views the user set on a built sheet stay, unless this build needs others than the previous one.
  if (!previous || differs([plan.columnWidths, plan.rowHeights], [previous.columnWidths, previous.rowHeights])) {
    await writeSizes(batch, sheet, plan);
  }
  // After the widths: a chart is placed over cells.
  await writeCharts(batch, sheet, plan.charts);
  if (!previous || differs(viewOf(plan), viewOf(previous))) await writeView(batch, sheet, plan);
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function viewOf({ freeze, showGridlines, tabColor, print }: SheetLook | SheetPlan): unknown {
  return [freeze, showGridlines, tabColor, print];
}

async function clearLook(batch: Batch, sheet: Excel.Worksheet, previous: SheetLook): Promise<void> {
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
  for (const area of previous.filled)
    await batch.add(OPERATION_BYTES, () => rangeOf(sheet, area).clear(Excel.ClearApplyTo.formats));
}

type View = Pick<SheetPlan, "freeze" | "showGridlines" | "tabColor" | "print">;

async function writeView(batch: Batch, sheet: Excel.Worksheet, view: View): Promise<void> {
  await batch.add(10 * OPERATION_BYTES, () => {
    sheet.tabColor = view.tabColor;
    sheet.showGridlines = view.showGridlines;
    freeze(sheet, view.freeze);
    setUpPage(sheet, view.print);
  });
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  const { freezePanes } = sheet;
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** One page wide, as many pages long as it takes. */
function setUpPage(sheet: Excel.Worksheet, { orientation, area, titleRows }: SheetPlan["print"]): void {
  const { pageLayout } = sheet;
  pageLayout.orientation =
    orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(rangeOf(sheet, area));
  if (titleRows > 0) pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(0, 0, titleRows, 1).getEntireRow());
}
