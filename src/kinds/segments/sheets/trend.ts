/**
 * The segments month by month: the figures on "How it was computed", where the charts of this sheet and the changes on a month before
 * read them, and the chart of customers slipping away.
 */
import { dateOf } from "../../../domain/calendar/calendar";
import { type Content, Day } from "../../../plan/content";
import { f, type Operand } from "../../../plan/formula";
import type { FormatName } from "../../../plan/formats";
import type { Handle } from "../../../plan/handle";
import { HALF } from "../../../plan/modules";
import { countText, sentence } from "../../../plan/sentence";
import type { Change } from "../../../plan/sections/headline-part";
import { chartOf, type Section } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { monthName } from "../../../text/month-name";
import { say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import type { TrendMonth } from "../model/trend";
import type { SegmentCells } from "./customers-sheet";
import { TREND_TEXTS } from "../segments-texts";
import { TEXTS } from "../texts";

const FORMATS = {
  customers: "count",
  orders: "count",
  revenue: "wholeMoney",
  repeated: "count",
  slipping: "count",
  slippingRevenue: "wholeMoney",
} as const satisfies Readonly<Record<Exclude<keyof TrendMonth, "day" | "segments">, FormatName>>;
type TrendFigure = keyof typeof FORMATS;
type TrendKey = "day" | "month" | TrendFigure;

/** Figures of the as-of date, as the sheet computes them. */
export type FiguresNow = Readonly<Record<TrendFigure, Operand>>;

export interface Trend {
  readonly table: Table<TrendKey>;
  /** Figures a month before; null without one. */
  readonly before: Readonly<Record<TrendFigure, Handle>> | null;
  /** A change on the month before, where there is one. */
  readonly change: (of: (figures: FiguresNow) => Operand, better: Change["better"], points?: boolean) => Change | null;
}

const HEADINGS: Readonly<Record<TrendFigure, Text>> = {
  customers: TERMS.customers,
  orders: TERMS.orders,
  revenue: TERMS.revenue,
  repeated: TREND_TEXTS.repeated,
  slipping: TREND_TEXTS.slipping,
  slippingRevenue: TREND_TEXTS.slippingRevenue,
};

/** A row a month: values of the months before, and the as-of date as the sheet has it. */
export function trendOf(months: readonly TrendMonth[], asOf: number, now: FiguresNow): Trend {
  const last = months.length;
  const figure = (key: TrendFigure): Column<TrendKey> => ({
    heading: HEADINGS[key],
    format: FORMATS[key],
    cell: (_, { i }): Content => (i === last ? f`${now[key]}` : months[i]![key]),
  });
  const dayAt = (i: number): number => months[i]?.day ?? asOf;
  const rows = table<TrendKey>(last + 1, {
    day: valueColumn(TERMS.asOfDate, "date", (i) => new Day(dayAt(i))),
    month: valueColumn(TERMS.month, "text", (i) => monthName(dateOf(dayAt(i)).month)),
    customers: figure("customers"),
    orders: figure("orders"),
    revenue: figure("revenue"),
    repeated: figure("repeated"),
    slipping: figure("slipping"),
    slippingRevenue: figure("slippingRevenue"),
  });
  const keys = Object.keys(FORMATS) as TrendFigure[];
  const before =
    last === 0
      ? null
      : (Object.fromEntries(keys.map((key) => [key, rows.column[key].at(last - 1)])) as Record<TrendFigure, Handle>);
  const monthBefore = last === 0 ? "" : monthName(dateOf(dayAt(last - 1)).month)["en-US"];
  const period = say(`on ${monthBefore}`, "环比", "月增減");
  return {
    table: rows,
    before,
    change: (of, better, points = false) => {
      if (before === null) return null;
      const [current, past] = [of(now), of(before)];
      const value = points ? f`IFERROR(100*((${current})-(${past})),"")` : f`IFERROR((${current})/(${past})-1,"")`;
      return { value, period, better, points };
    },
  };
}

/** Customers of each segment the map begins with at the end of each month; the last row follows the sheets. */
export function segmentTrend(
  months: readonly TrendMonth[],
  asOf: number,
  { names, listed, customers }: SegmentCells,
): Table<"day" | `segment.${string}`> {
  const known = listed.flatMap((id, i) => (id === null ? [] : [{ id, name: names.at(i) }]));
  const keys = known.map((_, i) => `${i}`);
  return table<"day" | `segment.${string}`>(months.length + 1, {
    day: valueColumn(TERMS.asOfDate, "date", (i) => new Day(months[i]?.day ?? asOf)),
    ...each("segment", keys, (key): Column<never> => {
      const { id, name } = known[Number(key)]!;
      const now = f`COUNTIFS(${customers.segment},${name})`;
      return column(f`${name}&""`, "countSoFar", (_, { i }) =>
        i < months.length ? (months[i]!.segments.get(id) ?? 0) : now,
      );
    }),
  });
}

/** Customers slipping away at the end of each month; this month is the one spoken of. */
export function trendChart({ table: { column, rows }, before }: Trend, size: number): Section | null {
  if (before === null) return null;
  const [first, now] = [column.slipping.at(0), column.slipping.at(rows - 1)];
  const shown = { now: countText(now), first: countText(first), month: f`${column.month.at(0)}` };
  const { up, down, level } = TREND_TEXTS;
  const [rises, falls] = [sentence(up, shown), sentence(down, shown)];
  const finding = f`IF(${now}>${first},${rises},IF(${now}<${first},${falls},${sentence(level, shown)}))`;
  return chartOf(
    finding,
    { rows: size, columns: HALF },
    {
      ...{ key: "trend", type: "columnClustered", title: TEXTS.name, categories: column.month },
      series: [{ name: HEADINGS.slipping, values: column.slipping, color: COLORS.seriesSoft, accent: rows - 1 }],
    },
  );
}
