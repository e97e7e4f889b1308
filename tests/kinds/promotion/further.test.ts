/**
 * Forecast, readiness, war room and review as a spreadsheet calculates them: equal to the domain, live over the user's tables, split by
 * cause to the last digit.
 */
import { revenueChange } from "../../../src/domain/goal/revenue-change";
import { standing } from "../../../src/domain/goal/standing";
import { STATE_TEXTS } from "../../../src/kinds/kind-texts";
import { salesBand } from "../../../src/domain/promotion/sales-forecast";
import type { OptionValues } from "../../../src/kinds/kind";
import type { ForecastResult } from "../../../src/kinds/promotion/further-sheets";
import { CAUSE_TEXTS, REVIEW_TEXTS, WAR_TEXTS } from "../../../src/kinds/promotion/event-texts";
import { FORECAST_TEXTS, READY_TEXTS } from "../../../src/kinds/promotion/forecast-texts";
import { promotionKind } from "../../../src/kinds/promotion/kind";
import type { PromotionResult } from "../../../src/kinds/promotion/result";
import type { Value } from "../../../playground/grid/grid";
import { TERMS } from "../../../src/text/terms";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";
import { writeUserTable } from "../support/user-table";
import { EVENT, inputOf, shopSheets } from "./shop";

const ALL = { event: "doubleEleven", eventDay: EVENT, forecast: true, readiness: true, warRoom: true, lessons: true };
type Result = PromotionResult & { readonly forecast?: ForecastResult };

const open: LivePlan[] = [];
afterAll(() => open.splice(0).forEach((live) => live.dispose()));

type Sheets = Partial<ReturnType<typeof shopSheets>>;

async function build(sheets: Sheets, values: OptionValues = {}) {
  const plan = promotionKind.plan(inputOf(sheets), { ...ALL, ...values }, { ...contextOf(), today: EVENT });
  const live = await writePlan(plan, (add) => {
    for (const { name, headers, rows } of Object.values(sheets))
      writeUserTable(add(name), null, headers, rows as (Value | null)[][]);
  });
  open.push(live);
  /** The rows under the headings that hold some texts, down to the first blank. */
  const tableWith = (key: string, ...headings: string[]): Record<string, Value>[] => {
    const cells = live.values(key, { row: 0, column: 0, rows: 140, columns: 30 });
    const at = cells.findIndex((row) => headings.every((heading) => row.includes(heading)));
    const end = cells.findIndex((row, i) => i > at && row[cells[at]!.indexOf(headings[0]!)] === "");
    return cells
      .slice(at + 1, end < 0 ? undefined : end)
      .map((row) =>
        Object.fromEntries(cells[at]!.flatMap((heading, i) => (heading === "" ? [] : [[String(heading), row[i]!]]))),
      );
  };
  return {
    plan,
    live,
    result: plan.result as Result,
    tableWith,
    failed: () => Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds ? [] : [name])),
    errors: () => errorCells(plan, live),
    headline: (key: string) => [3, 4].map((row) => live.values(key, { row, column: 1, rows: 1, columns: 1 })[0]![0]),
    figures: (key: string) => live.values(key, { row: 7, column: 1, rows: 1, columns: 11 })[0]!,
  };
}

const sum = (values: readonly Value[]): number => values.reduce<number>((all, value) => all + Number(value), 0);
const text = (of: { readonly "en-US": string }): string => of["en-US"];

describe("a day of the event that has come to 14:00", () => {
  const sheets = shopSheets(14);
  let built: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    built = await build(sheets);
  });

  test("every sheet is built without an error, and every check holds", () => {
    expect(built.plan.sheets.map(({ key }) => key)).toEqual([
      "plan",
      "tasks",
      "calendar",
      "forecast",
      "readiness",
      "warRoom",
      "lessons",
      "how",
    ]);
    expect(built.errors()).toEqual([]);
    expect(built.failed()).toEqual([]);
  });

  test("the forecast is the last event's sales by product, with the domain's range", () => {
    const { forecast } = built.result;
    expect(forecast).toMatchObject({ basis: "lastEvent", from: "2025-11-11", multiplier: 1 });
    const products = built.tableWith("forecast", "Product", text(FORECAST_TEXTS.columns.units));
    const base = built.tableWith("how", text(FORECAST_TEXTS.columns.base), text(FORECAST_TEXTS.columns.dispersion));
    const own = products.filter(({ Product: name }) => name !== text(TERMS.total));
    expect(own.length).toBe(3);
    own.forEach((row, i) => {
      const [units, phi] = [base[i]!, base[i]!].map((of, at) =>
        Number(of[text(FORECAST_TEXTS.columns[at === 0 ? "base" : "dispersion"])]),
      );
      const band = salesBand({ base: units!, multiplier: 1 }, phi!)!;
      expect(row[text(FORECAST_TEXTS.columns.units)]).toBeCloseTo(units!, 9);
      expect(row[text(FORECAST_TEXTS.columns.low)]).toBeCloseTo(band.low, 6);
      expect(row[text(FORECAST_TEXTS.columns.high)]).toBeCloseTo(band.high, 6);
    });
    expect(built.figures("forecast")[0]).toBeCloseTo(forecast!.revenue, 6);
    // The event's price counts where its list states one.
    expect(own.find(({ Product: name }) => name === "Vase")![text(FORECAST_TEXTS.columns.price)]).toBe(45);
  });

  test("what of the event's list was not sold before has no forecast, which is said", () => {
    expect(built.plan.notes!.map(text).join()).toContain("1 of the event's products was not sold");
    expect(built.plan.notes!.map(text).join()).toContain("such as “Clock”");
  });

  test("what is short is what the high end needs beyond the stock, and people are whole", () => {
    const { columns, works } = READY_TEXTS;
    const rows = built.tableWith("readiness", "Product", text(columns.need));
    expect(rows.map(({ Product: name }) => name).sort()).toEqual(["Lamp", "Rug", "Vase"]);
    for (const row of rows)
      expect(row[text(columns.short)]).toBe(
        Math.max(0, Number(row[text(columns.need)]) - Number(row[text(columns.stock)])),
      );
    expect(rows.find(({ Product: name }) => name === "Vase")![text(columns.stock)]).toBe(20);
    const made = built.tableWith("how", text(FORECAST_TEXTS.columns.units), text(TERMS.safetyStock));
    rows.forEach((row, i) => {
      const parts = [FORECAST_TEXTS.columns.units, TERMS.safetyStock].map((of) => Number(made[i]![text(of)]));
      expect(sum(parts)).toBeCloseTo(Number(row[text(columns.need)]), 9);
    });
    const heads = built.tableWith("readiness", text(columns.work), text(columns.heads));
    const parcels = heads.find((row) => row[text(columns.work)] === text(works.parcels))!;
    expect(parcels[text(columns.heads)]).toBe(Math.ceil(Number(parcels[text(columns.volume)]) / (30 * 16)));
  });

  test("the war room counts the table's own rows by hour, and 13:00 is the last hour that may be open", () => {
    const rows = built.tableWith("warRoom", text(TERMS.hour), text(WAR_TEXTS.columns.plan)).slice(0, 24);
    const today = sheets.orders.rows.filter(([, , date]) => Math.floor(date as number) === EVENT);
    expect(sum(rows.map((row) => row[text(TERMS.orders)]!))).toBe(today.length);
    expect(sum(rows.map((row) => row[text(TERMS.actual)]!))).toBe(sum(today.map((row) => row[5] as number)));
    const lastHour = Math.max(...today.map((row) => Math.floor(((row[2] as number) - EVENT) * 24)));
    const open = rows.filter((row) => row[text(WAR_TEXTS.columns.soFar)] === "");
    expect(open.length).toBe(24 - lastHour);
    expect(built.headline("warRoom")[0]).toMatch(
      /^At 13:00: [\d,]+ of [\d,]+ due are in \(\d+%\); the day should end at [\d,]+$/,
    );
  });

  test("an hour's state is the domain's, at its limits too", async () => {
    const rows = () => built.tableWith("warRoom", text(TERMS.hour), text(WAR_TEXTS.columns.plan)).slice(0, 24);
    const amber = built.plan.sheets.flatMap(({ key, inputs }) =>
      inputs.flatMap((input) => (input.key === "amberFrom" ? [{ key, area: input.area }] : [])),
    )[0]!;
    for (const limit of [0.9, 0.5, 0.99]) {
      built.live.sheet(amber.key).write(amber.area, [[limit]]);
      await built.live.recalculated();
      const shown = rows().filter((row) => row[text(WAR_TEXTS.columns.soFar)] !== "");
      expect(shown.length).toBeGreaterThan(8);
      for (const row of shown) {
        const [expected, actual] = [WAR_TEXTS.columns.planSoFar, WAR_TEXTS.columns.soFar].map((of) =>
          Number(row[text(of)]),
        );
        const of = { goal: 0, kept: 0, share: 1, left: 0, expected: expected!, actual: actual! };
        const { state, pace } = standing(of, limit);
        expect(row[text(TERMS.pace)]).toBeCloseTo(pace!, 12);
        expect(row[text(TERMS.state)]).toBe(text(STATE_TEXTS[state!]));
      }
    }
  });

  test("the gap of the day so far is split as the domain splits it, without a rest", () => {
    const rows = built.tableWith("warRoom", text(CAUSE_TEXTS.cause), text(CAUSE_TEXTS.effect)).slice(0, 3);
    const hours = built.tableWith("warRoom", text(TERMS.hour), text(WAR_TEXTS.columns.plan)).slice(0, 24);
    const over = hours.filter((row) => row[text(WAR_TEXTS.columns.soFar)] !== "");
    const working = built.tableWith("how", text(WAR_TEXTS.columns.planOrders), text(WAR_TEXTS.columns.over));
    const planned = (key: "planOrders" | "planVisitors") =>
      sum(over.map((_, i) => working[i]![text(WAR_TEXTS.columns[key])]!));
    const [effects] = revenueChange(
      [
        {
          traffic: planned("planVisitors"),
          orders: planned("planOrders"),
          revenue: Math.round(100 * sum(over.map((row) => row[text(WAR_TEXTS.columns.plan)]!))) / 100,
        },
      ],
      [
        {
          traffic: sum(over.map((row) => row[text(TERMS.visitors)]!)),
          orders: sum(over.map((row) => row[text(TERMS.orders)]!)),
          revenue: sum(over.map((row) => row[text(TERMS.actual)]!)),
        },
      ],
    );
    const shown = rows.map((row) => Number(row[text(CAUSE_TEXTS.effect)]));
    expect(shown[0]).toBeCloseTo(effects!.traffic, 6);
    expect(shown[1]).toBeCloseTo(effects!.conversion, 6);
    expect(shown[2]).toBeCloseTo(effects!.orderValue, 6);
  });

  test("the review holds the event against its goal and the last event", () => {
    expect(built.headline("lessons")[0]).toMatch(
      /^Double 11 brought [\d,]+: \d+% of the goal, \d+% of the last event$/,
    );
    const products = built.tableWith("lessons", "Product", text(REVIEW_TEXTS.columns.verdict));
    for (const row of products)
      expect(row[text(REVIEW_TEXTS.columns.difference)]).toBe(
        Number(row[text(REVIEW_TEXTS.columns.sold)]) - Number(row[text(REVIEW_TEXTS.columns.expected)]),
      );
  });
});

test("who put aside, paid and got money back by hour stands below, live, and money back since the event began in the review", async () => {
  const sheets = shopSheets(14);
  const [first, last] = [[EVENT, 9, 80, 12, 6, 45], [EVENT, 10, 90, 20, 7, 0]] as const; // prettier-ignore
  const usual = [EVENT - 3, 9, 10, 2, 1, 999] as const;
  const traffic = {
    name: "Traffic",
    headers: ["统计日期", "统计小时", "访客数", "加购人数", "支付买家数", "退款金额"],
    rows: [usual, first, last],
  };
  const built = await build({ ...sheets, traffic });
  const rows = built.tableWith("warRoom", "Hour", "Added to cart", "Refunds").slice(0, 24);
  expect([9, 10, 11].map((hour) => rows[hour]!["Added to cart"])).toEqual([12, 20, 0]);
  expect([9, 10].map((hour) => [rows[hour]!["Paying customers"], rows[hour]!.Refunds])).toEqual([[6, 45], [7, 0]]); // prettier-ignore
  const review = built.live.values("lessons", { row: 0, column: 1, rows: 12, columns: 11 }).flat();
  expect(review).toContain("45 back since it began");
  expect(built.errors()).toEqual([]);
  expect(built.failed()).toEqual([]);
});

test("without traffic, products and a last event it forecasts from usual days, and says what one cause less means", async () => {
  const { orders } = shopSheets(0);
  const plain = { ...orders, headers: ["Order ID", "Customer", "Paid at", "Amount paid"] };
  const rows = orders.rows.map(([id, customer, date, , , amount]) => [id, customer, date, amount]);
  const built = await build({ orders: { ...plain, rows } }, { basis: "weeksBefore", uplift: 5 });
  expect(built.result.forecast).toMatchObject({ basis: "weeksBefore" });
  expect(built.result.forecast!.multiplier).toBeCloseTo(5 / 28, 12);
  expect(built.errors()).toEqual([]);
  expect(built.plan.sheets.find(({ key }) => key === "warRoom")).toBeDefined();
  expect(built.headline("warRoom")[0]).toMatch(/^Double 11 has not begun: [\d,]+ are planned for the day$/);
  expect(built.headline("lessons")[0]).toBe("No order of the event is in your table yet");
  // What has not begun has no effect, good or bad.
  for (const key of ["warRoom", "lessons"]) {
    const rows = built.tableWith(key, text(CAUSE_TEXTS.cause), text(CAUSE_TEXTS.effect));
    expect([key, rows.length, rows.map((row) => row[text(CAUSE_TEXTS.effect)])]).toEqual([key, 3, ["", "", ""]]);
  }
  expect(built.failed()).toEqual([]);
}, 60_000);

test("no order on the days of the forecast: the sheets are left out, and it is said", () => {
  const { orders } = shopSheets();
  const input = inputOf({ orders: { ...orders, rows: orders.rows.filter(([, , date]) => (date as number) >= EVENT) } });
  const plan = promotionKind.plan(input, { ...ALL, basis: "weeksBefore" }, { ...contextOf(), today: EVENT });
  expect(plan.sheets.map(({ key }) => key)).toEqual(["plan", "tasks", "calendar", "how"]);
  expect(plan.notes!.map(text).join()).toContain("No order counts on the days");
});

test("no orders at all: the plan stands, the sheets about sales are left out, and it is said", () => {
  const { traffic } = shopSheets(14);
  for (const input of [{}, inputOf({ traffic })]) {
    const plan = promotionKind.plan(input, ALL, { ...contextOf(), today: EVENT });
    expect(plan.sheets.map(({ key }) => key)).toEqual(["plan", "tasks", "calendar", "how"]);
    expect(plan.notes!.map(text).join()).toContain("No order counts on the days");
  }
});

test("an hour that the traffic lacks is said, and counts nobody", async () => {
  const { traffic, ...sheets } = shopSheets(14);
  const rows = traffic.rows.filter(([day, hour]) => day !== EVENT || (hour !== 6 && hour !== 9));
  const built = await build({ ...sheets, traffic: { ...traffic, rows } });
  expect(built.plan.notes!.map(text).join()).toContain("2 hours of the day are missing in the traffic table");
  const shown = built.tableWith("warRoom", text(TERMS.hour), text(WAR_TEXTS.columns.plan)).slice(0, 24);
  expect([6, 9].map((hour) => shown[hour]![text(TERMS.visitors)])).toEqual([0, 0]);
  expect(built.failed()).toEqual([]);
});
