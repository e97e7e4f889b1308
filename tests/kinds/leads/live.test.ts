/**
 * The desk and the calls calculated by a spreadsheet: their native formulas give what the domain's rules give, before and after inputs
 * have changed; with values in place of formulas they show the same.
 */
import { isoDate } from "../../../src/domain/calendar/calendar";
import { PAST, STATE_WORDS } from "../../../src/kinds/leads/texts";
import type { DeskResult } from "../../../src/kinds/leads/result";
import type { OptionValues } from "../../../src/kinds/kind";
import { errorCells, liveChecks } from "../support/live-plan";
import { AS_OF, type Built, build, leadsIn, madeLeads, planOf } from "./support";

const LEADS = leadsIn(madeLeads(140, 7));
let built: Built;
beforeAll(async () => void (built = await build(LEADS)));
afterAll(() => built.live.dispose());

/** What the desk shows of each lead, by lead. */
function shown({ column }: Built): Map<unknown, unknown[]> {
  const [lead, ...others] = ["Lead", "Grade", "State", "Due", "Days without contact", "Minutes"].map((heading) =>
    column(heading),
  );
  return new Map(lead!.map((key, i) => [key, others.map((values) => values[i])]));
}

function wanted({ leads }: DeskResult): Map<unknown, unknown[]> {
  return new Map(
    leads.map(({ lead, grade, state, due, since, minutes }) => [
      lead,
      [grade ?? PAST["en-US"], STATE_WORDS[state]["en-US"], due, since, minutes === null ? "" : expect.closeTo(minutes, 9)],
    ]),
  ); // prettier-ignore
}

function expectAs(now: Built, result: DeskResult): void {
  const rows = [...shown(now)].map(([lead, [grade, state, due, ...rest]]) => [
    lead,
    [grade, state, isoDate(Number(due)), ...rest],
  ]);
  expect(new Map(rows as [unknown, unknown[]][])).toEqual(wanted(result));
  expect(errorCells(now.plan, now.live)).toEqual([]);
  expect(Object.entries(liveChecks(now.plan, now.live)).filter(([, holds]) => !holds)).toEqual([]);
}

const resultWith = (values: OptionValues): DeskResult => planOf(LEADS, values).result as DeskResult;
/** Figures of a seller on "Today's calls": to call, overdue, of grade A, back to the pool. */
const tiles = ({ live }: Built) => live.values("calls", { row: 7, column: 1, rows: 1, columns: 9 })[0]!;
const callsShown = ({ live }: Built) => {
  const block = live.plan("calls").blocks.find(({ area }) => area.rows === 25)!;
  return live.values("calls", block.area).filter(([customer]) => customer !== "");
};

test("grades, states, due days and minutes are those of the domain; they cover every case", () => {
  expectAs(built, built.result);
  const cases = new Set(built.result.leads.map(({ grade, state }) => `${grade} ${state}`));
  expect(cases.size).toBeGreaterThan(12);
  expect(built.result.leads.some(({ referral, grade }) => referral && grade === "A")).toBe(true);
});

test("the calls of every seller are the seller's due leads, best grade and longest due first", async () => {
  for (const { seller, toCall, overdue, pool, calls } of built.result.sellers) {
    await built.type("calls", "seller", [`'${seller || "(no seller)"}`]);
    const [called, , late, , first, , , back] = tiles(built);
    expect([called, late, first, back]).toEqual([toCall, overdue, calls[0], pool]);
    const due = built.result.leads.filter(
      (lead) => lead.seller === seller && (lead.state === "overdue" || lead.state === "today"),
    );
    expect(callsShown(built).map(([customer]) => customer)).toEqual(due.slice(0, 25).map(({ customer }) => customer));
  }
});

test("with values in place of formulas the calls are the same", async () => {
  const values = await build(LEADS, { liveLeads: 0 });
  expect(values.plan.sheets[0]!.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "object" && cell !== null).length).toBeLessThan(10); // prettier-ignore
  expectAs(values, built.result);
  for (const seller of ["'Mia", "'a*b", "'(no seller)"]) {
    for (const each of [built, values]) await each.type("calls", "seller", [seller]);
    expect(callsShown(values)).toEqual(callsShown(built));
    expect(tiles(values)).toEqual(tiles(built));
  }
  values.live.dispose();
});

test("another as-of date, other rules and other hours are followed at once, as a refresh would", async () => {
  await built.type("calls", "asOf", [AS_OF + 9]);
  expectAs(built, resultWith({ asOf: AS_OF + 9 }));
  await built.type("how", "everyDays", [1, 3, 5, 8]);
  await built.type("how", "poolDays", [4, 40, 50, 60]);
  await built.type("how", "effortShares", [1, 1, 1, 1]);
  await built.type("how", "monthsB", [5]);
  await built.type("calls", "hours", [3]);
  const typed = {
    everyDays: [1, 3, 5, 8],
    poolDays: [4, 40, 50, 60],
    effortShares: [1, 1, 1, 1],
    monthsB: 5,
    hours: 3,
  };
  expectAs(built, resultWith({ asOf: AS_OF + 9, ...typed }));
});

test("a day typed under “Done on” counts as a contact", async () => {
  const one = await build(leadsIn([["L1", AS_OF - 40, "Mia", "Ads", "Ann", "", "Yes", "No", AS_OF + 30, AS_OF - 20, "", ""]]));
  expect([one.column("State"), one.column("Due")]).toEqual([["Back to pool"], [AS_OF - 18]]);
  const { area } = one.live.plan("desk").tables[0]!;
  const at = one.live.values("desk", area)[0]!.indexOf("Done on");
  one.live.sheet("desk").write({ row: area.row + 1, column: area.column + at, rows: 1, columns: 1 }, [[AS_OF]]);
  await one.live.recalculated();
  expect([one.column("State"), one.column("Due")]).toEqual([["Later"], [AS_OF + 2]]);
  one.live.dispose();
}); // prettier-ignore
