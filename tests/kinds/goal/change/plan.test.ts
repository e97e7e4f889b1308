import { serialOf } from "../../../../src/domain/calendar/calendar";
import { basisOf, changeSource } from "../../../../src/kinds/goal/sheets/change/model";
import type { SheetPlan } from "../../../../src/plan/plan";
import { LOCALES } from "../../../../src/text/locale";
import { errorCells, liveChecks, writePlan } from "../../support/live-plan";
import { ordersOf } from "../../support/orders";
import { expectPlanLaws } from "../../support/plan-laws";
import { JANUARY, leadRows, leadsFrom } from "../../shared/rates/lead-table";
import { changePlan, FIRST, trafficFrom, type TrafficRow, trafficRows } from "./change-book";

const AS_OF = serialOf(2026, 3, 15);
const TRAFFIC = trafficFrom(trafficRows(440), "Traffic");
const LEADS = leadsFrom(leadRows(200), "Leads");
const ORDERS = ordersOf(
  Array.from({ length: 150 }, (_, i) => ({ customer: "c", date: FIRST + i * 3, amount: 80 + (i % 9) * 10 })),
);
const sheetOf = (plan: { readonly sheets: readonly SheetPlan[] }, key = "change"): SheetPlan =>
  plan.sheets.find((sheet) => sheet.key === key)!;
const textOf = ({ blocks }: SheetPlan): string =>
  blocks.flatMap(({ cells }) => cells.flat().filter((cell) => typeof cell === "string")).join("\n");
const keys = (plan: { readonly sheets: readonly SheetPlan[] }): string[] => sheetOf(plan).inputs.map(({ key }) => key);

describe.each(LOCALES)("in %s", (locale) => {
  it("keeps to every plan's laws", () => {
    expectPlanLaws(changePlan({ traffic: TRAFFIC }, AS_OF, { locale, planned: [1000, 0.1, 100] }), ["Traffic"]);
    expectPlanLaws(changePlan({ leads: LEADS, orders: ORDERS }, AS_OF, { locale }), ["Leads"]);
  });
});

describe("what the figures are of", () => {
  it("the traffic table where it tells orders and revenue", () =>
    expect(basisOf({ traffic: TRAFFIC, leads: LEADS, orders: ORDERS })).toBe("traffic"));

  it("its visitors with the orders table, in all, where it does not", async () => {
    const roles = { date: 0, channel: 1, visitors: 2 };
    const traffic = trafficFrom(trafficRows(440), "Traffic", roles);
    expect(basisOf({ traffic })).toBeNull();
    expect(basisOf({ traffic, orders: ORDERS })).toBe("visitors");
    const plan = changePlan({ traffic, orders: ORDERS }, AS_OF);
    expect(plan.result.channels).toHaveLength(1);
    expect(plan.result.total.mix).toBeCloseTo(0, 9);
    expect(textOf(sheetOf(plan, "how"))).toContain("does not say what visitors bought");
    expect(textOf(sheetOf(plan))).not.toContain("Channel mix");
    const live = await writePlan(plan);
    expect(errorCells(plan, live)).toEqual([]);
    expect(Object.values(liveChecks(plan, live)).every((value) => value === true)).toBe(true);
    live.dispose();
  });

  it("leads with the orders table's order value, which the sheet says", () => {
    const plan = changePlan({ leads: LEADS, orders: ORDERS }, AS_OF);
    expect(plan.result.basis).toBe("leads");
    expect(textOf(sheetOf(plan, "how"))).toContain("leads stand for traffic");
    expect(textOf(sheetOf(plan))).toContain("Leads that ordered, now");
  });

  it("else there is no sheet", () => {
    expect(basisOf({ leads: LEADS })).toBeNull();
    expect(basisOf({ orders: ORDERS })).toBeNull();
    expect(basisOf({ leads: { ...LEADS, ordered: LEADS.ordered.map(() => 255) }, orders: ORDERS })).toBeNull();
  });
});

describe("the periods", () => {
  it("first: this month to the as-of date, and the same days a year before where the data reaches so far", () => {
    expect(changePlan({ traffic: TRAFFIC }, AS_OF).result).toMatchObject({
      now: { from: "2026-03-01", to: "2026-03-15" },
      before: { from: "2025-03-01", to: "2025-03-15" },
    });
    expect(changePlan({ traffic: TRAFFIC }, serialOf(2025, 12, 10)).result).toMatchObject({
      now: { from: "2025-12-01", to: "2025-12-10" },
      before: { from: "2025-11-21", to: "2025-11-30" },
    });
  });

  it("are inputs with a key each, so that a rebuild keeps them; the choice only where there is a plan", () => {
    expect(keys(changePlan({ traffic: TRAFFIC }, AS_OF))).toEqual(["from", "to", "earlierFrom", "earlierTo"]);
    expect(keys(changePlan({ traffic: TRAFFIC }, AS_OF, { planned: [1, 1, 1] }))).toEqual([
      "from",
      "to",
      "earlierFrom",
      "earlierTo",
      "compareWith",
    ]);
  });

  it("typed ones decide the values of a table that cannot be counted live", () => {
    const typed = (_: string, input: string) => (input === "earlierTo" ? [[JANUARY - 1]] : undefined);
    expect(changePlan({ leads: LEADS, orders: ORDERS }, AS_OF, { typed }).result.before.to).toBe("2025-12-31");
  });
});

it("says which rows of the traffic table do not count, and why", async () => {
  const rows = [...trafficRows(30), ["", "Fair", 10, 1, 50], [FIRST, "Fair", -5, 1, 50]] satisfies TrafficRow[];
  const plan = changePlan({ traffic: trafficFrom(rows, null) }, FIRST + 20);
  expect(textOf(sheetOf(plan, "how"))).toMatch(/Rows of “Traffic”, counted and left out/);
  expect(textOf(sheetOf(plan, "how"))).toContain(`row ${rows.length + 1}`);
  const live = await writePlan(plan);
  expect(liveChecks(plan, live)["Every row of “Traffic” is counted or listed as left out"]).toBe(true);
  live.dispose();
});

it("lists twenty channels, the largest first; the rest stand in one row with rows of no channel", () => {
  const rows = Array.from({ length: 30 }, (_, i): TrafficRow => [
    FIRST,
    i < 28 ? `Channel ${i}` : "",
    100,
    10,
    10 * (i + 1),
  ]);
  const { channels, figures, hasOthers } = changeSource("traffic", { traffic: trafficFrom(rows, null) });
  expect(channels).toHaveLength(20);
  expect(channels[0]).toBe("Channel 27");
  expect(hasOthers).toBe(true);
  const counted = figures({ from: FIRST, to: FIRST });
  expect(counted).toHaveLength(21);
  expect(counted.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(4650);
});
