/**
 * A goal with a list of sellers as the user typed it, calculated by a spreadsheet beside orders and leads that name sellers.
 */
import { serialOf } from "../../../../src/domain/calendar/calendar";
import { goalChoices } from "../../../../src/kinds/goal/options";
import { goalKind } from "../../../../src/kinds/goal/kind";
import { type Goal, planGoal } from "../../../../src/kinds/goal/model";
import { sellerInputKey } from "../../../../src/kinds/goal/sellers";
import type { OptionValues, PlanContext, PlanInput } from "../../../../src/kinds/kind";
import type { Plan } from "../../../../src/plan/plan";
import type { Value } from "../../../../playground/grid/grid";
import type { Leads } from "../../../../src/tables/leads";
import type { Orders } from "../../../../src/tables/orders";
import { contextOf } from "../../support/context";
import { leadsOf } from "../../support/leads";
import { type LivePlan, writePlan } from "../../support/live-plan";
import { ordersOf, TEST_SOURCE } from "../../support/orders";
import { writeUserTable } from "../../support/user-table";

export const START = serialOf(2026, 1, 12);
export const END = serialOf(2026, 3, 20);
export const AS_OF = serialOf(2026, 2, 10);
/** With the sheets of the list and of the tracker: each of the others is calculated too, and would take its time of every test. */
export const CHOSEN: OptionValues = {
  ...{ tracker: true, sellers: true },
  orderTarget: 137,
  storeCloseRate: 0.7,
  visitRate: 0.6,
  leadValidity: 0.9,
  aov: 14.99,
  start: START,
  end: END,
  asOf: AS_OF,
};

/** A row of the list: name, team, weight, capacity. */
export type TypedRow = readonly [string | number | null, string | null, number | string | null, number | null];

export interface Closed {
  readonly seller: string | null;
  /** Days after the start. */
  readonly day: number;
  readonly amount: number;
}

export const typedRows =
  (rows: readonly TypedRow[]): NonNullable<PlanContext["typed"]> =>
  (sheet, key) => {
    const row = rows.findIndex((_, i) => sellerInputKey(i) === key);
    return sheet === "sellers" && row >= 0 ? [rows[row]!] : undefined;
  };

const ORDER_HEADERS = [...TEST_SOURCE.headers, "Seller"];
const LEAD_HEADERS = ["Lead", "Date", "Seller", "Visited"];

function orderTable(closed: readonly Closed[]): Orders {
  const orders = ordersOf(
    closed.map(({ seller, day, amount }) => ({
      customer: "c",
      date: START + day + 0.4,
      amount,
      seller: seller ?? undefined,
    })),
  );
  return { ...orders, source: { ...orders.source, headers: ORDER_HEADERS }, columns: { ...orders.columns, seller: 4 } };
}

/** One lead an order, from the same seller on the same day; each visited. */
function leadTable(closed: readonly Closed[]): Leads {
  const leads = leadsOf(
    closed.map(({ seller, day }) => ({ date: START + day, reached: 2 as const, seller: seller ?? undefined })),
  );
  const flags = { valid: null, visited: { column: 3, words: ["yes"] }, ordered: null, phone: null, wechat: null };
  return {
    ...leads,
    source: { ...leads.source, headers: LEAD_HEADERS },
    columns: { lead: 0, date: 1, seller: 2, visited: 3 },
    native: { aggregatable: true, flags },
  };
}

export interface SellerBook {
  readonly plan: Plan;
  readonly live: LivePlan;
  /** The same goal as the domain computes it. */
  readonly goal: Goal;
}

export function inputOf(closed: readonly Closed[], native: boolean): PlanInput {
  const [orders, leads] = [orderTable(closed), leadTable(closed)];
  return {
    orders: { ...orders, native: { ...orders.native, aggregatable: native } },
    leads: { ...leads, native: { ...leads.native, aggregatable: native } },
  };
}

/** @param native Whether plain formulas count the tables right; if not, actual figures are values of the build. */
export async function sellerBook(
  closed: readonly Closed[],
  typed?: readonly TypedRow[],
  values: OptionValues = CHOSEN,
  native = true,
): Promise<SellerBook> {
  const input = inputOf(closed, native);
  const context: PlanContext = { ...contextOf(), ...(typed && { typed: typedRows(typed) }) };
  const plan = goalKind.plan(input, values, context);
  const live = await writePlan(plan, (add) => {
    const write = (name: string, headings: readonly string[], rows: readonly (readonly Value[])[]): void =>
      writeUserTable(add(name), name, headings, rows);
    write(
      "Orders",
      ORDER_HEADERS,
      closed.map(({ seller, day, amount }, i): Value[] => [`o${i}`, "c", START + day + 0.4, amount, seller ?? ""]),
    );
    write(
      "Leads",
      LEAD_HEADERS,
      closed.map(({ seller, day }, i): Value[] => [`l${i}`, START + day, seller ?? "", "yes"]),
    );
  });
  // A rebuild puts back what was typed, also what the plan could not read.
  for (const { key, area } of live.plan("sellers").inputs) {
    const row = context.typed?.("sellers", key);
    if (row !== undefined) live.sheet("sellers").write(area, row as readonly (readonly Value[])[]);
  }
  await live.recalculated();
  return { plan, live, goal: planGoal(goalChoices(values), input, context, 1900) };
}

const opened: LivePlan[] = [];
afterEach(() => opened.splice(0).forEach((live) => live.dispose()));

/** A book of one test. */
export async function openBook(...given: Parameters<typeof sellerBook>): Promise<SellerBook> {
  const book = await sellerBook(...given);
  opened.push(book.live);
  return book;
}

/** One book for the tests of a describe: before each its inputs hold again what they held at first. */
export function sharedBook(...given: Parameters<typeof sellerBook>): () => SellerBook {
  let book: SellerBook;
  let first: readonly Value[][][];
  const inputs = () => book.plan.sheets.flatMap(({ key, inputs: own }) => own.map(({ area }) => ({ key, area })));
  const held = () => inputs().map(({ key, area }) => book.live.sheet(key).formulas(area));
  beforeAll(async () => {
    book = await sellerBook(...given);
    first = held();
  });
  beforeEach(async () => {
    const now = held();
    inputs().forEach(({ key, area }, i) => {
      const isAsAtFirst = JSON.stringify(now[i]) === JSON.stringify(first[i]);
      const cells = first[i]!.map((row) => row.map((cell) => (cell === "" ? null : cell)));
      if (!isAsAtFirst) book.live.sheet(key).write(area, cells);
    });
    await book.live.recalculated();
  });
  afterAll(() => book.live.dispose());
  return () => book;
}

/** Rows below the first headings that hold all of some, by heading. */
export function tableWith(live: LivePlan, key: string, ...wanted: readonly string[]): Record<string, Value>[] {
  const { blocks } = live.plan(key);
  const at = blocks.findIndex(
    ({ cells }) => cells.length === 1 && wanted.every((heading) => cells[0]!.includes(heading)),
  );
  if (at < 0) throw new Error(`no headings ${wanted.join(", ")}`);
  const headings = blocks[at]!.cells[0]!;
  return live
    .values(key, blocks[at + 1]!.area)
    .map((row) =>
      Object.fromEntries(headings.map((heading, i) => [typeof heading === "string" ? heading : "", row[i]!] as const)),
    );
}
