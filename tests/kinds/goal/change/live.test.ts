/**
 * The decomposition calculated by a spreadsheet beside the user's own tables: every effect is the domain's, and nothing is left over.
 */
import fc from "fast-check";
import { productChange } from "../../../../src/domain/goal/lmdi";
import { serialOf } from "../../../../src/domain/calendar/calendar";
import { revenueChange } from "../../../../src/domain/goal/revenue-change";
import type { Value } from "../../../../playground/grid/grid";
import { changeSource } from "../../../../src/kinds/goal/sheets/change/model";
import type { OrderFormulas } from "../../../../src/kinds/goal/sheets/change/change-inputs";
import { f } from "../../../../src/plan/formula";
import { ordersOf } from "../../support/orders";
import { errorCells, type LivePlan, writePlan } from "../../support/live-plan";
import { JANUARY, leadRows, leadsFrom, writeLeads } from "../../shared/rates/lead-table";
import { changePlan, FIRST, type TrafficRow } from "./change-book";
import { AS_OF, block, bridge, build, type Built, failed } from "./live-change";

const MARCH = serialOf(2026, 3, 1);

function channels(live: LivePlan, basis: "traffic" | "leads"): Value[][] {
  return basis === "traffic"
    ? block(live, "Channel", "Visitors, before", "Visitors, now", "Orders, before")
    : block(live, "Channel", "Raw leads, before", "Raw leads, now", "Leads that ordered, before");
}
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
        [serialOf(2026, 3, 2), `C${i}`, ...columns(now)],
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
