/**
 * The figures of a built sheet by the words they stand beside: the large ones under their labels, and the cells of its tables by row and
 * heading. They are found by the looks that the build gave its cells, so that no kind declares them.
 */
import { isoDate, serial1900 } from "../../domain/calendar/calendar";
import type { SheetFigure } from "../../kinds/kind";
import { BETWEEN } from "../../kinds/shared/figure-list";
import { areaAddress, quoteSheet } from "../../plan/address";
import { textLiteral } from "../../plan/formula";
import type { Area } from "../../plan/plan";
import type { Cell } from "../../tables/source";
import type { SheetLook } from "../settings";
import { bodyRows, cellsOf, headingSpans, isBlank, type Span, type StandingCells } from "./heading-spans";

/** A longer table is a list of records, none of which is a measure. */
const MOST_ROWS = 60;
/** Rows of a sheet in which figures are looked for. */
export const ROWS_READ = 200;

/** A built sheet as it stands. */
export interface ReadSheet extends StandingCells {
  readonly tab: string;
  /** Of all builds, whatever its tab is called. */
  readonly id: string;
  readonly look: Pick<SheetLook, "styles" | "formats">;
  readonly dateSystem: 1900 | 1904;
}

/** What a figure is called. */
function named({ tab, id }: ReadSheet, parts: readonly string[]): Pick<SheetFigure, "name" | "words" | "sheet"> {
  const words = parts.map((part) => part.trim()).join(BETWEEN);
  return { name: tab + BETWEEN + words, words, sheet: id };
}

const isDayFormat = (format: string): boolean => /y/i.test(format);

function formatAt({ look }: ReadSheet, row: number, column: number): string {
  const covers = ({ area }: { readonly area: Area }): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return look.formats.findLast(covers)?.numberFormat ?? "General";
}

/** A row's name as its cell shows it. */
function labelText(sheet: ReadSheet, cell: Cell, row: number, column: number): string {
  if (typeof cell !== "number" || !isDayFormat(formatAt(sheet, row, column))) return String(cell).trim();
  return isoDate(serial1900(cell, sheet.dateSystem));
}

const literal = (label: Cell): string => (typeof label === "number" ? String(label) : textLiteral(String(label)));

/** What a formula looks for: a text with nothing in it that stands for other texts. */
const sought = (label: Cell): string =>
  literal(typeof label === "number" ? label : String(label).replace(/[~*?]/g, "~$&"));

/** What a cell holds; "" for nothing, for an error and for a text. */
const figureOrNone = (cell: string): string => `IFERROR(IF(ISNUMBER(${cell}),${cell},""),"")`;

/** How many rows of a table name figures; 0 for a long list. */
function namedRows(sheet: ReadSheet, span: Span, headings: ReadonlySet<number>): number {
  const rows = bodyRows(sheet, span, headings);
  return rows > MOST_ROWS ? 0 : rows;
}

/** Of rows of one name the first: it is what a formula finds. */
function tableFigures(sheet: ReadSheet, span: Span, rows: number): SheetFigure[] {
  const { tab, values } = sheet;
  const known = new Set<string>();
  const first = span.row + 1;
  const address = (column: number): string =>
    quoteSheet(tab) + areaAddress({ row: first, column, rows, columns: 1 }, true);
  return Array.from({ length: rows }, (_, i) => first + i).flatMap((row) => {
    const cells = values[row] ?? [];
    const label =
      span.column + cells.slice(span.column, span.column + span.columns).findIndex((cell) => !isBlank(cell));
    const name = labelText(sheet, cells[label], row, label);
    const key = `${label} ${name.toLowerCase()}`;
    if (known.has(key)) return [];
    known.add(key);
    const place = `MATCH(${sought(cells[label])},${address(label)},0)`;
    // Not every spreadsheet looks for a value in a single cell.
    const found = (column: number): string =>
      rows === 1
        ? `IF(${address(label)}=${literal(cells[label])},${address(column)},"")`
        : `INDEX(${address(column)},${place})`;
    return Array.from({ length: span.columns }, (_, i) => span.column + i).flatMap((column): SheetFigure[] => {
      const [value, heading] = [cells[column], values[span.row]?.[column]];
      const numberFormat = formatAt(sheet, row, column);
      if (column === label || typeof value !== "number" || isBlank(heading) || isDayFormat(numberFormat)) return [];
      return [{ ...named(sheet, [name, String(heading)]), formula: figureOrNone(found(column)), value, numberFormat }];
    });
  });
}

function largeFigures(sheet: ReadSheet): SheetFigure[] {
  const { tab, values } = sheet;
  return cellsOf(sheet, ["figure"]).flatMap(({ row, column }): SheetFigure[] => {
    const [label, value] = [values[row - 1]?.[column], values[row]?.[column]];
    const numberFormat = formatAt(sheet, row, column);
    if (isBlank(label) || typeof value !== "number" || isDayFormat(numberFormat)) return [];
    const at = (cell: number): string =>
      quoteSheet(tab) + areaAddress({ row: cell, column, rows: 1, columns: 1 }, true);
    const guarded = `IF(${at(row - 1)}=${textLiteral(String(label))},${at(row)},"")`;
    return [{ ...named(sheet, [String(label)]), formula: figureOrNone(guarded), value, numberFormat }];
  });
}

/** Each by a name of its own: of two that read the same the first. */
export function figuresOf(sheet: ReadSheet): SheetFigure[] {
  const spans = headingSpans(sheet);
  const headings = new Set(spans.map(({ row }) => row));
  const all = [
    ...largeFigures(sheet),
    ...spans.flatMap((span) => tableFigures(sheet, span, namedRows(sheet, span, headings))),
  ];
  const seen = new Set<string>();
  return all.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}
