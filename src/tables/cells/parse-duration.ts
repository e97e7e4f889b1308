/**
 * How long something took, in minutes: "3分20秒", "1h 5m", "0:03:20", or a number in the unit that its heading names.
 */
import { plainText } from "./cell";
import { parseMoney } from "./parse-money";
import type { Cell } from "../source";

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/([\d.]+)\s*(?:小时|小時|时|時|hours?|hrs?|h)/i, 60],
  [/([\d.]+)\s*(?:分钟|分鐘|分|minutes?|mins?|m(?![a-z]))/i, 1],
  [/([\d.]+)\s*(?:秒钟|秒鐘|秒|seconds?|secs?|s(?![a-z]))/i, 1 / 60],
];
const CLOCK = /^(?:(\d+):)?(\d{1,3}):(\d{2})$/;

/** Minutes in one of what a heading counts in; minutes where it names no unit. */
export function minutesOfHeading(heading: string): number {
  if (/秒|\bsec|\(s\)/i.test(heading)) return 1 / 60;
  return /小时|小時|\bhour|\(h\)/i.test(heading) ? 60 : 1;
}

/**
 * Minutes that a cell states; NaN for a blank and for what is no duration.
 * @param unit Minutes in one of a plain number.
 * @example parseDuration("3分30秒", 1); // 3.5
 * @example parseDuration("0:02:15", 1); // 2.25
 */
export function parseDuration(cell: Cell, unit: number): number {
  if (typeof cell !== "string") return typeof cell === "number" ? cell * unit : Number.NaN;
  const text = plainText(cell);
  const clock = CLOCK.exec(text);
  if (clock !== null) return Number(clock[1] ?? 0) * 60 + Number(clock[2]) + Number(clock[3]) / 60;
  const parts = UNITS.flatMap(([pattern, minutes]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [Number(found[1]) * minutes];
  });
  return parts.length > 0 ? parts.reduce((sum, part) => sum + part, 0) : parseMoney(text) * unit;
}
