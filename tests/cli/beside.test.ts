/** Tables that are read into memory beside orders that an engine holds: what is built is what memory builds of all of them. */
import Papa from "papaparse";
import { json, PATIENCE, refusal, useFolder } from "./support";

const folder = useFolder();
const csv = (name: string, rows: readonly (readonly string[])[]): string => folder.write(name, Papa.unparse(rows as string[][])); // prettier-ignore

const day = (i: number): string => new Date(Date.UTC(2026, 6, 26 + i)).toISOString().slice(0, 10);
const ORDERS = [
  ["Order no", "Date", "Customer", "Product", "Quantity", "Amount"],
  ...Array.from({ length: 120 }, (_, i) => [`O${i}`, day(i), `C${i % 9}`, i % 3 === 0 ? "Rug" : "Lamp", "4", "80"]),
];
const PRODUCTS = [
  ["Product", "SKU", "Stock", "Lead time", "On order"],
  ["Lamp", "L-1", "3", "20", "0"],
  ["Rug", "R-1", "900", "5", "0"],
];
const LEADS = [
  ["Lead no", "Created", "Owner", "Status", "Amount won"],
  ...Array.from({ length: 60 }, (_, i) => [`L${i}`, day(i * 2), i % 2 ? "Ann" : "Bob", i % 5 ? "Open" : "Won", "50"]),
];
const TODAY = ["--today", "2026-11-23", "--overview", "no"];

interface Told extends Record<string, unknown> {
  readonly checks: readonly { readonly ok: boolean }[];
  readonly source: Record<string, unknown>;
  readonly otherSources: readonly Record<string, unknown>[];
}

/** What every build says, but for where its tables stand, what is said of how they were read, and checks of rows that it holds. */
function said(report: Record<string, unknown>) {
  const { checks, source, otherSources, ...told } = report as Told;
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  const counted = [source, ...otherSources].map(({ table, rows, used, leftOut }) => ({ table, rows, used, leftOut }));
  // Sheets count live only what stands in the workbook.
  const others: readonly string[] = ["notes", "sheets", "engine", "live"];
  const figures = JSON.stringify(told, (key, value: unknown) => (others.includes(key) ? undefined : value));
  return { figures: JSON.parse(figures) as unknown, counted };
}

test.each([
  ["products", "products.csv", PRODUCTS],
  ["goal", "leads.csv", LEADS],
])(
  "%s of orders by DuckDB and a table beside them is that of both in memory",
  async (kind, name, rows) => {
    const [orders, other] = [csv("orders.csv", ORDERS), csv(name, rows)];
    const flags = [...TODAY, ...(kind === "goal" ? ["--start", "2026-12-01", "--end", "2026-12-31"] : [])];
    const held = await json("build", kind, orders, other, ...flags);
    const asked = await json("build", kind, orders, "--engine", "duckdb", "--with", other, ...flags);
    expect(asked["engine"]).toBe("duckdb");
    expect(said(asked)).toEqual(said(held));
    const alone = await json("build", kind, orders, "--engine", "duckdb", ...flags);
    expect(said(alone)).not.toEqual(said(held));
  },
  PATIENCE,
);

test(
  "files beside that a kind has no use for, and orders named among them, are refused",
  async () => {
    const [orders, other] = [csv("orders.csv", ORDERS), csv("products.csv", PRODUCTS)];
    const traffic = csv("visits.csv", [["Date", "Visitors", "Amount"], ...ORDERS.slice(1).map(([, date]) => [date!, "9", "5"])]); // prettier-ignore
    const refused = (kind: string, ...flags: string[]) => refusal("build", kind, orders, "--engine", "duckdb", ...TODAY, ...flags); // prettier-ignore
    expect(await refused("segments", "--with", other)).toContain(`--with ${other}`);
    expect(await refused("goal", "--with", traffic, "--orders", "visits")).toContain("--orders visits");
    expect(await refused("products", "--with", `${other}x`)).toContain("products.csvx");
  },
  PATIENCE,
);

test(
  "where memory reads the orders, the tables beside them are files as any",
  async () => {
    const [orders, other] = [csv("orders.csv", ORDERS), csv("products.csv", PRODUCTS)];
    const held = await json("build", "products", orders, other, ...TODAY);
    expect(await json("build", "products", orders, "--with", other, ...TODAY)).toEqual(held);
  },
  PATIENCE,
);
