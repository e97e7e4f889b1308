/**
 * What is counted for each row of the rate review, by the reader's own understanding of the table.
 */
import type { Leads } from "../../../tables/leads";
import { type DayRange, isWithin } from "../period-inputs";
import { COUNT_KEYS, type CountKey, counts } from "./rates";

export type Counts = Readonly<Record<CountKey, number>>;

export interface Tally {
  /** One entry a name, in order; a name of no lead has zeros. */
  readonly sellers: readonly Counts[];
  /** Leads that name no seller. */
  readonly none: Counts;
  /** All leads, also of sellers that are not among the names. */
  readonly all: Counts;
}

const zeros = (): Record<CountKey, number> =>
  Object.fromEntries(COUNT_KEYS.map((key) => [key, 0])) as Record<CountKey, number>;
const folded = (name: string): string => name.trim().toLowerCase();

/** Counts the leads of a period by seller; names differ by more than case and blanks around. */
export function tally(leads: Leads, { from, to }: DayRange, names: readonly string[]): Tally {
  const sellers = names.map(zeros);
  const [none, all] = [zeros(), zeros()];
  const rowOf = new Map(names.map((name, row) => [folded(name), row]));
  const rowOfSeller = leads.sellers.map((name) => rowOf.get(folded(name)));
  for (let lead = 0; lead < leads.count; lead++) {
    if (!isWithin(leads.date[lead]!, { from, to })) continue;
    const seller = leads.seller[lead]!;
    const row = seller < 0 ? undefined : rowOfSeller[seller];
    const own = seller < 0 ? none : row === undefined ? null : sellers[row]!;
    for (const key of COUNT_KEYS) {
      if (!counts(leads, lead, key)) continue;
      all[key]++;
      if (own !== null) own[key]++;
    }
  }
  return { sellers, none, all };
}
