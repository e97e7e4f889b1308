/**
 * Leads counted by native formulas over the user's own table, where those count as its reader does.
 */
import type { EventFlag, LeadFlag, Leads } from "../../tables/leads";
import { type Expression, f, joined, type NativeReference, type Operand } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import { sourceColumn } from "../../plan/source-reference";

/** Cells with the words that count as yes, one column a flag. */
export type WordCells = Readonly<Partial<Record<LeadFlag, Handle>>>;

/** Whose leads: a column of names and what it is compared with, such as a name's cell, or "<>" for any name. */
interface Whose {
  readonly column: "seller" | "source";
  readonly name: Operand;
}

/** First and last day, both counted; of the leads' coming, or of an event where one is named. */
interface Days {
  readonly from: Operand;
  readonly to: Operand;
  readonly of?: EventFlag;
}

/** Counts leads of a period that have every flag. */
export type CountLeads = (flags: readonly LeadFlag[], period: Days, whose?: Whose) => Expression;

/** Lists longer than this are not crossed with each other: a formula would have a term for every pair. */
const MOST_CROSSED = 12;

/** What a word cell holds; "<>" counts every cell that is not empty. */
export function wordsOf({ native }: Leads, flag: LeadFlag): readonly string[] {
  const words = native.flags[flag]?.words ?? [];
  return words === "any" ? ["<>"] : words;
}

/** Word cells for flags, not yet placed; null where a formula would not count one of them as the reader does. */
export function wordCells(leads: Leads, flags: readonly LeadFlag[]): WordCells | null {
  const lists = flags.map((flag) => wordsOf(leads, flag).length);
  const possible = leads.native.aggregatable && lists.every((length) => length > 0);
  if (!possible || lists.filter((length) => length > MOST_CROSSED).length > 1) return null;
  return Object.fromEntries(flags.map((flag, i) => [flag, new Handle(lists[i])]));
}

/** Rows dated from one day to another, both counted, as COUNTIFS and SUMIFS ask for them; dates may have times. */
export const datedBetween = (date: NativeReference, from: Operand, to: Operand): Expression =>
  f`${date},">="&${from},${date},"<"&(${to}+1)`;

/** The formulas; `words` as `wordCells` made them, placed on some sheet of the build. */
export function countLeads(leads: Leads, words: WordCells): CountLeads {
  const { source, columns, native } = leads;
  const of = (column: number): NativeReference => sourceColumn(source, column);
  const flagColumn = (flag: LeadFlag): NativeReference => of(native.flags[flag]!.column);
  return (all, { from, to, of: event }, whose) => {
    const named = whose === undefined ? f`` : f`,${of(columns[whose.column]!)},${whose.name}`;
    const days = f`${datedBetween(of(columns[event ?? "date"]!), from, to)}${named}`;
    // A day of an event says that it happened.
    const flags = all.filter((flag) => flag !== event);
    const [longest, ...others] = [...flags].sort((a, b) => words[b]!.rows - words[a]!.rows);
    if (longest === undefined) return f`COUNTIFS(${days})`;
    // Each pair of words is asked for on its own: programs differ in how they cross two lists inside one COUNTIFS.
    let criteria = [f``];
    for (const flag of others) {
      const cells = words[flag]!;
      const each = Array.from({ length: cells.rows }, (_, i) => f`,${flagColumn(flag)},${cells.at(i)}`);
      criteria = criteria.flatMap((before) => each.map((one) => f`${before}${one}`));
    }
    const said = words[longest]!;
    const count = (more: Expression): Expression => f`COUNTIFS(${days}${more},${flagColumn(longest)},${said})`;
    const counted = criteria.map((more) => (said.rows === 1 ? count(more) : f`SUMPRODUCT(${count(more)})`));
    return counted.length === 1 ? counted[0]! : f`(${joined(counted, "+")})`;
  };
}
