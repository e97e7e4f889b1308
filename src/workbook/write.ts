/**
 * Writes sheet plans into their sheets: values before tables, tables before formulas, then looks, rules, charts and view.
 * A sheet of a previous build is written in place, so that the user's formulas elsewhere that name it go on working.
 */
import type { Area, SheetPlan } from "../plan/plan";
import { intersection, joined, without } from "./areas";
import type { Control } from "./control";
import type { SheetLook } from "./settings";
import { freeObjectName } from "./tab-names";
import { Batch, OPERATION_BYTES, rangeOf } from "./write/batch";
import { formulaPieces, type Piece, valuePieces, writeFormulas, writeValues } from "./write/cells";
import { chartName, removeCharts, writeCharts } from "./write/charts";
import { writeConditionalFormats } from "./write/conditional-formats";
import { writeNames } from "./write/names";
import { writeSizes, writeStyles } from "./write/styles";
import { canResize, releaseTables, type TableToWrite, writeTables } from "./write/tables";
import type { SheetTarget } from "./write/target";
import { writeValidations } from "./write/validation";
import { writeView } from "./write/view";

/** @throws Cancelled between two requests, or what Excel answers; then the sheets are half written. */
export async function writeSheets(
  context: Excel.RequestContext,
  targets: readonly SheetTarget[],
  control: Control,
): Promise<void> {
  const present = await loadPresent(context, targets);
  const sheets = targets.map((target) => prepared(context, target, present));
  const total = sheets.reduce(
    (sum, { values, formulas, plan }) => sum + bytesOf(values) + bytesOf(formulas) + lookBytes(plan),
    0,
  );
  const batch = new Batch(context, control, total);
  for (const { sheet, values, released, previous, plan } of sheets) {
    await releaseTables(batch, sheet, released);
    if (previous) await clearContents(batch, sheet, previous, plan);
    await writeValues(batch, sheet, values);
  }
  for (const { sheet, tables } of sheets) await writeTables(batch, sheet, tables);
  await writeNames(batch, targets, present.names);
  for (const { sheet, formulas } of sheets) await writeFormulas(batch, sheet, formulas);
  const sheetOf = (tab: string): Excel.Worksheet => context.workbook.worksheets.getItem(tab);
  for (const { sheet, plan, previous } of sheets) await writeLook(batch, sheet, plan, previous, sheetOf);
  await batch.send();
}

interface PresentTable {
  readonly name: string;
  readonly tab: string;
  readonly area: Area;
  readonly headings: readonly unknown[];
}

interface Present {
  /** Tables on sheets that are written in place. */
  readonly tables: readonly PresentTable[];
  readonly tableNames: readonly string[];
  readonly names: readonly string[];
}

/** What stands in the workbook now; two syncs. */
async function loadPresent(context: Excel.RequestContext, targets: readonly SheetTarget[]): Promise<Present> {
  const { tables, names } = context.workbook;
  tables.load("items/name,items/showHeaders,items/worksheet/name");
  names.load("items/name");
  await context.sync();
  const tabs = new Set(targets.filter(({ previous }) => previous !== null).map(({ plan }) => plan.tab));
  const own = tables.items.filter(({ worksheet }) => tabs.has(worksheet.name));
  const ranges = own.map((table) => {
    const whole = table.getRange();
    whole.load("rowIndex,columnIndex,rowCount,columnCount");
    const headings = table.showHeaders ? table.getHeaderRowRange() : null;
    headings?.load("values");
    return { whole, headings };
  });
  await context.sync();
  return {
    tables: ranges.map(({ whole, headings }, index) => ({
      name: own[index]?.name ?? "",
      tab: own[index]?.worksheet.name ?? "",
      area: { row: whole.rowIndex, column: whole.columnIndex, rows: whole.rowCount, columns: whole.columnCount },
      headings: (headings?.values[0] ?? []) as unknown[],
    })),
    tableNames: tables.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
  };
}

interface PreparedSheet extends SheetTarget {
  readonly sheet: Excel.Worksheet;
  readonly values: readonly Piece[];
  readonly formulas: readonly Piece[];
  readonly tables: readonly TableToWrite[];
  /** Names of the previous build's tables that become plain cells. */
  readonly released: readonly string[];
}

function prepared(context: Excel.RequestContext, { plan, previous }: SheetTarget, present: Present): PreparedSheet {
  const previousTables = present.tables.filter(
    ({ tab, area }) =>
      tab === plan.tab && (previous?.tables ?? []).some((table) => intersection(table.area, area) !== null),
  );
  const taken = new Set([...present.tableNames, ...present.names]);
  const tables = plan.tables.map((table): TableToWrite => {
    const standing =
      previous &&
      previousTables.find(
        ({ area, headings }) => canResize(area, table.area) && keepsHeadings(plan, table.area, headings),
      );
    if (standing) return { name: standing.name, plan: table, previous: standing };
    const name = freeObjectName(table.name, taken);
    taken.add(name);
    return { name, plan: table, previous: null };
  });
  const kept = new Set(tables.map((table) => table.previous?.name));
  return {
    plan,
    previous,
    sheet: context.workbook.worksheets.getItem(plan.tab),
    values: valuePieces(plan, previous ? "empty" : "leave"),
    formulas: formulaPieces(plan),
    tables,
    released: previousTables.map(({ name }) => name).filter((name) => !kept.has(name)),
  };
}

/** Headings that change places would be renamed by Excel while it sees both; then the table is made anew. */
function keepsHeadings(plan: SheetPlan, area: Area, headings: readonly unknown[]): boolean {
  const block = plan.blocks.find((each) => intersection(each.area, { ...area, rows: 1 }) !== null);
  const planned = block?.cells[area.row - block.area.row]?.slice(area.column - block.area.column) ?? [];
  return headings.every((heading, index) => index >= area.columns || heading === planned[index]);
}

function bytesOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { bytes }) => sum + bytes, 0);
}

function lookBytes(plan: SheetPlan): number {
  const { styles, formats, columnWidths, rowHeights, charts, conditionalFormats, validations } = plan;
  const operations = 8 * styles.length + 2 * formats.length + columnWidths.length + rowHeights.length;
  return (operations + 20 * charts.length + 4 * (conditionalFormats.length + validations.length)) * OPERATION_BYTES;
}

/** Empties what the previous build filled and this one does not; what it does fill is written over. */
async function clearContents(
  batch: Batch,
  sheet: Excel.Worksheet,
  previous: SheetLook,
  plan: SheetPlan,
): Promise<void> {
  const filled = plan.blocks.map(({ area }) => area);
  for (const area of joined(without(previous.filled, filled))) {
    await batch.add(OPERATION_BYTES, () => rangeOf(sheet, area).clear(Excel.ClearApplyTo.contents));
  }
}

async function writeLook(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  previous: SheetLook | null,
  sheetOf: (tab: string) => Excel.Worksheet,
): Promise<void> {
  if (previous) await clearLook(batch, sheet, previous);
  await writeStyles(batch, sheet, plan);
  await writeConditionalFormats(batch, sheet, plan.conditionalFormats);
  await writeValidations(batch, sheet, plan.validations);
  // Widths and views the user set on a built sheet stay, unless this build needs others than the previous one.
  if (!previous || differs([plan.columnWidths, plan.rowHeights], [previous.columnWidths, previous.rowHeights])) {
    await writeSizes(batch, sheet, plan);
  }
  // After the widths: a chart is placed over cells.
  await writeCharts(batch, sheet, plan.charts, sheetOf);
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
