/**
 * The tables that a review of rates and of revenue begins with, as plain figures. They hold what makes such reviews hard: leads of nobody,
 * sellers with few leads, rates of 0 and exactly on their standard; channels that begin, end, sell nothing, sell without visitors, or pay
 * back more than they take.
 */
import { serialOf } from "../../../src/domain/calendar/calendar";
import type { Value } from "../../../playground/grid/grid";
import { inGroups, serialAt } from "./shop";

export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The month to the as-of date, and as many days before it. */
export const MARCH: Days = { from: serialOf(2026, 3, 1), to: serialOf(2026, 3, 20) };
export const BEFORE: Days = { from: serialOf(2026, 2, 9), to: serialOf(2026, 2, 28) };
/** Typed in their place, of different lengths. */
export const WEEK: Days = { from: serialOf(2026, 3, 11), to: serialOf(2026, 3, 17) };
export const TEN_DAYS: Days = { from: serialOf(2026, 2, 9), to: serialOf(2026, 2, 18) };

export const SELLERS = ["Ann", "Bo", "Cy", "Di"];
export const CHANNELS = ["Ads", "Search", "Video", "Shop", "Mail", "Fairs", "Outlet"];

export const LEAD_HEADINGS = [
  "Lead ID",
  "Lead date",
  "Seller",
  "Source",
  "Phone",
  "WeChat",
  "Valid",
  "Visited",
  "Ordered",
];

/** Leads of a seller on a day: all, with a number, also on WeChat, valid, visited, ordered after it, ordered without a visit. */
const LEADS = `
  2026-02-10 Ann 6 5 4 4 2 1 0      2026-03-02 Ann 24 20 18 20 12 5 1  2026-03-05 Ann 16 12 9 12 6 2 0   2026-03-06 Bo 5 4 4 4 2 1 0
  2026-03-09 Cy 35 14 6 15 9 0 3    2026-03-12 Bo 5 4 3 1 1 1 0        2026-03-16 - 4 1 0 2 0 0 0        2026-03-17 Di 40 39 20 30 12 9 2
  2026-03-20 Ann 10 8 8 8 5 3 0     2026-03-25 Bo 9 9 9 9 9 9 0`;

export const ORDER_HEADINGS = ["Order ID", "Customer ID", "Paid at", "Amount paid", "Seller"];
const ORDERS = `
  2026-02-12 10:00 Ann 88.40   2026-02-20 11:30 Bo 61.75   2026-03-02 09:15 Ann 45.15   2026-03-12 20:45 Cy 33.33
  2026-03-20 21:10 Ann 72.10   2026-03-25 08:05 Bo 20.05`;

export const TRAFFIC_HEADINGS = ["Date", "Channel", "Visitors", "Orders", "Revenue"];
const TRAFFIC = `
  2026-02-09 Ads 400 20 1800.5    2026-02-18 Ads 600 25 2199.5   2026-02-20 Search 500 40 3200    2026-02-25 Mail 250 10 900
  2026-02-27 Outlet 80 4 120      2026-02-15 Fairs 90 0 0        2026-02-11 Shop 0 3 450          2026-03-03 Ads 1500 51 4335.25
  2026-03-11 Search 450 45 3200   2026-03-14 Video 700 14 1260   2026-03-16 Outlet 60 2 -75.5     2026-03-17 Fairs 120 6 660
  2026-03-19 Shop 0 4 512         2026-03-25 Ads 999 99 9999`;

const yes = (holds: boolean): string => (holds ? "Yes" : "No");

export function leadRows(): Value[][] {
  const rows = inGroups(LEADS, 9).flatMap(([day, seller, ...counts]) => {
    const [leads, phone, wechat, valid, visited, inStore, online] = counts.map(Number) as [number, ...number[]];
    return Array.from({ length: leads }, (_, i): Value[] => [
      ...[serialAt(day!), seller === "-" ? "" : seller!, "Ads"],
      ...[i < phone!, i < wechat!, i < valid!, i < visited!, i < inStore! || i >= leads - online!].map(yes),
    ]);
  });
  return rows.map((row, i) => [`L${i + 1}`, ...row]);
}

export const orderRows = (): Value[][] =>
  inGroups(ORDERS, 4).map(([day, time, seller, amount], i) => [
    `O${i + 1}`,
    `C${i % 3}`,
    serialAt(day!, time),
    Number(amount),
    seller!,
  ]);

export const trafficRows = (): Value[][] =>
  inGroups(TRAFFIC, 5).map(([day, channel, ...figures]) => [serialAt(day!), channel!, ...figures.map(Number)]);
