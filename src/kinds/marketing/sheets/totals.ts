/** What goals and actions come to, for the headlines and figures of several sheets. */
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Text } from "../../../text/locale";
import { ACTION_ASKS, GOAL_STATES } from "../texts";
import type { MarketingCells } from "./cells";

/** How many cells hold one of some words. */
export const counted = (cells: Operand, ...words: readonly Text[]): Expression => {
  const counts = words.map((word) => f`COUNTIF(${cells},${word})`);
  return f`(${joined(counts, "+")})`;
};

/** How many cells hold something. */
export const filled = (cells: Handle): Expression => f`SUMPRODUCT(--(${cells}<>""))`;

/**
 * The number of the first row in which something holds; 0 where it holds in none.
 * @param is Over the cells, TRUE or 1 where it holds.
 */
export const firstRow = (cells: Handle, is: Expression): Expression => {
  const after = cells.rows + 1;
  const fromEnd = f`SUMPRODUCT(MAX(${is}*(${after}-(ROW(${cells})-ROW(${cells.at(0)})+1))))`;
  return f`IF(${fromEnd}=0,0,${after}-${fromEnd})`;
};

export const inRow = (cells: Handle, row: Operand): Expression => f`INDEX(${cells},MAX(1,${row}))`;

export function totalsOf({ goals, actions }: Pick<MarketingCells, "goals" | "actions">) {
  const { counted: weight, progress, gone, state, order, fault } = goals.column;
  const { behind, missed, reached, toCorrect } = GOAL_STATES;
  const over = (part: Handle): Expression => f`IF(SUM(${weight})=0,"",SUMPRODUCT(${weight},${part})/SUM(${weight}))`;
  return {
    ...{ progress: over(progress), expected: over(gone) },
    count: f`MAX(${order})`,
    measured: f`COUNT(${progress})`,
    reached: counted(state, reached),
    behind: counted(state, behind, missed),
    faults: counted(state, toCorrect),
    firstFault: firstRow(fault, f`(${fault}<>"")`),
    late: counted(actions.column.asks, ACTION_ASKS.late),
    actionFaults: counted(actions.column.asks, ACTION_ASKS.toCorrect),
    cost: f`SUM(${actions.column.budget})`,
  };
}
