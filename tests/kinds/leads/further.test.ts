/**
 * The sheets built on request: effort adds up, sources and sellers are counted as the table has them, replies are judged as the domain does.
 */
import { wilsonInterval } from "../../../src/domain/campaigns/campaigns";
import { leadGrade, stickiness } from "../../../src/domain/leads/leads";
import { STICKY_TEXTS } from "../../../src/kinds/leads/further-texts";
import type { Leads } from "../../../src/tables/leads";
import { sameKeyAs } from "../../../src/plan/input-key";
import type { Area } from "../../../src/plan/plan";
import type { Value } from "../../../playground/grid/grid";
import type { RatesResult } from "../../../src/kinds/shared/rates/model";
import { errorCells, liveChecks } from "../support/live-plan";
import { AS_OF, type Built, build, leadsIn, madeLeads, planOf } from "./support";

const ROWS = madeLeads(120, 11);
const LEADS = leadsIn(ROWS);
const ALL = { effort: true, review: true, sources: true, stickiness: true };
let built: Built;
beforeAll(async () => void (built = await build(LEADS, ALL, ROWS)));
afterAll(() => built.live.dispose());

const inputArea = (sheet: string, key: string): Area =>
  built.live.plan(sheet).inputs.find((input) => sameKeyAs(input.key)(key))!.area;
/** Rows of the block that begins with a heading. */
function under(sheet: string, heading: string): Value[][] {
  const used = built.live.plan(sheet).blocks.map(({ area }) => built.live.values(sheet, area));
  const at = used.findIndex((cells) => cells.length === 1 && cells[0]!.includes(heading));
  return used[at + 1]!;
}

test("nothing fails and every check holds", () => {
  expect(built.plan.sheets.map(({ key }) => key)).toEqual([
    ...["desk", "calls", "effort", "review", "sources", "stickiness", "how"],
  ]);
  expect(errorCells(built.plan, built.live)).toEqual([]);
  expect(Object.entries(liveChecks(built.plan, built.live)).filter(([, holds]) => !holds)).toEqual([]);
});

test("the hours by grade of every seller with graded calls are the hours of the day", () => {
  const rows = under("effort", "A");
  const { sellers } = built.result;
  expect(rows.map(([seller]) => seller)).toEqual(sellers.map(({ seller }) => seller || "(no seller)"));
  rows.forEach((row, i) => expect(row.slice(1).map(Number)).toEqual([...sellers[i]!.calls]));
});

test("conversion by grade is of the decided leads, each by its grade on the day it came, against its standard", async () => {
  const rows = under("effort", "Decided leads");
  const { valid, ordered, details, date } = LEADS;
  const counted = ["A", "B", "C", "D"].map((grade) => {
    const own = Array.from(date.keys()).filter((lead) => {
      const need = details!.needDate[lead]!;
      const graded = leadGrade(
        Number.isNaN(need) ? null : need,
        Math.floor(date[lead]!),
        details!.referral[lead] === 1,
      );
      const isLost = valid[lead] !== 0 && details!.lost[lead] === 1;
      return graded === grade && (ordered[lead] === 1 || isLost);
    });
    return [own.length, own.filter((lead) => ordered[lead] === 1).length];
  });
  expect(rows.map(([, , decided, orders]) => [decided, orders])).toEqual(counted);
  const [decided, orders] = counted[0]!;
  const { low, high } = wilsonInterval(orders!, decided!, 0.95);
  // The fifth of them is the gutter between the halves of a sheet.
  const shown = [4, 6, 7, 8, 9].map((at) => Number(rows[0]![at]));
  const wanted = [orders! / decided!, 0.7, low, high, Math.max(0, 0.7 * decided! - orders!)];
  expect(shown).toEqual(wanted.map((value) => expect.closeTo(value, 9) as number));
  await built.type("effort", "gradeStandard", [0.01, 0.01, 0.01, 0.01]);
  expect(under("effort", "Decided leads").map((row) => row[9])).toEqual([0, 0, 0, 0]);
});

/** The leads of a month by source, counted row by row. */
function counted(leads: Leads, from: number, to: number): Map<string, { leads: number; orders: number }> {
  const sums = new Map<string, { leads: number; orders: number }>();
  for (let i = 0; i < leads.count; i++) {
    if (leads.date[i]! < from || leads.date[i]! >= to + 1) continue;
    const name = leads.channels[leads.channel[i]!] ?? "";
    const sum = sums.get(name) ?? { leads: 0, orders: 0 };
    sums.set(name, { leads: sum.leads + 1, orders: sum.orders + (leads.ordered[i] === 1 ? 1 : 0) });
  }
  return sums;
}

test("sources count the leads that came in the period, a blank source too, and what an order cost follows the cost", async () => {
  const [from, to] = [AS_OF - 60, AS_OF];
  await built.type("sources", "from", [from]);
  const wanted = counted(LEADS, from, to);
  expect(wanted.size).toBe(3);
  const board = under("sources", "Raw leads");
  const headings = built.live
    .plan("sources")
    .blocks.map(({ area }) => built.live.values("sources", area))
    .find((cells) => cells.length === 1 && cells[0]!.includes("Raw leads"))![0]!;
  const at = (heading: string): number => headings.indexOf(heading);
  for (const [name, { leads, orders }] of wanted) {
    const row = board.find(([source]) => source === (name || "(no source)"))!;
    expect([row[at("Raw leads")], row[at("All orders")]]).toEqual([leads, orders]);
    const rate = row[at("Lead conversion")];
    expect(rate).toBeCloseTo(orders / leads, 12);
    const { low, high } = wilsonInterval(orders, leads, 0.95);
    expect(Number(rate) >= low && Number(rate) <= high).toBe(true);
  }
  const fair = inputArea("sources", "cost.Fair");
  built.live.sheet("sources").write(fair, [[1200]]);
  await built.live.recalculated();
  const [perLead, perOrder] = built.live.values("sources", { ...fair, column: fair.column + 1, columns: 2 })[0]!;
  expect(perLead).toBeCloseTo(1200 / wanted.get("Fair")!.leads, 9);
  expect(perOrder).toBeCloseTo(1200 / wanted.get("Fair")!.orders, 9);
});

test("the review reports what it shows: one truth of sheet and JSON", () => {
  const { review, sources } = planOf(LEADS, ALL).result as Record<"review" | "sources", RatesResult>;
  expect(review.sellers.map(({ seller }) => seller).sort()).toEqual([...LEADS.sellers].sort());
  expect(sources.all.counts.leads).toBe(review.all.counts.leads);
  const board = under("review", "Raw leads");
  for (const { seller, counts } of review.sellers)
    expect(board.find(([name]) => name === seller)![2]).toBe(counts.leads);
});

test.each<[sent: number, replied: number]>([[10, 8], [10, 5], [10, 4], [1000, 799], [7, 5]])(
  "of %s messages %s answered: judged as the domain does",
  async (sent, replied) => {
    const area = inputArea("stickiness", "sent.Mia");
    built.live.sheet("stickiness").write(area, [[sent]]);
    built.live.sheet("stickiness").write(inputArea("stickiness", "replied.Mia"), [[replied]]);
    await built.live.recalculated();
    const verdict = built.live.values("stickiness", { ...area, column: area.column - 1 })[0]![0];
    expect(verdict).toBe(STICKY_TEXTS.verdicts[stickiness(replied, sent)]["en-US"]);
  },
); // prettier-ignore

test("a table that tells no rate has no review, whatever was asked", () => {
  const bare = leadsIn([[AS_OF - 3, "Mia"]], ["进线日期", "跟进销售"]);
  expect(planOf(bare, ALL).sheets.map(({ key }) => key)).toEqual(["desk", "calls", "effort", "stickiness", "how"]);
});
