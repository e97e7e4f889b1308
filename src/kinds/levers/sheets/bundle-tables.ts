/**
 * Bundles of two: what each is reckoned from as values, and price, margin, break-even and gain as formulas of the assumptions. Rules §5.
 */
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { changeLooks } from "../../../plan/looks";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import type { Levers } from "../model/levers";
import type { ShopProduct } from "../model/shop";
import { BUNDLE_TEXTS } from "../texts-sheets";
import type { LeverInputs } from "./inputs";

type PartKey = "name" | "priceA" | "costA" | "onlyA" | "priceB" | "costB" | "onlyB" | "both" | "gain";
type MainKey = "a" | "b" | "gain" | "price" | "margin" | "anyway" | "breakEven" | "stock";

export interface BundleTable {
  readonly main: Table<MainKey>;
  /** What the main table is reckoned from. */
  readonly parts: Table<PartKey>;
}

/** Both products of a bundle. */
const productsOf = ({ shop, bundles }: Levers, i: number): readonly [ShopProduct, ShopProduct] => {
  const { first, second } = bundles[i]!.pair;
  return [shop.products[first]!, shop.products[second]!];
};

/** A product without a cost has the margin of the shop. */
function partTable(levers: Levers, { cell }: LeverInputs, gain: (i: number) => Handle): Table<PartKey> {
  const { partColumns: headings } = BUNDLE_TEXTS;
  const pairOf = (i: number) => levers.bundles[i]!.pair;
  const product = (i: number, part: 0 | 1): ShopProduct => productsOf(levers, i)[part];
  const cost = (i: number, part: 0 | 1, price: Expression): number | Expression => {
    const stated = product(i, part).cost;
    return Number.isNaN(stated) ? f`${price}*(1-${cell.margin})` : stated;
  };
  return table<PartKey>(levers.bundles.length, {
    name: valueColumn(headings.name, "text", (i) => `${product(i, 0).name} + ${product(i, 1).name}`),
    priceA: valueColumn(headings.priceA, "money", (i) => product(i, 0).price),
    costA: column(headings.costA, "money", ({ priceA }, { i }) => cost(i, 0, f`${priceA}`)),
    onlyA: valueColumn(headings.onlyA, "count", (i) => pairOf(i).ordersOfFirst - pairOf(i).both),
    priceB: valueColumn(headings.priceB, "money", (i) => product(i, 1).price),
    costB: column(headings.costB, "money", ({ priceB }, { i }) => cost(i, 1, f`${priceB}`)),
    onlyB: valueColumn(headings.onlyB, "count", (i) => pairOf(i).ordersOfSecond - pairOf(i).both),
    both: valueColumn(headings.both, "count", (i) => pairOf(i).both),
    gain: column(BUNDLE_TEXTS.columns.gain, "wholeMoney", (_, { i }) => f`${gain(i)}`),
  });
}

/** The scarcest part; not known where either is not. */
function stockOf(levers: Levers, i: number): number | null {
  const least = Math.min(...productsOf(levers, i).map(({ onHand }) => onHand));
  return Number.isNaN(least) ? null : Math.max(0, least);
}

export function bundleTable(levers: Levers, inputs: LeverInputs): BundleTable | null {
  if (levers.bundles.length === 0) return null;
  const { columns: headings } = BUNDLE_TEXTS;
  const parts = partTable(levers, inputs, (i) => main.column.gain.at(i));
  const { discount, uptake, months } = inputs.cell;
  const of = parts.column;
  const full = (i: number): Expression => f`(${of.priceA.at(i)}+${of.priceB.at(i)})`;
  const main: Table<MainKey> = table<MainKey>(levers.bundles.length, {
    a: valueColumn(headings.a, "text", (i) => productsOf(levers, i)[0].name, { modules: 2 }),
    b: valueColumn(headings.b, "text", (i) => productsOf(levers, i)[1].name, { modules: 2 }),
    gain: column(
      headings.gain,
      "wholeMoney",
      ({ margin }, { i }) => {
        const upgrade = (part: "A" | "B"): Expression =>
          f`${of[`only${part}`].at(i)}*(${margin}-(${of[`price${part}`].at(i)}-${of[`cost${part}`].at(i)}))`;
        return f`(${uptake}*(${upgrade("A")}+${upgrade("B")})-${of.both.at(i)}*${discount}*${full(i)})/${months}`;
      },
      { looks: changeLooks },
    ),
    price: column(headings.price, "money", (_, { i }) => f`${full(i)}*(1-${discount})`),
    margin: column(headings.margin, "money", ({ price }, { i }) => f`${price}-${of.costA.at(i)}-${of.costB.at(i)}`),
    anyway: column(headings.anyway, "count", (_, { i }) => f`${of.both.at(i)}`),
    breakEven: column(
      headings.breakEven,
      "count",
      ({ margin }, { i }) =>
        f`IF(${margin}>0,ROUNDUP(${of.both.at(i)}*${discount}*${full(i)}/${margin}-0.000001,0),"–")`,
      { horizontal: "right" },
    ),
    stock: valueColumn(headings.stock, "count", (i) => stockOf(levers, i)),
  });
  return { main, parts };
}
