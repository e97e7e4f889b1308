/**
 * Rows of the user's that a sheet does not count: how many, why, and which, so that nothing is dropped in silence.
 */
import { leftOutText } from "../../tables/left-out";
import type { LeftOut } from "../../tables/reasons";
import type { Source } from "../../tables/source";
import type { Locale, Text } from "../../text/locale";
import type { Check } from "./checks-part";
import { f } from "../formula";
import type { Handle } from "../handle";
import type { Lane } from "../lane";
import { say } from "../../text/say";

const SECTION = (table: string): Text =>
  say(`Rows of “${table}”, counted and left out`, `“${table}”各行的去向`, `「${table}」各列的去向`);
const READ = say("Rows in the source", "源数据行数", "來源資料列數");
const COUNTED = say("Rows counted", "计入的行数", "計入的列數");
/** Row numbers shown for a reason, neighbours as one. */
const LISTED = 24;

/** One line of the block; `rows` are body rows of the source, zero-based. */
export interface LeftOutLine {
  readonly text: string;
  readonly count: number;
  readonly where: string;
}

/** Row numbers as the sheet shows them at its left edge, neighbours joined: "5–7, 12". */
export function rowNumbers(rows: readonly number[], source: Source, locale: Locale): string {
  const numbers = [...rows].sort((a, b) => a - b).map((row) => row + source.headerRow + 2);
  const spans: string[] = [];
  for (let i = 0; i < numbers.length && spans.length < LISTED; i++) {
    const from = numbers[i]!;
    while (numbers[i + 1] === numbers[i]! + 1) i++;
    spans.push(numbers[i] === from ? String(from) : `${from}–${numbers[i]}`);
    if (spans.length === LISTED && i < numbers.length - 1) spans.push("…");
  }
  const list = spans.join(locale === "en-US" ? ", " : "、");
  return say(`row ${list}`, `第 ${list} 行`, `第 ${list} 列`)[locale];
}

export function leftOutLines(leftOut: readonly LeftOut[], source: Source, locale: Locale): LeftOutLine[] {
  return leftOut
    .filter(({ rows }) => rows.length > 0)
    .map(({ reason, rows }) => ({
      text: leftOutText(reason)[locale],
      count: rows.length,
      where: rowNumbers(rows, source, locale),
    }));
}

export interface LeftOutPart {
  readonly read: Handle;
  readonly counted: Handle;
  /** One cell a line; empty when no row was left out. */
  readonly leftOut: readonly Handle[];
}

/** Count, reason and row numbers, one line each; returns the counts for the check that they add up. */
export function leftOutPart(
  lane: Lane,
  rows: {
    readonly table: string;
    readonly read: number;
    readonly counted: number;
    readonly lines: readonly LeftOutLine[];
  },
  columns: number,
  locale: Locale,
): LeftOutPart {
  const { sheet } = lane;
  lane.section(SECTION(rows.table)[locale], columns);
  const line = (count: number, text: string, where: string): Handle => {
    const cell = sheet.put(lane.row, lane.column, [[count]]);
    sheet.style(cell, "label").format(cell, "count", "right");
    const shown = where === "" ? text : `${text}  ·  ${where}`;
    const words = sheet.put(lane.row, lane.column + 1, [[shown]], { overflow: true });
    sheet.style(words, "label").format(words, "textAfterNumber", "left");
    lane.gap();
    return cell;
  };
  const read = line(rows.read, READ[locale], "");
  const counted = line(rows.counted, COUNTED[locale], "");
  return { read, counted, leftOut: rows.lines.map(({ count, text, where }) => line(count, text, where)) };
}

const everyRow = (table: string): Text =>
  say(
    `Every row of “${table}” is counted or listed as left out`,
    `“${table}”的每一行都已计入，或已列明未计入的原因`,
    `「${table}」的每一列都已計入，或已列明未計入的原因`,
  );

/** The check that goes with the block. */
export function everyRowCheck({ read, counted, leftOut }: LeftOutPart, table: string, locale: Locale): Check {
  const [first] = leftOut;
  const last = leftOut[leftOut.length - 1];
  const sum = first && last ? f`+SUM(${first}:${last})` : f``;
  return { name: everyRow(table)[locale], holds: f`${read}=${counted}${sum}` };
}
