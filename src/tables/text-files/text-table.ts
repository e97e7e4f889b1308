/**
 * A text file as a table of fields: decoded, parted and mended, and how the fields of a column become cells.
 */
import { numberReading } from "../cells/number-marks";
import type { Cell } from "../source";
import type { Text } from "../../text/locale";
import { asText, csvCell, type CsvCell, isOpen } from "./csv-cell";
import { type CsvColumn, CsvTable } from "./csv-table";
import { decodeText } from "./decode-text";
import { encodingNotes } from "./encoding-notes";
import { mendRagged } from "./ragged";
import { type CsvDialect, readCsv } from "./read-csv";

export interface TextTable {
  readonly decoded: ReturnType<typeof decodeText>;
  readonly dialect: CsvDialect;
  readonly table: CsvTable;
  /** What the user should know of how the file was read. */
  readonly notes: Text[];
}

/**
 * @param encoding The one that the user names; by the bytes where there is none.
 * @throws Problem when the encoding is unknown or a quotation mark is never closed.
 */
export function readTextTable(bytes: Uint8Array, encoding?: string): TextTable {
  const decoded = decodeText(bytes, encoding);
  const table = new CsvTable();
  const dialect = readCsv(decoded.text, (fields) => table.add(fields));
  const ragged = mendRagged(table);
  return { decoded, dialect, table, notes: [...encodingNotes(decoded), ...ragged] };
}

/**
 * How the fields of a column become cells. They stay texts in columns where "1.000" may be a thousand, and percents beside plain numbers do:
 * which mark parts the decimals, and what a plain number stands for, is decided by whoever reads the column's meaning, and shown there.
 */
export function cellReader(column: CsvColumn): (text: string) => CsvCell {
  const shapes = column.different().map((text) => csvCell(text).shape);
  const kinds = new Set(shapes.map((shape) => shape?.kind));
  if (kinds.has("percent") && kinds.has("number")) return (text) => (text.endsWith("%") ? asText(text) : csvCell(text));
  const isDecided = !shapes.some(isOpen);
  const reading = isDecided ? null : numberReading(column.map((text) => text), "."); // prettier-ignore
  if (reading === null || (reading.way?.id === "decimalPoint" && reading.proving > 0)) return csvCell;
  return (text) => {
    const cell = csvCell(text);
    return /[.,]/.test(text) && cell.shape?.kind !== "date" ? asText(text) : cell;
  };
}

/** The rows as cells, all of one width. */
export function rowsOf({ rows, width, columns }: CsvTable): Cell[][] {
  const cells = columns.slice(0, width).map((column) => {
    const cellOf = cellReader(column);
    return Array.from({ length: rows }, (_, row) => cellOf(column.text(row)).value);
  });
  return Array.from({ length: rows }, (_, row) => cells.map((column) => column[row]));
}
