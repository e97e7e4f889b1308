/** The year that a marketing plan looks back over: up to the last order, its halves compared. Rules §8. */
import type { Orders } from "../../tables/orders";

/** Days. */
export const YEAR = 365;
export const HALF_YEAR = 182;

/** The days of the first order and of the last. */
export function daysOf({ date }: Orders): { readonly first: number; readonly end: number } {
  let [first, last] = [Infinity, -Infinity];
  for (const day of date) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return { first: Math.floor(first), end: Math.floor(last) };
}
