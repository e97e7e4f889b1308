/**
 * Puts Univer's index of cell values out of use. It looks for each formula's result among all values of its column, and compares
 * one cell with all of them: n formulas below each other take n² steps, minutes for the customers of a shop. Without it a
 * comparison looks at the cells it names, once.
 */
import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

export function leaveValuesUnindexed(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
  CELL_INVERTED_INDEX_CACHE.shouldContinueBuildingCache = () => false;
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
}
