/**
 * The sheet to read first: where the goal stands by level and what to do, its inputs, its course, what the rest still needs.
 */
import { countText } from "../../../../plan/sentence";
import { isoDate } from "../../../../domain/calendar/calendar";
import { Day } from "../../../../plan/content";
import { f, joined } from "../../../../plan/formula";
import { LEFT, RIGHT } from "../../../../plan/modules";
import type { Check } from "../../../../plan/sections/checks-part";
import { factsPart } from "../../../../plan/sections/facts-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { besideEachOther, besideOf, factsOf, type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type Column, column, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { LIVE_DAYS } from "../../cells";
import { GOAL_SHEET_TEXTS, REACH_TEXTS } from "./texts";
import { monthSoFarOf } from "../../../shared/month-so-far";
import type { GoalLayout } from "../../layout";
import { BAND_KEY, LEVELS } from "../../levels";
import { entriesOf, type Measure, stepOf } from "../../measures";
import { noteSameFacts, soldOf } from "../../sold";
import { stateLooks, stateTile } from "../../standing";
import { CHECK_TEXTS, MEASURE_TEXTS, NOTES, TEXTS } from "../../texts";
import { sameSum } from "../parts";
import { TRACKER_TEXTS } from "../tracker/texts";
import { computedLevels, workingSection } from "../tracker/tracker-sheet";
import { TODAY_TEXTS } from "../today/texts";
import { courseChart, type CourseTable, courseTable, goalHeadline, progressFacts, progressFigures } from "./headline";
import { capacitySection, FUNNEL_KEYS, historySection, restSection } from "./funnel";
import { decidingInputs, furtherInputs, weightsPassed, wrongInputs } from "./inputs";

/** How the actual figures come about, so that nobody takes a value for a live figure. */
function actualNotes({ goal, input, figures, provenance }: GoalLayout): Text[] {
  const { leads } = input;
  const date = isoDate(provenance.refreshed);
  const values = goal.schedule.dayWeights.length > LIVE_DAYS ? NOTES.manyDays({ date }) : NOTES.values({ date });
  const notes = noteSameFacts(input);
  const sold = soldOf(input);
  if (sold === undefined) notes.push(NOTES.typed);
  else if (!sold.monthly) notes.push(figures.live("orders") ? NOTES.live({ table: sold.source.name }) : values);
  if (leads !== undefined)
    notes.push(figures.live("rawLeads") ? NOTES.leadsLive({ table: leads.source.name }) : NOTES.leads({ date }));
  if (goal.actual.ordersOutside > 0) notes.push(NOTES.outside(goal.actual.ordersOutside));
  return notes;
}

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
    name: CHECK_TEXTS.funnel({ measure: MEASURE_TEXTS[entry] }),
    holds: f`IF(${wrong}>0,FALSE,ABS(${joined(way, "*")}-${exact.orders})<=${exact.orders}*1E-9)`,
  };
}

function checks(layout: GoalLayout): Check[] {
  const { measures } = layout.goal;
  const { days, need, start, end, wrong } = layout.cells;
  const adds = measures.map((measure): Check => ({
    name: CHECK_TEXTS.adds({ measure: MEASURE_TEXTS[measure] }),
    holds: sameSum(measure, f`SUM(${days.planned[measure]})`, need[measure]),
  }));
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
    const task = f`${taskBefore}&${countText(cells.need.orders)}&${taskAfter}`;
    const sold = soldOf(input);
    const measure = sold === undefined || sold.monthly ? typedOrders : countedIn({ table: sold.source.name });
    lane.section(REACH_TEXTS.card);
    const [own] = factsPart(lane, [
      { label: REACH_TEXTS.task, value: task, format: "text" },
      { label: REACH_TEXTS.measure, value: measure, format: "text" },
      { label: REACH_TEXTS.date, value: new Day(goal.end), format: "date" },
    ]);
    lane.sheet.input("task", own!);
  };

type LevelKey = "name" | "goal" | "actual" | "pace" | "state";

/** Where the whole, this month, week and day stand, as the tracker computes it. */
function levelsTable({ tracker }: GoalLayout): Table<LevelKey> {
  const { column: of } = tracker.levels;
  const figure = (heading: Text, key: Exclude<LevelKey, "name">, look: Partial<Column<LevelKey>> = {}) =>
    column<LevelKey>(heading, "count", (_, { i }) => f`${of[key].at(i)}`, look);
  return table<LevelKey>(LEVELS.length, {
    name: valueColumn(TRACKER_TEXTS.level, "text", (i) => TRACKER_TEXTS.levels[LEVELS[i]!]),
    goal: figure(TERMS.goal, "goal"),
    actual: figure(TERMS.actual, "actual"),
    pace: figure(TERMS.pace, "pace", {
      ...{ format: "pace", bar: COLORS.bar },
      barMax: ({ pace }) => f`MAX(1,MAX(${pace}))*1.9`,
    }),
    state: figure(TERMS.state, "state", { format: "text", style: "state", horizontal: "center", looks: stateLooks }),
  });
}

/** The sheets of the build that this one leads to, or says the figures of where they are not built. */
type Built = Readonly<
  Record<"goal" | "today" | "months", SheetBuilder> & Record<"sellers" | "tracker", SheetBuilder | null>
>;

const linksOf =
  ({ today, months, sellers }: Built): Section =>
  (lane) => {
    lane.sheet.link(lane.text(sellers === null ? TODAY_TEXTS.title : GOAL_SHEET_TEXTS.today, "link"), today);
    lane.sheet.link(lane.text(GOAL_SHEET_TEXTS.months, "link"), months);
  };

function computedOf(layout: GoalLayout, course: CourseTable) {
  const { orders, asked, leads, traffic } = layout.input;
  const counted = [orders ?? asked, leads, soldOf(layout.input)?.origin === "traffic" ? traffic : null];
  return {
    counted: counted.map((table) => table ?? null),
    sections: [
      wrongInputs(layout),
      factsOf(GOAL_SHEET_TEXTS.working, progressFacts(layout)),
      weightsPassed(layout),
      tableOf(TEXTS.funnel, layout.funnel, { keys: FUNNEL_KEYS }),
      tableOf(GOAL_SHEET_TEXTS.course.section, course),
      historySection(layout),
    ],
  };
}

export function goalSheet(sheets: Built, layout: GoalLayout): void {
  const { input, cells, goal, tracker } = layout;
  const course = courseTable(layout);
  const further = furtherInputs(layout, tracker.band.lines([BAND_KEY]));
  const { counted, sections } = computedOf(layout, course);
  sheetOf(sheets.goal.onModules(), {
    ...{ title: TEXTS.name },
    headline: goalHeadline(layout),
    figures: progressFigures(layout),
    notes: actualNotes(layout),
    sections: [
      besideOf(RIGHT, [(lane) => void levelsTable(layout).put(lane)], decidingInputs(layout)),
      besideEachOther(
        { column: LEFT, sections: [courseChart(layout, course)] },
        { column: RIGHT, sections: [restSection(layout), linksOf(sheets)] },
      ),
      (lane) => void lane.text(f`${GOAL_SHEET_TEXTS.reach}&${cells.verdicts.orders}`, "note"),
      besideEachOther(
        {
          column: LEFT,
          sections: [monthSoFarOf(input.orders ?? input.summed?.days, goal.asOf)?.section ?? null, ...further.days],
        },
        { column: RIGHT, sections: [card(layout), ...further.lists] },
      ),
    ],
    computed: {
      counted,
      sections: [
        ...sections,
        layout.people && capacitySection(layout),
        sheets.tracker ? null : computedLevels(layout),
        workingSection(tracker),
      ],
    },
    checks: checks(layout),
  });
  stateTile(sheets.goal, cells.progress.state);
}
