/** The tables of the marketing plan, which name each other's cells, declared before any is put. */
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { filled } from "../../../plan/row-formulas";
import type { MarketingGiven } from "../model";
import { actionTable, type ActionTable } from "./actions-table";
import { evaluationTable } from "./evaluation-table";
import { type GoalTable, goalTable } from "./goals-table";
import { judgingInputs } from "./judging-inputs";
import { measureTable } from "./measures-table";
import { servedTable, type ServedTable, type StrategyTable, strategyTable } from "./strategies-table";
import { segmentTable } from "./segments-sheet";
import { swotTable } from "./situation-sheet";
import { questionTable, stepTable } from "./steps-tables";

export type MarketingCells = ReturnType<typeof marketingCells>;

/** How many rows the sheets of the steps hold that every plan has. */
const filledOf = (
  tables: Readonly<{ strategies: StrategyTable; actions: ActionTable; goals: GoalTable }>,
): Readonly<Record<"goals" | "strategies" | "actions" | "budget" | "evaluation", Expression>> => ({
  goals: f`MAX(${tables.goals.column.order})`,
  strategies: filled(tables.strategies.column.strategy),
  actions: filled(tables.actions.column.action),
  budget: f`COUNT(${tables.actions.column.budget})`,
  evaluation: f`COUNT(${tables.goals.column.progress})`,
});

export function marketingCells({ lists, measures: rows, choices, market: known, today }: MarketingGiven) {
  const asOf = new Handle();
  const measures = measureTable(rows);
  const judging = judgingInputs(choices);
  const swot = swotTable(lists, measures);
  const segments = known && segmentTable(lists, known, measures);
  const strategies: StrategyTable = strategyTable(lists, {
    goals: () => goals,
    actions: () => actions,
    served: () => served,
  });
  const actions: ActionTable = actionTable(lists, strategies, asOf);
  const served: ServedTable = servedTable(strategies, () => goals);
  const goals: GoalTable = goalTable(lists, { measures, judging, asOf, served: () => served });
  const evaluation = evaluationTable(goals);
  const questions = questionTable(lists);
  const market = choices.segments && segments !== null ? filled(segments.column.targeted) : null;
  const steps = stepTable(questions, {
    ...filledOf({ strategies, actions, goals }),
    ...{ situation: choices.situation ? filled(swot.column.item) : null, market },
  });
  return {
    ...{ lists, today, asOf, measures, judging, strategies, actions, served },
    ...{ goals, evaluation, questions, steps, swot, segments },
  };
}
