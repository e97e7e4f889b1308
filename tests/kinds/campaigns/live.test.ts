/**
 * The campaign sheets calculated by a spreadsheet: their native formulas give what the domain's rules give.
 */
import { campaignsKind } from "../../../src/kinds/campaigns/kind";
import type { CampaignsResult } from "../../../src/kinds/campaigns/model";
import { VERDICT_TEXTS } from "../../../src/kinds/campaigns/texts";
import type { OptionValues } from "../../../src/kinds/kind";
import type { Area } from "../../../src/plan/plan";
import type { Value } from "../../../playground/grid/grid";
import type { Campaigns } from "../../../src/tables/campaigns";
import { campaignsOf, SOME_CAMPAIGNS } from "../support/campaigns";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";

interface Built {
  /** The finding and what to do. */
  readonly headline: () => unknown[];
  readonly result: CampaignsResult["campaigns"];
  readonly checks: () => Record<string, Value>;
  readonly errors: () => string[];
  /** Rows of the campaigns' table as calculated. */
  readonly rows: () => Value[][];
  readonly nextBudgets: () => Value[];
  readonly type: (key: string, value: number) => Promise<void>;
}

const open: LivePlan[] = [];
afterEach(() => open.splice(0).forEach((live) => live.dispose()));

async function build(table: Campaigns, values: OptionValues = {}): Promise<Built> {
  const plan = campaignsKind.plan({ campaigns: table }, values, contextOf());
  const live = await writePlan(plan);
  open.push(live);
  const { area } = live.plan("campaigns").tables[0]!;
  const body: Area = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const budgetChart = live.plan("budget").charts[0]!;
  return {
    result: (plan.result as CampaignsResult).campaigns,
    checks: () => liveChecks(plan, live),
    errors: () => errorCells(plan, live),
    rows: () => live.values("campaigns", body),
    headline: () => [3, 4].map((row) => live.values("learning", { row, column: 1, rows: 1, columns: 1 })[0]![0]),
    nextBudgets: () => live.values("budget", budgetChart.series[1]!.values).map(([value]) => value!),
    type: async (key, value) => {
      const sheet = plan.sheets.find(({ inputs }) => inputs.some((input) => input.key === key))!;
      live.sheet(sheet.key).write(sheet.inputs.find((input) => input.key === key)!.area, [[value]]);
      await live.recalculated();
    },
  };
}

const VERDICTS = {
  above: VERDICT_TEXTS.above["en-US"],
  below: VERDICT_TEXTS.below["en-US"],
  uncertain: VERDICT_TEXTS.uncertain["en-US"],
};
const blank = (value: number | null): Value => value ?? "";

function expectSame(native: readonly Value[], wanted: readonly Value[]): void {
  expect(native.length).toBe(wanted.length);
  native.forEach((value, i) => {
    const want = wanted[i]!;
    if (typeof want === "number") expect(value).toBeCloseTo(want, 9);
    else expect(value).toBe(want);
  });
}

function expectAsDomain(built: Built): void {
  expect(built.errors()).toEqual([]);
  const rows = built.rows();
  expectSame(
    rows.map((row) => row[9]!),
    built.result.map(({ responseRate }) => blank(responseRate)),
  );
  expectSame(
    rows.map((row) => row[10]!),
    built.result.map(({ low }) => blank(low)),
  );
  expectSame(
    rows.map((row) => row[11]!),
    built.result.map(({ high }) => blank(high)),
  );
  expectSame(
    rows.map((row) => row[14]!),
    built.result.map(({ costPerOrder }) => blank(costPerOrder)),
  );
  expectSame(
    rows.map((row) => row[16]!),
    built.result.map((row) => blank(row.return)),
  );
  for (const [i, { verdict, responseRate }] of built.result.entries()) {
    const unsaid = responseRate === null ? "" : VERDICT_TEXTS.impossible["en-US"];
    expect(rows[i]![12]).toBe(verdict === null ? unsaid : VERDICTS[verdict]);
  }
  built.nextBudgets().forEach((value, i) => expect(value).toBeCloseTo(built.result[i]!.nextBudget, 6));
  expect(Object.entries(built.checks()).filter(([, holds]) => holds !== true)).toEqual([]);
}

describe("as the domain's rules", () => {
  it.each<[string, OptionValues]>([
    ["by default", {}],
    ["with a budget that the cap cuts", { budget: 100_000, capShare: 0.2, testBudget: 0 }],
    ["with a high test budget", { budget: 33_333.33, capShare: 1, testBudget: 3000 }],
    ["with a cap that cannot hold", { budget: 1000, capShare: 0.05, testBudget: 10 }],
    ["with a test budget that cannot be paid", { budget: 1000, testBudget: 5000 }],
    ["with another standard and confidence", { responseStandard: 0.025, confidence: 0.8 }],
    ["without a budget", { budget: 0 }],
  ])("calculates rates, intervals, verdicts and budgets natively %s", async (_, values) => {
    const built = await build(SOME_CAMPAIGNS, values);
    expectAsDomain(built);
  });

  it.each([
    ["one campaign", [{ name: "Only", cost: 500, revenue: 2000 }]],
    ["campaigns without a single return", [{ name: "a", cost: 500 }, { name: "b", cost: 0 }, { name: "c", cost: 30 }]],
    ["everyone answering", [{ name: "a", cost: 5, reach: 20, responses: 20 }, { name: "b", cost: 5, reach: 0, responses: 0 }]],
  ])("for %s", async (_, list) => expectAsDomain(await build(campaignsOf(list)))); // prettier-ignore

  it("when many campaigns paid alike or not at all", async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({
      name: `Campaign ${i}`,
      channel: `Channel ${i % 4}`,
      cost: 100 + (i % 9) * 37.35,
      reach: 1000 + i * 31,
      responses: (i * 7) % 60,
      orders: i % 12,
      revenue: (i % 8) * 150.5,
      newCustomers: i % 5,
    }));
    const built = await build(campaignsOf(many), { capShare: 0.03 });
    // The best and the worst alike are drawn.
    const drawn = open
      .at(-1)!
      .plan("learning")
      .charts.map(({ series }) => series[0]!.values.rows);
    expect(drawn).toEqual([many.length]);
    expectAsDomain(built);
  });
});

it("follows what is typed into its inputs", async () => {
  const built = await build(SOME_CAMPAIGNS);
  await built.type("responseStandard", 0.001);
  expect(built.rows().filter((row) => row[12] === VERDICTS.above).length).toBe(4);
  await built.type("budget", 50_000);
  await built.type("capShare", 0.25);
  await built.type("testBudget", 1000);
  const chosen = { budget: 50_000, capShare: 0.25, testBudget: 1000 };
  const wanted = campaignsKind.plan({ campaigns: SOME_CAMPAIGNS }, chosen, contextOf()).result as CampaignsResult;
  built.nextBudgets().forEach((value, i) => expect(value).toBeCloseTo(wanted.campaigns[i]!.nextBudget, 6));
  expect(Object.values(built.checks()).every((holds) => holds === true)).toBe(true);
});

it("ranks by return and leaves what has none unranked", async () => {
  const built = await build(SOME_CAMPAIGNS);
  expect(built.rows().map((row) => [row[0], row[2]])).toEqual([
    ["618 search ads", 1],
    ["Spring mailing", 2],
    ["Live stream", 3],
    ["=Odd", 4],
    ["Trade fair", 5],
    ["Old customers text message", 6],
    ["Referral", ""],
    ["Magazine", ""],
  ]);
});

describe("the headline", () => {
  it("says who did not earn the cost back and follows the margin", async () => {
    const built = await build(
      campaignsOf([
        { name: "Mailing", cost: 100, revenue: 1000 },
        { name: "Fair", cost: 500, revenue: 1000 },
        { name: "Clips", cost: 400, revenue: 400 },
        { name: "Posters", cost: 50 },
      ]),
      { margin: 0.4 },
    );
    expect(built.headline()).toEqual([
      "2 of 3 campaigns did not earn their cost back: 340 lost",
      "→ Stop Clips first (240 lost); raise Mailing in steps (× 10.00)",
    ]);
    await built.type("margin", 1);
    expect(built.headline()).toEqual([
      "All 3 campaigns with revenue earned their cost back",
      "→ Raise Mailing in steps (× 10.00)",
    ]);
    await built.type("margin", 0.01);
    expect(built.headline()[1]).toBe("→ Stop Fair first (490 lost)");
  });

  it("asks for revenue where no campaign states any", async () => {
    const built = await build(campaignsOf([{ name: "Mailing", cost: 100 }]));
    expect(built.headline()).toEqual([
      "No campaign states its revenue: only the answers can be judged",
      "→ Add a revenue column to the campaign table, then refresh",
    ]);
  });
});
