/**
 * The segments month by month: the figures on "How it was computed", where the charts of this sheet and the changes on a month before
 * read them, and the chart of customers slipping away.
 */
import { addMonths, dateOf } from "../../../domain/calendar/calendar";
import { type Change, changeOf, type Period, PERIODS, periodName } from "../../../plan/changes";
import { type Content, Day } from "../../../plan/content";
import { eachEntry } from "../../../plan/columns";
import { f, type Operand } from "../../../plan/formula";
import type { FormatName } from "../../../plan/formats";
import type { Handle } from "../../../plan/handle";
import { HALF } from "../../../plan/modules";
import { type Figure, figure } from "../../../plan/sections/headline-part";
import { countText, sentence } from "../../../plan/sentence";
import { chartOf, type Section } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, column, each, positions, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { monthName } from "../../../text/month-name";
import { TERMS } from "../../../text/terms";
import { SEGMENTS } from "../about";
import type { TrendMonth } from "../model/trend";
import type { SegmentCells } from "./customers-sheet";
import { TREND_TEXTS } from "../texts";
import { sumOf } from "./summary-table";

type TrendFigure = Exclude<keyof TrendMonth, "day" | "segments">;

/** What is followed: heading, and format of the values and of the figure now. */
const FIGURES: Readonly<Record<TrendFigure, readonly [Text, FormatName]>> = {
  customers: [TERMS.customers, "count"],
  orders: [TERMS.orders, "count"],
  revenue: [TERMS.revenue, "wholeMoney"],
  repeated: [TREND_TEXTS.repeated, "count"],
  slipping: [TREND_TEXTS.slipping, "count"],
  slippingRevenue: [TREND_TEXTS.slippingRevenue, "wholeMoney"],
};
type TrendKey = "day" | "month" | TrendFigure;

/** Figures of the as-of date, as the sheet computes them. */
export type FiguresNow = Readonly<Record<TrendFigure, Operand>>;

export type Trend = ReturnType<typeof trendOf>;

/**
 * A row a month: values of the months before, and the as-of date as the sheet has it.
 * @param days 1900 serials: the as-of date, and the day of the first order.
 */
export function trendOf(
  months: readonly TrendMonth[],
  { asOf, first }: Readonly<Record<"asOf" | "first", number>>,
  now: FiguresNow,
) {
  const last = months.length;
  const dayAt = (i: number): number => months[i]?.day ?? asOf;
  const rows = table<TrendKey>(last + 1, {
    day: valueColumn(TERMS.asOfDate, "date", (i) => new Day(dayAt(i))),
    month: valueColumn(TERMS.month, "text", (i) => monthName(dateOf(dayAt(i)).month)),
    ...eachEntry(FIGURES, ([heading, format], key) =>
      column<TrendKey>(heading, format, (_, { i }): Content => (i === last ? f`${now[key]}` : months[i]![key])),
    ),
  });
  const figuresAt = (row: number): FiguresNow => rows.at(row);
  const earlier = (Object.keys(PERIODS) as Period[]).flatMap((period) => {
    const row = months.findIndex(({ day }) => day === addMonths(asOf, PERIODS[period]));
    // What has added up since the first order is compared over a year only where it has done so for a year before.
    return row < 0 || (period === "year" && first > addMonths(asOf, 2 * PERIODS.year))
      ? []
      : [{ period: periodName(period, asOf), figures: figuresAt(row) }];
  });
  /** A figure as it is now, with its changes on the month and on the year before where they are known; more is better. */
  const figureNow = (
    label: Text,
    format: FormatName,
    of: (figures: FiguresNow) => Operand,
    look?: Partial<Pick<Change, "better" | "points">>,
  ): Figure =>
    figure(label, format, f`${of(now)}`, {
      below: earlier.map(({ period, figures }) => changeOf(of(now), of(figures), { better: "more", ...look, period })),
    });
  return { table: rows, figure: figureNow };
}

/** Customers of each segment the map begins with at the end of each month; the last row follows the sheets. */
export function segmentTrend(
  months: readonly TrendMonth[],
  asOf: number,
  { names, listed, crowd }: SegmentCells,
): Table<"day" | `segment.${string}`> {
  const known = listed.flatMap((id, i) => (id === null ? [] : [{ id, name: names.at(i) }]));
  return table<"day" | `segment.${string}`>(months.length + 1, {
    day: valueColumn(TERMS.asOfDate, "date", (i) => new Day(months[i]?.day ?? asOf)),
    ...each("segment", positions(known.length), (key): Column<never> => {
      const { id, name } = known[Number(key)]!;
      const now = sumOf(crowd.segment, crowd.customers, name);
      return column(f`${name}&""`, "countSoFar", (_, { i }) =>
        i < months.length ? (months[i]!.segments.get(id) ?? 0) : now,
      );
    }),
  });
}

/** Columns of the chart. */
const DRAWN = 12;

/** Customers slipping away at the end of each month; this month is the one spoken of. */
export function trendChart({ table: { column, rows } }: Trend, size: number): Section | null {
  if (rows < 2) return null;
  const drawn = Math.min(DRAWN, rows);
  const latest = (of: Handle): Handle => of.part(rows - drawn, 0, drawn, 1);
  const [slipping, month] = [latest(column.slipping), latest(column.month)];
  const [first, now] = [slipping.at(0), slipping.at(drawn - 1)];
  const shown = { now: countText(now), first: countText(first), month: f`${month.at(0)}` };
  const { up, down, level } = TREND_TEXTS;
  const [rises, falls] = [sentence(up, shown), sentence(down, shown)];
  const finding = f`IF(${now}>${first},${rises},IF(${now}<${first},${falls},${sentence(level, shown)}))`;
  return chartOf(
    finding,
    { rows: size, columns: HALF },
    {
      ...{ key: "trend", type: "columnClustered", title: SEGMENTS.name, categories: month },
      series: [{ name: TREND_TEXTS.slipping, values: slipping, color: COLORS.seriesSoft, accent: drawn - 1 }],
    },
  );
}
