/**
 * Who the goal is broken down to: the sellers of the leads and orders with what each closed, as the list on their sheet begins, and what
 * the user typed in its place. Rules §2.
 */
import { addMonths } from "../../domain/calendar/calendar";
import type { Orders } from "../../tables/orders";
import type { PlanContext, PlanInput } from "../kind";
import type { PlannedCell } from "../../plan/plan";
import { middleOf, wholeMonths } from "./history";

export interface Seller {
  readonly name: string;
  readonly team: string;
  /** 0 or more; only its proportion to the others' counts. */
  readonly weight: number;
  /** Orders a month the seller can close; null where nothing tells. */
  readonly capacity: number | null;
  /** The most orders closed in a whole month; null without history. */
  readonly best: number | null;
}

interface Closings {
  readonly names: readonly string[];
  readonly dates: readonly (readonly number[])[];
}

/** Rows for sellers that join later. */
const SPARE_ROWS = 4;
const MOST_SELLERS = 1000;

/** Two names are one when they differ only by case or blanks around, as COUNTIFS takes them. */
export const sellerKey = (name: string): string => name.trim().toLowerCase();

function gather(
  { sellers: names, seller, count, date }: Pick<Orders, "sellers" | "seller" | "count" | "date">,
  closed: (row: number) => boolean = () => true,
): Closings {
  const dates = names.map((): number[] => []);
  for (let row = 0; row < count; row++) if (seller[row]! >= 0 && closed(row)) dates[seller[row]!]!.push(date[row]!);
  return { names, dates };
}

/** Every seller the tables name, by what the orders say, else by the leads that ordered. */
export function closingsOf({ orders, leads }: PlanInput): Closings {
  const sources = [
    orders && orders.sellers.length > 0 ? gather(orders) : undefined,
    leads && gather(leads, (row) => leads.ordered[row] === 1),
  ];
  const [closed, also] = sources.filter((each) => each !== undefined);
  if (closed === undefined) return { names: [], dates: [] };
  const known = new Set(closed.names.map(sellerKey));
  const further = (also?.names ?? []).filter((name) => !known.has(sellerKey(name)));
  return { names: [...closed.names, ...further], dates: [...closed.dates, ...further.map(() => [])] };
}

/** Orders by whole month, from the first whole one anyone closed in; of the last twelve. */
const monthly = (dates: readonly number[], first: number, asOf: number): number[] =>
  wholeMonths(first, asOf, 12).map((from) => dates.filter((date) => date >= from && date < addMonths(from, 1)).length);

/** The list as the data has it: weight, capacity (the median month) and best month of each. */
export function knownSellers(input: PlanInput, asOf: number, weights: "history" | "equal"): Seller[] {
  const { names, dates } = closingsOf(input);
  const first = Math.min(...dates.map((each) => each.reduce((least, date) => Math.min(least, date), Infinity)));
  const [from, to] = [addMonths(asOf + 1, -12), asOf + 1];
  const recent = dates.map((each) => each.filter((date) => date >= from && date < to).length);
  const byHistory = weights === "history" && recent.some((count) => count > 0);
  return names.map((name, i) => {
    const months = Number.isFinite(first) ? monthly(dates[i]!, first, asOf) : [];
    const best = months.length === 0 ? null : Math.max(...months);
    return { name, team: "", weight: byHistory ? recent[i]! : 1, capacity: middleOf(months), best };
  });
}

/** Rows down to the last seller of the build, which charts draw: free rows would be empty bars. */
export const drawnRows = (sellers: readonly (Seller | null)[]): number =>
  sellers.findLastIndex((seller) => seller !== null) + 1;

/** The key of a row's input on the sellers' sheet: name, team, weight, capacity. */
export const sellerInputKey = (row: number): string => `seller.${row + 1}`;

/** A name as typed; people and teams may go by numbers. */
const nameIn = (cell: PlannedCell | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";

/**
 * The rows of the list: what was typed stays in its row, the data's other sellers fill the rest, and some rows stay free. A row without a
 * name is null.
 */
export function sellerRows(known: readonly Seller[], { typed }: PlanContext): (Seller | null)[] {
  const typedAt = (row: number) => typed?.("sellers", sellerInputKey(row))?.[0];
  const all = Array.from({ length: MOST_SELLERS }, (_, row) => typedAt(row));
  const taken = new Set(all.map((cells) => sellerKey(nameIn(cells?.[0]))));
  const free = known.filter(({ name }) => !taken.has(sellerKey(name)));
  const typedRows = all.filter((cells) => cells !== undefined).length;
  const rows = Math.max(typedRows + free.length + SPARE_ROWS, all.findLastIndex((cells) => cells !== undefined) + 1);
  const own = all.slice(0, rows);
  return own.map((cells): Seller | null => {
    if (cells === undefined) return free.shift() ?? null;
    const [name, team, weight, capacity] = [nameIn(cells[0]), nameIn(cells[1]), cells[2], cells[3]];
    if (name.trim() === "") return null;
    return {
      name,
      team,
      // What is pasted passes by a cell's validation; the sheet counts such a weight as 0, too.
      weight: typeof weight === "number" ? Math.max(0, weight) : 0,
      capacity: typeof capacity === "number" ? capacity : null,
      best: known.find((each) => sellerKey(each.name) === sellerKey(name))?.best ?? null,
    };
  });
}
