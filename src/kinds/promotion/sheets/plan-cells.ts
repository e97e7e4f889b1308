/**
 * The tables of a promotion's plan by name: declared before any sheet is put, as their formulas read each other.
 */
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Text } from "../../../text/locale";
import type { PromotionPlan } from "../model";
import { ASKS_TEXTS, TASK_TEXTS } from "../texts";
import { arrangedTable, type ArrangedTable, daysTable, type DaysTable } from "./calendar-sheet";
import { networkTable, type NetworkTable } from "./network";
import { type PhaseTable, phaseTable, planInputs, type PlanInputs } from "./plan-inputs";
import { taskTable, type TaskTable } from "./task-table";

export class PlanCells {
  readonly inputs: PlanInputs;
  readonly arranged: ArrangedTable;
  readonly days: DaysTable;
  readonly phases: PhaseTable;
  readonly tasks: TaskTable;
  readonly network: NetworkTable;
  /** Of all tasks; among the figures of the main sheet. */
  readonly leastSlack = new Handle();

  constructor(readonly plan: PromotionPlan) {
    this.inputs = planInputs(plan);
    this.arranged = arrangedTable(plan);
    this.days = daysTable(this);
    this.phases = phaseTable(this);
    this.tasks = taskTable(this);
    this.network = networkTable(this);
  }

  /** Tasks that ask for something, where further criteria hold. */
  countOf(asks: Text, where?: Expression): Expression {
    return where === undefined
      ? f`COUNTIF(${this.tasks.column.asks},${asks})`
      : f`COUNTIFS(${this.tasks.column.asks},${asks},${where})`;
  }

  /** Tasks that are late with their end or with their beginning. */
  lateWhere(where?: Expression): Expression {
    return f`(${this.countOf(ASKS_TEXTS.late, where)}+${this.countOf(ASKS_TEXTS.beginLate, where)})`;
  }

  get count(): Expression {
    return f`SUM(${this.network.column.filled})`;
  }

  get lateCritical(): Expression {
    return this.lateWhere(f`${this.tasks.column.critical},${TASK_TEXTS.yes}`);
  }
}
