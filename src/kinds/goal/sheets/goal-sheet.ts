/**
 * The sheet to read first: progress, the reverse funnel, the chart, the assumptions, checks, rows left out.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import type { Text } from "../../../text/locale";
import { Day } from "../../../plan/content";
import { f, joined } from "../../../plan/formula";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { factsPart } from "../../../plan/sections/facts-part";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideEachOther, chartOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { REACH_TEXTS } from "../goal-texts";
import type { GoalLayout } from "../layout";
import { entriesOf, type Measure, stepOf } from "../measures";
import { LIVE_DAYS } from "../figures";
import { CHECK_TEXTS, MEASURE_TEXTS, NOTES, TEXTS } from "../texts";
import { drawnFunnel, FUNNEL_COLUMNS, progressSections } from "./goal-funnel";
import { inputSections } from "./goal-inputs";
import { noteSameFacts, soldOf } from "../sold";
import type { Source } from "../../../tables/source";
import { capacitySection, historySection } from "./goal-reach";
import { wrongInputs } from "./goal-wrong-inputs";

const LEFT = { column: 1, width: 3 } as const;
const RIGHT = { column: 5, width: FUNNEL_COLUMNS } as const;
const CHART = { rows: 15, columns: FUNNEL_COLUMNS } as const;

/** The table that counts what was sold. */
const soldSource = (input: GoalLayout["input"]): Source | undefined => {
  const sold = soldOf(input);
  return sold && input[sold.origin]!.source;
};

/** How the actual figures come about, so that nobody takes a value for a live figure. */
function actualNotes({ goal, input, figures }: GoalLayout, { refreshed }: Provenance): Text[] {
  const { leads } = input;
  const date = isoDate(refreshed);
  const values = goal.schedule.dayWeights.length > LIVE_DAYS ? NOTES.manyDays(date) : NOTES.values(date);
  const notes = noteSameFacts(input);
  const sold = soldSource(input);
  if (sold === undefined) notes.push(NOTES.typed);
  else if (!soldOf(input)!.monthly) notes.push(figures.live("orders") ? NOTES.live(sold.name) : values);
  if (leads !== undefined)
    notes.push(figures.live("rawLeads") ? NOTES.leadsLive(leads.source.name) : NOTES.leads(date));
  if (goal.actual.ordersOutside > 0) notes.push(NOTES.outside(goal.actual.ordersOutside));
  return notes;
}

const orderChart = ({ days }: GoalLayout["cells"]): Section =>
  chartOf(TEXTS.chart.section, CHART, {
    key: "cumulative",
    type: "columnClustered",
    title: TEXTS.chart.title,
    categories: days.date,
    series: [
      { name: TEXTS.chart.actual, values: days["actualSoFar.orders"], color: COLORS.seriesMain },
      { name: TEXTS.chart.goal, values: days.goalSoFar.orders, asLine: true, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: MEASURE_TEXTS.orders,
    numberFormat: "#,##0",
  });

/** The actual orders of the days against all orders counted; none without orders. */
function actualChecks({ goal, cells, figures }: GoalLayout): Check[] {
  if (goal.actual.byDay.orders === null) return [];
  const { days, start, end, asOf } = cells;
  const sum = f`SUM(${days.actual.orders!})`;
  const live = figures.live("orders") ? figures.native.all.orders : undefined;
  if (live !== undefined) return [{ name: CHECK_TEXTS.live, holds: f`${sum}=${live(start, f`MIN(${end},${asOf})`)}` }];
  return [{ name: CHECK_TEXTS.values, holds: f`${sum}+${goal.actual.ordersOutside}=${goal.actual.ordersCounted}` }];
}

/** What comes in, by the rates of its way, makes the orders. */
function funnelCheck(entry: Measure, { exact, rates, wrong }: GoalLayout["cells"]): Check {
  const way = [exact[entry]];
  for (let step = stepOf(entry); step !== undefined; step = stepOf(step.of)) way.push(rates[step.rate]);
  return {
    name: CHECK_TEXTS.funnel(MEASURE_TEXTS[entry]),
    holds: f`IF(${wrong}>0,FALSE,ABS(${joined(way, "*")}-${exact.orders})<=${exact.orders}*1E-9)`,
  };
}

function checks(layout: GoalLayout): Check[] {
  const { measures } = layout.goal;
  const { days, need, start, end, wrong } = layout.cells;
  const adds = measures.map((measure): Check => {
    const sum = f`SUM(${days.planned[measure]})`;
    const holds = measure === "revenue" ? sameMoney(sum, f`${need[measure]}`) : f`${sum}=${need[measure]}`;
    return { name: CHECK_TEXTS.adds(MEASURE_TEXTS[measure]), holds };
  });
  const { date } = days;
  const everyDay = f`AND(COUNT(${date})=${end}-${start}+1,MIN(${date})=${start},MAX(${date})=${end})`;
  return [
    ...adds,
    { name: CHECK_TEXTS.days, holds: everyDay },
    ...entriesOf(measures).map((measure) => funnelCheck(measure, layout.cells)),
    { name: CHECK_TEXTS.inputs, holds: f`${wrong}=0` },
    ...actualChecks(layout),
  ];
}

/** Task, measure and date: the three parts of a goal. */
const card =
  ({ goal, input, cells }: GoalLayout): Section =>
  (lane) => {
    const { taskBefore, taskAfter, typedOrders, countedIn } = REACH_TEXTS;
    const task = f`${taskBefore}&TEXT(${cells.need.orders},"#,##0")&${taskAfter}`;
    const sold = soldOf(input)?.monthly === false ? soldSource(input) : undefined;
    const measure = sold === undefined ? typedOrders : countedIn(sold.name);
    lane.section(REACH_TEXTS.card);
    const [own] = factsPart(lane, [
      { label: REACH_TEXTS.task, value: task, format: "text" },
      { label: REACH_TEXTS.measure, value: measure, format: "text" },
      { label: REACH_TEXTS.date, value: new Day(goal.end), format: "date" },
    ]);
    lane.sheet.input("task", own!);
  };

/** Lays the sheet out; places inputs, dates, needs and lists. */
export function goalSheet(sheet: SheetBuilder, layout: GoalLayout, provenance: Provenance): void {
  const { input, cells, funnel } = layout;
  const { amounts, outlook } = progressSections(layout);
  const right = [
    outlook,
    tableOf(TEXTS.funnel, funnel),
    drawnFunnel(layout),
    historySection(layout),
    capacitySection(layout),
    orderChart(cells),
  ];
  sheetOf(sheet, {
    title: TEXTS.name,
    description: TEXTS.description,
    provenance,
    notes: [...actualNotes(layout, provenance), wrongInputs(layout)],
    width: RIGHT.column - 1 + RIGHT.width,
    sections: [
      besideEachOther(
        { ...LEFT, sections: [amounts, card(layout), ...inputSections(layout)] },
        { ...RIGHT, sections: right },
      ),
    ],
    computed: {
      counted: [input.orders, input.leads, soldOf(input)?.origin === "traffic" ? input.traffic : null].map(
        (table) => table ?? null,
      ),
    },
    checks: checks(layout),
  });
  sheet.width(3, 42).width(4, 3);
}
