/**
 * The grid of a main sheet: a margin, five modules, a gutter, five modules. 844 pixels, what a screen of 1280 shows beside the pane.
 * A label takes two modules, a sentence three, a figure one; what a block does not fill stays empty, so that long texts run over it.
 */
import type { ColumnWidth } from "./plan";

const PIXELS = { margin: 12, module: 82 };
/** Modules of each half. */
export const HALF = 5;
/** First columns of the halves, and the column between them. */
export const LEFT = 1;
const GUTTER = LEFT + HALF;
export const RIGHT = GUTTER + 1;
/** Columns from the first module to the last, with the gutter. */
export const MODULE_COLUMNS = 2 * HALF + 1;

export const MODULE_WIDTHS = [
  { column: 0, columns: 1, pixels: PIXELS.margin },
  { column: LEFT, columns: HALF, pixels: PIXELS.module },
  { column: GUTTER, columns: 1, pixels: PIXELS.margin },
  { column: RIGHT, columns: HALF, pixels: PIXELS.module },
] as const satisfies readonly ColumnWidth[];

/** The columns that large figures stand over, from the left. */
export const FIGURE_SPANS: readonly { readonly column: number; readonly columns: number }[] = [
  { column: 1, columns: 2 },
  { column: 3, columns: 2 },
  { column: 5, columns: 3 },
  { column: 8, columns: 2 },
  { column: 10, columns: 2 },
];

/** Where blocks of so many modules begin, side by side from a column on, counted from it, and last where they end. None begins in the gutter. */
export function moduleOffsets(column: number, modules: readonly number[]): number[] {
  let at = column;
  const passGutter = (): void => void (at = at === GUTTER ? RIGHT : at);
  const begins = modules.map((count) => {
    passGutter();
    const first = at;
    for (let i = 0; i < count; i++) {
      passGutter();
      at++;
    }
    return first - column;
  });
  return [...begins, at - column];
}
