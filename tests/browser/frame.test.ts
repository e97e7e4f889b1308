/** What the frame of the sheets needs of the page: bare ground, data bars to scale, borders, texts that fit, hyperlinks. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { saveXlsx } from "../../playground/xlsx/save-xlsx";
import { area } from "../playground/grid/at";
import { Playground } from "./playground";

jest.setTimeout(120_000);

const SHOTS = process.env.SCREENSHOTS ?? path.resolve(__dirname, "../../dist/screenshots");
/** Pixels: the page's headings, and the sheet's columns after A and rows. */
const HEADINGS = { width: 46, height: 20 } as const;
const MARGIN = 12;
const CELL = { width: 82, height: 20 } as const;
const POINTS_PER_PIXEL = 0.75;

/** The tests look at one workbook; the last of them leaves its first sheet. */
const playground = new Playground({ width: 1400, height: 860 });
let page: Page;

const bar = {
  type: "dataBar",
  color: "#BFD7EE",
  min: { at: "number", value: "0" },
  max: { at: "formula", value: "=MAX($B$2:$B$4)*2" },
  solid: true,
} as const;

async function framed(): Promise<Buffer> {
  const grid = createHeadlessGrid();
  const sheet = grid.activeSheet();
  sheet.name = "Framed";
  const other = grid.addSheet("How it was computed");
  other.showHeadings = false;
  other.setStyle(area("A1"), { fill: "#12395B" });
  sheet.setColumnWidth(0, 1, MARGIN * POINTS_PER_PIXEL);
  sheet.setColumnWidth(1, 6, CELL.width * POINTS_PER_PIXEL);
  sheet.showGridlines = false;
  sheet.write(area("B2:B4"), [[4], [1], [0]]);
  sheet.addConditionalFormat({ areas: [area("B2:B4")], rule: bar, stopIfTrue: false });
  sheet.write(area("C6"), [["A finding that is much too long for the three columns it stands in, at this size"]]);
  sheet.merge(area("C6:E6"));
  sheet.setStyle(area("C6"), {
    fontName: "Arial",
    fontSize: 11,
    shrink: true,
    left: { style: "thick", color: "#12395B" },
  });
  sheet.write(area("B8"), [['="Checks ("&3+4&")"']]);
  sheet.setLink(area("B8"), { target: "'How it was computed'!C3", isPlace: true, tip: "To the checks" });
  sheet.setStyle(area("B10:B11"), { bottom: { style: "medium", color: "#12395B" } });
  sheet.write(area("B10:B11"), [[1], [2]]);
  sheet.write(area("D2:D3"), [["=0*1"], [3]]);
  sheet.setStyle(area("D2:D3"), { numberFormat: "#,##0;-#,##0;" });
  const edge = { left: { style: "thin", color: "#FF0000" } } as const;
  const rule = { type: "formula", formula: "=$B10=2", style: edge } as const;
  sheet.addConditionalFormat({ areas: [area("B10:B11")], rule, stopIfTrue: false });
  sheet.write(area("B14"), [["Not started"]]);
  sheet.setStyle(area("B14"), { fontName: "Arial", fontSize: 10, bold: true });
  sheet.setValidation({ area: area("B14"), type: "list", formula1: "Not started,Running", ignoreBlanks: false });
  sheet.setStyle(area("B15"), { fill: "#12395B" });
  await grid.settled();
  const bytes = Buffer.from(await saveXlsx(grid));
  grid.dispose();
  return bytes;
}

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  page = playground.page;
  await page.locator("#file").setInputFiles({ name: "framed.xlsx", mimeType: "", buffer: await framed() });
  await page.locator("#file-name", { hasText: "framed.xlsx" }).waitFor();
  await page.waitForTimeout(1000);
  await page.screenshot({ path: path.join(SHOTS, "framed.png") });
});
afterEach(() => expect(playground.errors).toEqual([]));

/** Pixels from the sheet's corner to a cell's, without the headings. */
function cornerOf(name: string): { readonly x: number; readonly y: number } {
  const { row, column } = area(name);
  return { x: column === 0 ? 0 : MARGIN + (column - 1) * CELL.width, y: row * CELL.height };
}

interface Place {
  readonly across: number;
  readonly down: number;
  readonly width?: number;
  readonly height?: number;
}

/** "#RRGGBB" of the pixels that the page draws at an offset from a cell's corner. */
async function colorsAt(cell: string, { across, down, width = 1, height = 1 }: Place): Promise<readonly string[]> {
  const { x, y } = cornerOf(cell);
  const place = { left: HEADINGS.width + x + across, top: HEADINGS.height + y + down, width, height };
  const pixels = await page
    .locator("#grid canvas[id^=univer-sheet-main-canvas]")
    .evaluate((canvas, { left, top, width: wide, height: high }) => {
      const context = (canvas as HTMLCanvasElement).getContext("2d");
      return [...(context?.getImageData(left, top, wide, high).data ?? [])];
    }, place);
  return Array.from({ length: pixels.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.slice(4 * at, 4 * at + 4);
    // Where nothing is drawn the page's own white is seen.
    const parts = alpha === 0 ? [255, 255, 255] : [red, green, blue];
    return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  });
}

async function colorAt(cell: string, across: number, down: number): Promise<string> {
  return (await colorsAt(cell, { across, down }))[0] ?? "";
}

const WHITE = "#FFFFFF";

test("no gridlines are drawn; data bars go from 0 to their end; borders of merged and of conditional cells", async () => {
  // Where the lines of the grid would be.
  expect([await colorAt("F15", 0, 10), await colorAt("F15", 40, 0)]).toEqual([WHITE, WHITE]);
  // 4 of 8 fills half of the cell, 1 an eighth.
  const across = [3, 34, 48];
  expect(await Promise.all(across.map((offset) => colorAt("B2", offset, 5)))).toEqual(["#BFD7EE", "#BFD7EE", WHITE]);
  expect(await Promise.all(across.map((offset) => colorAt("B3", offset, 5)))).toEqual(["#BFD7EE", WHITE, WHITE]);
  expect(await colorAt("B4", 1, 10)).toBe(WHITE);
  expect(await colorAt("C6", 0, 10)).toBe("#12395B");
  // The conditional edge leaves the cell's own line below.
  expect([await colorAt("B11", 0, 10), await colorAt("B11", 40, 20)]).toEqual(["#FF0000", "#12395B"]);
  expect(await colorAt("B10", 0, 10)).toBe(WHITE);
});

test("a number is not seen where its format shows nothing of it", async () => {
  const dark = async (cell: string): Promise<number> => {
    const colors = await colorsAt(cell, { across: 2, down: 2, width: CELL.width - 4, height: CELL.height - 4 });
    return colors.filter((color) => color !== WHITE).length;
  };
  expect(await dark("D2")).toBe(0);
  expect(await dark("D3")).toBeGreaterThan(0);
});

test("a text shrinks to its merged cells", async () => {
  const dark = async (across: number, width: number): Promise<number> => {
    const colors = await colorsAt("C6", { across, down: 5, width, height: 12 });
    return colors.filter((color) => color !== WHITE).length;
  };
  // It ends before the right edge, where it would be cut.
  expect(await dark(3 * CELL.width - 40, 20)).toBeGreaterThan(0);
  expect(await dark(3 * CELL.width - 2, 2)).toBe(0);
});

test("a choice from a list is one line, in a row of its own height", async () => {
  const place = { down: 2, height: CELL.height - 4 };
  const end = await colorsAt("B14", { ...place, across: 56, width: 6 });
  expect(end.filter((color) => color !== WHITE).length).toBeGreaterThan(0);
  expect([await colorAt("B14", 70, CELL.height - 2), await colorAt("B15", 40, 2)]).toEqual([WHITE, "#12395B"]);
});

test("a click on a linked cell shows its place, and the pointer says where it leads", async () => {
  const box = await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").boundingBox();
  if (box === null) throw new Error("The spreadsheet is not on the page.");
  const { x, y } = cornerOf("B8");
  const [left, top] = [box.x + HEADINGS.width + x + 20, box.y + HEADINGS.height + y + 10];
  await page.mouse.move(left, top, { steps: 4 });
  await page.locator("#grid.over-link[title='To the checks']").waitFor();
  await page.mouse.click(left, top);
  await page.locator("#grid:not(.over-link)").waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(SHOTS, "framed-linked.png") });
  await playground.saved((grid) => {
    expect(grid.activeSheet().name).toBe("How it was computed");
    const [from] = grid.sheets();
    expect(from?.links()).toMatchObject([{ row: 7, column: 1, link: { tip: "To the checks" } }]);
    expect(from?.formulas(area("B8"))).toEqual([['="Checks ("&3+4&")"']]);
  });
});
