/** A table that may be too long for a sheet, and is written to a file. */

/** Its values by row; days are 1900 serials. */
export interface LongColumn {
  readonly heading: string;
  readonly type: "text" | "number" | "day";
  readonly values: ArrayLike<string | number>;
}

export interface LongTable {
  readonly rows: number;
  readonly columns: readonly LongColumn[];
}
