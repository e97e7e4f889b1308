/**
 * What a build of the levers reports as plain JSON: to the pane, to the command line, to scripts.
 */
import type { KeyFigure, Parts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import { TERMS } from "../../text/terms";
import { association } from "../../domain/products/basket";
import type { PairVerdict } from "../../domain/products/next-best";
import { type LeverId, LEVERS } from "./levers";
import type { Levers } from "./model/levers";
import { MOST_LISTED } from "./model/pairs";
import { byWorth } from "./sheets/lever-table";
import type { LeverLines } from "./sheets/lever-lines";
import { LEVER_TEXTS, PAIR_TEXTS, TABS } from "./texts";
import { TOGETHER_TEXTS } from "./texts-sheets";

interface LeverRow {
  readonly lever: LeverId;
  /** Money a month at the choices of the build; null where the data say nothing. */
  readonly prize: number | null;
}

interface PairRow {
  readonly a: string;
  readonly b: string;
  readonly both: number;
  readonly support: number;
  readonly lift: number;
  readonly p: number;
  readonly adjusted: number;
  readonly verdict: PairVerdict;
}

export interface LeversResult {
  /** Excel serials (1900 system) of the first and the last day that count. */
  readonly from: number;
  readonly asOf: number;
  readonly together: "order" | "customer";
  readonly baskets: number;
  readonly pairsTested: number;
  /** The largest prize first. */
  readonly levers: readonly LeverRow[];
  /** Pairs that can be relied on, the surest first. */
  readonly pairs: readonly PairRow[];
  /** By product, the likeliest first. */
  readonly next: readonly { readonly product: string; readonly offers: readonly string[] }[];
}

const rowsOf = (lines: LeverLines): LeverRow[] =>
  byWorth(lines).map((lever) => ({ lever, prize: lines[lever].prize === null ? null : lines[lever].worth }));

export function leversResult({ shop, together }: Levers, lines: LeverLines): LeversResult {
  const { weeks, products } = shop;
  const { pairs, baskets, next } = together;
  const nameOf = (product: number): string => products[product]!.name;
  return {
    ...{ from: weeks.from + 1, asOf: weeks.end, together: baskets.unit, baskets: baskets.count },
    pairsTested: together.tested,
    levers: rowsOf(lines),
    pairs: pairs
      .filter(({ verdict }) => verdict === "together")
      .map(({ p, adjusted, verdict, ...pair }) => {
        const { support, lift } = association(pair, baskets.count);
        return { a: nameOf(pair.first), b: nameOf(pair.second), both: pair.both, support, lift, p, adjusted, verdict };
      }),
    next: [...next].map(([product, offers]) => ({
      product: nameOf(product),
      offers: offers.map((each) => nameOf(each.product)),
    })),
  };
}

export function keyFigures({ shop, together }: Levers, lines: LeverLines): InWords<KeyFigure>[] {
  const { inside, revenue } = shop;
  const [first] = rowsOf(lines);
  const sure = together.pairs.filter(({ verdict }) => verdict === "together").length;
  const pays = first !== undefined && (first.prize ?? 0) > 0;
  return [
    ...(pays
      ? [
          { label: LEVER_TEXTS.figures.first, value: LEVERS[first.lever].name, unit: "text" as const },
          { label: LEVER_TEXTS.figures.best, value: first.prize!, unit: "money" as const },
        ]
      : []),
    { label: TERMS.averageOrderValue, value: inside.length === 0 ? 0 : revenue / inside.length, unit: "money" },
    { label: TABS.together, value: sure, unit: "count" },
  ];
}

const VERDICTS = ["together", "chance", "rare", "tooFew"] as const satisfies readonly PairVerdict[];

/** Listed pairs by their verdict, whose rows the pane can take out; none without pairs. */
export function pairParts({ together: { pairs } }: Levers): InWords<Parts>[] {
  const listed = pairs.slice(0, MOST_LISTED);
  if (listed.length === 0) return [];
  const bars = VERDICTS.flatMap((id) => {
    const own = listed.filter(({ verdict }) => verdict === id);
    if (own.length === 0) return [];
    const times = own.reduce((sum, { both }) => sum + both, 0);
    return [
      {
        ...{
          id,
          label: PAIR_TEXTS[id],
          listedAs: PAIR_TEXTS[id],
          value: own.length,
          share: own.length / listed.length,
        },
        detail: { label: TOGETHER_TEXTS.columns.both, value: times, unit: "count" as const },
      },
    ];
  });
  const heading = TOGETHER_TEXTS.columns.verdict;
  return [{ heading: TABS.together, bars, rows: { sheet: "together", heading } }];
}
