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
import { parseMoney, splitNumbers } from "../cells/parse-money";
import type { Cell } from "../source";
import { codeOf } from "./reasons";

export interface OrderAmounts {
  /** Amount of each order net of refunds; NaN where no line has an amount. */
  readonly amount: Float64Array;
  readonly level: "line" | "order";
  /** Whether every counted amount, and every refund taken off, is a number in its cell. */
  readonly native: boolean;
  /** Whether the column of refunds was taken off. */
  readonly takesRefundsOff: boolean;
  /** Whether the column of amounts is already net of the column of refunds. */
  readonly refundsIncluded: boolean;
}

const LINE_HEADER = /item|line|subtotal|商品|宝贝|明细|单品|小计/;
const ORDER_HEADER = /order|grandtotal|^total|订单|总(?:金额|额|价|计)|合计/;

/** Reads the amounts; rows without any get their reason, and so do orders that refunds leave nothing of. */
export function readAmounts(table: OrderTable): OrderAmounts {
  const { amount: column, units, unitPrice, refund } = table.columns;
  const { count, multiLine } = table.orders;
  const sums = new LineSums(count, multiLine);
  const returns = table.hasReturns ? new LineSums(count, multiLine) : null;
  const add = adder(table, sums, returns);
  let native = false;
  if (column) native = sumColumn(table, column, add);
  else if (units && unitPrice) sumProducts(table, units, unitPrice, add);
  const stated = refund && !table.platform?.refundIncluded ? sumRefunds(table, refund) : null;
  const refunds = stated?.sums ?? null;
  const level = column ? amountLevel(table, sums.tally()) : "line";
  if (!sums.complete()) markAmountless(table, sums);
  const amount = sums.intoAmounts(level);
  const net = refunds !== null && areNet(amount, refunds, level);
  if (net) table.notes.push(NET);
  else if (refunds) takeRefundsOff(amount, refunds, level);
  if (returns) takeRefundsOff(amount, returns, "line");
  if (!allAboveZero(amount)) markWorthless(table, amount, sums, [refunds, returns]);
  const refundsIncluded = net || table.platform?.refundIncluded === true;
  const isPlain = native && returns === null && !net && (stated === null || stated.native);
  return { amount, level, native: isPlain, takesRefundsOff: refunds !== null && !net, refundsIncluded };
}

type Add = (row: number, amount: number) => void;

/** Adds a row's amount to its order's; that of a return, with whatever sign, to what its order is reduced by. */
function adder({ orders, isReturn }: OrderTable, sums: LineSums, returns: LineSums | null): Add {
  const { orderOf } = orders;
  if (returns === null) return (row, amount) => sums.add(orderOf[row]!, amount);
  return (row, amount) =>
    isReturn(row) ? returns.add(orderOf[row]!, Math.abs(amount)) : sums.add(orderOf[row]!, amount);
}

function allAboveZero(amount: Float64Array): boolean {
  for (let order = 0; order < amount.length; order++) if (!(amount[order]! > 0)) return false;
  return true;
}

/** @returns whether every amount is a number in its cell and stands for itself. */
function sumColumn(table: OrderTable, column: CellColumn, add: Add): boolean {
  const { rows, reasons } = table;
  const read = table.reader("amount");
  const asStated = table.scaleOf("amount") === 1 && table.columns.adjusted === undefined;
  const cellOf = paidCells(table, column);
  let native = asStated;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const cell = cellOf(row);
    if (asStated && typeof cell === "number" && Number.isFinite(cell)) {
      add(row, cell);
      continue;
    }
    native = false;
    const amount = read(cell);
    if (!Number.isNaN(amount)) add(row, amount);
    else if (!isBlank(cell)) reasons[row] = codeOf(isErrorCell(cell) ? "errorCell" : "unreadableAmount");
  }
  return native;
}

/** The amount as it was changed afterwards, where it was: 0 and a blank are no change. */
function paidCells({ columns }: OrderTable, column: CellColumn): (row: number) => Cell {
  const { adjusted } = columns;
  if (adjusted === undefined) return (row) => column.at(row);
  return (row) => {
    const cell = adjusted.at(row);
    return isBlank(cell) || parseMoney(cell) === 0 ? column.at(row) : cell;
  };
}

/** Quantity × unit price; cells with several sub-orders ("1;2" and "10;20") are multiplied one by one. */
function sumProducts(table: OrderTable, units: CellColumn, unitPrice: CellColumn, add: Add): void {
  const { rows, reasons } = table;
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
    else add(row, inHeadingUnit(inHeadingUnit(amount, price, priceScale), count, unitScale));
  }
}

/** null when nothing was refunded. A refund that cannot be read leaves its row out: the amount would be too high. */
/** What came back; null where nothing did. Native where every row says it as a number not below 0, or not at all. */
function sumRefunds(
  table: OrderTable,
  column: CellColumn,
): { readonly sums: LineSums; readonly native: boolean } | null {
  const { rows, reasons, orders } = table;
  const read = table.reader("refund");
  const sums = new LineSums(orders.count, orders.multiLine);
  let any = false;
  let native = table.scaleOf("refund") === 1;
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const cell = column.at(row);
    if (cell === 0 || isBlank(cell) || statesReturn(table, row)) continue;
    if (typeof cell !== "number" || cell < 0) native = false;
    const refund = Math.abs(read(cell)); // some exports write refunds as negative amounts
    if (Number.isNaN(refund)) reasons[row] = codeOf(isErrorCell(cell) ? "errorCell" : "unreadableAmount");
    else if (refund > 0) {
      sums.add(orders.orderOf[row]!, refund);
      any = true;
    }
  }
  return any ? { sums, native } : null;
}

/** Whether a row is a return that has an amount of its own, which its refund would repeat. */
function statesReturn({ isReturn, columns }: OrderTable, row: number): boolean {
  return isReturn(row) && !isBlank(columns.amount?.at(row));
}

/**
 * Whether the amount column repeats the order's total on each line. The platform's export or the heading decides, and the values agree:
 * nearly all orders with several amounts have the same one on every line. Without such a heading at least five orders must show it,
 * because two equal lines also happen by chance. An order whose lines differ is added up in any case.
 */
export function amountLevel(
  { source, roles, platform }: Pick<OrderTable, "source" | "roles" | "platform">,
  { equal, differing }: ReturnType<LineSums["tally"]>,
): "line" | "order" {
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
function markAmountless({ rows, reasons, orders, isReturn }: OrderTable, sums: LineSums): void {
  for (let row = 0; row < rows; row++) {
    if (reasons[row] === 0 && !sums.has(orders.orderOf[row]!))
      reasons[row] = codeOf(isReturn(row) ? "refunded" : "noAmount");
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
  takenOff: readonly (LineSums | null)[],
): void {
  for (let row = 0; row < rows; row++) {
    if (reasons[row] !== 0) continue;
    const order = orders.orderOf[row]!;
    const net = amount[order]!;
    if (net > 0 || Number.isNaN(net)) continue;
    const isReturned = net < 0 || sums.differs(order) || takenOff.some((each) => each?.has(order));
    reasons[row] = codeOf(isReturned ? "refunded" : "free");
  }
}
