/**
 * The shop's months on the overview: large figures, the chart of revenue, the table against last month and last year. The figures of
 * each month are values of the refresh; everything else follows from them.
 */
import { dateOf } from "../../domain/calendar/calendar";
import { Day } from "../../plan/content";
import { type Expression, f } from "../../plan/formula";
import type { FormatName } from "../../plan/formats";
import type { Handle } from "../../plan/handle";
import { changeLooks, fallLooks } from "../../plan/looks";
import { HALF } from "../../plan/modules";
import { moneyText, sentence, shareText } from "../../plan/sentence";
import type { Figure } from "../../plan/sections/headline-part";
import { chartOf, type Section } from "../../plan/sheet-of";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { COLORS } from "../../plan/styles";
import { column, type Table, table, valueColumn } from "../../plan/table";
import { type Locale, mapText, type Text } from "../../text/locale";
import { monthName } from "../../text/month-name";
import { phrase, say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { type MonthFigures, monthsOf } from "./model";
import { TEXTS } from "./texts";

type MonthKey = "day" | "month" | "revenue" | "orders" | "buyers" | "refundRate";
type Measure = Exclude<MonthKey, "day" | "month"> | "orderValue";

export interface Months {
  readonly table: Table<MonthKey>;
  /** The name of the month so many months ago, by default the one spoken of; null where the figures do not reach. */
  readonly name: (ago?: number) => Text | null;
  readonly measures: readonly Measure[];
  /** Of the month spoken of. */
  readonly year: number;
  /** Revenue of the best month. */
  readonly largest: number;
}

const { months: WORDS } = TEXTS;
const ROW_POINTS = 18;
/** Months drawn. */
const DRAWN = 12;
const YEAR = 12;

interface MeasureLook {
  readonly label: Text;
  readonly format: FormatName;
  /** A change of a share is one in points. */
  readonly points?: true;
  readonly better: "more" | "less";
}

const LOOKS: Readonly<Record<Measure, MeasureLook>> = {
  revenue: { label: TERMS.revenue, format: "wholeMoney", better: "more" },
  orders: { label: TERMS.orders, format: "count", better: "more" },
  orderValue: { label: TERMS.averageOrderValue, format: "wholeMoney", better: "more" },
  buyers: { label: WORDS.buyers, format: "count", better: "more" },
  refundRate: { label: TERMS.refundRate, format: "percent", points: true, better: "less" },
};

/** What the figures tell, in the order they are read. */
const measuresOf = ({ buyers, refundRates }: MonthFigures): Measure[] => [
  ...(["revenue", "orders", "orderValue"] as const),
  ...(buyers === null ? [] : (["buyers"] as const)),
  ...(refundRates ? (["refundRate"] as const) : []),
];

export function monthsOverview(figures: MonthFigures): Months {
  const { revenue, orders, buyers, refundRates } = figures;
  const days = monthsOf(figures);
  return {
    table: table<MonthKey>(days.length, {
      day: valueColumn(TERMS.firstDay, "date", (i) => new Day(days[i]!)),
      month: valueColumn(TERMS.month, "text", (i) => monthName(dateOf(days[i]!).month)),
      revenue: valueColumn(TERMS.revenue, "wholeMoney", (i) => revenue[i]!),
      orders: valueColumn(TERMS.orders, "count", (i) => orders[i]!),
      buyers: valueColumn(WORDS.buyers, "count", (i) => buyers?.[i] ?? null),
      refundRate: valueColumn(TERMS.refundRate, "percent", (i) => refundRates?.[i] ?? null),
    }),
    name: (ago = 0) => {
      const day = days[days.length - 1 - ago];
      return day === undefined ? null : monthName(dateOf(day).month);
    },
    ...{ year: dateOf(days.at(-1)!).year, largest: Math.max(...revenue) },
    measures: measuresOf(figures),
  };
}

/** A measure of a month so many months before the one spoken of. */
function valueOf({ table: { rows, column } }: Months, measure: Measure, ago = 0): Expression {
  const at = (of: Handle): Handle => of.at(rows - 1 - ago);
  if (measure === "refundRate") return f`IF(${at(column.refundRate)}="","",${at(column.refundRate)})`;
  if (measure !== "orderValue") return f`${at(column[measure])}`;
  return f`IF(${at(column.orders)}=0,"",${at(column.revenue)}/${at(column.orders)})`;
}

/** A change on an earlier month, in points where it is one of a share; "" where the figures do not reach, or nothing was sold then. */
function changeOn(months: Months, measure: Measure, ago: number): Expression {
  if (months.name(ago) === null) return f`""`;
  const [now, then] = [valueOf(months, measure), valueOf(months, measure, ago)];
  return LOOKS[measure].points ? f`IFERROR(100*(${now}-${then}),"")` : f`IFERROR(${now}/${then}-1,"")`;
}

/** "on Sep" in English; the name of the comparison with the month before in Chinese. */
const onMonthBefore = (months: Months): Text => {
  const before = months.name(1);
  return before === null ? say("", "", "") : say(`on ${before["en-US"]}`, "环比", "月增減");
};

export function monthFiguresOf(months: Months): Figure[] {
  return months.measures.map((measure): Figure => {
    const month = months.name()!;
    const { label, format, points, better } = LOOKS[measure];
    return {
      label: say(
        `${label["en-US"]}, ${month["en-US"]}`,
        `${month["zh-CN"]}${label["zh-CN"]}`,
        `${month["zh-TW"]}${label["zh-TW"]}`,
      ),
      value: valueOf(months, measure),
      format: measure === "revenue" ? "largeMoney" : format,
      below: { value: changeOn(months, measure, 1), period: onMonthBefore(months), better, points },
    };
  });
}

type AgainstKey = "measure" | "now" | "before" | "year";

/** Formats of one measure's row, and the colours of its changes. */
function putLooks(
  sheet: SheetBuilder,
  look: MeasureLook,
  { column: { now, before, year } }: Table<AgainstKey>,
  i: number,
) {
  sheet.format(now.at(i), look.format, "right");
  for (const cell of [before.at(i), year.at(i)]) {
    if (look.points) sheet.format(cell, "changePoints", "right");
    for (const rule of (look.better === "less" ? fallLooks : changeLooks)(cell)) sheet.condition(cell, rule);
  }
}

/** Each measure now, on the month before and on the same month a year before. */
export function againstSection(months: Months): Section {
  const { measures, name } = months;
  const [month, before] = [name()!, name(1)];
  const on = (then: Text | null): Text => (then === null ? say("", "", "") : phrase`${WORDS.on}${then}`);
  const lastYear = name(YEAR) === null ? null : say(`${month["en-US"]} ${months.year - 1}`, "去年同月", "去年同月");
  const change = (heading: Text, ago: number) =>
    column<AgainstKey>(heading, "change", (_, { i }) => changeOn(months, measures[i]!, ago));
  const against = table<AgainstKey>(measures.length, {
    measure: { ...valueColumn(TERMS.measure, "text", (i) => LOOKS[measures[i]!].label), modules: 2 },
    now: column(month, "count", (_, { i }) => valueOf(months, measures[i]!)),
    before: change(on(before), 1),
    year: change(on(lastYear), YEAR),
  });
  return (lane) => {
    const { sheet, row } = lane;
    lane.section(WORDS.against);
    against.put(lane);
    lane.text(WORDS.direction, "note");
    for (let at = row + 2; at < lane.row; at++) sheet.height(at, ROW_POINTS);
    measures.forEach((measure, i) => putLooks(sheet, LOOKS[measure], against, i));
  };
}

/** Revenue by month under what it says of the last one, which is the one spoken of; null of a single month. */
export function revenueChart(months: Months, rows: number): Section | null {
  const { table: all, name } = months;
  const drawn = Math.min(DRAWN, all.rows);
  if (drawn < 2) return null;
  const last = (of: Handle): Handle => of.part(all.rows - drawn, 0, drawn, 1);
  const [revenue, now] = [last(all.column.revenue), valueOf(months, "revenue")];
  const average = f`AVERAGE(${revenue.part(0, 0, drawn - 1, 1)})`;
  const ratio = f`IF(${average}=0,0,${now}/${average}-1)`;
  const shown = { month: name()!, money: moneyText(now), n: `${drawn}`, share: shareText(f`ABS(${ratio})`) };
  const { best, weakest, above, below } = WORDS;
  const between = f`IF(${ratio}>=0,${sentence(above, shown)},${sentence(below, shown)})`;
  const finding = f`IF(${now}=MAX(${revenue}),${sentence(best, shown)},IF(${now}=MIN(${revenue}),${sentence(weakest, shown)},${between}))`;
  return (lane) => {
    const { sheet } = lane;
    const { unit, numberFormat } = labelsOf(months.largest)[sheet.locale];
    // The labels of a chart show its cells' format.
    sheet.format(
      revenue,
      mapText(() => numberFormat),
      "right",
    );
    return chartOf(
      f`${finding}&${unit}`,
      { rows, columns: HALF },
      {
        ...{ key: "revenue", type: "columnClustered", title: TERMS.revenue, categories: last(all.column.month) },
        series: [{ name: TERMS.revenue, values: revenue, color: COLORS.seriesSoft, accent: drawn - 1 }],
      },
    )(lane);
  };
}

interface Labels {
  /** Said once, where the labels have no room for it. */
  readonly unit: string;
  readonly numberFormat: string;
}

/** Labels as wide as a twelfth of the chart, in the largest unit of the language. */
function labelsOf(largest: number): Readonly<Record<Locale, Labels>> {
  const whole = { unit: "", numberFormat: "#,##0" };
  const tenThousands = (unit: string): Labels => (largest < 100_000 ? whole : { unit, numberFormat: "0\\.0," });
  const thousands = largest < 10_000 ? whole : { unit: "", numberFormat: '0,"k"' };
  return {
    "en-US": largest < 1_000_000 ? thousands : { unit: "", numberFormat: '0.0,,"M"' },
    "zh-CN": tenThousands("（单位：万）"),
    "zh-TW": tenThousands("（單位：萬）"),
  };
}
