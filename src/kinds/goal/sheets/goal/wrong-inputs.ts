/**
 * The inputs of the goal that hold what cannot be used, counted, with the first of them named.
 */
import type { Text } from "../../../../text/locale";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { factsPart } from "../../../../plan/sections/facts-part";
import { inputHolds } from "../../../../plan/sections/input-guard";
import { guardOf } from "../../../../plan/sections/inputs-part";
import type { Section } from "../../../../plan/sheet-of";
import type { GoalLayout } from "../../layout";
import { TEXTS } from "../../texts";
import { MOST_WEEKDAY_WEIGHT } from "../../weekdays";
import { assumptions } from "./inputs";

/** The largest weight of a month. */
export const MOST_MONTH_WEIGHT = 1e12;

/** Weights of a list that are no number from 0 on; never an error, whatever the cells hold. */
export const wrongWeights = (weights: Handle, most: number): Expression =>
  f`(ROWS(${weights})-COUNTIFS(${weights},">=0",${weights},"<="&${most}))`;

/** Something to be put right: how many of it, and how it is called. */
interface Guarded {
  readonly count: Expression;
  readonly name: Text;
}

function guarded({ goal, inputs, cells }: GoalLayout): Guarded[] {
  const single = inputs.lines([...assumptions(goal), "ownAsOf"]).flatMap((line): Guarded[] => {
    const guard = "rule" in line && line.handle !== undefined ? guardOf(line, line.handle) : null;
    return guard === null ? [] : [{ count: f`IF(${inputHolds(guard)},0,1)`, name: line.label }];
  });
  const { weekdayWeights, months } = cells;
  const weekdays = f`(${wrongWeights(weekdayWeights, MOST_WEEKDAY_WEIGHT)}+IF(SUMIF(${weekdayWeights},">0")=0,1,0))`;
  // Without a weekday that counts, no month does: that is one thing to put right, not two.
  const noMonth = f`IF(AND(SUM(${months.used})=0,SUMIF(${weekdayWeights},">0")>0),1,0)`;
  return [
    ...single,
    { count: weekdays, name: TEXTS.weights },
    { count: f`(${wrongWeights(months.weight, MOST_MONTH_WEIGHT)}+${noMonth})`, name: TEXTS.wrongMonths },
  ];
}

/** How many inputs cannot be used, and the first of them by name, "" without one; the sheet's headline says both. */
export const wrongInputs =
  (layout: GoalLayout): Section =>
  (lane) => {
    const { wrong, wrongName } = layout.cells;
    const all = guarded(layout);
    const first = all.reduceRight((rest, { count, name }) => f`IF(${count}>0,${name},${rest})`, f`""`);
    const sum = joined(
      all.map(({ count }) => count),
      "+",
    );
    factsPart(lane, [
      { handle: wrong, label: TEXTS.wrongInputs, value: sum, format: "count" },
      { handle: wrongName, label: TEXTS.wrongFirst, value: first, format: "text" },
    ]);
  };
