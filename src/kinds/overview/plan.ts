/**
 * The overview of a workbook: one sheet that says how many builds need the reader and what the most pressing one asks for, with every
 * build's finding and key figure, and how the shop did against last month and last year.
 */
import { isoDate } from "../../domain/calendar/calendar";
import { currencySign } from "../../plan/formats";
import { LEFT, MODULE_COLUMNS, RIGHT } from "../../plan/modules";
import type { SheetPlan } from "../../plan/plan";
import { type BookContext, type BookFacts, PlanBuilder } from "../../plan/plan-builder";
import { besideOf, type Section, sheetOf } from "../../plan/sheet-of";
import { phrase } from "../../text/say";
import { type BuildsTable, buildsTable, overviewHeadline, putBuilds, WORKING } from "./builds-table";
import type { OverviewEntry } from "./entry";
import type { MonthFigures } from "./model";
import { againstSection, type Months, monthFiguresOf, monthsOverview, revenueChart } from "./months-part";
import { TEXTS } from "./texts";

const TAB_COLOR = "#12395B";
const CHART_ROWS = 8;
/** The first column of what the page is computed from: beyond the page and a free column. */
const WORKING_COLUMN = LEFT + MODULE_COLUMNS + 1;

export interface OverviewInput {
  readonly entries: readonly OverviewEntry[];
  /** null where no build has read orders. */
  readonly months: MonthFigures | null;
  /** Excel serial (1900 system) of the day it is written. */
  readonly today: number;
}

/** The builds, with what the page is computed from at their right. */
const buildsSection =
  (builds: BuildsTable, months: Months | null, { entries }: OverviewInput): Section =>
  (lane) => {
    builds.put(lane.beside(WORKING_COLUMN), { keys: WORKING, style: "note" });
    months?.table.put(lane.beside(WORKING_COLUMN + WORKING.length + 1), { style: "note" });
    putBuilds(lane, builds, entries);
  };

export function overviewPlan(
  input: OverviewInput,
  context: BookContext,
  dateSystem: BookFacts["dateSystem"],
): SheetPlan {
  const months = input.months === null ? null : monthsOverview(input.months);
  const builds = buildsTable(input.entries);
  const book = new PlanBuilder(context, { dateSystem, currencySign: currencySign(input.months?.currency ?? null) });
  const sheet = book
    .sheet("overview", TEXTS.name, TAB_COLOR)
    .onModules()
    .printBefore(WORKING_COLUMN - 1);
  const chart = months === null ? null : revenueChart(months, CHART_ROWS);
  sheetOf(sheet, {
    title: TEXTS.name,
    provenance: phrase`${TEXTS.source}${isoDate(input.today)}`,
    headline: overviewHeadline(builds),
    ...(months && { figures: monthFiguresOf(months) }),
    sections: [
      buildsSection(builds, months, input),
      months && (chart === null ? againstSection(months) : besideOf(RIGHT, [chart], againstSection(months))),
    ],
    computed: null,
  });
  return sheet.plan();
}
