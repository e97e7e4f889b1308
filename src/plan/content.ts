/**
 * What an author may put into a cell, and how layout turns it into a planned cell.
 */
import { dateOf, DAYS_1904, type DateSystem } from "../domain/calendar/calendar";
import type { Text } from "../text/locale";
import { isLocalText } from "../text/say";
import { Expression, f } from "./formula";
import type { Page, PlannedCell } from "./plan";

/** A calendar day as a serial of the 1900 system; written in the workbook's own date system. */
export class Day {
  constructor(readonly serial: number) {}
}

/** A 1900 serial as formulas compare it with a cell of a day, in whatever system the workbook counts days. */
export function dayValue(serial: number): Expression {
  const { year, month, day } = dateOf(serial);
  return f`DATE(${year},${month},${day})`;
}

/** Strings and texts are text, whatever they begin with; only an Expression calculates. */
export type Content = string | Text | number | boolean | null | Expression | Day;

/** A 1900 serial as the workbook counts days. */
export function inDateSystem(serial: number, system: DateSystem): number {
  return system === 1904 ? serial - DAYS_1904 : serial;
}

export function plannedCell(content: Content, page: Page, system: DateSystem): PlannedCell {
  if (content instanceof Expression) return content.toFormula(page);
  if (content instanceof Day) return inDateSystem(content.serial, system);
  if (typeof content === "number" && !Number.isFinite(content))
    throw new Error(`a cell cannot hold the number ${content}`);
  return isLocalText(content) ? content[page.locale] : content;
}
