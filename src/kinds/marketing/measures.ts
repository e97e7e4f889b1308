/**
 * The figures that goals can be measured by: those of every other built sheet, and those in use whose sheet is gone, with their last value
 * and its day.
 */
import { type DateSystem, serial1900 } from "../../domain/calendar/calendar";
import type { PlanContext, SheetFigure } from "../kind";
import type { Cell } from "../../tables/source";
import { FIGURE_LIST, finderOf, sameText, shortList } from "../shared/figure-list";

export interface MeasureRow {
  readonly name: string;
  /** What its sheet is known by. */
  readonly sheet: string;
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
function listedBefore({ previous }: PlanContext, name: string): readonly Cell[] | undefined {
  return previous?.sheets.measures?.rows.find(({ [FIGURE_LIST.name]: named }) => typeof named === "string" && sameText(named, name)); // prettier-ignore
}

function lastOf(row: readonly Cell[] | undefined, system: DateSystem): MeasureRow["last"] {
  const [value, day] = [row?.[FIGURE_LIST.lastValue], row?.[FIGURE_LIST.lastDay]];
  if (typeof value !== "number" || typeof day !== "number") return null;
  return { value, day: serial1900(day, system) };
}

/**
 * @param used Names that goals go by.
 * @returns Those in use, by another name or gone as well where they were once listed; then all others of sheets that stand.
 */
export function measureRows(context: PlanContext, used: readonly string[], system: DateSystem): MeasureRow[] {
  const figures = context.figures ?? [];
  const shown = (name: string, figure: SheetFigure): MeasureRow => ({
    ...{ name, figure, sheet: figure.sheet },
    last: { value: figure.value, day: context.today },
  });
  const find = finderOf(figures);
  const names = used.filter((name, i) => used.findIndex((each) => sameText(each, name)) === i);
  const inUse = names.flatMap((name): MeasureRow[] => {
    const own = figures.find((figure) => sameText(figure.name, name));
    if (own !== undefined) return [shown(own.name, own)];
    const before = listedBefore(context, name);
    const known = before?.[FIGURE_LIST.sheet];
    const sheet = typeof known === "string" ? known : "";
    const figure = find(name, sheet);
    if (figure !== undefined) return [shown(name, figure)];
    const last = lastOf(before, system);
    return last === null ? [] : [{ name, figure: null, sheet, last }];
  });
  const others = shortList(figures).filter(({ name }) => !inUse.some((row) => sameText(row.name, name)));
  return [...inUse, ...others.map((figure) => shown(figure.name, figure))];
}
