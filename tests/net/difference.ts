/**
 * Where two plans in JSON differ, in the order a reader would meet it: sheet by sheet, cells row by row.
 */
import type { Json } from "./flatten";

export interface Difference {
  readonly path: readonly string[];
  /** Absent on the side that has nothing there. */
  readonly stored?: Json;
  readonly now?: Json;
}

type Container = readonly Json[] | { readonly [key: string]: Json };
const isContainer = (value: Json | undefined): value is Container => typeof value === "object" && value !== null;

const ADDRESS = /^([A-Z]+)(\d+)$/;

/** Addresses row by row, numbers ascending, others as they stand. */
function compareKeys(a: string, b: string): number {
  const [one, other] = [ADDRESS.exec(a), ADDRESS.exec(b)];
  if (one === null || other === null) return Number(a) - Number(b) || 0;
  return Number(one[2]) - Number(other[2]) || one[1]!.length - other[1]!.length || (one[1]! < other[1]! ? -1 : 1);
}

/** Lazily, so that the first few of many are quick. */
export function* differences(
  stored: Json | undefined,
  now: Json | undefined,
  path: readonly string[] = [],
): Generator<Difference> {
  if (Object.is(stored, now)) return;
  if (!isContainer(stored) || !isContainer(now) || Array.isArray(stored) !== Array.isArray(now)) {
    yield { path, stored, now };
    return;
  }
  const [before, after] = [stored, now] as Readonly<Record<string, Json>>[];
  const keys = [...new Set([...Object.keys(before!), ...Object.keys(after!)])].sort(compareKeys);
  for (const key of keys) yield* differences(before![key], after![key], [...path, key]);
}

/** Characters shown of a value, and of those before the first that differs. */
const LENGTHS = { whole: { most: 400, leadIn: 60 }, short: { most: 60, leadIn: 15 } };

const text = (value: Json | undefined): string => (value === undefined ? "(nothing)" : JSON.stringify(value));

/** Both values, long ones from shortly before the first character that differs. */
function both(
  { stored, now }: Difference,
  { most, leadIn }: { readonly most: number; readonly leadIn: number },
): [string, string] {
  const [a, b] = [text(stored), text(now)];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const from = Math.max(a.length, b.length) > most && same > leadIn ? same - leadIn : 0;
  const cut = (long: string): string =>
    `${from > 0 ? "…" : ""}${long.slice(from, from + most)}${long.length > from + most ? "…" : ""}`;
  return [cut(a), cut(b)];
}

export function describeDifference(difference: Difference): string {
  const [before, after] = both(difference, LENGTHS.whole);
  return `${difference.path.join(" › ")}\n    stored  ${before}\n    now     ${after}`;
}

/** In one line. */
export function hintAtDifference(difference: Difference): string {
  return `${difference.path.join(" › ")}: ${both(difference, LENGTHS.short).join("  →  ")}`;
}
