/**
 * The month and the measure the user chooses, and what they come to: positions, the month's days, and the units parts are given in.
 */
import type { Text } from "../../../../text/locale";
import { factsPart } from "../../../../plan/sections/facts-part";
import { inputsPart } from "../../../../plan/sections/inputs-part";
import { type Expression, f, joined, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { GoalCells } from "../../cells";
import { decimalsOf, type Measure, MEASURES } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import { SELLER_DAYS_TEXTS } from "./texts";

export interface Chosen {
  readonly month: Handle;
  readonly measure: Handle;
  /** Positions, from 1. */
  readonly monthAt: Handle;
  readonly measureAt: Handle;
  /** Whole parts in one of the measure: 100 for money. */
  readonly scale: Handle;
  readonly from: Handle;
  readonly to: Handle;
}

const names = (): Text[] => MEASURES.map((measure) => MEASURE_TEXTS[measure]);

/** What stands for the measure chosen. */
export function ofMeasure({ measureAt }: Pick<Chosen, "measureAt">, of: (measure: Measure) => Operand): Expression {
  return f`CHOOSE(${measureAt},${joined(MEASURES.map(of), ",")})`;
}

/** Whether the cell with the month holds a day of the goal, and the other one of its measures. */
export function isChosenRight(
  { month, measure }: Chosen,
  { start, end }: GoalCells,
): { month: Expression; measure: Expression } {
  return {
    month: f`OR(${month}="",IF(ISNUMBER(${month}),AND(${month}>=${start},${month}<=${end}),FALSE))`,
    measure: f`OR(${joined(names().map((name) => f`${measure}=${name}`), ",")})`, // prettier-ignore
  };
}

/** Puts the inputs, and a line for each that cannot be followed. */
export function chosenPart(lane: Lane, beside: Lane, cells: GoalCells): Chosen {
  const { months, start, end, asOf } = cells;
  const texts = SELLER_DAYS_TEXTS;
  const current = f`INDEX(${months.from},IF(AND(${asOf}>=${start},${asOf}<=${end}),MATCH(${asOf},${months.from},1),1))`;
  const [month, measure] = inputsPart(lane, [
    {
      key: "month",
      label: texts.month,
      note: texts.monthNote,
      value: current,
      format: "month",
      rule: { type: "list", source: months.from },
      allowed: texts.monthAllowed,
      ignoreBlank: true,
    },
    {
      key: "measure",
      label: texts.measure,
      note: texts.measureNote,
      value: MEASURE_TEXTS.orders,
      format: "text",
      rule: { type: "list", source: names() },
      allowed: texts.measureAllowed,
    },
  ]) as [Handle, Handle];
  lane.sheet.format(measure, "text", "right");
  const chosen = workingPart(beside, month, measure, current, cells);
  const right = isChosenRight(chosen, cells);
  lane.alert(f`IF(${right.month},IF(${right.measure},"",${texts.wrongMeasure}),${texts.wrongMonth})`);
  return chosen;
}

function workingPart(lane: Lane, month: Handle, measure: Handle, current: Expression, cells: GoalCells): Chosen {
  const { months } = cells;
  const { working } = SELLER_DAYS_TEXTS;
  const day = f`IF(${month}="",${current},N(${month}))`;
  const position = names().reduceRight<Expression>(
    (otherwise, name, i) => f`IF(${measure}=${name},${i + 1},${otherwise})`,
    f`1`,
  );
  lane.section(working.chosen, 2);
  const [monthAt, measureAt] = factsPart(lane, [
    {
      label: working.month,
      value: f`IF(${day}<${months.from.at(0)},1,MATCH(${day},${months.from},1))`,
      format: "score",
    },
    { label: working.measure, value: position, format: "score" },
  ]) as [Handle, Handle];
  const scale = ofMeasure({ measureAt }, (measure) => 10 ** decimalsOf(measure));
  const [parts, from, to] = factsPart(lane, [
    { label: working.scale, value: scale, format: "score" },
    { label: working.from, value: f`INDEX(${months.from},${monthAt})`, format: "date" },
    { label: working.to, value: f`INDEX(${months.to},${monthAt})`, format: "date" },
  ]) as [Handle, Handle, Handle];
  return { month, measure, monthAt, measureAt, scale: parts, from, to };
}
