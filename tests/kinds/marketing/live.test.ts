/**
 * The marketing plan with everything typed that can be typed, calculated by a spreadsheet: its native formulas give what the model gives, for
 * random goals, strategies and actions, those that cannot be read among them.
 */
import { marketingKind } from "../../../src/kinds/marketing/kind";
import { GOAL_NUMBERS, MARKS } from "../../../src/kinds/marketing/entries";
import type { marketingResult } from "../../../src/kinds/marketing/result";
import { GOAL_STATES } from "../../../src/kinds/marketing/texts";
import type { OptionValues, PlanContext, SheetFigure } from "../../../src/kinds/kind";
import type { Value } from "../../../playground/grid/grid";
import type { Plan, PlannedCell } from "../../../src/plan/plan";
import { uniform } from "../../domain/seeded";
import { sampleTables } from "../../net/tables";
import { contextOf, TODAY } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";

type Result = ReturnType<typeof marketingResult>;
type Typed = ReadonlyMap<string, readonly PlannedCell[]>;

const FIGURES: readonly SheetFigure[] = [
  ["Segments · Champions · Revenue", 'IFERROR(0+"1200","")', 1200],
  ["Own · rate*", 'IFERROR(0+"0.06","")', 0.06],
].map(
  ([name, formula, value]) =>
    ({ name, words: name, sheet: "s", formula, value, numberFormat: "General" }) as SheetFigure,
);

const planWith = (typed: Typed, options: OptionValues = {}, more: Partial<PlanContext> = {}): Plan =>
  marketingKind.plan(sampleTables("en-US", "orders"), options, {
    ...contextOf(),
    figures: FIGURES,
    typed: (sheet, key) => {
      const cells = typed.get(`${sheet} ${key}`);
      return cells && [cells];
    },
    ...more,
  });

let open: LivePlan | undefined;
afterEach(() => {
  open?.dispose();
  open = undefined;
});

async function liveOf(plan: Plan, typed: Typed): Promise<LivePlan> {
  const live = (open = await writePlan(plan));
  for (const [at, cells] of typed) {
    const [sheet, ...key] = at.split(" ") as [string, ...string[]];
    const { area } = live.plan(sheet).inputs.find((input) => input.key === key.join(" "))!;
    live.sheet(sheet).write(area, [cells.map((cell) => (typeof cell === "string" ? `'${cell}` : cell) as Value)]);
  }
  await live.recalculated();
  return live;
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Typed into every list; some rows have something that cannot be read. */
function typedAtRandom(seed: number): Typed {
  const random = uniform(seed);
  const whole = (most: number): number => Math.round(random() * most);
  const goals = GOAL_NUMBERS.slice(0, 11).map((no): PlannedCell[] => {
    const from = TODAY - 60 + whole(80);
    const start = pick(random, [0, 100, 0.08, 1500]);
    const row: PlannedCell[] = [no, `Goal ${no}`, pick(random, [FIGURES[0]!.name, FIGURES[1]!.name, "By hand", null]), start, start + pick(random, [-0.03, 300, 900, -80]), pick(random, [null, null, FIGURES[0]!.name, "own · RATE*"]), from, from + 1 + whole(120), pick(random, [null, 0, 1, 2.5]), pick(random, ["Kim", null]), pick(random, [null, 50, 0.05])]; // prettier-ignore
    const bad: readonly PlannedCell[] = ["G2", null, null, "much", start, "Not listed", "soon", from - 5, -1];
    const at = Math.floor(random() * bad.length);
    return random() < 0.3 && at !== 2 ? row.with(at, bad[at]!) : row;
  });
  const strategies = ["Speed", "Welcome*", ">1", "Plain"].map((name): PlannedCell[] => [
    ...[name, "Place"],
    ...MARKS.map(() => pick(random, [null, null, 1, 2, 3])),
    null,
  ]);
  const actions = Array.from({ length: 9 }, (_, i): PlannedCell[] => {
    const begin = TODAY - 50 + whole(60);
    return [`Action ${i}`, pick(random, ["Speed", "welcome*", "Nothing"]), "Kim", begin, begin + whole(200) - 10, pick(random, [null, 800, "lots"]), pick(random, [null, 4000]), pick(random, ["Done", "In progress", null])]; // prettier-ignore
  });
  const partners = Array.from({ length: 12 }, (_, i): PlannedCell[] => {
    const score = (): PlannedCell => pick(random, [null, 1, 2, 3, 4, 4, 2.5, 7]);
    return [pick(random, ["Supplier", "dealer", "Friend"]), pick(random, ["Mill", "mill", "Harbour*", ">2", null]), pick(random, [`Factor ${i}`, `Factor ${i}`, null]), pick(random, [null, 0, 2, 3.5, "much"]), score(), score(), null]; // prettier-ignore
  });
  return new Map([
    ...partners.map((row, i) => [`partners partners.${i + 1}.side`, row] as const),
    ...goals.map((row, i) => [`goals goals.${i + 1}.no`, row] as const),
    ...strategies.map((row, i) => [`strategies strategies.${i + 1}.strategy`, row] as const),
    ...actions.map((row, i) => [`actions actions.${i + 1}.action`, row] as const),
    ["steps answers.goals.task.owner", ["Kim", null, "More revenue"]] as const,
  ]);
}

/** Columns of a table, by heading. */
function columns(live: LivePlan, sheet: string): Record<string, Value[]> {
  const [headings, ...rows] = live.values(sheet, live.plan(sheet).tables[0]!.area) as [Value[], ...Value[][]];
  return Object.fromEntries(headings.map((heading, i) => [String(heading), rows.map((row) => row[i]!)] as const));
}

/** Partner, weakest factor and the points of both sides, line by line. */
function partnersOn(live: LivePlan): Value[][] {
  const { area } = live.plan("partners").blocks.find(({ cells }) => cells[0]?.[0] === "Partner")!;
  const body = live.values("partners", { ...area, row: area.row + 1, rows: 12, columns: 7 });
  const lines = body.slice(
    0,
    body.findIndex(([partner]) => partner === ""),
  );
  return lines.map(([partner, weakest, , , us, them]) => [partner!, weakest!, us!, them!]);
}

const shown = (value: number | null): unknown => (value === null ? "" : (expect.closeTo(value, 6) as unknown));
const EVERY = { situation: true, segments: true, partners: true, budget: true };

test.each([1, 2, 3, 4])("what is typed comes to the same on the sheets and in the model (seed %d)", async (seed) => {
  const typed = typedAtRandom(seed);
  const plan = planWith(typed, EVERY);
  const live = await liveOf(plan, typed);
  const { goals, weighted, strategies } = plan.result as Result;
  const table = columns(live, "goals");
  const rows = table["State"]!.flatMap((state, i) => (state === "" ? [] : [i]));
  const of = (heading: string): Value[] => rows.map((i) => table[heading]![i]!);
  expect(of("State")).toEqual(goals.map(({ state }) => GOAL_STATES[state]["en-US"]));
  expect(of("Progress")).toEqual(goals.map(({ progress }) => shown(progress)));
  expect(of("Figure now")).toEqual(goals.map(({ now }) => shown(now)));
  expect(of("Expected to date")).toEqual(goals.map(({ expected }) => shown(expected)));
  expect(of("Served by strategies")).toEqual(goals.map(({ served }) => served));
  expect(of("Target that counts")).toEqual(goals.map(({ target }) => shown(target)));
  expect(partnersOn(live)).toEqual((plan.result as Result).partners.map(({ partner, weakest, us, them }) => [partner, weakest ?? "", shown(us), shown(them)])); // prettier-ignore
  const { figure } = live.plan("steps").headline!;
  expect(live.values("steps", figure!.value)[0]![0]).toEqual(shown(weighted));
  expect(columns(live, "strategies")["Number of actions"]!.slice(0, 4)).toEqual(
    strategies.map(({ actions }) => actions),
  );
  const { months } = plan.result as Result;
  const budget = live.plan("budget");
  const first = budget.blocks.find(({ area }) => area.rows === months.length)!.area;
  const monthly = live.values("budget", { ...first, columns: 5 });
  expect(monthly.map((row) => [row[2], row[4]])).toEqual(months.map(({ cost, extra }) => [shown(extra), shown(cost)]));
  expect(new Set(goals.map(({ state }) => state)).size).toBeGreaterThan(2);
  expect(errorCells(plan, live)).toEqual([]);
  const said = [
    "Every action can be read",
    "Every row of scores can be read",
    "Every mark stands for a goal of the list",
  ];
  const failing = Object.entries(liveChecks(plan, live)).filter(([name, holds]) => !holds && !said.includes(name));
  expect(failing).toEqual([]);
});

test("an empty plan says what to do first, and holds", async () => {
  const plan = planWith(new Map(), EVERY);
  const live = await liveOf(plan, new Map());
  const { finding, action } = live.plan("steps").headline!;
  expect(live.values("steps", finding)[0]![0]).toBe("Nothing is written yet: seven steps lead to a plan");
  expect(live.values("steps", action)[0]![0]).toBe("→ next, 1 Situation: Who buys from us, and why from us?");
  expect(errorCells(plan, live)).toEqual([]);
  expect(Object.entries(liveChecks(plan, live)).filter(([, holds]) => !holds)).toEqual([]);
});

test("a target that equals the start is refused in words beside the row, and first of all", async () => {
  const typed: Typed = new Map([
    ["goals goals.2.no", ["G2", "Same", "x", 5, 5, null, TODAY, TODAY + 9, null, null, 6]],
  ]);
  const live = await liveOf(planWith(typed), typed);
  expect(columns(live, "goals")["To correct"]![1]).toBe("Target and start are the same: type a target that differs");
  const { action } = live.plan("goals").headline!;
  expect(live.values("goals", action)[0]![0]).toBe("→ G2: Target and start are the same: type a target that differs");
});

test("weights that are all 0 are said, and nothing is weighed", async () => {
  const typed: Typed = new Map([
    ["goals goals.1.no", ["G1", "Weightless", "x", 0, 10, null, TODAY - 5, TODAY + 5, 0, null, 6]],
  ]);
  const plan = planWith(typed);
  const live = await liveOf(plan, typed);
  expect((plan.result as Result).weighted).toBeNull();
  const { finding } = live.plan("goals").headline!;
  expect(live.values("goals", finding)[0]![0]).toBe("1 goals, but all weights are 0: give at least one goal a weight");
});

test("the example goes when it is switched off; a row of it that was changed stays whole", () => {
  const goalsOf = (typed: Typed, options: OptionValues): string[] =>
    (planWith(typed, options).result as Result).goals.map(({ task }) => task);
  expect(goalsOf(new Map(), { example: true })).toHaveLength(3);
  expect(goalsOf(new Map(), { example: false })).toEqual([]);
  const changed: Typed = new Map([["goals goals.2.no", ["G2", "More customers buy again", "Repeat rate", 0.25, 0.4, null, TODAY, TODAY + 90, 2, "Kim", 0.26]]]); // prettier-ignore
  expect(goalsOf(changed, { example: true })).toHaveLength(3);
  expect(goalsOf(changed, { example: false })).toEqual(["More customers buy again"]);
});

test("a plan whose margin is below its cost does not say that it pays, whatever is still to come", async () => {
  const plan = planWith(new Map(), { example: true, budget: true });
  const live = await liveOf(plan, new Map());
  const { action } = live.plan("budget").headline!;
  // 80,000 of cost at a margin of 30 %.
  expect(live.values("budget", action)[0]![0]).toMatch(/does not pay back within twelve months: .*266,667/);
});
