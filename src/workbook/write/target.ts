/**
 * What is written where: a plan, the sheet it goes to by its tab name, and what a previous build left there.
 */
import type { SheetPlan } from "../../plan/plan";
import { joined } from "../areas";
import type { SheetLook } from "../settings";

/** A sheet that exists under the plan's tab name. `previous`: what a previous build wrote there; null for an empty sheet. */
export interface SheetTarget {
  readonly plan: SheetPlan;
  readonly previous: SheetLook | null;
}

/** A plan's look, to be saved: all but its cells. */
export function lookOf({ blocks, ...look }: SheetPlan): SheetLook {
  return { ...look, filled: joined(blocks.map(({ area }) => area)) };
}
