/**
 * The cells of a plan that are to hold something else than what stands: a refresh writes these alone, so that formulas over the user's tables
 * that stay the same are not calculated again.
 */
import type { Block, PlannedCell } from "../../plan/plan";
import { cellsAt } from "../previous-build/contents";
import { heldText, isFormula } from "./cells";

/** A row at a step. */
export function* changedCells(blocks: readonly Block[], standing: readonly Block[]): Generator<void, Block[]> {
  const changed: Block[] = [];
  for (const { area, cells } of blocks) {
    const stands = cellsAt(standing, area);
    yield;
    for (const [down, row] of cells.entries()) {
      for (const run of changedRuns(row, stands[down] ?? []))
        changed.push({
          area: { row: area.row + down, column: area.column + run.from, rows: 1, columns: run.cells.length },
          cells: [run.cells],
        });
      yield;
    }
  }
  return changed;
}

interface Run {
  readonly from: number;
  readonly cells: PlannedCell[];
}

/** Cells side by side that differ. */
function changedRuns(planned: readonly PlannedCell[], stands: readonly PlannedCell[]): Run[] {
  const runs: Run[] = [];
  planned.forEach((cell, at) => {
    if (holds(stands[at] ?? null, cell)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.cells.length === at) last.cells.push(cell);
    else runs.push({ from: at, cells: [cell] });
  });
  return runs;
}

function holds(stands: PlannedCell, planned: PlannedCell): boolean {
  if (isFormula(planned)) return isFormula(stands) && stands.formula === planned.formula;
  const held = typeof planned === "string" ? heldText(planned) : planned;
  return stands === (held === "" ? null : held);
}
