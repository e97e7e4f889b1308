/**
 * What the sheet of sellers is laid out from.
 */
import type { PlanInput } from "../../../kind";
import type { GoalCells } from "../../cells";
import type { Figures } from "../../figures";
import type { Goal } from "../../model";

export interface SellersLayout {
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly figures: Figures;
  readonly input: PlanInput;
}
