/**
 * The figures of all leads to read first, with their changes on the same days a month and a year earlier, where the leads reach back so far.
 */
import { min } from "d3-array";
import { addMonths, monthStart } from "../../../domain/calendar/calendar";
import { type Change, changeOf, type Period, PERIODS } from "../../../plan/changes";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Figure } from "../../../plan/sections/headline-part";
import { column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import type { DayRange } from "../day-range";
import { tally } from "./model";
import { ALL_LEADS, countOf, type ReviewCells } from "./review";
import { mainRate, type ReviewTable } from "./review-table";
import { type CountKey, COUNTS, isStep } from "./rates";

const PERIOD_TEXTS: Readonly<Record<Period, Text>> = {
  month: say("on a month earlier", "环比", "月增減"),
  year: say("on a year earlier", "同比", "年增減"),
};

type EarlierKey = "period" | "from" | "to" | `count.${CountKey}`;

/** A row for each earlier period that the leads reach back to. */
export interface EarlierPeriods {
  readonly periods: readonly Period[];
  readonly table: Table<EarlierKey>;
}

/** As many days so many months earlier; what ends with its month ends with a month. */
function earlierDays({ from, to }: DayRange, months: number): DayRange {
  const endsMonth = monthStart(to + 1) === to + 1;
  return { from: addMonths(from, months), to: endsMonth ? addMonths(to + 1, months) - 1 : addMonths(to, months) };
}

/** The same as formulas of the period's cells. */
const earlierDay: Readonly<Record<"from" | "to", (day: Handle, months: number) => Expression>> = {
  from: (day, months) => f`EDATE(${day},${months})`,
  to: (day, months) => f`IF(DAY(${day}+1)=1,EDATE(${day}+1,${months})-1,EDATE(${day},${months}))`,
};

/** The counts that the figures need, live where the review's are; null where the leads reach back to no earlier period. */
export function earlierPeriods(cells: ReviewCells): EarlierPeriods | null {
  const { review, native, period } = cells;
  const { leads, names, by, counts, byEvent } = review;
  const first = min(leads.date) ?? Number.POSITIVE_INFINITY;
  const days = (of: Period): DayRange => earlierDays(review.period, PERIODS[of]);
  const periods = (Object.keys(PERIODS) as Period[]).filter((of) => first < days(of).from + 1);
  if (periods.length === 0) return null;
  const { part, whole } = mainRate(review);
  const needed = counts.filter((key) => [part, whole, "leads", "orders"].includes(key));
  const day = (key: "from" | "to", heading: Text) =>
    column<EarlierKey>(heading, "date", (_, { i }) => earlierDay[key](period[key], PERIODS[periods[i]!]));
  return {
    periods,
    table: table<EarlierKey>(periods.length, {
      period: valueColumn(TERMS.period, "text", (i) => PERIOD_TEXTS[periods[i]!]),
      ...{ from: day("from", TERMS.firstDay), to: day("to", TERMS.lastDay) },
      ...each("count", needed, (key) =>
        column<EarlierKey>(COUNTS[key].name, "count", ({ from, to }, { i }) =>
          native === null
            ? tally(leads, days(periods[i]!), names, { by, byEvent: byEvent === true }).all[key]
            : countOf(cells, native, { key, period: { from, to } }),
        ),
      ),
    }),
  };
}

/** A figure now and in an earlier period, by the cells of what is counted. */
type Counted = (count: (key: CountKey) => Operand) => Operand;

/** All leads, their orders, the main rate and the weakest step. */
export function ratesFigures(
  { review }: Pick<ReviewCells, "review">,
  { column: of }: ReviewTable,
  earlier: EarlierPeriods | null,
): Figure[] {
  const last = (handle: Handle): Handle => handle.at(handle.rows - 1);
  const { part, whole, name } = mainRate(review);
  const changes = (counted: Counted, points = false): Change[] =>
    (earlier?.periods ?? []).map((period, i) => {
      const before = earlier!.table.at(i);
      return changeOf(
        counted((key) => last(of[`count.${key}`])),
        counted((key) => before[`count.${key}`]),
        { period: PERIOD_TEXTS[period], better: "more", points },
      );
    });
  const figure = (label: Text, key: CountKey): Figure => ({
    ...{ label, value: f`${last(of[`count.${key}`])}`, format: "count" },
    below: changes((count) => count(key)),
  });
  const rate: Figure = {
    ...{ label: name, value: f`${last(of.mainRate)}`, format: "percent", isKey: true },
    below: changes((count) => f`${count(part)}/${count(whole)}`, true),
  };
  const weakest: Figure = {
    ...{ label: TERMS.weakestStep, value: f`${last(of.weakestRate)}`, format: "percent" },
    below: f`${last(of.weakestStep)}`,
  };
  return [
    figure(ALL_LEADS, "leads"),
    ...(review.counts.includes("orders") ? [figure(TERMS.closedOrders, "orders")] : []),
    rate,
    ...(review.rates.some(isStep) ? [weakest] : []),
  ];
}
