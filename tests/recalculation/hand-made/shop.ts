/**
 * A small shop's tables and what its plan is to be, as plain figures: what both the built sheets and the workbook made by hand begin with.
 * Figures are chosen so that rounding bites: halves of an order and of a cent, quotients that are whole but for the noise of division.
 */
import { serialOf } from "../../../src/domain/calendar/calendar";
import type { Value } from "../../../playground/grid/grid";

/** The goal cuts its first and its last month. */
export const START = serialOf(2026, 1, 19);
export const END = serialOf(2026, 3, 17);
export const AS_OF = serialOf(2026, 2, 12);
export const DAYS = END - START + 1;

/** 147 ÷ 35 % ÷ 60 % ÷ 70 % is 1,000; 147 × 33.335 has half a cent. */
export const TARGET = { orders: 147, storeCloseRate: 0.35, visitRate: 0.6, leadValidity: 0.7, aov: 33.335 };

/** Monday first; nothing on Sundays. */
export const WEEKDAYS = [1, 1, 1, 1, 1.5, 2, 0];

/** January to March: after February 122.5 orders. */
export const MONTH_WEIGHTS = [30, 45, 15];

export const SPECIAL_DAYS = [
  { from: serialOf(2026, 2, 16), to: serialOf(2026, 2, 22), kind: "Day off", boost: "", name: "Spring Festival" },
  { from: serialOf(2026, 2, 15), to: "", kind: "Make-up working day", boost: "", name: "Sunday before" },
  { from: serialOf(2026, 3, 6), to: serialOf(2026, 3, 8), kind: "Promotion", boost: 2.5, name: "Goddess Day" },
  { from: serialOf(2026, 3, 15), to: "", kind: "Make-up working day", boost: "", name: "Sunday at work" },
  { from: serialOf(2026, 3, 14), to: serialOf(2026, 3, 15), kind: "Promotion", boost: 1.5, name: "Spring sale" },
] as const;

/** Ann and the two after Bo get halves; Bo gets nothing. */
export const SELLERS = [
  { name: "Ann", team: "North", weight: 3, capacity: 40 },
  { name: "Bo", team: "South", weight: 0, capacity: 12.5 },
  { name: "Cy", team: "North", weight: 1.5, capacity: 20 },
  { name: "Di", team: "", weight: 1.5, capacity: 16 },
] as const;

/** From midnight on. */
export const HOUR_WEIGHTS = [0, 0, 0, 0, 0, 0, 0, 0, 0.5, 1, 2, 2.5, 1, 1, 1.5, 2, 2, 1, 1, 2, 3, 2.5, 1, 0];

export const ORDER_HEADINGS = ["Order ID", "Customer ID", "Paid at", "Amount paid", "Seller"];

/** Before the goal, in it up to the as-of date, and after that. */
const ORDERS = `
  2026-01-10 10:15 Ann 88.40   2026-01-18 21:30 Di 20.05    2026-01-19 09:05 Ann 45.15   2026-01-19 18:40 Cy 33.33
  2026-01-20 11:00 Di 61.75    2026-01-22 20:10 Ann 29.99   2026-01-23 12:30 Ann 35.45   2026-01-24 10:45 Cy 18.05
  2026-01-24 15:20 Bo 72.10    2026-01-24 20:55 Di 33.35    2026-01-26 09:30 Ann 40.65   2026-01-28 19:15 Cy 25.15
  2026-01-30 21:05 Di 55.55    2026-01-31 10:10 Ann 31.85   2026-01-31 14:50 Ann 12.45   2026-02-02 16:35 Cy 90.05
  2026-02-03 11:25 Di 33.65    2026-02-05 20:40 Ann 21.15   2026-02-06 09:50 Bo 47.25    2026-02-07 13:15 Ann 38.75
  2026-02-07 20:20 Cy 66.35    2026-02-09 10:30 Di 28.85    2026-02-10 15:45 Ann 52.95   2026-02-12 08:20 Cy 37.15
  2026-02-12 10:40 Ann 44.45   2026-02-12 21:35 Di 19.95    2026-02-13 12:05 Ann 30.15   2026-02-27 17:00 Cy 41.25`;

export const LEAD_HEADINGS = ["Lead ID", "Lead date", "Seller", "Valid", "Visited"];

/** Of each seller on a day: leads, how many of them are valid, and how many of those visited. */
const LEADS = `
  2026-01-15 Ann 2 1 1   2026-01-19 Ann 4 3 2   2026-01-19 Cy 2 2 1    2026-01-20 Di 3 1 1   2026-01-22 Bo 1 1 0   2026-01-24 Cy 5 4 3
  2026-01-27 Ann 3 3 2   2026-01-29 Di 4 2 1    2026-01-31 Ann 6 5 2   2026-02-03 Cy 3 1 0   2026-02-06 Ann 5 4 4   2026-02-07 Di 2 2 2
  2026-02-10 Bo 2 1 1    2026-02-12 Ann 3 2 1   2026-02-12 Di 1 0 0    2026-02-20 Cy 4 3 1`;

const words = (text: string): string[] => text.trim().split(/\s+/);

export function inGroups(text: string, size: number): string[][] {
  const all = words(text);
  return Array.from({ length: all.length / size }, (_, i) => all.slice(size * i, size * (i + 1)));
}

export function serialAt(day: string, time = "0:00"): number {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const [hour, minute] = time.split(":").map(Number) as [number, number];
  return serialOf(year, month, date) + (60 * hour + minute) / 1440;
}

export function orderRows(): Value[][] {
  return inGroups(ORDERS, 4).map(([day, time, seller, amount], i) => [
    `O${i + 1}`,
    `C${i % 5}`,
    serialAt(day!, time),
    Number(amount),
    seller!,
  ]);
}

export function leadRows(): Value[][] {
  const rows = inGroups(LEADS, 5).flatMap(([day, seller, leads, valid, visited]) =>
    Array.from({ length: Number(leads) }, (_, i) => [
      serialAt(day!),
      seller!,
      i < Number(valid) ? "Yes" : "No",
      i < Number(visited) ? "Yes" : "No",
    ]),
  );
  return rows.map((row, i) => [`L${i + 1}`, ...row]);
}
