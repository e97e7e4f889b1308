import {
  combinedScore,
  R_CLASSIC_RANGES,
  R_DOCS_RANGES,
  SEGMENT_IDS,
  SEGMENT_MAP_IDS,
  SEGMENT_MAPS,
  segmentCells,
  type SegmentId,
  segmentOf,
  segmentPositions,
} from "../../../src/domain/customers/segment-maps";
import { fixtureJson } from "../../fixtures/read";

/** Published names of the segments, by the product's ids. */
const NAMES: Readonly<Partial<Record<SegmentId, string>>> = {
  champions: "Champions",
  loyalCustomers: "Loyal Customers",
  potentialLoyalists: "Potential Loyalist",
  recentCustomers: "Recent Customers",
  promising: "Promising",
  needAttention: "Customers Needing Attention",
  aboutToSleep: "About To Sleep",
  atRisk: "At Risk",
  cannotLose: "Can't Lose Them",
  hibernating: "Hibernating",
  lost: "Lost",
  importantValue: "重要价值客户",
  importantKeep: "重要保持客户",
  importantDevelop: "重要发展客户",
  importantWinBack: "重要挽留客户",
  generalValue: "一般价值客户",
  generalKeep: "一般保持客户",
  generalDevelop: "一般发展客户",
  generalWinBack: "一般挽留客户",
};

interface PublishedRanges {
  name: string;
  R: number[];
  F: number[];
  M: number[];
}

interface Published {
  eleven: Record<string, string[]>;
  grid: Record<string, string[]>;
  rf: Record<string, string>;
  "r-docs": PublishedRanges[];
  "r-classic": PublishedRanges[];
  eight: Record<string, string>;
}

describe("published tables", () => {
  const tables = fixtureJson<Published>("segment-maps.json");

  test("the map of eleven is the published table, cell by cell", () => {
    const cells = Object.entries(tables.eleven).flatMap(([name, list]) => list.map((cell) => [cell, name] as const));
    expect(cells).toHaveLength(125);
    for (const [cell, name] of cells) expect([cell, NAMES[segmentOf("eleven", ...digits(cell))]]).toEqual([cell, name]);
  });

  test("the map of R × FM is the published table of 25 cells, with FM the mean of both scores", () => {
    const segmentOfCell = new Map(
      Object.entries(tables.grid).flatMap(([name, list]) => list.map((cell) => [cell, name] as const)),
    );
    expect(segmentOfCell.size).toBe(25);
    for (const { recency, frequency, monetary, segment } of segmentCells("grid")) {
      const published = segmentOfCell.get(`${recency}${combinedScore(frequency, monetary)}`)!;
      expect(NAMES[segment]).toBe(published.replace(/Potential Loyalists$/, "Potential Loyalist"));
    }
  });

  test("the map of R × F is the published list of patterns, one for each cell", () => {
    const names = { ...NAMES, newCustomers: "New Customers", needAttention: "Need Attention" };
    for (const { recency, frequency, segment } of segmentCells("rf")) {
      const fitting = Object.keys(tables.rf).filter((cells) => new RegExp(`^${cells}$`).test(`${recency}${frequency}`));
      expect(fitting.map((cells) => tables.rf[cells])).toEqual([names[segment]]);
    }
  });

  test("the two lists of ten ranges of the R package are the published ones, in order", () => {
    const asPublished = (ranges: typeof R_DOCS_RANGES) =>
      ranges.map(([id, R, F, M]) => ({
        name: { ...NAMES, newCustomers: "New Customers", needAttention: "Need Attention" }[id],
        R,
        F,
        M,
      }));
    expect(asPublished(R_DOCS_RANGES)).toEqual(tables["r-docs"]);
    expect(asPublished(R_CLASSIC_RANGES)).toEqual(tables["r-classic"]);
  });

  test("the eight types are the published ones", () => {
    const cells = Object.entries(tables.eight);
    expect(cells).toHaveLength(8);
    for (const [cell, name] of cells) expect([cell, NAMES[segmentOf("eight", ...digits(cell))]]).toEqual([cell, name]);
  });
});

function digits(cell: string): [number, number, number] {
  return [Number(cell[0]), Number(cell[1]), Number(cell[2])];
}

/** Rows of the older R list that rows before them take whole, as published. */
const NEVER_REACHED: Readonly<Record<string, readonly SegmentId[]>> = {
  "r-classic": ["newCustomers", "promising", "cannotLose"],
};

test.each(SEGMENT_MAP_IDS)("map %s has no hole, and each of its segments has a cell", (map) => {
  const { lowest, highest, segments } = SEGMENT_MAPS[map];
  const cells = segmentCells(map);
  expect(cells).toHaveLength((highest - lowest + 1) ** 3);
  const reached = segments.filter((segment) => !NEVER_REACHED[map]?.includes(segment));
  expect(new Set(cells.map((cell) => cell.segment))).toEqual(new Set(reached));
  for (const { segment } of cells) expect(SEGMENT_IDS).toContain(segment);
  const column = (axis: "recency" | "frequency" | "monetary"): Uint8Array =>
    Uint8Array.from(cells, (cell) => cell[axis]);
  const positions = segmentPositions(map, column("recency"), column("frequency"), column("monetary"));
  expect(Array.from(positions, (position) => segments[position])).toEqual(cells.map((cell) => cell.segment));
});

test("of the R ranges the first match wins, and what none names is others", () => {
  expect(segmentOf("r-docs", 5, 5, 5)).toBe("champions");
  expect(segmentOf("r-docs", 4, 4, 4)).toBe("potentialLoyalists"); // loyal customers would match too
  expect(segmentOf("r-docs", 2, 5, 1)).toBe("others");
});

test("refuses scores the map has no cell for", () => {
  expect(() => segmentOf("eleven", 0, 5, 5)).toThrow(RangeError);
  expect(() => segmentOf("eleven", 5, 6, 5)).toThrow(RangeError);
  expect(() => segmentOf("eight", 1, 1, 2)).toThrow(RangeError);
  expect(() => segmentOf("eight", 1, 0.5, 1)).toThrow(RangeError);
});
