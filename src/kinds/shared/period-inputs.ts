/**
 * A period of days as input cells: both days counted, by default formulas of other cells, and kept on a rebuild.
 */
import { type DateSystem, LAST_SERIAL, monthStart, serial1900 } from "../../domain/calendar/calendar";
import type { Cells } from "../../plan/cells";
import { type Expression, f } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import type { InputCell } from "../../plan/sections/inputs-part";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { clausesOf } from "../../text/wording";
import type { PlanContext } from "../kind";
import type { DayRange } from "./day-range";

export type DayRangeCells = Cells<"from" | "to">;

/** The as-of date, which a period first ends with. */
export interface AsOf {
  readonly asOf: Handle;
  /** 1900 serial. */
  readonly asOfValue: number;
  /** As the plan's context has it. */
  readonly typed?: PlanContext["typed"];
}

const DATE = say("A date.", "请填写日期。", "請填入日期。");
const FIRST_OF_MONTH = say(
  "first the month of the as-of date",
  "默认为截止日期所在月的第一天",
  "預設為截止日期所在月的第一天",
);
const AS_OF_DATE = say("first the as-of date", "默认为截止日期", "預設為截止日期");
/** After a note on an input that values follow only with the next refresh. */
export const REFRESH = say("type another date, then refresh", "修改后请刷新", "修改後請重新整理");

/** What the user typed over an input of the build before. */
type TypedCells = ReturnType<NonNullable<PlanContext["typed"]>>;

/** The day an input will hold in a rebuild: what the user typed, else `otherwise`. */
export function dayOf(typed: TypedCells, dateSystem: DateSystem, otherwise: number): number {
  const value = typed?.[0]?.[0];
  if (typeof value !== "number" || !(value >= 1)) return otherwise;
  return serial1900(Math.floor(value), dateSystem);
}

type DayLine = Omit<InputCell, "key" | "handle" | "value">;

/** One day of a period as a line of a set of inputs, without its value. */
export const dayLine = (label: Text, note: Text | null): DayLine => ({
  ...{ label, note, format: "date", rule: { type: "date", min: 1, max: LAST_SERIAL }, allowed: DATE },
});

/** A note on a day; figures that are values follow another day only with the next refresh. */
export const dayNote = (note: Text, live: boolean): Text => (live ? note : clausesOf([note, REFRESH]));

/** The period of `monthToDateLines`. */
export function monthToDate({ asOfValue, typed }: AsOf, sheet: string, dateSystem: DateSystem): DayRange {
  return {
    from: dayOf(typed?.(sheet, "from"), dateSystem, monthStart(asOfValue)),
    to: dayOf(typed?.(sheet, "to"), dateSystem, Math.floor(asOfValue)),
  };
}

/** A period as inputs "from" and "to": at first the month of the as-of date until that date. */
export function monthToDateLines(
  { asOf }: AsOf,
  live: boolean,
  labels: { readonly from: Text; readonly to: Text } = { from: TERMS.firstDay, to: TERMS.lastDay },
): Readonly<Record<"from" | "to", DayLine & { readonly value: Expression }>> {
  return {
    from: {
      ...dayLine(labels.from, dayNote(FIRST_OF_MONTH, live)),
      value: f`DATE(YEAR(${asOf}),MONTH(${asOf}),1)`,
    },
    to: { ...dayLine(labels.to, dayNote(AS_OF_DATE, live)), value: f`${asOf}` },
  };
}
