/**
 * The built playground in a real browser: typed formulas, the pane over the real office.js, refusals, languages, colours,
 * files, charts.
 */
import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";
import type { GridSheet } from "../../playground/grid/grid";
import type { UniverGrid } from "../../playground/grid/univer-grid";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import { area, value, values } from "../playground/grid/at";
import { Playground } from "./playground";

jest.setTimeout(120_000);

/** Pixels. */
const HEADINGS = { width: 46, height: 20 } as const;
const CELL = { width: 64, height: 20 } as const;

/** The sheets of the sample. */
const TABS = {
  "en-US": ["orders", "leads", "campaigns", "traffic", "products", "product-traffic", "seller-log", "activities"],
  "zh-CN": ["订单", "客资", "营销活动", "流量", "商品", "商品流量", "员工记录", "跟进记录"],
} as const;

const playground = new Playground({ width: 1400, height: 860 });
let page: Page;
let pane: FrameLocator;

beforeEach(async () => {
  ({ page, pane } = playground);
  await playground.begin({ locale: "en-US" });
});
// Neither an error nor anything sent elsewhere, in any of the tests.
afterEach(() => expect(playground.errors).toEqual([]));

/**
 * Adds an empty sheet by Univer's own button and types into its cells from A1 downwards. The formula bar's button confirms an entry:
 * after a pause in a function's name the list of functions is shown for a while, in which Enter would choose a function.
 */
async function typeInNewSheet(...entries: string[]): Promise<void> {
  const tabs = page.locator("[data-u-comp=slide-tab-item]");
  const before = await tabs.count();
  await page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
  await tabs.nth(before).waitFor();
  for (const [row, entry] of entries.entries()) {
    await clickCell(`A${row + 1}`);
    await page.keyboard.type(entry, { delay: 10 });
    await page.locator("[data-u-comp=formula-bar] .univerjs-icon-check-mark-icon").click();
  }
}

/** Clicks a cell of a sheet whose columns and rows have their first sizes. */
async function clickCell(name: string): Promise<void> {
  const { row, column } = area(name);
  const box = await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").boundingBox();
  if (box === null) throw new Error("The spreadsheet is not on the page.");
  await page.mouse.click(
    box.x + HEADINGS.width + (column + 0.5) * CELL.width,
    box.y + HEADINGS.height + (row + 0.5) * CELL.height,
  );
}

const tabNames = (grid: UniverGrid): string[] => grid.sheets().map(({ name }) => name);

const sheetNamed = (grid: UniverGrid, name: string): GridSheet => {
  const found = grid.sheets().find((sheet) => sheet.name === name);
  if (found === undefined)
    throw new Error(
      `No sheet "${name}" among ${grid
        .sheets()
        .map((sheet) => sheet.name)
        .join(", ")}.`,
    );
  return found;
};

describe("the sample", () => {
  test("every table is there, and the pane has found them", async () => {
    await pane.getByText("2,339 rows").first().waitFor();
    await pane.getByText("900 rows").first().waitFor();
    await pane.getByText("29 rows").first().waitFor();
    await pane.getByText("2,075 rows").first().waitFor();
    await playground.picture("playground");
    await playground.saved((grid) => {
      expect(tabNames(grid)).toEqual(TABS["en-US"]);
      const orders = sheetNamed(grid, "orders");
      expect(orders.tables().map(({ name }) => name)).toEqual(["Orders"]);
      expect(orders.used(true)?.rows).toBe(2340);
      expect(orders.freeze).toEqual({ rows: 1, columns: 0 });
    });
  });
});

describe("the pane over the real office.js", () => {
  test("builds the segments sheet, with its chart drawn on the page", async () => {
    await pane.getByText("Customer segments").click();
    await pane.getByRole("button", { name: "Build", exact: true }).click();
    await pane.getByText("Go to Segments").waitFor({ timeout: 60_000 });
    const chart = page.locator(".sheet-chart svg").first();
    await chart.waitFor();
    await playground.picture("segments");
    // A chart stays when another sheet has been shown.
    const tab = (name: string) => page.locator("[data-u-comp=slide-tab-item]", { hasText: name });
    await tab("orders").click();
    await chart.waitFor({ state: "detached" });
    await tab("Segments").click();
    await chart.waitFor();
    await playground.saved((grid) => {
      const sheet = sheetNamed(grid, "Segments");
      expect(sheet.charts()).toHaveLength(1);
      expect(sheet.conditionalFormats().length).toBeGreaterThan(0);
    });
  });

  test("builds the goal, with the leads of the sample counted live in it", async () => {
    await pane.getByText("Goal", { exact: true }).click();
    await pane.getByRole("button", { name: "Build", exact: true }).click();
    await pane.getByText("Go to Goal", { exact: false }).first().waitFor({ timeout: 60_000 });
    await page.locator(".sheet-chart svg").first().waitFor();
    await playground.picture("goal");
    await playground.saved((grid) => {
      expect(sheetNamed(grid, "Goal").charts()).toHaveLength(1);
      const formulas = sheetNamed(grid, "Days").formulas(area("B1:P20")).flat();
      expect(formulas.some((formula) => String(formula).includes("Leads["))).toBe(true);
    });
  });
});

test("a saved workbook is opened again with its chart, and the sample can be had back", async () => {
  await pane.getByText("Customer segments").first().click();
  await pane.getByRole("button", { name: "Build", exact: true }).click();
  const chart = page.locator(".sheet-chart svg");
  await chart.first().waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  await page
    .locator("#file")
    .setInputFiles({ name: "again.xlsx", mimeType: "", buffer: readFileSync(await download.path()) });
  await page.locator("#file-name", { hasText: "again.xlsx" }).waitFor();
  await chart.first().waitFor();
  // Another workbook starts the add-in anew.
  await pane.getByText("2,339 rows").first().waitFor();
  await page.locator("#sample").click();
  await page.locator("#file-name", { hasText: "Sample.xlsx" }).waitFor();
  await chart.first().waitFor({ state: "detached" });
  expect(await playground.saved(tabNames)).toEqual(TABS["en-US"]);
});

describe("languages and colours", () => {
  test("page, spreadsheet and pane change their language together, and keep it", async () => {
    await page.locator("#language").selectOption("zh-CN");
    await page.getByRole("button", { name: "打开", exact: true }).waitFor();
    await page.locator("#grid").getByText("开始", { exact: true }).waitFor();
    await pane.getByText("客户分群").waitFor();
    await playground.open("/");
    await pane.getByText("客户分群").waitFor();
    await playground.picture("playground-zh-CN");
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    // The sample is in the language chosen.
    expect(await playground.saved(tabNames)).toEqual(TABS["zh-CN"]);
  });

  test("the first time they are the browser's own", async () => {
    const own = await playground.browser.newPage({ locale: "zh-TW", colorScheme: "dark" });
    await own.goto(playground.served.url);
    await own
      .frameLocator("#pane")
      .getByRole("button", { name: DICTIONARIES["zh-TW"].home.lookAgain, disabled: false })
      .waitFor();
    expect(await own.locator("#dark").getAttribute("aria-pressed")).toBe("true");
    await own.close();
  });

  test("dark is dark in the page and in the pane", async () => {
    const background = () =>
      pane
        .locator("body > #root > *")
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    await pane.getByText("Customer segments").waitFor();
    const light = await background();
    await page.getByRole("button", { name: "Dark" }).click();
    await page.locator("html.dark").waitFor();
    expect(await page.locator("#dark").getAttribute("aria-pressed")).toBe("true");
    await page.waitForTimeout(300);
    expect(await background()).not.toBe(light);
    await playground.picture("playground-dark");
  });

  test("the divider moves with the arrow keys", async () => {
    const width = async () => (await page.locator("#pane").boundingBox())?.width ?? 0;
    const before = await width();
    await page.locator("#divider").focus();
    await page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(before + 20);
  });
});

describe("files", () => {
  test("a text file is opened, its name shown, and the pane finds its table", async () => {
    const rows = ["order id,customer,paid at,amount", "00017,Ann,2026-01-05,12.50", "00018,Bo,2026-01-06,7.25"];
    await page
      .locator("#file")
      .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
    await page.locator("#file-name", { hasText: "mine.csv" }).waitFor();
    await playground.saved((grid) => {
      expect(tabNames(grid)).toEqual(["mine"]);
      expect(grid.sheets()[0]!.texts(area("A2:D2"))).toEqual([["00017", "Ann", "2026-01-05", "12.50"]]);
    });
  });

  test("a file that cannot be opened is refused in a sentence, and the workbook stays", async () => {
    await page.locator("#file").setInputFiles({
      name: "old.xls",
      mimeType: "application/vnd.ms-excel",
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    });
    await page.getByRole("alert").getByText("old.xls").waitFor();
    await page.getByRole("button", { name: "Close the message" }).click();
    await page.getByRole("alert").waitFor({ state: "hidden" });
    expect(await playground.saved(tabNames)).toEqual(TABS["en-US"]);
  });

  test("a file named in the address is opened at the start; one that is gone is told", async () => {
    await playground.open("/?open=%2Fassets%2Fsamples%2Fzh-CN%2Fleads.csv");
    await page.locator("#file-name", { hasText: "leads.csv" }).waitFor();
    await playground.open("/?open=%2Fopen%2Fnone.xlsx");
    await page.getByRole("alert").getByText("not there any more").waitFor();
    // The browser itself reports the missing file.
    expect(playground.errors.splice(0)).toEqual([expect.stringContaining("404")]);
  });
});

describe("formulas typed into cells", () => {
  beforeEach(() => playground.beginAnew());

  test("SALES functions calculate, spill into others, and follow their cells", async () => {
    await typeInNewSheet("1000", "40", "=SALES.AOV(A1,A2)", "=SUM(Orders[Amount paid])", "=SEQUENCE(2)");
    await clickCell("A2");
    await page.keyboard.type("50");
    await page.keyboard.press("Enter");
    await playground.saved((grid) => {
      const typed = grid.sheets().at(-1)!;
      expect(values(typed, "A1:A3")).toEqual([[1000], [50], [20]]);
      expect(value(typed, "A4")).toBeGreaterThan(1_000_000);
      expect(values(typed, "A5:A6")).toEqual([[1], [2]]);
      expect(typed.formulas(area("A3"))).toEqual([["=SALES.AOV(A1,A2)"]]);
    });
  });

  test("a function's parameters are explained while it is typed", async () => {
    await typeInNewSheet("1");
    await clickCell("A2");
    await page.keyboard.type("=SALES.", { delay: 30 });
    await page.getByText("SALES.REVERSEFUNNEL", { exact: true }).first().waitFor();
    await playground.picture("autocomplete");
    await page.keyboard.type("AOV(", { delay: 30 });
    await page.getByText("revenue", { exact: true }).first().waitFor();
    await page.keyboard.press("Escape");
  });

  test("a refusal is told in words, in the language chosen", async () => {
    await typeInNewSheet("1000", "=SALES.AOV(A1,0)");
    await clickCell("A2");
    const line = page.locator("#refusal");
    await line.getByText(/A2 #DIV\/0! SALES\.AOV: .*orders.* must be above 0/).waitFor();
    await page.locator("#language").selectOption("zh-TW");
    await line.getByText(/須大於 0/).waitFor();
    await clickCell("A1");
    await line.waitFor({ state: "hidden" });
  });
});
