import { isoDate, serialOf } from "../../../src/domain/calendar/calendar";
import type { OptionValues, PlanContext, PlanInput } from "../../../src/kinds/kind";
import { promotionKind } from "../../../src/kinds/promotion/kind";
import type { PromotionResult } from "../../../src/kinds/promotion/result";
import { TEMPLATE } from "../../../src/kinds/promotion/template";
import { LOCALES } from "../../../src/text/locale";
import { Problem } from "../../../src/text/problem";
import { contextOf } from "../support/context";
import { expectPlanLaws } from "../support/plan-laws";
import { EVENT, inputOf, shopSheets } from "./shop";
import { tasksOf } from "../../tables/support";
import type { Cell } from "../../../src/tables/source";

const TODAY = serialOf(2026, 9, 7);
const ALL = { event: "doubleEleven", forecast: true, readiness: true, warRoom: true, lessons: true };

const planOf = (input: PlanInput = {}, values: OptionValues = {}, context: Partial<PlanContext> = {}) =>
  promotionKind.plan(input, values, { ...contextOf(), today: TODAY, ...context });
const resultOf = (...given: Parameters<typeof planOf>): PromotionResult => planOf(...given).result as PromotionResult;
const notesOf = (...given: Parameters<typeof planOf>): string =>
  planOf(...given)
    .notes!.map((note) => note["en-US"])
    .join("\n");

const HEADINGS = ["No.", "Task", "Phase", "Owner", "Duration, days", "Waits for", "State"];
const withTasks = (rows: readonly (readonly Cell[])[]): PlanInput => ({ tasks: tasksOf(HEADINGS, rows) });

it.each(LOCALES)("keeps every law of a plan in %s, with the template and with every sheet", (locale) => {
  expectPlanLaws(promotionKind.plan({}, {}, { ...contextOf(locale), today: TODAY }));
  const values = { ...ALL, eventDay: EVENT };
  expectPlanLaws(promotionKind.plan(inputOf(shopSheets(14)), values, { ...contextOf(locale), today: EVENT }), [
    "Orders",
    "Traffic",
  ]);
});

test("begins with the event of the language, laid out backwards, on working days as the trade there has them", () => {
  expect(resultOf().event).toBe("2026-11-27");
  const { event, phases, tasks } = resultOf({}, {}, { locale: "zh-CN" });
  expect(event).toBe("2026-11-11");
  expect(phases.map(({ first, last }) => [first, last])).toEqual([
    ["2026-09-12", "2026-10-06"],
    ["2026-10-07", "2026-10-31"],
    ["2026-11-01", "2026-11-10"],
    ["2026-11-11", "2026-11-11"],
    ["2026-11-12", "2026-11-18"],
    ["2026-11-19", "2026-12-02"],
  ]);
  expect(tasks).toHaveLength(TEMPLATE.length);
  // Make-up working days: 20 September and 10 October 2026.
  const days = tasks.flatMap(({ beginBy, endBy }) => [beginBy, endBy]);
  expect(days.some((day) => day === "2026-10-03" || day === null)).toBe(false);
});

test("every task of the template waits for tasks above it, and each phase has some", () => {
  TEMPLATE.forEach(({ after }, i) => expect(after.every((number) => number >= 1 && number <= i)).toBe(true));
  expect(new Set(TEMPLATE.map(({ phase }) => phase)).size).toBe(6);
});

test("a table of one's own is the plan, sorted so that each task stands below those it waits for, by number or by name", () => {
  const { tasks } = resultOf(
    withTasks([
      ["T3", "Open", "Warm-up", "Bo", 1, "T1, Shoot the film", "To do"],
      ["T1", "Prices", "Forecast and stock up", "Ann", "2 days", "", "Completed"],
      ["", "Shoot the film", "Warm-up", "ann ", 3, "T1", "in progress"],
    ]),
  );
  expect(tasks.map(({ number, task, asks }) => [number, task, asks])).toEqual([
    [1, "Prices", "done"],
    [2, "Shoot the film", "inProgress"],
    [3, "Open", "later"],
  ]);
  expect(tasks[1]!.endBy! < tasks[2]!.beginBy!).toBe(true);
});

test("what cannot be planned is said with the tasks it is about", () => {
  const rows = [
    [1, "A", "Warm-up", "Ann", 2, "3", ""],
    [2, "B", "Warm-up", "ANN", 2, "1", ""],
    [3, "C", "Warm-up", "Bo", 2, "2", ""],
    [4, "D", "Warm-up", "Bo", 2, "4", ""],
  ];
  const said = notesOf(withTasks(rows));
  expect(said).toMatch(/Tasks that wait for each other cannot be planned: .*→/);
  expect(said).toContain("Owners written in several ways are taken as one: Ann.");
  expect(resultOf(withTasks(rows)).tasks.every(({ asks }) => asks === "correct")).toBe(true);
});

test("an event in the past, a day of one's own that is not typed, and too many tasks", () => {
  expect(notesOf({}, { eventDay: TODAY - 20 })).toContain(`The event of ${isoDate(TODAY - 20)} lies before`);
  expect(() => planOf({}, { event: "own" })).toThrow(Problem);
  expect(() =>
    planOf(withTasks(Array.from({ length: 201 }, (_, i) => [i, `T${i}`, "Warm-up", "A", 1, "", ""]))),
  ).toThrow(/201 tasks came; the plan has room for 200/);
});

test("a refresh plans the rows as they stand on the sheet, whatever language they were written in", () => {
  const sheet = {
    headings: ["序号", "任务", "部门", "阶段", "负责人", "工期（工作日）", "前置任务", "状态", "备注"],
    rows: [
      [1, "选品", "运营", "预热期", "小北", 2, "3", "进行中", "急"],
      [2, "", "", "", "", "", "", "", ""],
      [3, "定价", "运营", "预热期", "小北", 1, "", "已完成", ""],
    ],
    inputs: {},
  };
  const { tasks } = resultOf({}, {}, { previous: { options: {}, sheets: { tasks: sheet } } });
  expect(tasks.map(({ task, phase, asks }) => [task, phase, asks])).toEqual([
    ["定价", "warmUp", "done"],
    ["选品", "warmUp", "inProgress"],
  ]);
});

const sheetWith = (rows: Cell[][]): Partial<PlanContext> => ({
  previous: { options: {}, sheets: { tasks: { headings: [...HEADINGS, "Notes"], rows, inputs: {} } } },
});

test("a row that says anything but its name is kept below the tasks, whoever waits for it", () => {
  const rows = [
    [1, "", "", "Ann", "", "", "", ""],
    [2, "Prices", "Warm-up", "Bo", 1, "1", "", ""],
    [3, "", "", "", "", "", "", "ask the agency"],
    [4, "", "", "", "", "", "", ""],
  ];
  const plan = planOf({}, {}, sheetWith(rows));
  const { tasks } = plan.result as PromotionResult;
  expect(tasks.map(({ number, task, asks }) => [number, task, asks])).toEqual([[1, "Prices", "correct"]]);
  const cells = JSON.stringify(plan.sheets.find(({ key }) => key === "tasks"));
  for (const kept of ["Ann", "ask the agency"]) expect(cells).toContain(kept);
});

test("who waited for a row that is gone does not wait for the task that takes its number", () => {
  const rows = [
    [1, "Prices", "Warm-up", "Bo", 1, "2", "", ""],
    [3, "Film", "Warm-up", "Bo", 1, "", "", ""],
  ];
  const { tasks } = resultOf({}, {}, sheetWith(rows));
  expect(tasks.map(({ task, asks }) => [task, asks])).toEqual([
    ["Prices", "correct"],
    ["Film", "later"],
  ]);
});

test("a pane's list is a department, an owner, or what tasks ask for", () => {
  const parts = planOf({}, {}, { locale: "zh-CN" }).parts!;
  expect(parts.map(({ heading, rows }) => [heading, rows])).toEqual([
    ["按部门的任务", { sheet: "tasks", heading: "部门" }],
    ["按处理提示的任务", { sheet: "tasks", heading: "处理提示" }],
  ]);
  expect(parts[0]!.bars.map(({ label }) => label)).toContain("客服");
});

test("what is typed on the sheets is what a refresh plans by: the event, its phases, weekends, and days off", () => {
  const cells: Record<string, Cell[][]> = {
    "plan eventDay": [[serialOf(2026, 12, 12)]],
    "plan weekends": [["Yes"]],
    "plan phaseLast": [[serialOf(2026, 11, 1)]],
    "calendar arranged.1": [[serialOf(2026, 12, 5), "Day off"]],
  };
  const typed: PlanContext["typed"] = (sheet, key) =>
    cells[`${sheet} ${key}`] as ReturnType<NonNullable<PlanContext["typed"]>>;
  const { event, phases, tasks } = resultOf({}, { workdays: "weekdays" }, { typed });
  expect(event).toBe("2026-12-12");
  expect(phases[0]!.last).toBe("2026-11-01");
  const days = tasks.flatMap(({ beginBy, endBy }) => [beginBy, endBy]);
  expect(days).not.toContain("2026-12-05");
  // 6 December 2026 is a Sunday.
  expect(resultOf({}, { workdays: "weekdays", eventDay: serialOf(2026, 12, 12) }).tasks).not.toEqual(tasks);
});

test("the bars of every task look at the days in the heading row, at their own row's days, and at the as-of date", () => {
  const { conditionalFormats, tables, blocks } = planOf().sheets.find(({ key }) => key === "tasks")!;
  const body = tables[0]!.area;
  const bars = conditionalFormats.filter(({ area }) => area.columns === 120 && area.rows === 200);
  const codes = bars.flatMap(({ rule }) => (rule.type === "formula" ? [rule.formula] : []));
  expect(codes).toHaveLength(5);
  const first = body.row + 2;
  const [top, below] = [body.row + 1, body.row];
  for (const code of codes.slice(0, 3))
    expect(code).toMatch(new RegExp(`[A-Z]+\\$${top}>=\\$[A-Z]+${first},[A-Z]+\\$${top}<=\\$[A-Z]+${first}`));
  expect(codes[3]).toMatch(new RegExp(`^=[A-Z]+\\$${top}='Promotion plan'!\\$[A-Z]+\\$\\d+$`));
  expect(codes[4]).toMatch(new RegExp(`^=[A-Z]+\\$${below}=0$`));
  const days = blocks.find(({ area }) => area.columns === 120 && area.row === body.row)!;
  expect(days.area.column).toBe(bars[0]!.area.column);
});
