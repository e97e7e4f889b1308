/** What the team's sheets say on request, and what moves the board without a rebuild: readiness, plays, own goals, whom to call, margins. */
import type { PlanInput } from "../../../src/kinds/kind";
import { CARD_TEXTS } from "../../../src/kinds/team/card-texts";
import { BOARD_TEXTS } from "../../../src/kinds/team/board-texts";
import { PLAN_TEXTS, STATEMENT_TEXTS } from "../../../src/kinds/team/texts";
import { PLAYS_TEXTS } from "../../../src/kinds/team/plays-texts";
import { STEPS } from "../../../src/kinds/team/readiness-texts";
import { customersToCall } from "../../../src/kinds/team/customers-to-call";
import { TERMS } from "../../../src/text/terms";
import { serialOf } from "../../../src/domain/calendar/calendar";
import { campaignsOf } from "../../tables/support";
import { contextOf } from "../support/context";
import { expectPlanLaws } from "../support/plan-laws";
import { liveTeam, type LiveTeam, resultOf, teamOrders, teamPlan, twoSellers } from "../support/team";

const en = (text: { "en-US": string }): string => text["en-US"];
const CAMPAIGNS = campaignsOf(
  ["活动名称", "费用", "触达人数", "订单数", "销售额"],
  [
    ["双十一拼团", 1000, 5000, 100, 20_000],
    ["老客接龙", 500, 200, 10, 1000],
    ["满减优惠券 A", 300, 900, 30, 6000],
    ["优惠券 B", 200, 100, 5, 500],
    ["短视频投放", 9000, 90_000, 90, 30_000],
  ],
);
const SHEETS = { sellerCard: true, readiness: true, plays: true };
const INPUT = { ...twoSellers("Bo"), campaigns: CAMPAIGNS };

describe("one build with every sheet", () => {
  let team: LiveTeam;
  beforeAll(async () => void (team = await liveTeam(teamPlan(INPUT, { ...SHEETS, sellerGoal: 10_000 }))));
  afterAll(() => team.live.dispose());
  const sound = (): void => expect([team.errors(), team.failed()]).toEqual([[], []]);

  test("keeps the laws of a plan, and every check holds", () => {
    expectPlanLaws(team.plan);
    expectPlanLaws(teamPlan(INPUT, SHEETS, contextOf("zh-CN")));
    expect(team.plan.sheets.map(({ key }) => key)).toEqual([
      ...["board", "commission", "statement", "sellerCard", "readiness", "plays", "how"],
    ]);
    sound();
  });

  test("plays begin with the campaigns that are theirs; what pays by the margin, and what loses", async () => {
    const column = (heading: string) => team.below("plays", heading, 5, en(PLAYS_TEXTS.play));
    expect(column(en(TERMS.cost))).toEqual([1000, "", 500, 500, ""]);
    expect(column(en(PLAYS_TEXTS.left))).toEqual([5000, "", 1450, -200, ""]);
    expect(column(en(TERMS.state))).toEqual(["Pays", "Not known", "Pays", "Loses", "Not known"]);
    expect(team.headline("plays")).toEqual([
      "3 plays run, 1 lose money; 6,250 left after cost",
      "→ Stop or change Relay: it lost 200",
    ]);
    await team.type("margin", [[0.9]]);
    expect(team.headline("plays")[1]).toBe("→ Put the next budget into Group buying");
    sound();
  });

  test("readiness is that of the best step; what no step serves comes first", async () => {
    expect(team.headline("readiness")[0]).toBe("Nothing is scored yet");
    const scored = (score: number, ...rows: number[]) =>
      Array.from({ length: 7 }, (_, i) => [rows.includes(i) ? score : null]);
    await team.type("score.shop", scored(3, 0, 1, 2, 3, 4));
    await team.type("score.training", scored(2, 0, 5));
    expect(team.headline("readiness")).toEqual([
      "81% ready; 1 of 7 onlines not served",
      "→ Begin with Customers online: no step serves it",
    ]);
    expect(team.below("readiness", en(STEPS.shop), 7)).toEqual([3, 3, 3, 3, 3, "", ""]);
    await team.type("score.followUp", scored(3, 6));
    expect(team.headline("readiness")[1]).toBe("→ Lift Training online next: it has the lowest score");
    await team.type("score.training", scored(3, 5));
    expect(team.headline("readiness")[1]).toBe("→ All seven are in place: keep them so");
    sound();
  });

  test("a seller's own goal goes before that of all, on the board and on the card", async () => {
    const pace = () => team.below("board", en(TERMS.pace), 2);
    expect(pace()).toEqual([1.29, 0.33]);
    await team.type("goal of ann", [[6600]]);
    expect(pace()).toEqual([1.29, 0.5]);
    expect(team.below("board", en(BOARD_TEXTS.toSell), 2)).toEqual([0, 3300]);
    await team.type("cardSeller", [["Ann"]]);
    expect(team.below("sellerCard", en(TERMS.pace), 1)).toEqual([0.5]);
    sound();
  });

  test("another period typed on the board is said to wait for a refresh, which follows it", async () => {
    await team.type("from", [[serialOf(2026, 9, 1)]]);
    expect(team.headline("board")[0]).toBe("Period changed: refresh; the figures are still of Oct 2026");
    const again = resultOf(teamPlan(INPUT, { from: serialOf(2026, 9, 1) }));
    expect([again.from, again.to]).toEqual(["2026-09-01", "2026-09-30"]);
    await team.type("from", [[serialOf(2026, 10, 1)]]);
    expect(team.headline("board")[0]).toContain("Bo leads");
  });

  const texts = (sheet: string): unknown[] =>
    team.plan.sheets
      .find(({ key }) => key === sheet)!
      .blocks.flatMap(({ area }) => team.live.values(sheet, area).flat());

  test("what is wrong with an order, a seller or a category is said beside it", () => {
    const { rows } = team.plan.sheets.find(({ key }) => key === "statement")!.tables[0]!.area;
    const [orders, reasons] = [STATEMENT_TEXTS.order, STATEMENT_TEXTS.reason].map((heading) =>
      team.below("statement", en(heading), rows - 1),
    );
    expect(reasons![orders!.indexOf("N1")]).toBe(en(STATEMENT_TEXTS.reasons.noSeller));
    expect(team.below("board", en(BOARD_TEXTS.look), 2, en(TERMS.seller))[0]).toBe(en(BOARD_TEXTS.looks[2]));
    expect(texts("commission")).toContain("2 without a rate of their own: paid by the tiers");
  });

  test("who has less than nothing is said beside the pay", () => {
    const owed = resultOf(team.plan).sellers.filter(({ commission }) => commission < 0);
    expect(owed.map(({ seller }) => seller)).toEqual(["Ann"]);
    expect(texts("commission")).toContainEqual(expect.stringMatching(/^Less than nothing for 1, [\d,]+ in all/));
  });
});

describe("customers to call", () => {
  const order = (id: string, day: string, customer: string, seller: string, amount = 100) => ({
    id,
    day,
    customer,
    seller,
    amount,
  });
  const ORDERS = teamOrders([
    order("1", "2026-06-01", "Pat", "Ann"),
    order("2", "2026-06-21", "Pat", "Ann", 300),
    order("3", "2026-07-11", "Pat", "Bo / Ann", 50),
    order("4", "2026-07-01", "Sam", "Ann", 900),
    order("5", "2026-10-20", "Lee", "Ann", 5000),
    order("6", "2025-01-01", "Old", "Ann", 7000),
  ]);

  test("own customers silent for longer than usual, not for longer than a year, by what they spent", () => {
    const { usual, customers } = customersToCall(ORDERS, serialOf(2026, 10, 31));
    expect(usual).toBe(20);
    expect(customers).toEqual([
      { customer: "Sam", seller: "Ann", silent: 122, orders: 1, revenue: 900 },
      { customer: "Pat", seller: "Bo", silent: 112, orders: 3, revenue: 450 },
    ]);
  });

  test("the card lists those of the seller chosen", async () => {
    const team = await liveTeam(teamPlan({ orders: ORDERS }, { sellerCard: true }));
    const shown = () => team.below("sellerCard", en(TERMS.customer), 2, en(TERMS.customer));
    expect(shown()).toEqual(["Sam", ""]);
    await team.type("cardSeller", [["Bo"]]);
    expect(shown()).toEqual(["Pat", ""]);
    expect([team.errors(), team.failed()]).toEqual([[], []]);
    expect(en(CARD_TEXTS.calls)).toContain("{n}");
    team.live.dispose();
  });
});

describe("commission on the margin", () => {
  const TIERS = { tierFrom: [0, 1000], tierRate: [0.1, 0.2] };
  const sold = (id: string, amount: number, cost: number | "", more = {}) => ({
    id,
    day: "2026-10-02",
    amount,
    cost,
    seller: "Ann",
    ...more,
  });
  const input: PlanInput = {
    orders: teamOrders([
      sold("1", 1000, 400),
      sold("2", 2000, 1200, { refund: 500 }),
      sold("3", 300, ""),
      sold("4", 100, 150),
    ]),
  };

  test("what was paid less the goods' cost moves up the tiers; a return takes its part of the margin back", async () => {
    const plan = teamPlan(input, { ...TIERS, base: "margin" });
    const [ann] = resultOf(plan).sellers;
    // 600, and 800 of which a quarter came back: 1,200 in all, the first 1,000 at 10 %, the rest at 20 %.
    expect(ann).toMatchObject({ revenue: 2900, base: 1200, commission: 140 });
    const team = await liveTeam(plan);
    expect([team.errors(), team.failed()]).toEqual([[], []]);
    expect(team.headline("commission")[0]).toBe("Oct 2026: commission of 140, 11.7% of a margin of 1,200");
    const reasons = team.below("statement", en(STATEMENT_TEXTS.reason), 5);
    expect(reasons).toContain(en(STATEMENT_TEXTS.reasons.noCost));
    expect(reasons).toContain(en(STATEMENT_TEXTS.reasons.noMargin));
    expect(team.below("commission", en(PLAN_TEXTS.bases.margin), 1)).toEqual([1200]);
    team.live.dispose();
  });

  test("on what was paid costs change nothing", () => {
    expect(resultOf(teamPlan(input, TIERS)).sellers[0]).toMatchObject({ base: 2900, commission: 480 });
  });
});
