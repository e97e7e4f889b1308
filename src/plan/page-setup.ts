/**
 * How a sheet is printed: which way, and how much of it.
 */
import { sum } from "d3-array";
import type { SheetPlan } from "./plan";

export interface PageSetup {
  readonly orientation: SheetPlan["print"]["orientation"];
  readonly titleRows: number;
  /** Rows and columns from these on stand on the sheet but are not printed. */
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: PageSetup = {
  ...{ orientation: "landscape", titleRows: 0 },
  ...{ rows: Infinity, columns: Infinity },
};

/** What of a page of A4 is left for the sheet, in millimetres: the margins are those of `workbook/write/page.ts`. */
const EDGES = { across: 2 * 0.4 * 25.4, down: (0.4 + 0.55) * 25.4 } as const;
const LYING = { width: 297 - EDGES.across, height: 210 - EDGES.down } as const;
const UPRIGHT = { width: 210 - EDGES.across, height: 297 - EDGES.down } as const;
/** Letters of 9 points, the smallest of the sheets', are read down to 8. */
const SMALLEST = 8 / 9;
/** On one upright page down to 7: a chart that a page cuts in two is harder to read. */
const SMALLEST_UPRIGHT = 7 / 9;
/** How much wider than Excel LibreOffice draws columns. */
const WIDER = 1.06;
const inches = (millimetres: number): number => millimetres / 25.4;

/** Pixels at 100 %, 96 an inch, that such a page shows one page wide in letters large enough to read. */
export const PAGE_PIXELS = Math.floor((inches(LYING.width) * 96) / SMALLEST / WIDER);
/** A row that nobody has set. */
const USUAL_POINTS = 15;

interface Reached {
  readonly rows: number;
  readonly columns: number;
  /** Of rows that are not as high as usual. */
  readonly heights: ReadonlyMap<number, number>;
  /** How wide its first columns are together, in pixels. */
  readonly pixelsOf: (columns: number) => number;
}

/** How large a page shows so much on itself alone, 1 as on the screen. */
const scaleOn = ({ width, height }: typeof LYING | typeof UPRIGHT, pixels: number, points: number): number =>
  Math.min(1, (inches(width) * 96) / (pixels * WIDER), (inches(height) * 72) / points);

/**
 * @param reached What the sheet holds; all of it stands on one page, lying or else upright, where that can be read, else on as many as it
 *   takes.
 */
export function printPlan(
  { orientation, titleRows, rows, columns }: PageSetup,
  { heights, pixelsOf, ...reached }: Reached,
): SheetPlan["print"] {
  const area = { row: 0, column: 0, rows: Math.min(reached.rows, rows), columns: Math.min(reached.columns, columns) };
  const own = [...heights].filter(([row]) => row < area.rows).map(([, points]) => points);
  const points = sum(own) + (area.rows - own.length) * USUAL_POINTS;
  const fits = (page: typeof LYING | typeof UPRIGHT, least: number): boolean =>
    scaleOn(page, pixelsOf(area.columns), points) >= least;
  const lies = orientation === "landscape" && fits(LYING, SMALLEST);
  const stands = !lies && fits(UPRIGHT, SMALLEST_UPRIGHT);
  return { orientation: stands ? "portrait" : orientation, titleRows, onePage: lies || stands, area };
}
