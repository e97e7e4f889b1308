/** Builds that take from each other are made anew in one refresh, each after those that it takes from, in whatever order they were built. */
import { readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { openFile } from "../../playground/xlsx/open-file";
import { saveXlsx } from "../../playground/xlsx/save-xlsx";
import { SHEET_KINDS, sheetKind } from "../../src/kinds/catalogue";
import { json, PATIENCE, useFolder } from "./support";

const { at, write } = useFolder();

const CAMPAIGNS = [
  ["Campaign", "Cost", "Revenue", "Orders"],
  ["Spring", "100", "900", "9"],
  ["Summer", "400", "300", "3"],
];
const PRODUCTS = [
  ["Product", "SKU", "Stock", "Lead time", "On order"],
  ["Lamp", "L-1", "3", "20", "0"],
  ["Rug", "R-1", "900", "5", "0"],
];
const day = (i: number): string => new Date(Date.UTC(2026, 6, 26 + i)).toISOString().slice(0, 10);
const ORDERS = [
  ["Order no", "Date", "Customer", "Product", "Quantity", "Amount"],
  ...Array.from({ length: 120 }, (_, i) => [`O${i}`, day(i), `C${i % 9}`, i % 3 === 0 ? "Rug" : "Lamp", "4", "80"]),
];
const TODAY = ["--today", "2026-11-23"];

/** What the reports say of the figures that one kind takes from another. */
interface Report {
  readonly campaigns?: readonly { readonly campaign: string; readonly nextBudget: number }[];
  readonly cost?: number;
  readonly lines?: readonly { readonly item: string; readonly ordered: number }[];
  readonly replenish?: readonly { readonly product: string; readonly order: number }[];
}

/** By what only its report has. */
const REPORTED = { campaigns: "campaigns", marketing: "strategies", balance: "lines", products: "replenish", promotion: "tasks", segments: "segments" }; // prettier-ignore

type Edit = readonly [tab: string, row: number, column: number, value: number];

/** Other figures in cells of tables of the file. */
async function edit(file: string, cells: readonly Edit[]): Promise<void> {
  const grid = createHeadlessGrid();
  try {
    await openFile(grid, "shop.xlsx", readFileSync(file));
    for (const [tab, row, column, value] of cells)
      grid
        .sheets()
        .find(({ name }) => name === tab)!
        .write({ row, column, rows: 1, columns: 1 }, [[value]]);
    await grid.settled();
    writeFileSync(file, await saveXlsx(grid));
  } finally {
    grid.dispose();
  }
}

test(
  "a refresh makes what is taken before what takes it",
  async () => {
    const files = { orders: ORDERS, products: PRODUCTS, campaigns: CAMPAIGNS };
    const tables = Object.entries(files).map(([name, rows]) => write(`${name}.csv`, Papa.unparse(rows)));
    // Each before what it takes from.
    const order = [["promotion"], ["marketing"], ["balance", "--items", "Lamp, Rug"], ["products"], ["segments"], ["campaigns"]]; // prettier-ignore
    let from = tables;
    for (const [kind, ...flags] of order) {
      const out = at(`${kind}.xlsx`);
      await json("build", kind!, ...from, ...flags, ...TODAY, "--out", out);
      from = [out];
    }
    const [shop] = from as [string];
    await edit(shop, [
      ["campaigns", 2, 1, 800],
      ["products", 1, 2, 0],
    ]);
    const { builds } = (await json("refresh", shop, ...TODAY)) as { builds: Report[] };
    const kinds = builds.map((each) => Object.entries(REPORTED).find(([, key]) => key in each)![0]);
    expect(kinds.toSorted()).toEqual(Object.keys(REPORTED).toSorted());
    for (const [i, kind] of kinds.entries()) {
      const { reads = [] } = sheetKind(kind)!;
      for (const other of reads) expect(kinds.slice(0, i)).toContain(other.kind);
    }
    // It links figures of any sheet.
    expect(kinds.at(-1)).toBe("marketing");
    const { campaigns, cost, lines, replenish } = Object.assign({}, ...builds) as Required<Report>;
    const budget = campaigns.reduce((sum, { nextBudget }) => sum + nextBudget, 0);
    // Of the costs before the edit it came to 500.
    expect(budget).toBeGreaterThan(501);
    expect(cost).toBeCloseTo(budget, 1);
    const lamps = replenish.find(({ product }) => product === "Lamp")!.order;
    expect(lamps).toBeGreaterThan(0);
    expect(lines.reduce((sum, { ordered }) => sum + ordered, 0)).toBe(lamps);
  },
  PATIENCE,
);

test("no kind takes, by way of others, what takes from it", () => {
  const above = (id: string, seen: readonly string[]): readonly string[] =>
    seen.includes(id) ? [...seen, id] : (sheetKind(id)?.reads ?? []).flatMap(({ kind }) => above(kind, [...seen, id]));
  for (const { id } of SHEET_KINDS) expect(above(id, [])).not.toContain(id);
});
