/** The board follows its period: other days typed into its two cells give what a build of those days gives, figure by figure. */
import fc from "fast-check";
import type { Value } from "../../../playground/grid/grid";
import type { PlanInput } from "../../../src/kinds/kind";
import { CARD_TEXTS } from "../../../src/kinds/team/card-texts";
import { BOARD_TEXTS } from "../../../src/kinds/team/board-texts";
import type { Cell, Source } from "../../../src/tables/source";
import { TERMS } from "../../../src/text/terms";
import { leadsOf, ordersOf, sellerLogOf } from "../../tables/support";
import { liveTeam, type LiveTeam, resultOf, teamPlan, withTyped } from "../support/team";

/** 2026-10-01 */
const OCTOBER = 46_296;
const SEPTEMBER = OCTOBER - 30;
const en = (text: { "en-US": string }): string => text["en-US"];

const HEADINGS = {
  Orders: ["Order ID", "Paid at", "Amount paid", "Refunded amount", "Status", "Seller", "Customer"],
  Log: ["Date", "Seller", "Team", "New contacts", "Chats", "Messages sent", "Replied share", "First reply (min)", "Tasks done", "Training done"],
  Leads: ["Lead ID", "Lead date", "Seller", "Ordered"],
}; // prettier-ignore
type Tab = keyof typeof HEADINGS;
type Rows = Readonly<Record<Tab, readonly (readonly Cell[])[]>>;

const on = <T extends { readonly source: Source }>(table: T, tab: Tab): T => ({
  ...table,
  source: { ...table.source, sheet: tab, name: tab },
});

const inputOf = ({ Orders, Log, Leads }: Rows): PlanInput => ({
  orders: on(ordersOf(HEADINGS.Orders, Orders), "Orders"),
  sellerLog: on(sellerLogOf(HEADINGS.Log, Log), "Log"),
  leads: on(leadsOf(HEADINGS.Leads, Leads), "Leads"),
});

const open: LiveTeam[] = [];
afterEach(() => open.splice(0).forEach(({ live }) => live.dispose()));

/** A build of October whose tables stand in the workbook. */
async function build(rows: Rows, values = {}): Promise<LiveTeam> {
  const plan = teamPlan(inputOf(rows), { from: OCTOBER, to: OCTOBER + 30, ...values });
  const text = (cell: Cell): Value => (typeof cell === "string" && cell !== "" ? `'${cell}` : (cell ?? "")) as Value;
  const team = await liveTeam(plan, (add) => {
    for (const tab of Object.keys(HEADINGS) as Tab[]) {
      const cells = [HEADINGS[tab], ...rows[tab]].map((row) => row.map((cell) => (cell === "" ? null : text(cell))));
      add(tab).write({ row: 0, column: 0, rows: cells.length, columns: cells[0]!.length }, cells as Value[][]);
    }
  });
  open.push(team);
  return team;
}

const typeDays = async (team: LiveTeam, from: number, to: number): Promise<void> => {
  await team.type("from", [[from]]);
  await team.type("to", [[to]]);
};

const near = (value: number | null): unknown => (value === null ? "" : (expect.closeTo(value, 6) as unknown));

/** The board says of every seller what a build of the days reports. */
function expectAsBuilt(team: LiveTeam, rows: Rows, days: { from: number; to: number }): void {
  expect([team.errors(), team.failed()]).toEqual([[], []]);
  const { sellers } = resultOf(teamPlan(inputOf(rows), days));
  const count = resultOf(team.plan).sellers.length;
  const column = (heading: string): Value[] => team.below("board", heading, count, en(TERMS.seller));
  const names = column(en(TERMS.seller)).map((name) => (name === en(BOARD_TEXTS.noSeller) ? "" : String(name)));
  const expected = names.map((name) => sellers.find(({ seller }) => seller === name) ?? { seller: name, ...NOTHING });
  expect(column(en(TERMS.revenue))).toEqual(expected.map(({ revenue }) => near(revenue)));
  expect(column(en(TERMS.orders))).toEqual(expected.map(({ orders }) => near(orders)));
  expect(column(en(BOARD_TEXTS.rank))).toEqual(expected.map(({ rank }) => rank ?? ""));
  expect(column(en(TERMS.newContacts))).toEqual(expected.map(({ newContacts }) => newContacts ?? ""));
  expect(column(en(TERMS.repliedShare))).toEqual(expected.map(({ repliedShare }) => near(repliedShare)));
  expect(column(en(BOARD_TEXTS.change))).toEqual(
    expected.map(({ revenue, revenueBefore }) => near(revenueBefore > 0 ? revenue / revenueBefore - 1 : null)),
  );
  const named = expected.filter(({ seller }) => seller !== "");
  const looks = team.below("board", en(TERMS.leadConversion), named.length, en(BOARD_TEXTS.look));
  expect(looks).toEqual(named.map(({ leadConversion }) => near(leadConversion)));
}

const NOTHING = {
  ...{ revenue: 0, revenueBefore: 0, orders: 0, rank: null },
  ...{ newContacts: null, repliedShare: null, leadConversion: null },
};

const DAYS = fc.integer({ min: SEPTEMBER - 40, max: OCTOBER + 30 });
const SELLER = fc.constantFrom("Ann", "Bo", "李 雷");
const ORDER = fc.record({
  ...{ day: DAYS, cents: fc.integer({ min: 100, max: 900_000 }) },
  seller: fc.constantFrom("Ann", "Bo", "李 雷", "Ann / Bo", ""),
  status: fc.constantFrom("Paid", "Paid", "Refunded"),
  back: fc.constantFrom(0, 0, 0.25),
});
const LOGGED = fc.tuple(
  ...[DAYS, SELLER, fc.constantFrom("North", "South")],
  ...[0, 0, 0].map(() => fc.integer({ min: 0, max: 90 })),
  fc.constantFrom(0.35, 0.5, 0.9, ""),
  ...[20, 5, 3].map((max) => fc.integer({ min: 1, max })),
);
const LEAD = fc.tuple(DAYS, fc.constantFrom("Ann", "Bo", ""), fc.constantFrom("Yes", "No"));
const ROWS = fc.record({
  orders: fc.array(ORDER, { minLength: 3, maxLength: 25 }),
  log: fc.array(LOGGED, { minLength: 3, maxLength: 20 }),
  leads: fc.array(LEAD, { minLength: 3, maxLength: 12 }),
});
const rowsOf = ({ orders, log, leads }: (typeof ROWS)["generate"] extends (...all: never) => { value: infer V } ? V : never): Rows => ({
  // An order and a log row that keep the tables what they are, whatever is made.
  Orders: [
    ["O0", OCTOBER + 2, 50, "", "Paid", "Ann", "C"],
    ["O00", SEPTEMBER - 50, 70, "", "Paid", "Bo", "C"],
    ...orders.map(({ day, cents, seller, status, back }, i) => [`P${i}`, day, cents / 100, Math.round(cents * back) / 100 || "", status, seller, `C${i % 7}`]),
  ],
  Log: [[OCTOBER + 2, "Ann", "North", 3, 10, 40, 0.9, 3, 2, 1], ...log],
  Leads: [
    ["L0", OCTOBER + 2, "Ann", "Yes"],
    ["L1", OCTOBER + 2, "Bo", "No"],
    ...leads.map(([day, seller, ordered], i) => [`M${i}`, day, seller, ordered]),
  ],
}); // prettier-ignore

test("random orders, logs and leads: other days typed are as a build of those days", async () => {
  await fc.assert(
    fc.asyncProperty(ROWS, DAYS, fc.integer({ min: 0, max: 45 }), async (made, from, days) => {
      const rows = rowsOf(made);
      const team = await build(rows);
      expectAsBuilt(team, rows, { from: OCTOBER, to: OCTOBER + 30 });
      await typeDays(team, from, from + days);
      expectAsBuilt(team, rows, { from, to: from + days });
      open.splice(0).forEach(({ live }) => live.dispose());
    }),
    { numRuns: 12 },
  );
});

const ROWS_OF_TWO: Rows = rowsOf({
  orders: [
    { day: OCTOBER + 4, cents: 400_000, seller: "Bo", status: "Paid", back: 0 },
    { day: SEPTEMBER + 4, cents: 90_000, seller: "Ann", status: "Paid", back: 0 },
    { day: SEPTEMBER + 5, cents: 30_000, seller: "Ann / Bo", status: "Paid", back: 0 },
  ],
  log: [[SEPTEMBER + 4, "Ann", "North", 2, 20, 60, 0.5, 4, 1, 0]],
  leads: [],
} as never);

describe("another period typed", () => {
  it("says who leads then, and what follows only with the next refresh", async () => {
    const team = await build(ROWS_OF_TWO, { sellerCard: true });
    expect(team.headline("board")[0]).toBe("Bo leads with 4,000; the team sold 4,050 (+238% on the days before)");
    expect(team.said("board", "Period changed")).toEqual([]);
    await typeDays(team, SEPTEMBER, OCTOBER - 1);
    expect(team.headline("board")[0]).toBe("Ann leads with 1,050; the team sold 1,200");
    expect(team.said("board", "Period changed")).toEqual([
      "Period changed: refresh; commission and customers served are still of Oct 2026",
      "Period changed: refresh; commission and customers served are still of Oct 2026",
    ]);
    expect(team.below("board", en(TERMS.commission), 2, en(TERMS.seller))).toEqual(["", ""]);
    expect(team.headline("commission")[0]).toMatch(/^Oct 2026: /);
    expect(team.headline("sellerCard")[0]).toBe("Bo sold 150, rank 2 of 2; commission after a refresh");
    expect(team.below("sellerCard", en(CARD_TEXTS.own), 1)).toEqual([300]);
    expect(team.failed()).toEqual([]);
  });

  it("compares a whole month with the month before, other days with as many before them", async () => {
    const team = await build(ROWS_OF_TWO);
    const before = () => team.below("how", en(BOARD_TEXTS.before), 2, en(TERMS.team));
    expect(before()).toEqual([150, 1050]);
    // Six days before 6 October, then thirty: from 6 September.
    await typeDays(team, OCTOBER + 5, OCTOBER + 10);
    expect(before()).toEqual([4000, 50]);
    await typeDays(team, OCTOBER + 5, OCTOBER + 34);
    expect(before()).toEqual([4150, 200]);
  });

  it("says that the last day is before the first, and goes on with the days it knows where a cell holds none", async () => {
    const team = await build(ROWS_OF_TWO);
    await team.type("to", [[OCTOBER - 5]]);
    expect(team.headline("board")[0]).toBe("The last day is before the first: type a later one");
    await team.type("to", [["soon"]]);
    expect(team.headline("board")[0]).toBe("Bo leads with 4,000; the team sold 4,050 (+238% on the days before)");
    expect(team.errors()).toEqual([]);
  });
});

it("keeps to a refresh where the tables cannot be counted by formulas", async () => {
  const rows = { ...ROWS_OF_TWO, Orders: [...ROWS_OF_TWO.Orders, ["R1", OCTOBER + 6, -100, "", "Paid", "Ann", "C"]] };
  const team = await build(rows);
  await typeDays(team, SEPTEMBER, OCTOBER - 1);
  expect(team.headline("board")[0]).toBe("Period changed: refresh; the figures are still of Oct 2026");
});

it("is of values where formulas over very many rows would make every recalculation slow", () => {
  const input = inputOf(ROWS_OF_TWO);
  const summed = (rows: number): number =>
    teamPlan({ ...input, orders: { ...input.orders!, rows } })
      .sheets[0]!.blocks.flatMap(({ cells }) => cells.flat())
      .filter((cell) => typeof cell === "object" && cell !== null && cell.formula.includes("SUMIFS")).length;
  expect([summed(249_000) > 0, summed(251_000)]).toEqual([true, 0]);
});

it("is the same after a refresh, of the days that were typed", () => {
  const typed = withTyped({ from: [[SEPTEMBER]], to: [[OCTOBER - 1]] });
  const { from, to } = resultOf(teamPlan(inputOf(ROWS_OF_TWO), { from: SEPTEMBER, to: OCTOBER - 1 }, typed));
  expect([from, to]).toEqual(["2026-09-01", "2026-09-30"]);
});
