/**
 * What one day of the event brought by hour, what of each product was sold and is left, and which orders were refunded. Rules §7.
 */
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { stockPosition } from "../../domain/products/stock";
import type { EventProduct } from "../../tables/event-products";
import { plainText } from "../../tables/cells/cell";
import type { Products } from "../../tables/products";
import { type Traffic, TRAFFIC_DETAILS, type TrafficDetail, type TrafficFigure } from "../../tables/traffic";
import type { PlanInput } from "../kind";
import { sumsByHour, timedSums } from "../shared/hour-curve";
import { rowIndex } from "../shared/joined-products";
import type { ProductSales } from "./sales";

/** One entry an hour. */
export interface HoursBrought {
  readonly orders: readonly number[];
  readonly revenue: readonly number[];
  /** null where no table counts visitors by hour. */
  readonly visitors: readonly number[] | null;
  /** What else the traffic counts by hour. */
  readonly details: Readonly<Partial<Record<TrafficDetail, readonly number[]>>>;
  /** Hours between the first and the last that the traffic of the day states, which it does not. */
  readonly missing: number;
}

const none = (): number[] => new Array<number>(24).fill(0);

/** A figure of the traffic by hour, of days that count; null where it is told by hour on no day. */
function trafficByHour(
  { traffic }: PlanInput,
  figure: TrafficFigure,
  counts: (date: number) => boolean,
): number[] | null {
  if (traffic === undefined || traffic.monthly) return null;
  const { [figure]: values, hour, date, count } = traffic;
  if (!hour.some((each, row) => each >= 0 && !Number.isNaN(values[row]!))) return null;
  return sumsByHour(
    count,
    (row) => (counts(date[row]!) && hour[row]! >= 0 ? hour[row]! : null),
    (row) => (Number.isNaN(values[row]!) ? 0 : values[row]!),
  );
}

function missingHours({ date, hour }: Traffic, day: number): number {
  const stated = new Set(Array.from(hour).filter((each, i) => date[i] === day && each >= 0));
  return stated.size === 0 ? 0 : Math.max(...stated) - Math.min(...stated) + 1 - stated.size;
}

export function hoursBrought(input: PlanInput, day: number): HoursBrought {
  const { orders } = input;
  const on = (date: number): boolean => Math.floor(date) === day;
  const units = timedSums(orders, on, (row) => toMoneyUnits(orders!.amount[row]!));
  const visitors = trafficByHour(input, "visitors", on);
  const details = TRAFFIC_DETAILS.flatMap((detail) => {
    const byHour = trafficByHour(input, detail, on);
    return byHour === null ? [] : [[detail, byHour]];
  });
  return {
    orders: timedSums(orders, on) ?? none(),
    revenue: units?.map(fromMoneyUnits) ?? none(),
    visitors,
    details: Object.fromEntries(details) as HoursBrought["details"],
    missing: visitors === null ? 0 : missingHours(input.traffic!, day),
  };
}

const keyOf = (name: string): string => plainText(name).toLowerCase();

/** Units of each product sold on some days, by its name in lower case. */
export function soldUnits({ orders }: PlanInput, from: number, to: number): ReadonlyMap<string, number> {
  const lines = orders?.soldLines?.();
  const sold = new Map<string, number>();
  lines?.product.forEach((product, line) => {
    const date = orders!.date[lines.order[line]!]!;
    if (product < 0 || date < from || date >= to + 1) return;
    const key = keyOf(lines.products[product]!);
    sold.set(key, (sold.get(key) ?? 0) + lines.units[line]!);
  });
  return sold;
}

export const unitsOf = (sold: ReadonlyMap<string, number>, name: string): number => sold.get(keyOf(name)) ?? 0;

export interface StockedProduct {
  /** Place in the forecast's products. */
  readonly at: number;
  readonly name: string;
  readonly supplier: string;
  /** Days from order to delivery; NaN where the table does not say. */
  readonly leadTime: number;
  /** What the event's list sets aside, else on hand + on the way − reserved. */
  readonly stock: number;
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);

function positionOf(table: Products, rows: readonly number[]): number {
  const stated = rows.filter((row) => !Number.isNaN(table.onHand[row]!));
  if (stated.length === 0) return Number.NaN;
  const ofRow = (row: number) => ({
    ...{ onHand: table.onHand[row]!, onOrder: orZero(table.onOrder[row]!), reserved: orZero(table.reserved[row]!) },
  });
  return stated.reduce((sum, row) => sum + stockPosition(ofRow(row)), 0);
}

const stockOf = (activity: EventProduct | null, position: number): number =>
  activity === null || Number.isNaN(activity.stock) ? position : activity.stock;

/** The products of the forecast whose stock a table states. */
export function stockedProducts({ products: table }: PlanInput, products: readonly ProductSales[]): StockedProduct[] {
  const rowsOf = rowIndex(table);
  return products.flatMap(({ name, sku, activity }, at): StockedProduct[] => {
    if (name === "") return [];
    const rows = [...new Set([...rowsOf(name), ...rowsOf(sku)])];
    const stock = stockOf(activity, table === undefined ? Number.NaN : positionOf(table, rows));
    if (Number.isNaN(stock)) return [];
    const supplier = rows.map((row) => table!.supplier[row]!).find((each) => each !== "") ?? "";
    const leadTime = rows.map((row) => table!.leadTime[row]!).find((each) => !Number.isNaN(each)) ?? Number.NaN;
    return [{ at, name, supplier, leadTime, stock }];
  });
}

/** Orders of some days that were refunded, in whole or in part. */
export function refundedOn(
  { orders }: PlanInput,
  from: number,
  to: number,
): { readonly whole: number; readonly part: number } {
  const count = (dates: Float64Array): number => dates.filter((date) => date >= from && date < to + 1).length;
  const refunded = orders?.refunded;
  return refunded === undefined ? { whole: 0, part: 0 } : { whole: count(refunded.whole), part: count(refunded.part) };
}

/** Money that the traffic says went back from a day on; null where it states none. */
export function refundsSince({ traffic }: PlanInput, from: number): number | null {
  if (traffic === undefined || traffic.monthly) return null;
  const stated = traffic.refunds.filter((money, row) => traffic.date[row]! >= from && !Number.isNaN(money));
  return stated.length === 0
    ? null
    : fromMoneyUnits(stated.reduce((sum, money) => sum + toMoneyUnits(Math.abs(money)), 0));
}
