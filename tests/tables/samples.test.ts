/**
 * The sample tables of the playground are those of one shop: what stands in several of them is the same, and nothing exceeds what it is
 * part of.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fsum, index, max, rollup, sum } from "d3-array";
import Papa from "papaparse";
import { dateOf } from "../../src/domain/calendar/calendar";
import { detectColumns, detectKind } from "../../src/tables/detect";
import { TABLE_KINDS, type TableKind } from "../../src/tables/catalogue";
import { type Locale, LOCALES } from "../../src/text/locale";
import { campaignsOf, leadsOf, ordersOf, sellerLogOf, trafficOf } from "./support";

function sample(locale: Locale, name: string): { readonly headers: string[]; readonly rows: string[][] } {
  const text = readFileSync(path.resolve(__dirname, "../../assets/samples", locale, `${name}.csv`), "utf8").replace(
    /^\uFEFF/,
    "",
  );
  const [headers = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return { headers, rows };
}

const table = (locale: Locale, kind: TableKind) => {
  const { headers, rows } = sample(locale, kind);
  return [headers, rows] as const;
};

/** The rows of a sample as they stand in the file, each cell by the role of its column. */
function records(locale: Locale, kind: TableKind): Readonly<Record<string, string>>[] {
  const [headers, rows] = table(locale, kind);
  const roles = Object.entries<number>(detectColumns(kind, headers, rows.slice(0, 60)).roles);
  return rows.map((row) => Object.fromEntries(roles.map(([role, column]) => [role, row[column]!])));
}

const YES: Readonly<Record<Locale, string>> = { "en-US": "Yes", "zh-CN": "是", "zh-TW": "是" };

/** Sums by day and channel, in cents. */
function summed(
  table: { date: Float64Array; channel: Int32Array; channels: readonly string[] },
  of: (i: number) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  table.date.forEach((date, i) => {
    const key = `${Math.floor(date)} ${table.channels[table.channel[i]!]}`;
    const sum = (sums.get(key) ?? 0) + Math.round(100 * of(i));
    if (sum > 0) sums.set(key, sum);
  });
  return sums;
}

describe.each(LOCALES)("the samples in %s", (locale) => {
  test.each(TABLE_KINDS)("%s are found for what they are", (kind) => {
    const { headers, rows } = sample(locale, kind);
    expect(detectKind(headers, rows.slice(0, 60))).toBe(kind);
  });

  const read = [sample(locale, "orders"), sample(locale, "traffic"), sample(locale, "leads")] as const;
  const orders = ordersOf(read[0].headers, read[0].rows);
  const traffic = trafficOf(read[1].headers, read[1].rows);
  const leads = leadsOf(read[2].headers, read[2].rows);

  test("orders and revenue of every day and channel are the same in orders and in traffic", () => {
    expect(traffic.leftOut).toEqual([]);
    expect([...traffic.channels].sort()).toEqual([...orders.channels].sort());
    expect(summed(traffic, (i) => traffic.orders[i]!)).toEqual(summed(orders, () => 1));
    expect(summed(traffic, (i) => traffic.revenue[i]!)).toEqual(summed(orders, (i) => orders.amount[i]!));
    expect(
      traffic.visitors.every((visitors, i) => visitors >= traffic.newVisitors[i]! && visitors >= traffic.orders[i]!),
    ).toBe(true);
  });

  test("the seller log names the sellers and covers the days of the orders, and every row counts", () => {
    const { headers, rows } = sample(locale, "sellerLog");
    const log = sellerLogOf(headers, rows);
    expect(log.leftOut).toEqual([]);
    expect([...log.sellers].sort()).toEqual([...orders.sellers].sort());
    const days = [...orders.date].map(Math.floor);
    expect([Math.min(...log.date), Math.max(...log.date)]).toEqual([Math.min(...days), Math.max(...days)]);
    expect(log.replied.every((replied, i) => replied <= log.chats[i]!)).toBe(true);
  });

  test("ends in mid-month, with orders to the last day", () => {
    const last = dateOf(Math.floor(Math.max(...orders.date)));
    expect(last).toMatchObject({ year: 2026, month: 10 });
    expect(last.day).toBeGreaterThanOrEqual(14);
    expect(last.day).toBeLessThanOrEqual(20);
  });

  test("every lead that ordered is a customer, who ordered from the lead's seller once the lead had come", () => {
    const last = rollup(
      records(locale, "orders"),
      (own) => max(own, ({ date }) => date)!,
      ({ customer, seller }) => `${customer} ${seller}`,
    );
    const won = records(locale, "leads").filter(({ ordered }) => ordered === YES[locale]);
    expect(won.length).toBeGreaterThan(50);
    expect(new Set(won.map(({ name }) => name)).size).toBe(won.length);
    for (const { name, seller, date, valid, visited } of won) {
      expect([valid, visited]).toEqual([YES[locale], YES[locale]]);
      expect(last.get(`${name} ${seller}`)! >= date!).toBe(true);
    }
  });

  test("sellers differ in what they make of their leads", () => {
    const closed = leads.sellers.map((_, seller) => {
      const own = [...leads.seller.keys()].filter((i) => leads.seller[i] === seller);
      return own.filter((i) => leads.ordered[i] === 1).length / own.length;
    });
    expect(Math.max(...closed)).toBeGreaterThan(2 * Math.min(...closed));
  });

  test("an order's amount is its units at the product's price or somewhat less, its cost and category are the product's", () => {
    const products = index(records(locale, "products"), ({ product }) => product);
    for (const { product, category, units, amount, cost, refund } of records(locale, "orders")) {
      const own = products.get(product)!;
      expect([category, Number(cost)]).toEqual([own.category, Number(units) * Number(own.cost)]);
      // Taobao's amounts are less refunds.
      const paid = Number(amount) + (locale === "zh-CN" ? Number(refund) : 0);
      const share = paid / (Number(units) * Number(own.price));
      expect(share).toBeGreaterThan(0.84);
      expect(share).toBeLessThanOrEqual(1);
      expect(Number(refund)).toBeLessThanOrEqual(paid);
    }
  });

  test("some orders are refunded, in full and in part, and promotions bring the busiest days", () => {
    expect(orders.refunded!.whole.length).toBeGreaterThan(30);
    expect(orders.refunded!.part.length).toBeGreaterThan(10);
    const days = [...rollup(orders.date, ({ length }) => length, Math.floor).values()].sort((a, b) => b - a);
    expect(days[3]).toBeGreaterThan(1.5 * days[5]!);
  });

  test("campaigns brought no more orders and revenue than the shop has", () => {
    const campaigns = campaignsOf(...table(locale, "campaigns"));
    expect(fsum(campaigns.orders)).toBeLessThan(orders.count);
    expect(fsum(campaigns.revenue)).toBeLessThan(fsum(orders.amount));
  });

  test("a seller met at least as many new contacts as came with a WeChat as leads", () => {
    const contacts = rollup(
      records(locale, "sellerLog"),
      (own) => sum(own, ({ newCustomers }) => Number(newCustomers)),
      ({ seller }) => seller,
    );
    for (const [seller, met] of contacts) {
      const own = records(locale, "leads").filter((lead) => lead.seller === seller && lead.wechat === YES[locale]);
      expect(met).toBeGreaterThanOrEqual(own.length);
    }
  });

  test("the sellers of orders are the sellers of leads, and every order has one", () => {
    expect([...orders.sellers].sort()).toEqual([...leads.sellers].sort());
    expect(orders.seller.includes(-1)).toBe(false);
  });
});
