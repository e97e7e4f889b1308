/** The rules of a table part and of the cells it covers: its columns are its header cells, its names are free, its area is its own. */
import { type Area, areaOf } from "./area";
import { formulaFaults } from "./formula-rules";
import { mergedAreas, overlapFaults, textOf } from "./sheet-rules";
import { childOf, childrenOf, type ChildOrders, descendants, type Element, orderFaults } from "./xml-element";

const TABLE_ORDER: ChildOrders = {
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
};

export interface SheetTable {
  readonly table: Element;
  readonly sheet: Element;
}

export interface TableContext {
  readonly texts: readonly string[];
  readonly sheets: ReadonlySet<string>;
}

/** A valid name of a table or a defined name: no cell's address, no spaces. */
export function isName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^(?:[A-Z]{1,3}\d{1,7}|R\d*C\d*|R\d*|C\d*)$/i.test(name)
  );
}

/** Every breach of the workbook's tables, in a sentence. */
export function* tablesFaults(tables: readonly SheetTable[], context: TableContext): Generator<string> {
  const ids = tables.map(({ table }) => table.attributes.id);
  const names = tables.map(({ table }) => table.attributes.displayName?.toLowerCase());
  if (new Set(ids).size !== ids.length) yield "Two tables have the same id.";
  if (new Set(names).size !== names.length) yield "Two tables have the same name.";
  for (const { table, sheet } of tables)
    for (const fault of tableFaults(table, sheet, context)) yield `Table ${table.attributes.displayName}: ${fault}`;
  for (const sheet of new Set(tables.map((one) => one.sheet))) {
    const areas = tables.flatMap(({ table, sheet: its }) =>
      its === sheet ? (areaOf(table.attributes.ref ?? "") ?? []) : [],
    );
    yield* overlapFaults("Tables or merged cells", [...areas, ...mergedAreas(sheet)]);
  }
}

function* tableFaults(table: Element, sheet: Element, { texts, sheets }: TableContext): Generator<string> {
  yield* orderFaults(table, TABLE_ORDER);
  const { displayName = "", ref = "", headerRowCount = "1" } = table.attributes;
  if (!isName(displayName)) yield "its name is not valid.";
  const area = areaOf(ref);
  if (area === null) {
    yield `its area ${ref} is none.`;
    return;
  }
  if (area.bottom - area.top < Number(headerRowCount)) yield `its area ${ref} has no row beside the headings.`;
  const columns = childrenOf(childOf(table, "tableColumns"), "tableColumn");
  if (columns.length !== area.right - area.left + 1) yield `it has ${columns.length} columns in ${ref}.`;
  const names = columns.map(({ attributes }) => attributes.name ?? "");
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    yield "two of its columns have the same name.";
  if (headerRowCount === "1") yield* headingFaults(names, headings(sheet, area), texts);
  const filter = childOf(table, "autoFilter")?.attributes.ref;
  if (filter !== undefined && areaOf(filter)?.top !== area.top) yield `its filter ${filter} is not its area.`;
  for (const { text, name } of columns.flatMap(descendants))
    if (name.endsWith("Formula")) for (const fault of formulaFaults(text, sheets)) yield fault;
}

/** The header cells by column. */
function headings(sheet: Element, area: Area): (Element | undefined)[] {
  const row = childrenOf(childOf(sheet, "sheetData"), "row").find(
    ({ attributes }) => Number(attributes.r) === area.top,
  );
  const cells = new Map(childrenOf(row, "c").map((cell) => [areaOf(cell.attributes.r ?? "")?.left, cell]));
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => cells.get(area.left + index));
}

/** In the attribute a line break is "_x000a_". */
const plain = (text: string): string => text.replaceAll(/_x000[ad]_|\r?\n/gi, "\n");

function* headingFaults(
  names: readonly string[],
  cells: readonly (Element | undefined)[],
  texts: readonly string[],
): Generator<string> {
  for (const [index, name] of names.entries()) {
    const cell = cells[index];
    if (childOf(cell, "f") !== undefined) yield `the heading "${name}" is a formula.`;
    const text = textOf(cell, texts);
    if (plain(text) !== plain(name)) yield `its column "${name}" has the heading cell "${text}".`;
  }
}
