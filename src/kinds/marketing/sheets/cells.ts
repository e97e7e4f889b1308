/** The tables of the marketing plan, which name each other's cells, declared before any is put. */
import { f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Provenance } from "../../../plan/sections/title-part";
import type { MarketingGiven } from "../model";
import { actionTable, type ActionTable } from "./actions-table";
import { evaluationTable } from "./evaluation-table";
import { type GoalTable, goalTable } from "./goals-table";
import { judgingInputs } from "./judging-inputs";
import { measureTable } from "./measures-table";
import { servedTable, type ServedTable, type StrategyTable, strategyTable } from "./strategies-table";
import { segmentTable } from "./segments-sheet";
import { swotTable } from "./situation-sheet";
import { filled } from "./totals";
import { questionTable, stepTable } from "./steps-tables";

export type MarketingCells = ReturnType<typeof marketingCells>;

export function marketingCells({ lists, measures: rows, choices, year }: MarketingGiven, provenance: Provenance) {
  const asOf = new Handle();
  const measures = measureTable(rows);
  const judging = judgingInputs(choices);
  const swot = swotTable(lists, measures);
  const segments = year && segmentTable(lists, year);
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
  const steps = stepTable(questions, {
    situation: choices.situation ? filled(swot.column.item) : null,
    market: choices.segments && segments !== null ? filled(segments.column.targeted) : null,
    goals: f`MAX(${goals.column.order})`,
    strategies: f`SUMPRODUCT(--(${strategies.column.strategy}<>""))`,
    actions: f`SUMPRODUCT(--(${actions.column.action}<>""))`,
    budget: f`COUNT(${actions.column.budget})`,
    evaluation: f`COUNT(${goals.column.progress})`,
  });
  return {
    ...{
      lists,
      provenance,
      asOf,
      measures,
      judging,
      strategies,
      actions,
      served,
      goals,
      evaluation,
      questions,
      steps,
      swot,
      segments,
    },
  };
}
