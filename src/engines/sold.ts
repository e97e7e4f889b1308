/**
 * What the rows of orders sold, by product, as SQL that is kept for all questions of products; and the answers as figures.
 */
import type { NamedPair, PairQuestion, PairTotals, ProductDayTotals } from "../figures/figures";
import { withoutNoise } from "../domain/maths/whole";
import { money, numbers, texts } from "./answers";
import type { OrdersRead } from "./orders";
import { ALWAYS, type Dialect } from "./dialect";
import type { Answered } from "./engine";

/** Rows of orders, and the orders of them that count. */
interface Read extends OrdersRead {
  readonly lines: string;
  readonly counted: string;
}

/**
 * One row an order that counts and product, of orders without numbers one a row: `so` the order, `sp` the product, `dy` the day, `sq` units, `sh` its part of what the order
 * brought in ten-thousandths, `sr` rows and `sd` those of 0 units or fewer. An order's total that stands on each of its rows is parted by what
 * they are worth, in equal parts where that is nothing.
 */
export function soldSql(dialect: Dialect, { lines, counted, level, numbered }: Read): string {
  const { double, floor, join, text, countWhere, sumWhere } = dialect;
  if (!numbered)
    return (
      `SELECT o AS so, pr AS sp, ${floor("da")} AS dy, qt AS sq, ${double("m")} AS sh, ${double("1")} AS sr, ` +
      `${double("CASE WHEN qt <= 0 THEN 1 ELSE 0 END")} AS sd FROM ${counted} WHERE ok`
    );
  const sums = [
    ...[`${double("sum(qt)")} AS sq`, `${double(countWhere("qt <= 0"))} AS sd`, `${double("count(*)")} AS sr`],
    ...[`${double(sumWhere("am", `ar = ${text("")}`))} AS sm`, `${double("sum(wo)")} AS sw`],
  ];
  const rows = `SELECT o AS so, pr AS sp, ${sums.join(", ")} FROM (${lines}) AS sold_lines WHERE ct = 1 GROUP BY so, sp`;
  const orders = `SELECT o AS co, ${floor("da")} AS dy, ${double("m")} AS om, 1 AS oc FROM ${counted} WHERE ok`;
  const sold = join(`(${rows}) AS sold_rows`, `(${orders}) AS sold_orders`, ["so", "co"]);
  if (level === "line") return `SELECT so, sp, dy, sq, sm AS sh, sr, sd FROM ${sold} WHERE oc = 1`;
  const whole = `SELECT so AS wo_order, sum(sw) AS tw, sum(sr) AS tr FROM (${rows}) AS worth_rows GROUP BY wo_order`;
  const kept = `SELECT so, sp, dy, sq, sw, sr, sd, om FROM ${sold} WHERE oc = 1`;
  return (
    `SELECT so, sp, dy, sq, om * CASE WHEN tw > 0 THEN sw / tw ELSE sr / tr END AS sh, sr, sd ` +
    `FROM ${join(`(${kept}) AS kept_rows`, `(${whole}) AS whole_orders`, ["so", "wo_order"])}`
  );
}

/** Rows that count. */
export const soldRowsSql = ({ double, sumWhere }: Dialect, sold: string): string =>
  `SELECT ${double(sumWhere("sr", ALWAYS))} FROM ${sold}`;

export function productDaysSql({ double }: Dialect, sold: string): string {
  const sums = ["sq", "sh", "sr", "sd"].map((column) => double(`sum(${column})`));
  return `SELECT sp, ${double("dy")}, ${sums.join(", ")} FROM ${sold} GROUP BY sp, dy`;
}

/** @param unitsStated Whether a column states units. */
export function productDaysOf(answered: Answered, unitsStated: boolean): ProductDayTotals {
  const [names, day] = [texts(answered, 0), numbers(answered, 1)];
  const products = [...new Set(names)].filter((name) => name !== "").sort();
  const places = new Map(products.map((name, place) => [name, place]));
  const place = Int32Array.from(names, (name) => places.get(name) ?? -1);
  const order = Int32Array.from(day.keys()).sort((a, b) => place[a]! - place[b]! || day[a]! - day[b]!);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(order, (at) => values[at]!);
  return {
    ...{ products, unitsStated, product: order.map((at) => place[at]!), day: order.map((at) => day[at]!) },
    units: pick(numbers(answered, 2)),
    amount: pick(money(answered, 3)).map(withoutNoise),
    rows: pick(numbers(answered, 4)),
    oddRows: pick(numbers(answered, 5)),
  };
}

/** Each product of each order of the days asked for, under the name that it is counted by. */
function boughtSql({ text }: Dialect, sold: string, { asOf, from, sameAs }: PairQuestion): string {
  const since = from === undefined || !Number.isFinite(from) ? "" : ` AND dy >= ${from}`;
  const others = [...sameAs].map(([name, other]) => `WHEN ${text(name)} THEN ${text(other)}`);
  const name = others.length === 0 ? "sp" : `CASE sp ${others.join(" ")} ELSE sp END`;
  return `SELECT so AS bo, ${name} AS bp FROM ${sold} WHERE sp <> ${text("")} AND dy <= ${Math.floor(asOf)}${since}`;
}

/** No order of one row holds a pair. */
export const singlesSql = (dialect: Dialect, sold: string, question: PairQuestion): string =>
  `SELECT ${dialect.double("count(*)")} FROM (${boughtSql(dialect, sold, question)}) AS bought_rows`;

export const singlesOf = (answered: Answered): PairTotals => ({
  orders: numbers(answered, 0)[0]!,
  pairs: 0,
  named: [],
});

/** Orders, then orders by product, then pairs with their orders; those of fewer orders than asked for are counted in one row without names. */
export function pairsSql(
  dialect: Dialect,
  sold: string,
  question: PairQuestion,
): Readonly<Record<"orders" | "products" | "pairs", string>> {
  const { double, distinct, joinAll, text } = dialect;
  const bought = `SELECT DISTINCT bo, bp FROM (${boughtSql(dialect, sold, question)}) AS any_bought`;
  const both = joinAll(
    `(SELECT bo AS lo, bp AS lp FROM (${bought}) AS left_rows) AS left_orders`,
    `(SELECT bo AS ro, bp AS rp FROM (${bought}) AS right_rows) AS right_orders`,
    ["lo", "ro"],
  );
  const counted = `SELECT lp, rp, count(*) AS n FROM ${both} WHERE lp < rp GROUP BY lp, rp`;
  const named = (column: string): string => `CASE WHEN n >= ${question.least} THEN ${column} ELSE ${text("")} END`;
  return {
    orders: `SELECT ${double(distinct("bo"))} FROM (${bought}) AS bought_rows`,
    products: `SELECT bp, ${double("count(*)")} FROM (${bought}) AS bought_rows GROUP BY bp`,
    pairs:
      `SELECT fp, sp, ${double("count(*)")}, ${double("max(n)")} FROM ` +
      `(SELECT ${named("lp")} AS fp, ${named("rp")} AS sp, n FROM (${counted}) AS counted_pairs) AS named_pairs GROUP BY fp, sp`,
  };
}

export function pairsOf(orders: Answered, products: Answered, pairs: Answered): PairTotals {
  const counts = numbers(products, 1);
  const ordersOf = new Map(texts(products, 0).map((name, i) => [name, counts[i]!]));
  const [first, second, together, both] = [texts(pairs, 0), texts(pairs, 1), numbers(pairs, 2), numbers(pairs, 3)];
  const named = first.flatMap((one, i): NamedPair[] => {
    if (one === "") return [];
    const other = second[i]!;
    const of = { ordersOfFirst: ordersOf.get(one)!, ordersOfSecond: ordersOf.get(other)! };
    return [{ first: one, second: other, both: both[i]!, ...of }];
  });
  return { orders: numbers(orders, 0)[0]!, pairs: together.reduce((sum, n) => sum + n, 0), named };
}
