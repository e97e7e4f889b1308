/**
 * The planning sheet kind "team": how sellers and teams are doing in a period, and the commission of each, line by line. Rules §9.
 */
import type { Steps } from "../../domain/steps";
import { nothingCounts } from "../../tables/left-out";
import type { KeyFigure } from "../../plan/plan";
import type { InWords, PlanBuilder } from "../../plan/plan-builder";
import type { Source } from "../../tables/source";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { defineKind, type Report } from "../define-kind";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { openOnly } from "../suggest";
import { TEAM } from "./about";
import { periodFor, type TeamAnalysis, teamSteps } from "./model";
import { TEAM_OPTIONS, teamChoices } from "./options";
import { teamResult } from "./result";
import { boardSheet } from "./sheets/board-sheet";
import { boardTables } from "./sheets/board-tables";
import { cardSheet } from "./sheets/card-sheet";
import { type CategoryTable, categoryTable } from "./sheets/category-table";
import { type BoardGiven, staleText } from "./sheets/figure-cells";
import { type TeamInputs, teamInputs } from "./sheets/inputs";
import { jointOrders } from "./sheets/joint-orders";
import { liveFigures } from "./sheets/live-figures";
import { payTable } from "./sheets/pay-table";
import { type Commission, planSheet } from "./sheets/plan-sheet";
import { playsSheet } from "./sheets/plays-sheet";
import { readinessSheet } from "./sheets/readiness-sheet";
import { statementSheet, type StatementTable, statementTable } from "./sheets/statement";
import { teamTable } from "./sheets/team-table";
import { tierTables } from "./sheets/tier-tables";
import { OPTIONAL_SHEETS, type OptionalSheet } from "./optional-sheets";
import { BOARD_TEXTS } from "./board-texts";
import { PLAN_TEXTS, STATEMENT_TEXTS } from "./texts";

function noSellersProblem({ name }: Source): Problem {
  return new Problem(
    say(
      `No order of “${name}” names a seller. Choose the column that says who closed each order.`,
      `表“${name}”中没有任何订单注明销售。请选择成交人所在的列。`,
      `表格「${name}」中沒有任何訂單註明業務。請選擇成交人所在的欄。`,
    ),
  );
}

function analysing(input: PlanInput, values: OptionValues, context: PlanContext): Steps<TeamAnalysis> {
  const { orders } = input;
  if (orders === undefined) throw new Error("the team is planned from orders");
  if (orders.count === 0) throw nothingCounts(orders.source, orders.rows, orders.leftOut);
  if (orders.sellers.length === 0) throw noSellersProblem(orders.source);
  return teamSteps(input, teamChoices(values), context);
}

function keyFigures(analysis: TeamAnalysis): InWords<KeyFigure>[] {
  const { sellers, commission } = teamResult(analysis);
  const sum = (of: (seller: (typeof sellers)[number]) => number): number =>
    Math.round(100 * sellers.reduce((all, seller) => all + of(seller), 0)) / 100;
  return [
    { label: TERMS.sellerCount, value: sellers.filter(({ rank }) => rank !== null).length, unit: "count" },
    { label: TERMS.orders, value: sum(({ orders }) => orders), unit: "count" },
    { label: TERMS.revenue, value: sum(({ revenue }) => revenue), unit: "money" },
    { label: TERMS.commission, value: commission, unit: "money" },
    { label: TERMS.firstDay, value: analysis.period.from, unit: "date" },
    { label: TERMS.lastDay, value: analysis.period.to, unit: "date" },
  ];
}

/** How far the board follows the days typed on it. */
function givenOf(input: PlanInput, analysis: TeamAnalysis): BoardGiven {
  const names = analysis.rows.flatMap(({ seller }) => (seller === "" ? [] : [seller]));
  const live = liveFigures(input, names);
  const note = live === null ? BOARD_TEXTS.refreshed : BOARD_TEXTS.followed;
  const notes = { note, typedNote: staleText({ analysis, live }) };
  return { analysis, live, inputs: teamInputs(analysis.choices, analysis.period, notes) };
}

/** The tables of the commission sheets, which name each other's cells. */
function commissionOf(analysis: TeamAnalysis, inputs: TeamInputs): Commission {
  const { choices, plan, rows } = analysis;
  const tiers = tierTables(plan.lines);
  const categories: CategoryTable | null = categoryTable(analysis.categories, plan, () => lines.column);
  const rates = { inputs, tiers, categories, joint: jointOrders(analysis) };
  const lines: StatementTable = statementTable(analysis, rates);
  const sellers = rows.filter(({ seller }) => seller !== "");
  return { ...rates, lines, pay: payTable(sellers, { ...rates, lines, base: choices.base }) };
}

function* plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Steps<Report> {
  const analysis = yield* analysing(input, values, context);
  const { orders, sellerLog, leads } = input;
  const campaigns = analysis.choices.plays ? input.campaigns : undefined;
  const counted = [orders!, sellerLog, leads, campaigns].filter((table) => table !== undefined);
  book.from({ sources: counted.map(({ source }) => source), asOf: null, refreshed: context.today });
  const given = givenOf(input, analysis);
  const commission = commissionOf(analysis, given.inputs);
  const { pay } = commission;
  const board = boardTables(given, (row) => pay.column.paid.at(row));
  const teams = teamTable(given, board);
  const first = book.sheet("board", BOARD_TEXTS.name, "#1F3A5F");
  boardSheet(first, given, { board, teams, counted });
  yield;
  const second = book.sheet("commission", PLAN_TEXTS.name, "#2F6DA3");
  planSheet(second, commission, analysis, board.main.total.commission);
  statementSheet(book.sheet("statement", STATEMENT_TEXTS.name, "#A9C4DC"), commission, analysis);
  const further = (key: OptionalSheet) => book.sheet(key, OPTIONAL_SHEETS[key].tab, "#3E8C84");
  const { sellerCard, readiness, plays } = analysis.choices;
  if (sellerCard) cardSheet(further("sellerCard"), { given, board, commission });
  if (readiness) readinessSheet(further("readiness"), analysis);
  if (plays) playsSheet(further("plays"), input.campaigns);
  return { result: teamResult(analysis), keyFigures: keyFigures(analysis) };
}

/** The period that a build would take, for days left open. */
function suggest({ orders }: PlanInput, values: OptionValues): OptionValues {
  if (orders === undefined || orders.count === 0 || orders.sellers.length === 0) return {};
  return openOnly(values, { ...periodFor(orders, teamChoices(values)) });
}

export const teamKind = defineKind({
  ...TEAM,
  options: TEAM_OPTIONS,
  suggest,
  *preview(input, values, context) {
    return { total: keyFigures(yield* analysing(input, values, context)), parts: [] };
  },
  plan,
});
