/** The list in which a kind keeps the figures of other sheets that it links. */
import type { SheetFigure } from "../kind";

/**
 * The place of each column, from the first. Formulas that differ from row to row stand beside the table, whose columns Excel would fill.
 */
export const FIGURE_LIST = { name: 0, lastValue: 3, lastDay: 4, sheet: 5, link: 7 } as const;

/** Between the tab and the words of a figure's name. */
export const BETWEEN = " · ";

/** Names are the same whatever the case of their letters, as Excel takes them. */
export const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The figure that a name stands for, also after its sheet was renamed; undefined where it is gone.
 * @param sheet What the list knows its sheet by; "" where it does not.
 */
export function figureNamed(figures: readonly SheetFigure[], name: string, sheet: string): SheetFigure | undefined {
  const named = figures.find((figure) => sameText(figure.name, name));
  if (named !== undefined || sheet === "") return named;
  const own = figures.filter((figure) => figure.sheet === sheet && name.endsWith(BETWEEN + figure.words));
  return own.sort((a, b) => b.words.length - a.words.length)[0];
}
