/**
 * The balance in figures: what the departments said and what it comes to, what is left of each item month by month, and the gaps by weight.
 * The sheets compute the same again with native formulas. Rules §10.
 */
import { type Consensus, consensusOf, biasOf, type JudgedOpinion } from "../../domain/balance/consensus";
import { rankedGaps } from "../../domain/balance/gaps";
import { projectedBalance, type ProjectedMonth } from "../../domain/balance/projection";
import type { BalanceChoices } from "./options";

/** What one row of a department's table says. */
export interface Voice {
  /** Position of the item. */
  readonly item: number;
  /** First day of the month. */
  readonly month: number;
  readonly formal: boolean;
  readonly value: number;
  /** From 0 to 1; of no weight in a formal forecast. */
  readonly sure: number;
}

export interface BalanceItem {
  readonly name: string;
  readonly onHand: number;
  readonly safety: number;
  readonly importance: number;
}

/** An item in a month. */
export interface Line {
  readonly item: number;
  readonly month: number;
  /** The month of the build or a later one. */
  readonly coming: boolean;
  /** What the orders say of a month that is over; null where they do not. */
  readonly actual: number | null;
  /** Typed over what the voices come to; null where they stand. */
  readonly yours: number | null;
  readonly receipts: number;
  /** Of it, what the replenishment list orders. */
  readonly ordered: number;
}

/** What the sheets and tables state. */
export interface BalanceGiven {
  readonly choices: BalanceChoices;
  readonly limits: { readonly investment: number; readonly unitCost: number };
  readonly departments: readonly string[];
  readonly items: readonly BalanceItem[];
  /** Item by item, month by month. */
  readonly lines: readonly Line[];
  /** By department, the rows that can be read. */
  readonly voices: readonly (readonly Voice[])[];
}

interface PlannedLine extends Line, Consensus {
  readonly formal: number | null;
  /** Yours, else what the voices come to; null where nobody has said anything. */
  readonly chosen: number | null;
  /** null for a month that is over. */
  readonly projected: ProjectedMonth | null;
  /** Missing above 0, surplus below 0. */
  readonly gap: number;
}

export interface Balance extends BalanceGiven {
  readonly planned: readonly PlannedLine[];
  /** Positions in `planned`, the heaviest gap first. */
  readonly ranked: readonly number[];
  /** By department; null where no month that is over tells. */
  readonly bias: readonly (number | null)[];
}

/** The last row of a department for an item, a month and a kind counts. */
function lastVoice(voices: readonly Voice[], { item, month }: Line, formal: boolean): Voice | undefined {
  return voices.findLast((voice) => voice.item === item && voice.month === month && voice.formal === formal);
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function agreed(line: Line, voices: BalanceGiven["voices"]): Omit<PlannedLine, "projected" | "gap"> {
  const said = (formal: boolean): Voice[] => voices.flatMap((each) => lastVoice(each, line, formal) ?? []);
  const formal = meanOf(said(true).map(({ value }) => value));
  const consensus = consensusOf(formal, said(false));
  return { ...line, ...consensus, formal, chosen: line.yours ?? consensus.weighted };
}

/** Lines of one item with what is left of it. */
function projectedLines(
  lines: readonly Omit<PlannedLine, "projected" | "gap">[],
  { onHand, safety }: BalanceItem,
  { cover }: BalanceChoices,
): PlannedLine[] {
  const coming = lines.filter((line) => line.coming);
  const months = coming.map(({ chosen, receipts }) => ({ demand: chosen, receipts }));
  const projected = projectedBalance({ opening: onHand, safety, cover }, months);
  return lines.map((line): PlannedLine => {
    const month = projected[coming.indexOf(line)] ?? null;
    const gap = month === null ? 0 : month.missing > 0 ? month.missing : -month.surplus;
    return { ...line, projected: month, gap: gap === 0 ? 0 : gap };
  });
}

export function balanceOf(given: BalanceGiven): Balance {
  const { items, lines, voices, choices } = given;
  const said = lines.map((line) => agreed(line, voices));
  const planned = items.flatMap((item, i) =>
    projectedLines(
      said.filter((line) => line.item === i),
      item,
      choices,
    ),
  );
  const gaps = planned.map(({ gap, item }) => ({ size: gap, importance: items[item]!.importance }));
  const bias = voices.map((each) => {
    const judged = lines.flatMap((line): JudgedOpinion[] => {
      const voice = line.actual === null ? undefined : lastVoice(each, line, false);
      return voice === undefined ? [] : [{ value: voice.value, actual: line.actual! }];
    });
    return biasOf(judged);
  });
  return { ...given, planned, ranked: rankedGaps(gaps), bias };
}
