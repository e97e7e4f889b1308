/** What goals and actions come to, for the headlines and figures of several sheets. */
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { firstRow } from "../../../plan/row-formulas";
import type { Text } from "../../../text/locale";
import { ACTION_ASKS, GOAL_STATES } from "../texts";
import type { MarketingCells } from "./cells";

/** How many cells hold one of some words. */
export const counted = (cells: Operand, ...words: readonly Text[]): Expression => {
  const counts = words.map((word) => f`COUNTIF(${cells},${word})`);
  return f`(${joined(counts, "+")})`;
};

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
