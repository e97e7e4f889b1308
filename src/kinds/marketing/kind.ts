/** The planning sheet kind "marketing": a marketing plan in seven steps, its goals measured by the figures of the other sheets. Rules §8. */
import type { PlanBuilder } from "../../plan/plan-builder";
import { dateSystemOf, defineKind, type Report } from "../define-kind";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { MARKETING } from "./about";
import { marketingLists, wordOf } from "./entries";
import { exampleRows, NO_EXAMPLE } from "./example";
import { measureRows } from "./measures";
import { type MarketingGiven, marketingModel } from "./model";
import { MARKETING_OPTIONS, marketingChoices } from "./options";
import { marketingFigures, marketingResult } from "./result";
import { marketingCells } from "./sheets/cells";
import { evaluationSheet, goalsSheet, measuresSheet } from "./sheets/goals-sheets";
import { stepsSheet } from "./sheets/steps-sheet";
import { actionsSheet, strategiesSheet } from "./sheets/strategy-sheets";
import { NOTES, TABS } from "./texts";

function setUp(input: PlanInput, values: OptionValues, context: PlanContext): MarketingGiven {
  const choices = marketingChoices(values);
  const dateSystem = dateSystemOf(MARKETING.needs, input, context);
  const lists = marketingLists(context, choices.example ? exampleRows(context, dateSystem) : NO_EXAMPLE);
  const used = lists.goals.typed.map((row) => wordOf(row?.measure)).filter((name) => name !== "");
  return { choices, lists, measures: measureRows(context, used, dateSystem), today: context.today, dateSystem };
}

function plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Report {
  const given = setUp(input, values, context);
  const model = marketingModel(given);
  const sources = input.orders === undefined ? [] : [input.orders.source];
  const cells = marketingCells(given, { sources, asOf: null, refreshed: context.today });
  const main = book.sheet("steps", TABS.steps, "#1F3A5F");
  const sheets = {
    goals: book.sheet("goals", TABS.goals, "#C46A12"),
    strategies: book.sheet("strategies", TABS.strategies, "#2F6DA3"),
    actions: book.sheet("actions", TABS.actions, "#C46A12"),
    evaluation: book.sheet("evaluation", TABS.evaluation, "#3E8C84"),
    measures: book.sheet("measures", TABS.measures, "#A9C4DC"),
  };
  stepsSheet(main, cells);
  goalsSheet(sheets.goals, cells);
  strategiesSheet(sheets.strategies, cells);
  actionsSheet(sheets.actions, cells);
  evaluationSheet(sheets.evaluation, cells);
  measuresSheet(sheets.measures, cells);
  const notes = given.choices.example ? [NOTES.example] : [];
  main.computation.add(main, { notes });
  return { result: marketingResult(model), keyFigures: marketingFigures(model), notes };
}

export const marketingKind = defineKind({
  ...MARKETING,
  options: MARKETING_OPTIONS,
  previousSheets: () => [MARKETING.links.list],
  preview: (input, values, context) => ({
    total: marketingFigures(marketingModel(setUp(input, values, context))),
    parts: [],
    notes: [],
  }),
  plan,
});
