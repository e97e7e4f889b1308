/**
 * Keys of what the user may change on the map's sheet, and what he typed there. Names are in one language, so a changed map is kept
 * for a sheet in that language only.
 */
import type { Locale } from "../../text/locale";
import type { PlannedCell } from "../../plan/plan";
import type { MapChoice } from "./maps";

export type InputCells = readonly (readonly PlannedCell[])[];

/** The first rules sheet there was keeps its keys, so that what was typed on it stays. */
const rules = (map: MapChoice): string => (map === "r-docs" ? "rules" : `rules.${map}`);

export const MAP_INPUTS = {
  grid: (map: "eleven" | "grid", locale: Locale): string => `map.${map}.${locale}`,
  ruleNames: (map: MapChoice, locale: Locale): string => `${rules(map)}.names.${locale}`,
  ruleLimits: (map: MapChoice): string => `${rules(map)}.limits`,
  rulePlans: (map: MapChoice, locale: Locale): string => `${rules(map)}.plan.${locale}`,
  typeNames: (locale: Locale): string => `types.names.${locale}`,
} as const;

/** Typed cells of that shape; null for none, and for another, which cannot be kept. */
export function fittingCells(cells: InputCells | undefined, rows: number, columns: number): InputCells | null {
  return cells?.length === rows && cells[0]?.length === columns ? cells : null;
}
