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

/** What of a lying page of A4 is left for the sheet, in millimetres: the margins are those of `workbook/write/page.ts`. */
const PAGE = { width: 277, height: 210 - (0.4 + 0.55) * 25.4 } as const;
/** Letters of 9 points, the smallest of the sheets', are read down to 8. */
const SMALLEST = 8 / 9;
/** How much wider than Excel LibreOffice draws columns. */
const WIDER = 1.06;
const inches = (millimetres: number): number => millimetres / 25.4;

/** Pixels at 100 %, 96 an inch, that such a page shows one page wide in letters large enough to read. */
export const PAGE_PIXELS = Math.floor((inches(PAGE.width) * 96) / SMALLEST / WIDER);
/** Points of height that it shows so. */
const PAGE_POINTS = (inches(PAGE.height) * 72) / SMALLEST;
/** A row that nobody has set. */
const USUAL_POINTS = 15;

interface Reached {
  readonly rows: number;
  readonly columns: number;
  /** Of rows that are not as high as usual. */
  readonly heights: ReadonlyMap<number, number>;
}

/** @param reached What the sheet holds; all of it stands on one page where that can be read, else on as many as it takes. */
export function printPlan(
  { orientation, titleRows, rows, columns }: PageSetup,
  { heights, ...reached }: Reached,
): SheetPlan["print"] {
  const printed = Math.min(reached.rows, rows);
  const own = [...heights].filter(([row]) => row < printed).map(([, points]) => points);
  const points = sum(own) + (printed - own.length) * USUAL_POINTS;
  return {
    ...{ orientation, titleRows, onePage: orientation === "landscape" && points <= PAGE_POINTS },
    area: { row: 0, column: 0, rows: printed, columns: Math.min(reached.columns, columns) },
  };
}
