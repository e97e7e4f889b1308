/**
 * The segments as the sheets show them: under the names and rules of the map as the user has changed it on its sheet, each customer in
 * the one that the sheet's formulas look up.
 */
import type { Locale } from "../../text/locale";
import type { PlanContext } from "../kind";
import type { SegmentAnalysis } from "./analysis";
import { segmentsFollow } from "./optional-sheet";
import type { SegmentCells } from "./sheets/customers-sheet";
import { fittingCells } from "./typed-cells";

interface ShownSegment {
  /** Of the segment the map begins with, the same in every language; for the user's own the number of its rule. */
  readonly id: string;
  /** Empty for customers of a rule without a name. */
  readonly name: string;
}

export interface ShownSegments {
  /** In the map's order, each name once. */
  readonly list: readonly ShownSegment[];
  /** Each customer's position in `list`. */
  readonly of: Uint16Array;
}

/**
 * @param typed What the user typed since the build; a map that the sheets do not follow (values, for many customers) is as built.
 * Names differ when they differ in more than capitals: so COUNTIFS counts them in the summary.
 */
export function shownSegments(
  analysis: SegmentAnalysis,
  cells: SegmentCells,
  typed: PlanContext["typed"],
  locale: Locale,
): ShownSegments {
  const { listed } = cells;
  const follows = segmentsFollow({ cells, analysis });
  const { names, nameOf } = cells.named(
    (key, rows, columns) => (follows ? fittingCells(typed?.("map", key), rows, columns) : null),
    locale,
  );
  const list: ShownSegment[] = [];
  const positions = new Map<string, number>();
  const add = (id: string, name: string): number => {
    const position = positions.get(name.toLowerCase()) ?? list.push({ id, name }) - 1;
    positions.set(name.toLowerCase(), position);
    return position;
  };
  names.forEach((name, row) => name !== "" && add(listed[row] ?? `rule${row + 1}`, name));
  const { recency, frequency, monetary } = analysis.scores;
  const byScores = new Map<number, number>();
  const of = Uint16Array.from(recency, (r, i) => {
    const [f, m] = [frequency[i]!, monetary[i]!];
    const code = (r * 16 + f) * 16 + m;
    const known = byScores.get(code);
    if (known !== undefined) return known;
    const name = nameOf(r, f, m);
    const position = add(name === "" ? "unnamed" : name, name);
    byScores.set(code, position);
    return position;
  });
  return { list, of };
}

/** Customers, orders and revenue of each segment shown, in the order of the list. */
export function shownTotals({ figures }: SegmentAnalysis, { list, of }: ShownSegments) {
  const totals = list.map(() => ({ customers: 0, orders: 0, revenue: 0 }));
  of.forEach((position, i) => {
    const total = totals[position]!;
    total.customers++;
    total.orders += figures.frequency[i]!;
    total.revenue += figures.monetary[i]!;
  });
  return totals;
}
