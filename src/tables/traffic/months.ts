/**
 * The months of a monthly summary, as text, number or date: "2024-01", "2024年1月", "Jan 2024", 202401 or a day of the month.
 */
import { monthStart } from "../../domain/calendar/calendar";
import { plainText } from "../cells/cell";
import { type DateReading, parseDate } from "../cells/parse-date";
import type { Cell } from "../source";

/** Year and month, by number: 2024-01, 2024/1, 2024.01, 2024年1月, 202401. */
const YEAR_MONTH = /^(20\d\d)(?:[-/.\s]|年\s*)?(\d{1,2})\s*月?(?:份)?$/;
/** Month by name and year: Jan 2024, January-2024. */
const NAMED = /^([a-z]{3,9})[\s-]+(20\d\d)$/i;

/**
 * Serial of the month's first day; NaN for what is no month.
 * @example monthOf("2024年1月", { dateSystem: 1900 }); // 45292
 */
export function monthOf(cell: Cell, reading: DateReading): number {
  const text = typeof cell === "string" || typeof cell === "number" ? plainText(String(cell)) : "";
  const numbered = YEAR_MONTH.exec(text);
  if (numbered) return parseDate(`${numbered[1]!}-${numbered[2]!.padStart(2, "0")}-01`, reading);
  const named = NAMED.exec(text);
  if (named) return parseDate(`1 ${named[1]!} ${named[2]!}`, reading);
  const day = parseDate(cell, reading);
  return Number.isNaN(day) ? day : monthStart(day);
}
