/**
 * The text of a value under an Excel number format code, without colour.
 */
import { numfmt } from "@univerjs/core";
import type { Value } from "./grid";

/** Days between the two date systems' day 0. */
const DAYS_FROM_1900_TO_1904 = 1462;

const known = new Map<string, boolean>();

function isValid(pattern: string): boolean {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const valid = numfmt.isValidFormat(pattern);
  known.set(pattern, valid);
  return valid;
}

/** The text a cell shows; under an invalid code the value as General. */
export function displayedText(value: Value, pattern: string, is1904 = false): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!isValid(pattern)) return displayedText(value, "General", is1904);
  if (typeof value === "string") return value.startsWith("#") ? value : numfmt.format(pattern, value);
  const shown = is1904 && numfmt.isDateFormat(pattern) ? value + DAYS_FROM_1900_TO_1904 : value;
  return numfmt.format(pattern, shown);
}
