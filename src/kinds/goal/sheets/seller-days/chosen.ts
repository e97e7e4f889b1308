/**
 * The month and the measure the user chooses, and what they come to: positions, the month's days, and the units parts are given in.
 */
import type { Cells } from "../../../../plan/cells";
import { type Expression, f, joined, type Operand } from "../../../../plan/formula";
import { type InputLine, type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { listOf } from "../../../../text/wording";
import type { GoalCells } from "../../cells";
import { decimalsOf, type Measure, sharedBySellers } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";

/** Positions count from 1; `scale` is the whole parts in one of the measure: 100 for money. */
export const CHOSEN_WORKING = ["monthAt", "measureAt", "scale", "from", "to"] as const;
type ChosenKey = "month" | "measure" | (typeof CHOSEN_WORKING)[number];
/** Cells of a goal by measure. */
type OfMeasures = Pick<GoalCells, "measures">;
export type Chosen = Cells<ChosenKey> & OfMeasures;

const names = ({ measures }: OfMeasures): Text[] => sharedBySellers(measures).map((measure) => MEASURE_TEXTS[measure]);

/** What stands for the measure chosen. */
export const ofMeasure = (
  { measureAt, measures }: Cells<"measureAt"> & OfMeasures,
  of: (measure: Measure) => Operand,
): Expression => f`CHOOSE(${measureAt},${joined(sharedBySellers(measures).map(of), ",")})`;

/** Whether the cell with the month holds a day of the goal, and the other one of its measures. */
export const chosenRight = ({ month, measure, measures }: Chosen, { start, end }: GoalCells) => ({
  month: f`OR(${month}="",IF(ISNUMBER(${month}),AND(${month}>=${start},${month}<=${end}),FALSE))`,
  measure: f`OR(${joined(
    names({ measures }).map((name) => f`${measure}=${name}`),
    ",",
  )})`,
});

/** A sentence where either cannot be followed. */
export function chosenAlert(chosen: Chosen, cells: GoalCells): Expression {
  const right = chosenRight(chosen, cells);
  const wrongMonth = say(
    "The month chosen is none of the goal's: the nearest is shown.",
    "所选月份不在目标周期内，显示最接近的月份。",
    "所選月份不在目標期間內，顯示最接近的月份。",
  );
  const wrongMeasure = say(
    "The measure chosen is none of the list: orders are shown.",
    "所选指标不在列表中，显示订单。",
    "所選指標不在清單中，顯示訂單。",
  );
  return f`IF(${right.month},IF(${right.measure},"",${wrongMeasure}),${wrongMonth})`;
}

type Line = InputLine<ChosenKey>;

/** What the user chooses. */
const choices = ({ months, measures }: GoalCells, current: Expression): Record<"month" | "measure", Line> => ({
  month: {
    ...{ label: TERMS.month, value: current, format: "month" },
    note: say(
      "by its first day in the goal; empty: the as-of date's month",
      "按当月首日选择；留空为截止日期所在月",
      "依當月首日選擇；留空為截止日期所在月",
    ),
    rule: { type: "list", source: months.from },
    allowed: say(
      "Choose one of the goal's months from the list.",
      "请从列表中选择目标周期内的月份。",
      "請從清單中選擇目標期間內的月份。",
    ),
    ignoreBlank: true,
  },
  measure: {
    ...{ label: TERMS.measure, value: MEASURE_TEXTS.orders, format: "text" },
    note: listOf(names({ measures })),
    rule: { type: "list", source: names({ measures }) },
    allowed: say("Choose a measure from the list.", "请从列表中选择指标。", "請從清單中選擇指標。"),
  },
});

export function chosenInputs(cells: GoalCells): Inputs<ChosenKey> {
  const { months, measures, start, end, asOf } = cells;
  const current = f`INDEX(${months.from},IF(AND(${asOf}>=${start},${asOf}<=${end}),MATCH(${asOf},${months.from},1),1))`;
  return inputs<ChosenKey>({
    ...choices(cells, current),
    monthAt: {
      ...{ label: say("Month's position", "月序号", "月序號"), format: "score" },
      value: ({ month }) => {
        const day = f`IF(${month}="",${current},N(${month}))`;
        return f`IF(${day}<${months.from.at(0)},1,MATCH(${day},${months.from},1))`;
      },
    },
    measureAt: {
      ...{ label: say("Measure's position", "指标序号", "指標序號"), format: "score" },
      value: ({ measure }) =>
        names(cells).reduceRight((otherwise, name, i) => f`IF(${measure}=${name},${i + 1},${otherwise})`, f`1`),
    },
    scale: {
      ...{ label: say("Parts in 1", "单位换算", "單位換算"), format: "score" },
      value: (cell) => ofMeasure({ ...cell, measures }, (measure) => 10 ** decimalsOf(measure)),
    },
    from: { label: TERMS.firstDay, format: "date", value: ({ monthAt }) => f`INDEX(${months.from},${monthAt})` },
    to: { label: TERMS.lastDay, format: "date", value: ({ monthAt }) => f`INDEX(${months.to},${monthAt})` },
  });
}
