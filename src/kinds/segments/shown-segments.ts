/**
 * The segments as the sheets show them: under the names and rules of the map as the user has changed it on its sheet, each customer in
 * the one that the sheet's formulas look up.
 */
import {
  combinedScore,
  SEGMENT_MAPS,
  segmentCells as mapCells,
  type SegmentId,
  segmentOf,
} from "../../domain/customers/segment-maps";
import { firstRule, type SegmentRule } from "../../domain/customers/segment-rules";
import type { Locale } from "../../text/locale";
import type { PlanContext } from "../kind";
import type { PlannedCell } from "../../plan/plan";
import type { SegmentAnalysis } from "./analysis";
import { fittingCells, type InputCells, MAP_INPUTS } from "./typed-cells";
import type { SegmentCells } from "./sheets/cells";
import { BINS, mapRules } from "./maps";
import { MEASURES } from "./scoring";
import { SEGMENT_NAMES } from "./segment-names";

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

type SegmentName = (recency: number, frequency: number, monetary: number) => string;

/** Names in the order of the map's list, and how it names three scores. */
interface NamedMap {
  readonly names: readonly string[];
  readonly nameOf: SegmentName;
}

interface MapInput {
  readonly analysis: SegmentAnalysis;
  readonly listed: SegmentCells["listed"];
  readonly locale: Locale;
  /** Typed cells of the map's sheet by key; none where the build writes values. */
  readonly typed: (key: string, rows: number, columns: number) => InputCells | null;
}

const textOf = (cell: PlannedCell | undefined): string => {
  if (cell === null || cell === undefined || typeof cell === "object") return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
};
const ownName = (id: SegmentId | null, locale: Locale): string => (id === null ? "" : SEGMENT_NAMES[id][locale]);

/** A list of names with those typed in their place. */
function listNames({ listed, locale, typed }: MapInput, key: string): string[] {
  const own = typed(key, listed.length, 1);
  return listed.map((id, row) => (own === null ? ownName(id, locale) : textOf(own[row]?.[0])));
}

/** As the sheet compares: an empty limit is 0, a text greater than every score. */
function limitOf(cell: PlannedCell | undefined): number {
  if (typeof cell === "number") return cell;
  return cell === null || cell === undefined || cell === "" ? 0 : Number.POSITIVE_INFINITY;
}

function rulesOf({ analysis, listed, typed }: MapInput): readonly SegmentRule[] {
  const { map, bins } = analysis;
  const own = typed(MAP_INPUTS.ruleLimits(map), listed.length - 1, 2 * MEASURES.length);
  if (own === null) return mapRules(map, bins) ?? [];
  return own.map((row): SegmentRule => {
    const [r1, r2, f1, f2, m1, m2] = Array.from({ length: 2 * MEASURES.length }, (_, i) => limitOf(row[i])) as [number, number, number, number, number, number]; // prettier-ignore
    return ["", [r1, r2], [f1, f2], [m1, m2]];
  });
}

function ruleMap(input: MapInput): NamedMap {
  const names = listNames(input, MAP_INPUTS.ruleNames(input.analysis.map, input.locale));
  const rules = rulesOf(input);
  const others = names.length - 1;
  const nameOf: SegmentName = (r, f, m) => {
    const rule = firstRule(rules, r, f, m);
    return names[rule === rules.length ? others : rule]!;
  };
  return { names, nameOf };
}

function cellMap({ listed, locale, typed }: MapInput, map: "eleven" | "grid"): NamedMap {
  const own = typed(MAP_INPUTS.grid(map, locale), map === "eleven" ? BINS * BINS : BINS, BINS);
  const names = listed.map((id) => ownName(id, locale));
  if (own === null) return { names, nameOf: (r, f, m) => SEGMENT_NAMES[segmentOf(map, r, f, m)][locale] };
  if (map === "eleven") return { names, nameOf: (r, f, m) => textOf(own[(r - 1) * BINS + f - 1]?.[m - 1]) };
  return { names, nameOf: (r, f, m) => textOf(own[r - 1]?.[combinedScore(f, m) - 1]) };
}

function typeMap(input: MapInput): NamedMap {
  const names = listNames(input, MAP_INPUTS.typeNames(input.locale));
  const byCode = new Map(
    mapCells("eight").map((cell) => [
      `${cell.recency}${cell.frequency}${cell.monetary}`,
      names[SEGMENT_MAPS.eight.segments.indexOf(cell.segment)]!,
    ]),
  );
  return { names, nameOf: (r, f, m) => byCode.get(`${r}${f}${m}`)! };
}

function namedMap(input: MapInput): NamedMap {
  const { map } = input.analysis;
  if (map === "eight") return typeMap(input);
  return map === "eleven" || map === "grid" ? cellMap(input, map) : ruleMap(input);
}

/**
 * @param typed What the user typed since the build; a map that the sheets do not follow (values, for many customers) is as built.
 * Names differ when they differ in more than capitals: so COUNTIFS counts them in the summary.
 */
export function shownSegments(
  analysis: SegmentAnalysis,
  { live, listed }: SegmentCells,
  typed: PlanContext["typed"],
  locale: Locale,
): ShownSegments {
  const follows = live || analysis.map === "sheet";
  const { names, nameOf } = namedMap({
    analysis,
    listed,
    locale,
    typed: (key, rows, columns) => (follows ? fittingCells(typed?.("map", key), rows, columns) : null),
  });
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
