/** Product traffic beside the orders: what it adds, and what is said where it is missing, undated or of other weeks. */
import type { PlanInput } from "../../../src/kinds/kind";
import { productsKind } from "../../../src/kinds/products/kind";
import { NOTES } from "../../../src/kinds/products/note-texts";
import type { ProductsResult } from "../../../src/kinds/products/result";
import type { Cell } from "../../../src/tables/source";
import { productTrafficOf } from "../../tables/support";
import { contextOf } from "../support/context";
import { orders, shop, someLines, TODAY } from "./shop";

const planOf = (input: PlanInput) => productsKind.plan(input, {}, { ...contextOf(), today: TODAY });
const HEADERS = ["Date", "SKU", "Product", "Visitors", "Favourites", "Remark", "Buyers"];
const traffic = (rows: readonly (readonly Cell[])[]) => productTrafficOf(HEADERS, rows);

/** Heading → cell of each row of the list, by product. */
function listed(input: PlanInput): Map<Cell, Record<string, unknown>> {
  const rows = planOf(input)
    .sheets.find(({ key }) => key === "list")!
    .blocks.flatMap(({ cells }) => cells);
  const at = rows.findIndex((row) => row.includes("Role"));
  const headings = rows[at]!.map(String);
  return new Map(
    rows.slice(at + 1).map((row) => [row[0] as Cell, Object.fromEntries(row.map((cell, i) => [headings[i]!, cell]))]),
  );
}

const day = (ago: number): number => TODAY - 1 - ago;
const ROWS = [
  [day(3), "", "Lamp ", 100, 9, "", 1],
  [day(2), "", "lamp", 300, 1, "", 1],
  [day(2), "X9", "Sofa", 200, 4, "", 20],
  [day(200), "", "Sofa", 9999, 0, "", 0],
  [day(2), "", "Stool", 50, 2, "", 0],
] as const;

it("adds visitors, favourites and conversion by product over the days of the weeks that count", () => {
  const rows = listed({ orders: orders(someLines()), productTraffic: traffic(ROWS) });
  expect(rows.get("Lamp")).toMatchObject({ Visitors: 400, Favourites: 10, "Conversion rate": 0.005 });
  expect(rows.get("Sofa")).toMatchObject({ Visitors: 200, "Conversion rate": 0.1 });
  expect(rows.get("Rug")).toMatchObject({ Visitors: null });
  expect(rows.get("Stool")).toMatchObject({ Visitors: 50, Revenue: 0 });
});

it("what the product table states and the traffic leaves open stays", () => {
  const visits = productTrafficOf(["Product", "Visitors", "Favourites"], [["Lamp", 40, 3]]);
  const rows = listed({ ...shop(), productTraffic: visits });
  expect(rows.get("Lamp")).toMatchObject({ Visitors: 40, Favourites: 3, "Conversion rate": 0.06 });
  expect(rows.get("Sofa")).toMatchObject({ Visitors: 4000, Favourites: null });
});

it("views and the share of money that went back stand in the list, the rate over all days that count", () => {
  const headers = ["Date", "Product", "Visitors", "Page views", "Revenue", "Refunds"];
  const rows = [
    [day(3), "Lamp", 100, 250, 400, 100],
    [day(2), "Lamp", 100, 150, 600, 0],
    [day(200), "Lamp", 9, 9, 9, 9],
    [day(2), "Sofa", 50, 80, 0, 0],
  ];
  const listedRows = listed({ ...shop(), productTraffic: productTrafficOf(headers, rows) });
  expect(listedRows.get("Lamp")).toMatchObject({ Views: 400, "Refund rate": 0.1 });
  expect(listedRows.get("Sofa")).toMatchObject({ Views: 80, "Refund rate": null });
});

it("what converts below the shop by its traffic is no hero candidate", () => {
  const ofLamp = (input: PlanInput) =>
    (planOf(input).result as ProductsResult).products.find(({ product }) => product === "Lamp")!.rule;
  expect(ofLamp({ orders: orders(someLines()) })).toBe("growing");
  expect(ofLamp({ orders: orders(someLines()), productTraffic: traffic(ROWS) })).toBe("convertsLess");
});

it("says what is missing, undated or added up, and counts the rows of other weeks", () => {
  const alone = planOf({ orders: orders(someLines()) });
  expect(alone.notes).toContainEqual(NOTES.noTraffic);
  expect(alone.sheets.find(({ key }) => key === "list")!.blocks.flatMap(({ cells }) => cells.flat())).not.toContain(
    "Visitors",
  );
  const daily = planOf({ ...shop(), productTraffic: traffic(ROWS) });
  expect(daily.notes).toContainEqual(NOTES.dailyTraffic);
  expect(daily.counted!.productTraffic).toMatchObject({ used: 4, leftOut: [{ reason: "otherWeeks", rows: [3] }] });
  const undated = productTrafficOf(["Product", "Visitors", "Favourites"], [["Lamp", 5, 1]]);
  expect(planOf({ ...shop(), productTraffic: undated }).notes).toContainEqual(
    NOTES.undatedTraffic(undated.source.name),
  );
});
