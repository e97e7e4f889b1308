/**
 * What customers bought: of each segment the product or category, and the channel, of most of their orders; of those worth a call who are
 * slipping away the products they spent most on, for an offer to win them back.
 */
import { isWithinWindow } from "../analysis";
import type { HeldSet } from "../customer-sets";
import { isCalled } from "../families";

/** What an order holds: none, one or several of some names. */
interface Held {
  readonly order: Int32Array;
  /** Index into the names; −1 for none. */
  readonly of: Int32Array;
  readonly names: readonly string[];
}

/** What most of a segment's orders hold, with its share in them, by segment; an order that holds a name twice counts once. */
function mostOf({ order, of, names }: Held, segmentOf: Int16Array, orders: readonly number[]) {
  const counts = orders.map(() => new Map<number, number>());
  const counted = new Set<number>();
  order.forEach((each, line) => {
    const [segment, name] = [segmentOf[each]!, of[line]!];
    const place = each * names.length + name;
    if (segment < 0 || name < 0 || counted.has(place)) return;
    counted.add(place);
    counts[segment]!.set(name, (counts[segment]!.get(name) ?? 0) + 1);
  });
  return counts.map((byName, segment) => {
    const [first] = [...byName].sort(([one, count], [other, others]) => others - count || one - other);
    return first === undefined ? null : { name: names[first[0]]!, share: first[1] / orders[segment]! };
  });
}

/** The segment of each order that counts, as its customer's is shown; −1 for another order. */
function segmentsOfOrders({ orders, analysis, shown }: HeldSet): Int16Array {
  const { figures } = analysis;
  const byCustomer = new Int16Array(orders.customers.length).fill(-1);
  figures.customer.forEach((who, row) => (byCustomer[who] = shown.of[row]!));
  return Int16Array.from(orders.customer, (who, i) =>
    who >= 0 && isWithinWindow(analysis, orders.date[i]!) ? byCustomer[who]! : -1,
  );
}

/**
 * The segments that have customers, each by its name on the sheets, with what most of its orders hold where any says so; null where the
 * orders name neither products nor channels.
 */
export function boughtBySegment(set: HeldSet) {
  const { channel, channels, count, productLines } = set.orders;
  const lines = productLines?.() ?? null;
  if (lines === null && channels.length === 0) return null;
  const segmentOf = segmentsOfOrders(set);
  const orders = set.shown.list.map((_, segment) => segmentOf.filter((of) => of === segment).length);
  const most = (held: Held) => mostOf(held, segmentOf, orders);
  const ofCategories = lines !== null && lines.products.length === 0 ? lines.categories : undefined;
  const named = lines && (ofCategories ?? { of: lines.product, names: lines.products });
  const products = named && most({ ...named, order: lines.order });
  const ofChannels = most({ order: Int32Array.from({ length: count }, (_, i) => i), of: channel, names: channels });
  return set.shown.list.flatMap(({ name: segment }, i) =>
    orders[i] === 0 ? [] : [{ segment, product: products?.[i] ?? null, channel: ofChannels[i] ?? null }],
  );
}
export type BoughtBySegment = NonNullable<ReturnType<typeof boughtBySegment>>[number];

/** Products of slipping customers shown. */
const MOST = 5;

/**
 * The largest first, by revenue, then by name, with how many slipping customers bought each and its share of all they spent; null where the
 * orders name no products or nobody slips away.
 */
export function slippingProducts({ orders, analysis, shown }: HeldSet) {
  const lines = orders.soldLines?.();
  if (lines === undefined) return null;
  const slips = new Set<number>();
  analysis.figures.customer.forEach((who, row) => {
    if (isCalled(shown.list[shown.of[row]!]!.id)) slips.add(who);
  });
  const products = lines.products.map((name) => ({ name, customers: new Set<number>(), revenue: 0 }));
  let spent = 0;
  lines.order.forEach((order, line) => {
    const [who, product] = [orders.customer[order]!, products[lines.product[line]!]];
    if (!slips.has(who) || !isWithinWindow(analysis, orders.date[order]!)) return;
    spent += lines.amount[line]!;
    if (product === undefined) return;
    product.customers.add(who);
    product.revenue += lines.amount[line]!;
  });
  const bought = products.filter(({ revenue }) => revenue > 0);
  if (bought.length === 0) return null;
  return bought
    .sort((one, other) => other.revenue - one.revenue || (one.name < other.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name, customers, revenue }) => ({ name, customers: customers.size, revenue, share: revenue / spent }));
}
export type SlippingProduct = NonNullable<ReturnType<typeof slippingProducts>>[number];
