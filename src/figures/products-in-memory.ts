/**
 * Figures by product of orders that are held in memory, from what each of their lines sold.
 */
import { pairAt, productPairs } from "../domain/products/basket";
import { withoutNoise } from "../domain/maths/whole";
import type { SoldLines } from "../tables/orders/sold-lines";
import type { PairQuestion, PairTotals, ProductDayTotals } from "./figures";

/** Each name's place among all of them, by alphabet. */
function placesOf(names: readonly string[]): { readonly sorted: readonly string[]; readonly placeOf: Int32Array } {
  const order = Int32Array.from(names.keys()).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const placeOf = new Int32Array(names.length);
  order.forEach((name, place) => (placeOf[name] = place));
  return { sorted: Array.from(order, (name) => names[name]!), placeOf };
}

/** Entries of each product and day that some line is of, and the entry of each line. */
function entriesOf(product: Int32Array, day: Int32Array) {
  const byProduct = new Map<number, Map<number, number>>();
  const [products, days]: [number[], number[]] = [[], []];
  const entry = product.map((each, line) => {
    const own = byProduct.get(each) ?? new Map<number, number>();
    byProduct.set(each, own);
    const known = own.get(day[line]!) ?? products.length;
    if (known === products.length) {
      products.push(each);
      days.push(day[line]!);
      own.set(day[line]!, known);
    }
    return known;
  });
  return { products, days, entry };
}

export function byProductDay(date: Float64Array, lines: SoldLines): ProductDayTotals {
  const { sorted, placeOf } = placesOf(lines.products);
  const product = lines.product.map((name) => (name < 0 ? -1 : placeOf[name]!));
  const day = Int32Array.from(lines.order, (order) => Math.floor(date[order]!));
  const { products, days, entry } = entriesOf(product, day);
  const order = Int32Array.from(products.keys()).sort((a, b) => products[a]! - products[b]! || days[a]! - days[b]!);
  const sums = (of: (line: number) => number): Float64Array => {
    const sum = new Float64Array(products.length);
    entry.forEach((at, line) => (sum[at]! += of(line)));
    return Float64Array.from(order, (at) => sum[at]!);
  };
  return {
    ...{ products: sorted, unitsStated: lines.unitsStated },
    product: order.map((at) => products[at]!),
    day: order.map((at) => days[at]!),
    units: sums((line) => lines.units[line]!),
    amount: sums((line) => lines.amount[line]!).map(withoutNoise),
    rows: sums(() => 1),
    oddRows: sums((line) => (lines.units[line]! <= 0 ? 1 : 0)),
  };
}

export function pairsIn(date: Float64Array, lines: SoldLines, question: PairQuestion): PairTotals {
  const { asOf, from = Number.NEGATIVE_INFINITY, least, sameAs } = question;
  const places = new Map(lines.products.map((name, i) => [name, i]));
  const one = Int32Array.from(lines.products, (name) => places.get(sameAs.get(name) ?? name)!);
  const counted = Int32Array.from(lines.order.keys()).filter((line) => {
    const day = Math.floor(date[lines.order[line]!]!);
    return lines.product[line]! >= 0 && day <= asOf && day >= from;
  });
  const order = counted.map((line) => lines.order[line]!);
  const product = counted.map((line) => one[lines.product[line]!]!);
  const pairs = productPairs({ order, orderCount: date.length, product, productCount: one.length }, 1);
  return {
    ...{ orders: new Set(order).size, pairs: pairs.both.length },
    named: [...pairs.both.keys()]
      .filter((at) => pairs.both[at]! >= least)
      .map((at) => {
        const { first, second, ...counts } = pairAt(pairs, at);
        return { ...{ first: lines.products[first]!, second: lines.products[second]! }, ...counts };
      }),
  };
}
