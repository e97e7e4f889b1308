/**
 * What the sheets of the levers were computed from: tables, rows, and what is assumed or doubtful.
 */
import type { CountedTable } from "../../plan/sections/left-out-part";
import { isoDate } from "../../domain/calendar/calendar";
import type { Orders } from "../../tables/orders";
import type { Text } from "../../text/locale";
import { percentText } from "../../text/wording";
import type { Levers } from "./model/levers";
import { MOST_LISTED } from "./model/pairs";
import { NOTES } from "./texts";

export interface LeverAccount {
  readonly orders: Orders;
  /** Product table, product traffic and seller log, where there are any. */
  readonly further: readonly (CountedTable | undefined)[];
  readonly notes: readonly Text[];
}

function marginNote({ margin: { origin, share } }: Levers["shop"]): Text[] {
  return origin === "chosen" ? [] : [NOTES.margin[origin](percentText(share))];
}

export function notesOf({ shop, together, gaps }: Levers, today: number): Text[] {
  const { unnamed, oddUnits, merged, orders } = shop;
  const { tested, baskets } = together;
  return [
    NOTES.values(isoDate(today)),
    NOTES.sum,
    ...marginNote(shop),
    ...(gaps.length > 0 && shop.trafficDays.origin === "assumed" ? [NOTES.trafficDays(shop.trafficDays.days)] : []),
    ...(baskets.unit === "customer" ? [NOTES.customers] : []),
    ...(orders.customers.length === 0 ? [NOTES.noCustomers] : []),
    ...(unnamed > 0 ? [NOTES.unnamed(unnamed)] : []),
    ...(oddUnits > 0 ? [NOTES.oddUnits(oddUnits)] : []),
    ...(merged > 0 ? [NOTES.merged(merged)] : []),
    ...(tested > MOST_LISTED ? [NOTES.listed(MOST_LISTED, tested)] : []),
  ];
}
