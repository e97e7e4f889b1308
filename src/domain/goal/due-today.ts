/** What one day owes to a month that is partly done. Rules §2. */
import { wholeUp } from "../maths/whole";

export interface MonthSoFar {
  readonly goal: number;
  /** Done before today. */
  readonly before: number;
  /** Today's weight, and that of the days left, today among them. */
  readonly weightToday: number;
  readonly weightLeft: number;
}

/**
 * What today should bring so that the days left each bring their planned part of what is left: what is left × today's weight ÷ the weight
 * left. A day missed or won is so spread over all days left, not put on today alone. Not rounded; 0 where no weight is left.
 * @example dueToday({ goal: 30, before: 8, weightToday: 1, weightLeft: 11 }); // 2
 */
export function dueToday({ goal, before, weightToday, weightLeft }: MonthSoFar): number {
  return weightLeft > 0 ? (Math.max(0, goal - before) * weightToday) / weightLeft : 0;
}

/**
 * What is still to do today, people and orders whole: due today rounded up, less what is done today; never below 0.
 * @example toDoToday({ goal: 30, before: 9, weightToday: 1, weightLeft: 11 }, 1); // 1
 */
export function toDoToday(month: MonthSoFar, today: number): number {
  return Math.max(0, wholeUp(dueToday(month)) - today);
}
