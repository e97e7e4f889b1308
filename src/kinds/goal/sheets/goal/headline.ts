/**
 * Where the orders of a goal stand: what its sheet finds by their state and what to do, the figures to read first, and their course: running
 * totals by month, or by day of a short goal, with where they go at this rate.
 */
import { sellingDaysText } from "../parts";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { countOf, countText, dayText, fixedText, gapText, sentence, shareText } from "../../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../../plan/sections/headline-part";
import {
  actualMeasures,
  actualTotal,
  expectedToDate,
  keptOf,
  reachedBy,
  sellingDaysLeft,
  sharePassed,
} from "../../cells";
import type { GoalLayout } from "../../layout";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import { TERMS } from "../../../../text/terms";
import { GOAL_SHEET_TEXTS, HEADLINE_TEXTS as SAYS, TILE_TEXTS } from "./texts";
import type { Fact } from "../../../../plan/sections/facts-part";
import { forecastOf, neededOf, paceOf, stateOf } from "../../standing";
import { LEVELS, otherMeasures } from "../../levels";
import { dateOf } from "../../../../domain/calendar/calendar";
import { Day } from "../../../../plan/content";
import { HALF } from "../../../../plan/modules";
import { chartOf, type Section } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../../plan/table";
import { monthName } from "../../../../text/month-name";
import type { Goal } from "../../model";

const ordersText = (count: Operand): Expression => countOf(count, SAYS.orders.one, SAYS.orders.many);

/** A share above or below, with its sign; what reads 0 has none. */
const signedShare = (share: Expression): Expression =>
  f`(IF(ROUND(${share},2)=0,"±",IF(${share}<0,"−","+"))&TEXT(ABS(${share}),"0%"))`;

/** This month where it is behind its plan, else the first other measure that is behind the amber limit; "" where nothing is. */
function watchText({ goal, cells, funnel, tracker }: GoalLayout): Expression {
  const isBelow = (pace: Operand, limit: Operand): Expression => f`IF(ISNUMBER(${pace}),${pace}<${limit},FALSE)`;
  const known = otherMeasures(goal).filter((measure) => actualMeasures(goal).includes(measure));
  const others = known.reduceRight(
    (rest, measure) => {
      const pace = f`${funnel.column.pace.at(goal.measures.indexOf(measure))}`;
      const watched = sentence(SAYS.watchMeasure, { measure: MEASURE_TEXTS[measure], pace: shareText(pace) });
      return f`IF(${isBelow(pace, cells.amber)},${watched},${rest})`;
    },
    f`""`,
  );
  const month = f`${tracker.levels.column.pace.at(LEVELS.indexOf("month"))}`;
  return f`IF(${isBelow(month, 1)},${sentence(SAYS.watchMonth, { pace: shareText(month) })},${others})`;
}

export function goalHeadline(layout: GoalLayout): Headline {
  const { cells } = layout;
  const { target, done, pace, needed, forecast, state, daysLeft, recent } = cells.progress;
  const { wrong, wrongName, start, end, days } = cells;
  // Where no table tells what came, the days say it once they are typed.
  const knows = layout.goal.actual.byDay.orders !== null;
  const [goal, left] = [ordersText(target), f`(${target}-${done})`];
  const shown = { done: countText(done), goal };
  const ends = sentence(SAYS.ends, {
    end: countText(forecast),
    change: signedShare(f`(${forecast}/${target}-1)`),
  });
  const outlook = f`IF(OR(${forecast}="",${daysLeft}=0),"",${ends})`;
  const running = f`${sentence(SAYS.running, { ...shown, state: f`${state}` })}&${outlook}`;
  const open = f`IF(${daysLeft}=0,${sentence(SAYS.over, shown)},${running})`;
  const known = f`IF(${done}>=${target},${sentence(SAYS.reached, shown)}&${outlook},${open})`;
  const notBegun = sentence(SAYS.notBegun, { goal, first: dayText(start), last: dayText(end) });
  // Without figures to judge by, what is typed into the days decides.
  const silent = knows ? f`${pace}=""` : f`OR(${pace}="",COUNT(${days.actual.orders!})=0)`;

  const rates = { day: rateText(needed), left: ordersText(left) };
  const well = f`${sentence(SAYS.well, rates)}&${watchText(layout)}`;
  const recently = f`IF(${recent}="","–",${rateText(recent)})`;
  const catchUp = sentence(SAYS.catchUp, {
    ...rates,
    left: countText(left),
    recent: recently,
    days: sellingDaysText(daysLeft),
  });
  const late = f`IF(${daysLeft}=0,${sentence(SAYS.short, { left: countText(left) })},IF(${pace}>=1,${well},${catchUp}))`;
  const toDo = f`IF(${done}>=${target},${SAYS.further},${late})`;
  const begin = knows ? sentence(SAYS.begin, { day: rateText(f`N(${needed})`) }) : f`${SAYS.untyped}`;
  const wrongAction = sentence(SAYS.wrongAction, { count: countText(wrong) });
  return {
    finding: f`IF(${wrong}>0,${sentence(SAYS.wrong, { name: f`${wrongName}` })},IF(${silent},${notBegun},${known}))`,
    action: f`IF(${wrong}>0,${wrongAction},IF(${silent},${begin},${toDo}))`,
    state,
  };
}

const { columns } = TEXTS;

/** A rate of orders a day. */
const rateText = (value: Operand): Expression => fixedText(value, 1);

/** Days that the recent rate is an average of. */
const RECENT_DAYS = 30;

/** Orders a selling day in the days up to the as-of date; "" where none of them is one. */
function recentRate({ cells: { days, asOf } }: GoalLayout): Expression {
  const recent = f`${days.date},">"&(${asOf}-${RECENT_DAYS}),${days.date},"<="&${asOf}`;
  const selling = f`COUNTIFS(${recent},${days.weight},">0")`;
  return f`IF(${selling}=0,"",SUMIFS(${days.actual.orders!},${recent})/${selling})`;
}

/** The pace less that at the end of the month before, in points; "" where there is none, or a re-plan lies between. */
function paceChange({ cells }: GoalLayout, pace: Operand): Expression {
  const { days, start, asOf, replan } = cells;
  if (replan !== null) return f`""`;
  const before = f`EOMONTH(${asOf},-1)`;
  const due = reachedBy(cells, days.goalSoFar.orders, before);
  const past = f`${reachedBy(cells, days["actualSoFar.orders"], before)}/(${due})`;
  return f`IF(OR(${pace}="",${before}<${start}),"",IFERROR(100*(${pace}-${past}),""))`;
}

export function progressFigures(layout: GoalLayout): Figure[] {
  const { cells, tracker } = layout;
  const whole = tracker.levels.at(LEVELS.indexOf("goal"));
  const { done, target, pace, forecast, needed, state, daysLeft, recent, expected } = cells.progress;
  const { soFar, ofGoal, onMonth, likely, recent: lately, daysLeft: left } = TILE_TEXTS;
  const ofTarget = sentence(ofGoal, { goal: countText(target), share: shareText(f`${done}/${target}`) });
  const range = sentence(likely, { low: countText(whole.low), high: countText(whole.high) });
  return [
    figure(soFar, "count", actualTotal("orders", cells) ?? f`0`, {
      handle: done,
      below: f`IF(${target}=0,"",${ofTarget})`,
    }),
    figure(TERMS.pace, "pace", paceOf(done, expected), {
      ...{ handle: pace, isKey: true },
      below: { value: paceChange(layout, pace), period: onMonth, points: true, better: "more" },
    }),
    figure(columns.forecast, "count", forecastOf(done, sharePassed(cells), keptOf("orders", cells)), {
      handle: forecast,
      below: f`IF(${whole.low}="","",${range})`,
    }),
    figure(TERMS.neededPerDay, "average", neededOf(target, done, daysLeft), {
      handle: needed,
      below: f`IF(${recent}="","",${sentence(lately, { recent: rateText(recent) })})`,
    }),
    figure(TERMS.state, "text", stateOf({ pace, forecast, goal: target }, cells.amber), {
      handle: state,
      below: sentence(left, { days: sellingDaysText(daysLeft) }),
    }),
  ];
}

export function progressFacts(layout: GoalLayout): Fact[] {
  const { cells } = layout;
  const { target, expected, daysLeft, recent } = cells.progress;
  return [
    { handle: target, label: TEXTS.orderGoal, value: f`${cells.need.orders}`, format: "count" },
    { handle: expected, label: TERMS.expectedToDate, value: expectedToDate("orders", cells), format: "average" },
    { handle: daysLeft, label: TERMS.sellingDaysLeft, value: sellingDaysLeft(cells), format: "count" },
    { handle: recent, label: TEXTS.recentRate, value: recentRate(layout), format: "average" },
  ];
}

const { course } = GOAL_SHEET_TEXTS;

/** Goals of fewer months are drawn by day. */
const FEWEST_MONTHS = 3;
const CHART = { rows: 9, columns: HALF };

type CourseKey = "label" | "day" | "goal" | "actual" | "forecast";
export type CourseTable = Table<CourseKey>;

const isByMonth = ({ schedule }: Goal): boolean => schedule.months.length >= FEWEST_MONTHS;

/** The last day of each point. */
const pointsOf = (goal: Goal): number[] =>
  isByMonth(goal) ? goal.schedule.months.map(({ to }) => to) : goal.schedule.dayWeights.map((_, i) => goal.start + i);

export function courseTable({ goal, cells }: GoalLayout): CourseTable {
  const { done, forecast } = cells.progress;
  const points = pointsOf(goal);
  const { asOf, days, elapsed, total } = cells;
  const label = (i: number) => {
    const { month, day } = dateOf(points[i]!);
    return isByMonth(goal) ? monthName(month) : `${month}/${day}`;
  };
  const reached = (day: Expression): Expression => reachedBy(cells, days["actualSoFar.orders"], day);
  /** What is still to come, by the share of the weight that is left. */
  const ahead = (day: Expression): Expression =>
    f`(${forecast}-${done})*(${reachedBy(cells, days.soFar, day)}-${elapsed})/(${total}-${elapsed})`;
  return table<CourseKey>(points.length, {
    label: valueColumn(TERMS.period, "text", label),
    day: valueColumn(course.upTo, "date", (i) => new Day(points[i]!)),
    goal: column(TERMS.goal, "count", ({ day }) => reachedBy(cells, days.goalSoFar.orders, f`${day}`)),
    actual: column(TERMS.actual, "count", ({ day }) => reached(f`MIN(${day},${asOf})`)),
    forecast: column(TERMS.forecast, "count", ({ day, actual }) => {
      const none = f`OR(${day}<=${asOf},${forecast}="",${total}<=${elapsed})`;
      return f`IF(${none},${actual},${actual}+${ahead(f`${day}`)})`;
    }),
  });
}

/** The line of what happened ends at the as-of date of the build; beyond it goes the forecast. */
export function courseChart({ goal, cells }: GoalLayout, rows: CourseTable): Section {
  const { done, expected } = cells.progress;
  const { label, goal: planned, actual, forecast } = rows.column;
  const points = pointsOf(goal);
  const begun = points.findIndex((day) => day >= goal.asOf);
  const passed = goal.asOf < goal.start ? 0 : begun < 0 ? points.length : begun + 1;
  return chartOf(gapText(f`${done}-${expected}`, course), CHART, {
    ...{ key: "cumulative", type: "line", title: TEXTS.chart.title, categories: label },
    series: [
      { name: TERMS.forecast, values: forecast, color: COLORS.seriesAccent, stroke: "dotted" },
      { name: TERMS.goal, values: planned, color: COLORS.seriesPlan, stroke: "dashed" },
      ...(passed === 0 ? [] : [{ name: TERMS.actual, values: actual.part(0, 0, passed, 1), color: COLORS.seriesMain }]),
    ],
    valueAxisTitle: MEASURE_TEXTS.orders,
    numberFormat: "#,##0",
  });
}
