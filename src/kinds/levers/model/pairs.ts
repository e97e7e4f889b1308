/**
 * What sells together, and what goes best with each product and each segment of customers. Rules §5, levers 1 and 2.
 */
import { fisherUpperTails, productPairs } from "../../../domain/products/basket";
import {
  holmAdjusted,
  type JudgedPair,
  judgedPairs,
  nextBest,
  type NextProduct,
} from "../../../domain/products/next-best";
import { aggregateCustomers, scoreAgainstMean } from "../../../domain/customers/rfm";
import { SEGMENT_MAPS, type SegmentId, segmentPositions } from "../../../domain/customers/segment-maps";
import type { Shop } from "./shop";

/** From this share of orders with two products or more, what is in one order is compared. */
const ENOUGH_TOGETHER = 0.02;
/** Pairs that are listed. */
export const MOST_LISTED = 2000;
/** Products offered with each. */
const MOST_NEXT = 3;

/** What was bought together: products by basket, which is an order or all that a customer bought. */
interface Baskets {
  readonly unit: "order" | "customer";
  readonly count: number;
  /** Of each line of the shop; −1 where the order names no customer to put it to. */
  readonly of: Int32Array;
}

export interface Together {
  readonly baskets: Baskets;
  /** Pairs that occur: all of them are tested. */
  readonly tested: number;
  /** The surest first: so many as are listed, and all that can be relied on. */
  readonly pairs: readonly JudgedPair[];
  /** What goes with each product. */
  readonly next: ReadonlyMap<number, readonly NextProduct[]>;
}

/** Numbers from 0 for those that occur; −1 stays. */
function numbered(of: Int32Array): { readonly of: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>();
  const places = of.map((each) => {
    if (each < 0) return -1;
    const known = numbers.get(each);
    if (known !== undefined) return known;
    numbers.set(each, numbers.size);
    return numbers.size - 1;
  });
  return { of: places, count: numbers.size };
}

function basketsOf({ choices, lines, kinds, inside, orders }: Shop): Baskets {
  const several = inside.reduce((count, order) => count + (kinds[order]! > 1 ? 1 : 0), 0);
  const auto = several >= ENOUGH_TOGETHER * inside.length || orders.customers.length === 0 ? "order" : "customer";
  const unit = choices.together === "auto" ? auto : choices.together;
  const by = unit === "order" ? lines.order : lines.order.map((order) => orders.customer[order]!);
  return { unit, ...numbered(by) };
}

/** Whether a product may be offered: it sold, and is not known to be out of stock. */
export const isOffered = ({ products }: Shop, product: number): boolean =>
  !(products[product]!.onHand <= 0) && products[product]!.price > 0;

export function togetherOf(shop: Shop): Together {
  const { choices, lines, products } = shop;
  const baskets = basketsOf(shop);
  const inBasket = Int32Array.from(baskets.of.keys()).filter((line) => baskets.of[line]! >= 0);
  const columns = {
    ...{ order: inBasket.map((line) => baskets.of[line]!), orderCount: baskets.count },
    ...{ product: inBasket.map((line) => lines.product[line]!), productCount: products.length },
  };
  const all = productPairs(columns, 1);
  const pairs = judgedPairs(all, baskets.count, choices, MOST_LISTED);
  const offered = (product: number): boolean => isOffered(shop, product);
  return {
    baskets,
    tested: all.both.length,
    pairs,
    next: nextBest(pairs, baskets.count, { most: MOST_NEXT, offered }),
  };
}

/** What a segment of customers takes more often than the others. */
export interface SegmentNext {
  readonly segment: SegmentId;
  readonly customers: number;
  /** Most likely first; lift is on all customers. */
  readonly next: readonly NextProduct[];
}

/** Distinct customers of each product by segment. */
function buyersBySegment({ lines, orders, products }: Shop, segmentOf: Int16Array, segments: number) {
  const seen = new Set<number>();
  const buyers = Array.from({ length: segments }, () => new Int32Array(products.length));
  lines.order.forEach((order, line) => {
    const who = orders.customer[order]!;
    const product = lines.product[line]!;
    if (who < 0 || seen.has(who * products.length + product)) return;
    seen.add(who * products.length + product);
    buyers[segmentOf[who]!]![product]!++;
  });
  return buyers;
}

/** Customers of the weeks by the eight types of value: better or not than the mean. */
function segmentsOf({ orders, weeks }: Shop) {
  const { customer, customers, date, amount } = orders;
  const figures = aggregateCustomers({
    ...{ customer, customerCount: customers.length, date, amount },
    ...{ asOf: weeks.end, from: weeks.from + 1 },
  });
  const positions = segmentPositions(
    "eight",
    scoreAgainstMean(figures.recency, { reversed: true }),
    scoreAgainstMean(figures.frequency, { reversed: false }),
    scoreAgainstMean(figures.monetary, { reversed: false }),
  );
  const of = new Int16Array(customers.length).fill(-1);
  figures.customer.forEach((who, i) => (of[who] = positions[i]!));
  return { of, segments: SEGMENT_MAPS.eight.segments, all: figures.count };
}

/** For each segment the products that its customers buy more often than the others do, by Fisher's test over all of them (Holm). */
export function nextBySegment(shop: Shop): SegmentNext[] {
  const { of, segments, all } = segmentsOf(shop);
  if (all === 0) return [];
  const members = segments.map((_, segment) => of.filter((each) => each === segment).length);
  const buyers = buyersBySegment(shop, of, segments.length);
  const cells = segments.flatMap((_, segment) =>
    shop.products.flatMap((_product, product) => {
      const both = buyers[segment]![product]!;
      if (both === 0) return [];
      const ordersOfSecond = buyers.reduce((sum, column) => sum + column[product]!, 0);
      return [{ segment, product, both, ordersOfFirst: members[segment]!, ordersOfSecond }];
    }),
  );
  const column = (of: "both" | "ordersOfFirst" | "ordersOfSecond") => cells.map((cell) => cell[of]);
  const [both, ordersOfFirst, ordersOfSecond] = [column("both"), column("ordersOfFirst"), column("ordersOfSecond")];
  const adjusted = holmAdjusted(fisherUpperTails({ both, ordersOfFirst, ordersOfSecond }, all));
  const { fewest, error } = shop.choices;
  return segments.flatMap((id, segment): SegmentNext[] => {
    if (members[segment] === 0) return [];
    const next = cells.flatMap((cell, i): NextProduct[] => {
      const holds = cell.segment === segment && cell.both >= fewest && adjusted[i]! < error;
      if (!holds || !isOffered(shop, cell.product)) return [];
      const confidence = cell.both / cell.ordersOfFirst;
      const { product, both } = cell;
      return [{ product, both, confidence, lift: (confidence * all) / cell.ordersOfSecond, adjusted: adjusted[i]! }];
    });
    const likeliest = next.sort((one, other) => other.lift - one.lift || one.product - other.product);
    return [{ segment: id, customers: members[segment]!, next: likeliest.slice(0, MOST_NEXT) }];
  });
}
