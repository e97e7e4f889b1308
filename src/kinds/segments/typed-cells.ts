/**
 * What the user typed into the built sheets, so that result and preview follow it as the sheets do: cut points and values to compare with,
 * and the segments under the names and rules of the map, each customer in the one that the sheet's formulas look up.
 */
import type { Locale } from "../../text/locale";
import type { PlannedCell } from "../../plan/plan";
import type { PlanContext } from "../kind";
import type { SegmentAnalysis, SegmentChoices } from "./analysis";
import { segmentsFollow } from "./optional-sheet";
import type { SegmentCells } from "./sheets/customers-sheet";
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
function fittingCells(cells: InputCells | undefined, rows: number, columns: number): InputCells | null {
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

/**
 * The segments in the map's order, each name once, and the position among them of each customer who is known one by one,
 * and of all of the same scores.
 * @param typed What the user typed since the build; a map that the sheets do not follow (values, for many customers) is as built.
 * Names differ when they differ in more than capitals: so COUNTIFS counts them in the summary.
 */
export function shownSegments(
  analysis: SegmentAnalysis,
  cells: SegmentCells,
  typed: PlanContext["typed"],
  locale: Locale,
) {
  const { listed } = cells;
  const follows = segmentsFollow({ cells, analysis });
  const { names, nameOf } = cells.named(
    (key, rows, columns) => (follows ? fittingCells(typed?.("map", key), rows, columns) : null),
    locale,
  );
  /** Ids are the same in every language, for the user's own segments the number of the rule; of a rule without a name it is empty. */
  const list: { readonly id: string; readonly name: string }[] = [];
  const positions = new Map<string, number>();
  const add = (id: string, name: string): number => {
    const position = positions.get(name.toLowerCase()) ?? list.push({ id, name }) - 1;
    positions.set(name.toLowerCase(), position);
    return position;
  };
  names.forEach((name, row) => name !== "" && add(listed[row] ?? `rule${row + 1}`, name));
  const byScores = new Map<number, number>();
  const positionOf = (r: number, f: number, m: number): number => {
    const code = (r * 16 + f) * 16 + m;
    const known = byScores.get(code);
    if (known !== undefined) return known;
    const name = nameOf(r, f, m);
    const position = add(name === "" ? "unnamed" : name, name);
    byScores.set(code, position);
    return position;
  };
  const positionsBy = ({ recency, frequency, monetary }: SegmentAnalysis["scores"]): Uint16Array =>
    Uint16Array.from(recency, (r, i) => positionOf(r, frequency[i]!, monetary[i]!));
  const [of, ofCells] = [positionsBy(analysis.scores), positionsBy(analysis.all.cells.scores)];
  return { list, of, ofCells, at: (r: number, f: number, m: number) => list[positionOf(r, f, m)]! };
}
export type ShownSegments = ReturnType<typeof shownSegments>;
