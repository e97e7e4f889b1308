/** Some values of a column beside the choice of its role, as the user knows them. */
import { serial1900, isoDate } from "../../domain/calendar/calendar";
import type { ValueType } from "../../tables/cells/value-types";
import type { FoundSource } from "../../workbook/sources";

/** More would not fit one line of the pane. */
const SAMPLES_SHOWN = 3;

/**
 * Blanks left out, the same value once, serials as dates where a date is meant.
 * @param type What the column is chosen for.
 */
export function samplesOf({ source, sample }: FoundSource, column: number, type: ValueType): readonly string[] {
  const shown = (cell: unknown): string => {
    if (typeof cell === "number")
      return type === "date" && cell > 60
        ? isoDate(serial1900(cell, source.dateSystem))
        : String(Number(cell.toPrecision(12)));
    return typeof cell === "string" || typeof cell === "boolean" ? String(cell).trim() : "";
  };
  const texts = sample.map((row) => shown(row[column])).filter((text) => text !== "");
  return [...new Set(texts)].slice(0, SAMPLES_SHOWN);
}
