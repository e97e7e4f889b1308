/**
 * The sheet to read first: progress, the reverse funnel, the chart, the assumptions, checks, rows left out.
 */
import type { PlanInput } from "../kind";
import type { Locale } from "../../text/locale";
import { checksPart, sameMoney } from "../parts/checks-part";
import type { Check } from "../parts/checks-part";
import { everyRowCheck, leftOutLines, leftOutPart } from "../parts/left-out-part";
import { isoDate, titlePart } from "../parts/title-part";
import type { Provenance } from "../parts/title-part";
import { f } from "../plan/formula";
import { Lane } from "../plan/lane";
import type { SheetBuilder } from "../plan/sheet-builder";
import { COLORS } from "../plan/styles";
import type { GoalCells } from "./cells";
import { FUNNEL_COLUMNS, funnelPart, progressPart } from "./funnel-part";
import { goalInputs, statusesPart } from "./inputs";
import { FUNNEL, STAGES } from "./model";
import type { Goal } from "./model";
import { LIVE_PERIODS } from "./native-actuals";
import type { NativeActuals } from "./native-actuals";
import { CHECK_TEXTS, NOTES, STAGE_TEXTS, TEXTS } from "./texts";
import type { Text } from "../../text/locale";

const RIGHT = 5;
const WIDTH = RIGHT - 1 + FUNNEL_COLUMNS;
const CHART_ROWS = 15;

/** How the actual figures come about, so that nobody takes a value for a live figure. */
function actualNotes(goal: Goal, { orders, leads }: PlanInput, live: boolean, refreshed: number): Text[] {
  const date = isoDate(refreshed);
  const notes: Text[] = [];
  if (orders === undefined) notes.push(NOTES.typed);
  else if (live) notes.push(NOTES.live(orders.source.name));
  else notes.push(goal.periods.length > LIVE_PERIODS ? NOTES.manyPeriods(date) : NOTES.values(date));
  if (leads !== undefined) notes.push(NOTES.leads(date));
  if (goal.actual.ordersOutside > 0) notes.push(NOTES.outside(goal.actual.ordersOutside));
  return notes;
}

function chartPart(lane: Lane, { periods }: GoalCells, locale: Locale): void {
  const { chart } = TEXTS;
  lane.section(chart.section[locale], FUNNEL_COLUMNS);
  lane.sheet.chart({
    key: "cumulative",
    type: "columnClustered",
    title: chart.title[locale],
    categories: periods.label,
    series: [
      { name: chart.actual[locale], values: periods.actualSoFar, color: COLORS.seriesMain },
      { name: chart.goal[locale], values: periods.goalSoFar, asLine: true, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: STAGE_TEXTS.orders[locale],
    numberFormat: "#,##0",
    position: lane.reserve(CHART_ROWS, FUNNEL_COLUMNS),
  });
}

function checks(goal: Goal, cells: GoalCells, native: NativeActuals | null, orderCount: number | null, locale: Locale): Check[] {
  const { periods, need, exact, rates, start, end } = cells;
  const adds = STAGES.map((stage): Check => {
    const sum = f`SUM(${periods.goal[stage]})`;
    const holds = stage === "revenue" ? sameMoney(sum, f`${need[stage]}`) : f`${sum}=${need[stage]}`;
    return { name: CHECK_TEXTS.adds(STAGE_TEXTS[stage])[locale], holds };
  });
  const back = FUNNEL.map(({ rate }) => rates[rate]).reduce((product, rate) => f`${product}*${rate}`, f`${exact.rawLeads}`);
  const all: Check[] = [
    ...adds,
    { name: CHECK_TEXTS.days[locale], holds: f`SUM(${periods.to})-SUM(${periods.from})+ROWS(${periods.from})=${end}-${start}+1` },
    { name: CHECK_TEXTS.funnel[locale], holds: f`ABS(${back}-${cells.target})<=${cells.target}*1E-9` },
  ];
  if (orderCount === null) return all;
  const sum = f`SUM(${periods.actual.orders!})`;
  const actual =
    native === null
      ? { name: CHECK_TEXTS.values[locale], holds: f`${sum}+${goal.actual.ordersOutside}=${orderCount}` }
      : { name: CHECK_TEXTS.live[locale], holds: f`${sum}=${native.orders(start, end)}` };
  return [...all, actual];
}

/** Lays the sheet out; places every cell of `cells` but the periods. */
export function goalSheet(
  sheet: SheetBuilder,
  input: PlanInput,
  goal: Goal,
  cells: GoalCells,
  native: NativeActuals | null,
  provenance: Provenance,
  locale: Locale,
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.name[locale], description: TEXTS.description[locale] }, provenance, locale);
  for (const note of actualNotes(goal, input, native !== null, provenance.refreshed)) lane.text(note[locale], "note");
  lane.gap();
  const right = lane.beside(RIGHT);
  progressPart(lane, right, cells, locale);
  lane.gap();
  right.gap();
  goalInputs(lane, goal, cells, locale);
  if (native !== null) statusesPart(lane, input.orders?.native.countedStatuses ?? [], cells, locale);
  funnelPart(right, cells, locale);
  right.gap();
  chartPart(right, cells, locale);
  lane.below();
  const rows: Check[] = [];
  for (const table of [input.orders, input.leads]) {
    if (table === undefined) continue;
    const { source, used, leftOut } = table;
    const part = leftOutPart(
      lane,
      { read: table.rows, counted: used, lines: leftOutLines(leftOut, source, locale), table: source.name },
      WIDTH,
      locale,
    );
    rows.push(everyRowCheck(part, source.name, locale));
    lane.gap();
  }
  checksPart(lane, [...checks(goal, cells, native, input.orders?.count ?? null, locale), ...rows], WIDTH, locale);
  sheet.width(3, 32).width(4, 3).freeze(1);
}
