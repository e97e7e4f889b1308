/** What the replenishment list orders, by product and by the month it comes in: the lead time after the last day to order it. Rules §6, §10. */
import { type DateSystem, monthStart, serial1900 } from "../../domain/calendar/calendar";
import type { PlanContext } from "../kind";
import { TIES, tiedRows } from "../shared/ties";

export interface Arrivals {
  /** The tab of the list. */
  readonly tab: string;
  /** Products of which something is ordered. */
  readonly products: number;
  /** Units of a product, by any of its names, that come in within a month. */
  readonly units: (names: readonly string[], month: number) => number;
}

const keyOf = (name: string, month: number): string => `${month} ${name.toLowerCase()}`;

/** What has no last day to order, or one that is over, is taken as ordered today. Null where no list stands in the workbook. */
export function arrivalsOf(context: Pick<PlanContext, "others" | "today">, system: DateSystem): Arrivals | null {
  const tied = tiedRows(context, TIES.orders);
  if (tied === null) return null;
  const units = new Map<string, number>();
  const ordered = tied.rows.filter((row) => typeof row.units === "number" && row.units > 0);
  for (const { product, units: quantity, orderBy, leadTime } of ordered) {
    const day = typeof orderBy === "number" ? Math.max(context.today, serial1900(orderBy, system)) : context.today;
    const key = keyOf(String(product).trim(), monthStart(day + (typeof leadTime === "number" ? leadTime : 0)));
    units.set(key, (units.get(key) ?? 0) + Number(quantity));
  }
  const known = (names: readonly string[], month: number): number | undefined =>
    names.map((name) => units.get(keyOf(name, month))).find((found) => found !== undefined);
  return { tab: tied.tab, products: ordered.length, units: (names, month) => known(names, month) ?? 0 };
}
