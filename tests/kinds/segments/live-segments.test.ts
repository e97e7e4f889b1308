/**
 * What the Segments sheet and the rules sheets calculate themselves: cut points typed, heat map, medians, distributions, rules never reached.
 */
import type { OptionValues } from "../../../src/kinds/kind";
import type { Area } from "../../../src/plan/plan";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { CustomerRow, SegmentsResult } from "../../../src/kinds/segments/result";
import { AS_OF, referenceOrders, referenceScores } from "../../fixtures/rfm";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, writePlan } from "../support/live-plan";
import { ordersOf, type TestOrder } from "../support/orders";

const MADE: readonly TestOrder[] = Array.from({ length: 150 }, (_, i) => ({
  customer: `Customer ${(i * i) % 47}`,
  date: 46000 + ((i * 37) % 290),
  amount: 20 + ((i * 53) % 400) / 4,
}));

async function build(list: readonly TestOrder[], values: OptionValues) {
  const plan = segmentsKind.plan({ orders: ordersOf(list) }, values, contextOf());
  const live = await writePlan(plan);
  const table = live.plan("customers").tables[0]!.area;
  const customersColumn = (fromEnd: number) =>
    live
      .values("customers", {
        row: table.row + 1,
        column: table.column + table.columns - fromEnd,
        rows: table.rows - 1,
        columns: 1,
      })
      .flat();
  const inputOf = (key: string): { sheet: string; area: Area } => {
    const sheet = plan.sheets.find(({ inputs }) => inputs.some((input) => input.key === key))!;
    return { sheet: sheet.key, area: sheet.inputs.find((input) => input.key === key)!.area };
  };
  return {
    live,
    result: plan.result as SegmentsResult,
    errors: () => errorCells(plan, live),
    checks: () => Object.values(liveChecks(plan, live)),
    segments: () => customersColumn(2),
    actions: () => customersColumn(1),
    score: (measure: "R" | "F" | "M") => customersColumn({ R: 6, F: 5, M: 4 }[measure]),
    area: (key: string) => inputOf(key).area,
    /** Types into an input, from one of its cells on. */
    type: async (key: string, row: number, column: number, ...cells: (number | string | null)[][]) => {
      const { sheet, area } = inputOf(key);
      live
        .sheet(sheet)
        .write(
          { row: area.row + row, column: area.column + column, rows: cells.length, columns: cells[0]!.length },
          cells,
        );
      await live.recalculated();
    },
    dispose: () => live.dispose(),
  };
}
type Built = Awaited<ReturnType<typeof build>>;

/** Where the heading of a block's column stands on a sheet, below a row where one is given. */
function placeOf(built: Built, sheet: string, text: string, from = 0): { row: number; column: number } {
  for (const { area, cells } of built.live.plan(sheet).blocks)
    for (const [row, contents] of cells.entries()) {
      const column = contents.indexOf(text);
      if (column >= 0 && area.row + row >= from) return { row: area.row + row, column: area.column + column };
    }
  throw new Error(`“${text}” stands nowhere on the sheet`);
}
/** Cells below a heading, that of a section where one is named. */
const below = (built: Built, sheet: string, heading: string, rows: number, section?: string): unknown[] => {
  const { row, column } = placeOf(
    built,
    sheet,
    heading,
    section === undefined ? 0 : placeOf(built, sheet, section).row,
  );
  return built.live.values(sheet, { row: row + 1, column, rows, columns: 1 }).flat();
};

const middle = (values: readonly number[]): number | "" => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? "" : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
};

const heatOf = (built: Built): unknown[][] => {
  const { row, column } = built.area("heat.show.en-US");
  return built.live.values("how", { row: row + 2, column, rows: 5, columns: 5 });
};

it("medians by segment are those of the segment's customers", async () => {
  const built = await build(MADE, {});
  const { customers, segments } = built.result;
  for (const [heading, key] of [
    ["Median days since last order", "recency"],
    ["Median orders per customer", "frequency"],
    ["Median revenue per customer", "monetary"],
  ] as const) {
    const expected = segments.map(({ id }) =>
      middle(customers.filter(({ segmentId }) => segmentId === id).map((each) => each[key])),
    );
    const found = below(built, "how", heading, segments.length);
    found.forEach((value, i) =>
      expected[i] === "" ? expect(value).toBe("") : expect(value).toBeCloseTo(expected[i]!, 9),
    );
  }
  built.dispose();
});

it("the heat map shows customers, revenue or revenue a customer, and its check holds for each", async () => {
  const built = await build(MADE, {});
  const cell = (rows: readonly CustomerRow[]) => ({
    count: rows.length,
    sum: rows.reduce((sum, { monetary }) => sum + monetary, 0),
  });
  const expected = [5, 4, 3, 2, 1].map((r) =>
    [1, 2, 3, 4, 5].map((f) => cell(built.result.customers.filter((each) => each.r === r && each.f === f))),
  );
  const shown = async (text: string): Promise<(number | string)[][]> => {
    await built.type("heat.show.en-US", 0, 0, [text]);
    expect(built.checks().every((value) => value === true)).toBe(true);
    return heatOf(built) as (number | string)[][];
  };
  const close = (found: (number | string)[][], of: (each: { count: number; sum: number }) => number | string) =>
    found.forEach((row, i) =>
      row.forEach((value, j) => {
        const want = of(expected[i]![j]!);
        if (typeof want === "number") expect(value).toBeCloseTo(want, 6);
        else expect(value).toBe(want);
      }),
    );
  close(await shown("Customers"), ({ count }) => count);
  close(await shown("Revenue"), ({ sum }) => sum);
  close(await shown("Per customer"), ({ count, sum }) => (count === 0 ? "" : sum / count));
  built.dispose();
});

it("the heat map of average revenue is that of the R package's scores", async () => {
  const built = await build(referenceOrders(), { scoring: "rfm-package", asOf: AS_OF });
  await built.type("heat.show.en-US", 0, 0, ["Per customer"]);
  const scores = [...referenceScores("5-bins").values()];
  const found = heatOf(built);
  const filled = [5, 4, 3, 2, 1].map((r, row) =>
    [1, 2, 3, 4, 5].map((f, column) => {
      const members = scores.filter((each) => each.r === r && each.f === f);
      const value = found[row]![column];
      if (members.length === 0) expect(value).toBe("");
      else expect(value).toBeCloseTo(members.reduce((sum, { monetary }) => sum + monetary, 0) / members.length, 6);
      return members.length > 0;
    }),
  );
  expect(filled.flat().filter(Boolean).length).toBeGreaterThan(15);
  built.dispose();
});

it("the distributions count every customer once in each measure", async () => {
  const built = await build(MADE, { scoring: "ntile", bins: 4, map: "sheet" });
  const { customers } = built.result;
  for (const [heading, key] of [
    ["Recency (days)", "r"],
    ["Frequency (orders)", "f"],
    ["Monetary (revenue)", "m"],
  ] as const) {
    const expected = [1, 2, 3, 4].map((score) => customers.filter((each) => each[key] === score).length);
    expect(below(built, "how", heading, 4, "Customers by score")).toEqual(expected);
    expect(Math.max(...expected) - Math.min(...expected)).toBeLessThanOrEqual(1);
  }
  built.dispose();
});

it("scores again when a fixed cut point is changed", async () => {
  const built = await build(MADE, { scoring: "cuts" });
  expect(built.score("R")).toEqual(built.result.customers.map(({ r }) => r));
  await built.type("recencyCuts", 0, 0, [10], [20], [30], [40]);
  const score = (days: number): number => 5 - [10, 20, 30, 40].filter((cut) => days > cut).length;
  expect(built.score("R")).toEqual(built.result.customers.map(({ recency }) => score(recency)));
  built.dispose();
});

it("compares with the user's own value instead of the mean", async () => {
  const built = await build(MADE, { map: "eight" });
  await built.type("cut.mean.monetary", 0, 0, [200]);
  expect(built.score("M")).toEqual(built.result.customers.map(({ monetary }) => (monetary > 200 ? 1 : 0)));
  built.dispose();
});

it("the next action follows the customer's segment", async () => {
  const built = await build(MADE, { map: "sheet" });
  await built.type("rules.sheet.limits", 0, 0, [1, 5, 1, 5, 1, 5]);
  await built.type("rules.sheet.names.en-US", 0, 0, ["Everyone"]);
  await built.type("rules.sheet.plan.en-US", 0, 1, ["Call them"]);
  expect(new Set(built.segments())).toEqual(new Set(["Everyone"]));
  expect(new Set(built.actions())).toEqual(new Set(["Call them"]));
  expect(built.errors()).toEqual([]);
  expect(built.checks().every((value) => value === true)).toBe(true);
  built.dispose();
});

describe("rules", () => {
  const reach = (built: Built, rules: number): unknown[] => below(built, "map", "Score combinations", rules + 1);

  it("that can never be reached are said, and the rest add up to all combinations", async () => {
    const built = await build(MADE, { map: "r-classic" });
    const found = reach(built, 10);
    const never = found.flatMap((value, i) => (value === "never reached" ? [i] : []));
    expect(never.map((i) => built.result.segments[i]!.id)).toEqual(["newCustomers", "promising", "cannotLose"]);
    expect(
      found.filter((value) => typeof value === "number").reduce((sum: number, value) => sum + Number(value), 0),
    ).toBe(125);
    built.dispose();
  });

  it("typed into a spare row take what no rule fitted; without a name that is said", async () => {
    const built = await build(MADE, { map: "sheet" });
    const before = reach(built, 16);
    expect(before.slice(10, 16)).toEqual(["", "", "", "", "", ""]);
    expect(Number(before[16])).toBeGreaterThan(0);
    await built.type("rules.sheet.limits", 10, 0, [1, 5, 1, 5, 1, 5]);
    expect([reach(built, 16)[10], reach(built, 16)[16]]).toEqual(["name is missing", 0]);
    await built.type("rules.sheet.names.en-US", 10, 0, ["The rest"]);
    expect(reach(built, 16)[10]).toBe(before[16]);
    const others = built.result.customers.filter(({ segmentId }) => segmentId === "others").length;
    expect(built.segments().filter((segment) => segment === "The rest")).toHaveLength(others);
    expect(built.checks().every((value) => value === true)).toBe(true);
    built.dispose();
  });

  it("without a name leave no rows between those that have one, and no figures in the empty rows", async () => {
    const built = await build(MADE, { map: "sheet" });
    const summary = (heading: string): unknown[] => below(built, "segments", heading, 17);
    const averages = (heading: string): unknown[] => below(built, "how", heading, 17);
    const names = built.result.segments.map(({ segment }) => segment);
    const held = built.result.segments.map(({ customers }) => customers);
    const empty = (count: number): string[] => Array.from({ length: count }, () => "");
    expect(names.at(-1)).toBe("Others");
    expect(summary("Segment")).toEqual([...names, ...empty(6)]);
    for (const heading of ["Share of customers", "Share of revenue", "What to do next"])
      expect(summary(heading).slice(11)).toEqual(empty(6));
    for (const heading of ["Average order value", "Median days since last order"])
      expect(averages(heading).slice(11)).toEqual(empty(6));
    expect(summary("Share of customers").slice(0, 11)).toEqual(
      held.map((customers) => customers / built.result.customers.length),
    );
    // A spare rule with a name of its own has its place before Others; one with a name there is belongs to that; one without is counted.
    await built.type("rules.sheet.limits", 10, 0, [1, 5, 1, 5, 1, 5]);
    expect(summary("Segment")).toEqual([...names, ...empty(6)]);
    expect(built.checks().every((value) => value === true)).toBe(true);
    await built.type("rules.sheet.names.en-US", 10, 0, ["The rest"]);
    expect(summary("Segment")).toEqual([...names.slice(0, -1), "The rest", "Others", ...empty(5)]);
    expect(summary("Share of customers")[10]).toBe(held[10]! / built.result.customers.length);
    await built.type("rules.sheet.names.en-US", 10, 0, ["Champions"]);
    expect(summary("Segment")).toEqual([...names, ...empty(6)]);
    expect(built.errors()).toEqual([]);
    expect(built.checks().every((value) => value === true)).toBe(true);
    built.dispose();
  });

  it("of the user's own are followed also when there are too many customers for live scores", async () => {
    const built = await build(MADE, { map: "sheet", liveCustomers: 10 });
    expect(built.segments()).toEqual(built.result.customers.map(({ segment }) => segment));
    await built.type("rules.sheet.names.en-US", 0, 0, ["Stars"]);
    const champions = built.result.customers.filter(({ segmentId }) => segmentId === "champions").length;
    expect(built.segments().filter((segment) => segment === "Stars")).toHaveLength(champions);
    built.dispose();
  });
});
