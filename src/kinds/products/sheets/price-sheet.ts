/**
 * Prices: what each leaves after all costs, the price that costs and margin ask for, and what a cut would have to sell. One row a product,
 * every figure a native formula of the costs above the list. Rules §6.
 */
import { AMOUNT, entry } from "../../shared/typed-columns";
import { wordColumn } from "../../../plan/columns";
import type { Row } from "../../../plan/cells";
import type { Content } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { LIGHTS } from "../../../plan/looks";
import type { Check } from "../../../plan/sections/checks-part";
import type { Headline } from "../../../plan/sections/headline-part";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { countText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { inputLines } from "../../fields";
import type { TypedPrices } from "../decisions";
import type { Product } from "../model";
import { COST_OPTIONS, type CostChoices } from "../price-options";
import { PRICE_TEXTS, VERDICT_TEXTS } from "../price-texts";
import { HALF_A_CENT, NOISE } from "../prices";
import { TEXTS } from "../texts";
import { INPUT_HEADINGS } from "./inputs";
import { known } from "./product-table";

type CostKey = keyof typeof COST_OPTIONS | "shares";
type CostInputs = Inputs<CostKey>;
type PriceKey =
  "name" | "price" | "cost" | "verdict" | "target" | "costs" | "margin" | "volume" | "perceived" | "brand";
type PriceTable = Table<PriceKey>;
type PriceRow = Row<PriceKey>;

const WIDTH = 9;
const NAME_WIDTH = 26;
const VERDICT_WIDTH = 18;
const VOLUME_WIDTH = 15;

const LIGHTS_OF = {
  red: VERDICT_TEXTS.loses,
  amber: VERDICT_TEXTS.below,
  blue: VERDICT_TEXTS.dear,
  green: VERDICT_TEXTS.holds,
} as const;

const costInputs = (choices: CostChoices): CostInputs =>
  inputs<CostKey>({
    ...inputLines(COST_OPTIONS, choices),
    shares: {
      ...{ label: PRICE_TEXTS.shares, format: "percent" },
      value: ({ content, promotion, holding }) => f`${content}+${promotion}+${holding}`,
    },
  });

function verdictOf({ margin, target, price, perceived }: PriceRow): Expression {
  const { loses, below, dear, holds } = VERDICT_TEXTS;
  const missed = f`OR(${target}="",N(${target})>${price}+${HALF_A_CENT})`;
  const tooDear = f`AND(ISNUMBER(${perceived}),${price}>N(${perceived}))`;
  return f`IF(${margin}<-${NOISE},${loses},IF(${missed},${below},IF(${tooDear},${dear},${holds})))`;
}

/** A price that the user types beside a product. */
const typedColumn = (heading: Text, value: (i: number) => Content): Column<never> =>
  column<never>(heading, "money", (_, { i }) => value(i), {
    style: "input",
    input: entry(heading, AMOUNT, PRICE_TEXTS.typed, { allowed: TEXTS.replenish.allowed }),
  });

function priceTable(products: readonly Product[], { cell }: CostInputs, typed: TypedPrices): PriceTable {
  const { columns: headings } = TEXTS;
  const typedOf = (i: number) => typed.get(products[i]!.name);
  const rest = f`(1-${cell.shares}-${cell.targetMargin})`;
  const lost = f`${cell.cut}*(1-${cell.shares})`;
  return table<PriceKey>(products.length, {
    name: valueColumn(headings.product, "text", (i) => products[i]!.name),
    verdict: column(PRICE_TEXTS.verdict, "text", verdictOf, wordColumn(LIGHTS_OF)),
    price: valueColumn(headings.price, "money", (i) => known(products[i]!.figures.price)),
    target: column(PRICE_TEXTS.target, "money", ({ costs }) => f`IF(${rest}>${NOISE},${costs}/${rest},"")`),
    margin: column(PRICE_TEXTS.margin, "percent", ({ costs, price }) => f`1-${cell.shares}-${costs}/${price}`, {
      looks: (first) => [{ type: "formula", formula: f`${first}<0`, ...LIGHTS.red }],
    }),
    volume: column(
      PRICE_TEXTS.volume,
      "percent",
      ({ margin }) => f`IF(${margin}-${lost}>${NOISE},${lost}/(${margin}-${lost}),${PRICE_TEXTS.never})`,
      { horizontal: "right" },
    ),
    perceived: typedColumn(headings.perceived, (i) => typedOf(i)?.perceived ?? null),
    brand: typedColumn(headings.brand, (i) => typedOf(i)?.brand ?? null),
    cost: valueColumn(headings.cost, "money", (i) => known(products[i]!.figures.cost)),
    costs: column(
      PRICE_TEXTS.perUnit,
      "money",
      ({ cost }) => f`${cost}+${cell.packing}+${cell.logistics}+${cell.labour}`,
    ),
  });
}

/** What is wrong with most products is said first: nothing can be priced so, units lose money, the margin is missed; else what a cut asks for. */
function headline({ column: of, rows }: PriceTable, { cell }: CostInputs): Headline {
  const texts = PRICE_TEXTS.headline;
  const taken = f`(${cell.shares}+${cell.targetMargin})`;
  const [lose, below] = [VERDICT_TEXTS.loses, VERDICT_TEXTS.below].map((word) => f`COUNTIF(${of.verdict},${word})`) as [
    Expression,
    Expression,
  ];
  const shown = {
    ...{ n: countText(lose), below: countText(below), all: countText(f`${rows}`) },
    ...{ margin: shareText(cell.targetMargin), share: shareText(taken), cut: shareText(cell.cut) },
  };
  const worst = f`MATCH(IF(${lose}>0,${VERDICT_TEXTS.loses},${VERDICT_TEXTS.below}),${of.verdict},0)`;
  const raise = sentence(texts.raise, {
    product: nameText(f`INDEX(${of.name},${worst})`),
    price: moneyText(f`INDEX(${of.price},${worst})`),
    target: moneyText(f`INDEX(${of.target},${worst})`),
  });
  // The first product sells most.
  const [first, volume] = [{ ...shown, product: nameText(of.name.at(0)) }, of.volume.at(0)];
  const cut = f`IF(ISNUMBER(${volume}),${sentence(texts.cut, { ...first, volume: shareText(f`N(${volume})`) })},${sentence(texts.cutNever, first)})`;
  const impossible = f`1-${taken}<=${NOISE}`;
  const missed = f`IF(${lose}>0,${sentence(texts.lose, shown)},IF(${below}>0,${sentence(texts.below, shown)},${sentence(texts.holds, shown)}))`;
  return {
    finding: f`IF(${impossible},${sentence(texts.impossible, shown)},${missed})`,
    action: f`IF(${impossible},${texts.lower},IF(${lose}+${below}>0,${raise},${cut}))`,
  };
}

function checks({ column: of }: PriceTable, { cell }: CostInputs): Check[] {
  const left = f`SUMPRODUCT(ABS(N(+${cell.targetMargin})*${of.target}+${cell.shares}*${of.target}+${of.costs}-${of.target}))`;
  return [{ name: PRICE_TEXTS.check, holds: f`IF(COUNT(${of.target})=0,TRUE,${left}<0.01)` }];
}

/** Lays the sheet out. */
export function priceSheet(
  sheet: SheetBuilder,
  products: readonly Product[],
  given: { readonly choices: CostChoices; readonly typed: TypedPrices },
): void {
  const costs = costInputs(given.choices);
  const list = priceTable(products, costs, given.typed);
  sheetOf(sheet, {
    title: PRICE_TEXTS.title,
    headline: headline(list, costs),
    width: WIDTH,
    sections: [
      inputsOf({ title: PRICE_TEXTS.costs, headings: INPUT_HEADINGS }, costs.lines()),
      tableOf(null, list, { name: "PriceList" }),
    ],
    checks: checks(list, costs),
  });
  const { name, verdict, volume } = list.column;
  sheet.width(name.place.column, NAME_WIDTH).width(verdict.place.column, VERDICT_WIDTH);
  sheet.width(volume.place.column, VOLUME_WIDTH);
}
