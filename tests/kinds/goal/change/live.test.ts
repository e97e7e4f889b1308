/**
 * The decomposition calculated by a spreadsheet beside the user's own tables: every effect is the domain's, and nothing is left over.
 */
import fc from "fast-check";
import { productChange } from "../../../../src/domain/goal/lmdi";
import { serialOf } from "../../../../src/domain/calendar/calendar";
import { revenueChange } from "../../../../src/domain/goal/revenue-change";
import type { Value } from "../../../../playground/grid/grid";
import { changeSource, type ChangeTables } from "../../../../src/kinds/goal/sheets/change/model";
import type { OrderFormulas } from "../../../../src/kinds/goal/sheets/change/formulas";
import { f } from "../../../../src/plan/formula";
import { ordersOf } from "../../support/orders";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../../support/live-plan";
import { JANUARY, leadRows, leadsFrom, writeLeads } from "../rates/lead-table";
import {
  type BookOptions,
  changePlan,
  type ChangePlan,
  FIRST,
  trafficFrom,
  type TrafficRow,
  trafficRows,
  writeTraffic,
} from "./change-book";

const ROWS = trafficRows(500);
/** 15 March 2026 */
const AS_OF = serialOf(2026, 3, 15);
const MARCH = serialOf(2026, 3, 1);

interface Built {
  readonly plan: ChangePlan;
  readonly live: LivePlan;
  readonly tables: ChangeTables;
}

async function build(
  table: string | null,
  options: BookOptions = {},
  rows: readonly TrafficRow[] = ROWS,
): Promise<Built> {
  const tables = { traffic: trafficFrom(rows, table) };
  const plan = changePlan(tables, AS_OF, options);
  return { plan, tables, live: await writePlan(plan, (add) => writeTraffic(add("Traffic"), rows, table)) };
}

/** Body rows of the block whose first headings these are. */
function block(live: LivePlan, ...headings: string[]): Value[][] {
  const { blocks } = live.plan("change");
  const at = blocks.findIndex(({ cells }) => headings.every((heading, i) => cells[0]![i] === heading));
  return live.values("change", blocks[at + 1]!.area);
}
function channels(live: LivePlan, basis: "traffic" | "leads"): Value[][] {
  return basis === "traffic"
    ? block(live, "Channel", "Visitors, before", "Visitors, now", "Orders, before")
    : block(live, "Channel", "Leads, before", "Leads, now", "Leads that ordered, before");
}
const bridge = (live: LivePlan): Value[][] => block(live, "Step", "Amount");

async function type(live: LivePlan, typed: Readonly<Record<string, number | string>>): Promise<void> {
  for (const [key, value] of Object.entries(typed)) {
    const { area } = live.plan("change").inputs.find((input) => input.key === key)!;
    live.sheet("change").write(area, [[value]]);
  }
  await live.recalculated();
}

function expectPeriods(
  { live, tables }: Built,
  before: { from: number; to: number },
  now: { from: number; to: number },
): void {
  const basis = tables.traffic === undefined ? "leads" : "traffic";
  const source = changeSource(basis, tables);
  const shown = channels(live, basis);
  const [earlier, later] = [source.figures(before), source.figures(now)].map((figures) =>
    figures.slice(0, shown.length),
  );
  const effects = revenueChange(earlier!, later!);
  shown.forEach((row, i) => {
    const [first, last] = [earlier![i]!, later![i]!];
    const counted = [first.traffic, last.traffic, first.orders, last.orders];
    expect(row.slice(1, 5)).toEqual(counted);
    const money = [
      first.revenue,
      last.revenue,
      last.revenue - first.revenue,
      effects[i]!.traffic,
      effects[i]!.conversion,
      effects[i]!.orderValue,
    ];
    [...row.slice(5, 7), ...row.slice(11)].forEach((value, at) => expect(value).toBeCloseTo(money[at]!, 6));
  });
  const sum = (of: (each: (typeof effects)[number]) => number): number =>
    effects.reduce((total, each) => total + of(each), 0);
  const amounts = bridge(live).map((row) => row[1] as number);
  const total = (figures: typeof earlier): number => figures!.reduce((all, { revenue }) => all + revenue, 0);
  [
    total(earlier),
    sum((each) => each.volume),
    sum((each) => each.mix),
    sum((each) => each.conversion),
    sum((each) => each.orderValue),
    total(later),
  ].forEach((value, i) => expect(amounts[i]).toBeCloseTo(value, 6));
}

const failed = (plan: ChangePlan, live: LivePlan): string[] =>
  Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds === true ? [] : [name]));

describe.each([
  ["an Excel table", "Traffic"],
  ["a plain range", null],
] as const)("beside %s", (_, table) => {
  it("every channel's effects are the domain's, and the bridge is their sum", async () => {
    const built = await build(table);
    expect(errorCells(built.plan, built.live)).toEqual([]);
    expect(built.plan.result).toMatchObject({
      basis: "traffic",
      live: true,
      before: { from: "2025-03-01", to: "2025-03-15" },
    });
    expectPeriods(built, { from: serialOf(2025, 3, 1), to: serialOf(2025, 3, 15) }, { from: MARCH, to: AS_OF });
    expect(failed(built.plan, built.live)).toEqual([]);
    built.live.dispose();
  });
});

it("follows any two periods typed, also empty and overlapping ones", async () => {
  const built = await build("Traffic");
  const { live, plan } = built;
  for (const [before, now] of [
    [
      { from: FIRST + 300, to: FIRST + 340 },
      { from: FIRST + 320, to: FIRST + 400 },
    ],
    [
      { from: FIRST - 50, to: FIRST - 20 },
      { from: FIRST, to: FIRST + 9 },
    ],
    [
      { from: FIRST, to: FIRST + 9 },
      { from: FIRST + 900, to: FIRST + 910 },
    ],
    [
      { from: FIRST - 90, to: FIRST - 80 },
      { from: FIRST - 50, to: FIRST - 20 },
    ],
    [
      { from: FIRST + 5, to: FIRST + 5 },
      { from: FIRST + 5, to: FIRST + 5 },
    ],
  ] as const) {
    await type(live, { from: now.from, to: now.to, earlierFrom: before.from, earlierTo: before.to });
    expectPeriods(built, before, now);
    expect(errorCells(plan, live)).toEqual([]);
    expect(failed(plan, live)).toEqual([]);
  }
  live.dispose();
});

it("the earlier period follows the later one until it is typed itself", async () => {
  const built = await build("Traffic");
  await type(built.live, { from: serialOf(2026, 2, 1), to: serialOf(2026, 2, 28) });
  expectPeriods(
    built,
    { from: serialOf(2025, 2, 1), to: serialOf(2025, 2, 28) },
    { from: serialOf(2026, 2, 1), to: serialOf(2026, 2, 28) },
  );
  built.live.dispose();
});

it("against the plan: the factors' effects in all, without mix, and nothing left over", async () => {
  const planned = [60_000, 0.09, 110] as const;
  const { live, plan, tables } = await build("Traffic", { planned });
  await type(live, { compareWith: "The plan" });
  const figures = changeSource("traffic", tables).figures({ from: MARCH, to: AS_OF });
  const sum = (key: "traffic" | "orders" | "revenue"): number => figures.reduce((total, each) => total + each[key], 0);
  const actual = [sum("traffic"), sum("orders") / sum("traffic"), sum("revenue") / sum("orders")];
  const [traffic, conversion, orderValue] = productChange([...planned], actual);
  const amounts = bridge(live);
  expect(amounts[0]![0]).toBe("The plan");
  const expected = [60_000 * 0.09 * 110, traffic!, 0, conversion!, orderValue!, sum("revenue")];
  amounts.forEach((row, i) => expect(row[1]).toBeCloseTo(expected[i]!, 6));
  expect(failed(plan, live)).toEqual([]);
  live.sheet("goal").write({ row: 1, column: 0, rows: 1, columns: 3 }, [[0, 0, 110]]);
  await live.recalculated();
  expect(errorCells(plan, live)).toEqual([]);
  expect(
    bridge(live)
      .slice(1, 5)
      .map((row) => row[1]),
  ).toEqual([sum("revenue") / 2, 0, sum("revenue") / 2, 0].map((value) => expect.closeTo(value, 6) as number));
  live.dispose();
});

it("leaves nothing over, whatever the channels did", async () => {
  const figure = fc.tuple(fc.nat(500), fc.nat(40), fc.integer({ min: -200, max: 1_000_000 }));
  const pairs = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 5 });
  const columns = ([visitors, orders, cents]: readonly [number, number, number]) =>
    [visitors, orders, cents / 100] as const;
  await fc.assert(
    fc.asyncProperty(pairs, async (list) => {
      const rows = list.flatMap(([before, now], i): TrafficRow[] => [
        [serialOf(2025, 3, 1), `C${i}`, ...columns(before)],
        [serialOf(2026, 3, 1), `C${i}`, ...columns(now)],
      ]);
      const built = await build("Traffic", {}, rows);
      expect(errorCells(built.plan, built.live)).toEqual([]);
      expectPeriods(built, { from: serialOf(2025, 3, 1), to: serialOf(2025, 3, 15) }, { from: MARCH, to: AS_OF });
      expect(
        failed(built.plan, built.live).filter((name) => !name.startsWith("No channel has revenue without")),
      ).toEqual([]);
      built.live.dispose();
    }),
    { numRuns: 15 },
  );
});

describe("the waterfall", () => {
  interface Bar {
    readonly low: number;
    readonly high: number;
  }

  /** Where each step's bar is seen: what the stacks above and below zero leave over their unseen ground. */
  function bars(live: LivePlan): Bar[] {
    return block(live, "Step", "Level reached").map(([, , base, ...parts]) => {
      const values = parts as number[];
      const ground = base as number;
      const above = values.filter((value) => value > 0).reduce((total, value) => total + value, 0);
      const below = values.filter((value) => value < 0).reduce((total, value) => total + value, 0);
      return {
        low: Math.min(0, ground) + below || Math.max(0, ground),
        high: Math.max(0, ground) + above || Math.min(0, ground),
      };
    });
  }

  function expectBars(live: LivePlan): void {
    const amounts = bridge(live).map((row) => row[1] as number);
    const drawn = bars(live);
    let level = amounts[0]!;
    amounts.forEach((amount, i) => {
      const isEnd = i === 0 || i === amounts.length - 1;
      const [from, to] = isEnd ? [0, amount] : [level, level + amount];
      if (!isEnd) level = to;
      if (Math.abs(to - from) < 1e-6) return;
      expect(drawn[i]!.low).toBeCloseTo(Math.min(from, to), 6);
      expect(drawn[i]!.high).toBeCloseTo(Math.max(from, to), 6);
    });
  }

  it("reaches from each level to the next", async () => {
    const { live } = await build("Traffic");
    expectBars(live);
    live.dispose();
  });

  it("crosses zero where a step takes more than there was", async () => {
    // All traffic falls to a fiftieth while one channel's order value is a hundred times what it was: volume takes more than all revenue.
    const rows: TrafficRow[] = [
      [serialOf(2025, 3, 1), "A", 10_000, 100, 1000],
      [serialOf(2025, 3, 1), "B", 10, 1, 50],
      [serialOf(2026, 3, 2), "A", 100, 50, 500_000],
      [serialOf(2026, 3, 2), "B", 100, 1, 1],
    ];
    const { live, plan } = await build("Traffic", {}, rows);
    expect(block(live, "Step", "Level reached").some((row) => (row[1] as number) < 0)).toBe(true);
    expectBars(live);
    expect(failed(plan, live)).toEqual([]);
    live.dispose();
  });

  it("stands on an unseen series", () => {
    const [chart] = changePlan({ traffic: trafficFrom(ROWS, null) }, AS_OF).sheets.find(
      ({ key }) => key === "change",
    )!.charts;
    expect(chart!.type).toBe("columnStacked");
    expect(chart!.series.map(({ name, invisible }) => [name, invisible === true])).toEqual([
      ["Ground", true],
      ["Revenue", false],
      ["Rise", false],
      ["Rise below zero", false],
      ["Fall", false],
      ["Fall below zero", false],
    ]);
  });
});

describe("without a table of visitors", () => {
  const LEADS = leadRows(500);
  const orders = ordersOf(
    Array.from({ length: 240 }, (_, i) => ({ customer: "c", date: JANUARY + i / 2, amount: 100 + (i % 7) * 12.5 })),
  );
  const MARCH_END = JANUARY + 89;
  /** As a build makes them over the orders table, here of two sums a test can see. */
  const formulas: OrderFormulas = {
    orders: (from, to) => f`COUNTIFS('Orders'!$A:$A,">="&${from},'Orders'!$A:$A,"<"&(${to}+1))`,
    revenue: (from, to) => f`SUMIFS('Orders'!$B:$B,'Orders'!$A:$A,">="&${from},'Orders'!$A:$A,"<"&(${to}+1))`,
  };

  it("leads stand for it, live, at the order value of the orders table", async () => {
    const tables = { leads: leadsFrom(LEADS, "Leads"), orders };
    const plan = changePlan(tables, MARCH_END, { orderFormulas: formulas });
    expect(plan.result).toMatchObject({ basis: "leads", live: true, before: { from: "2026-01-29", to: "2026-02-28" } });
    const live = await writePlan(plan, (add) => {
      writeLeads(add("Leads"), LEADS, "Leads");
      const cells = [...orders.date].map((date, i) => [date, orders.amount[i]!]);
      add("Orders").write({ row: 0, column: 0, rows: cells.length + 1, columns: 2 }, [["Date", "Amount"], ...cells]);
    });
    expect(errorCells(plan, live)).toEqual([]);
    expectPeriods(
      { plan, live, tables },
      { from: JANUARY + 28, to: JANUARY + 58 },
      { from: JANUARY + 59, to: MARCH_END },
    );
    expect(failed(plan, live)).toEqual([]);
    live.dispose();
  });

  it("tables that formulas cannot count are values, of the periods typed before", async () => {
    const tables = { leads: leadsFrom(LEADS, "Leads"), orders };
    const typed = (sheet: string, input: string) =>
      sheet === "change" && input === "from" ? [[JANUARY + 70]] : undefined;
    const plan = changePlan(tables, MARCH_END, { typed });
    expect(plan.result).toMatchObject({
      live: false,
      now: { from: "2026-03-12", to: "2026-03-31" },
      before: { from: "2026-02-20", to: "2026-03-11" },
    });
    const live = await writePlan(plan);
    expect(errorCells(plan, live)).toEqual([]);
    expectPeriods(
      { plan, live, tables },
      { from: JANUARY + 50, to: JANUARY + 69 },
      { from: JANUARY + 70, to: MARCH_END },
    );
    expect(failed(plan, live)).toEqual([]);
    live.dispose();
  });
});
