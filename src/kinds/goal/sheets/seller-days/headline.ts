/**
 * What the chosen month asks of the company and of whom most: the head of the sheet of sellers' days.
 */
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { countText, dayText, nameText, sentence } from "../../../../plan/sentence";
import type { Figure, Headline } from "../../../../plan/sections/headline-part";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import type { Chosen } from "./chosen";

const TEXTS = {
  finding: say(
    "{measure}, {month}: {goal} over {days} selling days; the most for {name}: {most}",
    "{month} {measure}：{days} 个销售日共 {goal}；最多为{name}：{most}",
    "{month} {measure}：{days} 個銷售日共 {goal}；最多為{name}：{most}",
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
  ofMonth: say("on {days} selling days", "{days} 个销售日", "{days} 個銷售日"),
  perDay: say("A selling day", "平均每个销售日", "平均每個銷售日"),
  largest: say("Largest day", "最高一天", "最高一日"),
  most: say("Most for one", "最多的一人", "最多的一人"),
} as const;

/** The month as the sheet has it. */
export interface ChosenMonth {
  readonly chosen: Chosen;
  readonly asOf: Handle;
  /** One row a day. */
  readonly days: { readonly date: Handle; readonly company: Handle };
  /** One row a seller, and one column each with the seller's goal of the month. */
  readonly names: Handle;
  readonly goals: Handle;
}

const largestOf = ({ days: { company } }: ChosenMonth): Expression => f`MAX(${company})`;
const sellingDays = ({ days: { company } }: ChosenMonth): Expression => f`COUNTIF(${company},">0")`;
const goalOf = ({ days: { company } }: ChosenMonth): Expression => f`ROUND(SUM(${company}),2)`;
const mostOf = ({ goals }: ChosenMonth): Expression => f`MAX(${goals})`;
const whoHasMost = (month: ChosenMonth): Expression =>
  f`INDEX(${month.names},MATCH(${mostOf(month)},${month.goals},0))`;
const isThisMonth = ({ chosen: { from, to }, asOf }: ChosenMonth): Expression =>
  f`AND(${asOf}>=${from},${asOf}<=${to})`;
const partToday = ({ days: { date, company }, asOf }: ChosenMonth): Expression => f`SUMIFS(${company},${date},${asOf})`;
const largestDay = (month: ChosenMonth): Expression =>
  f`INDEX(${month.days.date},MATCH(${largestOf(month)},${month.days.company},0))`;

const monthText = (day: Operand): Expression => f`(YEAR(${day})&"-"&TEXT(MONTH(${day}),"00"))`;

export function sellerDaysHeadline(month: ChosenMonth): Headline {
  const { chosen, asOf, names } = month;
  const shown = { month: monthText(chosen.from), measure: f`${chosen.measure}`, goal: countText(goalOf(month)) };
  const finding = sentence(TEXTS.finding, {
    ...{ ...shown, days: countText(sellingDays(month)) },
    ...{ name: nameText(whoHasMost(month)), most: countText(mostOf(month)) },
  });
  const largest = { largest: dayText(largestDay(month)), most: countText(largestOf(month)) };
  const today = sentence(TEXTS.today, { ...largest, day: dayText(asOf), part: countText(partToday(month)) });
  const none = f`${largestOf(month)}<=0`;
  return {
    finding: f`IF(COUNTIF(${names},"?*")=0,${TEXTS.nobody},IF(${none},${sentence(TEXTS.noGoal, shown)},${finding}))`,
    action: f`IF(${none},${TEXTS.chooseOther},IF(${isThisMonth(month)},${today},${sentence(TEXTS.other, largest)}))`,
  };
}

export function sellerDaysFigures(month: ChosenMonth): Figure[] {
  const days = sellingDays(month);
  const none = f`${largestOf(month)}<=0`;
  return [
    {
      ...{ label: TERMS.goalOfMonth, value: goalOf(month), format: "anyMeasure" },
      below: sentence(TEXTS.ofMonth, { days: countText(days) }),
    },
    { label: TEXTS.perDay, value: f`IF(${days}=0,"",${goalOf(month)}/${days})`, format: "average" },
    {
      ...{ label: TEXTS.largest, value: largestOf(month), format: "anyMeasure" },
      below: f`IF(${none},"",${dayText(largestDay(month))})`,
    },
    {
      ...{ label: TERMS.today, value: f`IF(${isThisMonth(month)},${partToday(month)},"")`, format: "anyMeasure" },
      below: f`IF(${isThisMonth(month)},${dayText(month.asOf)},"")`,
    },
    {
      ...{ label: TEXTS.most, value: mostOf(month), format: "anyMeasure" },
      below: f`IF(${none},"",${nameText(whoHasMost(month))})`,
    },
  ];
}
