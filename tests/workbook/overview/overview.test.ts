/** The overview through the life of a workbook: builds, typed figures, refreshes, renamed and deleted sheets. */
import { campaignsKind } from "../../../src/kinds/campaigns/kind";
import { goalKind } from "../../../src/kinds/goal/kind";
import type { OptionValues, SheetKind } from "../../../src/kinds/kind";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import { build } from "../../../src/workbook/build/build";
import type { BuildRequest, BuildResult } from "../../../src/workbook/build-request";
import { refresh } from "../../../src/workbook/build/refresh";
import { loadFacts } from "../../../src/workbook/facts";
import { listBuilds } from "../../../src/workbook/settings";
import { freezeBuild, lockBuild, unlockBuild } from "../../../src/workbook/share";
import { findSources } from "../../../src/workbook/sources";
import { runWhenReady } from "../../../src/workbook/waiting-run";
import { openWorkbook, photograph, type TestWorkbook } from "../office";

const HEADINGS = ["Order ID", "Customer", "Order date", "Amount paid"];
/** 2022-01-01. */
const FIRST = 44_562;
/** An order a day over 14 months, to the last day of February 2023. */
const DAYS = 424;
const ORDERS = Array.from({ length: DAYS }, (_, i) => [`'T${i}`, `'c${(i * 7) % 45}`, FIRST + i, 10 + ((i * 37) % 90)]);
const TODAY = FIRST + DAYS + 4;
const CAMPAIGNS = [
  ["Campaign", "Cost", "Revenue", "Orders"],
  ["Spring", 100, 900, 9],
  ["Summer", 400, 300, 3],
];
/** Rows of the overview, and where its parts stand. */
const [FINDING, ACTION, VALUES, BUILDS] = [3, 4, 7, 11];
const [PLAN, STATE, SAYS, FIGURE, REFRESHED, RANK] = [1, 3, 4, 10, 11, 13];

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
  const sheet = book.fill("Sheet1", [HEADINGS, ...ORDERS]);
  sheet.addTable({
    ...{ name: "Orders", area: { row: 0, column: 0, rows: 1 + ORDERS.length, columns: 4 }, style: "" },
    ...{ showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true },
  });
});
afterEach(() => book.close());

async function make(
  kind: SheetKind,
  options: OptionValues = {},
  more: Partial<BuildRequest> = {},
): Promise<BuildResult> {
  const table = kind.needs[0]!.table;
  const found = (await findSources()).find((source) => source.kind === table)!;
  const result = await build({ kind, tables: { [table]: found }, options, locale: "en-US", today: TODAY, ...more });
  await book.grid.settled();
  return result;
}

const GOAL: OptionValues = { start: TODAY - 64, end: TODAY + 26, orderTarget: 90 };
const cell = (row: number, column: number, tab = "Overview") => book.value(tab, row, column);
const tabs = (): string[] => book.grid.sheets().map(({ name }) => name);
const row = (i: number) => [PLAN, STATE, SAYS].map((column) => cell(BUILDS + i, column));

it("is made with the first build, before its sheets, and is none of them", async () => {
  const result = await make(segmentsKind);
  expect(tabs().slice(0, 3)).toEqual(["Sheet1", "Overview", "Segments"]);
  expect(book.grid.activeSheet().name).toBe("Segments");
  expect(result.sheets.map(({ tab }) => tab)).not.toContain("Overview");
  expect((await listBuilds()).map(({ kind }) => kind)).toEqual(["segments"]);
  expect((await findSources()).map(({ source }) => source.sheet)).toEqual(["Sheet1"]);
  expect(row(0)).toEqual(["Segments", "Act", result.headline!.finding]);
  expect(cell(BUILDS, REFRESHED)).toBe(TODAY);
  expect(result.overview).toEqual({ tab: "Overview", finding: cell(FINDING, 1), action: cell(ACTION, 1) });
  expect(result.overview).toMatchObject({ finding: "“Segments” needs you", action: result.headline!.action });
});

it("has a row for every sheet that speaks for a build, in the order of the tabs, and speaks of them together", async () => {
  book.fill("Sheet2", CAMPAIGNS);
  await make(segmentsKind);
  await make(goalKind, GOAL);
  const { headline, overview } = await make(campaignsKind);
  const named = ["Segments", "Goal", "Campaign learning", "Next budget"];
  expect(tabs().filter((tab) => tab.startsWith("Overview"))).toEqual(["Overview"]);
  expect(named.map((_, i) => cell(BUILDS + i, PLAN))).toEqual(named);
  expect(row(2)).toEqual(["Campaign learning", "Act", headline!.finding]);
  expect(row(3)).toEqual(["Next budget", "Ready", cell(FINDING, 1, "Next budget")]);
  // The tile of the sheet and the figure of the row are one.
  expect(cell(BUILDS + 1, FIGURE)).toBe(cell(VALUES, 3, "Goal"));
  expect(cell(BUILDS + 2, FIGURE)).toBe(1200 / 500);
  expect(cell(BUILDS + 1, STATE)).toBe(cell(VALUES, 10, "Goal"));
  const pressing = named.filter((_, i) => Number(cell(BUILDS + i, RANK)) <= 4).length;
  expect(overview!.finding).toMatch(new RegExp(`^${pressing === 1 ? "One" : pressing} of 4 plans needs? you`));
  const links = book.sheet("Overview").links();
  expect(links.map(({ link }) => link.target)).toEqual(named.map((tab) => expect.stringContaining(tab) as string));
});

it("follows what is typed, without the add-in", async () => {
  await make(goalKind, { ...GOAL, orderTarget: 50 });
  expect(cell(BUILDS, STATE)).toBe("Ahead");
  expect(cell(FINDING, 1)).toBe("“Goal” is on course: nothing is pressing");
  const saved = (await listBuilds())[0]!;
  const main = saved.sheets.find(({ key }) => key === "goal")!.look;
  const target = main.inputs.find(({ key }) => key === "orderTarget")!.area;
  book.write("Goal", target.row, target.column, 450);
  await book.grid.settled();
  expect(row(0)).toEqual(["Goal", "Behind", cell(FINDING, 1, "Goal")]);
  expect(cell(FINDING, 1)).toBe("“Goal” needs you");
  expect(cell(ACTION, 1)).toBe(cell(ACTION, 1, "Goal"));
  expect(cell(BUILDS, FIGURE)).toBe(cell(VALUES, 3, "Goal"));
});

it("asks for a refresh once the table has other rows, and a refresh answers it", async () => {
  const { buildId } = await make(segmentsKind);
  const table = book.sheet("Sheet1").tables()[0]!;
  book.fill("Sheet1", [["'T9999", "'c1", TODAY - 4, 5]], ORDERS.length + 1);
  book.sheet("Sheet1").updateTable(table.id, { area: { ...table.area, rows: table.area.rows + 1 } });
  await book.grid.settled();
  expect(row(0).slice(0, 2)).toEqual(["Segments", "Refresh"]);
  expect(row(0)[2]).toMatch(/^Rows were added or removed since/);
  expect(cell(BUILDS, FIGURE)).toBe("");
  const again = await refresh(buildId, {}, { today: TODAY + 1 });
  await book.grid.settled();
  expect(row(0)).toEqual(["Segments", "Act", again.headline!.finding]);
  expect(cell(BUILDS, REFRESHED)).toBe(TODAY + 1);
});

it("sees rows come and go in plain ranges", async () => {
  book.close();
  book = await openWorkbook();
  book.fill("Sheet1", [["Shop"], [], HEADINGS, ...ORDERS]);
  const { buildId } = await make(segmentsKind);
  const state = (i = 0) => cell(BUILDS + i, STATE);
  expect(state()).toBe("Act");
  const last = 3 + ORDERS.length;
  book.fill("Sheet1", [["'T9999", "'c1", TODAY - 4, 5]], last);
  await book.grid.settled();
  expect(state()).toBe("Refresh");
  // Another build writes the overview anew from what it knows of this one.
  await make(segmentsKind);
  expect([state(), state(1)]).toEqual(["Refresh", "Act"]);
  await refresh(buildId, {}, { today: TODAY });
  await book.grid.settled();
  expect(state()).toBe("Act");
  book.fill("Sheet1", [["", "", "", ""]], last);
  await book.grid.settled();
  expect(state()).toBe("Refresh");
});

it("follows renamed tabs, its own among them, and lets a deleted build go", async () => {
  const { buildId } = await make(segmentsKind);
  await make(goalKind, GOAL);
  book.sheet("Goal").name = "Year";
  book.sheet("Overview").name = "For the boss";
  const finding = cell(FINDING, 1, "Year");
  await refresh(buildId, {}, { today: TODAY });
  await book.grid.settled();
  expect(tabs()).not.toContain("Overview");
  const boss = (i: number) => [PLAN, SAYS].map((column) => cell(BUILDS + i, column, "For the boss"));
  expect(boss(1)).toEqual(["Year", finding]);
  book.grid.deleteSheet(book.sheet("Year").id);
  await book.grid.settled();
  expect(cell(BUILDS + 1, STATE, "For the boss")).toBe("Deleted");
  expect(cell(FINDING, 1, "For the boss")).toBe("“Segments” needs you");
  await refresh(buildId, {}, { today: TODAY });
  await book.grid.settled();
  expect(boss(0)[0]).toBe("Segments");
  expect(boss(1)).toEqual(["", ""]);
});

it("stays away once deleted until the next new build, and where it is switched off", async () => {
  const { buildId } = await make(segmentsKind, {}, { overview: false });
  expect(tabs()).not.toContain("Overview");
  await make(segmentsKind);
  book.grid.deleteSheet(book.sheet("Overview").id);
  expect((await refresh(buildId, {}, { today: TODAY })).overview).toBeNull();
  expect(tabs()).not.toContain("Overview");
  await make(segmentsKind);
  expect(tabs()).toContain("Overview");
});

it("takes another name where the user has a sheet of its own, which stays as it is", async () => {
  book.fill("overview", [["mine"]]);
  const { overview } = await make(segmentsKind);
  expect(overview!.tab).toBe("Overview (2)");
  expect(cell(0, 0, "overview")).toBe("mine");
});

it("is left as it was, with the reason, where it is protected or the user wrote below it", async () => {
  await make(segmentsKind);
  book.sheet("Overview").protection = [];
  const locked = await make(segmentsKind);
  expect(locked.overview).toBeNull();
  expect(locked.notes.at(-1)!["en-US"]).toMatch(/^The Overview was left as it was\. Protected.*Overview/);
  expect(cell(BUILDS + 1, PLAN)).not.toBe("Segments (2)");
  book.sheet("Overview").protection = null;
  const rows = Array.from({ length: 60 }, (_, i) => i);
  const below = 1 + rows.find((i) => String(cell(i, 7)).startsWith("Whole months"))!;
  book.write("Overview", below, 7, "mine");
  const { overview, notes } = await make(segmentsKind);
  expect(overview).toBeNull();
  expect(notes.at(-1)!["en-US"]).toMatch(/cells that hold something of yours: .*H\d+/);
  expect(cell(below, 7)).toBe("mine");
});

it("is shared with a build: locked and opened with it, its links as values and back", async () => {
  const { buildId } = await make(segmentsKind);
  await lockBuild(buildId);
  expect(book.sheet("Overview").protection).not.toBeNull();
  await unlockBuild(buildId);
  expect(book.sheet("Overview").protection).toBeNull();
  const before = row(0);
  await freezeBuild(buildId);
  const sheet = book.sheet("Overview");
  expect(
    sheet
      .formulas(sheet.used(true)!)
      .flat()
      .map(String)
      .filter((text) => text.startsWith("=")),
  ).toEqual([]);
  expect(row(0)).toEqual(before);
  await refresh(buildId, {}, { today: TODAY });
  expect(book.formula("Overview", BUILDS, SAYS)).toMatch(/^=.*Segments/);
});

it.each([
  ["en-US", "Overview", "Act"],
  ["zh-CN", "总览", "需处理"],
  ["zh-TW", "總覽", "需處理"],
] as const)("speaks %s, of builds in another language too, and prints on one page", async (locale, tab, act) => {
  await make(segmentsKind, {}, { locale: locale === "en-US" ? "zh-CN" : "en-US" });
  await make(segmentsKind, {}, { locale });
  const own = tabs()[1]!;
  expect(cell(BUILDS, STATE, own)).toBe(act);
  expect(cell(BUILDS + 1, STATE, own)).toBe(act);
  expect(cell(0, 1, own)).toBe(tab);
  const { look } = (await runWhenReady(loadFacts)).overview!.sheets[0]!;
  expect(look.print).toMatchObject({
    orientation: "landscape",
    onePage: true,
    area: { row: 0, column: 0, columns: 12 },
  });
});

it("leaves workbook and overview as they were when a later build fails at any request", async () => {
  const { buildId } = await make(segmentsKind);
  const before = await photograph(book.grid);
  for (let at = 6; at < 60; at += 4) {
    book.traffic.failure = { at, code: "GeneralException", afterwards: at % 8 === 0 };
    const failed = await refresh(buildId, {}, { today: TODAY + 1 }).then(
      () => false,
      () => true,
    );
    book.traffic.failure = null;
    if (!failed) return expect(at).toBeGreaterThan(10);
    expect(await photograph(book.grid)).toEqual(before);
  }
  throw new Error("no refresh came to its end");
});
