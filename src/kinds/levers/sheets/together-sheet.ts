/**
 * Bought together: pairs of products, how often, how much more than by chance, and whether that can be relied on. Rules §5, lever 2.
 */
import { type Expression, f } from "../../../plan/formula";
import { wordLooks } from "../../../plan/looks";
import { nameText, sentence, shareText, countText } from "../../../plan/sentence";
import type { Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { factsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import type { Levers } from "../model/levers";
import { MOST_LISTED } from "../model/pairs";
import { CHECK_TEXTS, INPUT_TEXTS, PAIR_TEXTS, TABS } from "../texts";
import { TOGETHER_TEXTS } from "../texts-sheets";
import { PAIR_OPTIONS } from "../options";

const WIDTH = 10;
const NAME_WIDTH = 24;

type Counted = "both" | "ofA" | "ofB" | "p" | "adjusted";
type PairKey = "a" | "b" | "verdict" | "lift" | "aToB" | "bToA" | "support" | Counted;
export type PairTable = Table<PairKey>;

export function pairTable({ shop, together: { pairs, baskets } }: Levers): PairTable {
  const { columns: headings } = TOGETHER_TEXTS;
  const nameOf = (product: number): string => shop.products[product]!.name;
  const { together: green, tooFew, rare, chance: amber } = PAIR_TEXTS;
  const all = baskets.count;
  return table<PairKey>(Math.min(MOST_LISTED, pairs.length), {
    a: valueColumn(headings.a, "text", (i) => nameOf(pairs[i]!.first)),
    b: valueColumn(headings.b, "text", (i) => nameOf(pairs[i]!.second)),
    verdict: column(headings.verdict, "text", (_, { i }) => PAIR_TEXTS[pairs[i]!.verdict], {
      ...{ style: "state", horizontal: "center" },
      looks: (cell) => [
        ...wordLooks(cell, { green, amber }),
        ...wordLooks(cell, { quiet: tooFew }),
        ...wordLooks(cell, { quiet: rare }),
      ],
    }),
    lift: column(headings.lift, "multiple", ({ both, ofA, ofB }) => f`${both}*${all}/(${ofA}*${ofB})`),
    both: valueColumn(headings.both, "count", (i) => pairs[i]!.both),
    aToB: column(headings.aToB, "percent", ({ both, ofA }) => f`${both}/${ofA}`),
    bToA: column(headings.bToA, "percent", ({ both, ofB }) => f`${both}/${ofB}`),
    adjusted: valueColumn(headings.adjusted, "probability", (i) => pairs[i]!.adjusted),
    p: valueColumn(headings.p, "probability", (i) => pairs[i]!.p),
    support: column(headings.support, "percent", ({ both }) => f`${both}/${all}`),
    ofA: valueColumn(headings.ofA, "count", (i) => pairs[i]!.ordersOfFirst),
    ofB: valueColumn(headings.ofB, "count", (i) => pairs[i]!.ordersOfSecond),
  });
}

/** Where the surest pair that can be relied on stands; an error where none does. */
const firstRow = ({ column: { verdict } }: PairTable): Expression => f`MATCH(${PAIR_TEXTS.together},${verdict},0)`;

/** The two products of the surest pair, for sentences. */
export function firstPair(pairs: PairTable): Readonly<Record<"a" | "b", Expression>> {
  const row = firstRow(pairs);
  const { a, b } = pairs.column;
  return { a: nameText(f`INDEX(${a},${row})`), b: nameText(f`INDEX(${b},${row})`) };
}

function headline(pairs: PairTable): Headline {
  const { verdict, aToB } = pairs.column;
  const { finding, none, action, more } = TOGETHER_TEXTS;
  const count = f`COUNTIF(${verdict},${PAIR_TEXTS.together})`;
  const named = firstPair(pairs);
  const share = shareText(f`INDEX(${aToB},${firstRow(pairs)})`);
  return {
    finding: f`IF(${count}=0,${none},${sentence(finding, { n: countText(count), ...named })})`,
    action: f`IF(${count}=0,${more},${sentence(action, { share, ...named })})`,
  };
}

export function togetherSheet(sheet: SheetBuilder, { shop, together }: Levers, pairs: PairTable): void {
  const { both, ofA, ofB, a, b } = pairs.column;
  const { baskets } = together;
  const { fewest, support, error } = shop.choices;
  sheetOf(sheet, {
    title: TABS.together,
    headline: headline(pairs),
    width: WIDTH,
    sections: [tableOf(null, pairs, { name: "PairList" })],
    computed: {
      sections: [
        factsOf(INPUT_TEXTS.pairs, [
          { label: INPUT_TEXTS.baskets[baskets.unit], value: baskets.count, format: "count" },
          { label: INPUT_TEXTS.tests, value: together.tested, format: "count" },
          { label: PAIR_OPTIONS.fewest.field.label, value: fewest, format: "count" },
          { label: PAIR_OPTIONS.support.field.label, value: support, format: "percent" },
          { label: PAIR_OPTIONS.error.field.label, value: error, format: "percent" },
        ]),
      ],
    },
    checks: [
      { name: CHECK_TEXTS.pairs, holds: f`SUMPRODUCT((${both}>${ofA})+(${both}>${ofB})+(${ofA}>${baskets.count}))=0` },
    ],
    freeze: { rows: a.above(0) },
  });
  sheet.width(a.place.column, NAME_WIDTH).width(b.place.column, NAME_WIDTH);
}
