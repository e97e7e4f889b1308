/**
 * What the chosen month asks of the company and of whom most: the head of the sheet of sellers' days.
 */
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { countText, dayText, monthText, nameText, sentence } from "../../../../plan/sentence";
import type { Figure, Headline } from "../../../../plan/sections/headline-part";
import type { Text } from "../../../../text/locale";
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
  const ofWhom = { days: countText(month.days), name: month.name, most: countText(month.most) };
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
  const figure = (label: Text, value: Expression, below: Expression | null): Figure => ({
    ...{ label, value, format: "anyMeasure", below },
  });
  return [
    figure(TERMS.goalOfMonth, goal, sentence(TEXTS.ofMonth, { days: countText(days) })),
    { ...figure(TEXTS.perDay, f`IF(${days}=0,"",${goal}/${days})`, null), format: "average" },
    figure(TEXTS.largest, largest, f`IF(${none},"",${largestDay})`),
    figure(TERMS.today, f`IF(${isNow},${today},"")`, f`IF(${isNow},${dayText(given.asOf)},"")`),
    figure(TEXTS.most, most, f`IF(${none},"",${name})`),
  ];
}
