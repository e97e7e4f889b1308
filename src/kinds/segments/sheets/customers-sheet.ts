/**
 * Every customer with figures, scores and segment, highest spending first.
 */
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import type { SegmentAnalysis } from "../analysis";
import type { SegmentCells } from "./cells";
import type { CustomerKey } from "./customer-table";
import { MEASURES, scoreSteps } from "../scoring";
import { TEXTS } from "../texts";

/** The next actions are sentences. */
const ACTION_WIDTH = 66;

/** The columns that these customers have. */
function shownKeys(analysis: SegmentAnalysis, { table, type }: SegmentCells): CustomerKey[] {
  const { bins, level } = scoreSteps(analysis);
  const shown: Partial<Record<CustomerKey, boolean>> = {
    type: type !== null,
    purchaseDays: analysis.frequencyAs === "days",
    units: analysis.units !== null,
  };
  for (const measure of MEASURES) {
    shown[`rank.${measure}`] = bins?.by === "rank";
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
    description: TEXTS.customersDescription,
    provenance,
    width: keys.length,
    sections: [
      (lane) => {
        table.put(lane, { keys, name: `SegmentCustomers${tableSuffix}` });
      },
    ],
  });
  const { name, segment, action } = table.column;
  sheet.freeze(name.place.row, 2).width(segment.place.column, 24).width(action.place.column, ACTION_WIDTH);
}
