/** How a table that Excel itself makes looks: what every table has that asks for nothing else. */
import type { TableSpec } from "./grid";

export const NEW_TABLE = {
  style: "TableStyleMedium2",
  showHeaders: true,
  showTotals: false,
  showBandedRows: true,
  showFilterButton: true,
} as const satisfies Partial<TableSpec>;
