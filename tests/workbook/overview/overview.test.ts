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
import { findSources } from "../../../src/workbook/sources";
import { runWhenReady } from "../../../src/workbook/waiting-run";
import { openWorkbook, photograph, type TestWorkbook } from "../office";

const HEADINGS = ["Order ID", "Customer", "Order date", "Amount paid"];
/** 2022-01-01. */
const FIRST = 44_562;
/** Two orders a day over 14 months, to the last day of February 2023. */
const DAYS = 424;
const ORDERS = Array.from({ length: 2 * DAYS }, (_, i) => [
  `'T${i}`,
  `'c${(i * 7) % 90}`,
  FIRST + Math.floor(i / 2),
  10 + ((i * 37) % 90),
]);
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

const GOAL: OptionValues = { start: TODAY - 64, end: TODAY + 26, orderTarget: 180 };
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
