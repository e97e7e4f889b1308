/** Figures of built sheets as measures of a marketing plan, through the life of a workbook. */
import { campaignsKind } from "../../../src/kinds/campaigns/kind";
import type { OptionValues, SheetKind } from "../../../src/kinds/kind";
import { marketingKind } from "../../../src/kinds/marketing/kind";
import type { marketingResult } from "../../../src/kinds/marketing/result";
import type * as FigureList from "../../../src/kinds/shared/figure-list";
import { FIGURE_LIST, shortList } from "../../../src/kinds/shared/figure-list";
import type { Area } from "../../../src/plan/plan";
import { build } from "../../../src/workbook/build/build";
import type { BuildResult } from "../../../src/workbook/build-request";
import { linkFigure, measureChoices } from "../../../src/workbook/figures/link-measure";
import { refresh } from "../../../src/workbook/build/refresh";
import { listBuilds } from "../../../src/workbook/settings";
import { findSources } from "../../../src/workbook/sources";
import { openWorkbook, type TestWorkbook } from "../office";

type Result = ReturnType<typeof marketingResult>;

jest.mock("../../../src/kinds/shared/figure-list", () => {
  const actual = jest.requireActual<typeof FigureList>("../../../src/kinds/shared/figure-list");
  return { ...actual, shortList: jest.fn(actual.shortList) };
});

const CAMPAIGNS = [
  ["Campaign", "Cost", "Revenue", "Orders"],
  ["Spring*", 100, 900, 9],
  ["Summer", 400, 300, 3],
];
/** 2026-11-23. */
const TODAY = 46349;
const COST = "Campaign learning · Summer · Cost";

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ difficult: true });
  book.fill("Sheet1", CAMPAIGNS);
});
afterEach(() => book.close());

async function make(kind: SheetKind, options: OptionValues = {}): Promise<BuildResult> {
  const found = await findSources();
  const tables = Object.fromEntries(
    found.flatMap((source) => (source.kind === "campaigns" ? [["campaigns", source]] : [])),
  );
  const chosen = kind === campaignsKind ? tables : {};
  const result = await build({ kind, tables: chosen, options, locale: "en-US", today: TODAY });
  await book.grid.settled();
  return result;
}

async function areaOf(kind: string, sheet: string, key: string): Promise<Area & { tab: string }> {
  const saved = (await listBuilds()).find((each) => each.kind === kind)!;
  const { look } = saved.sheets.find((each) => each.key === sheet)!;
  return { tab: look.tab, ...look.inputs.find((input) => input.key === key)!.area };
}

const GOAL = ["G1", "'Summer costs less", `'${COST}`, 500, 300, null, TODAY - 10, TODAY + 10, null, "'Kim", null];

async function typeGoal(row = GOAL): Promise<void> {
  const { tab, ...area } = await areaOf("marketing", "goals", "goals.1.no");
  book.sheet(tab).write(area, [row]);
  await book.grid.settled();
}

/** What stands in the list of measures beside a name. */
async function measure(name: string): Promise<Record<"now" | "state" | "formula", unknown>> {
  const saved = (await listBuilds()).find(({ kind }) => kind === "marketing")!;
  const { tab, tables } = saved.sheets.find(({ key }) => key === "measures")!.look;
  const { row, column, rows } = tables[0]!.area;
  const at = book
    .sheet(tab)
    .values({ row, column, rows, columns: 1 })
    .findIndex(([cell]) => cell === name);
  const cell = (offset: number) => book.value(tab, row + at, column + offset);
  return { now: cell(1), state: cell(2), formula: book.formula(tab, row + at, column + FIGURE_LIST.link) };
}

const goal = async (buildId: string): Promise<Result["goals"][number]> => {
  const result = (await refresh(buildId, {}, { today: TODAY })).result as Result;
  await book.grid.settled();
  return result.goals[0]!;
};

test("a goal follows a figure by its name, also after its sheet was built anew", async () => {
  const campaigns = await make(campaignsKind);
  const plan = await make(marketingKind);
  await typeGoal();
  expect(await measure(COST)).toMatchObject({ now: 400, state: "Live" });
  expect(await goal(plan.buildId)).toMatchObject({ now: 400, source: "live", progress: 0.5, state: "onTrack" });
  book.write("Sheet1", 2, 1, 350);
  book.fill("Sheet1", [["Autumn", 900, 9000, 90]], 3);
  await refresh(campaigns.buildId, {}, { today: TODAY });
  await book.grid.settled();
  expect(await measure(COST)).toMatchObject({ now: 350, state: "Live" });
  expect(await measure("Campaign learning · Autumn · Cost")).toMatchObject({ now: 900, state: "Live" });
  expect(await measure("Campaign learning · Spring* · Cost")).toMatchObject({ now: 100 });
  expect(await goal(plan.buildId)).toMatchObject({ now: 350, progress: 0.75 });
});

test("a figure whose sheet is gone keeps its last value and says so; what was typed stays", async () => {
  await make(campaignsKind);
  const plan = await make(marketingKind);
  await typeGoal();
  book.grid.deleteSheet(book.sheet("Campaign learning").id);
  await book.grid.settled();
  const gone = { now: 400, state: "Last value of 2026-11-23" };
  expect(await measure(COST)).toMatchObject(gone);
  expect(await goal(plan.buildId)).toMatchObject({
    now: 400,
    source: "gone",
    measure: COST,
    task: "Summer costs less",
  });
  expect(await measure(COST)).toMatchObject(gone);
  expect(await goal(plan.buildId)).toMatchObject({ now: 400, source: "gone" });
});

test("a figure is linked by the number of a goal and its name, and what is unknown is refused in words", async () => {
  await make(campaignsKind);
  const plan = await make(marketingKind);
  await typeGoal(GOAL.with(2, null));
  const { goals, figures } = await measureChoices();
  expect(goals[0]).toEqual({ number: "G1", task: "Summer costs less" });
  expect(figures).toContainEqual({ name: COST, tab: "Campaign learning", words: "Summer · Cost" });
  await linkFigure("measure", "g1", "campaign learning · summer · cost");
  await book.grid.settled();
  expect(await goal(plan.buildId)).toMatchObject({ now: 400, source: "live", measure: COST });
  await expect(linkFigure("measure", "G1", "Campaign learning · Winter · Cost")).rejects.toThrow(
    /no|“Campaign learning · Summer · Cost”/,
  );
  await expect(linkFigure("measure", "G99", COST)).rejects.toThrow(
    "There is no goal “G99” to measure. There are: G1, G2",
  );
});

test("a figure that the list has no room for is listed once it is linked", async () => {
  await make(campaignsKind);
  const mocked = jest.mocked(shortList);
  const actual = mocked.getMockImplementation()!;
  mocked.mockImplementation((figures) => figures.slice(0, 2));
  try {
    const plan = await make(marketingKind);
    await typeGoal(GOAL.with(2, null));
    expect(plan.notes.map((note) => note["en-US"]).join()).toMatch(/Of \d+ figures .* “Measures” lists 2/);
    expect((await measureChoices()).figures.map(({ name }) => name)).toContain(COST);
    await linkFigure("measure", "G1", COST);
    await book.grid.settled();
    expect(await measure(COST)).toMatchObject({ now: 400, state: "Live" });
    expect(await goal(plan.buildId)).toMatchObject({ now: 400, source: "live", measure: COST });
    expect(await measure(COST)).toMatchObject({ now: 400, state: "Live" });
  } finally {
    mocked.mockImplementation(actual);
  }
});

test("a renamed sheet goes on to measure by the name that was typed", async () => {
  const campaigns = await make(campaignsKind);
  const plan = await make(marketingKind);
  await typeGoal();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Campaign learning").name = "Ads";
    await context.sync();
  });
  await book.grid.settled();
  expect(await goal(plan.buildId)).toMatchObject({ now: 400, source: "live", measure: COST });
  book.write("Sheet1", 2, 1, 350);
  await refresh(campaigns.buildId, {}, { today: TODAY });
  await book.grid.settled();
  expect(await measure(COST)).toMatchObject({ now: 350, state: "Live" });
  expect(await measure("Ads · Summer · Cost")).toMatchObject({ now: 350, state: "Live" });
  expect(await goal(plan.buildId)).toMatchObject({ now: 350, source: "live", measure: COST });
});

test("what is built after the plan can be chosen at once", async () => {
  await make(marketingKind);
  await make(campaignsKind);
  await typeGoal();
  expect(await measure(COST)).toMatchObject({ now: 400, state: "Live" });
});
