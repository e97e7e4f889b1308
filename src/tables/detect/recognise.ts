/**
 * Which kind of table a set of headings is: the one whose sure columns weigh most among those that fit.
 */
import type { AnyTable, FoundColumns } from "../define";
import { roleNames } from "../roles";
import { type Detection, SURE } from "./columns";

/** What headings that only a platform's export has weigh. */
const PLATFORM_WEIGHT = 3;

/** A definition with the columns found for it. */
export interface Tried {
  readonly table: AnyTable;
  readonly detection: Detection;
}

/**
 * The definition that the headings fit best; null where they fit none. Of equal ones the first wins.
 * @param tried Every definition, in the order of the catalogue.
 * @param normal The headings in their normal form.
 */
export function recognise(tried: readonly Tried[], normal: readonly string[]): AnyTable | null {
  const scores = tried.map((each) => ({ ...each, score: scoreOf(each) }));
  const fitting = scores.filter(({ table, detection, score }) => {
    const { least = 0, unless } = table.recognise;
    const denied = tried.some((other) => other.table.id === unless?.table && isRecorded(other, unless.roles));
    return score >= least && table.recognise.fits(foundIn(detection, tried, normal)) && !denied;
  });
  const best = fitting.reduce<(typeof fitting)[number] | null>(
    (most, each) => (most === null || each.score > most.score ? each : most),
    null,
  );
  if (best === null) return null;
  const over = fitting.find(({ table }) => table.recognise.outranks?.includes(best.table.id));
  return (over ?? best).table;
}

function scoreOf({ table, detection }: Tried): number {
  const sure = roleNames(table.roles).filter((role) => isSure(detection, role));
  const weights = sure.map((role) => table.roles[role]?.weight ?? 0);
  return weights.reduce((sum, weight) => sum + weight, detection.platform === null ? 0 : PLATFORM_WEIGHT);
}

function isRecorded({ detection }: Tried, roles: readonly string[]): boolean {
  return detection.platform !== null || roles.some((role) => isSure(detection, role));
}

function foundIn(detection: Detection, tried: readonly Tried[], normal: readonly string[]): FoundColumns<string> {
  return {
    has: (role) => detection.roles[role] !== undefined,
    sure: (role) => isSure(detection, role),
    otherwise: (id, role) => tried.some((other) => other.table.id === id && isSure(other.detection, role)),
    heading: (role) => normal[detection.roles[role] ?? -1] ?? "",
  };
}

function isSure({ confidence }: Detection, role: string): boolean {
  return (confidence[role] ?? 0) >= SURE;
}
