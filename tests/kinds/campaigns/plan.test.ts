import fc from "fast-check";
import type { PlannedCell } from "../../../src/plan/plan";
import { campaignsKind } from "../../../src/kinds/campaigns/kind";
import type { CampaignsResult } from "../../../src/kinds/campaigns/model";
import { defaultOptions } from "../../../src/kinds/options";
import type { OptionValues } from "../../../src/kinds/kind";
import type { Value } from "../../../playground/grid/grid";
import type { Campaigns } from "../../../src/tables/campaigns";
import { LOCALES } from "../../../src/text/locale";
import { campaignsOf, SOME_CAMPAIGNS } from "../support/campaigns";
import { contextOf } from "../support/context";
import { writePlan } from "../support/live-plan";
import { expectPlanLaws } from "../support/plan-laws";

const planOf = (campaigns: Campaigns, values: OptionValues = {}) =>
  campaignsKind.plan({ campaigns }, values, contextOf());
const resultOf = (campaigns: Campaigns, values: OptionValues = {}): CampaignsResult["campaigns"] =>
  (planOf(campaigns, values).result as CampaignsResult).campaigns;

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => {
  expectPlanLaws(campaignsKind.plan({ campaigns: SOME_CAMPAIGNS }, {}, contextOf(locale)));
});

it("reports each campaign: rate, interval, verdict, costs, return and next budget", () => {
  const rows = resultOf(SOME_CAMPAIGNS);
  expect(rows[1]).toMatchObject({
    campaign: "Spring mailing",
    channel: "Mail",
    responseRate: 0.026,
    verdict: "above",
    return: 3.375,
  });
  expect(rows[1]!.costPerOrder).toBeCloseTo(8000 / 90, 9);
  const byName = Object.fromEntries(rows.map((row) => [row.campaign, row]));
  expect(byName["618 search ads"]!.verdict).toBe("uncertain");
  expect(byName["Live stream"]!.verdict).toBe("below");
  expect(byName["Trade fair"]!.verdict).toBe("uncertain");
  expect(byName["Old customers text message"]).toMatchObject({
    low: 0,
    verdict: "below",
    costPerOrder: null,
    return: 0,
  });
  expect(byName["Referral"]).toMatchObject({ responseRate: null, verdict: null, costPerOrder: 0, return: null });
  expect(byName["Magazine"]).toMatchObject({ responseRate: null, costPerOrder: null, return: null });
  expect(byName["=Odd"]).toMatchObject({ responseRate: 4, low: null, high: null, verdict: null });
});

it("suggests the budget so far and a tenth of it for tests", () => {
  const suggested = campaignsKind.suggest?.(
    { campaigns: SOME_CAMPAIGNS },
    defaultOptions(campaignsKind, "en-US"),
    contextOf(),
  );
  expect(suggested).toEqual({ budget: 79_600, testBudget: 995 });
});

/** What rounding to the cent may add to a campaign; a difference of two amounts is not exact. */
const CENT = 0.01 + 1e-9;

it("splits any budget over any campaigns to the cent, and keeps only what no campaign may take", () => {
  const campaign = fc.record({ cost: fc.nat(5000), revenue: fc.option(fc.nat(50_000), { nil: undefined }) });
  const options = fc.record({
    budget: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100),
    capShare: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
    growth: fc.integer({ min: 1, max: 100 }),
    testBudget: fc.nat(2000),
  });
  fc.assert(
    fc.property(fc.array(campaign, { minLength: 1, maxLength: 15 }), options, (list, values) => {
      const { budget, capShare, growth, testBudget } = values;
      const rows = resultOf(campaignsOf(list.map((each, i) => ({ name: String(i), ...each }))), values);
      const even = budget / list.length;
      const capOf = (cost: number): number =>
        cost === 0
          ? Infinity
          : Math.max(Math.min(testBudget, even), Math.min(Math.max(capShare * budget, even), growth * cost));
      const room = rows.map((row) => capOf(list[Number(row.campaign)]!.cost) - row.nextBudget);
      expect(room.every((left) => left >= -CENT)).toBe(true);
      const kept =
        Math.round(100 * budget) - rows.reduce((sum, { nextBudget }) => sum + Math.round(100 * nextBudget), 0);
      expect(kept).toBeGreaterThanOrEqual(0);
      if (kept > 0) expect(rows.every((row, i) => (row.return ?? 0) === 0 || room[i]! <= CENT)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe("channels", () => {
  it("add up the campaigns that state a figure: acquisition, return, and orders of earlier customers", async () => {
    const plan = planOf(SOME_CAMPAIGNS);
    const live = await writePlan(plan);
    const blockOf = (key: string, columns: number, isTable: (cells: readonly (readonly PlannedCell[])[]) => boolean) =>
      live.plan(key).blocks.find(({ area, cells }) => area.columns === columns && isTable(cells))!.area;
    const main = blockOf("learning", 5, ([first]) => first![0] === "Search");
    const rows = live.values("learning", main);
    expect(rows.map(([name]) => name)).toEqual(["Search", "Mail", "Douyin", "Fair", "Friends", "Print"]);
    // Name over two modules, cost, revenue, return.
    expect(rows[1]!.slice(2, 4)).toEqual([8600, 27_000]);
    expect(rows[1]![4]).toBeCloseTo(27_000 / 8600, 12);
    expect(rows[5]![4]).toBe("");
    // Name, campaigns, share of cost, response rate, orders, new customers, cost of each, orders of earlier customers.
    const details = live.values(
      "how",
      blockOf("how", 8, (cells) => cells.length === rows.length),
    );
    const byName = Object.fromEntries(details.map(([name, ...figures]): [string, Value[]] => [String(name), figures]));
    expect(byName["Mail"]![0]).toBe(2);
    expect(byName["Mail"]![2]).toBeCloseTo(260 / 13_000, 12);
    expect(byName["Mail"]!.slice(4)).toEqual([20, 430, 70]);
    // The second Douyin campaign does not say how many customers were new, so its cost acquires none.
    expect(byName["Douyin"]!.slice(4)).toEqual([150, 100, 10]);
    expect(byName["Print"]!.slice(4)).toEqual([0, "", ""]);
    live.dispose();
  });

  it("are left away when the table names none", () => {
    const texts = planOf(campaignsOf([{ name: "a", cost: 1, revenue: 3 }])).sheets[0]!.blocks.flatMap(({ cells }) =>
      cells.flat(),
    );
    expect(texts.some((text) => typeof text === "string" && text.startsWith("Channels,"))).toBe(false);
  });
});

describe("notes and refusals", () => {
  const notesOf = (campaigns: Campaigns): string =>
    planOf(campaigns)
      .sheets.find(({ key }) => key === "how")!
      .blocks.flatMap(({ cells }) => cells.flat())
      .filter((cell) => typeof cell === "string")
      .join("\n");

  it("say which rows were added up", () => {
    const text = notesOf(campaignsOf([{ name: "a", cost: 1 }], { rows: 3, used: 3 }));
    expect(text).toContain("3 rows name 1 campaigns");
  });

  it("say why there is nothing to learn from, or too much", () => {
    const none = campaignsOf([], { rows: 2, used: 0, leftOut: [{ reason: "noCost", rows: [0, 1] }] });
    expect(() => planOf(none)).toThrow("None of the 2 rows");
    const many = campaignsOf(Array.from({ length: 1001 }, (_, i) => ({ name: `c${i}`, cost: 1 })));
    expect(() => planOf(many)).toThrow("1,001 different campaigns");
  });
});
