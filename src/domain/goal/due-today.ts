/** What one day owes to a month that is partly done. Rules §2. */
import { roundTo, wholeUp } from "../maths/whole";

/** The month of a measure up to yesterday. */
interface Done {
  readonly goal: number;
  /** Done before today. */
  readonly before: number;
}

export interface MonthSoFar extends Done {
  /** Today's weight, and that of the days left, today among them. */
  readonly weightToday: number;
  readonly weightLeft: number;
  /** The same month's orders, which the measure is there for; null where they are not known. */
  readonly orders: Done | null;
}

const leftOf = ({ goal, before }: Done): number => Math.max(0, goal - before);

/** What the month still needs of a measure: what is left of its goal, and no more than the orders still missing ask for by the plan. */
function neededOfMonth({ orders, ...month }: MonthSoFar): number {
  const left = leftOf(month);
  return orders === null || orders.goal === 0 ? left : Math.min(left, (leftOf(orders) * month.goal) / orders.goal);
}

/**
 * What today should bring so that the days left each bring their planned part of what the month still needs: that × today's weight ÷ the
 * weight left. A day missed or won is so spread over all days left, not put on today alone. What is needed is the least of what is left of
 * the measure and of orders missing × goal of the measure ÷ goal of orders: 0 once the month's orders are there. A month without a goal of
 * orders has its measures' own. Not rounded; 0 where no weight is left.
 * @example dueToday({ goal: 30, before: 8, weightToday: 1, weightLeft: 11, orders: null }); // 2
 * @example dueToday({ goal: 300, before: 80, weightToday: 1, weightLeft: 1, orders: { goal: 30, before: 29 } }); // 10
 */
export function dueToday(month: MonthSoFar): number {
  const { weightToday, weightLeft } = month;
  return weightLeft > 0 ? (neededOfMonth(month) * weightToday) / weightLeft : 0;
}

export interface DayOfMeasure {
  /** Done today. */
  readonly today: number;
  /** Today's part of the plan. */
  readonly part: number;
  /** The most that a day has brought so far; null where no table tells. */
  readonly best: number | null;
  /** People are whole; money has cents. */
  readonly decimals: 0 | 2;
}

/**
 * What is still to do today: due today, people and orders rounded up, at most what the best day so far brought or the plan has for today,
 * whichever is more; less what is done today; never below 0.
 * @example toDoToday({ goal: 30, before: 9, weightToday: 1, weightLeft: 11, orders: null }, { today: 1, part: 1, best: 4, decimals: 0 }); // 1
 */
export function toDoToday(month: MonthSoFar, { today, part, best, decimals }: DayOfMeasure): number {
  const due = dueToday(month);
  const rounded = decimals === 0 ? wholeUp(due) : roundTo(due, decimals);
  return Math.max(0, Math.min(rounded, best === null ? Infinity : Math.max(best, part)) - today);
}

/**
 * Whether what is missing is more than the selling days left bring if each is as good as the best so far. Before anything was due and has
 * come there is no pace to judge by.
 * @param daysLeft Selling days left, today among them.
 * @param due What should have been done before today.
 * @example beyondBestDays({ goal: 100, before: 40 }, { best: 12, daysLeft: 3, due: 90 }); // true: 60 > 36
 */
export function beyondBestDays(
  month: Done,
  { best, daysLeft, due }: Readonly<Record<"best" | "daysLeft" | "due", number>>,
): boolean {
  return (best > 0 || due > 0) && leftOf(month) > best * daysLeft;
}
