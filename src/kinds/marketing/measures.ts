/**
 * The figures that goals can be measured by: those of every other built sheet, and those in use whose sheet is gone, with their last value
 * and its day.
 */
import { DAYS_1904, type DateSystem } from "../../domain/calendar/calendar";
import type { PlanContext, SheetFigure } from "../kind";
import { FIGURE_LIST } from "../shared/figure-list";
import { sameName } from "./entries";

export interface MeasureRow {
  readonly name: string;
  /** null once its sheet is gone. */
  readonly figure: SheetFigure | null;
  /** As it was read last; null where it never was. */
  readonly last: { readonly value: number; readonly day: number } | null;
}

/** Rows of the list: what is built after this plan has room, too. */
const SPARE = 40;
const STEP = 20;
export const roomFor = (figures: number): number => Math.ceil((figures + SPARE) / STEP) * STEP;

/** What the list of the build before says of a figure. */
function lastOf({ previous }: PlanContext, name: string, system: DateSystem): MeasureRow["last"] {
  const { name: at, lastValue, lastDay } = FIGURE_LIST;
  const row = previous?.sheets.measures?.rows.find(
    ({ [at]: named }) => typeof named === "string" && sameName(named, name),
  );
  const [value, day] = [row?.[lastValue], row?.[lastDay]];
  if (typeof value !== "number" || typeof day !== "number") return null;
  return { value, day: system === 1904 ? day + DAYS_1904 : day };
}

/**
 * @param used Names that goals go by.
 * @returns Those of sheets that stand, then those in use that are gone but were once listed.
 */
export function measureRows(context: PlanContext, used: readonly string[], system: DateSystem): MeasureRow[] {
  const figures = context.figures ?? [];
  const standing = figures.map((figure): MeasureRow => ({
    ...{ name: figure.name, figure, last: { value: figure.value, day: context.today } },
  }));
  const names = used.filter((name, i) => used.findIndex((each) => sameName(each, name)) === i);
  const gone = names.flatMap((name): MeasureRow[] => {
    if (figures.some((figure) => sameName(figure.name, name))) return [];
    const last = lastOf(context, name, system);
    return last === null ? [] : [{ name, figure: null, last }];
  });
  return [...standing, ...gone];
}
