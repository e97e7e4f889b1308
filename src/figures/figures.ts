/**
 * What sheets ask of orders where the orders themselves may be too many to hold: figures by customer, by day and by seller. Three things
 * answer: orders in memory, a file engine and a warehouse (src/engines). The answers are the same figures whoever gives them.
 */
import type { CustomerFigures } from "../domain/customers/rfm";
import type { OrderReason, OrderRole } from "../tables/orders";
import type { TableAccount } from "../tables/open-table";

/** At once from memory, later from an engine; `answered` waits for it inside steps. */
type Answer<T> = T | Promise<T>;

/** The orders that count: up to the end of `asOf`, from `from` on where it is given; 1900 serials. */
export interface FigureWindow {
  readonly asOf: number;
  readonly from?: number;
}

/** Customers of the highest spending first, of equal ones the most recent, then in an order that stays the same. */
export interface CustomerTotals {
  readonly figures: CustomerFigures;
  /** Names of the first so many, in the order of the figures. */
  readonly names: (most: number) => Answer<readonly string[]>;
  /** Days with an order, in the order of the figures. */
  readonly days: () => Answer<Float64Array>;
  /** Units sold, in the order of the figures; null where some order in the window does not state them. */
  readonly units: Float64Array | null;
}

/** One entry a day with an order that counts, ascending; parallel columns. */
export interface DayTotals {
  readonly day: Float64Array;
  readonly orders: Float64Array;
  readonly amount: Float64Array;
  /** Orders that name a customer, and the rows of the table that these are made of. */
  readonly named: Float64Array;
  readonly namedRows: Float64Array;
}

/** One entry a seller and day with an order that counts, by seller, then by day; parallel columns. */
export interface SellerDayTotals {
  readonly seller: readonly string[];
  readonly day: Float64Array;
  readonly orders: Float64Array;
  readonly amount: Float64Array;
}

/** One entry an hour of a day with an order that counts, and one a day of those without a time; parallel columns. */
export interface HourTotals {
  /** The middle of the hour as a 1900 serial; the whole day where orders have no time. */
  readonly date: Float64Array;
  readonly orders: Float64Array;
  readonly amount: Float64Array;
}

export interface Figures {
  byCustomer(window: FigureWindow): Answer<CustomerTotals>;
  byDay(): Answer<DayTotals>;
  bySellerDay(): Answer<SellerDayTotals>;
  byHour(): Answer<HourTotals>;
}

/** An order table whose rows are not in memory: what is said of it, and its figures. */
export interface AskedOrders extends TableAccount<OrderRole, OrderReason> {
  /** Orders that count. */
  readonly count: number;
  /** Rows of orders that count but name no customer. */
  readonly namelessRows: number;
  readonly amountLevel: "line" | "order";
  /** As of orders in memory. */
  readonly currency: string | null;
  readonly figures: Figures;
}
