/**
 * From recency, frequency and monetary scores to a named segment: the 11-segment maps of 125 and of 25 cells, the 10 segments of
 * recency and frequency, the R package's two lists of ten ranges, the Chinese 8 types. Segments are ids without a language; their names are texts of the sheets.
 */

import { ruleCells, type SegmentRule } from "./segment-rules";

export const SEGMENT_MAP_IDS = ["eleven", "grid", "rf", "eight", "r-docs", "r-classic"] as const;
export type SegmentMapId = (typeof SEGMENT_MAP_IDS)[number];

/** Every segment of every map. Maps share an id where they mean the same customers. */
export const SEGMENT_IDS = [
  "champions", "loyalCustomers", "potentialLoyalists", "recentCustomers", "promising", "needAttention", "aboutToSleep",
  "atRisk", "cannotLose", "hibernating", "lost", "newCustomers", "others",
  "importantValue", "importantKeep", "importantDevelop", "importantWinBack",
  "generalValue", "generalKeep", "generalDevelop", "generalWinBack",
] as const; // prettier-ignore
export type SegmentId = (typeof SEGMENT_IDS)[number];

export interface SegmentMap {
  readonly id: SegmentMapId;
  /** Segments in the order they are shown, best first. */
  readonly segments: readonly SegmentId[];
  /** Lowest and highest score on each of the three axes. */
  readonly lowest: number;
  readonly highest: number;
}

/** One cell of a map: three scores and their segment. */
export interface SegmentCell {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly segment: SegmentId;
}

/** Cells written RFM, "543" is recency 5, frequency 4, monetary 3. The 125-cell table in common public use; no cell is missing. */
const ELEVEN: readonly (readonly [SegmentId, string])[] = [
  ["champions", "555 554 544 545 454 455 445"],
  ["loyalCustomers", "543 444 435 355 354 345 344 335"],
  [
    "potentialLoyalists",
    "553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323",
  ],
  ["recentCustomers", "512 511 422 421 412 411 311"],
  ["promising", "525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313"],
  ["needAttention", "535 534 443 434 343 334 325 324"],
  ["aboutToSleep", "331 321 312 221 213"],
  ["atRisk", "255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124"],
  ["cannotLose", "155 154 144 214 215 115 114 113"],
  ["hibernating", "332 322 231 241 251 233 232 223 222 132 123 122 212 211"],
  ["lost", "111 112 121 131 141 151"],
];

/**
 * The 25-cell table in common public use, written R then FM: "43" is recency 4, frequency and monetary value 3 together.
 * FM is the mean of the two scores, a half rounded up (`combinedScore`).
 */
const GRID: readonly (readonly [SegmentId, string])[] = [
  ["champions", "55 54 45"],
  ["loyalCustomers", "53 44 35 34"],
  ["potentialLoyalists", "52 42 33 43"],
  ["recentCustomers", "51"],
  ["promising", "41 31"],
  ["needAttention", "32 23 22"],
  ["aboutToSleep", "21"],
  ["atRisk", "25 24 13"],
  ["cannotLose", "15 14"],
  ["hibernating", "12"],
  ["lost", "11"],
];

/**
 * The 25-cell table of ten segments in common public use, written R then F; the monetary score decides nothing. In ranges: champions
 * R 5 F 4–5, loyal customers R 3–4 F 4–5, potential loyalists R 4–5 F 2–3, new customers R 5 F 1, promising R 4 F 1, need attention
 * R 3 F 3, about to sleep R 3 F 1–2, at risk R 1–2 F 3–4, can't lose them R 1–2 F 5, hibernating R 1–2 F 1–2.
 */
const RF: readonly (readonly [SegmentId, string])[] = [
  ["champions", "55 54"],
  ["loyalCustomers", "45 44 35 34"],
  ["potentialLoyalists", "53 52 43 42"],
  ["newCustomers", "51"],
  ["promising", "41"],
  ["needAttention", "33"],
  ["aboutToSleep", "32 31"],
  ["atRisk", "24 23 14 13"],
  ["cannotLose", "25 15"],
  ["hibernating", "22 21 12 11"],
];

/** Maps of 25 cells: recency, and what stands for frequency and monetary value. */
export type SquareMapId = "grid" | "rf";
const SQUARES: Readonly<Record<SquareMapId, readonly (readonly [SegmentId, string])[]>> = { grid: GRID, rf: RF };

/** Ranges of recency, frequency, monetary scores, first match wins: vignette of the R package rfm 0.3.0 (rsquaredacademy). */
export const R_DOCS_RANGES: readonly SegmentRule<SegmentId>[] = [
  ["champions", [5, 5], [5, 5], [5, 5]],
  ["potentialLoyalists", [3, 5], [3, 5], [2, 5]],
  ["loyalCustomers", [2, 4], [2, 4], [2, 4]],
  ["promising", [3, 4], [1, 3], [3, 5]],
  ["newCustomers", [4, 5], [1, 3], [1, 5]],
  ["cannotLose", [1, 2], [3, 4], [4, 5]],
  ["atRisk", [1, 2], [2, 5], [4, 5]],
  ["needAttention", [1, 3], [3, 5], [3, 5]],
  ["aboutToSleep", [2, 3], [1, 3], [1, 4]],
  ["lost", [1, 1], [1, 5], [1, 5]],
];

/**
 * The older ten ranges of the same package, first match wins. As published, the rows of new customers, promising and can't lose
 * are never reached: rows before them take all their cells.
 */
export const R_CLASSIC_RANGES: readonly SegmentRule<SegmentId>[] = [
  ["champions", [4, 5], [4, 5], [4, 5]],
  ["loyalCustomers", [2, 5], [3, 5], [3, 5]],
  ["potentialLoyalists", [3, 5], [1, 3], [1, 3]],
  ["newCustomers", [4, 5], [1, 1], [1, 1]],
  ["promising", [3, 4], [1, 1], [1, 1]],
  ["needAttention", [2, 3], [2, 3], [2, 3]],
  ["aboutToSleep", [2, 3], [1, 2], [1, 2]],
  ["atRisk", [1, 2], [2, 5], [2, 5]],
  ["cannotLose", [1, 1], [4, 5], [4, 5]],
  ["lost", [1, 2], [1, 2], [1, 2]],
];

/** 1 = better than average on recency, frequency, monetary value (rules §4). */
const EIGHT: readonly (readonly [SegmentId, string])[] = [
  ["importantValue", "111"],
  ["importantKeep", "011"],
  ["importantDevelop", "101"],
  ["importantWinBack", "001"],
  ["generalValue", "110"],
  ["generalKeep", "010"],
  ["generalDevelop", "100"],
  ["generalWinBack", "000"],
];

const ids = (rows: readonly (readonly [SegmentId, ...unknown[]])[]): SegmentId[] => rows.map(([segment]) => segment);

export const SEGMENT_MAPS: Readonly<Record<SegmentMapId, SegmentMap>> = {
  eleven: { id: "eleven", segments: ids(ELEVEN), lowest: 1, highest: 5 },
  grid: { id: "grid", segments: ids(GRID), lowest: 1, highest: 5 },
  rf: { id: "rf", segments: ids(RF), lowest: 1, highest: 5 },
  "r-docs": { id: "r-docs", segments: [...ids(R_DOCS_RANGES), "others"], lowest: 1, highest: 5 },
  "r-classic": { id: "r-classic", segments: [...ids(R_CLASSIC_RANGES), "others"], lowest: 1, highest: 5 },
  eight: { id: "eight", segments: ids(EIGHT), lowest: 0, highest: 1 },
};

/** Segment position (in the map's `segments`) by cell. */
const TABLES: Readonly<Record<SegmentMapId, Uint8Array>> = {
  eleven: cellTable(ELEVEN, 1, 5),
  grid: squareTable("grid"),
  rf: squareTable("rf"),
  "r-docs": ruleCells(R_DOCS_RANGES, 5),
  "r-classic": ruleCells(R_CLASSIC_RANGES, 5),
  eight: cellTable(EIGHT, 0, 1),
};

/**
 * Frequency and monetary value as one score: the mean of the two, a half rounded up.
 * @example combinedScore(2, 5); // 4
 */
export function combinedScore(frequency: number, monetary: number): number {
  return Math.round((frequency + monetary) / 2);
}

/**
 * The second score of a map of 25 cells.
 * @example squareScore("rf", 2, 5); // 2
 */
export function squareScore(map: SquareMapId, frequency: number, monetary: number): number {
  return map === "rf" ? frequency : combinedScore(frequency, monetary);
}

/** Where three scores stand in a table of `width` scores from `lowest` on. */
function cellIndexer(lowest: number, width: number) {
  return (recency: number, frequency: number, monetary: number): number =>
    ((recency - lowest) * width + frequency - lowest) * width + monetary - lowest;
}

function cellTable(rows: readonly (readonly [SegmentId, string])[], lowest: number, highest: number): Uint8Array {
  const width = highest - lowest + 1;
  const table = new Uint8Array(width ** 3).fill(255);
  const at = cellIndexer(lowest, width);
  rows.forEach(([, cells], position) => {
    for (const cell of cells.split(" ")) {
      table[at(Number(cell[0]), Number(cell[1]), Number(cell[2]))] = position;
    }
  });
  return table;
}

function squareTable(map: SquareMapId): Uint8Array {
  const table = new Uint8Array(125).fill(255);
  for (let r = 1; r <= 5; r++)
    for (let f = 1; f <= 5; f++)
      for (let m = 1; m <= 5; m++) {
        const cell = `${r}${squareScore(map, f, m)}`;
        table[cellIndexer(1, 5)(r, f, m)] = SQUARES[map].findIndex(([, cells]) => cells.split(" ").includes(cell));
      }
  return table;
}

/**
 * The segment of three scores.
 * @param recency Score, better is higher: 0 or 1 for "eight", 1–5 for the others.
 * @throws RangeError for scores the map has no cell for.
 * @example segmentOf("eleven", 5, 5, 5); // "champions"
 * @example segmentOf("eight", 1, 0, 1); // "importantDevelop"
 */
export function segmentOf(map: SegmentMapId, recency: number, frequency: number, monetary: number): SegmentId {
  const { lowest, highest, segments } = SEGMENT_MAPS[map];
  for (const score of [recency, frequency, monetary]) {
    if (!(Number.isInteger(score) && score >= lowest && score <= highest)) {
      throw new RangeError(`scores of the map "${map}" are whole numbers from ${lowest} to ${highest}; ${score} came`);
    }
  }
  return segments[TABLES[map][cellIndexer(lowest, highest - lowest + 1)(recency, frequency, monetary)]!]!;
}

/**
 * Segments of whole columns of scores, as positions in `SEGMENT_MAPS[map].segments`.
 * Scores must be in the map's range (`scoreByCuts` with four cuts, `scoreAgainstMean` for "eight").
 * @example segmentPositions("eleven", Uint8Array.of(5), Uint8Array.of(5), Uint8Array.of(4)); // [0]: champions
 */
export function segmentPositions(
  map: SegmentMapId,
  recency: Uint8Array,
  frequency: Uint8Array,
  monetary: Uint8Array,
): Uint8Array {
  const { lowest, highest } = SEGMENT_MAPS[map];
  const table = TABLES[map];
  const at = cellIndexer(lowest, highest - lowest + 1);
  const positions = new Uint8Array(recency.length);
  for (let i = 0; i < recency.length; i++) {
    positions[i] = table[at(recency[i]!, frequency[i]!, monetary[i]!)]!;
  }
  return positions;
}

/**
 * Every cell of a map, recency slowest and monetary quickest, all ascending: what an editable map on a sheet starts from.
 * @example segmentCells("eight").length; // 8
 */
export function segmentCells(map: SegmentMapId): SegmentCell[] {
  const { lowest, highest } = SEGMENT_MAPS[map];
  const cells: SegmentCell[] = [];
  for (let recency = lowest; recency <= highest; recency++)
    for (let frequency = lowest; frequency <= highest; frequency++)
      for (let monetary = lowest; monetary <= highest; monetary++)
        cells.push({ recency, frequency, monetary, segment: segmentOf(map, recency, frequency, monetary) });
  return cells;
}
