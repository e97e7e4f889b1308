/**
 * The cut points and values to compare with that the user typed into the built sheets, so that result and preview follow them as the
 * sheets do.
 */
import type { PlanContext } from "../kind";
import type { PlannedCell } from "../../plan/plan";
import type { SegmentChoices } from "./analysis";
import {
  type BinStep,
  byMeasure,
  type Measure,
  MEASURES,
  type OwnCuts,
  scoreSteps,
  type ScoringChoices,
} from "./scoring";

export type InputCells = readonly (readonly PlannedCell[])[];

/** Typed cells of that shape; null for none, and for another, which cannot be kept. */
export function fittingCells(cells: InputCells | undefined, rows: number, columns: number): InputCells | null {
  return cells?.length === rows && cells[0]?.length === columns ? cells : null;
}

/** Cuts typed for one way of scoring mean something else in another, so they are kept only for their own. */
export const wayOfBins = ({ ranking, rule }: BinStep): string =>
  ranking === null ? rule : ranking === "ntile" ? "rank" : ranking;

/** What is measured, where it is not the usual: a cut for it is not one for another. */
function unitOf({ frequencyAs, monetaryAs }: SegmentChoices, measure: Measure): string {
  if (measure === "frequency" && frequencyAs === "days") return ".days";
  return measure === "monetary" && monetaryAs !== "sum" ? `.${monetaryAs}` : "";
}

/** The key of a measure's input cells. @param suffix Of the set of customers. */
export const ownCutKey = (way: string, choices: SegmentChoices, measure: Measure, suffix: string): string =>
  `cut${suffix}.${way}.${measure}${unitOf(choices, measure)}`;

/** As formulas compare: a text is greater than every number. */
function cutOf(cell: PlannedCell | undefined): number | null {
  if (cell === null || cell === undefined || cell === "") return null;
  return typeof cell === "number" ? cell : Number.POSITIVE_INFINITY;
}

/** Undefined where nothing was typed, or not into cells that are there now. */
export function typedCuts(
  typed: PlanContext["typed"],
  choices: SegmentChoices,
  suffix: string,
): ScoringChoices["ownCuts"] {
  const { bins, level } = scoreSteps(choices);
  const column = (way: string, measure: Measure, rows: number): (number | null)[] =>
    (fittingCells(typed?.("how", ownCutKey(way, choices, measure, suffix)), rows, 1) ?? []).map(([cell]) =>
      cutOf(cell),
    );
  const own = byMeasure((measure): OwnCuts => ({
    cuts: bins === null || bins.fixed ? [] : column(wayOfBins(bins), measure, bins.bins - 1),
    level: level === null || level.with === "fixed" ? null : (column(level.with, measure, 1)[0] ?? null),
  }));
  const isTyped = ({ cuts, level: value }: OwnCuts): boolean => cuts.length > 0 || value !== null;
  return MEASURES.some((measure) => isTyped(own[measure])) ? own : undefined;
}
