/**
 * Who the goal is broken down to: the sellers of the leads and orders with what each closed, as the list on their sheet begins, and what
 * the user typed in its place. Rules §2.
 */
import { sum } from "d3-array";
import { addMonths } from "../../domain/calendar/calendar";
import type { PlanContext } from "../kind";
import type { PlannedCell } from "../../plan/plan";
import { middleOf, wholeMonths } from "./history";
import { type GoalInput, type Sold, soldInOrders } from "./sold";

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

/** A seller whom the tables name. */
interface Closer {
  readonly name: string;
  /** The day of the first order; Infinity without one. */
  readonly first: number;
  /** Orders from a day on, up to the other. */
  readonly closed: (from: number, to: number) => number;
}

/** Rows for sellers that join later. */
const SPARE_ROWS = 4;
const MOST_SELLERS = 1000;

/** Two names are one when they differ only by case or blanks around, as COUNTIFS takes them. */
export const sellerKey = (name: string): string => name.trim().toLowerCase();

function closersOf(
  { sellers, seller, date }: Pick<Sold, "sellers" | "seller" | "date">,
  closed: (row: number) => number,
): Closer[] {
  const rows = sellers.map((): number[] => []);
  seller.forEach((who, row) => who >= 0 && closed(row) > 0 && rows[who]!.push(row));
  return sellers.map((name, i) => ({
    name,
    first: rows[i]!.reduce((first, row) => Math.min(first, date[row]!), Infinity),
    closed: (from, to) => sum(rows[i]!, (row) => (date[row]! >= from && date[row]! < to ? closed(row) : 0)),
  }));
}

/** Every seller the tables name, by what the orders say, else by the leads that ordered. */
function closers(input: GoalInput): Closer[] {
  const sold = soldInOrders(input);
  const { leads } = input;
  const ofOrders = sold === undefined ? [] : closersOf(sold, sold.orders);
  const ofLeads = leads === undefined ? [] : closersOf(leads, (row) => Number(leads.ordered[row] === 1));
  if (ofOrders.length === 0) return ofLeads;
  const known = new Set(ofOrders.map(({ name }) => sellerKey(name)));
  const further = ofLeads.filter(({ name }) => !known.has(sellerKey(name)));
  return [...ofOrders, ...further.map(({ name }) => ({ name, first: Infinity, closed: () => 0 }))];
}

/** Names of all of them. */
export const namedSellers = (input: GoalInput): string[] => closers(input).map(({ name }) => name);

/** The list as the data has it: weight, capacity (the median month) and best month of each; months are whole ones of the last twelve. */
export function knownSellers(input: GoalInput, asOf: number, weights: "history" | "equal"): Seller[] {
  const known = closers(input);
  const first = Math.min(...known.map((closer) => closer.first));
  const whole = Number.isFinite(first) ? wholeMonths(first, asOf, 12) : [];
  const recent = known.map(({ closed }) => closed(addMonths(asOf + 1, -12), asOf + 1));
  const byHistory = weights === "history" && recent.some((count) => count > 0);
  return known.map(({ name, closed }, i) => {
    const months = whole.map((from) => closed(from, addMonths(from, 1)));
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
