/**
 * The three states of a goal on the way.
 */

/** On track at or above the expected figure; close from this share of it on. The sheet's amber limit is an input. */
export const AMBER_FROM = 0.9;

export type State = "green" | "amber" | "red";

/** null where there is no pace. */
export function stateOf(pace: number | null): State | null {
  if (pace === null) return null;
  if (pace >= 1) return "green";
  return pace >= AMBER_FROM ? "amber" : "red";
}
