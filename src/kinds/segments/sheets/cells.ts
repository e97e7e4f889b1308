/**
 * The cells that the segment sheets name of each other, made before any of them is laid out.
 */
import type { Cells } from "../../../plan/cells";
import type { SegmentAnalysis } from "../analysis";
import type { CustomerType } from "../customer-kinds";
import { type CustomerKey, type CustomerTable, customerTable, scoredKey } from "./customer-table";
import { type Cuts, cutTables } from "./cut-tables";
import { byMeasure, type Measure } from "../scoring";
import type { SegmentMap } from "./segment-map";

/** Columns of the customers' table, without the heading; `measure` is what is scored. */
type CustomerCells = Cells<CustomerKey> & { readonly measure: Cells<Measure> };

/** How the sheets of one set of customers are filled. */
export interface Filling {
  /** Null where persons and businesses are not told apart. */
  readonly type: CustomerType | null;
  /** Scores and segments are formulas. */
  readonly live: boolean;
  /** Above so many customers they are values: formulas for each would make every recalculation slow. */
  readonly liveCustomers: number;
  /** Ends the names of this set's Excel tables, so that each is found in a workbook of two sets. */
  readonly tableSuffix: string;
}

export interface SegmentCells extends SegmentMap, Filling {
  readonly table: CustomerTable;
  readonly customers: CustomerCells;
  readonly cuts: Cuts;
}

export function segmentCells(analysis: SegmentAnalysis, map: SegmentMap, filling: Filling): SegmentCells {
  const cuts: Cuts = cutTables(analysis, filling.live, () => table.column);
  const table = customerTable(analysis, cuts, { ...map, ...filling });
  const measure = byMeasure((each) => table.column[scoredKey(analysis, each)]);
  return { ...map, ...filling, table, cuts, customers: { ...table.column, measure } };
}
