/** A small shop for the tests of the levers: order lines with sellers, tiers and options, a product table with visitors and ratings, a seller log. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import type { PlanInput } from "../../../src/kinds/kind";
import type { Cell } from "../../../src/tables/source";
import { uniform } from "../../domain/seeded";
import { ordersOf, productsOf, sellerLogOf } from "../../tables/support";

/** The day after the last order. */
export const TODAY = serialOf(2026, 11, 2);
export const FIRST_DAY = TODAY - 200;

const ITEMS = [
  { name: "Phone case", price: 29, cost: 9 },
  { name: "Screen film", price: 19, cost: 4 },
  { name: "Charger", price: 69, cost: 31 },
  { name: "Cable", price: 25, cost: 7 },
  { name: "Earbuds", price: 199, cost: 96 },
  { name: "Tripod", price: 89, cost: 38 },
];
/** Each is often bought with the second. */
const PAIRS: readonly (readonly [number, number])[] = [
  [0, 1],
  [2, 3],
];
const HEADERS = ["Order ID", "Customer", "Paid at", "Product", "Quantity", "Amount paid"];
const FULL = [...HEADERS, "Seller", "Member tier", "Custom options"];
const SELLERS = ["Ann", "Bo", "Cy"];

export type Line = readonly Cell[];

/** Orders over 200 days, one or two products each; sales of one seller and of members are larger, options cost 30 more. */
export function someLines(count = 500): Line[] {
  const random = uniform(11);
  const pick = (n: number): number => Math.floor(random() * n);
  return Array.from({ length: count }, (_, i): Line[] => {
    const day = FIRST_DAY + Math.floor((i * 200) / count);
    const [who, seller, first] = [pick(120), pick(3), pick(ITEMS.length)];
    const tier = ["", "Silver", "Gold"][who % 3]!;
    const options = random() < 0.2 ? "Engraving" : "";
    const partner = PAIRS.find(([one]) => one === first)?.[1];
    const held = [first];
    if (partner !== undefined && random() < 0.6) held.push(partner);
    if (random() < (seller === 0 ? 0.5 : 0.1) + (tier === "Gold" ? 0.4 : 0)) held.push(4);
    return [...new Set(held)].map((item): Line => {
      const { name, price } = ITEMS[item]!;
      return [`N${i}`, `C${who}`, day, name, 1, price + (options === "" ? 0 : 30), SELLERS[seller]!, tier, options];
    });
  }).flat();
}

export const orders = (lines: readonly Line[], headers: readonly string[] = FULL) => ordersOf(headers, lines);
/** What every order table has, without sellers, tiers and options. */
export const plainOrders = (lines: readonly Line[]) =>
  orders(
    lines.map((line) => line.slice(0, HEADERS.length)),
    HEADERS,
  );

const PRODUCT_HEADERS = [
  ...["SKU", "Product", "Price", "Unit cost", "On hand", "Visitors", "Added to cart", "Conversion", "Rating"],
  "Number of reviews",
];

export const products = (onHand: (i: number) => number = () => 40) =>
  productsOf(
    PRODUCT_HEADERS,
    ITEMS.map(({ name, price, cost }, i): Cell[] => [
      ...[`S-${i}`, name, price, cost, onHand(i), 1000 + 100 * i, i === 4 ? 40 : 90, i === 2 ? "1%" : "3%"],
      ...[i === 2 ? 3.9 : 4.8, 20 + i],
    ]),
  );

const sellerLog = () =>
  sellerLogOf(
    ["Date", "Seller", "Total chats", "Messages sent", "Replied share", "First reply (min)"],
    Array.from({ length: 60 }, (_, i): Cell[] => {
      const seller = i % 3;
      return [FIRST_DAY + 3 * Math.floor(i / 3), SELLERS[seller]!, 20, 20 * (8 - 2 * seller), "90%", 3 + 4 * seller];
    }),
  );

export const shop = (): PlanInput => ({
  orders: orders(someLines()),
  products: products(),
  sellerLog: sellerLog(),
});
export const EVERY_SHEET = {
  ...{ steps: true, reviews: true, options: true, response: true, touches: true, rewards: true, whoGotIt: true },
};
