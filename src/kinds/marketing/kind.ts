/** The planning sheet kind "marketing": a marketing plan in seven steps, its goals measured by the figures of the other sheets. Rules §8. */
import type { PlanBuilder } from "../../plan/plan-builder";
import type { Text } from "../../text/locale";
import { shortList } from "../shared/figure-list";
import { dateSystemOf, defineKind, type Report } from "../define-kind";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { MARKETING } from "./about";
import { campaignOffers } from "./campaign-offers";
import { marketingLists, wordOf } from "./entries";
import { exampleRows, NO_EXAMPLE } from "./example";
import { measureRows } from "./measures";
import { type MarketingGiven, marketingModel } from "./model";
import { customerYear, economicsOf } from "./customers";
import type { OptionalSheet } from "./optional-sheets";
import { partnerFactors } from "./partners";
import { judgedRegions, regionYear } from "./regions";
import { MARKETING_OPTIONS, marketingChoices } from "./options";
import { marketingFigures, marketingResult } from "./result";
import { marketingCells } from "./sheets/cells";
import { budgetSheet } from "./sheets/budget-sheet";
import { partnersSheet } from "./sheets/partners-sheet";
import { regionsSheet } from "./sheets/regions-sheet";
import { segmentsSheet } from "./sheets/segments-sheet";
import { situationSheet } from "./sheets/situation-sheet";
import { evaluationSheet, goalsSheet, measuresSheet } from "./sheets/goals-sheets";
import { linkedNames, planSegments } from "./segments";
import { stepsSheet } from "./sheets/steps-sheet";
import { actionsSheet, strategiesSheet } from "./sheets/strategy-sheets";
import { CAMPAIGN_OFFERS, SHORTENED } from "./optional-texts";
import { NOTES, TABS } from "./texts";

function setUp(input: PlanInput, values: OptionValues, context: PlanContext): MarketingGiven {
  const choices = marketingChoices(values);
  const dateSystem = dateSystemOf(MARKETING.needs, input, context);
  const offers = campaignOffers(context, dateSystem);
  const regions = choices.regions ? regionYear(input.orders) : null;
  const first = choices.example ? exampleRows(context, dateSystem) : NO_EXAMPLE;
  const year = customerYear(input.orders);
  const market = planSegments(year, context);
  const lists = marketingLists(context, first, { offers, regions, market });
  const named = [
    ...lists.goals.typed.flatMap((row) => [row?.measure, row?.targetFrom]),
    ...lists.swot.typed.map((row) => row?.evidence),
    ...linkedNames(market),
  ];
  const used = named.map(wordOf).filter((name) => name !== "");
  return {
    choices,
    lists,
    offers,
    regions: regions && { ...regions, regions: judgedRegions(regions, choices.coreShare, context) },
    partners: partnerFactors(lists, context.locale),
    measures: measureRows(context, used, dateSystem),
    ...{ year, market },
    customer: economicsOf(year, choices, context),
    today: context.today,
    dateSystem,
  };
}

function notesOf({ choices, lists, offers }: MarketingGiven, { figures = [] }: PlanContext): Text[] {
  const n = lists.actions.standing;
  const listed = shortList(figures).length;
  return [
    ...(listed < figures.length ? [SHORTENED({ n: listed, all: figures.length })] : []),
    ...(choices.example ? [NOTES.example] : []),
    ...(offers === null || n === 0
      ? []
      : [CAMPAIGN_OFFERS.taken({ n, all: offers.all, sheet: offers.tab, month: offers.month })]),
  ];
}

function plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Report {
  const given = setUp(input, values, context);
  const model = marketingModel(given);
  const sources = input.orders === undefined ? [] : [input.orders.source];
  const main = book.sheet("steps", TABS.steps, "#1F3A5F");
  const { choices, lists, year, today } = given;
  book.from({ sources, asOf: null, refreshed: today });
  const cells = marketingCells(given);
  const optional = (key: OptionalSheet) => book.sheet(key, TABS[key], "#6B8E4E");
  if (choices.situation) situationSheet(optional("situation"), cells.swot, lists);
  if (choices.segments && cells.segments !== null && given.market !== null)
    segmentsSheet(optional("segments"), cells.segments, { lists, market: given.market });
  if (choices.regions && given.regions !== null) regionsSheet(optional("regions"), given.regions, { lists, choices });
  goalsSheet(book.sheet("goals", TABS.goals, "#C46A12"), cells);
  strategiesSheet(book.sheet("strategies", TABS.strategies, "#2F6DA3"), cells);
  actionsSheet(book.sheet("actions", TABS.actions, "#C46A12"), cells);
  if (choices.partners) partnersSheet(optional("partners"), lists, model.partners.length);
  if (choices.budget) budgetSheet(optional("budget"), cells, { choices, year, today });
  evaluationSheet(book.sheet("evaluation", TABS.evaluation, "#3E8C84"), cells);
  measuresSheet(book.sheet("measures", TABS.measures, "#A9C4DC"), cells);
  stepsSheet(main, cells);
  const notes = notesOf(given, context);
  main.computation.add(main, { notes });
  return { result: marketingResult(model), keyFigures: marketingFigures(model), notes };
}

export const marketingKind = defineKind({
  ...MARKETING,
  options: MARKETING_OPTIONS,
  previousSheets: () => [MARKETING.links.list, "strategies", "actions", "segments"],
  preview: (input, values, context) => {
    const given = setUp(input, values, context);
    return { total: marketingFigures(marketingModel(given)), parts: [], notes: notesOf(given, context) };
  },
  plan,
});
