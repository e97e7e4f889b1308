/**
 * Functions over long columns: what the quick way answers is what the same sum over plain numbers gives, and where
 * cells or criteria are unusual the answer is Excel's all the same.
 */
import fc from "fast-check";
import type { Value } from "../../../playground/grid/grid";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { UniverGrid } from "../../../playground/grid/univer-grid";
import { area } from "./at";

let grid: UniverGrid;

beforeEach(() => {
  grid = createHeadlessGrid();
});
afterEach(() => grid.dispose());

/** The formulas' values, over cells that stand from A1 on. */
async function calculated(cells: readonly (readonly Value[])[], formulas: readonly string[]): Promise<Value[]> {
  const [sheet] = grid.sheets();
  sheet!.write({ row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells);
  const place = { row: 0, column: 20, rows: formulas.length, columns: 1 };
  sheet!.write(
    place,
    formulas.map((formula) => [formula]),
  );
  await grid.settled();
  return sheet!.values(place).map(([value]) => value ?? "");
}

const NAMES = ["Champions", "At risk", "大客户"] as const;
const row = fc.tuple(
  fc.constantFrom(...NAMES),
  fc.integer({ min: 1, max: 5 }),
  fc.integer({ min: -99_999, max: 999_999 }),
);
const rowsOfCustomers = fc.array(row, { minLength: 12, maxLength: 60 });
type Row = typeof row extends fc.Arbitrary<infer Made> ? Made : never;
/** Cents as the money that a cell holds. */
const inMoney = (cents: number): number => cents / 100;
/** A cell's 950.94 is not quite that number: taking 853.75 off leaves 97.1900000000001 in the fifteen digits that Excel keeps. */
const CANCELLED: Row[] = [
  ["大客户", 1, 95_094],
  ["大客户", 1, -85_375],
  ...Array.from({ length: 10 }, (): Row => ["Champions", 1, 0]),
];

test("sums, counts, means and quantiles are those of the plain numbers", async () => {
  await fc.assert(
    fc.asyncProperty(
      rowsOfCustomers,
      fc.constantFrom(...NAMES),
      fc.integer({ min: 1, max: 5 }),
      async (rows, name, score) => {
        const last = rows.length;
        const cells = rows.map(([segment, points, cents]) => [
          segment,
          points,
          inMoney(cents),
          inMoney(Math.abs(cents)),
        ]);
        const chosen = rows.filter(([segment]) => segment === name);
        const both = chosen.filter(([, points]) => points === score);
        const below = chosen.filter(([, points]) => points < score);
        const sorted = rows.map(([, , cents]) => cents).sort((a, b) => a - b);
        const net = (some: Row[]): unknown =>
          expect.closeTo(inMoney(some.reduce((total, [, , cents]) => total + cents, 0)), 9);
        // Amounts that are all positive add up to the cent exactly, as decimals do.
        const gross = (some: Row[]): number => inMoney(some.reduce((total, [, , cents]) => total + Math.abs(cents), 0));
        const answers = await calculated(cells, [
          `=COUNTIF(A1:A${last},"${name.toUpperCase()}")`,
          `=COUNTIFS(A1:A${last},"${name}",B1:B${last},${score})`,
          `=COUNTIF(B1:B${last},">=${score}")`,
          `=SUMIFS(C1:C${last},A1:A${last},"${name}")`,
          `=SUMIFS(C1:C${last},A1:A${last},"${name}",B1:B${last},"<${score}")`,
          `=SUM(C1:C${last})`,
          `=SUMIFS(D1:D${last},A1:A${last},"${name}")`,
          `=SUMIFS(D1:D${last},A1:A${last},"${name}",B1:B${last},"<${score}")`,
          `=SUM(D1:D${last})`,
          `=COUNT(A1:C${last})`,
          `=MEDIAN(C1:C${last})`,
          `=PERCENTILE.INC(C1:C${last},1)`,
          `=ROWS(A1:A${last})`,
        ]);
        const middle = (sorted[Math.floor((last - 1) / 2)]! + sorted[Math.floor(last / 2)]!) / 2;
        expect(answers).toEqual([
          chosen.length,
          both.length,
          rows.filter(([, points]) => points >= score).length,
          ...[chosen, below, rows].map(net),
          ...[chosen, below, rows].map(gross),
          2 * last,
          expect.closeTo(inMoney(middle), 9),
          inMoney(sorted.at(-1)!),
          last,
        ]);
      },
    ),
    { numRuns: 15, examples: [[CANCELLED, "Champions", 1]] },
  );
});

test("unusual cells and criteria count as in Excel", async () => {
  const cells: Value[][] = ["'5", 5, "", true, "Ann*", "ann", "=1/0", 7, "Annabel", "=A2*2", "", 0].map((value) => [
    value,
  ]);
  const answers = await calculated(cells, [
    '=COUNTIF(A1:A12,"5")',
    "=COUNTIF(A1:A12,5)",
    "=COUNTIF(A1:A12,0)",
    '=COUNTIF(A1:A12,"ann")',
    '=COUNTIF(A1:A12,"ann*")',
    '=COUNTIF(A1:A12,">5")',
    "=COUNT(A1:A12)",
    "=COUNTBLANK(A1:A12)",
    "=SUM(A1:A12)",
    '=SUMIFS(A1:A12,A1:A12,">=5")',
    '=SUMIFS(A1:A12,A1:A12,">6")',
  ]);
  expect(answers).toEqual([2, 2, 1, 1, 3, 2, 4, 2, "#DIV/0!", 22, 17]);
});

test("a changed cell changes every function that reads its column", async () => {
  const cells = Array.from({ length: 40 }, (_, i) => [i % 2 === 0 ? "even" : "odd", i]);
  const formulas = ['=SUMIFS(B1:B40,A1:A40,"even")', '=COUNTIF(A1:A40,"odd")', "=MEDIAN(B1:B40)", "=SUM(B1:B40)"];
  expect(await calculated(cells, formulas)).toEqual([380, 20, 19.5, 780]);
  grid.sheets()[0]!.write({ row: 0, column: 0, rows: 1, columns: 2 }, [["odd", 100]]);
  await grid.settled();
  expect(
    grid
      .sheets()[0]!
      .values({ row: 0, column: 20, rows: 4, columns: 1 })
      .map(([value]) => value),
  ).toEqual([380, 21, 20.5, 880]);
});

test("columns of formulas are read after they are calculated, and so are areas one formula fills", async () => {
  const cells = Array.from({ length: 30 }, (_, i) => [i, `=A${i + 1}*2`, `=B${i + 1}+SUM(A$1:A$30)`]);
  const answers = await calculated(cells, ["=SUM(C1:C30)", "=SUM(Z1:Z12)", "=SUM(B1:B30)"]);
  expect(answers).toEqual([870 + 30 * 435, 0, 870]);
  grid.sheets()[0]!.write(area("Z1"), [["=SEQUENCE(12)"]]);
  await grid.settled();
  expect(grid.sheets()[0]!.values(area("U2"))).toEqual([[78]]);
});

test("empty criteria, and cells that are empty as criteria, count as in Excel", async () => {
  const texts: Value[][] = ["Ann", "", "Bo", "'0", "ann", "", "'12", "Cy", "Ann", "*", "'1e1", "Di"].map((value, i) => [
    value,
    i % 3,
  ]);
  const answers = await calculated(texts, [
    '=COUNTIFS(A1:A12,"")',
    '=COUNTIFS(A1:A12,"<>")',
    '=COUNTIFS(A1:A12,"<>",B1:B12,0)',
    '=COUNTIFS(A1:A12,"",B1:B12,2)',
    '=SUMIFS(B1:B12,A1:A12,"")',
    '=SUMIFS(B1:B12,A1:A12,"<>")',
    // D1 is empty: a criterion of 0.
    "=COUNTIFS(A1:A12,D1)",
    "=COUNTIFS(B1:B12,D1)",
    "=COUNTIFS(A1:A12,12)",
    "=COUNTIFS(A1:A12,10)",
  ]);
  expect(answers).toEqual([2, 10, 4, 1, 3, 9, 1, 4, 1, 1]);
});

test("the rows behind the last cell of a sheet are blank ones, however many a formula refers to", async () => {
  const cells: Value[][] = [
    ["Ann", 3],
    ["", 4],
    ["Bo", 5],
  ];
  grid.addSheet("Short").write(area("A1"), [[7]]);
  const answers = await calculated(cells, [
    "=ROWS(A2:A1048576)-COUNTBLANK(A2:A1048576)",
    '=COUNTIFS(A2:A1048576,"")',
    '=SUMIFS(B2:B1048576,A2:A1048576,"")',
    '=SUMIFS(B2:B1048576,A2:A1048576,"Bo")',
    '=COUNTIFS(A2:A1048576,"",B2:B1048576,">0")',
    '=COUNTIFS(A2:A1048576,"",Short!A2:A1048576,"")',
    "=SUMIFS(Short!A1:A1048576,B1:B1048576,3)",
    "=COUNT(Short!A2:A1048576)",
  ]);
  expect(answers).toEqual([1, 1_048_574, 4, 5, 1, 1_048_574, 7, 0]);
});

// Cell by cell, one such formula over a whole column takes seconds: these would not end in the time that a test has.
test("a list of criteria counts for each of them, over whole columns at once", async () => {
  const cells: Value[][] = [
    ["Ann", 3, "", "ann", 10],
    ["Bo", 4, "", "Bo", 1],
    ["Ann", 5, "", "", ""],
    ["", 6, "", "", ""],
  ];
  const answers = await calculated(cells, [
    '=SUMPRODUCT(COUNTIFS(A:A,D1:D2,B:B,">3"))',
    "=SUMPRODUCT(COUNTIFS(A:A,D1:D2)*E1:E2)",
    "=SUMPRODUCT(COUNTIFS(A:A,D1:D3))",
    '=SUMPRODUCT(COUNTIFS(B:B,E1:E3,A:A,"?*"))',
    ...Array.from({ length: 200 }, (_, i) => `=SUMPRODUCT(COUNTIFS(B:B,">=${i % 7}",A:A,D1:D2))`),
  ]);
  expect(answers).toEqual([2, 21, 3, 0, ...Array.from({ length: 200 }, (_, i) => [3, 3, 3, 3, 2, 1, 0][i % 7])]);
});

test("a day that a later month lacks is that month's last, as in Excel", async () => {
  const dates = [46326, 46053, 45351, 46326.75].map((day) => [day]);
  const formulas = ["=EDATE(A1,6)", "=EDATE(A2,1)", "=EDATE(A3,-12)", "=EDATE(A4,-0.5)", '=EDATE("x",1)'];
  // 2026-10-31 + 6, 2026-01-31 + 1, 2024-02-29 − 12, and a time of day, whose part is dropped as that of the months is.
  expect(await calculated(dates, formulas)).toEqual([46507, 46081, 44985, 46326, "#VALUE!"]);
});

const COMPARISONS = [">", ">=", "<", "<=", "="] as const;
type Compared = readonly [comparison: (typeof COMPARISONS)[number], limit: number];
const isMet = (number: number, [comparison, limit]: Compared): boolean =>
  ({ ">": number > limit, ">=": number >= limit, "<": number < limit, "<=": number <= limit, "=": number === limit })[
    comparison
  ];

test("comparisons with one column, in any order of its rows, choose what each of them alone would", async () => {
  const compared = fc.tuple(fc.constantFrom(...COMPARISONS), fc.integer({ min: -2, max: 12 }));
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.constantFrom(...NAMES)), {
    minLength: 9,
    maxLength: 40,
  });
  const pairs = fc.array(fc.tuple(compared, compared, fc.constantFrom(...NAMES)), { minLength: 6, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(rows, pairs, fc.boolean(), async (unordered, asked, isSorted) => {
      const all = isSorted ? [...unordered].sort(([one], [other]) => one - other) : unordered;
      const [days, names] = [`A1:A${all.length}`, `B1:B${all.length}`];
      const text = ([comparison, limit]: Compared): string => `"${comparison}${limit}"`;
      const formulas = asked.flatMap(([one, other, name]) => [
        `=COUNTIFS(${days},${text(one)},${days},${text(other)})`,
        `=SUMIFS(${days},${names},"${name}",${days},${text(one)},${days},${text(other)})`,
      ]);
      const wanted = asked.flatMap(([one, other, name]) => {
        const both = all.filter(([day]) => isMet(day, one) && isMet(day, other));
        return [both.length, both.reduce((sum, [day, of]) => sum + (of === name ? day : 0), 0)];
      });
      expect(await calculated(all, formulas)).toEqual(wanted);
    }),
    { numRuns: 12 },
  );
});

test("the first error among the chosen rows is a sum's, wherever the order of the numbers begins", async () => {
  const cells = [[9, 1], [8, "=1/0"], [7, "=NA()"], ...Array.from({ length: 9 }, (_, i) => [6 - i, i])];
  const formulas = Array.from({ length: 4 }, (_, i) => `=SUMIFS(B1:B12,A1:A12,">${i - 1}",A1:A12,"<9")`);
  expect(await calculated(cells, [...formulas, '=SUMIFS(B1:B12,A1:A12,"<7")', '=SUMIFS(B1:B12,A1:A12,"<=7")'])).toEqual(
    [...formulas.map(() => "#DIV/0!"), 36, "#N/A"],
  );
});

test("what a range holds is counted anew after an edit, inserted rows and another name of its sheet", async () => {
  const data = grid.addSheet("Leads");
  data.write(
    { row: 0, column: 0, rows: 40, columns: 1 },
    Array.from({ length: 40 }, (_, i) => [i]),
  );
  const formulas = Array.from({ length: 6 }, (_, i) => `=COUNTIFS(Leads!A1:A40,">=${i}",Leads!A1:A40,"<10")`);
  const counts = [10, 9, 8, 7, 6, 5];
  expect(await calculated([[1]], formulas)).toEqual(counts);
  const place = { row: 0, column: 20, rows: 6, columns: 1 };
  const now = async (): Promise<Value[]> => {
    await grid.settled();
    return grid
      .sheets()[0]!
      .values(place)
      .map(([value]) => value!);
  };
  data.write({ row: 30, column: 0, rows: 1, columns: 1 }, [[5]]);
  expect(await now()).toEqual(counts.map((count) => count + 1));
  data.insertRows(2, 1);
  data.write({ row: 2, column: 0, rows: 1, columns: 1 }, [[9.5]]);
  expect(await now()).toEqual(counts.map((count) => count + 2));
  data.name = "All leads";
  data.write({ row: 3, column: 0, rows: 1, columns: 1 }, [["none"]]);
  expect(await now()).toEqual([11, 10, 9, 9, 8, 7]);
});
