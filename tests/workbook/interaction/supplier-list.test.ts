/**
 * What a buyer does with the replenishment list on Monday: what to order, how much, by when and from whom, most urgent first; one supplier's
 * rows as a file; what was typed stays with its product when the list is refreshed.
 */
import Papa from "papaparse";
import { productsKind } from "../../../src/kinds/products/kind";
import type { ProductsResult } from "../../../src/kinds/products/result";
import { STATE_TEXTS, TEXTS } from "../../../src/kinds/products/texts";
import { build } from "../../../src/workbook/build/build";
import { refresh } from "../../../src/workbook/build/refresh";
import { csvText, readPart } from "../../../src/workbook/interaction/part-rows";
import { findSources, type FoundSource } from "../../../src/workbook/sources";
import { openWorkbook } from "../office";

const TODAY = 46_000;
const STOCK = [
  ["SKU", "Product", "Unit cost", "On hand", "Supplier", "Lead time", "MOQ", "Pack size"],
  ["L-1", "Lamp", 20, 3, "Bright", 10, 50, 12],
  ["D-1", "Desk", 90, 5000, "Wood", 10, "", ""],
  ["R-1", "Rug", 40, 15, "Bright", 10, "", ""],
  ["V-1", "Vase", 5, 30, "Bright", 3, "", ""],
];
/** Half a year of a unit a day of each product. */
const LINES = Array.from({ length: 182 * 4 }, (_, i) => {
  const product = String(STOCK[1 + (i % 4)]![1]);
  return [`'O${i}`, `'c${i % 30}`, TODAY - 1 - Math.floor(i / 4), product, 1, 25];
});

const NOW = STATE_TEXTS.now["en-US"];
const HEADINGS = TEXTS.columns;

it("is ordered from by supplier, and keeps what was typed when stock has changed", async () => {
  const book = await openWorkbook();
  try {
    const stock = book.fill("Sheet1", STOCK);
    book.fill("Orders", [["Order ID", "Customer ID", "Order date", "Product", "Quantity", "Amount paid"], ...LINES]);
    const found = await findSources();
    const sourceOf = (kind: string): FoundSource | undefined => found.find((each) => each.kind === kind);
    const tables = { orders: sourceOf("orders"), products: sourceOf("products") };
    const built = await build({ kind: productsKind, tables, options: {}, locale: "en-US", today: TODAY });
    const { replenish } = built.result as ProductsResult;
    expect(replenish.map(({ product, state }) => [product, state])).toEqual([
      ["Lamp", "now"],
      ["Rug", "soon"],
      ["Vase", "enough"],
      ["Desk", "tooMuch"],
    ]);
    const bySupplier = built.parts.find(({ heading }) => heading === TEXTS.bySupplier["en-US"])!;
    const place = { buildId: built.buildId, ...bySupplier.rows! };
    const part = await readPart(place, "Bright");
    const csv = Papa.parse<Record<string, string>>(csvText(part).replace(/^\uFEFF/, ""), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const [first, second, third] = csv;
    expect(csv.map((row) => row[HEADINGS.product["en-US"]])).toEqual(["Lamp", "Rug", "Vase"]);
    // Lead times vary by a fifth: 10 + 3.3 and 3 + 1.0 units are the reorder points, and at least 50 lamps come in dozens.
    expect(first).toMatchObject({
      State: NOW,
      "Order quantity": "60",
      "Order by": "2025-12-09",
      "Order amount": "1200",
    });
    expect([second!["Order by"], second!["Order quantity"], third!["Order by"]]).toEqual([
      "2025-12-10",
      "0",
      "2026-01-04",
    ]);
    const sheet = book.sheet(TEXTS.tabs.replenish["en-US"]);
    const { area } = sheet.tables()[0]!;
    const at = (product: string, heading: string) => ({
      row: area.row + sheet.values(area).findIndex(([name]) => name === product),
      column: area.column + part.headings.indexOf(heading),
      ...{ rows: 1, columns: 1 },
    });
    sheet.write(at("Vase", HEADINGS.yours["en-US"]), [[17]]);
    sheet.write(at("Lamp", HEADINGS.note["en-US"]), [["ask for a discount"]]);
    stock.write({ row: 1, column: 3, rows: 1, columns: 1 }, [[900]]);
    await book.grid.settled();
    const again = (await refresh(built.buildId, {}, { today: TODAY })).result as ProductsResult;
    expect(again.replenish.map(({ product, order }) => [product, order])).toEqual([
      ["Rug", 0],
      ["Vase", 17],
      ["Lamp", 0],
      ["Desk", 0],
    ]);
    const ofLamp = sheet.values(at("Lamp", HEADINGS.note["en-US"]))[0]![0];
    expect(ofLamp).toBe("ask for a discount");
  } finally {
    book.close();
  }
});
