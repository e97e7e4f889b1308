/**
 * How a sheet is printed: which way, and how much of it.
 */
import { cumsum, range, sum } from "d3-array";
import type { Locale } from "../text/locale";
import { pageBreaks, type Whole } from "./page-breaks";
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
/** A row that nobody has set, and how high it grows with Chinese signs. */
const USUAL_POINTS = 15;
const CHINESE_POINTS = 16.5;

interface Reached {
  readonly rows: number;
  readonly columns: number;
  /** Of rows that are not as high as usual. */
  readonly heights: ReadonlyMap<number, number>;
  /** How wide its first columns are together, in pixels. */
  readonly pixelsOf: (columns: number) => number;
  readonly wholes: readonly Whole[];
  readonly locale: Locale;
}

/** How large a page shows so much on itself alone, 1 as on the screen. */
const scaleOn = ({ width, height }: typeof LYING | typeof UPRIGHT, pixels: number, points: number): number =>
  Math.min(1, (inches(width) * 96) / (pixels * WIDER), (inches(height) * 72) / points);

/** Points of rows that a page holds, so wide: Excel's, which are fewer, as it draws columns narrower and so prints them larger. */
const roomOn = ({ width, height }: typeof LYING | typeof UPRIGHT, pixels: number): number =>
  (inches(height) * 72) / Math.min(1, (inches(width) * 96) / pixels);

/** Pages that end before what they would cut; upright where a chart is higher than a lying page and can be read so. */
function severalPages(
  { orientation, titleRows }: PageSetup,
  { rows, heights, wholes, locale, ...reached }: Reached,
): Pick<SheetPlan["print"], "orientation" | "breaks"> {
  const usual = locale === "en-US" ? USUAL_POINTS : CHINESE_POINTS;
  const sums = cumsum(range(rows), (row) => heights.get(row) ?? usual);
  const above = (row: number): number => (row === 0 ? 0 : (sums[Math.min(row, rows) - 1] ?? 0));
  const pixels = reached.pixelsOf(reached.columns);
  const isRead = (inches(UPRIGHT.width) * 96) / (pixels * WIDER) >= SMALLEST_UPRIGHT;
  const again = above(titleRows);
  const isTooHigh = ({ row, rows: own, isChart }: Whole): boolean =>
    isChart && above(row + own) - above(row) > roomOn(LYING, pixels) - again;
  const stands = orientation === "portrait" || (isRead && wholes.some(isTooHigh));
  const room = roomOn(stands ? UPRIGHT : LYING, pixels);
  return {
    orientation: stands ? "portrait" : "landscape",
    breaks: pageBreaks(wholes, { room, again, above, rows }),
  };
}

/**
 * @param reached What the sheet holds; all of it stands on one page, lying or else upright, where that can be read, else on as many as it
 *   takes, which cut neither charts nor, where they are shorter than a page, sections.
 */
export function printPlan(setup: PageSetup, reached: Reached): SheetPlan["print"] {
  const { orientation, titleRows } = setup;
  const { heights, pixelsOf } = reached;
  const [rows, columns] = [Math.min(reached.rows, setup.rows), Math.min(reached.columns, setup.columns)];
  const own = [...heights].filter(([row]) => row < rows).map(([, points]) => points);
  const points = sum(own) + (rows - own.length) * USUAL_POINTS;
  const fits = (page: typeof LYING | typeof UPRIGHT, least: number): boolean =>
    scaleOn(page, pixelsOf(columns), points) >= least;
  const lies = orientation === "landscape" && fits(LYING, SMALLEST);
  const stands = !lies && fits(UPRIGHT, SMALLEST_UPRIGHT);
  const onOne = { orientation: stands ? "portrait" : orientation, breaks: [] } as const;
  const onePage = lies || stands;
  return {
    ...(onePage ? onOne : severalPages(setup, { ...reached, rows, columns })),
    ...{ titleRows, onePage, area: { row: 0, column: 0, rows, columns } },
  };
}
