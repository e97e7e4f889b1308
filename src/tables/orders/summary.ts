/**
 * A daily or monthly summary is no list of orders: a row that counts orders would be read as one order.
 */
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { normalizeHeader } from "../detect/headings";
import type { OpenTable } from "../open-table";
import type { OrderReason, OrderRole } from "../orders";
import { TRAFFIC_ROLES } from "../traffic";

/** Headings that count orders; of products sold by, which orders have too, there are none. */
const COUNTS: ReadonlySet<string> = new Set(TRAFFIC_ROLES.orders.words.split("|").map(normalizeHeader));

/** @throws Problem for a table with a column that counts orders and none that names one or a customer. */
export function refuseSummary({ source, roles }: OpenTable<OrderRole, OrderReason>): void {
  const count = source.headers.findIndex((header) => COUNTS.has(normalizeHeader(header)));
  const named = [roles.order, roles.customer].some((column) => column !== undefined && column !== count);
  if (count < 0 || named) return;
  const heading = source.headers[count]!;
  throw new Problem(
    say(
      `“${source.name}” adds orders up: “${heading}” counts the orders of a day or month. Orders are read one a row, so that this table would give a wrong order value. Choose the list of orders instead, or give this table as daily figures (traffic).`,
      `“${source.name}”是汇总表：“${heading}”是每天或每月的订单数。订单表须一行一单，按此表会算错客单价，请改选订单明细，或把此表选作流量表。`,
      `「${source.name}」是彙總表：「${heading}」是每天或每月的訂單數。訂單表須一列一單，按此表會算錯客單價，請改選訂單明細，或把此表選作流量表。`,
    ),
  );
}
