/**
 * What sheets ask of orders where the orders themselves may be too many to hold: figures by customer, by day, by seller and by product. Three things
 * answer: orders in memory, a file engine and a warehouse (src/engines). The answers are the same figures whoever gives them.
 */
import type { CustomerFigures } from "../domain/customers/rfm";
import type { ProductPair } from "../domain/products/basket";
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

/** What customers are measured by: days since the last order, orders, days with an order, money in all, an order and a day with orders. */
export type CustomerMeasure = "recency" | "orders" | "days" | "amount" | "perOrder" | "perDay";

/** Parts customers by how many of some values they pass. */
export interface Passing {
  readonly measure: CustomerMeasure;
  readonly values: readonly number[];
  /** Whether a value is passed by what equals it. */
  readonly orEqual: boolean;
}

/** One entry for all customers who pass the same numbers of values; parallel columns. */
export interface PassedSums {
  /** A column for each way of parting. */
  readonly passed: readonly Float64Array[];
  readonly customers: Float64Array;
  /** Customers with two orders or more. */
  readonly repeated: Float64Array;
  readonly orders: Float64Array;
  readonly amount: Float64Array;
  /** Days since the last order. */
  readonly recency: Float64Array;
  /** Null where some order in the window does not state them. */
  readonly units: Float64Array | null;
}

/** All customers of a window, counted where their orders stand: none of them is named but the best. */
export interface CustomerCrowd {
  readonly count: number;
  /** A serial; 0 of nobody. */
  readonly firstDate: number;
  /** Values by their ranks, the least is of rank 0. */
  ranked(measure: CustomerMeasure, ranks: readonly number[]): Answer<ReadonlyMap<number, number>>;
  mean(measure: CustomerMeasure): Answer<number>;
  sums(passings: readonly Passing[]): Answer<PassedSums>;
  /** Medians of days since the last order, orders and money by group. @param groupOf Of how many values of each kind are passed. */
  medians(
    passings: readonly Passing[],
    groupOf: (passed: readonly number[]) => number,
  ): Answer<ReadonlyMap<number, readonly [recency: number, orders: number, amount: number]>>;
  best(most: number): Answer<CustomerTotals>;
}

/** One entry a day with an order that counts, ascending; parallel columns. */
export interface DayTotals {
  readonly day: Float64Array;
  readonly orders: Float64Array;
  readonly amount: Float64Array;
  /** Rows of the table that the orders are made of. */
  readonly rows: Float64Array;
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

/** One entry a product and day with a row that counts, by product, then by day; parallel columns. */
export interface ProductDayTotals {
  /** As the orders write them, ascending. */
  readonly products: readonly string[];
  /** Index into `products`; −1 for the rows that name none. */
  readonly product: Int32Array;
  readonly day: Int32Array;
  /** Of a row that does not state them 1; below 0 where more came back than was sold. */
  readonly units: Float64Array;
  /** The rows' parts of what their orders brought. */
  readonly amount: Float64Array;
  readonly rows: Float64Array;
  /** Rows of 0 units or fewer. */
  readonly oddRows: Float64Array;
  /** Whether a column states units. */
  readonly unitsStated: boolean;
}

export interface PairQuestion extends FigureWindow {
  /** Pairs in fewer orders are counted, but not named. */
  readonly least: number;
  /** Names that stand for a product with another name, by which its orders are counted. */
  readonly sameAs: ReadonlyMap<string, string>;
}

/** Products that stand in orders together; a product counts once an order. */
export interface PairTotals {
  /** Orders that name a product. */
  readonly orders: number;
  /** Pairs that occur, also those in fewer orders than asked for. */
  readonly pairs: number;
  /** Pairs in so many orders or more, in no order. */
  readonly named: readonly NamedPair[];
}

export interface NamedPair extends Omit<ProductPair, "first" | "second"> {
  readonly first: string;
  readonly second: string;
}

export interface Figures {
  byCustomer(window: FigureWindow): Answer<CustomerTotals>;
  /** Only where orders are not in memory, where every customer is at hand. @param days Whether days with an order are asked for. */
  crowd?(window: FigureWindow, days: boolean): Answer<CustomerCrowd>;
  byDay(): Answer<DayTotals>;
  bySellerDay(): Answer<SellerDayTotals>;
  byHour(): Answer<HourTotals>;
  /** null without a column of products; the same of `pairs`. */
  byProductDay(): Answer<ProductDayTotals | null>;
  pairs(question: PairQuestion): Answer<PairTotals | null>;
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
