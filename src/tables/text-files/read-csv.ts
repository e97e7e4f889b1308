/** The rows of a delimited text: its delimiter found, line ends of several kinds made one. */
import Papa from "papaparse";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";

const DELIMITERS = [",", "\t", ";", "|"] as const;
const SAMPLED_ROWS = 20;

/** What parts the fields, and the lines above the first row: Excel's own `sep=;`. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly linesAbove: number;
}

/**
 * Calls back with the fields of each row of a delimited text; Excel's own `sep=;` line sets the delimiter.
 * @throws Problem when a quotation mark is never closed.
 */
export function readCsv(text: string, each: (fields: string[]) => void): CsvDialect {
  const stated = /^sep=(.)\r?\n/.exec(text);
  const table = stated === null ? text : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? delimiterOf(table);
  let row = stated === null ? 0 : 1;
  // A line end after the last row is no row of its own.
  let held: string[] | null = null;
  Papa.parse<string[]>(withOneLineEnd(table, delimiter), {
    delimiter,
    step({ data, errors }) {
      row++;
      if (errors.some(({ code }) => code === "MissingQuotes")) refuseOpenQuote(row);
      if (held !== null) each(held);
      held = data.length === 1 && data[0] === "" ? data : null;
      if (held === null) each(data);
    },
  });
  return { delimiter, linesAbove: stated === null ? 0 : 1 };
}

/** The text with one kind of line end where it has several, as files put together from parts have; those inside quotes stay. */
function withOneLineEnd(text: string, delimiter: string): string {
  const kinds = [/\r\n/, /\r(?!\n)/, /(?<!\r)\n/].filter((kind) => kind.test(text));
  if (kinds.length < 2) return text;
  const separator = delimiter === "\t" ? "\\t" : `\\${delimiter}`;
  const quotedOrEnd = new RegExp(`(?<=^|[${separator}\\r\\n])"[^"]*(?:""[^"]*)*"|\\r\\n?`, "g");
  return text.replace(quotedOrEnd, (found) => (found.startsWith('"') ? found : "\n"));
}

function refuseOpenQuote(row: number): never {
  throw new Problem(
    say(
      `A quotation mark opened in row ${row} of the file is never closed, so it cannot be told where the fields end. Correct that row or export the file again.`,
      `文件第 ${row} 行有一个引号没有结束，无法分清后面的各列。请改正这一行，或重新导出文件。`,
      `檔案第 ${row} 列有一個引號沒有結束，無法分清後面的各欄。請改正這一列，或重新匯出檔案。`,
    ),
  );
}

/**
 * The sign that occurs equally often in most of the first rows, quoted fields not counted; a comma when none does.
 * A title line above the headings or a comma inside amounts does not mislead it.
 */
function delimiterOf(text: string): string {
  const rows = sampledRows(text);
  const scores = DELIMITERS.map((delimiter) => {
    const counts = rows.map((row) => row.split(delimiter).length - 1).filter((count) => count > 0);
    const agreeing = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    const fields = counts.find((count) => counts.filter((other) => other === count).length === agreeing) ?? 0;
    return { delimiter, agreeing, fields };
  });
  return scores.sort((a, b) => b.agreeing - a.agreeing || b.fields - a.fields)[0]?.delimiter ?? ",";
}

/** The first rows that are not blank, what stands in quotes taken out. */
function sampledRows(text: string): string[] {
  const unquoted = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, "");
  return unquoted
    .split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== "")
    .slice(0, SAMPLED_ROWS);
}
