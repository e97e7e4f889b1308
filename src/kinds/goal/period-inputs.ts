/**
 * A period of days as two input cells: both days counted, by default formulas of other cells, and kept on a rebuild.
 */
import { DAYS_1904 } from "../../domain/calendar/calendar";
import type { Text } from "../../text/locale";
import type { PlanContext } from "../kind";
import type { InputCell } from "../../plan/sections/inputs-part";
import type { Expression } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import { say } from "../../text/say";

/** 1900 serials of whole days. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

export interface DayRangeCells {
  readonly from: Handle;
  readonly to: Handle;
}

export const dayRangeCells = (): DayRangeCells => ({ from: new Handle(), to: new Handle() });

const LAST_DAY = 2_958_465;
const DATE = say("A date.", "请填写日期。", "請填入日期。");

/** The day an input will hold in a rebuild: what the user typed, else `otherwise`. */
export function dayOf(
  typed: PlanContext["typed"],
  sheet: string,
  key: string,
  dateSystem: 1900 | 1904,
  otherwise: number,
): number {
  const value = typed?.(sheet, key)?.[0]?.[0];
  if (typeof value !== "number" || !(value >= 1)) return otherwise;
  return Math.floor(value) + (dateSystem === 1904 ? DAYS_1904 : 0);
}

/** One day of a period as an input. */
export function dayInput(key: string, label: Text, note: Text | null, value: Expression, handle: Handle): InputCell {
  return {
    key,
    label,
    note,
    value,
    format: "date",
    rule: { type: "date", min: 1, max: LAST_DAY },
    allowed: DATE,
    handle,
  };
}

export const isWithin = (serial: number, { from, to }: DayRange): boolean => serial >= from && serial < to + 1;
