/**
 * What the customers of each segment buy most, and where: the product or category, and the channel, of most of their orders.
 */
import { isWithinWindow } from "../analysis";
import type { SegmentSet } from "../customer-sets";

/** What most of a segment's orders hold, and their share in the segment's orders. */
export interface Most {
  readonly name: string;
  readonly share: number;
}

export interface BoughtBySegment {
  /** As the sheets show it. */
  readonly segment: string;
  readonly orders: number;
  /** Null where none of the orders says so. */
  readonly product: Most | null;
  readonly channel: Most | null;
}

/** What an order holds: none, one or several of some names. */
interface Held {
  readonly order: Int32Array;
  /** Index into the names; −1 for none. */
  readonly of: Int32Array;
  readonly names: readonly string[];
}

/** Orders that hold each name, by segment; an order that holds a name twice counts once. */
function mostOf({ order, of, names }: Held, segmentOf: Int16Array, orders: readonly number[]): (Most | null)[] {
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
function segmentsOfOrders({ orders, analysis, shown }: SegmentSet): Int16Array {
  const { figures } = analysis;
  const byCustomer = new Int16Array(orders.customers.length).fill(-1);
  figures.customer.forEach((who, row) => (byCustomer[who] = shown.of[row]!));
  return Int16Array.from(orders.customer, (who, i) => {
    return who >= 0 && isWithinWindow(analysis, orders.date[i]!) ? byCustomer[who]! : -1;
  });
}

/** The segments that have customers; null where the orders name neither products nor channels. */
export function boughtBySegment(set: SegmentSet): readonly BoughtBySegment[] | null {
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
    orders[i] === 0
      ? []
      : [{ segment, orders: orders[i]!, product: products?.[i] ?? null, channel: ofChannels[i] ?? null }],
  );
}
