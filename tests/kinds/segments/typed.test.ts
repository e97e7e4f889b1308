/** What the user typed into the sheets since the build: the result and the preview of a rebuild say what the sheets then show. */
import type { OptionValues } from "../../../src/kinds/kind";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import { contextOf } from "../support/context";
import { writePlan } from "../support/live-plan";
import { ordersOf } from "../support/orders";

const ORDERS = ordersOf(
  Array.from({ length: 120 }, (_, i) => ({
    customer: `c${(i * i) % 31}`,
    date: 46_000 + i,
    amount: 10 + ((i * 37) % 90),
  })),
);
type Cells = (number | string | null)[][];

interface Case {
  readonly values: OptionValues;
  /** Sheet, input, and its cells with some typed over. */
  readonly sheet: string;
  readonly input: string;
  readonly type: (cells: Cells) => Cells;
}

const replace = (cells: Cells, row: number, ...typed: (number | string | null)[]): Cells =>
  cells.map((each, at) => (at === row ? each.map((cell, i) => typed[i] ?? cell) : each));

const CASES: readonly Case[] = [
  { values: {}, sheet: "how", input: "cut.atMost.monetary", type: () => [[null], [1], [null], [60]] },
  { values: { scoring: "mean" }, sheet: "how", input: "cut.mean.recency", type: () => [[30]] },
  { values: {}, sheet: "map", input: "map.eleven.en-US", type: (cells) => cells.map((row) => row.map(() => "Lost")) },
  {
    values: { map: "grid" },
    sheet: "map",
    input: "map.grid.en-US",
    type: (cells) => replace(cells, 4, "Lost", "Lost", "Lost", "Lost", "Lost"),
  },
  {
    values: { map: "r-docs" },
    sheet: "map",
    input: "rules.limits",
    type: (cells) => replace(cells, 0, 1, 5, 1, 1, 1, 5),
  },
  {
    values: { map: "r-docs" },
    sheet: "map",
    input: "rules.names.en-US",
    type: (cells) => replace(cells, 1, "Regulars"),
  },
  {
    values: { map: "eight" },
    sheet: "map",
    input: "types.names.en-US",
    type: (cells) => replace(cells, 7, "Once only"),
  },
  {
    values: { map: "sheet", liveCustomers: 5 },
    sheet: "map",
    input: "rules.sheet.limits",
    type: (cells) => replace(cells, 3, 1, 5, 1, 2, 1, 5),
  },
];

it.each(CASES)("$input typed into $sheet with $values", async ({ values, sheet, input, type }) => {
  const plan = segmentsKind.plan({ orders: ORDERS }, values, contextOf());
  const live = await writePlan(plan);
  const { area } = live.plan(sheet).inputs.find(({ key }) => key === input)!;
  const typed = type(live.values(sheet, area) as Cells).map((row) => row.map((cell) => (cell === "" ? null : cell)));
  live.sheet(sheet).write(
    area,
    typed.map((row) => row.map((cell) => cell ?? "")),
  );
  await live.recalculated();
  const table = live.plan("customers").tables[0]!.area;
  const scored = live.values("customers", {
    row: table.row + 1,
    column: table.column + table.columns - 6,
    rows: table.rows - 1,
    columns: 5,
  });
  live.dispose();
  const context = {
    ...contextOf(),
    typed: (of: string, key: string) => (of === sheet && key === input ? typed : undefined),
  };
  const again = segmentsKind.plan({ orders: ORDERS }, values, context);
  const { customers, segments } = again.result as SegmentsResult;
  expect(customers.map(({ r, f, m, score, segment }) => [r, f, m, score, segment])).toEqual(scored);
  expect(again.result).not.toEqual(plan.result);
  const preview = segmentsKind.preview!({ orders: ORDERS }, values, context);
  expect(preview.parts).toEqual(again.parts);
  expect(preview.parts[0]!.bars.map(({ listedAs, value }) => [listedAs, value])).toEqual(
    segments.map(({ segment, customers: held }) => [segment, held]),
  );
});

it("scores persons and businesses apart by the cuts typed for each", () => {
  const list = Array.from({ length: 160 }, (_, i) => ({
    customer: i % 3 === 0 ? `Firm ${(i * i) % 17} Ltd` : `c${(i * i) % 31}`,
    date: 46_000 + i,
    amount: 10 + ((i * 37) % 90),
  }));
  type Sets = Readonly<Record<"persons" | "businesses", SegmentsResult>>;
  const own = { "cut.atMost.monetary": 60, "cutBusinesses.atMost.monetary": 90 };
  const resultOf = (typed: Partial<typeof own>): Sets => {
    const cells = (sheet: string, key: string) => {
      const cut = sheet === "how" ? typed[key as keyof typeof own] : undefined;
      return cut === undefined ? undefined : [[1], [2], [3], [cut]];
    };
    const values = { businessRule: "name" };
    return segmentsKind.plan({ orders: ordersOf(list) }, values, { ...contextOf(), typed: cells }).result as Sets;
  };
  const keys = segmentsKind
    .plan({ orders: ordersOf(list) }, { businessRule: "name" }, contextOf())
    .sheets.find(({ key }) => key === "how")!
    .inputs.map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(Object.keys(own)));
  const [both, ofPersons, ofBusinesses] = [resultOf(own), resultOf({ "cut.atMost.monetary": 60 }), resultOf({})];
  expect(both.persons).toEqual(ofPersons.persons);
  expect(both.persons.thresholds.monetary).toEqual([1, 2, 3, 60]);
  expect(both.businesses.thresholds.monetary).toEqual([1, 2, 3, 90]);
  expect(ofPersons.businesses).toEqual(ofBusinesses.businesses);
});

it("is left aside where the choices made other cells of it, or values of what it changes", () => {
  const typed = (_: string, key: string) =>
    key.startsWith("cut.") || key.startsWith("map.") ? [[1], [2], [3]] : undefined;
  const plain = segmentsKind.plan({ orders: ORDERS }, {}, contextOf());
  expect(segmentsKind.plan({ orders: ORDERS }, {}, { ...contextOf(), typed }).result).toEqual(plain.result);
  const lost = () => Array.from({ length: 25 }, () => Array.from({ length: 5 }, () => "Lost"));
  const fixed = segmentsKind.plan({ orders: ORDERS }, { liveCustomers: 5 }, { ...contextOf(), typed: lost });
  expect(fixed.result).toEqual(plain.result);
});
