/**
 * What each segment buys most and where, and its customers month by month: counted again from the orders, one by one.
 */
import type { ProductLines } from "../../../src/domain/products/product-ladder";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import type { Plan, PlannedCell, SheetPlan } from "../../../src/plan/plan";
import { contextOf } from "../support/context";
import { writePlan } from "../support/live-plan";
import { ordersOf, type TestOrder } from "../support/orders";
import { expectPlanLaws } from "../support/plan-laws";

const CHANNELS = ["Search", "Direct", "Live stream"];
const MADE: readonly TestOrder[] = Array.from({ length: 300 }, (_, i) => ({
  customer: `Customer ${(i * i) % 53}`,
  date: 46000 + ((i * 37) % 290),
  amount: 20 + ((i * 53) % 400) / 4,
  channel: CHANNELS[((i * i) % 7) % 3],
}));
const PRODUCTS = ["Curtain", "Bedding", "Sofa", "=Lamp"];
/** Two lines an order, which may name the same product. */
const LINES = MADE.flatMap((_, order) => [order * 7, order * 3 + 1].map((n) => ({ order, product: (n % 11) % 4 })));
const productLines = (): ProductLines => ({
  order: Int32Array.from(LINES, ({ order }) => order),
  product: Int32Array.from(LINES, ({ product }) => product),
  products: PRODUCTS,
  price: new Float64Array(LINES.length).fill(10),
});
const planOf = (list: readonly TestOrder[], withLines: boolean): Plan =>
  segmentsKind.plan({ orders: ordersOf(list, withLines ? { productLines } : {}) }, {}, contextOf());

const sheetOf = (plan: Plan, key: string): SheetPlan => plan.sheets.find((sheet) => sheet.key === key)!;

/** Rows below the headings that begin with some texts, without cells that stay empty. */
function rowsBelow(sheet: SheetPlan, ...headings: string[]): PlannedCell[][] {
  const isHeading = (cells: readonly PlannedCell[]) => headings.every((heading) => cells.includes(heading));
  const { area, cells } = sheet.blocks.find((block) => block.cells.some(isHeading))!;
  const below = sheet.blocks.find(
    (block) => block.area.row === area.row + cells.length && block.area.column === area.column,
  )!;
  return below.cells.map((row) => row.filter((cell) => cell !== null));
}

it("names the product and the channel of most orders of each segment, an order that holds a product twice once", () => {
  const plan = planOf(MADE, true);
  expectPlanLaws(plan);
  const { customers, segments } = plan.result as SegmentsResult;
  const rows = rowsBelow(sheetOf(plan, "how"), "Bought most", "Channel");
  // By name on the sheet to read first.
  const named = rowsBelow(sheetOf(plan, "segments"), "Bought most", "Channel");
  expect(named).toEqual(rows.map(([segment, product, , channel]) => [segment, product, channel]));
  const segmentOf = new Map(customers.map(({ customer, segment }) => [customer, segment]));
  const held = segments.filter((each) => each.customers > 0);
  expect(rows.map(([segment]) => segment)).toEqual(held.map(({ segment }) => segment));
  for (const [segment, product, productShare, channel, channelShare] of rows) {
    const orders = MADE.flatMap(({ customer }, order) => (segmentOf.get(customer!) === segment ? [order] : []));
    const withProduct = (name: string) =>
      orders.filter((order) => LINES.some((line) => line.order === order && PRODUCTS[line.product] === name)).length;
    const through = (name: string) => orders.filter((order) => MADE[order]!.channel === name).length;
    expect(withProduct(product as string)).toBe(Math.max(...PRODUCTS.map(withProduct)));
    expect(productShare).toBeCloseTo(withProduct(product as string) / orders.length, 9);
    expect(through(channel as string)).toBe(Math.max(...CHANNELS.map(through)));
    expect(channelShare).toBeCloseTo(through(channel as string) / orders.length, 9);
  }
});

it("shows only what the orders say: no product column, no products; neither, no table", () => {
  const headingsOf = (plan: Plan) => sheetOf(plan, "how").blocks.flatMap(({ cells }) => cells.flat());
  const channelsAlone = headingsOf(planOf(MADE, false));
  expect(channelsAlone).toContain("Channel");
  expect(channelsAlone).not.toContain("Bought most");
  const neither = headingsOf(
    planOf(
      MADE.map(({ customer, date, amount }) => ({ customer, date, amount })),
      false,
    ),
  );
  expect(neither).not.toContain("Channel");
});

it("the customers of the segments of a month are all customers of that month, and the last month those of the sheet", async () => {
  const plan = planOf(MADE, true);
  const live = await writePlan(plan);
  const how = live.plan("how");
  const section = (text: string) => how.blocks.find(({ cells }) => cells[0]![0] === text)!.area.row;
  const values = (row: number, count: number, columns: number) =>
    live.values("how", { row: row + 2, column: 1, rows: count, columns });
  const of = section("Customers of each segment, month by month");
  const all = section("Month by month, as this build would have said then");
  const { segments } = plan.result as SegmentsResult;
  const months = how.blocks.find(({ area }) => area.row === of + 2)!.area.rows;
  const bySegment = values(of, months, segments.length + 1).map((row) => row.slice(1).map(Number));
  const customers = values(all, months, 3).map((row) => row[2]);
  live.dispose();
  expect(months).toBeGreaterThan(5);
  expect(bySegment.map((row) => row.reduce((sum, count) => sum + count, 0))).toEqual(customers);
  expect(bySegment.at(-1)).toEqual(segments.map((segment) => segment.customers));
});
