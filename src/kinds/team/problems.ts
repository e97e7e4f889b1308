/**
 * Why the team cannot be built from a table, as a sentence that says what to do.
 */
import type { Source } from "../../tables/source";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";

export function noSellersProblem({ name }: Source): Problem {
  return new Problem(
    say(
      `No order of “${name}” names a seller. Choose the column that says who closed each order.`,
      `表“${name}”中没有任何订单注明销售。请选择成交人所在的列。`,
      `表格「${name}」中沒有任何訂單註明業務。請選擇成交人所在的欄。`,
    ),
  );
}
