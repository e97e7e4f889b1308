/**
 * The plan calculated by a spreadsheet: native formulas give the days that the critical path method gives, also after the event has moved,
 * a task was typed, a predecessor was changed or a day passed.
 */
import { isoDate, serialOf } from "../../../src/domain/calendar/calendar";
import type { OptionValues, PlanInput } from "../../../src/kinds/kind";
import { promotionKind } from "../../../src/kinds/promotion/kind";
import type { PromotionResult } from "../../../src/kinds/promotion/result";
import { ASKS_TEXTS, TASK_TEXTS } from "../../../src/kinds/promotion/texts";
import type { Value } from "../../../playground/grid/grid";
import type { Locale } from "../../../src/text/locale";
import { TERMS } from "../../../src/text/terms";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";

const TODAY = serialOf(2026, 9, 7);
const open: LivePlan[] = [];
afterEach(() => open.splice(0).forEach((live) => live.dispose()));

async function build(input: PlanInput = {}, values: OptionValues = {}, locale: Locale = "zh-CN") {
  const plan = promotionKind.plan(input, values, { ...contextOf(locale), today: TODAY });
  const live = await writePlan(plan);
  open.push(live);
  const area = live.plan("tasks").tables[0]!.area;
  const rows = (): Record<string, Value>[] => {
    const [headings, ...body] = live.values("tasks", area);
    return body.map((row) => Object.fromEntries(headings!.map((heading, i) => [String(heading), row[i]!])));
  };
  const columnAt = (heading: string): number => live.values("tasks", area)[0]!.indexOf(heading);
  return {
    plan,
    result: plan.result as PromotionResult,
    rows,
    shown: (key: string) => live.values(key, { row: 0, column: 0, rows: 60, columns: 14 }).flat(),
    errors: () => errorCells(plan, live),
    failed: () => Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds ? [] : [name])),
    headline: (key: string) => [3, 4].map((row) => live.values(key, { row, column: 1, rows: 1, columns: 1 })[0]![0]),
    input: async (key: string, value: Value | null) => {
      const at = plan.sheets.find(({ key: sheet }) => sheet === "plan")!.inputs.find((each) => each.key === key)!;
      live.sheet("plan").write({ ...at.area, rows: 1 }, [[value]]);
      await live.recalculated();
    },
    type: async (number: number, heading: string, value: Value | null) => {
      const column = area.column + columnAt(heading);
      live.sheet("tasks").write({ row: area.row + number, column, rows: 1, columns: 1 }, [[value]]);
      await live.recalculated();
    },
  };
}

type Built = Awaited<ReturnType<typeof build>>;

const shownDay = (value: Value): string | null => (typeof value === "number" ? isoDate(value) : null);

/** The list shows what the critical path method gives. */
function expectAsRules(built: Built, { tasks }: PromotionResult, locale: Locale = "zh-CN"): void {
  expect(built.errors()).toEqual([]);
  const shown = built.rows().slice(0, tasks.length);
  expect(
    shown.map((row) => [
      row[TERMS.task[locale]],
      row[TASK_TEXTS.asks[locale]],
      shownDay(row[TERMS.latestStart[locale]]!),
      shownDay(row[TERMS.latestEnd[locale]]!),
      row[TERMS.slack[locale]],
      row[TASK_TEXTS.critical[locale]] === TASK_TEXTS.yes[locale],
    ]),
  ).toEqual(
    tasks.map(({ task, asks, beginBy, endBy, slack, critical }) => [
      ...[task, ASKS_TEXTS[asks][locale], beginBy, endBy, slack, critical],
    ]),
  );
}

const resultWith = (values: OptionValues, today = TODAY): PromotionResult =>
  promotionKind.plan({}, values, { ...contextOf("zh-CN"), today }).result as PromotionResult;

test("the template is planned as the rules plan it, and follows the event and the as-of date", async () => {
  const built = await build();
  expect(built.result.event).toBe("2026-11-11");
  expectAsRules(built, built.result);
  expect(built.failed()).toEqual([]);
  expect(built.headline("plan")[0]).toMatch(/^双 11：还有 65 天，没有任务逾期，30 项已完成 0 项$/);

  const moved = serialOf(2026, 11, 18);
  await built.input("eventDay", moved);
  expectAsRules(built, resultWith({ eventDay: moved }));

  const later = serialOf(2026, 10, 20);
  await built.input("asOf", later);
  expectAsRules(built, resultWith({ eventDay: moved, asOf: later }));
  expect(built.headline("plan")[0]).toMatch(/^双 11：还有 29 天，30 项任务中 \d+ 项逾期，其中关键任务 \d+ 项$/);
  expect(built.headline("plan")[1]).toMatch(/^→ 先完成“定目标与预算”（未指定负责人）：最晚应在 2026-/);
  expect(built.failed()).toEqual([]);
});

test("adding a task is typing a row: it is planned with what it waits for, and what is wrong with it is said", async () => {
  const built = await build({}, {}, "en-US");
  const number = built.result.tasks.length + 1;
  await built.type(number, "Task", "Film the live room");
  const row = () => built.rows()[number - 1]!;
  expect(row()[TASK_TEXTS.asks["en-US"]]).toBe("To correct");
  await built.type(number, "Task", "");
  await built.type(number, "Owner", "Ann");
  expect([row()[TASK_TEXTS.asks["en-US"]], row()["To correct"]]).toEqual([
    "To correct",
    "Name the task, or empty its row",
  ]);
  await built.type(number, "Task", "Film the live room");
  await built.type(number, "Phase", "Warm-up");
  expect(row()["To correct"]).toBe("Days: a whole number from 0 is wanted");
  await built.type(number, "Duration, days", 2);
  await built.type(number, "Waits for", "16、 3");
  expect(row()["To correct"]).toBe("");
  expect(row()["Begin by"]).toBeLessThan(row()["End by"] as number);
  await built.type(number, "Waits for", "16; 99");
  expect(row()["To correct"]).toBe("It waits for a number that no task has");
  await built.type(number, "Waits for", number);
  expect(row()["To correct"]).toBe("It waits for itself: delete its own number");
  await built.type(5, "Waits for", number);
  expect(built.rows()[4]!["To correct"]).toBe("It waits for a task below: refresh to put them in order");
  expect(built.headline("plan")[1]).toBe("→ Correct 2 rows first: “To correct” says what is wrong");
  expect(built.errors()).toEqual([]);
});

test("a day lost on the critical path is a day lost of the slack of what follows", async () => {
  const built = await build();
  const before = built.rows();
  const at = built.result.tasks.findIndex(({ critical }) => critical);
  const days = before[at]!["工期（工作日）"] as number;
  await built.type(at + 1, "工期（工作日）", days + 2);
  expect(built.rows()[at]!["余量（天）"]).toBe((before[at]!["余量（天）"] as number) - 2);
});

test.each([
  ["nothing", "", "A date is wanted"],
  ["a word", "soon", "A date is wanted"],
  ["an end before its beginning", serialOf(2020, 1, 1), "Ends before it begins"],
  ["an end within the phase that follows", serialOf(2026, 11, 2), "Begins before the one above ends"],
  ["a day far away", serialOf(2030, 1, 1), "Begins before the one above ends"],
])("a phase whose last day is %s is said in words", async (_, value, said) => {
  const built = await build({}, { event: "doubleEleven" }, "en-US");
  await built.input("phaseLast", value);
  expect(built.shown("plan")).toContain(said);
  expect(built.errors()).toEqual([]);
});

test("a phase typed over another is said, and the check fails", async () => {
  const built = await build();
  await built.input("phaseFirst", serialOf(2027, 1, 1));
  expect(built.failed()).toContain("各阶段依次衔接");
  expect(built.errors()).toEqual([]);
});
