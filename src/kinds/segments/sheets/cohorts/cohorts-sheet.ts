/**
 * Customers by the month of their first purchase, followed month by month: retention, revenue, cumulative value. Rules §4.
 */
import { cohortRetention, cohortValue } from "../../../../domain/customers/cohorts";
import { addMonths, monthStart } from "../../../../domain/calendar/calendar";
import type { Text } from "../../../../text/locale";
import { checksPart, sameMoney } from "../../../../plan/sections/checks-part";
import { type KeyFigureCell, keyFiguresPart } from "../../../../plan/sections/key-figures-part";
import { isoDate, titlePart } from "../../../../plan/sections/title-part";
import { f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import type { OptionalSheetInput } from "../../optional-sheet-input";
import { countedRows } from "../../rows-part";
import { activeBlock, cohortCells, type CohortCells, retentionBlock, revenueBlock, valueBlock } from "./triangles";
import { cohortBoard, type CohortBoard } from "../../model/cohorts";
import { COHORT_TEXTS } from "./texts";

/** What a build reports of the cohorts shown; null where a cohort has no customers. */
export interface CohortRow {
  /** YYYY-MM */
  readonly month: string;
  readonly customers: number;
  readonly active: readonly number[];
  readonly retention: readonly (number | null)[];
  readonly revenue: readonly number[];
  /** Cumulative revenue a customer. */
  readonly value: readonly (number | null)[];
}

const WIDTH = 8;
const CHART = { rows: 15, columns: 8 };
/** Cohorts drawn beside the line of all: more would be a tangle. */
const DRAWN = 3;
const SERIES_COLORS = [COLORS.seriesSoft, COLORS.seriesAccent, COLORS.green];
/** A cohort of fewer months makes no line. */
const LEAST_MONTHS = 3;

function notes({ cohorts, earlier }: CohortBoard, asOf: number): Text[] {
  const texts: Text[] = [];
  if (cohorts.length === 1) texts.push(COHORT_TEXTS.oneMonth);
  else if (asOf + 1 < addMonths(monthStart(asOf), 1)) texts.push(COHORT_TEXTS.lastMonth(isoDate(asOf)));
  if (earlier !== null) texts.push(COHORT_TEXTS.cut);
  return texts;
}

function keyFigures({ cohorts, earlier }: CohortBoard, cells: CohortCells): KeyFigureCell[] {
  const at = (months: number, make: () => KeyFigureCell): KeyFigureCell[] => (cohorts.length > months ? [make()] : []);
  const customers =
    earlier === null ? f`SUM(${cells.customers})` : f`SUM(${cells.customers})+${cells.earlierCustomers}`;
  const retention = (months: number) => (): KeyFigureCell => ({
    label: COHORT_TEXTS.retentionAt(months),
    value: f`${cells.allRetention.at(0, months)}`,
    format: "percent",
  });
  const value = (months: number) => (): KeyFigureCell => ({
    label: COHORT_TEXTS.valueAt(months),
    value: f`${cells.allValue.at(0, months)}`,
    format: "wholeMoney",
  });
  return [
    { label: COHORT_TEXTS.customers, value: customers, format: "count" },
    ...at(1, retention(1)),
    ...at(3, retention(3)),
    ...at(3, value(3)),
    ...at(12, value(12)),
  ];
}

/** Retention of all cohorts and of the latest ones that have customers and a few months behind them. */
function retentionChart(lane: Lane, board: CohortBoard, cells: CohortCells, headings: Handle): void {
  const { cohorts } = board;
  const months = cohorts.length - 1;
  const old = cohorts.map((_, i) => i).filter((i) => cohorts[i]!.customers > 0 && cohorts.length - i > LEAST_MONTHS);
  lane.section(COHORT_TEXTS.chartSection, WIDTH);
  lane.sheet.chart({
    key: "cohorts",
    type: "line",
    title: COHORT_TEXTS.chart,
    categories: headings.part(0, 1, 1, months),
    series: [
      { name: COHORT_TEXTS.all, values: cells.allRetention.part(0, 1, 1, months), color: COLORS.seriesMain },
      ...old.slice(-DRAWN).map((i, position) => ({
        name: isoDate(cohorts[i]!.month).slice(0, 7),
        values: cells.retention.part(i, 1, 1, months - i),
        color: SERIES_COLORS[position]!,
      })),
    ],
    valueAxisTitle: COHORT_TEXTS.chartAxis,
    categoryAxisTitle: COHORT_TEXTS.chartMonths,
    numberFormat: "0%",
    position: lane.reserve(CHART.rows, CHART.columns),
  });
}

function checks(lane: Lane, board: CohortBoard, cells: CohortCells, { orders }: OptionalSheetInput): void {
  const { customers, active, revenue, earlierCustomers, earlierRevenue } = cells;
  const { checks: texts } = COHORT_TEXTS;
  const [count, amount] =
    board.earlier === null
      ? [f`SUM(${customers})`, f`SUM(${revenue})`]
      : [f`SUM(${customers})+${earlierCustomers}`, f`SUM(${revenue})+${earlierRevenue}`];
  const rows = countedRows(lane, orders, WIDTH);
  lane.gap();
  checksPart(
    lane,
    [
      { name: texts.customers, holds: f`${count}=${board.customers}` },
      { name: texts.active, holds: f`SUM(${active.column(0)})=SUM(${customers})` },
      { name: texts.revenue, holds: sameMoney(f`(${amount})`, f`${board.revenue}`) },
      rows,
    ],
    WIDTH,
  );
}

const settled = (values: Float64Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isFinite(value) ? value : null));

function resultOf({ cohorts }: CohortBoard): CohortRow[] {
  return cohorts.map((cohort) => ({
    month: isoDate(cohort.month).slice(0, 7),
    customers: cohort.customers,
    active: Array.from(cohort.active),
    retention: settled(cohortRetention(cohort)),
    revenue: Array.from(cohort.revenue),
    value: settled(cohortValue(cohort)),
  }));
}

/** Lays the sheet out and reports the cohorts shown, in order of time. */
export function cohortsSheet(sheet: SheetBuilder, input: OptionalSheetInput): readonly CohortRow[] {
  const { orders, analysis, provenance } = input;
  const board = cohortBoard(orders, analysis.asOf);
  const cells = cohortCells(board);
  const lane = new Lane(sheet);
  titlePart(lane, { title: COHORT_TEXTS.tab, description: COHORT_TEXTS.description }, provenance);
  for (const note of notes(board, analysis.asOf)) lane.text(note, "note");
  lane.gap();
  keyFiguresPart(lane, keyFigures(board, cells));
  lane.gap();
  const headings = retentionBlock(lane, board, cells);
  lane.gap();
  if (board.cohorts.length > LEAST_MONTHS) {
    retentionChart(lane, board, cells, headings);
    lane.gap();
  }
  for (const block of [valueBlock, activeBlock, revenueBlock]) {
    block(lane, board, cells);
    lane.gap();
  }
  checks(lane, board, cells, input);
  sheet.width(1, 16).freeze(1, 3);
  return resultOf(board);
}
