/** Inputs that something else was pasted over: a sentence beside the cell, a line at the top, and no wall of errors below. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import { goalKind } from "../../../src/kinds/goal/kind";
import type { Plan, PlannedCell } from "../../../src/plan/plan";
import type { Locale } from "../../../src/text/locale";
import { contextOf } from "../support/context";
import { leadsOf } from "../support/leads";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";
import { ordersOf } from "../support/orders";

const START = serialOf(2026, 1, 1);
const MADE = ordersOf(
  Array.from({ length: 120 }, (_, i) => ({ customer: `c${i % 7}`, date: START + i * 0.5, amount: 100 })),
);
const ORDERS = { ...MADE, native: { ...MADE.native, aggregatable: false } };
const MADE_LEADS = leadsOf(
  Array.from({ length: 60 }, (_, i) => ({ date: START + i, reached: (i % 4) as 0 | 1 | 2 | 3, seller: `s${i % 2}` })),
);
const LEADS = { ...MADE_LEADS, native: { ...MADE_LEADS.native, aggregatable: false } };
const VALUES = { orderTarget: 120, start: START, end: START + 40, asOf: START + 10 };

let live: LivePlan;
let plan: Plan;

async function open(values: object, locale: Locale): Promise<void> {
  plan = goalKind.plan({ orders: ORDERS, leads: LEADS }, { ...VALUES, ...values }, contextOf(locale));
  live = await writePlan(plan);
}

/** Pastes over the cells of an input from its first on. */
async function paste(key: string, input: string, ...cells: (string | number | null)[]): Promise<void> {
  const { area } = live.plan(key).inputs.find((each) => each.key === input)!;
  for (const [i, cell] of cells.entries()) {
    const target = { ...area, row: area.row + i, rows: 1, columns: 1 };
    if (cell === null) live.sheet(key).clear(target, "contents");
    else live.sheet(key).write(target, [[cell]]);
  }
  await live.recalculated();
}

/** What stands to the right of an input's cell on the goal's sheet. */
function noteOf(input: string, row = 0): unknown {
  const { area } = live.plan("goal").inputs.find((each) => each.key === input)!;
  return live.values("goal", { row: area.row + row, column: area.column + 1, rows: 1, columns: 1 })[0]![0];
}

/** How many inputs are wrong, and the first of them as the headline names it; "" where it says something else. */
function top(): unknown[] {
  const isCount = (cell: PlannedCell): boolean => cell === "Inputs to put right";
  const { area } = live.plan("how").blocks.find(({ cells }) => isCount(cells[0]![0]!))!;
  const count = live.values("how", { ...area, column: area.column + 1, columns: 1 })[0]![0];
  const [finding, action] = [3, 4].map((row) => live.values("goal", { row, column: 1, rows: 1, columns: 1 })[0]![0]);
  const [, name = ""] = /^Put right first: (.*)$/.exec(String(finding)) ?? [];
  expect(String(action).startsWith(`→ ${String(count)} of the inputs below cannot be used`)).toBe(name !== "");
  return [count, name];
}

const orderNeed = (): unknown => {
  const { blocks } = live.plan("goal");
  const { area } = blocks.find(({ cells }) => cells[0]![0] === "Task")!;
  return live.values("goal", { ...area, column: area.column + 1, columns: 1 })[0]![0];
};

describe("on the sheets of a goal set in orders", () => {
  beforeAll(() => open({}, "en-US"));
  afterAll(() => live.dispose());

  it("says nothing while every input can be used", () => {
    expect(top()).toEqual([0, ""]);
    expect(noteOf("storeCloseRate")).toBe("of visits; your leads");
    expect(orderNeed()).toBe("Close 120 orders");
    expect(liveChecks(plan, live)["Every input can be used"]).toBe(true);
  });

  it("calls a figure the user's own once another stands in the place of the data's", async () => {
    const { area } = live.plan("goal").inputs.find(({ key }) => key === "storeCloseRate")!;
    const [[before]] = live.values("goal", area) as [[number]];
    await paste("goal", "storeCloseRate", 0.31);
    expect(noteOf("storeCloseRate")).toBe("of visits; your own figure");
    await paste("goal", "storeCloseRate", before);
    expect(noteOf("storeCloseRate")).toBe("of visits; your leads");
  });

  it.each<[string, string, string | number | null, string]>([
    ["a rate of 0", "storeCloseRate", 0, "“0.0%”: a rate above 0 % and at most 100 %."],
    ["a rate above 1", "visitRate", 1.5, "“150.0%”: a rate above 0 % and at most 100 %."],
    ["a text for a rate", "leadValidity", "abc", "“abc”: a rate above 0 % and at most 100 %."],
    ["no rate at all", "visitRate", null, "empty: a rate above 0 % and at most 100 %."],
    ["an error for a rate", "visitRate", "=1/0", "an error: a rate above 0 % and at most 100 %."],
    ["a target of 0", "orderTarget", 0, "“0”: a whole number from 1."],
    ["a target in parts", "orderTarget", 99.5, "“99.5”: a whole number from 1."],
    ["an order value of 0", "aov", 0, "“0”: an amount above 0."],
    ["a text for the stretch", "stretch", "much", "“much”: a share from 0 % to 1000 %."],
    ["a text for the amber limit", "amberFrom", "late", "“late”: a share from 0 % to 100 %."],
    ["a text for the as-of date", "asOf", "2026年2月31日", "“2026年2月31日”: a date, or nothing."],
  ])("%s is told beside the cell and at the top, and is put right by typing", async (_, input, cell, sentence) => {
    const before = live.values("goal", live.plan("goal").inputs.find((each) => each.key === input)!.area)[0]![0]!;
    await paste("goal", input, cell);
    expect(noteOf(input)).toBe(sentence);
    expect(top()[0]).toBe(1);
    expect(top()[1]).toMatch(/^[A-Z]/);
    expect(orderNeed()).toBe("Close 0 orders");
    const pasted = live.plan("goal").inputs.find((each) => each.key === input)!.area;
    const tabs = ["goal", "how"].map((key) => live.plan(key).tab);
    const errors = errorCells(plan, live);
    // An error that was pasted shows where the rates are listed, and nowhere else.
    if (cell === "=1/0") expect(errors.every((each) => tabs.some((tab) => each.includes(tab)))).toBe(true);
    else expect(errors).toEqual([]);
    expect(liveChecks(plan, live)["Every input can be used"]).toBe(false);
    live.sheet("goal").write(pasted, [[before === "" ? null : before]]);
    await live.recalculated();
    expect(top()).toEqual([0, ""]);
    expect(orderNeed()).toBe("Close 120 orders");
  });

  it("weekday weights: none above 0, below 0, and texts", async () => {
    const weights = live.plan("goal").inputs.find(({ key }) => key === "weekdayWeights")!.area;
    const before = live.values("goal", weights).flat() as number[];
    await paste("goal", "weekdayWeights", 0, 0, 0, 0, 0, 0, 0);
    expect(noteOf("weekdayWeights")).toBe("A weight from 0 to 1000; at least one above 0.");
    expect(top()[0]).toBe(1);
    expect(errorCells(plan, live)).toEqual([]);
    await paste("goal", "weekdayWeights", -1, "heavy", 1, 1, 1, 1, 1);
    expect([0, 1, 2].map((row) => noteOf("weekdayWeights", row))).toEqual([
      "“-1”: a weight from 0 to 1000; at least one above 0.",
      "“heavy”: a weight from 0 to 1000; at least one above 0.",
      "",
    ]);
    expect(top()).toEqual([2, "Weekday weights"]);
    expect(errorCells(plan, live)).toEqual([]);
    await paste("goal", "weekdayWeights", ...before);
    expect(top()).toEqual([0, ""]);
  });

  it("month weights are counted on their own sheet", async () => {
    const { inputs, blocks } = live.plan("months");
    const months = inputs.filter(({ key }) => key.startsWith("monthWeight."));
    await paste("months", months[0]!.key, "heavy");
    expect(top()).toEqual([1, "the months' weights, on the sheet of months"]);
    const shown = blocks.flatMap(({ area }) => live.values("months", area).flat());
    expect(shown).toContain("1 weights to put right, in red: a number from 0 is wanted. Until then every goal is 0.");
    expect(errorCells(plan, live)).toEqual([]);
    for (const { key } of months) await paste("months", key, 0);
    expect(top()[0]).toBe(1);
    expect(errorCells(plan, live)).toEqual([]);
  });
});

it("the conversion rate of a goal set in traffic is guarded, in the language of the sheets", async () => {
  await open({ basis: "traffic", visitorTarget: 1000, conversionRate: 0.02 }, "zh-CN");
  await paste("goal", "conversionRate", 2);
  expect(noteOf("conversionRate")).toBe("“200.0%”：请填写大于 0%、不超过 100% 的比例。");
  expect(errorCells(plan, live)).toEqual([]);
  live.dispose();
});
