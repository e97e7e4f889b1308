/** What every sheet made by hand reads: the shop's two tables, and which of their rows count for a measure. */
import type { Value } from "../../../playground/grid/grid";
import { DAYS, leadRows, orderRows } from "./shop";

export interface HandMadeSheet {
  readonly name: string;
  /** From A1 on. */
  readonly rows: readonly (readonly Value[])[];
}

/** Last row of the sheet of days. */
export const LAST = DAYS + 1;
export const [ORDERS, LEADS] = [orderRows(), leadRows()];
/** So many rows below a heading, by their numbers. */
export const fill = (rows: number, row: (number: number) => Value[]): Value[][] =>
  Array.from({ length: rows }, (_, i) => row(i + 2));
export const letters = (text: string): string[] => text.split(" ");

export const ofOrders = (column: string): string => `Orders!$${column}$2:$${column}$${ORDERS.length + 1}`;
const ofLeads = (column: string): string => `Leads!$${column}$2:$${column}$${LEADS.length + 1}`;

/** By measure: what a row of a table adds, as a factor, where the row counts. */
export const COUNTED = [
  { day: `INT(${ofOrders("C")})`, seller: ofOrders("E"), adds: "1" },
  { day: ofLeads("B"), seller: ofLeads("C"), adds: `(${ofLeads("E")}="Yes")` },
  { day: ofLeads("B"), seller: ofLeads("C"), adds: `(${ofLeads("D")}="Yes")` },
  { day: ofLeads("B"), seller: ofLeads("C"), adds: "1" },
  { day: `INT(${ofOrders("C")})`, seller: ofOrders("E"), adds: ofOrders("D") },
] as const;

/** Decimals a measure is split in. */
export const decimals = (measure: number): number => (measure === 4 ? 2 : 0);
