import Papa from "papaparse";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import { TERMS } from "../../../src/text/terms";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import { build } from "../../../src/workbook/build/build";
import type { BuildResult } from "../../../src/workbook/build-request";
import { selectedAddress } from "../../../src/workbook/interaction/active-cell";
import type { ListColumn } from "../../../src/workbook/interaction/list";
import { showAllRows, showRowsOf } from "../../../src/workbook/interaction/navigate";
import { addPartSheet, csvText, readPart, tabbedText } from "../../../src/workbook/interaction/part-rows";
import { Previewer } from "../../../src/workbook/build/preview";
import { changedFigures, refresh } from "../../../src/workbook/build/refresh";
import { listBuilds } from "../../../src/workbook/settings";
import { openWorkbook, type TestWorkbook } from "../office";
import { HEADINGS, ORDERS, foundOrders } from "../orders";

describe("the customers of a segment", () => {
  let book: TestWorkbook;
  let built: BuildResult;
  let place: ListColumn;
  const request = async (map: string) => {
    const orders = await foundOrders();
    return { kind: segmentsKind, tables: { orders }, options: { map }, locale: "zh-CN" as const, today: 45_100 };
  };
  const table = () => book.sheet("客户明细").tables()[0]!;
  /** Customers in view with their segments, by the list's own columns. */
  const inView = (): unknown[][] => {
    const { area } = table();
    const sheet = book.sheet("客户明细");
    const [headings = [], ...rows] = sheet.values(area);
    const segment = headings.indexOf(TERMS.segment["zh-CN"]);
    return rows.flatMap((row, index) => (sheet.rowHidden(area.row + 1 + index) ? [] : [[row[0], row[segment]]]));
  };
  const largest = () => [...built.parts[0]!.bars].sort((a, b) => b.value - a.value)[0]!;

  beforeEach(async () => {
    book = await openWorkbook();
    book.fill("Sheet1", [HEADINGS, ...ORDERS]);
    built = await build(await request("sheet"));
    place = { buildId: built.buildId, ...built.parts[0]!.rows! };
  });
  afterEach(() => book.close());

  it("are the only ones in view, the first of them selected, until all are shown again", async () => {
    const { listedAs, value } = largest();
    const expected = (built.result as SegmentsResult).customers.filter(({ segment }) => segment === listedAs);
    expect(await showRowsOf(place, listedAs)).toEqual({ tab: "客户明细", count: value });
    expect(inView()).toEqual(expected.map(({ customer, segment }) => [customer, segment]));
    expect(book.grid.activeSheet().name).toBe("客户明细");
    const { sheetId, area } = book.grid.selection();
    expect(
      book.grid
        .sheets()
        .find(({ id }) => id === sheetId)
        ?.values(area),
    ).toEqual([[expected[0]!.customer]]);
    expect(await showAllRows(place)).toEqual({ tab: "客户明细", count: 20 });
    expect(inView()).toHaveLength(20);
  });

  it("are found on a renamed sheet, whatever else it was filtered by", async () => {
    book.sheet("客户明细").setTableFilter(table().id, 0, ["nobody"]);
    const { listedAs, value } = largest();
    book.sheet("客户明细").name = "客户";
    expect(await showRowsOf(place, listedAs)).toEqual({ tab: "客户", count: value });
    expect(await selectedAddress()).toMatch(/^客户!/);
  });

  it("are nobody where the sheet names no such segment: the list stays as it is", async () => {
    expect(await showRowsOf(place, "Nobody")).toEqual({ tab: "客户明细", count: 0 });
    expect(inView()).toHaveLength(20);
  });

  it("are said to be gone with their sheet, table or build", async () => {
    book.sheet("客户明细").removeTable(table().id, true);
    await expect(showRowsOf(place, largest().listedAs)).rejects.toThrow(
      /no longer has a table with the column “客户分群”/,
    );
    book.grid.deleteSheet(book.sheet("客户明细").id);
    await expect(showAllRows(place)).rejects.toThrow(/“客户明细” is no longer/);
    await expect(showAllRows({ ...place, buildId: "unknown" })).rejects.toThrow(/no longer remembers/);
  });

  it("follow rules and names typed into the map: in the sheet, in the preview and in the result of a refresh", async () => {
    const { look } = (await listBuilds())[0]!.sheets.find(({ key }) => key === "map")!;
    const areaOf = (key: string) => look.inputs.find((input) => input.key === key)!.area;
    const names = areaOf("rules.sheet.names.zh-CN");
    const limits = areaOf("rules.sheet.limits");
    const map = book.sheet("分群规则");
    // The first rule takes everyone with a recency score of 4 and 5, by a formula; a spare one those with 1.
    map.write({ ...limits, rows: 1 }, [["=2+2", 5, 1, 5, 1, 5]]);
    map.write({ ...names, rows: 1 }, [["最近来过"]]);
    map.write({ ...limits, row: limits.row + 10, rows: 1 }, [[1, 1, 1, 5, 1, 5]]);
    map.write({ ...names, row: names.row + 10, rows: 1 }, [["很久没来"]]);
    map.write({ ...limits, row: limits.row + 9, rows: 1 }, [["", "", "", "", "", ""]]);
    await book.grid.settled();
    const asked = { ...(await request("sheet")), buildId: built.buildId };
    const preview = await new Previewer().preview(asked);
    expect(preview.built).toEqual(expect.arrayContaining(["customers", "map"]));
    const refreshed = await refresh(built.buildId, {}, { today: 45_100 });
    expect(preview.shown?.parts).toEqual(refreshed.parts);
    expect(refreshed.checks.every(({ ok }) => ok)).toBe(true);
    const recent = refreshed.parts[0]!.bars[0]!;
    expect(recent).toMatchObject({ id: "champions", listedAs: "最近来过" });
    expect(recent.value).toBeGreaterThan(0);
    const { customers } = refreshed.result as SegmentsResult;
    expect(inView()).toEqual(customers.map(({ customer, segment }) => [customer, segment]));
    expect(customers.filter(({ segment }) => segment === "最近来过").every(({ r }) => r >= 4)).toBe(true);
    expect(await showRowsOf(place, "最近来过")).toMatchObject({ count: recent.value });
  });

  it("are all in view after a refresh, which writes their rows anew", async () => {
    await showRowsOf(place, largest().listedAs);
    await refresh(built.buildId, {}, { today: 45_100 });
    expect(inView()).toHaveLength(20);
    expect(book.sheet("客户明细").tableFilters(table().id)).toEqual([]);
  });

  it("are taken along as cells, text and file: all of them, filtered or not", async () => {
    const { listedAs, value } = largest();
    const expected = (built.result as SegmentsResult).customers.filter(({ segment }) => segment === listedAs);
    await showRowsOf(place, listedAs);
    const part = await readPart(place, listedAs);
    expect(part.rows.map(([customer]) => customer)).toEqual(expected.map(({ customer }) => customer));
    const tab = await addPartSheet(part, listedAs);
    const copied = book.sheet(tab).tables()[0]!;
    expect(copied.area).toMatchObject({ rows: value + 1, columns: part.headings.length });
    expect(book.sheet(tab).values(copied.area)).toEqual([part.headings, ...part.rows]);
    expect(tabbedText(part).split("\r\n")).toHaveLength(value + 1);
    const csv = csvText(part);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const lines = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
    expect(lines.slice(1).map(([customer]) => customer)).toEqual(expected.map(({ customer }) => customer));
  });

  it("have their figures compared with the workbook as it is now", async () => {
    const [orders, own] = ["Sheet1", built.sheets[0]!.tab].map((tab) => new Set([book.sheet(tab).id]));
    expect(await changedFigures(built, orders!)).toEqual(new Set());
    expect(await changedFigures(built, own!)).toEqual(new Set());
    book.write("Sheet1", 1, 3, 1_000_000);
    const [customers, , revenue] = built.keyFigures.map(({ label }) => label);
    const changed = await changedFigures(built, orders!);
    expect(changed!.has(revenue!)).toBe(true);
    expect(changed!.has(customers!)).toBe(false);
    expect(await changedFigures(await refresh(built.buildId, {}, { today: 45_100 }), orders!)).toEqual(new Set());
  });

  it("are not read again for what a team-mate types on another sheet", async () => {
    const notes = book.fill("Notes", [["seen"]]);
    expect(await changedFigures(built, new Set([notes.id]))).toBeNull();
  });
});

it("writes a file that every spreadsheet reads as it was: quotes, formulas, telephone numbers, days", () => {
  const table = {
    headings: ["Name", "Phone", "Day", "Share"],
    formats: ["General", "General", "yyyy-mm-dd", "0%"],
    rows: [
      ["=HYPERLINK(1)", "+86 138-0000", 45_292, -0.25],
      ['a,"b"', "-x", 45_293, ""],
    ],
    dateSystem: 1900 as const,
  };
  expect(csvText(table).slice(1).split("\r\n")).toEqual([
    "Name,Phone,Day,Share",
    "'=HYPERLINK(1),+86 138-0000,2024-01-01,-0.25",
    '"a,""b""",\'-x,2024-01-02,',
    "",
  ]);
  expect(tabbedText({ ...table, rows: [["a\tb\nc", "", "", ""]] }).split("\r\n")[1]).toBe("a b c\t\t\t");
});
