/**
 * Customers with what the user marked of them: who got an offer. A refresh lists them anew, and each mark goes with its customer.
 */
import type { PreviousBuild } from "../../kind";
import { aggregateCustomers } from "../../../domain/customers/rfm";
import { isWord, rowsUnder } from "../../shared/previous-rows";
import { TRIAL_TEXTS } from "../texts-groups";
import type { Shop } from "./shop";

export interface TriedCustomer {
  readonly name: string;
  readonly got: boolean;
  /** 1900 serials of the first and the last order up to the as-of date. */
  readonly first: number;
  readonly last: number;
  readonly orders: number;
  readonly revenue: number;
}

/** Names of the customers marked in the build before. */
export function markedCustomers(previous: PreviousBuild | undefined): ReadonlySet<string> {
  const { customer, got } = TRIAL_TEXTS.columns;
  const marked = rowsUnder(previous?.sheets.whoGotIt, { name: customer, got }).filter((row) =>
    isWord(row.got, TRIAL_TEXTS.got),
  );
  return new Set(marked.map(({ name }) => String(name)));
}

/** Everyone who ordered up to the as-of date, the latest buyers first. */
export function triedCustomers({ orders, weeks }: Shop, marked: ReadonlySet<string>): TriedCustomer[] {
  const { customer, customers, date, amount } = orders;
  const figures = aggregateCustomers({ customer, customerCount: customers.length, date, amount, asOf: weeks.end });
  return Array.from(figures.customer, (who, i): TriedCustomer => ({
    ...{ name: customers[who]!, got: marked.has(customers[who]!) },
    ...{ first: Math.floor(figures.firstDate[i]!), last: Math.floor(figures.lastDate[i]!) },
    ...{ orders: figures.frequency[i]!, revenue: figures.monetary[i]! },
  })).sort((one, other) => other.last - one.last || (one.name < other.name ? -1 : 1));
}
