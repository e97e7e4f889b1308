/**
 * Day by day what a lever may have moved: orders, order values, orders of several products, orders of customers who had bought before.
 */
import type { Shop } from "./shop";

export interface DayFigures {
  /** 1900 serial. */
  readonly day: number;
  readonly orders: number;
  readonly revenue: number;
  /** Sum of the squares of the order values. */
  readonly squares: number;
  /** Orders of two products or more. */
  readonly several: number;
  /** Orders that name a customer, and those whose customer had ordered on an earlier day. */
  readonly named: number;
  readonly repeat: number;
}

type Mutable = { -readonly [K in keyof DayFigures]: DayFigures[K] };

/** Every day of the weeks that count, also those without an order. */
export function daysOf({ orders, weeks, days, inside, kinds }: Shop): DayFigures[] {
  const list = Array.from({ length: days }, (_, i): Mutable => ({
    ...{ day: weeks.from + 1 + i, orders: 0, revenue: 0, squares: 0, several: 0, named: 0, repeat: 0 },
  }));
  const first = new Map<number, number>();
  orders.customer.forEach((who, order) => {
    const day = Math.floor(orders.date[order]!);
    if (who >= 0 && !((first.get(who) ?? Infinity) <= day)) first.set(who, day);
  });
  for (const order of inside) {
    const day = Math.floor(orders.date[order]!);
    const [figures, amount, who] = [list[day - weeks.from - 1]!, orders.amount[order]!, orders.customer[order]!];
    figures.orders++;
    figures.revenue += amount;
    figures.squares += amount * amount;
    if (kinds[order]! > 1) figures.several++;
    if (who < 0) continue;
    figures.named++;
    if (first.get(who)! < day) figures.repeat++;
  }
  return list;
}
