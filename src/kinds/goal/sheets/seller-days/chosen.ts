/**
 * The month and the measure the user chooses, and what they come to: positions, the month's days, and
 * the units parts are given in; what that month asks of the company and of whom most: the head of the sheet.
 */
import { sellingDaysText } from "../parts";
import type { Cells } from "../../../../plan/cells";
import { type Expression, f, joined, type Operand } from "../../../../plan/formula";
import { derived, type InputLine, type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { listOf } from "../../../../text/wording";
import type { GoalCells } from "../../cells";
import { decimalsOf, type Measure, sharedBySellers } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import type { Handle } from "../../../../plan/handle";
import { countText, dayText, monthText, nameText, sentence } from "../../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../../plan/sections/headline-part";

/** Positions count from 1; `scale` is the whole parts in one of the measure: 100 for money. */
export const CHOSEN_WORKING = ["monthAt", "measureAt", "scale", "from", "to"] as const;
type ChosenKey = "month" | "measure" | (typeof CHOSEN_WORKING)[number];
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
    monthAt: derived(say("Month's position", "月序号", "月序號"), "score", ({ month }) => {
      const day = f`IF(${month}="",${current},N(${month}))`;
      return f`IF(${day}<${months.from.at(0)},1,MATCH(${day},${months.from},1))`;
    }),
    measureAt: derived(say("Measure's position", "指标序号", "指標序號"), "score", ({ measure }) =>
      names(cells).reduceRight((otherwise, name, i) => f`IF(${measure}=${name},${i + 1},${otherwise})`, f`1`),
    ),
    scale: derived(say("Parts in 1", "单位换算", "單位換算"), "score", (cell) =>
      ofMeasure({ ...cell, measures }, (measure) => 10 ** decimalsOf(measure)),
    ),
    from: derived(TERMS.firstDay, "date", ({ monthAt }) => f`INDEX(${months.from},${monthAt})`),
    to: derived(TERMS.lastDay, "date", ({ monthAt }) => f`INDEX(${months.to},${monthAt})`),
  });
}

const TEXTS = {
  finding: say(
    "{measure}, {month}: {goal} over {days}; the most for {name}: {most}",
    "{month} {measure}：{days}共 {goal}；最多为{name}：{most}",
    "{month} {measure}：{days}共 {goal}；最多為{name}：{most}",
  ),
  nobody: say(
    "Nobody is on the list of sellers: type names there, and their days follow",
    "销售名单为空：填写姓名后即按人分解",
    "業務名單為空：填入姓名後即依人分解",
  ),
  noGoal: say(
    "{month} has no goal for this measure: choose another month",
    "{month} 没有该指标的目标：请选择其他月份",
    "{month} 沒有該指標的目標：請選擇其他月份",
  ),
  chooseOther: say(
    "Nothing is due in this month: choose a month and a measure below",
    "本月无需完成：请在下方选择月份与指标",
    "本月無需完成：請在下方選擇月份與指標",
  ),
  today: say(
    "Today, {day}, asks for {part}; the largest day is {largest} with {most}: have everyone there",
    "今天（{day}）共需 {part}；最高为 {largest}：{most}，请安排全员在岗",
    "今天（{day}）共需 {part}；最高為 {largest}：{most}，請安排全員在崗",
  ),
  other: say(
    "The largest day is {largest} with {most}: have everyone there",
    "最高为 {largest}：{most}，请安排全员在岗",
    "最高為 {largest}：{most}，請安排全員在崗",
  ),
  ofMonth: say("on {days}", "{days}", "{days}"),
  perDay: say("A selling day", "平均每个销售日", "平均每個銷售日"),
  largest: say("Largest day", "最高一天", "最高一日"),
  most: say("Most for one", "最多的一人", "最多的一人"),
} as const;

interface ChosenMonth {
  readonly chosen: Chosen;
  readonly asOf: Handle;
  readonly days: { readonly date: Handle; readonly company: Handle };
  /** One row a seller, and one column each with the seller's goal of the month. */
  readonly names: Handle;
  readonly goals: Handle;
}

/** What the month comes to, as the headline and the large figures say it. */
function monthOf({ chosen: { from, to }, asOf, days: { date, company }, names, goals }: ChosenMonth) {
  const [largest, most] = [f`MAX(${company})`, f`MAX(${goals})`];
  return {
    goal: f`ROUND(SUM(${company}),2)`,
    days: f`COUNTIF(${company},">0")`,
    none: f`${largest}<=0`,
    largest,
    largestDay: dayText(f`INDEX(${date},MATCH(${largest},${company},0))`),
    most,
    name: nameText(f`INDEX(${names},MATCH(${most},${goals},0))`),
    isNow: f`AND(${asOf}>=${from},${asOf}<=${to})`,
    today: f`SUMIFS(${company},${date},${asOf})`,
  };
}

export function sellerDaysHeadline(given: ChosenMonth): Headline {
  const { chosen, asOf, names } = given;
  const month = monthOf(given);
  const shown = { month: monthText(chosen.from), measure: f`${chosen.measure}`, goal: countText(month.goal) };
  const ofWhom = { days: sellingDaysText(month.days), name: month.name, most: countText(month.most) };
  const finding = sentence(TEXTS.finding, { ...shown, ...ofWhom });
  const largest = { largest: month.largestDay, most: countText(month.largest) };
  const today = sentence(TEXTS.today, { ...largest, day: dayText(asOf), part: countText(month.today) });
  const open = f`IF(${month.isNow},${today},${sentence(TEXTS.other, largest)})`;
  return {
    finding: f`IF(COUNTIF(${names},"?*")=0,${TEXTS.nobody},IF(${month.none},${sentence(TEXTS.noGoal, shown)},${finding}))`,
    action: f`IF(${month.none},${TEXTS.chooseOther},${open})`,
  };
}

export function sellerDaysFigures(given: ChosenMonth): Figure[] {
  const { goal, days, none, largest, largestDay, most, name, isNow, today } = monthOf(given);
  const now = f`IF(${isNow},${today},"")`;
  return [
    figure(TERMS.goalOfMonth, "anyMeasure", goal, { below: sentence(TEXTS.ofMonth, { days: sellingDaysText(days) }) }),
    figure(TEXTS.perDay, "average", f`IF(${days}=0,"",${goal}/${days})`),
    figure(TEXTS.largest, "anyMeasure", largest, { below: f`IF(${none},"",${largestDay})` }),
    figure(TERMS.today, "anyMeasure", now, { below: f`IF(${isNow},${dayText(given.asOf)},"")` }),
    figure(TEXTS.most, "anyMeasure", most, { below: f`IF(${none},"",${name})` }),
  ];
}
