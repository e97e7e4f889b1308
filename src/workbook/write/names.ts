/**
 * Defined names of sheet plans: for the whole workbook; one of a previous build is pointed to its new place, the user's are never touched.
 */
import { absoluteReference } from "../areas";
import { freeObjectName } from "../tab-names";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";
import type { SheetTarget } from "./target";

/** `present`: the names the workbook has. */
export async function writeNames(
  batch: Batch,
  targets: readonly SheetTarget[],
  present: readonly string[],
): Promise<void> {
  const { names, worksheets } = batch.context.workbook;
  const taken = new Set(present);
  for (const { plan, previous } of targets) {
    for (const { name, area } of plan.names) {
      const isOwn = taken.has(name) && (previous?.names ?? []).some((each) => each.name === name);
      const free = isOwn ? name : freeObjectName(name, taken);
      taken.add(free);
      await batch.add(OPERATION_BYTES, () => {
        if (isOwn) names.getItem(name).formula = `=${absoluteReference(plan.tab, area)}`;
        else names.add(free, rangeOf(worksheets.getItem(plan.tab), area));
      });
    }
  }
}
