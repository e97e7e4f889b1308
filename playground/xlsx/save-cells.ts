/**
 * The cells of a sheet as a file holds them, row by row: the library would keep an object and a text for every cell
 * until the whole file is written.
 */
import type { CellStyle as FileStyle, WriteSheet } from "hucre";
import { areaAddress, cellAddress, columnLetters } from "../../src/plan/address";
import { Problem } from "../../src/text/problem";
import { say } from "../../src/text/say";
import type { Area, CellStyle, GridSheet, TableSpec, Value } from "../grid/grid";
import { fileStyle } from "./cell-style";
import { fileText } from "./file-text";
import { fileFormula } from "./formula-prefixes";

/** Errors that Excel has had since 2007; later kinds are saved as #VALUE!. */
const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/;
const LATER_ERROR = /^#(?:SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;
/** Texts that stand for errors where no formula is. */
const TYPED_ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/;

/** Excel's limit for a cell's text. */
const LONGEST_TEXT = 32_767;
const BLOCK_ROWS = 1_000;

// eslint-disable-next-line no-control-regex -- these are what XML cannot hold
const ESCAPED = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const EACH_ESCAPED = new RegExp(ESCAPED, "g");
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text between tags; control characters are written as Excel writes them, "_x000D_". */
function xmlText(text: string): string {
  if (!ESCAPED.test(text)) return text;
  const code = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return text.replace(EACH_ESCAPED, (sign) => ENTITIES[sign] ?? `_x${code(sign)}_`);
}

/** The texts that the cells of a workbook share, each written once. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.numbers.size));
    return number;
  }

  *xml(): Generator<string> {
    const count = this.numbers.size;
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">`;
    for (const text of this.numbers.keys())
      yield `<si><t${/^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : ""}>${xmlText(text)}</t></si>`;
    yield "</sst>";
  }
}

/**
 * The styles of a workbook's cells. The library numbers them: it is given one cell of each, and the number is read from
 * what it writes of that cell.
 */
export class CellStyles {
  private readonly known = new Map<CellStyle, number>();
  private readonly byContent = new Map<string, number>();
  private readonly styles: (FileStyle | null)[] = [];
  private numbers: readonly number[] = [];

  constructor(private readonly sheets: readonly GridSheet[]) {
    for (const sheet of sheets) this.collect(sheet);
  }

  /** Cells for the first sheet the library writes: each style, a text, and a formula that spills where there is one. */
  specimens(): NonNullable<WriteSheet["cells"]> {
    const cells: NonNullable<WriteSheet["cells"]> = new Map();
    this.styles.forEach((style, row) => {
      if (style !== null) cells.set(`${row},0`, { style });
    });
    cells.set("0,1", { value: "text" });
    if (this.sheets.some((sheet) => sheet.spills().length > 0))
      cells.set("0,2", { formula: "1", formulaType: "array", formulaRef: "C1", formulaDynamic: true });
    return cells;
  }

  readNumbers(specimens: string): void {
    const written = new Map([...specimens.matchAll(/<c r="A(\d+)" s="(\d+)"/g)].map(([, row, s]) => [row, Number(s)]));
    this.numbers = this.styles.map((_, row) => written.get(String(row + 1)) ?? 0);
  }

  /** The number in the file; 0 is the default. */
  numberOf(style: CellStyle): number {
    return this.numbers[this.placeOf(style)]!;
  }

  private collect(sheet: GridSheet): void {
    const { rows, columns } = filledArea(sheet);
    const styleOf = sheet.styleReader();
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) this.placeOf(styleOf(row, column));
  }

  private placeOf(style: CellStyle): number {
    let place = this.known.get(style);
    if (place !== undefined) return place;
    const content = JSON.stringify(style);
    place = this.byContent.get(content);
    if (place === undefined) {
      place = this.styles.push(fileStyle(style)) - 1;
      this.byContent.set(content, place);
    }
    this.known.set(style, place);
    return place;
  }
}

/** From A1 to the last cell with content or a style. */
export function filledArea(sheet: GridSheet): Area {
  const used = sheet.used(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
}

/** A table's headings as a file requires them: texts, none blank, none twice. By "row,column". */
export function headingCells(sheet: GridSheet, { area, showHeaders }: TableSpec): [string, string][] {
  if (!showHeaders) return [];
  const taken = new Set<string>();
  const [values = []] = sheet.values({ ...area, rows: 1 });
  return Array.from({ length: area.columns }, (_, index) => {
    const text = String(values[index] ?? "");
    const wanted = text === "" ? `Column${index + 1}` : text;
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}${count}`;
    taken.add(name.toLowerCase());
    return [`${area.row},${area.column + index}`, name];
  });
}

type RowSizes = NonNullable<WriteSheet["rowDefs"]>;

/** Writes the rows of one sheet. */
export class SheetCells {
  private readonly area: Area;
  private readonly letters: readonly string[];
  private readonly tables: readonly TableSpec[];
  private readonly headings: ReadonlyMap<string, string>;
  private readonly spills: readonly Area[];
  private readonly styleOf: (row: number, column: number) => CellStyle;

  constructor(
    private readonly sheet: GridSheet,
    private readonly sizes: RowSizes,
    private readonly styles: CellStyles,
    private readonly texts: SharedTexts,
  ) {
    this.area = filledArea(sheet);
    this.letters = Array.from({ length: this.area.columns }, (_, column) => columnLetters(column));
    this.tables = sheet.tables();
    this.headings = new Map(this.tables.flatMap((table) => headingCells(sheet, table)));
    this.spills = sheet.spills();
    this.styleOf = sheet.styleReader();
  }

  /** The sheet's part, the library's cells replaced by those of the grid. */
  *xml(part: string): Generator<string> {
    const [, head = "", tail = ""] = /^([^]*?)<sheetData(?:\/>|>[^]*?<\/sheetData>)([^]*)$/.exec(part) ?? [];
    const { rows, columns } = this.area;
    const dimension = rows === 0 ? "" : `<dimension ref="${areaAddress(this.area, false)}"/>`;
    yield head.replace(/<dimension[^>]*>/, "").replace("<sheetViews>", `${dimension}<sheetViews>`) + "<sheetData>";
    for (let row = 0; row < rows; row += BLOCK_ROWS)
      yield this.block({ row, column: 0, rows: Math.min(BLOCK_ROWS, rows - row), columns });
    yield `</sheetData>${tail}`;
  }

  private block(area: Area): string {
    const values = this.sheet.values(area);
    const formulas = this.sheet.formulas(area);
    let xml = "";
    for (let down = 0; down < area.rows; down++) {
      const row = area.row + down;
      let cells = "";
      for (let column = 0; column < area.columns; column++)
        cells += this.cell(row, column, values[down]![column]!, formulas[down]![column]!);
      const size = this.sizes.get(row);
      if (cells === "" && size === undefined) continue;
      const height = size?.height === undefined ? "" : ` ht="${size.height}" customHeight="1"`;
      const hidden = size?.hidden === true ? ' hidden="1"' : "";
      const level = size?.outlineLevel === undefined ? "" : ` outlineLevel="${size.outlineLevel}"`;
      const collapsed = size?.collapsed === true ? ' collapsed="1"' : "";
      xml += `<row r="${row + 1}"${height}${hidden}${level}${collapsed}>${cells}</row>`;
    }
    return xml;
  }

  private cell(row: number, column: number, value: Value, formula: Value): string {
    const style = this.styles.numberOf(this.styleOf(row, column));
    const start = `<c r="${this.letters[column]}${row + 1}"${style === 0 ? "" : ` s="${style}"`}`;
    if (typeof formula === "string" && formula !== value && formula.length > 1 && formula.startsWith("=")) {
      const spill = this.spillAt(row, column);
      if (spill === undefined || (spill.row === row && spill.column === column))
        return this.formulaCell(start, formula, value, { spill, table: this.tableAt(row, column) });
    }
    const heading = this.headings.size === 0 ? undefined : this.headings.get(`${row},${column}`);
    return this.valueCell(start, heading ?? value, style !== 0, () => cellAddress(row, column));
  }

  private valueCell(start: string, value: Value, isStyled: boolean, address: () => string): string {
    if (value === "") return isStyled ? `${start}/>` : "";
    if (typeof value === "number") return `${start}><v>${value}</v></c>`;
    if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
    if (value.length > LONGEST_TEXT) refuseLongText(this.sheet.name, address(), value.length);
    if (TYPED_ERROR.test(value)) return `${start} t="e"><v>${value}</v></c>`;
    return `${start} t="s"><v>${this.texts.numberOf(fileText(value))}</v></c>`;
  }

  private formulaCell(
    start: string,
    formula: string,
    value: Value,
    { spill, table }: { readonly spill: Area | undefined; readonly table: string | null },
  ): string {
    const text = xmlText(fileText(fileFormula(formula, table)));
    const isArray = spill !== undefined && spill.rows * spill.columns > 1;
    const array = isArray ? ` t="array" ref="${areaAddress(spill, false)}"` : "";
    const { type, shown } = formulaValue(value);
    return `${start}${isArray ? ' cm="1"' : ""}${type}><f${array}>${text}</f><v>${shown}</v></c>`;
  }

  private spillAt(row: number, column: number): Area | undefined {
    return this.spills.length === 0 ? undefined : this.spills.find((spill) => holds(spill, row, column));
  }

  private tableAt(row: number, column: number): string | null {
    return this.tables.find(({ area }) => holds(area, row, column))?.name ?? null;
  }
}

const holds = ({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean =>
  atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;

function formulaValue(value: Value): { readonly type: string; readonly shown: string } {
  if (typeof value === "number") return { type: "", shown: String(value) };
  if (typeof value === "boolean") return { type: ' t="b"', shown: value ? "1" : "0" };
  if (ERROR.test(value)) return { type: ' t="e"', shown: value };
  if (LATER_ERROR.test(value)) return { type: ' t="e"', shown: "#VALUE!" };
  return { type: ' t="str"', shown: xmlText(fileText(value)) };
}

function refuseLongText(sheet: string, cell: string, length: number): never {
  throw new Problem(
    say(
      `The text in ${sheet}!${cell} has ${length.toLocaleString("en-US")} characters; a workbook file holds at most 32,767 in a cell. Shorten it and save again.`,
      `${sheet}!${cell} 的文本有 ${length.toLocaleString("en-US")} 个字符，工作簿文件的单元格最多 32,767 个。请缩短后再保存。`,
      `${sheet}!${cell} 的文字有 ${length.toLocaleString("en-US")} 個字元，活頁簿檔案的儲存格最多 32,767 個。請縮短後再儲存。`,
    ),
  );
}
