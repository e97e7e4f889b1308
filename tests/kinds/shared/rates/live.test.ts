/**
 * The rate review calculated by a spreadsheet beside the user's own leads: every number is what the domain says of the same rows.
 */
import { responseVerdict, wilsonInterval } from "../../../../src/domain/campaigns/campaigns";
import { weakestStep } from "../../../../src/domain/goal/funnel-steps";
import type { GridSheet, Value } from "../../../../playground/grid/grid";
import { tally } from "../../../../src/kinds/shared/rates/model";
import { type CountKey, COUNTS, isStep, type RateKey, RATES } from "../../../../src/kinds/shared/rates/rates";
import { STATES } from "../../../../src/kinds/shared/rates/review-table";
import type { Leads } from "../../../../src/tables/leads";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../../support/live-plan";
import { JANUARY, type LeadRow, leadRows, leadsFrom, writeLeads } from "./lead-table";
import { ratesPlan, type RatesPlan } from "./rates-book";

const ROWS = leadRows(600);
const NAMES = ["Ann", "Ben", "Cleo", ""];
/** 15 March */
const AS_OF = JANUARY + 73;
const FEWEST = 30;
const LIGHT_OF = { above: "green", uncertain: "quiet", below: "red" } as const;

interface Built {
  readonly plan: RatesPlan;
  readonly live: LivePlan & { readonly leads?: GridSheet };
  readonly leads: Leads;
}

async function build(table: string | null, rows: readonly LeadRow[] = ROWS): Promise<Built> {
  const leads = leadsFrom(rows, table);
  const plan = ratesPlan(leads, AS_OF, NAMES);
  let sheet: GridSheet | undefined;
  const live = await writePlan(plan, (add) => {
    sheet = add("Leads");
    writeLeads(sheet, rows, table);
  });
  return { plan, leads, live: { ...live, leads: sheet } };
}

const failed = (plan: RatesPlan, live: LivePlan): string[] =>
  Object.entries(liveChecks(plan, live)).flatMap(([name, holds]) => (holds === true ? [] : [name]));

/** Rows of the part of the review whose headings hold some texts, by heading. */
function part(live: LivePlan, sheet: string, ...headings: string[]): Record<string, Value>[] {
  const { blocks } = live.plan(sheet);
  const at = blocks.findIndex(({ cells }) => headings.every((heading) => cells[0]!.includes(heading)));
  const found = blocks[at]!.cells[0]!;
  return live
    .values(sheet, blocks[at + 1]!.area)
    .map((row) =>
      Object.fromEntries(row.flatMap((value, i) => (typeof found[i] === "string" ? [[found[i], value]] : []))),
    );
}

/** All that the review says of each row: where to start, counts, every rate, under "… State" its word, under "… Lost" the orders lost at it. */
function board(live: LivePlan): Record<string, Value>[] {
  const [main, counts] = [part(live, "rates", "Seller", "Raw leads"), part(live, "how", "Seller", "Left a number")];
  const states = live.plan("rates").blocks.flatMap(({ cells }, at) => (cells[0]!.includes("Phone rate") ? [at] : []));
  const [rates, words, lost] = states.map((at) => {
    const { cells } = live.plan("rates").blocks[at]!;
    return live
      .values("rates", live.plan("rates").blocks[at + 1]!.area)
      .map((row) =>
        cells[0]!.flatMap((heading, i) => (typeof heading === "string" ? [[heading, row[i]!] as const] : [])),
      );
  });
  return main.map((row, i) => ({
    ...counts[i],
    ...row,
    ...Object.fromEntries(rates![i]!),
    ...Object.fromEntries(words![i]!.slice(1).map(([heading, value]) => [`${heading} State`, value])),
    ...Object.fromEntries(lost![i]!.slice(1).map(([heading, value]) => [`${heading} Lost`, value])),
  }));
}

async function type(live: LivePlan, key: string, value: number): Promise<void> {
  const { area } = live.plan("rates").inputs.find((input) => input.key === key)!;
  live.sheet("rates").write(area, [[value]]);
  await live.recalculated();
}

interface Expected {
  readonly rates: Record<RateKey, number | "">;
  readonly states: Record<RateKey, string>;
  readonly weakest: string;
}

function expected(
  counted: Record<CountKey, number>,
  standards: Readonly<Partial<Record<RateKey, number | null>>>,
): Expected {
  const rates = {} as Record<RateKey, number | "">;
  const states = {} as Record<RateKey, string>;
  for (const { key, part, whole } of RATES) {
    const [x, n] = [counted[part], counted[whole]];
    rates[key] = n === 0 ? "" : x / n;
    if (n === 0) states[key] = "";
    else
      states[key] =
        STATES[n < FEWEST ? "quiet" : LIGHT_OF[responseVerdict(wilsonInterval(x, n, 0.95), standards[key]!)]]["en-US"];
  }
  const steps = RATES.filter((rate) => isStep(rate) && rates[rate.key] !== "");
  const at = weakestStep(
    steps.map(({ key }) => Number(rates[key])),
    steps.map(({ key }) => standards[key]!),
  );
  return { rates, states, weakest: at === null ? "" : steps[at]!.name["en-US"] };
}

function expectRow(row: Record<string, Value>, counted: Record<CountKey, number>, plan: RatesPlan): void {
  for (const [key, count] of Object.entries(counted))
    expect([key, row[COUNTS[key as CountKey].name["en-US"]]]).toEqual([key, count]);
  const { rates, states, weakest: step } = expected(counted, plan.result.standards);
  for (const { key, name } of RATES) {
    const heading = name["en-US"];
    if (rates[key] === "") expect(row[heading]).toBe("");
    else expect(row[heading]).toBeCloseTo(rates[key], 12);
    expect([key, row[`${heading} State`]]).toEqual([key, states[key]]);
  }
  if (step !== "") expect(row["Weakest step"]).toBe(step);
}

function expectTally({ live, leads, plan }: Built, from: number, to: number): void {
  const { sellers, none, all } = tally(leads, { from, to }, NAMES);
  const rows = board(live);
  expect(rows.map((row) => row.Seller)).toEqual(["Ann", "Ben", "Cleo", "", "(no seller)", "All leads"]);
  [...sellers, none, all].forEach((counted, i) => expectRow(rows[i]!, counted, plan));
}

describe.each([
  ["an Excel table", "Leads"],
  ["a plain range", null],
] as const)("beside %s", (_, table) => {
  it("counts, rates, states and weakest steps are the domain's", async () => {
    const built = await build(table);
    expect(errorCells(built.plan, built.live)).toEqual([]);
    expect(built.plan.result.live).toBe(true);
    expectTally(built, JANUARY + 59, AS_OF);
    expect(Object.values(liveChecks(built.plan, built.live)).every((value) => value === true)).toBe(true);
    built.live.dispose();
  });
});

it("every seller has the weakest step the rows were made with", async () => {
  const { live, plan } = await build("Leads");
  await type(live, "from", JANUARY);
  const weakest = board(live);
  expect(weakest.slice(0, 3).map((row) => row["Weakest step"])).toEqual([
    "Phone rate",
    "Visit rate",
    "Store close rate",
  ]);
  const looks = part(live, "rates", "Seller", "What to look at");
  expect(looks.slice(0, 3).map((row) => row["What to look at"])).toEqual([
    expect.stringContaining("reason to leave the number"),
    expect.stringContaining("stickiness test"),
    expect.stringContaining("lost orders"),
  ]);
  expect(plan.result.all.weakest).not.toBeNull();
  live.dispose();
});

it("orders lost at a step are those it would bring at its standard", async () => {
  const { live, plan } = await build("Leads");
  const rows = board(live);
  const all = rows.length - 1;
  const { key } = RATES.find(({ key: each }) => each === plan.result.all.weakest)!;
  const { rates, counts } = plan.result.all;
  expect(rows[all]!["Orders it would bring"]).toBeCloseTo(
    counts.orders! * (plan.result.standards[key]! / rates[key]! - 1),
    9,
  );
  const { ordersLost } = plan.result.all;
  expect(Object.keys(ordersLost).length).toBeGreaterThan(1);
  for (const [step, lost] of Object.entries(ordersLost))
    expect(rows[all]![`${RATES.find((rate) => rate.key === step)!.name["en-US"]} Lost`]).toBeCloseTo(lost!, 9);
  live.dispose();
});

it("follows the period, the sample and the standards typed", async () => {
  const built = await build("Leads");
  const { live } = built;
  await type(live, "from", JANUARY + 10);
  await type(live, "to", JANUARY + 40);
  expectTally(built, JANUARY + 10, JANUARY + 40);
  await type(live, "fewest", 100_000);
  expect(
    board(live)
      .flatMap((row) => Object.entries(row).flatMap(([name, value]) => (name.endsWith("State") ? [value] : [])))
      .every((state) => state === "unsure" || state === ""),
  ).toBe(true);
  for (const rate of RATES) await type(live, `standard.${rate.key}`, 0.0001);
  expect(board(live)[5]!["Weakest step"]).toBe("every known step meets its standard");
  live.dispose();
});

it("follows the sellers' names, and says when one of the leads' sellers is not in the list", async () => {
  const { live, plan } = await build(null);
  live.sheet("goal").write({ row: 1, column: 0, rows: 1, columns: 1 }, [["Dora"]]);
  await live.recalculated();
  expect(board(live)[0]).toMatchObject({ Seller: "Dora", "Raw leads": 0 });
  expect(failed(plan, live)).toEqual([
    expect.stringContaining("a seller is missing"),
    expect.stringContaining("orders add up"),
  ]);
  live.dispose();
});

it("counts leads as they come", async () => {
  const { live, plan } = await build(null);
  const before = board(live)[1]!["Raw leads"] as number;
  const row = ["L-new", AS_OF + 0.9, "Ben", "Fair", "Yes", "No", "Yes", "Yes", "No"];
  const sheet = live.leads!;
  sheet.write({ row: ROWS.length + 1, column: 0, rows: 1, columns: row.length }, [row]);
  await live.recalculated();
  expect(board(live)[1]!["Raw leads"]).toBe(before + 1);
  expect(failed(plan, live)).toEqual([]);
  live.dispose();
});

it("has no error in a period without leads, or one that ends before it begins", async () => {
  const { live, plan } = await build("Leads");
  await type(live, "from", JANUARY + 500);
  expect(errorCells(plan, live)).toEqual([]);
  expect(board(live).every((row) => row["Raw leads"] === 0 && row["Phone rate"] === "")).toBe(true);
  expect(liveChecks(plan, live)["The last day is not before the first"]).toBe(false);
  live.dispose();
});

it("a step at 0 comes first", async () => {
  const none = ROWS.map((row) => (row[2] === "Ann" ? row.map((cell, i) => (i === 5 ? "No" : cell)) : row));
  const { live, plan } = await build("Leads", none);
  const [ann] = board(live);
  expect(ann).toMatchObject({
    "WeChat rate, orders gained": "from 0",
    "Weakest step": "WeChat rate",
    "Orders it would bring": "",
  });
  expect(plan.result.sellers[0]!.weakest).toBe("wechatRate");
  expect(errorCells(plan, live)).toEqual([]);
  live.dispose();
});
