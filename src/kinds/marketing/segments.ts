/**
 * The segments that the plan chooses among: those of the segments build where the workbook has one, else the eight types of the orders.
 * Rules §4, §8.
 */
import { keyOfName } from "../../plan/input-key";
import type { Cell } from "../../tables/source";
import { LOCALES, type Text } from "../../text/locale";
import { SEGMENT_NAMES } from "../../text/segment-names";
import type { PlanContext } from "../kind";
import { BETWEEN } from "../shared/figure-list";
import { TIES, tiedRows } from "../shared/ties";
import type { CustomerYear } from "./customers";
import { SEGMENT_IDS } from "./entries";

interface PlanSegment {
  /** Under which what is typed of it is kept. */
  readonly key: string;
  readonly name: string | Text;
  /** Figures as they were read; null for a segment that is gone. */
  readonly customers: number | null;
  readonly revenue: number | null;
  readonly averageOrderValue: number | null;
  /** Revenue of the last half year on the one before; null where it is unknown. */
  readonly growth: number | null;
}

export interface PlanSegments {
  /** The segments build, whose figures the list of measures holds, with its headings; null where the orders say it all. */
  readonly linked: { readonly tab: string; readonly customers: string; readonly revenue: string } | null;
  readonly rows: readonly PlanSegment[];
}

const amountOf = (cell: Cell): number | null => (typeof cell === "number" ? cell : null);

/** A type has one key whichever build or language names it. */
const keyOf = (name: string): string =>
  SEGMENT_IDS.find((id) => LOCALES.some((locale) => SEGMENT_NAMES[id][locale] === name)) ?? keyOfName(name);

const typesOf = ({ segments }: CustomerYear): PlanSegment[] =>
  SEGMENT_IDS.map((key, i) => {
    const { customers, revenue, orders, growth } = segments[i]!;
    const averageOrderValue = orders === 0 ? null : revenue / orders;
    return { key, name: SEGMENT_NAMES[key], customers, revenue, averageOrderValue, growth };
  });

function builtSegments(context: PlanContext): PlanSegments | null {
  const [tied, averages] = [tiedRows(context, TIES.segments), tiedRows(context, TIES.segmentAverages)];
  if (tied === null) return null;
  const averageOf = (name: Cell): number | null =>
    amountOf(averages?.rows.find(({ segment }) => segment === name)?.averageOrderValue);
  const rows = tied.rows.flatMap(({ segment: name, customers, revenue }): PlanSegment[] => {
    if (typeof name !== "string" || name === "") return [];
    const figures = { customers: amountOf(customers) ?? 0, revenue: amountOf(revenue) ?? 0, growth: null };
    return [{ key: keyOf(name), name, ...figures, averageOrderValue: averageOf(name) }];
  });
  return rows.length === 0 ? null : { linked: { tab: tied.tab, ...tied.headings }, rows };
}

/** Segments of the plan before that are no more: what is typed of them stays until it is cleared. */
function goneSegments(rows: readonly PlanSegment[], { previous, typed }: PlanContext): PlanSegment[] {
  return (previous?.sheets.segments?.rows ?? []).flatMap(([name]) => {
    const key = typeof name === "string" && name !== "" ? keyOf(name) : null;
    if (key === null || rows.some((row) => row.key === key)) return [];
    const own = typed?.("segments", `segments.${key}.targeted`)?.flat() ?? [];
    if (own.every((cell) => cell === null || cell === "")) return [];
    return [{ key, name: String(name), customers: null, revenue: null, averageOrderValue: null, growth: null }];
  });
}

/** null where neither orders nor a build say anything of segments. */
export function planSegments(year: CustomerYear | null, context: PlanContext): PlanSegments | null {
  const found = builtSegments(context) ?? (year && { linked: null, rows: typesOf(year) });
  return found && { ...found, rows: [...found.rows, ...goneSegments(found.rows, context)] };
}

/** Names of the figures that the sheet looks up, which the list of measures holds for it. */
export function linkedNames(market: PlanSegments | null): string[] {
  const { linked = null, rows = [] } = market ?? {};
  if (linked === null) return [];
  const { tab, ...headings } = linked;
  return rows.flatMap(({ name }) =>
    typeof name === "string" ? Object.values(headings).map((heading) => [tab, name, heading].join(BETWEEN)) : [],
  );
}
