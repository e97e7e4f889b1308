/**
 * The sheet of every customer with figures, scores and segment, highest spending first; and the cells that the segment sheets name of each
 * other, made before any of them is laid out.
 */
import type { Cells } from "../../../plan/cells";
import type { Provenance } from "../../../plan/sections/title-part";
import { type Expression, f } from "../../../plan/formula";
import { countOf, countText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import type { SegmentAnalysis } from "../analysis";
import type { CustomerType } from "../customer-kinds";
import { byMeasure, type Measure, MEASURES, scoreSteps } from "../scoring";
import { CUSTOMERS_TEXTS, TEXTS } from "../texts";
import { type CustomerKey, type CustomerTable, customerTable, scoredKey } from "./customer-table";
import { type Cuts, cutTables } from "./cut-tables";
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
  const cuts: Cuts = cutTables(analysis, filling, () => table.column);
  const table = customerTable(analysis, cuts, { ...map, ...filling });
  const measure = byMeasure((each) => table.column[scoredKey(analysis, each)]);
  return { ...map, ...filling, table, cuts, customers: { ...table.column, measure } };
}

const ACTION_WIDTH = 34;
/** Columns that the headline stands over. */
const HEADLINE_WIDTH = 8;

/** How much of the revenue the first tenth brings, whoever they are by then. */
function findingOf({ revenue }: CustomerTable["column"]): Expression {
  const { all, best } = CUSTOMERS_TEXTS;
  const tenth = f`MAX(1,INT(ROWS(${revenue})/10))`;
  const share = f`SUMPRODUCT((${revenue}>=LARGE(${revenue},${tenth}))*${revenue})/SUM(${revenue})`;
  const customers = countOf(f`ROWS(${revenue})`, all.one, all.many);
  const brings = sentence(best, { customers: countText(tenth), share: shareText(share) });
  return f`${customers}&IF(SUM(${revenue})<=0,"",${brings})`;
}

/** The columns that these customers have. */
function shownKeys(analysis: SegmentAnalysis, { table, type }: SegmentCells): CustomerKey[] {
  const { bins, level } = scoreSteps(analysis);
  const shown: Partial<Record<CustomerKey, boolean>> = {
    type: type !== null,
    purchaseDays: analysis.purchaseDays !== null,
    averageDay: analysis.monetaryAs === "day-average",
    units: analysis.units !== null,
  };
  for (const measure of MEASURES) {
    shown[`rank.${measure}`] = (bins?.ranking ?? null) !== null;
    shown[`points.${measure}`] = bins !== null && level !== null;
  }
  return table.keys.filter((key) => shown[key] ?? true);
}

export function customersSheet(
  sheet: SheetBuilder,
  analysis: SegmentAnalysis,
  cells: SegmentCells,
  provenance: Provenance,
): void {
  const { table, tableSuffix } = cells;
  const keys = shownKeys(analysis, cells);
  sheetOf(sheet, {
    title: TEXTS.tabs.customers,
    provenance,
    headline: { finding: findingOf(table.column) },
    width: HEADLINE_WIDTH,
    sections: [
      (lane) => {
        table.put(lane, { keys, name: `SegmentCustomers${tableSuffix}` });
      },
    ],
  });
  const { name, segment, action } = table.column;
  sheet.freeze(name.place.row).width(segment.place.column, 24).width(action.place.column, ACTION_WIDTH);
}
