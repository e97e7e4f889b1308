/**
 * The sample tables of the playground belong together: traffic counts the orders that count, and the sellers of orders are those of leads.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { detectKind } from "../../src/tables/detect";
import { TABLE_KINDS } from "../../src/tables/catalogue";
import { type Locale, LOCALES } from "../../src/text/locale";
import { leadsOf, ordersOf, sellerLogOf, trafficOf } from "./support";

function sample(locale: Locale, name: string): { readonly headers: string[]; readonly rows: string[][] } {
  const text = readFileSync(path.resolve(__dirname, "../../assets/samples", locale, `${name}.csv`), "utf8").replace(
    /^\uFEFF/,
    "",
  );
  const [headers = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return { headers, rows };
}

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

  test("the sellers of orders are the sellers of leads, and every order has one", () => {
    expect([...orders.sellers].sort()).toEqual([...leads.sellers].sort());
    expect(orders.seller.includes(-1)).toBe(false);
  });
});
