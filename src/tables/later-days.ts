/**
 * Days that have not come yet, in a table of what happened.
 */
import { isoDate } from "../domain/calendar/calendar";
import { say } from "../text/say";
import type { OpenTable } from "./open-table";

/** Notes days after today among the dates of rows or orders that count. */
export function noteLaterDays(table: Pick<OpenTable<string, string>, "today" | "notes">, dates: Float64Array): void {
  if (table.today === null) return;
  const end = Math.floor(table.today) + 1;
  let [count, last] = [0, 0];
  for (const date of dates) {
    if (!(date >= end)) continue;
    count++;
    last = Math.max(last, date);
  }
  if (count === 0) return;
  const day = isoDate(Math.floor(last));
  table.notes.push(
    say(
      `${count === 1 ? "One date is" : `${count} dates are`} after today, such as ${day}. Please check ${count === 1 ? "it" : "them"}.`,
      `有 ${count} 个日期晚于今天（如 ${day}），请核对。`,
      `有 ${count} 個日期晚於今天（如 ${day}），請核對。`,
    ),
  );
}
