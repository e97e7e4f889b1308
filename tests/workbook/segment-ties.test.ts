/** The segments of one build are those that a marketing plan chooses among: live, with what is typed of each kept under its name. */
import type { Value } from "../../playground/grid/grid";
import { marketingKind } from "../../src/kinds/marketing/kind";
import { segmentsKind } from "../../src/kinds/segments/kind";
import type { BuildResult } from "../../src/workbook/build-request";
import { listBuilds } from "../../src/workbook/settings";
import { again, book, close, deleteSheet, lookOf, make, open, TODAY, type } from "./several-builds";

afterEach(close);

const ORDERS: readonly Value[][] = [
  ["Order ID", "Order date", "Customer", "Amount"],
  ...Array.from({ length: 90 }, (_, i) => [`N${i}`, TODAY - ((i * 37) % 360), `buyer ${(i * 7) % 17}`, 20 + ((i * 13) % 300)]),
]; // prettier-ignore

/** Rows of the first block of a sheet that begins with "Segment", by heading, and its notes. */
async function segmentsOn(buildId: string): Promise<Record<string, Value>[]> {
  const { tab } = await lookOf(buildId, "segments");
  const all = book.sheet(tab).values({ row: 0, column: 0, rows: 60, columns: 30 });
  const row = all.findIndex((cells) => cells.includes("Segment"));
  const left = all[row]!.indexOf("Segment");
  const headings = all[row]!.slice(left).map(String);
  const body = all.slice(row + 1);
  const end = body.findIndex((cells) => cells[left] === "" || cells[left] === "All customers");
  return body
    .slice(0, end < 0 ? undefined : end)
    .map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[left + i]!])));
}
const shown = (rows: readonly Record<string, Value>[]): Value[][] =>
  rows.map((row) => [row["Segment"]!, row["Customers"]!, row["Revenue"]!]);
/** What the sheet and "How it was computed" say. */
async function textOn(buildId: string): Promise<string> {
  const tabs = [await lookOf(buildId, "segments"), await lookOf(buildId, "how")].map(({ tab }) => tab);
  return tabs.flatMap((tab) => book.sheet(tab).values({ row: 0, column: 0, rows: 400, columns: 30 }).flat()).join("\n");
}
const inputOf = async (buildId: string, at: number): Promise<string> =>
  (await lookOf(buildId, "segments")).inputs.filter(({ key }) => key.endsWith(".targeted"))[at]!.key;
const plan = async (): Promise<BuildResult> => make(marketingKind, { segments: true });

test("without a segments build the eight types of the orders, with their growth", async () => {
  await open();
  book.fill("Sheet1", ORDERS);
  const built = await segmentsOn((await plan()).buildId);
  expect(built).toHaveLength(8);
  expect(built[0]).toHaveProperty("Half a year on the one before");
});

test("with one its segments, which follow its cuts at once, and keep what is typed in every change of the map", async () => {
  await open();
  book.fill("Sheet1", ORDERS);
  const segments = await make(segmentsKind, {});
  const marketing = await plan();
  const own = await segmentsOn(segments.buildId);
  const rows = await segmentsOn(marketing.buildId);
  expect(own.length).toBeGreaterThan(3);
  expect(shown(rows)).toEqual(shown(own));
  expect(rows[0]).not.toHaveProperty("Half a year on the one before");
  expect(rows.reduce((sum, row) => sum + Number(row["Customers"]), 0)).toBe(17);
  const filled = rows.filter((row) => Number(row["Customers"]) > 0);
  for (const row of filled) expect(Number(row["Average order value"])).toBeGreaterThan(0);
  expect(await textOn(marketing.buildId)).toContain("live from “Segments”");

  // An order more, and the segments refreshed: the plan follows without a refresh of its own.
  book.write("Sheet1", 1, 3, 5000);
  await again(segments.buildId);
  const later = shown(await segmentsOn(segments.buildId));
  expect(later).not.toEqual(shown(own));
  expect(shown(await segmentsOn(marketing.buildId))).toEqual(later);

  // What is typed of a segment stays with its name: through a refresh, and through another map that has no such segment.
  const [first, name] = [await inputOf(marketing.buildId, 0), String(rows[0]!["Segment"])];
  await type(marketing.buildId, ["segments", first], ["Yes", "'for gifts", "'plenty"]);
  await again(marketing.buildId);
  const typed = async () =>
    (await segmentsOn(marketing.buildId)).filter((row) => row["Positioning"] !== "").map((row) => [row["Segment"], row["Positioning"]]); // prettier-ignore
  expect(await typed()).toEqual([[name, "for gifts"]]);
  await deleteSheet(segments.buildId, "segments");
  for (let i = 0; i < 2; i++) {
    await again(marketing.buildId);
    expect(await typed()).toEqual([[name, "for gifts"]]);
    expect(await segmentsOn(marketing.buildId)).toHaveLength(9);
    expect(await textOn(marketing.buildId)).toContain("no longer one of the source");
  }
  expect(JSON.stringify(await listBuilds())).not.toContain("for gifts");
});

test("a type is the same segment whether the orders or a build of the eight types names it", async () => {
  await open();
  book.fill("Sheet1", ORDERS);
  const marketing = await plan();
  const key = await inputOf(marketing.buildId, 2);
  await type(marketing.buildId, ["segments", key], ["Yes", "'grow them", ""]);
  // Large amounts: the heading has their unit.
  book.fill("Sheet1", ORDERS.map((row, i) => (i === 0 ? row : row.with(3, Number(row[3]) * 1000)))); // prettier-ignore
  await make(segmentsKind, { map: "eight" }, "zh-CN");
  await again(marketing.buildId);
  const rows = await segmentsOn(marketing.buildId);
  expect(rows).toHaveLength(8);
  expect(rows[0]).not.toHaveProperty("Half a year on the one before");
  expect(rows.reduce((sum, row) => sum + Number(row["Revenue"]), 0)).toBeGreaterThan(1e6);
  expect(rows.filter((row) => row["Positioning"] !== "").map((row) => [row["Segment"], row["Positioning"]])).toEqual([
    ["重要发展客户", "grow them"],
  ]);
});
