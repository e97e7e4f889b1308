/**
 * Finds the tables of the workbook: Excel tables, and heading rows in sheets without one; and guesses what each holds.
 * Three syncs, and further ones only where the first rows of all sheets are too much for one request.
 */
import { unitAbove } from "../tables/cells/heading-unit";
import { detectColumns, detectKind } from "../tables/detect";
import type { Role, TableKind } from "../tables/catalogue";
import type { Cell, ColumnRoles, Source } from "../tables/source";
import type { Text } from "../text/locale";
import type { Control } from "./control";
import { toProblem } from "./errors/excel-errors";
import { loadFacts, ownTabs, type SheetFact, type WorkbookFacts } from "./facts";
import { findHeading } from "./headings";
import { type PlacedArea, readValues } from "./read/values";
import { runWhenReady } from "./waiting-run";

export interface FoundSource {
  readonly source: Source;
  /** The id of its sheet, by which events name it; none of a table joined of several. */
  readonly sheetId?: string;
  /** Its rows stay in files or on a server: an engine reads them. */
  readonly isAsked?: true;
  /** What the table most likely holds; null when its headings fit none. */
  readonly kind: TableKind | null;
  /** Columns for `kind`; empty without one. */
  readonly roles: ColumnRoles<Role>;
  readonly notes: readonly Text[];
  /** The first body rows, for a preview and for detecting columns again as another kind. */
  readonly sample: readonly (readonly Cell[])[];
}

/** Body rows looked at; a heading row is searched among as many rows above them. */
const SAMPLE_ROWS = 60;
/** Rows above an Excel table that may state the unit of its figures. */
const ROWS_ABOVE = 5;
/** Further right than this no table that the product reads reaches. */
const SAMPLE_COLUMNS = 256;

/**
 * Every table that could be a source, in the workbook's order, Excel tables first. Sheets built by this add-in are passed over.
 * @throws Problem for what Excel refuses; Cancelled.
 */
export async function findSources(control: Pick<Control, "signal"> = {}): Promise<FoundSource[]> {
  try {
    return await runWhenReady(async (context) => {
      const facts = await loadFacts(context);
      const own = ownTabs(facts);
      const sheets = facts.sheets.filter(({ name, visibility }) => !own.has(name) && visibility !== "VeryHidden");
      const places = await loadPlaces(context, facts, sheets);
      const found = await loadHeads(context, places, facts.dateSystem);
      const ids = new Map(sheets.map(({ name, id }) => [name, id]));
      return found.map((one) => ({ ...one, sheetId: ids.get(one.source.sheet) }));
    }, control);
  } catch (error) {
    throw toProblem(error);
  }
}

interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly headings: Excel.Range;
  readonly body: Excel.Range;
}

interface SheetPlace {
  readonly sheet: string;
  readonly used: Excel.Range;
}

interface Places {
  readonly tables: readonly TablePlace[];
  readonly sheets: readonly SheetPlace[];
}

/** One sync: headings and length of every table, the used range of every sheet without one. */
async function loadPlaces(
  context: Excel.RequestContext,
  facts: WorkbookFacts,
  sheets: readonly SheetFact[],
): Promise<Places> {
  const order = sheets.map(({ name }) => name);
  const tables = facts.tables
    .filter((table) => table.hasHeadings && order.includes(table.sheet))
    .sort((a, b) => order.indexOf(a.sheet) - order.indexOf(b.sheet))
    .map(({ name, sheet }): TablePlace => {
      const table = context.workbook.tables.getItem(name);
      const headings = table.getHeaderRowRange();
      headings.load("values,rowIndex,columnIndex,columnCount");
      const body = table.getDataBodyRange();
      body.load("rowCount");
      return { name, sheet, headings, body };
    });
  const plain = order
    .filter((name) => !facts.tables.some(({ sheet }) => sheet === name))
    .map((sheet): SheetPlace => {
      const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { sheet, used };
    });
  await context.sync();
  return { tables, sheets: plain.filter(({ used }) => !used.isNullObject) };
}

/** The first rows of every place. */
async function loadHeads(
  context: Excel.RequestContext,
  places: Places,
  dateSystem: 1900 | 1904,
): Promise<FoundSource[]> {
  const areas = [...places.tables.flatMap(tableAreas), ...places.sheets.map(headArea)];
  const values = await readValues(context, areas);
  const tables = places.tables.map((place, index) => {
    const [sample = [], above = []] = values.slice(2 * index, 2 * index + 2);
    const unit = unitAbove(above.flat());
    return tableSource(place, sample, { dateSystem, ...(unit && { unit }) });
  });
  const heads = values.slice(2 * places.tables.length);
  const plain = places.sheets.map((place, index) => plainSource(place, heads[index] ?? [], dateSystem));
  return [...tables, ...plain.filter((found) => found !== null)];
}

/** A table's first rows, and those above it. */
function tableAreas({ sheet, headings: { rowIndex, columnIndex, columnCount }, body }: TablePlace): PlacedArea[] {
  const above = Math.min(ROWS_ABOVE, rowIndex);
  const place = { sheet, column: columnIndex, columns: columnCount };
  return [
    { ...place, row: rowIndex + 1, rows: Math.min(SAMPLE_ROWS, body.rowCount) },
    { ...place, row: rowIndex - above, rows: above },
  ];
}

function headArea({ sheet, used: { rowIndex, columnIndex, rowCount, columnCount } }: SheetPlace): PlacedArea {
  return {
    ...{ sheet, row: rowIndex, column: columnIndex },
    ...{ rows: Math.min(2 * SAMPLE_ROWS, rowCount), columns: Math.min(SAMPLE_COLUMNS, columnCount) },
  };
}

/** A table's headings are kept to the letter: structured references name them. */
function tableSource(
  place: TablePlace,
  sample: readonly (readonly Cell[])[],
  stated: Pick<Source, "dateSystem" | "unit">,
): FoundSource {
  const { name, sheet, headings, body } = place;
  const headers = (headings.values[0] ?? []).map((cell: Cell) => String(cell));
  const source = {
    name,
    sheet,
    table: name,
    headers,
    headerRow: headings.rowIndex,
    firstColumn: headings.columnIndex,
    rows: body.rowCount,
    ...stated,
  };
  return described(source, sample, []);
}

const plainSource = (
  { sheet, used }: SheetPlace,
  rows: readonly (readonly Cell[])[],
  dateSystem: 1900 | 1904,
): FoundSource | null =>
  sourceIn({ sheet, row: used.rowIndex, column: used.columnIndex, rows: used.rowCount }, rows, dateSystem);

/** Where rows begin on their sheet, and how many there are. */
interface RowsPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** The table under the heading row among the first rows of a place; null where there is none. */
export function sourceIn(
  place: RowsPlace,
  rows: readonly (readonly Cell[])[],
  dateSystem: 1900 | 1904,
): FoundSource | null {
  const heading = findHeading(rows);
  if (!heading) return null;
  const { row, firstColumn, headers, notes } = heading;
  const unit = unitAbove(rows.slice(0, row).flat());
  const source = {
    name: place.sheet,
    sheet: place.sheet,
    table: null,
    headers,
    headerRow: place.row + row,
    firstColumn: place.column + firstColumn,
    rows: place.rows - row - 1,
    dateSystem,
    ...(unit && { unit }),
  };
  const sample = rows
    .slice(row + 1, row + 1 + SAMPLE_ROWS)
    .map((cells) => cells.slice(firstColumn, firstColumn + headers.length));
  return described(source, sample, notes);
}

/** A table with what it most likely holds. */
export function described(source: Source, sample: readonly (readonly Cell[])[], notes: readonly Text[]): FoundSource {
  const kind = detectKind(source.headers, sample);
  if (kind === null) return { source, kind, roles: {}, notes, sample };
  const detection = detectColumns(kind, source.headers, sample);
  return { source, kind, roles: detection.roles, notes: [...notes, ...detection.notes], sample };
}
