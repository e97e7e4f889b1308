/**
 * Writes sheet plans into their sheets: values, names, formulas, new tables, then looks, rules, charts and view. A sheet
 * of a previous build is written in place, so that the user's formulas elsewhere that name it go on working; where it is to look as it
 * does, only the cells that are to hold something else.
 */
import { sum } from "d3-array";
import type { Area, Block, SheetPlan, TablePlan } from "../../plan/plan";
import { intersection } from "../../plan/area";
import { absoluteReference, joined, sameArea, without } from "../areas";
import { type Control, inSteps } from "../control";
import { lookOf, type SheetLook } from "../settings";
import { changedCells } from "./changes";
import { chartName } from "./charts";
import { freeObjectName } from "./free-names";
import { Batch, OPERATION_BYTES, rangeOf } from "./batch";
import { formulaPieces, type Piece, valuePieces, writeFormulas, writeValues } from "./cells";
import { clearLook, lookBytes, writeLook } from "./look";
import { addTables, canResize, hasUniformColumns, releaseTables, resizeTables, type TableToWrite } from "./tables";

/** A plan for the sheet of its tab name. `previous`: what the previous build left there; null for an empty sheet. */
export interface SheetTarget {
  readonly plan: SheetPlan;
  readonly previous: SheetLook | null;
  /** The cells that stand there; absent where it is not known what does. */
  readonly standing?: readonly Block[];
}

/** @throws Cancelled between two requests, or Excel's error; then the sheets are half written. */
export async function writeSheets(
  context: Excel.RequestContext,
  targets: readonly SheetTarget[],
  control: Control,
): Promise<void> {
  const present = await loadPresent(context, targets);
  const sheets = await inSteps(preparedSheets(context, targets, present), control);
  const made = sheets.filter(({ staysAsItLooks }) => !staysAsItLooks);
  const total = sum(sheets, ({ values, formulas }) => bytesOf(values) + bytesOf(formulas)) + sum(made, ({ plan }) => lookBytes(plan)); // prettier-ignore
  const batch = new Batch(context, control, total);
  for (const { sheet, values, released, tables, previous, plan, staysAsItLooks } of sheets) {
    await releaseTables(batch, sheet, released);
    await resizeTables(batch, sheet, tables);
    if (previous && !staysAsItLooks) {
      await clearContents(batch, sheet, previous, plan);
      await clearLook(batch, sheet, previous);
    }
    await writeValues(batch, sheet, values);
  }
  await writeNames(batch, made, present.names);
  for (const { sheet, formulas } of sheets) await writeFormulas(batch, sheet, formulas);
  for (const { sheet, tables } of sheets) await addTables(batch, sheet, tables);
  for (const target of made) await writeLook(batch, target);
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
  /** Names of the charts on sheets whose cells are known, by tab. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
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
  const charts = targets
    .filter(({ standing }) => standing !== undefined)
    .map(({ plan }) => [plan.tab, context.workbook.worksheets.getItem(plan.tab).charts] as const);
  for (const [, all] of charts) all.load("items/name");
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
    charts: new Map(charts.map(([tab, { items }]) => [tab, items.map(({ name }) => name)])),
  };
}

interface PreparedSheet extends SheetTarget {
  readonly sheet: Excel.Worksheet;
  readonly values: readonly Piece[];
  readonly formulas: readonly Piece[];
  readonly tables: readonly TableToWrite[];
  /** Names of the previous build's tables that become plain cells. */
  readonly released: readonly string[];
  /** Only its `values` and `formulas` are written, and its `tables` resized. */
  readonly staysAsItLooks: boolean;
}

function* preparedSheets(
  context: Excel.RequestContext,
  targets: readonly SheetTarget[],
  present: Present,
): Generator<void, PreparedSheet[]> {
  const sheets: PreparedSheet[] = [];
  for (const target of targets) sheets.push(yield* prepared(context, target, present));
  return sheets;
}

/** All that comes, a step each. */
function* collected<T>(from: Iterable<T>): Generator<void, T[]> {
  const all: T[] = [];
  for (const each of from) {
    all.push(each);
    yield;
  }
  return all;
}

function* prepared(
  context: Excel.RequestContext,
  target: SheetTarget,
  present: Present,
): Generator<void, PreparedSheet> {
  const sheet = context.workbook.worksheets.getItem(target.plan.tab);
  const changes = yield* changesOf(target, present);
  const { plan, previous } = target;
  const { blocks, tables, released } = changes ?? { blocks: plan.blocks, ...(yield* tablesOf(target, present)) };
  const written = { ...plan, blocks };
  return {
    ...{ plan, previous, sheet, tables, released, staysAsItLooks: changes !== null },
    values: yield* collected(valuePieces(written, previous ? "empty" : "leave")),
    formulas: yield* collected(formulaPieces(written)),
  };
}

/** The plan's tables, and which of the sheet's stand for them. */
function* tablesOf(
  { plan, previous }: SheetTarget,
  present: Present,
): Generator<void, Pick<PreparedSheet, "tables" | "released">> {
  const previousTables = present.tables.filter(
    ({ tab, area }) =>
      tab === plan.tab && (previous?.tables ?? []).some((table) => intersection(table.area, area) !== null),
  );
  const standing = new Map<TablePlan, PresentTable>();
  for (const table of plan.tables)
    for (const each of previousTables) {
      if (standing.has(table) || !(yield* canStand(each, plan, table))) continue;
      standing.set(table, each);
    }
  const kept = new Set([...standing.values()].map(({ name }) => name));
  const released = previousTables.map(({ name }) => name).filter((name) => !kept.has(name));
  const taken = new Set([...present.tableNames, ...present.names].filter((name) => !released.includes(name)));
  const tables = plan.tables.map((table): TableToWrite => {
    const previous = standing.get(table);
    if (previous) return { name: previous.name, plan: table, previous };
    const name = freeObjectName(table.name, taken);
    taken.add(name);
    return { name, plan: table, previous: null };
  });
  return { tables, released };
}

/** What a sheet that is to look as it does is to hold besides what it holds; null where it must be written from the ground up. */
function* changesOf(
  { plan, previous, standing }: SheetTarget,
  present: Present,
): Generator<void, (Pick<PreparedSheet, "tables" | "released"> & { blocks: Block[] }) | null> {
  const charts = present.charts.get(plan.tab) ?? [];
  const isThere =
    plan.charts.every(({ key }) => charts.includes(chartName(key))) &&
    plan.names.every(({ name }) => present.names.includes(name));
  if (standing === undefined || !isThere || JSON.stringify(lookOf(plan)) !== JSON.stringify(previous)) return null;
  const blocks = yield* changedCells(plan.blocks, standing);
  const tables: TableToWrite[] = [];
  for (const table of plan.tables) {
    const own = present.tables.find(({ tab, area }) => tab === plan.tab && sameArea(area, table.area));
    if (own === undefined) return null;
    const isTouched = blocks.some(({ area }) => intersection(area, table.area) !== null);
    if (isTouched && !(yield* canStand(own, plan, table))) return null;
    tables.push({ name: own.name, plan: table, previous: own });
  }
  return { blocks, tables, released: [] };
}

/** Whether a table of the previous build can stay for one of this plan. */
function* canStand(
  { area, headings }: PresentTable,
  { blocks }: SheetPlan,
  { area: planned }: TablePlan,
): Generator<void, boolean> {
  if (!canResize(area, planned) || !keepsHeadings(blocks, planned, headings)) return false;
  return yield* hasUniformColumns(blocks, planned);
}

/** Headings that change places would be renamed by Excel while it sees both; then the table is made anew. */
function keepsHeadings(blocks: readonly Block[], area: Area, headings: readonly unknown[]): boolean {
  const block = blocks.find((each) => intersection(each.area, { ...area, rows: 1 }) !== null);
  const planned = block?.cells[area.row - block.area.row]?.slice(area.column - block.area.column) ?? [];
  return headings.every((heading, index) => index >= area.columns || heading === planned[index]);
}

function bytesOf(pieces: readonly Piece[]): number {
  return sum(pieces, ({ bytes }) => bytes);
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

/**
 * Names for the whole workbook; one of the previous build is pointed to its new place. `present`: the names the
 * workbook has.
 */
async function writeNames(batch: Batch, targets: readonly SheetTarget[], present: readonly string[]): Promise<void> {
  const { names, worksheets } = batch.context.workbook;
  const taken = new Set(present);
  for (const { plan, previous } of targets) {
    for (const { name, area } of plan.names) {
      const isOwn = taken.has(name) && (previous?.names ?? []).some((each) => each.name === name);
      const free = isOwn ? name : freeObjectName(name, taken);
      taken.add(free);
      await batch.add(OPERATION_BYTES, () => {
        if (isOwn) names.getItem(name).formula = `=${absoluteReference(plan.tab, area)}`;
        else names.add(free, rangeOf(worksheets.getItem(plan.tab), area));
      });
    }
  }
}
