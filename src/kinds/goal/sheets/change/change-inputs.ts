/**
 * The two periods, and what to compare with, as cells the user may change.
 */
import { type Expression, f } from "../../../../plan/formula";
import { type InputCell, type Inputs, inputs, type DerivedCell } from "../../../../plan/sections/inputs-part";
import type { Content } from "../../../../plan/content";
import { type AsOf, dayLine, dayNote, type DayRangeCells, monthToDateLines } from "../../period-inputs";
import type { OrderFormulas } from "./formulas";
import { type Comparison, orderFigures, type Side } from "./model";
import { ALLOWED, TEXTS } from "./texts";

export type ChangeInputs = Inputs<"from" | "to" | "earlierFrom" | "earlierTo" | "compareWith" | `sold.${Side}`>;
type Days = ChangeInputs["cell"];

export const periodOf = ({ from, to, earlierFrom, earlierTo }: Days, side: Side): DayRangeCells =>
  side === "now" ? { from, to } : { from: earlierFrom, to: earlierTo };

/** Order value of the orders table in a period; 0 without an order. */
function soldValue({ periods, tables }: Comparison, sold: OrderFormulas | null, days: Days, side: Side): Content {
  if (sold !== null) {
    const { from, to } = periodOf(days, side);
    return f`IF(${sold.orders(from, to)}=0,0,${sold.revenue(from, to)}/${sold.orders(from, to)})`;
  }
  const { orders, revenue } = orderFigures(tables.orders!, periods[side]);
  return orders === 0 ? 0 : revenue / orders;
}

/** @param sold The orders table as formulas; null where its figures are values. */
export function changeInputs(comparison: Comparison, given: AsOf, sold: OrderFormulas | null): ChangeInputs {
  const { earlier, live } = comparison;
  const { notes, choices } = TEXTS;
  const before = dayNote(notes[earlier], live);
  const earlierDay = ({ from, to }: DayRangeCells, end: "from" | "to"): Expression => {
    if (earlier === "yearBefore") return f`EDATE(${end === "from" ? from : to},-12)`;
    return end === "to" ? f`${from}-1` : f`${from}-(${to}-${from}+1)`;
  };
  const soldLine = (side: Side) => ({
    label: TEXTS.soldValue[side],
    format: "money" as const,
    value: (days: Days) => soldValue(comparison, sold, days, side),
    note: TEXTS.soldValue.note,
  });
  return inputs({
    ...monthToDateLines(given, live, { from: TEXTS.laterFrom, to: TEXTS.laterTo }),
    earlierFrom: { ...dayLine(TEXTS.earlierFrom, before), value: (days) => earlierDay(days, "from") },
    earlierTo: { ...dayLine(TEXTS.earlierTo, before), value: (days) => earlierDay(days, "to") },
    compareWith: {
      label: TEXTS.compareWith,
      note: notes.compare,
      value: choices.earlier,
      format: "text",
      rule: { type: "list", source: [choices.earlier, choices.plan] },
      allowed: ALLOWED.choice,
    },
    "sold.before": soldLine("before"),
    "sold.now": soldLine("now"),
  });
}

/** The choice only where there is a plan, the order values only where leads stand for traffic. */
export function linesOf(inputs: ChangeInputs, hasPlan: boolean, ofLeads: boolean): (InputCell | DerivedCell)[] {
  const keys = ["from", "to", "earlierFrom", "earlierTo"] as const;
  return inputs.lines([
    ...keys,
    ...(hasPlan ? (["compareWith"] as const) : []),
    ...(ofLeads ? (["sold.before", "sold.now"] as const) : []),
  ]);
}
