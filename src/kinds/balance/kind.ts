/**
 * The planning sheet kind "balance": what the departments expect, where supply does not fit it, and who decides what. Rules §10.
 */
import type { Text } from "../../text/locale";
import type { PlanBuilder } from "../../plan/plan-builder";
import { dateSystemOf, defineKind, type Report } from "../define-kind";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { BALANCE } from "./about";
import { type BalanceLists, balanceLists } from "./entries";
import { balanceOf } from "./model";
import { BALANCE_OPTIONS, balanceChoices } from "./options";
import { balanceFigures, balanceResult } from "./result";
import { type Setup, departmentsOf, setupOf } from "./setup";
import { balanceCells } from "./sheets/cells";
import {
  balanceSheet,
  consensusSheet,
  decisionsSheet,
  followSheet,
  gapsSheet,
  rulesSheet,
  voicesSheet,
} from "./sheets/sheets";
import { NOTES, TABS } from "./texts";

function setUp(
  input: PlanInput,
  values: OptionValues,
  context: PlanContext,
): { readonly setup: Setup; readonly lists: BalanceLists } {
  const choices = balanceChoices(values);
  const lists = balanceLists(departmentsOf(choices, context), context);
  const dateSystem = dateSystemOf(BALANCE.needs, input, context);
  return { lists, setup: setupOf(input, choices, lists, { ...context, dateSystem }) };
}

function notesOf({ states, lines, arrivals }: Setup): Text[] {
  const n = lines.filter(({ ordered }) => ordered > 0).length;
  return [
    NOTES.unconstrained,
    states.stock ? NOTES.onHand : NOTES.noStock,
    states.actual ? NOTES.actual : NOTES.noActual,
    ...(arrivals === null || arrivals.products === 0
      ? []
      : [NOTES.ordered({ n, sheet: arrivals.tab, products: arrivals.products })]),
  ];
}

function plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Report {
  const { setup, lists } = setUp(input, values, context);
  const balance = balanceOf(setup);
  const counted = [input.orders, input.products].flatMap((table) => table ?? []);
  book.from({ sources: counted.map(({ source }) => source), asOf: null, refreshed: context.today });
  const cells = balanceCells(setup, lists, context.today);
  const main = book.sheet("gaps", TABS.gaps, "#1F3A5F");
  const sheets = {
    balance: book.sheet("balance", TABS.balance, "#2F6DA3"),
    voices: book.sheet("voices", TABS.voices, "#C46A12"),
    consensus: book.sheet("consensus", TABS.consensus, "#2F6DA3"),
    decisions: book.sheet("decisions", TABS.decisions, "#C46A12"),
    follow: book.sheet("follow", TABS.follow, "#3E8C84"),
    rules: book.sheet("rules", TABS.rules, "#A9C4DC"),
  };
  gapsSheet(main, cells);
  balanceSheet(sheets.balance, cells);
  voicesSheet(sheets.voices, cells);
  consensusSheet(sheets.consensus, cells);
  decisionsSheet(sheets.decisions, cells);
  followSheet(sheets.follow, cells);
  rulesSheet(sheets.rules, cells);
  const notes = notesOf(setup);
  main.computation.add(main, { notes, counted });
  return { result: balanceResult(balance, lists), keyFigures: balanceFigures(balance), notes };
}

export const balanceKind = defineKind({
  ...BALANCE,
  options: BALANCE_OPTIONS,
  previousSheets: () => ["consensus"],
  preview: (input, values, context) => {
    const { setup } = setUp(input, values, context);
    return { total: balanceFigures(balanceOf(setup)), parts: [], notes: notesOf(setup) };
  },
  plan,
});
