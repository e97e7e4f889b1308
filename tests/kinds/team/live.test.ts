/** The team's sheets calculated by a spreadsheet: their native formulas give what the model gives, also after what is typed. */
import fc from "fast-check";
import { tieredCommission } from "../../../src/domain/commission/tiers";
import type { OptionValues, PlanInput } from "../../../src/kinds/kind";
import { CARD_TEXTS } from "../../../src/kinds/team/card-texts";
import { BOARD_TEXTS } from "../../../src/kinds/team/board-texts";
import { PLAN_TEXTS } from "../../../src/kinds/team/texts";
import type { Plan } from "../../../src/plan/plan";
import { TERMS } from "../../../src/text/terms";
import {
  liveTeam,
  type LiveTeam,
  resultOf,
  teamLeads,
  teamOrders,
  teamPlan,
  twoSellers,
  withTyped,
} from "../support/team";

const open: LiveTeam[] = [];
afterEach(() => open.splice(0).forEach(({ live }) => live.dispose()));

async function build(input: PlanInput, values: OptionValues = {}): Promise<LiveTeam> {
  const team = await liveTeam(teamPlan(input, values));
  open.push(team);
  return team;
}

const LEADS = teamLeads([
  ["L1", "2026-10-01", "Ann", "Yes"],
  ["L2", "2026-10-01", "Ann", "No"],
]);
const INPUT = { ...twoSellers("Bo*"), leads: LEADS };
const { orders: ORDERS } = INPUT;
const TIERS = { tierFrom: [0, 1000, 5000], tierRate: [0.02, 0.03, 0.055] };

const en = (text: { "en-US": string }): string => text["en-US"];
const orNone = (value: number | null): number | "" => value ?? "";

/** The board of the sheet says what the build reports. */
function expectAsReported(team: LiveTeam, plan: Plan): void {
  expect(team.errors()).toEqual([]);
  expect(team.failed()).toEqual([]);
  const { sellers } = resultOf(plan);
  const column = (heading: string) => team.below("board", heading, sellers.length, en(TERMS.seller));
  column(en(TERMS.commission)).forEach((value, i) => expect(value).toBeCloseTo(sellers[i]!.commission, 6));
  expect(column(en(BOARD_TEXTS.rank))).toEqual(sellers.map(({ rank }) => orNone(rank)));
  expect(column(en(TERMS.revenue))).toEqual(sellers.map(({ revenue }) => revenue));
  const shares = sellers.map(({ repliedShare }) => orNone(repliedShare));
  if (resultOf(plan).sellersNotInLog.length < sellers.length && plan.keyFigures !== undefined && hasLog(plan))
    expect(column(en(TERMS.repliedShare))).toEqual(shares);
}

const hasLog = (plan: Plan): boolean =>
  plan.sheets[0]!.blocks.some(({ cells }) => cells.some((row) => row.includes(en(TERMS.newContacts))));

describe("as the model", () => {
  it.each<[string, PlanInput, OptionValues]>([
    ["by parts", INPUT, TIERS],
    ["on the whole amount", INPUT, { ...TIERS, method: "whole" }],
    ["with cap and guarantee", INPUT, { ...TIERS, cap: 300, guarantee: 25 }],
    ["from orders alone", { orders: ORDERS }, {}],
    ["in a period without a sale", INPUT, { from: 46_000, to: 46_010 }],
    ["with a goal", INPUT, { sellerGoal: 5000 }],
  ])("%s", async (_, input, values) => {
    const team = await build(input, values);
    expectAsReported(team, team.plan);
  });
});

it("follows tiers, method, cap and a category's rate that are typed, as a rebuild would", async () => {
  const team = await build(INPUT, TIERS);
  const tiers = {
    tierFrom: [[0], [2000], [8000], [null], [null], [null]],
    tierTo: [[1500], [null], [null], [null], [null], [null]],
    tierRate: [[0.1], [0.2], [0.3], [null], [null], [null]],
  };
  for (const [key, cells] of Object.entries(tiers)) await team.type(key, cells);
  expectAsReported(team, teamPlan(INPUT, TIERS, withTyped(tiers)));
  expect(team.below("commission", en(PLAN_TEXTS.tierNote), 3)).toEqual(["", en(PLAN_TEXTS.faults.gap), ""]);
  expect(team.headline("commission")[0]).toBe("1 of the tiers cannot be right: see beside them");

  const more = { ...tiers, method: [["On all"]], "rate of lamps": [[0.01]], cap: [[400]] };
  for (const key of ["method", "rate of lamps", "cap"] as const) await team.type(key, more[key]);
  expectAsReported(team, teamPlan(INPUT, TIERS, withTyped(more)));
});

it("claws back at the rate that is typed for an order of an earlier period", async () => {
  const team = await build(INPUT, TIERS);
  const typed = { "paid for a1 sofas ann 2026-10-20": [[0.01]] };
  await team.type("paid for a1 sofas ann 2026-10-20", typed["paid for a1 sofas ann 2026-10-20"]);
  expectAsReported(team, teamPlan(INPUT, TIERS, withTyped(typed)));
});

describe("orders closed together", () => {
  const sale = (id: string, day: string, amount: number, seller: string, refund = 0) => ({ id, day, amount, seller, refund }); // prettier-ignore
  const JOINT = [
    sale("S1", "2026-09-20", 900, "Ann/Bo"),
    sale("J1", "2026-10-02", 1800, "Ann/Bo"),
    sale("J2", "2026-10-05", 700, "Bo"),
    sale("J3", "2026-10-09", 3000, "Bo, Ann, Cy", 400),
    sale("J4", "2026-10-12", 2600, "Ann"),
    sale("S1", "2026-10-20", -300, "Ann/Bo"),
  ];
  const input = { orders: teamOrders(JOINT, false) };
  const tiers = { tierFrom: [0, 1000, 2500], tierRate: [0.02, 0.05, 0.1] };

  it.each(["marginal", "whole"])("%s: are shared as typed, the rest evenly, as a rebuild would", async (method) => {
    const team = await build(input, { ...tiers, method });
    expectAsReported(team, team.plan);
    const typed: Record<string, number[][]> = { "share of j1  ann": [[0.8]] };
    await team.type("share of j1  ann", typed["share of j1  ann"]!);
    expectAsReported(team, teamPlan(input, { ...tiers, method }, withTyped(typed)));
    for (const [key, share] of [
      ["share of j3  cy", 0.1],
      ["share of j3  ann", 0.55],
    ] as const) {
      // prettier-ignore
      typed[key] = [[share]];
      await team.type(key, typed[key]);
    }
    const plan = teamPlan(input, { ...tiers, method }, withTyped(typed));
    expectAsReported(team, plan);
    const [ann, bo] = ["Ann", "Bo"].map((name) => resultOf(plan).sellers.find(({ seller }) => seller === name)!.base);
    expect([ann, bo]).toEqual([1800 * 0.8 + 2600 * 0.55 + 2600, 1800 * 0.2 + 700 + 2600 * 0.35]);
  });

  it("says beside the order that its shares do not come to the whole, and first of all what to do", async () => {
    const team = await build(input, tiers);
    await team.type("share of j1  ann", [[0.8]]);
    await team.type("share of j1  bo", [[0.3]]);
    expect(team.said("statement", "Shares of the order do not come to 100 %")).toHaveLength(2);
    expect(team.headline("statement")[1]).toBe("→ Correct the agreed shares that do not come to 100 % before you pay");
    await team.type("share of j1  bo", [[0.2]]);
    expect(team.said("statement", "Shares of the order do not come to 100 %")).toEqual([]);
  });
});

it.each([
  ["out of order", [[50], [10]], [[null], [null]], ["Gap before: pays nothing", "Out of order"]],
  ["overlapping", [[0], [10]], [[20], [null]], ["", "The one above overlaps"]],
  ["the first above 0", [[5], [10]], [[null], [null]], ["Gap before: pays nothing", ""]],
  ["beginning together", [[0], [0]], [[null], [null]], ["", "Out of order"]],
])("tiers %s are flagged at their line, and pay as the domain's rule does", async (_, from, to, notes) => {
  const rest = Array.from({ length: 4 }, () => [null]);
  const typed = { tierFrom: [...from, ...rest], tierTo: [...to, ...rest], tierRate: [[0.1], [0.2], ...rest] };
  const team = await build({ orders: ORDERS });
  for (const [key, cells] of Object.entries(typed)) await team.type(key, cells);
  expectAsReported(team, teamPlan({ orders: ORDERS }, {}, withTyped(typed)));
  const shown = team.below("commission", en(PLAN_TEXTS.tierNote), 2);
  expect(shown.map((note) => note === "")).toEqual(notes.map((note) => note === ""));
  expect(shown.filter((note) => note !== "")).toEqual(expect.arrayContaining(notes.filter((note) => note !== "")));
});

test("the statement is the board, and comes to what the tiers pay, for random orders, returns and tiers", async () => {
  const sale = fc.record({
    cents: fc.integer({ min: 100, max: 900_000 }),
    day: fc.integer({ min: 1, max: 31 }),
    seller: fc.constantFrom("Ann", "Bo", "Cy"),
    back: fc.constantFrom(0, 0, 0, 0.25, 1),
  });
  const rates = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(sale, { minLength: 1, maxLength: 15 }),
      rates,
      fc.constantFrom("marginal", "whole"),
      async (sales, perMille, method) => {
        const orders = sales.map(({ cents, day, seller, back }, i) => ({
          ...{ id: `O${i}`, day: `2026-10-${String(day).padStart(2, "0")}`, amount: cents / 100, seller },
          refund: Math.round(cents * back) / 100,
        }));
        // An order of another month, so that a period stands even where all of these came back.
        const input = {
          orders: teamOrders([...orders, { id: "X", day: "2026-10-31", amount: 1, seller: "Dee" }], false),
        };
        const tierRate = perMille.map((rate) => rate / 1000);
        const team = await build(input, { tierFrom: [0, 2000, 10_000], tierRate, method });
        expectAsReported(team, team.plan);
        const tiers = [0, 2000, 10_000].map((from, i) => ({ from, to: null, rate: tierRate[i]! }));
        for (const { seller, base, commission } of resultOf(team.plan).sellers) {
          const exact = tieredCommission(base, tiers, method);
          expect(Math.abs(commission - exact)).toBeLessThanOrEqual(0.0051 * 2 * (sales.length + 1));
          expect(seller).not.toBe("");
        }
        open.splice(0).forEach(({ live }) => live.dispose());
      },
    ),
    { numRuns: 8 },
  );
});

test("the card is of the seller chosen on it, beside the team", async () => {
  const team = await build(INPUT, { ...TIERS, sellerCard: true });
  expect(team.errors()).toEqual([]);
  expect(team.headline("sellerCard")).toEqual([
    "Bo* sold 12,900, rank 1 of 2; commission 575",
    "→ At or above the team in every rate",
  ]);
  await team.type("cardSeller", [["Ann"]]);
  expect(team.headline("sellerCard")).toEqual([
    "Ann sold 3,300, rank 2 of 2; commission -439",
    "→ Work on this first: Average order value, 54% of the team's; 1,700 short of the next tier",
  ]);
  expect(team.below("sellerCard", en(CARD_TEXTS.own), 2)).toEqual([2200, expect.closeTo(0.54, 2)]);
  expect(team.below("sellerCard", en(CARD_TEXTS.amount), 5)[4]).toBeCloseTo(commissionOf(team, "Ann"), 6);
  await team.type("cardSeller", [["Zoe"]]);
  expect(team.headline("sellerCard")).toEqual(["No seller of this name", "→ Choose a seller from the list"]);
});

const commissionOf = ({ plan }: LiveTeam, name: string): number =>
  resultOf(plan).sellers.find(({ seller }) => seller === name)!.commission;

describe("the headline", () => {
  it("says who leads and whom to help first, and what is missing to the next tier", async () => {
    const team = await build(INPUT, TIERS);
    expect(team.headline("board")).toEqual([
      "Bo* leads with 12,900; the team sold 16,246 (-68% on Sep)",
      "→ Help Cy first · No orders yet: sit in on chats (2 more to look at)",
    ]);
    expect(team.headline("commission")[1]).toBe(
      "→ Ann is 1,700 short of the next tier (5.5%): offer help with open orders",
    );
  });

  it("follows the limits of what counts as low", async () => {
    const team = await build(INPUT, TIERS);
    const looks = () => team.below("board", en(BOARD_TEXTS.look), 4);
    const [fine, inactive, notInLog, fallen, waiting, noOrders] = BOARD_TEXTS.looks.map(en);
    expect(looks()).toEqual([notInLog, fallen, noOrders, inactive]);
    await team.type("fall", [[1]]);
    expect(looks()).toEqual([notInLog, fine, noOrders, inactive]);
    await team.type("repliedGap", [[0]]);
    expect(looks()[1]).toBe(waiting);
  });

  it("says that there are no orders", async () => {
    const team = await build(INPUT, { from: 46_000, to: 46_010 });
    expect(team.headline("board")).toEqual([
      "No orders from 2025-12-09 – 2025-12-19",
      "→ Choose another period, then refresh",
    ]);
  });
});
