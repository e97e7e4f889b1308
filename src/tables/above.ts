/**
 * Parts that are larger than their whole, such as more responses than people reached: a rate above 1.
 */
import { say } from "../text/say";
import type { OpenTable } from "./open-table";

/** Notes rows that count whose part is above its whole. */
export function noteAbove<R extends string>(table: OpenTable<R, string>, part: R, whole: R): void {
  const [parts, wholes] = [table.numbers(part), table.numbers(whole)];
  const rows = table.counted().filter((row) => parts[row]! > wholes[row]! && wholes[row]! > 0);
  if (rows.length === 0) return;
  const [more, than] = [table.headingOf(part), table.headingOf(whole)];
  const row = table.rowName(rows[0]!);
  const count = rows.length;
  table.notes.push(
    say(
      `In ${count} ${count === 1 ? "row" : "rows"}, such as row ${row}, “${more}” is larger than “${than}”: a rate above 100%. Please check the columns.`,
      `有 ${count} 行（如第 ${row} 行）的“${more}”大于“${than}”，比率超过 100%，请核对所选的列。`,
      `有 ${count} 列（如第 ${row} 列）的「${more}」大於「${than}」，比率超過 100%，請核對所選的欄。`,
    ),
  );
}
