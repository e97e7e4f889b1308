/**
 * Where the table states the days of visits and orders, these may count on their own day: the sheet then counts what happened in the
 * period, as a count row by row does, live and as values.
 */
import { tally } from "../../../../src/kinds/shared/rates/model";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../../support/live-plan";
import type { Value } from "../../../../playground/grid/grid";
import { JANUARY, type LeadRow, leadRows, leadsFrom, writeLeads } from "./lead-table";
import { ratesPlan, type RatesPlan } from "./rates-book";

const AS_OF = JANUARY + 73;
const NAMES = ["Ann", "Ben", "Cleo"];
const MARCH = { from: JANUARY + 59, to: AS_OF };
const OWN_DAY = "their own day";

/** A visit some days after the lead came, an order some days after that. */
const ROWS: readonly LeadRow[] = leadRows(400, 5).map((row, i) => {
  const came = Math.floor(Number(row[1]));
  const visit = row[7] === "No" ? "" : came + (i % 9);
  const order = row[8] === "No" ? "" : came + (i % 9) + (i % 31);
  return [...row.slice(0, 7), visit, order];
});
const LEADS = leadsFrom(ROWS, "Leads");

/** Of the period on either day, row by row. */
function counted(day: (row: LeadRow) => unknown, has: (row: LeadRow) => boolean, { from, to } = MARCH): number {
  return ROWS.filter((row) => has(row) && Number(day(row)) >= from && Number(day(row)) < to + 1).length;
}
const visited = (row: LeadRow): boolean => row[7] !== "";
const ordered = (row: LeadRow): boolean => row[8] !== "";

async function build(plan: RatesPlan): Promise<LivePlan> {
  return writePlan(plan, (add) => writeLeads(add("Leads"), ROWS, "Leads"));
}

/** What was counted of all leads, by heading: on the sheet, and on "How it was computed". */
function all(live: LivePlan): Record<string, Value> {
  const counts = [
    ["rates", "Raw leads"],
    ["how", "Store visits"],
  ] as const;
  const found = counts.flatMap(([sheet, heading]) => {
    const { blocks } = live.plan(sheet);
    const at = blocks.findIndex(({ cells }) => cells[0]!.includes(heading));
    const row = live.values(sheet, blocks[at + 1]!.area).at(-1)!;
    return blocks[at]!.cells[0]!.flatMap((each, i) => (typeof each === "string" ? [[each, row[i]!] as const] : []));
  });
  return Object.fromEntries(found);
}

test("the reader takes days for what they are, and nothing else for them", () => {
  expect([LEADS.eventDays.visited!.native, LEADS.eventDays.ordered!.native]).toEqual([true, true]);
  expect(leadsFrom(leadRows(20), "Leads").eventDays).toEqual({ visited: null, ordered: null });
  const amounts = ROWS.map((row) => [...row.slice(0, 8), row[8] === "" ? "" : 40_000 + Number(row[8]) / 100]);
  expect(leadsFrom(amounts, "Leads").eventDays.ordered).toBeNull();
  const texts = ROWS.map((row) => [...row.slice(0, 7), row[7] === "" ? "" : "2026-05-01", row[8]!]);
  expect(leadsFrom(texts, "Leads").eventDays.visited).toMatchObject({ native: false });
});

test("chosen on the sheet, visits and orders count on their own days; leads stay with the day they came", async () => {
  const plan = ratesPlan(LEADS, AS_OF, NAMES);
  expect(plan.result).toMatchObject({ live: true, byEvent: false });
  const live = await build(plan);
  const came = (row: LeadRow): unknown => row[1];
  expect(all(live)).toMatchObject({
    "Store visits": counted(came, visited),
    "All orders": counted(came, ordered),
  });
  const { area } = live.plan("rates").inputs.find(({ key }) => key === "countedBy")!;
  live.sheet("rates").write(area, [[OWN_DAY]]);
  await live.recalculated();
  const both = (row: LeadRow): boolean => visited(row) && ordered(row);
  expect(all(live)).toMatchObject({
    "Raw leads": counted(came, () => true),
    "Store visits": counted((row) => row[7], visited),
    "Orders after a visit": counted((row) => row[8], both),
    "All orders": counted((row) => row[8], ordered),
  });
  expect(errorCells(plan, live)).toEqual([]);
  expect(Object.entries(liveChecks(plan, live)).filter(([, holds]) => !holds)).toEqual([]);
  live.dispose();
});

test("a refresh keeps the choice: in any language, in the figures reported, and in counts that are values", () => {
  const typed =
    (word: string) =>
    (_: string, key: string): [[string]] | undefined =>
      key === "countedBy" ? [[word]] : undefined;
  for (const word of [OWN_DAY, "发生日", "發生日"]) {
    const { result } = ratesPlan(LEADS, AS_OF, NAMES, { typed: typed(word) });
    expect([result.byEvent, result.all.counts.orders]).toEqual([true, counted((row) => row[8], ordered)]);
  }
  const { all: sum, sellers, none } = tally(LEADS, MARCH, NAMES, { byEvent: true });
  expect(sum.visits).toBe(counted((row) => row[7], visited));
  expect(sellers.reduce((visits, seller) => visits + seller.visits, none.visits)).toBe(sum.visits);
});
