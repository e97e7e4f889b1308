/**
 * The hour of day that a cell names, as shops and people write it.
 */
import { isBlank, plainText } from "./cell";
import type { Cell } from "../source";

/** Excel keeps 9:00 as 0.375, and 10:00 as a number that is a little less or more than ten hours. */
const ALMOST_NEXT = 1e-6;
const CLOCK =
  /^(上午|下午|凌晨|早上|中午|晚上|[ap]\.?m\.?)?\s*(\d{1,2})\s*(?:[:点點时時]\s*(?:\d{1,2})?\s*分?(?::\d{1,2})?)?\s*(上午|下午|[ap]\.?m\.?)?$/i;
const RANGE = /\s*(?:-|–|—|~|至|到|to)\s*/i;
const AFTER_NOON = /^(?:下午|晚上|p)/i;

/**
 * Reads the hour figures are of: 9, "9", "09:00", "9点", "9-10点", "09:00-09:59", "下午3点", "3 PM", or Excel's own time 0.375. A span is its first hour.
 * @returns 0 to 23; NaN for a blank cell and for anything else.
 * @example parseHour("9-10点"); // 9
 * @example parseHour("12 AM"); // 0
 */
export function parseHour(cell: Cell): number {
  if (typeof cell === "number") return hourOf(Number.isInteger(cell) ? cell : timeOf(cell));
  if (typeof cell !== "string" || isBlank(cell)) return Number.NaN;
  const [first = "", ...rest] = plainText(cell).split(RANGE);
  if (rest.length > 1) return Number.NaN;
  const match = CLOCK.exec(first);
  if (!match) return Number.NaN;
  const [, before, digits, after] = match;
  const hour = Number(digits);
  const half = before ?? after ?? "";
  if (half === "") return hourOf(hour);
  if (AFTER_NOON.test(half)) return hourOf(hour < 12 ? hour + 12 : hour);
  if (half === "中午") return hourOf(hour < 3 ? hour + 12 : hour);
  return hourOf(hour === 12 ? 0 : hour);
}

/**
 * The hour of a day fraction, or of a serial with a time.
 * @example timeOf(45293.375); // 9
 */
export function timeOf(serial: number): number {
  return Math.floor((serial - Math.floor(serial)) * 24 + ALMOST_NEXT);
}

function hourOf(hour: number): number {
  return Number.isInteger(hour) && hour >= 0 && hour <= 23 ? hour : Number.NaN;
}
