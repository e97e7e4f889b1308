/**
 * What the sheets of months, days, sellers and changes find, and what to do.
 */
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, monthText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { Frame } from "../../../plan/sheet-of";
import { say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import type { GoalCells } from "../cells";
import { STATE_TEXTS } from "../texts";
import { TODAY_TEXTS } from "./today/texts";

const TEXTS = {
  months: say(
    "{reached} of {over} months reached their goal; {done} of {goal} orders are in",
    "已结束的 {over} 个月中 {reached} 个完成目标；已完成 {done}／{goal} 单",
    "已結束的 {over} 個月中 {reached} 個達成目標；已完成 {done}／{goal} 筆",
  ),
  ahead: say(
    "The months to come ask for {rest} orders, the most in {month}: {most}",
    "后续各月共需 {rest} 单，最多为 {month}：{most} 单",
    "後續各月共需 {rest} 筆，最多為 {month}：{most} 筆",
  ),
  noneAhead: say(
    "No month is to come: set the next goal",
    "没有后续月份：请设定下一目标",
    "沒有後續月份：請設定下一目標",
  ),
  monthsReached: say("Months that reached it", "完成目标的月份", "達成目標的月份"),
  ofMonths: say("of {over} that are over", "已结束 {over} 个月", "已結束 {over} 個月"),
  toCome: say("Orders to come", "后续目标", "後續目標"),
  inMonths: say("in {months} months", "共 {months} 个月", "共 {months} 個月"),
  inMonth: say("in {month}", "出现在 {month}", "出現在 {month}"),
  strongest: say("Strongest month to come", "后续最高月份", "後續最高月份"),
  days: say(
    "{reached} of {over} selling days brought their goal; {done} of {goal} orders are in",
    "{over} 个销售日中 {reached} 个完成当天目标；已完成 {done}／{goal} 单",
    "{over} 個銷售日中 {reached} 個達成當日目標；已完成 {done}／{goal} 筆",
  ),
  weekBehind: say(
    "The last 7 days brought {done} of {goal}: the bold row is the as-of date",
    "近 7 天完成 {done}／{goal} 单；加粗的一行为截止日期",
    "近 7 天完成 {done}／{goal} 筆；粗體的一列為截止日期",
  ),
  people: say(
    "{behind} of {all} sellers are behind their plan",
    "{all} 位销售中 {behind} 位落后于计划",
    "{all} 位業務中 {behind} 位落後於計畫",
  ),
  noPeople: say("Goals by seller: nothing came of them yet", "销售目标：尚无实际数", "業務目標：尚無實際數"),
  helpFirst: say(
    "Help {name} first: {pace} of what is due",
    "先帮{name}：达成进度 {pace}",
    "先協助{name}：達成進度 {pace}",
  ),
  keep: say("Nobody is behind: keep the rhythm", "无人落后：保持节奏", "無人落後：保持節奏"),
  rose: say(
    "Revenue rose {share} to {now}; most by {step}: {amount}",
    "销售额上升 {share} 至 {now}；主要来自{step}：{amount}",
    "銷售額上升 {share} 至 {now}；主要來自{step}：{amount}",
  ),
  fell: say(
    "Revenue fell {share} to {now}; most by {step}: {amount}",
    "销售额下降 {share} 至 {now}；主要来自{step}：{amount}",
    "銷售額下降 {share} 至 {now}；主要來自{step}：{amount}",
  ),
  was: say(
    "Revenue is {now}; nothing came before",
    "销售额为 {now}；对比期没有销售额",
    "銷售額為 {now}；對比期沒有銷售額",
  ),
  lost: say("Look first at {name}: {amount}", "先看{name}：{amount}", "先看{name}：{amount}"),
  noneLost: say("No channel lost revenue: keep what works", "没有渠道下滑：保持现有做法", "沒有管道下滑：保持現有作法"),
} as const;

/** An amount with its sign. */
const signed = (amount: Operand): Expression => f`(IF(${amount}<0,"−","+")&${moneyText(f`ABS(${amount})`)})`;

const atLeast = (of: Handle, least: Expression, values: Handle): Expression =>
  f`INDEX(${of},MATCH(${least},${values},0))`;

export function monthsHead({ months, asOf, days, need }: GoalCells): Pick<Frame, "headline" | "figures"> {
  const { from, to, month, goal } = months;
  const actual = months["actual.orders"];
  const now = (of: Handle): Expression => f`IFERROR(INDEX(${of},MATCH(${asOf},${from},1)),"")`;
  const over = f`COUNTIF(${to},"<="&${asOf})`;
  const reached = f`SUMPRODUCT((${to}<=${asOf})*(${actual}>=${goal.orders}))`;
  const isAhead = f`(${from}>${asOf})`;
  const most = f`SUMPRODUCT(MAX(${isAhead}*${goal.orders}))`;
  const ofMost = f`INDEX(${month},SUMPRODUCT(MAX(${isAhead}*(${goal.orders}=${most})*(ROW(${from})-ROW(${from.at(0)})+1))))`;
  const rest = f`SUMIFS(${goal.orders},${from},">"&${asOf})`;
  const shown = { reached: countText(reached), over: countText(over), month: monthText(ofMost) };
  const ahead = sentence(TEXTS.ahead, { rest: countText(rest), month: shown.month, most: countText(most) });
  const said = { ...shown, done: countText(f`SUM(${days.actual.orders!})`), goal: countText(need.orders) };
  const toCome = sentence(TEXTS.inMonths, { months: countText(f`COUNTIF(${from},">"&${asOf})`) });
  return {
    headline: {
      finding: sentence(TEXTS.months, said),
      action: f`IF(${rest}=0,${TEXTS.noneAhead},${ahead})`,
    },
    figures: [
      figure(TODAY_TEXTS.tiles.soFar, "count", now(actual), {
        below: sentence(TODAY_TEXTS.tiles.ofGoal, { goal: countText(f`N(${now(goal.orders)})`) }),
      }),
      figure(TERMS.pace, "pace", now(months.pace), { below: now(months.state) }),
      figure(TEXTS.monthsReached, "count", reached, { below: sentence(TEXTS.ofMonths, shown) }),
      figure(TEXTS.toCome, "countSoFar", rest, { below: f`IF(${rest}=0,"",${toCome})` }),
      figure(TEXTS.strongest, "countSoFar", most, {
        below: f`IF(${rest}=0,"",${sentence(TEXTS.inMonth, shown)})`,
      }),
    ],
  };
}

export function daysHeadline({ days, asOf, need }: GoalCells): Headline {
  const { date, weight, goal } = days;
  const actual = days.actual.orders!;
  const sold = f`(${date}<=${asOf})*(${weight}>0)`;
  const week = (of: Handle): Expression => f`SUMIFS(${of},${date},">"&(${asOf}-7),${date},"<="&${asOf})`;
  return {
    finding: sentence(TEXTS.days, {
      reached: countText(f`SUMPRODUCT(${sold}*(${actual}>=${goal.orders}))`),
      over: countText(f`SUMPRODUCT(${sold})`),
      ...{ done: countText(f`SUM(${actual})`), goal: countText(need.orders) },
    }),
    action: sentence(TEXTS.weekBehind, { done: countText(week(actual)), goal: countText(week(goal.orders)) }),
  };
}

type Judged = Readonly<Record<"name" | "pace" | "state", Handle>>;

export const behindIn = ({ state }: Judged): Expression =>
  f`(COUNTIF(${state},${STATE_TEXTS.behind})+COUNTIF(${state},${STATE_TEXTS.slightlyBehind}))`;

/** Rows that have a state. */
export const judgedIn = ({ state }: Judged): Expression => f`COUNTIF(${state},"?*")`;

export function leastIn({ name, pace }: Judged) {
  const least = f`MIN(${pace})`;
  return { name: nameText(atLeast(name, least, pace)), pace: shareText(least) };
}

/** Who is behind, of people with a state and a pace each; without them only their goals are known. */
export function peopleHeadline(rows: Judged | null): Headline {
  if (rows === null) return { finding: f`${TEXTS.noPeople}`, action: f`${TEXTS.keep}` };
  const behind = behindIn(rows);
  const all = judgedIn(rows);
  const help = sentence(TEXTS.helpFirst, leastIn(rows));
  const said = sentence(TEXTS.people, { behind: countText(behind), all: countText(all) });
  return {
    finding: f`IF(${all}=0,${TEXTS.noPeople},${said})`,
    action: f`IF(${behind}=0,${TEXTS.keep},${help})`,
  };
}

export function changeHeadline(
  bridge: { readonly step: Handle; readonly amount: Handle },
  channels: { readonly channel: Handle; readonly change: Handle },
): Headline {
  const { amount } = bridge;
  const inner = (of: Handle): Handle => of.part(1, 0, of.rows - 2, 1);
  const [before, now, moved] = [amount.at(0), amount.at(amount.rows - 1), inner(amount)];
  const largest = f`IF(MAX(${moved})>=-MIN(${moved}),MAX(${moved}),MIN(${moved}))`;
  const shown = {
    now: moneyText(f`${now}`),
    share: shareText(f`ABS(${now}/${before}-1)`),
    step: atLeast(inner(bridge.step), largest, moved),
    amount: signed(f`(${largest})`),
  };
  const direction = f`IF(${now}>=${before},${sentence(TEXTS.rose, shown)},${sentence(TEXTS.fell, shown)})`;
  const least = f`MIN(${channels.change})`;
  const lost = sentence(TEXTS.lost, {
    name: nameText(atLeast(channels.channel, least, channels.change)),
    amount: signed(least),
  });
  return {
    finding: f`IF(${before}=0,${sentence(TEXTS.was, { now: shown.now })},${direction})`,
    action: f`IF(${least}<0,${lost},${TEXTS.noneLost})`,
  };
}
