/**
 * The columns of a sheet that have widths of their own, in pixels, and what stands over them: the headline over all, key figures over
 * neighbours that share the width evenly.
 */
import { FIGURE_SPANS, LEFT, MODULE_COLUMNS, MODULE_WIDTHS } from "./modules";
import type { ColumnWidth } from "./plan";

export interface Span {
  readonly column: number;
  readonly columns: number;
}

export interface Grid {
  readonly widths: readonly FixedWidth[];
  /** null beyond the columns of fixed widths. */
  readonly pixelsOf: (column: number) => number | null;
  /** Columns from the first one that is used to the last. */
  readonly columns: number;
  /** Where so many key figures stand, from the left. */
  readonly spans: (figures: number) => readonly Span[];
}

type FixedWidth = Extract<ColumnWidth, { readonly pixels: number }>;

const pixelsIn = (widths: readonly FixedWidth[], at: number): number | null =>
  widths.find(({ column, columns }) => at >= column && at < column + columns)?.pixels ?? null;

const MARGIN = 12;
/** Of the columns that a screen shows beside the pane, from the first one that is used on. */
const SCREEN = 5 * 82 + 12 + 5 * 82;
/** As wide as a figure is at most: a quarter of the sheet. */
const LEAST_PARTS = 4;

/** The modules of a main sheet. */
export const MODULES: Grid = {
  ...{ widths: MODULE_WIDTHS, columns: MODULE_COLUMNS, spans: () => FIGURE_SPANS },
  pixelsOf: (column) => pixelsIn(MODULE_WIDTHS, column),
};

/** Where each of so many parts of a row of columns begins and, last, where it ends: each ends at the column nearest to its even share. */
function evenParts(pixels: readonly number[], parts: number): number[] {
  const ends = pixels.map((_, i) => pixels.slice(0, i + 1).reduce((sum, width) => sum + width, 0));
  const begins = [0];
  for (let part = 1; part < parts; part++) {
    const share = (part * ends.at(-1)!) / parts;
    const [from, to] = [begins.at(-1)! + 1, pixels.length - (parts - part)];
    let nearest = from;
    for (let at = from; at <= to; at++)
      if (Math.abs(ends[at - 1]! - share) < Math.abs(ends[nearest - 1]! - share)) nearest = at;
    begins.push(nearest);
  }
  return [...begins, pixels.length];
}

/** Columns of so many pixels: as those of a native table or of a matrix, which cannot leave the gutter of the modules free. */
export function columnsOf(pixels: readonly number[]): Grid {
  let used = 0;
  const columns = pixels.filter((width) => (used += width) <= SCREEN).length;
  const shown = pixels.slice(0, columns);
  const widths = [MARGIN, ...pixels].map((width, column): FixedWidth => ({ column, columns: 1, pixels: width }));
  return {
    ...{ widths, columns, pixelsOf: (column) => pixelsIn(widths, column) },
    spans: (figures) => {
      const begins = evenParts(shown, Math.max(figures, Math.min(LEAST_PARTS, columns)));
      return begins.slice(1).map((end, i) => ({ column: LEFT + begins[i]!, columns: end - begins[i]! }));
    },
  };
}
