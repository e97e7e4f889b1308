/**
 * The balance with everything typed that can be typed, calculated by a spreadsheet: its native formulas give what the model gives, for
 * random voices, choices, stock and decisions, those that cannot be read among them.
 */
import type { Value } from "../../../playground/grid/grid";
import { serialOf } from "../../../src/domain/calendar/calendar";
import { balanceKind } from "../../../src/kinds/balance/kind";
import type { balanceResult } from "../../../src/kinds/balance/result";
import { VERDICTS } from "../../../src/kinds/balance/texts";
import type { PlanContext } from "../../../src/kinds/kind";
import { sameKeyAs } from "../../../src/plan/input-key";
import type { Plan, PlannedCell } from "../../../src/plan/plan";
import { uniform } from "../../domain/seeded";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";

type Result = ReturnType<typeof balanceResult>;
type Typed = ReadonlyMap<string, readonly PlannedCell[]>;

const OPTIONS = { items: "Lamp, a*b, >5, 靠垫", months: 4 };
const ITEMS = ["Lamp", "a*b", ">5", "靠垫"];
const DEPARTMENTS = ["Sales", "Marketing", "Supply", "Finance"];
const DECEMBER = serialOf(2026, 12, 1);
const MONTHS = [serialOf(2026, 11, 1), DECEMBER, serialOf(2027, 1, 1), serialOf(2027, 2, 1)];

const planWith = (typed: Typed, more: Partial<PlanContext> = {}): Plan =>
  balanceKind.plan({}, OPTIONS, {
    ...contextOf(),
    typed: (sheet, key) => {
      const own = [...typed].find(([at]) => sameKeyAs(`${sheet} ${key}`)(at));
      return own && [own[1]];
    },
    ...more,
  });

async function liveOf(plan: Plan, typed: Typed): Promise<LivePlan> {
  const live = await writePlan(plan);
  for (const [at, cells] of typed) {
    const [sheet, ...key] = at.split(" ") as [string, ...string[]];
    const { area } = live.plan(sheet).inputs.find((input) => sameKeyAs(input.key)(key.join(" ")))!;
    live.sheet(sheet).write(area, [cells.map((cell) => (typeof cell === "string" ? `'${cell}` : cell) as Value)]);
  }
  await live.recalculated();
  return live;
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Typed into every list; every fifth row has something that cannot be read. */
function typedAtRandom(seed: number): Typed {
  const random = uniform(seed);
  const units = (): number => Math.round(random() * 400);
  const voice = (): PlannedCell[] => {
    const row: PlannedCell[] = [pick(random, ITEMS), pick(random, MONTHS) + 4, pick(random, ["Formal", "Informal", "Informal"]), units(), pick(random, [0, 0.3, 0.8, 1]), "Mia", null]; // prettier-ignore
    const bad: readonly PlannedCell[] = ["Chair", "soon", "maybe", "many", 1.5];
    const at = Math.floor(random() * bad.length);
    return random() < 0.2 ? row.with(at, bad[at]!) : row;
  };
  const voices = DEPARTMENTS.flatMap((name) =>
    Array.from({ length: 14 }, (_, i) => [`voices ${name}.${i + 1}.item`, voice()] as const),
  );
  const perLine = ITEMS.flatMap((item) =>
    MONTHS.flatMap((month): [string, PlannedCell[]][] => [
      ...(random() < 0.3
        ? [[`consensus choice.${item}.${month}`, [units(), "Ann", "contract"]] as [string, PlannedCell[]]]
        : []),
      [`balance receipts.${item}.${month}`, [units()]],
    ]),
  );
  const stock = ITEMS.flatMap((item): [string, PlannedCell[]][] => [
    [`rules onHand.${item}`, [units()]],
    [`rules safety.${item}`, [Math.round(units() / 4)]],
    [`rules importance.${item}`, [pick(random, [0, 1, 1, 2.5])]],
  ]);
  const amounts = [499999.99, 500000, 0, -5, 4.99, 5, "?", null] as const;
  const decisions = Array.from({ length: 9 }, (_, i): [string, PlannedCell[]] => [
    `decisions decisions.${i + 1}.decision`,
    [`Decision ${i}`, pick(random, ITEMS), pick(random, amounts), pick(random, amounts)],
  ]);
  const log: [string, PlannedCell[]] = [
    "rules log.1.said",
    [DECEMBER, "Team decides on a change of unit cost under", 5, 4.99, "Lee", pick(random, ["Agreed", "Refused"])],
  ];
  return new Map([...voices, ...perLine, ...stock, ...decisions, log]);
}

/** Columns of a table, by heading. */
function columns(live: LivePlan, sheet: string, table = 0): Record<string, Value[]> {
  const [headings, ...rows] = live.values(sheet, live.plan(sheet).tables[table]!.area) as [Value[], ...Value[][]];
  return Object.fromEntries(headings.map((heading, i) => [String(heading), rows.map((row) => row[i]!)] as const));
}

const shown = (value: number | null): unknown => (value === null ? "" : (expect.closeTo(value, 6) as unknown));

function expectAs(live: LivePlan, { lines, gaps, decisions }: Result): void {
  const consensus = columns(live, "consensus");
  expect(consensus["Agreed demand"]).toEqual(lines.map(({ chosen }) => shown(chosen)));
  expect(consensus["Formal forecast"]).toEqual(lines.map(({ formal }) => shown(formal)));
  expect(consensus["Weighted by how sure"]).toEqual(lines.map(({ weighted }) => shown(weighted)));
  expect(consensus["Lowest"]).toEqual(lines.map(({ low }) => shown(low)));
  const balance = columns(live, "balance");
  expect(balance["Left at the end"]).toEqual(lines.map(({ left }) => shown(left)));
  expect(balance["Can be delivered"]).toEqual(lines.map(({ delivered }) => shown(delivered)));
  const { column, row, rows } = live.plan("gaps").blocks.find(({ area }) => area.rows === 12)!.area;
  const ranked = live.values("gaps", { row, column, rows, columns: 4 }).filter(([item]) => item !== "");
  expect(ranked.map(([item, , , gap]) => [item, gap])).toEqual(gaps.slice(0, 12).map(({ item, gap }) => [item, shown(gap)])); // prettier-ignore
  const verdicts = columns(live, "decisions")["Who decides"]!.filter((verdict) => verdict !== "");
  expect(verdicts).toEqual(decisions.map(({ verdict }) => VERDICTS[verdict]["en-US"]));
}

test.each([1, 2, 3])("what is typed comes to the same on the sheets and in the model (seed %d)", async (seed) => {
  const typed = typedAtRandom(seed);
  const plan = planWith(typed);
  const live = await liveOf(plan, typed);
  const result = plan.result as Result;
  expectAs(live, result);
  expect(result.gaps.length).toBeGreaterThan(4);
  expect(new Set(result.decisions.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
  expect(errorCells(plan, live)).toEqual([]);
  const { "Every row of the departments can be read": readable, ...others } = liveChecks(plan, live);
  expect(readable).toBe(false);
  expect(Object.entries(others).filter(([, holds]) => !holds)).toEqual([]);
  live.dispose();
});

test("of two voices of one department for an item and month the later counts, and the earlier one says so", async () => {
  const voice = (units: number): PlannedCell[] => ["Lamp", DECEMBER + 3, "Informal", units, 0.5, "Mia", null];
  const typed: Typed = new Map([
    ["voices Sales.1.item", voice(100)],
    ["voices Sales.2.item", voice(300)],
  ]);
  const plan = planWith(typed);
  const live = await liveOf(plan, typed);
  const { row, column } = live.plan("voices").inputs.find(({ key }) => key === "Sales.1.item")!.area;
  const notes = live.values("voices", { row, column: column + 7, rows: 2, columns: 1 });
  expect(notes).toEqual([["A later row of this item and month counts instead"], [""]]);
  const lines = (plan.result as Result).lines.filter(({ item, month }) => item === "Lamp" && month === "2026-12-01");
  expect(lines.map(({ weighted, low }) => [weighted, low])).toEqual([[300, 300]]);
  expectAs(live, plan.result as Result);
  live.dispose();
});

test("who decides at the limits, and where an amount is missing", async () => {
  const cases: readonly (readonly [PlannedCell, PlannedCell, string])[] = [
    [499_999.99, 4.99, "Team decides"],
    [500_000, 0, "To the committee"],
    [500_000.01, 0, "To the committee"],
    [0, 5, "To the committee"],
    [0, 5.01, "To the committee"],
    [0, -5, "To the committee"],
    [0, -4.99, "Team decides"],
    [null, 1, "Unknown: an amount is missing"],
    [100, null, "Unknown: an amount is missing"],
    ["soon", 1, "Unknown: an amount is missing"],
  ];
  const rows = cases.map(([investment, cost], i) => [`decisions decisions.${i + 1}.decision`, [`D${i}`, "Lamp", investment, cost]] as const); // prettier-ignore
  const typed: Typed = new Map(rows);
  const plan = planWith(typed);
  const live = await liveOf(plan, typed);
  expect(columns(live, "decisions")["Who decides"]!.slice(0, cases.length)).toEqual(cases.map(([, , said]) => said));
  expectAs(live, plan.result as Result);
  live.dispose();
});

test("an importance that is no number, as of a formula in a circle, weighs nothing and fails its check", async () => {
  const typed: Typed = new Map([
    ["rules safety.Lamp", [40]],
    ["rules safety.靠垫", [10]],
  ]);
  const plan = planWith(typed);
  const live = await liveOf(plan, typed);
  const { area } = live.plan("rules").inputs.find(({ key }) => sameKeyAs(key)("importance.Lamp"))!;
  live.sheet("rules").write(area, [["=1/0"]]);
  await live.recalculated();
  const { column, row, rows } = live.plan("gaps").blocks.find(({ area }) => area.rows === 12)!.area;
  const ranked = live.values("gaps", { row, column, rows, columns: 1 }).flat().filter((item) => item !== ""); // prettier-ignore
  expect(new Set(ranked)).toEqual(new Set(["靠垫"]));
  const failing = Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds ? [] : [name]));
  expect(failing).toEqual(["The importance of every item is a number from 0"]);
  live.dispose();
});

test("an empty balance says what to type, and holds", async () => {
  const plan = planWith(new Map());
  const live = await liveOf(plan, new Map());
  const { finding } = live.plan("gaps").headline!;
  expect(live.values("gaps", finding)[0]![0]).toBe("Nobody has said yet what will be sold");
  expect(errorCells(plan, live)).toEqual([]);
  expect(Object.entries(liveChecks(plan, live)).filter(([, holds]) => !holds)).toEqual([]);
  live.dispose();
});

test("a list that fills up has room for more in the next build", () => {
  const rows = (typed: Typed): number =>
    planWith(typed).sheets.find(({ key }) => key === "decisions")!.tables[0]!.area.rows - 1;
  const last: Typed = new Map([["decisions decisions.15.decision", ["Late idea", null, null, null]]]);
  expect([rows(new Map()), rows(last)]).toEqual([15, 25]);
});

test("months that are over stay, in the order of the build before", () => {
  const rows = [
    ["Lamp", serialOf(2026, 9, 1)],
    ["Chair", serialOf(2026, 10, 1)],
  ];
  const previous = { options: {}, sheets: { consensus: { headings: ["Item", "Month"], rows, inputs: {} } } };
  const plan = balanceKind.plan({}, { months: 2 }, { ...contextOf(), previous });
  const { items, lines } = plan.result as Result;
  expect(items).toEqual(["Lamp", "Chair"]);
  expect(lines.slice(0, 4).map(({ month }) => month)).toEqual(["2026-09-01", "2026-10-01", "2026-11-01", "2026-12-01"]);
});

test.each([
  [{}, "No item is known"],
  [{ items: Array.from({ length: 31 }, (_, i) => `Item ${i}`).join(",") }, "31 items were given; a balance takes up to 30"],
])("%j is refused in words", (options, words) => {
  expect(() => balanceKind.plan({}, options, contextOf())).toThrow(words);
}); // prettier-ignore
