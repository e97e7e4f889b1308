/** The list in which a kind keeps the figures of other sheets that it links. */
import { group, rollup, sum } from "d3-array";
import type { SheetFigure } from "../kind";

/**
 * The place of each column, from the first. Formulas that differ from row to row stand beside the table, whose columns Excel would fill.
 */
export const FIGURE_LIST = { name: 0, lastValue: 3, lastDay: 4, sheet: 5, link: 7 } as const;

/** No list is longer: each of its rows is a formula, and goals look theirs up in it. */
const MOST_FIGURES = 1500;

/** As many figures as a list holds; where there are more, the same number of each sheet, from its top. */
export function shortList(figures: readonly SheetFigure[]): readonly SheetFigure[] {
  if (figures.length <= MOST_FIGURES) return figures;
  const sizes = [...group(figures, ({ sheet }) => sheet).values()].map(({ length }) => length);
  let each = 0;
  while (sum(sizes, (size) => Math.min(size, each + 1)) <= MOST_FIGURES) each++;
  const taken = new Map<string, number>();
  return figures.filter(({ sheet }) => {
    const count = (taken.get(sheet) ?? 0) + 1;
    taken.set(sheet, count);
    return count <= each;
  });
}

/** Between the tab and the words of a figure's name. */
export const BETWEEN = " · ";

/** Names are the same whatever the case of their letters, as Excel takes them. */
export const sameText = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * Finds the figure that a name stands for, also after its sheet was renamed; undefined where it is gone. A list asks for more than a
 * thousand of several thousands.
 * @returns A search by the name and what the list knows its sheet by; "" where it does not.
 */
export function finderOf(figures: readonly SheetFigure[]): (name: string, sheet: string) => SheetFigure | undefined {
  const byName = rollup(figures, ([first]) => first!, ({ name }) => name.toLowerCase()); // prettier-ignore
  const bySheet = group(figures, ({ sheet }) => sheet);
  return (name, sheet) => {
    const named = byName.get(name.toLowerCase());
    if (named !== undefined || sheet === "") return named;
    const own = bySheet.get(sheet)?.filter(({ words }) => name.endsWith(BETWEEN + words)) ?? [];
    return own.sort((a, b) => b.words.length - a.words.length)[0];
  };
}
