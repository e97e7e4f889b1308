/** For tests of the grid: a new one before each, with its first sheet. */
import type { GridSheet } from "../../../playground/grid/grid";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";

export let grid: UniverGrid;
export let sheet: GridSheet;

beforeEach(() => {
  grid = createHeadlessGrid();
  sheet = grid.activeSheet();
});
afterEach(() => grid.dispose());
