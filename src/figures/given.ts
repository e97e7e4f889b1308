/**
 * Orders as a kind is given them that asks for figures only: in memory, or held by an engine.
 */
import type { Orders } from "../tables/orders";
import type { AskedOrders, Figures } from "./figures";
import { figuresInMemory } from "./in-memory";

export type GivenOrders = Orders | AskedOrders;

/** The orders one by one; null where they are not in memory. */
export const heldIn = (orders: GivenOrders): Orders | null => ("orderOfRow" in orders ? orders : null);

const inMemory = new WeakMap<Orders, Figures>();

/** The same answers for the same orders, so that what they keep is computed once. */
export function figuresOf(orders: GivenOrders): Figures {
  if ("figures" in orders) return orders.figures;
  const known = inMemory.get(orders) ?? figuresInMemory(orders);
  inMemory.set(orders, known);
  return known;
}
