/**
 * What each order brought: line amounts added up, an order total that is repeated on its lines counted once, refunds taken off.
 */
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { say } from "../../text/say";
import { isBlank, isErrorCell } from "../cells/cell";
import type { CellColumn } from "../cells/cell-column";
import { inHeadingUnit } from "../cells/heading-unit";
import { normalizeHeader } from "../detect/headings";
import { LineSums } from "./line-sums";
import type { OrderTable } from "./table";
import { splitNumbers } from "../cells/parse-money";
import { codeOf } from "./reasons";

export interface OrderAmounts {
  /** Amount of each order net of refunds; NaN where no line has an amount. */
  readonly amount: Float64Array;
  readonly level: "line" | "order";
  /** Whether every counted amount is a number in its cell and no refund was taken off. */
  readonly native: boolean;
}

const LINE_HEADER = /item|line|subtotal|商品|宝贝|明细|单品|小计/;
const ORDER_HEADER = /order|grandtotal|^total|订单|总(?:金额|额|价|计)|合计/;

/** Reads the amounts; rows without any get their reason, and so do orders that refunds leave nothing of. */
export function readAmounts(table: OrderTable): OrderAmounts {
  const { amount: column, units, unitPrice, refund } = table.columns;
  const sums = new LineSums(table.orders.count, table.orders.multiLine);
  let native = false;
  if (column) native = sumColumn(table, column, sums);
  else if (units && unitPrice) sumProducts(table, units, unitPrice, sums);
  const refunds = refund && !table.platform?.refundIncluded ? sumRefunds(table, refund) : null;
  const level = column ? amountLevel(table, sums) : "line";
  if (!sums.complete()) markAmountless(table, sums);
  const amount = sums.intoAmounts(level);
  if (refunds && areNet(amount, refunds, level)) table.notes.push(NET);
  else if (refunds) takeRefundsOff(amount, refunds, level);
  if (!allAboveZero(amount)) markWorthless(table, amount, sums, refunds);
  return { amount, level, native: native && refunds === null };
}

function allAboveZero(amount: Float64Array): boolean {
  for (let order = 0; order < amount.length; order++) if (!(amount[order]! > 0)) return false;
  return true;
}

/** @returns whether every amount is a number in its cell and stands for itself. */
function sumColumn(table: OrderTable, column: CellColumn, sums: LineSums): boolean {
  const { rows, reasons, orders } = table;
  const read = table.reader("amount");
  const asStated = table.scaleOf("amount") === 1;
  let native = asStated;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const cell = column.at(row);
    if (asStated && typeof cell === "number" && Number.isFinite(cell)) {
      sums.add(orders.orderOf[row]!, cell);
      continue;
    }
    native = false;
    const amount = read(cell);
    if (!Number.isNaN(amount)) sums.add(orders.orderOf[row]!, amount);
    else if (!isBlank(cell)) reasons[row] = codeOf(isErrorCell(cell) ? "errorCell" : "unreadableAmount");
  }
  return native;
}

/** Quantity × unit price; cells with several sub-orders ("1;2" and "10;20") are multiplied one by one. */
function sumProducts(table: OrderTable, units: CellColumn, unitPrice: CellColumn, sums: LineSums): void {
  const { rows, reasons, orders } = table;
  const [unitScale, priceScale] = [table.scaleOf("units"), table.scaleOf("unitPrice")];
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const count = units.at(row);
    const price = unitPrice.at(row);
    if (isBlank(count) || isBlank(price)) continue;
    const counts = splitNumbers(count);
    const prices = splitNumbers(price);
    const amount = counts.reduce(
      (sum, each, i) => sum + each * (prices.length === 1 ? prices[0]! : (prices[i] ?? Number.NaN)),
      0,
    );
    if (Number.isNaN(amount))
      reasons[row] = codeOf(isErrorCell(count) || isErrorCell(price) ? "errorCell" : "unreadableAmount");
    else sums.add(orders.orderOf[row]!, inHeadingUnit(inHeadingUnit(amount, price, priceScale), count, unitScale));
  }
}

/** null when nothing was refunded. A refund that cannot be read leaves its row out: the amount would be too high. */
function sumRefunds(table: OrderTable, column: CellColumn): LineSums | null {
  const { rows, reasons, orders } = table;
  const read = table.reader("refund");
  const sums = new LineSums(orders.count, orders.multiLine);
  let any = false;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const cell = column.at(row);
    if (cell === 0 || isBlank(cell)) continue;
    const refund = Math.abs(read(cell)); // some exports write refunds as negative amounts
    if (Number.isNaN(refund)) reasons[row] = codeOf(isErrorCell(cell) ? "errorCell" : "unreadableAmount");
    else if (refund > 0) {
      sums.add(orders.orderOf[row]!, refund);
      any = true;
    }
  }
  return any ? sums : null;
}

/**
 * Whether the amount column repeats the order's total on each line. The platform's export or the heading decides, and the values agree:
 * nearly all orders with several amounts have the same one on every line. Without such a heading at least five orders must show it,
 * because two equal lines also happen by chance. An order whose lines differ is added up in any case.
 */
function amountLevel({ source, roles, platform }: OrderTable, sums: LineSums): "line" | "order" {
  const { equal, differing } = sums.tally();
  const header = normalizeHeader(source.headers[roles.amount ?? -1] ?? "");
  const told = platform
    ? platform.amountLevel
    : LINE_HEADER.test(header)
      ? "line"
      : ORDER_HEADER.test(header)
        ? "order"
        : null;
  if (equal === 0 || told === "line") return "line";
  const share = equal / (equal + differing);
  return told === "order" ? (share >= 0.9 ? "order" : "line") : equal >= 5 && share >= 0.98 ? "order" : "line";
}

/** A line without an amount belongs to its order's amount; an order without any is left out. */
function markAmountless({ rows, reasons, orders }: OrderTable, sums: LineSums): void {
  for (let row = 0; row < rows; row++) {
    if (reasons[row] === 0 && !sums.has(orders.orderOf[row]!)) reasons[row] = codeOf("noAmount");
  }
}

/** Nobody is refunded more than was paid: where that stands, and no order equals its refund, what is stated as paid is net of refunds. */
function areNet(amount: Float64Array, refunds: LineSums, level: "line" | "order"): boolean {
  let [more, equal] = [0, 0];
  for (let order = 0; order < amount.length; order++) {
    if (!refunds.has(order)) continue;
    const left = toMoneyUnits(amount[order]! - refunds.amount(order, level));
    if (left < 0) more++;
    else if (left === 0) equal++;
  }
  return more > 0 && equal < more;
}

const NET = say(
  "Some orders are refunded more than their amount, so the amounts are taken as what is left after refunds; refunds are not subtracted again.",
  "部分订单的退款大于金额，因此金额按已扣除退款理解，不再重复扣减。",
  "部分訂單的退款大於金額，因此金額按已扣除退款理解，不再重複扣減。",
);

function takeRefundsOff(amount: Float64Array, refunds: LineSums, level: "line" | "order"): void {
  for (let order = 0; order < amount.length; order++) {
    if (refunds.has(order)) amount[order] = fromMoneyUnits(toMoneyUnits(amount[order]! - refunds.amount(order, level)));
  }
}

/** An order that returns or refunds bring to nothing or below is refunded; one of nothing from the start is free and no order. */
function markWorthless(
  { rows, reasons, orders }: OrderTable,
  amount: Float64Array,
  sums: LineSums,
  refunds: LineSums | null,
): void {
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const order = orders.orderOf[row]!;
    const net = amount[order]!;
    if (net > 0 || Number.isNaN(net)) continue;
    const isReturned = net < 0 || sums.differs(order) || refunds?.has(order) === true;
    reasons[row] = codeOf(isReturned ? "refunded" : "free");
  }
}
