/**
 * Visitors by day or hour as the planning sheets need them: typed columns, one entry for each row that counts.
 */
import type { LeftOut, NativeNames } from "./orders";
import type { ColumnRoles, Source, TrafficRole } from "./source";

/** What a row of traffic counts: people, orders, and money in the table's currency. */
export const TRAFFIC_FIGURES = ["visitors", "newVisitors", "orders", "revenue"] as const;
export type TrafficFigure = (typeof TRAFFIC_FIGURES)[number];

/** What native formulas over the user's traffic table can rely on, so that a sheet can choose live or as-of values. */
export interface NativeTrafficFacts {
  /**
   * SUMIFS over a figure between two days (at or after the first, before the day after the last) sums the rows that count and no others:
   * their dates are Excel dates, with or without a time, and no row left out has a date together with a figure.
   */
  readonly aggregatable: boolean;
  /** Whether all of the figure's cells are numbers or empty to SUMIFS, too; false without its column. */
  readonly figures: Readonly<Record<TrafficFigure, boolean>>;
  /**
   * "column": the hour column holds the numbers 0 to 23, so that the hour itself is a criterion. "date": the hour is the time of the date,
   * so that the criteria are two points in time; leave them half a minute, as 9/24 has no exact number. null: no plain formula tells the hour.
   */
  readonly hours: "column" | "date" | null;
}

/** Each figure is NaN where the table does not say; visitors are always said. */
export interface Traffic extends Readonly<Record<TrafficFigure, Float64Array>> {
  readonly source: Source;
  readonly columns: ColumnRoles<TrafficRole>;
  /** Body rows read. rows = used + all rows of leftOut. */
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  /** Rows that count; the length of the columns. */
  readonly count: number;
  /** Excel serial (1900 system) of the day, without a time. */
  readonly date: Float64Array;
  /** Hour the figures are of, 0 to 23; −1 where they are the whole day's. */
  readonly hour: Int32Array;
  /** Where the visitors came from: index into `channels`, −1 where the table does not say. */
  readonly channel: Int32Array;
  /** As first written; two that differ only by case or blanks around are one. Empty without such a column. */
  readonly channels: readonly string[];
  readonly native: NativeTrafficFacts;
  readonly nativeNames: Pick<NativeNames, "channel">;
}
