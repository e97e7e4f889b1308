/**
 * The list in which a kind keeps the figures of other sheets that it links: the place of each column, from the first. Formulas that differ from
 * row to row stand beside the table, whose columns Excel would fill.
 */
export const FIGURE_LIST = { name: 0, lastValue: 3, lastDay: 4, link: 6 } as const;
