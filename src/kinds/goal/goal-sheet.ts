/**
 * The sheet to read first: progress, the reverse funnel, the chart, the assumptions, checks, rows left out.
 */
import type { PlanInput } from "../kind";
import type { Text } from "../../text/locale";
import { type Check, checksPart, sameMoney } from "../../plan/sections/checks-part";
import { leftOutPart } from "../../plan/sections/left-out-part";
import { isoDate, type Provenance, titlePart } from "../../plan/sections/title-part";
import { f } from "../../plan/formula";
import { Lane } from "../../plan/lane";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { COLORS } from "../../plan/styles";
import { Day } from "../../plan/content";
import { Handle } from "../../plan/handle";
import type { GoalCells } from "./cells";
import type { Figures } from "./figures";
import { drawnFunnelPart, FUNNEL_COLUMNS, funnelPart, progressPart } from "./funnel-part";
import { REACH_TEXTS } from "./goal-texts";
import { goalInputs, listsPart } from "./inputs";
import { wrongInputsPart } from "./wrong-inputs";
import type { Goal } from "./model";
import { LIVE_DAYS, nativeLists } from "./native-actuals";
import { capacityPart, historyPart } from "./reach-part";
import { FUNNEL, MEASURES } from "./measures";
import { CHECK_TEXTS, NOTES, MEASURE_TEXTS, TEXTS } from "./texts";

const RIGHT = 5;
const WIDTH = RIGHT - 1 + FUNNEL_COLUMNS;
const CHART_ROWS = 15;

/** What the sheet is laid out from. */
interface GoalLayout {
  readonly input: PlanInput;
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly figures: Figures;
  readonly provenance: Provenance;
}

/** How the actual figures come about, so that nobody takes a value for a live figure. */
function actualNotes({ goal, input: { orders, leads }, figures, provenance }: GoalLayout): Text[] {
  const date = isoDate(provenance.refreshed);
  const many = goal.schedule.dayWeights.length > LIVE_DAYS;
  const values = many ? NOTES.manyDays(date) : NOTES.values(date);
  const notes: Text[] = [];
  if (orders === undefined) notes.push(NOTES.typed);
  else notes.push(figures.live("orders") ? NOTES.live(orders.source.name) : values);
  if (leads !== undefined)
    notes.push(figures.live("rawLeads") ? NOTES.leadsLive(leads.source.name) : NOTES.leads(date));
  if (goal.actual.ordersOutside > 0) notes.push(NOTES.outside(goal.actual.ordersOutside));
  return notes;
}

function chartPart(lane: Lane, { days }: GoalCells): void {
  const { chart } = TEXTS;
  lane.section(chart.section, FUNNEL_COLUMNS);
  lane.sheet.chart({
    key: "cumulative",
    type: "columnClustered",
    title: chart.title,
    categories: days.date,
    series: [
      { name: chart.actual, values: days.actualSoFar.orders!, color: COLORS.seriesMain },
      { name: chart.goal, values: days.goalSoFar.orders, asLine: true, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: MEASURE_TEXTS.orders,
    numberFormat: "#,##0",
    position: lane.reserve(CHART_ROWS, FUNNEL_COLUMNS),
  });
}

function checks({ goal, input, cells, figures }: GoalLayout): Check[] {
  const { days, need, exact, rates, start, end, asOf, wrong } = cells;
  const adds = MEASURES.map((measure): Check => {
    const sum = f`SUM(${days.planned[measure]})`;
    const holds = measure === "revenue" ? sameMoney(sum, f`${need[measure]}`) : f`${sum}=${need[measure]}`;
    return { name: CHECK_TEXTS.adds(MEASURE_TEXTS[measure]), holds };
  });
  const back = FUNNEL.map(({ rate }) => rates[rate]).reduce(
    (product, rate) => f`${product}*${rate}`,
    f`${exact.rawLeads}`,
  );
  const all: Check[] = [
    ...adds,
    {
      name: CHECK_TEXTS.days,
      holds: f`AND(COUNT(${days.date})=${end}-${start}+1,MIN(${days.date})=${start},MAX(${days.date})=${end})`,
    },
    {
      name: CHECK_TEXTS.funnel,
      holds: f`IF(${wrong}>0,FALSE,ABS(${back}-${exact.orders})<=${exact.orders}*1E-9)`,
    },
    { name: CHECK_TEXTS.inputs, holds: f`${wrong}=0` },
  ];
  if (input.orders === undefined) return all;
  const sum = f`SUM(${days.actual.orders!})`;
  const live = figures.live("orders") ? figures.native.all.orders : undefined;
  const actual =
    live === undefined
      ? { name: CHECK_TEXTS.values, holds: f`${sum}+${goal.actual.ordersOutside}=${input.orders.count}` }
      : { name: CHECK_TEXTS.live, holds: f`${sum}=${live(start, f`MIN(${end},${asOf})`)}` };
  return [...all, actual];
}

/** Task, measure and date: the three parts of a goal. */
function cardPart(lane: Lane, { goal, input, cells }: GoalLayout): void {
  const { sheet } = lane;
  lane.section(REACH_TEXTS.card, 3);
  const measure =
    input.orders === undefined ? REACH_TEXTS.typedOrders : REACH_TEXTS.countedIn(input.orders.source.name);
  const task = f`${REACH_TEXTS.taskBefore}&TEXT(${cells.need.orders},"#,##0")&${REACH_TEXTS.taskAfter}`;
  const own = new Handle();
  const rows = [
    { label: REACH_TEXTS.task, content: task, handle: own },
    { label: REACH_TEXTS.measure, content: measure, handle: new Handle() },
    { label: REACH_TEXTS.date, content: new Day(goal.end), handle: new Handle() },
  ] as const;
  for (const { label, content, handle } of rows) {
    sheet.style(sheet.put(lane.row, lane.column, [[label]]), "label");
    sheet.put(lane.row, lane.column + 1, [[content]], { handle, overflow: true });
    sheet.style(handle, "label").format(handle, content instanceof Day ? "date" : "text", "left");
    lane.gap();
  }
  sheet.input("task", own);
}

/** Rows of the user's tables, and the checks. */
function honestyPart(lane: Lane, layout: GoalLayout): void {
  const { input } = layout;
  const rows: Check[] = [];
  for (const table of [input.orders, input.leads]) {
    if (table === undefined) continue;
    rows.push(leftOutPart(lane, table, WIDTH));
    lane.gap();
  }
  checksPart(lane, [...checks(layout), ...rows], WIDTH);
}

/** Lays the sheet out; places what `cells` has of inputs, dates, needs and lists. */
export function goalSheet(sheet: SheetBuilder, layout: GoalLayout): void {
  const { goal, input, cells, provenance } = layout;
  const { basis } = goal.choices;
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.name, description: TEXTS.description }, provenance);
  for (const note of actualNotes(layout)) lane.text(note, "note");
  wrongInputsPart(lane, goal, cells);
  lane.gap();
  const right = lane.beside(RIGHT);
  progressPart(lane, right, cells);
  lane.gap();
  right.gap();
  cardPart(lane, layout);
  lane.gap();
  goalInputs(lane, goal, cells);
  listsPart(lane, input, nativeLists(input).statuses, cells);
  funnelPart(right, basis, cells);
  right.gap();
  drawnFunnelPart(right, cells);
  right.gap();
  historyPart(right, goal, cells);
  right.gap();
  capacityPart(right, cells);
  right.gap();
  chartPart(right, cells);
  lane.below();
  honestyPart(lane, layout);
  sheet.width(3, 42).width(4, 3).freeze(1);
}
