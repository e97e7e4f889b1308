/**
 * Why a desk cannot be built from a table, as sentences that say what to do.
 */
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { numberText } from "../../text/wording";
import type { Closed } from "./model";

export function noneOpenProblem(table: string, closed: Readonly<Record<Closed, number>>): Problem {
  const [ordered, invalid, lost] = [closed.ordered, closed.invalid, closed.lost].map((count) => numberText(count));
  return new Problem(
    say(
      `No lead of “${table}” is open: ${ordered} ordered, ${invalid} not valid, ${lost} lost. Choose a table with leads to call, or correct its status column.`,
      `“${table}”中没有待跟进的客资：已成交 ${ordered}、无效 ${invalid}、已流失 ${lost}。请选择含待跟进客资的表，或更正状态列。`,
      `「${table}」中沒有待跟進的名單：已成交 ${ordered}、無效 ${invalid}、已流失 ${lost}。請選擇含待跟進名單的表，或更正狀態欄。`,
    ),
  );
}
