/**
 * The month so far against the month and the year before, as a table of any kind that reads orders: orders, revenue, order value, and
 * refunds and profit where the orders tell them. Values of the refresh date.
 */
import { sum } from "d3-array";
import { dateOf, monthStart } from "../../domain/calendar/calendar";
import type { DayTotals } from "../../figures/figures";
import { type Period, PERIODS, periodName } from "../../plan/changes";
import { type Expression, f } from "../../plan/formula";
import type { FormatName } from "../../plan/formats";
import type { Handle } from "../../plan/handle";
import { changeLooks, fallLooks } from "../../plan/looks";
import type { Figure } from "../../plan/sections/headline-part";
import { sentence } from "../../plan/sentence";
import type { Section } from "../../plan/sheet-of";
import { type Table, table, valueColumn } from "../../plan/table";
import type { Orders } from "../../tables/orders";
import { type Days, figuresOfDays, monthSoFar, type PeriodFigures } from "../../tables/orders/period-figures";
import type { Text } from "../../text/locale";
import { monthName } from "../../text/month-name";
import { inEachLanguage, say, saying } from "../../text/say";
import { TERMS } from "../../text/terms";

const TEXTS = {
  so: say("{month} so far: revenue {change}", "{month}至今：销售额{change}", "{month}至今：銷售額{change}"),
  whole: say("{month}: revenue {change}", "{month}：销售额{change}", "{month}：銷售額{change}"),
  up: say("up {share} on the month before", "环比上升 {share}", "月增 {share}"),
  down: say("down {share} on the month before", "环比下降 {share}", "月減 {share}"),
  level: say("as in the month before", "环比持平", "與上月持平"),
  first: say("is known for no month before", "没有上月可比", "沒有上月可比"),
  soFar: saying("Revenue, {month} so far", "{month}至今销售额", "{month}至今銷售額"),
  ofMonth: saying("Revenue, {month}", "{month}销售额", "{month}銷售額"),
  grossProfit: say("Gross profit", "毛利", "毛利"),
} as const;

interface Line {
  readonly label: Text;
  readonly format: FormatName;
  readonly of: (figures: PeriodFigures) => number | null;
  /** A change of a share is one in points, and a rise of refunds is none for the better. */
  readonly points?: true;
  readonly better?: "less";
}

const LINES: readonly Line[] = [
  { label: TERMS.revenue, format: "amount", of: ({ revenue }) => revenue },
  { label: TERMS.orders, format: "count", of: ({ orders }) => orders },
  {
    ...{ label: TERMS.averageOrderValue, format: "amount" },
    of: ({ revenue, orders }) => (orders === 0 ? null : revenue / orders),
  },
  { label: TEXTS.grossProfit, format: "amount", of: ({ grossProfit }) => grossProfit },
  {
    ...{ label: TERMS.margin, format: "percent", points: true },
    of: ({ grossProfit, revenue }) => (grossProfit === null || revenue === 0 ? null : grossProfit / revenue),
  },
  {
    ...{ label: TERMS.refundRate, format: "percent", points: true, better: "less" },
    of: ({ refundRate }) => refundRate,
  },
];

type MonthKey = "figure" | "now" | Period;

/** A column of changes: in English it names the month compared with. */
const headingOf = (period: Period, asOf: number): Text =>
  inEachLanguage(periodName(period, asOf), (text) => text.charAt(0).toUpperCase() + text.slice(1));

/** What the orders of some days come to, and the day of the first. */
interface DayFigures {
  readonly of: (days: Days) => PeriodFigures;
  readonly first: number;
}

function figuresByDay(orders: Orders | DayTotals): DayFigures {
  if ("orderOfRow" in orders)
    return { of: (days) => figuresOfDays(orders, days), first: orders.date.reduce((a, b) => Math.min(a, b), Infinity) };
  const { day, orders: counts, amount } = orders;
  const sumOf = (values: Float64Array, { from, to }: Days): number =>
    sum(values, (value, i) => (day[i]! >= from && day[i]! <= to ? value : 0));
  return {
    of: (days) => ({
      ...{ orders: sumOf(counts, days), revenue: sumOf(amount, days) },
      ...{ refundRate: null, grossProfit: null },
    }),
    first: day[0] ?? Infinity,
  };
}

/** The figures now and of the earlier periods that the orders reach back to; null where no order came this month. */
function comparedFigures(orders: Orders | DayTotals, asOf: number) {
  const { of, first } = figuresByDay(orders);
  const now = of(monthSoFar(asOf, 0));
  if (now.orders === 0) return null;
  const before = (Object.keys(PERIODS) as Period[]).flatMap((period) => {
    const days = monthSoFar(asOf, PERIODS[period]);
    return first >= days.from + 1 ? [] : [[period, of(days)] as const];
  });
  return { now, before: new Map(before), lines: LINES.filter((line) => line.of(now) !== null) };
}

/** How a figure has changed; null where it was not known, or nothing. */
function changeBetween({ of, points }: Line, now: PeriodFigures, before: PeriodFigures | undefined): number | null {
  const [current, past] = [of(now), before === undefined ? null : of(before)];
  if (current === null || past === null) return null;
  if (points) return 100 * (current - past);
  return past > 0 ? current / past - 1 : null;
}

const isWhole = (asOf: number): boolean => monthStart(asOf + 1) === asOf + 1;

/** What the revenue has done on the month before; `change` is that of the first line. */
function findingOf(asOf: number, change: Handle | null): Expression {
  const said = (text: Expression | Text): Expression =>
    sentence(isWhole(asOf) ? TEXTS.whole : TEXTS.so, { month: monthName(dateOf(asOf).month), change: text });
  if (change === null) return said(TEXTS.first);
  const share = { share: f`TEXT(ABS(${change}),"0%")` };
  const moved = f`IF(${change}>0,${sentence(TEXTS.up, share)},${sentence(TEXTS.down, share)})`;
  return said(f`IF(${change}="",${TEXTS.first},IF(ROUND(${change},2)=0,${TEXTS.level},${moved}))`);
}

function lookAt(
  { sheet }: Parameters<Section>[0],
  { column }: Table<MonthKey>,
  periods: Period[],
  lines: Line[],
): void {
  lines.forEach(({ format, points, better }, i) => {
    sheet.format(column.now.at(i), format, "right");
    for (const period of periods) {
      const cell = column[period].at(i);
      sheet.format(cell, points ? "changePoints" : "change", "right");
      for (const look of (better === "less" ? fallLooks : changeLooks)(cell)) sheet.condition(cell, look);
    }
  });
}

/** The month so far as a section of a sheet, and its revenue as a figure to read first. */
export interface MonthSoFar {
  readonly section: Section;
  readonly revenue: Figure;
}

/** null where there is nothing to compare: no order this month. */
export function monthSoFarOf(orders: Orders | DayTotals | undefined, asOf: number): MonthSoFar | null {
  const compared = orders && comparedFigures(orders, asOf);
  if (!compared) return null;
  const { now, before, lines } = compared;
  const periods = [...before.keys()];
  const month = monthName(dateOf(asOf).month);
  const change = (period: Period) =>
    valueColumn(headingOf(period, asOf), "percent", (i) => changeBetween(lines[i]!, now, before.get(period)));
  const figures = table<MonthKey>(lines.length, {
    figure: { ...valueColumn(month, "text", (i) => lines[i]!.label), modules: 2 },
    now: valueColumn(TERMS.value, "count", (i) => lines[i]!.of(now)),
    month: change("month"),
    year: change("year"),
  });
  const { column } = figures;
  return {
    revenue: {
      label: (isWhole(asOf) ? TEXTS.ofMonth : TEXTS.soFar)({ month }),
      ...{ value: f`${column.now.at(0)}`, format: "wholeMoney" },
      below: periods.map((period) => ({
        ...{ value: f`${column[period].at(0)}`, period: periodName(period, asOf), better: "more" },
      })),
    },
    section: (lane) => {
      lane.section(findingOf(asOf, before.has("month") ? column.month.at(0) : null));
      figures.put(lane, { keys: ["figure", "now", ...periods] });
      lookAt(lane, figures, periods, lines);
    },
  };
}
