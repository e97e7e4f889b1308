/** A build that is shared: what is locked and what stays open, formulas as values and back, and the rows of one seller. */
import type { OptionValues, SheetKind } from "../../src/kinds/kind";
import { segmentsKind } from "../../src/kinds/segments/kind";
import { goalKind } from "../../src/kinds/goal/kind";
import { build } from "../../src/workbook/build/build";
import type { BuildResult } from "../../src/workbook/build-request";
import { refresh } from "../../src/workbook/build/refresh";
import { listBuilds } from "../../src/workbook/settings";
import { copyOfSeller, listsUnder, sellerLists, sellersIn } from "../../src/workbook/seller-lists";
import { freezeBuild, isLocked, lockBuild, unlockBuild } from "../../src/workbook/share";
import { openWorkbook, type TestWorkbook } from "./office";
import { foundOrders } from "./orders";

const HEADINGS = ["Order ID", "Customer", "Order date", "Amount paid", "Seller"];
const ORDERS = Array.from({ length: 90 }, (_, index) => [
  `'T${index}`,
  `'c${index % 20}`,
  45_000 + index,
  10 + ((index * 37) % 90),
  ["Ann", "Bo"][index % 2]!,
]);

let book: TestWorkbook;
let built: BuildResult;
beforeEach(async () => {
  book = await openWorkbook();
  book.fill("Sheet1", [HEADINGS, ...ORDERS]);
});
afterEach(() => book.close());

async function make(kind: SheetKind, options: OptionValues = {}): Promise<void> {
  const orders = await foundOrders();
  built = await build({ kind, tables: { orders }, options, locale: "en-US", today: 45_100 });
}

const saved = async () => (await listBuilds()).find(({ id }) => id === built.buildId)!;
/** Every formula of the build's sheets. */
const formulas = (): string[] =>
  built.sheets.flatMap(({ tab }) => {
    const sheet = book.sheet(tab);
    return sheet
      .formulas(sheet.used(true)!)
      .flat()
      .map(String)
      .filter((text) => text.startsWith("="));
  });
const areas = () => built.sheets.map(({ tab }) => [book.sheet(tab), book.sheet(tab).used(true)!] as const);

it("locks every sheet with its inputs open, and opens it again", async () => {
  await make(segmentsKind);
  await lockBuild(built.buildId);
  expect(await isLocked(built.buildId)).toBe(true);
  for (const { look } of (await saved()).sheets) {
    const sheet = book.sheet(look.tab);
    expect(sheet.protection).toContain("autoFilter");
    for (const { area } of look.inputs) expect(sheet.style(area).locked).toBe(false);
    expect(sheet.style({ row: 0, column: 0, rows: 1, columns: 1 }).locked).not.toBe(false);
  }
  await expect(refresh(built.buildId, {}, { today: 45_100 })).rejects.toThrow(/Protected/);
  await unlockBuild(built.buildId);
  expect(await isLocked(built.buildId)).toBe(false);
  await refresh(built.buildId, {}, { today: 45_100 });
});

it("turns formulas into what they show, and a refresh brings them back", async () => {
  await make(segmentsKind);
  const before = formulas();
  const shown = areas().map(([sheet, area]) => ({ sheet, area, values: sheet.values(area) }));
  expect(before.length).toBeGreaterThan(100);
  await freezeBuild(built.buildId);
  expect(formulas()).toEqual([]);
  for (const { sheet, area, values } of shown) expect(sheet.values(area)).toEqual(values);
  await refresh(built.buildId, {}, { today: 45_100 });
  expect(formulas()).toEqual(before);
});

it("copies the rows of one seller out of every list", async () => {
  await make(goalKind, { orderTarget: 400, sellers: true });
  const lists = await sellerLists(built.buildId);
  expect([...sellersIn(lists)].sort()).toEqual(["Ann", "Bo"]);
  const tabs = await copyOfSeller("Ann", lists);
  expect(tabs.length).toBeGreaterThan(0);
  for (const tab of tabs) {
    const sheet = book.sheet(tab);
    const [headings, ...rows] = sheet.values(sheet.used(true)!);
    expect(new Set(rows.map((row) => row[headings!.indexOf("Seller")]))).toEqual(new Set(["Ann"]));
  }
});

it("finds lists by their heading, as wide as headings go and as long as sellers are named", () => {
  const cells = [
    ["", "", "", ""],
    ["x", "Seller", "Goal", ""],
    ["1", "Ann", 5, "note"],
    ["2", "Bo", 6, ""],
    ["", "", "", ""],
    ["", "Seller", "", ""],
  ];
  expect(listsUnder(cells, "Seller")).toEqual([{ row: 1, column: 0, rows: 2, columns: 3, seller: 1 }]);
});
