/**
 * What the segment sheets find and say to do: live sentences that follow the figures, in every language within the length of a line.
 */
import type { ProductLines } from "../../../src/domain/products/product-ladder";
import type { OptionValues } from "../../../src/kinds/kind";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import { displayWidth } from "../../../src/plan/display-width";
import type { Plan, SheetPlan, StyleName } from "../../../src/plan/plan";
import { type Locale, LOCALES } from "../../../src/text/locale";
import { contextOf } from "../support/context";
import { errorCells, type LivePlan, writePlan } from "../support/live-plan";
import { ordersOf, type TestOrder } from "../support/orders";
import { made } from "./value/buyers";

/** Firms buy more and more often; some customers stopped long ago. */
const MADE: readonly TestOrder[] = Array.from({ length: 400 }, (_, i) => ({
  customer: i % 4 === 0 ? `Firm ${(i * i) % 17} Ltd` : `Customer ${(i * i) % 97}`,
  date: 46000 + ((i * i * 37) % 290),
  amount: (i % 4 === 0 ? 900 : 20) + ((i * 53) % 400) / 4,
}));

/** A curtain in every order, bedding with every eleventh, a sofa with every twenty-second. */
const EVERY = [1, 11, 22];
const PRODUCTS = ["Linen curtain", "Bedding of cotton and silk", "Velvet sofa"];
const productLines = (): ProductLines => {
  const lines = MADE.flatMap((_, order) =>
    [0, 1, 2].flatMap((of) => (order % EVERY[of]! === 0 ? [{ order, of }] : [])),
  );
  return {
    order: Int32Array.from(lines, ({ order }) => order),
    product: Int32Array.from(lines, ({ of }) => of),
    products: PRODUCTS,
    price: Float64Array.from(lines, ({ of }) => [189, 329, 2899][of]!),
  };
};

const ALL = { playbook: true, moves: true, cohorts: true, value: true };
const planOf = (values: OptionValues, locale: Locale = "en-US", list = MADE): Plan =>
  segmentsKind.plan(
    { orders: ordersOf(list, list === MADE ? { productLines } : {}) },
    { ...ALL, ...values },
    contextOf(locale),
  );

const areaOf = ({ styles }: SheetPlan, style: StyleName) => styles.find((each) => each.style === style)?.area;

/** Finding and action of a sheet as calculated. */
function saidOn(live: LivePlan, key: string): string[] {
  return (["finding", "action"] as const).flatMap((style) => {
    const area = areaOf(live.plan(key), style);
    return area === undefined ? [] : [String(live.values(key, area)[0]![0])];
  });
}

/** Widths of a finding and an action, in characters, of which a Chinese sign takes two: 40 and 54 signs. */
const WIDTHS: Readonly<Record<Locale, readonly [number, number]>> = {
  ...{ "en-US": [76, 108], "zh-CN": [80, 108], "zh-TW": [80, 108] },
};
/** What stands in a line, and whether it says something and fits. */
const fitting = (text: string | undefined, widest: number): string | null =>
  text !== undefined && /\S/.test(text) && displayWidth(text) <= widest ? text : null;

const CASES: readonly [string, readonly TestOrder[], OptionValues][] = [
  ["all customers", MADE, {}],
  ["persons and businesses", MADE, { businessRule: "name" }],
  ["the eight types", MADE, { map: "eight" }],
  ["rules of one's own", MADE, { map: "sheet" }],
  ["customers whose value can be foretold", made(60), {}],
  ["one customer", [{ customer: "a", date: 46000, amount: 5 }], {}],
  ["customers who are all alike", [0, 1, 2, 3].map((i) => ({ customer: `c${i}`, date: 46000, amount: 5 })), {}],
  ["returns alone", [0, 1].map((i) => ({ customer: `c${i}`, date: 46000 + 140 * i, amount: -5 })), {}],
];

describe.each(CASES)("of %s", (_, list, values) => {
  it.each(LOCALES)("every sheet says something, without an error and within a line, in %s", async (locale) => {
    const plan = planOf(values, locale, list);
    const live = await writePlan(plan);
    const errors = errorCells(plan, live);
    const keys = plan.sheets.map(({ key }) => key).filter((key) => key !== "map");
    const said = keys.map((key) => [key, ...saidOn(live, key)]);
    live.dispose();
    expect(errors).toEqual([]);
    const [finding, action] = WIDTHS[locale];
    for (const [key, ...lines] of said) {
      // A long list has no action.
      const widths = key!.startsWith("customers") ? [finding] : [finding, action + "→ ".length];
      expect([key, ...widths.map((width, i) => fitting(lines[i], width))]).toEqual([key, ...lines]);
    }
  });
});

/** The sentences of a sheet, before and after something is typed over its cells. */
async function afterTyping(
  key: string,
  type: (live: LivePlan) => void,
  { values = {}, list = MADE }: { readonly values?: OptionValues; readonly list?: readonly TestOrder[] } = {},
) {
  const live = await writePlan(planOf(values, "en-US", list));
  const before = saidOn(live, key);
  type(live);
  await live.recalculated();
  const after = saidOn(live, key);
  live.dispose();
  return { before, after };
}

/** Types a value into all rows of a column of a sheet's Excel table, or into the first ones. */
function typeBelow(live: LivePlan, key: string, heading: string, value: number | string, rows?: number): void {
  const { area } = live.plan(key).tables[0]!;
  const column = area.column + live.values(key, { ...area, rows: 1 })[0]!.indexOf(heading);
  const typed = { row: area.row + 1, column, rows: rows ?? area.rows - 1, columns: 1 };
  live.sheet(key).write(
    typed,
    Array.from({ length: typed.rows }, () => [value]),
  );
}

const CUSTOMERS = new Set(MADE.map(({ customer }) => customer)).size;

it("of the segments follows the customers' segments", async () => {
  const { before, after } = await afterTyping("segments", (live) =>
    typeBelow(live, "customers", "Segment", "Champions"),
  );
  expect(before[0]).toMatch(/^\d+% of customers bring \d+% of revenue; slipping away: \d+ worth [\d,]+$/);
  expect(before[1]).toMatch(/^→ Call “At Risk” first \(\d+, \d+ days silent\), then “Can't Lose Them” \(\d+\)/);
  expect(after).toEqual([
    "100% of customers bring 100% of revenue",
    "→ All segments hold: thank the best customers and ask them for referrals",
  ]);
});

it("of the customers follows what they spent", async () => {
  const { after } = await afterTyping("customers", (live) => {
    typeBelow(live, "customers", "Monetary value", 1);
    typeBelow(live, "customers", "Monetary value", 1e9, 1);
  });
  const tenth = Math.floor(CUSTOMERS / 10);
  expect(after[0]).toMatch(
    new RegExp(`^${CUSTOMERS} customers, highest spending first: the first ${tenth} bring 100% of revenue$`),
  );
});

it("of the playbook names what to offer, and follows its list", async () => {
  const { before, after } = await afterTyping("playbook", (live) =>
    typeBelow(live, "playbook", "Micro-segment", "High value, not lately"),
  );
  expect(before[0]).toMatch(/^Linen curtain → Bedding of cotton…: \d+ customers can be moved on$/);
  expect(before[1]).toMatch(/^→ Cross-sell: Bedding of cotton…; win back \d+ of high value, [\d,]+ so far$/);
  expect(after[0]).toMatch(/^High value, not lately: \d+ customers can be moved on$/);
  expect(after[1]).toBe("→ Win back: buy again");
});

it("of the moves follows the segments now", async () => {
  const { before, after } = await afterTyping("moves", (live) => typeBelow(live, "moves", "Segment now", "Champions"));
  expect(before[0]).toMatch(/^\d+ buyers? fell from “[^”]+” to “[^”]+”$/);
  expect(before[1]).toMatch(/^→ Write to those now in “[^”]+” while they remember you; \d+ moved up, \d+ are new$/);
  expect(after[0]).toBe("Nobody moved for the worse");
  expect(after[1]).toMatch(/^→ Go on as you do; \d+ moved up, \d+ are new$/);
});

it("of the customers' value follows what is expected of them", async () => {
  const type = (live: LivePlan): void => {
    typeBelow(live, "value", "Expected orders", 2);
    typeBelow(live, "value", "Expected value", 0);
    typeBelow(live, "value", "Expected value", 1000, 1);
  };
  const { before, after } = await afterTyping("value", type, { list: made(120) });
  expect(before[0]).toMatch(/^The next 12 weeks should bring [\d,]+ orders worth [\d,]+$/);
  expect(after).toEqual([
    "The next 12 weeks should bring 240 orders worth 1,000",
    "→ Look after the first 12 of the list below: they should bring 100% of it",
  ]);
});

it("of the cohorts follows who came back", async () => {
  const { before, after } = await afterTyping("cohorts", (live) => {
    const { blocks } = live.plan("cohorts");
    const [, , { area }] = blocks.filter(({ area: { rows, columns } }) => rows > 5 && columns === rows + 2) as [
      ...[unknown, unknown],
      (typeof blocks)[number],
    ];
    const next = { ...area, column: area.column + 3, rows: area.rows - 1, columns: 1 };
    live.sheet("cohorts").write(
      next,
      Array.from({ length: next.rows }, () => [0]),
    );
  });
  expect(before[0]).toMatch(/^\d+% of new customers buy again in the next month, \d+% in the third$/);
  expect(after[0]).toMatch(/^0% of new customers buy again in the next month, \d+% in the third$/);
});

it("of persons and businesses follows what either spent", async () => {
  const { before, after } = await afterTyping(
    "types",
    (live) => typeBelow(live, "customers.businesses", "Monetary value", 0),
    { values: { businessRule: "name" } },
  );
  expect(before[0]).toMatch(/^Businesses are \d+% of customers and bring \d+% of revenue$/);
  expect(before[1]).toMatch(/^→ Serve businesses in person: one brings as much as \d+\.\d persons;/);
  expect(after[0]).toMatch(/^Businesses are \d+% of customers and bring 0% of revenue$/);
  expect(after[1]).toMatch(/^→ Treat both alike/);
});
