/**
 * When a lead is to be called: on the day agreed with it, else some days after the last contact, at once where there was none since it
 * came, and back to the public pool (公海) when nobody kept in contact for too long. Rules §3.
 */

/** Days from one contact to the next, and days without contact after which a lead returns to the pool. */
export interface FollowUpRule {
  readonly every: number;
  readonly pool: number;
}

/** What is known of one lead's contacts: days as serials, without a time. */
export interface Contacts {
  /** The day it came, or its seller claimed it. */
  readonly came: number;
  /** Of the last contact; null where there was none. */
  readonly last: number | null;
  /** The day agreed for the next one; it stands until there is a contact on that day or later. */
  readonly agreed?: number | null;
}

export type CallState = "pool" | "overdue" | "today" | "later";

export interface FollowUp {
  /** Day of the next call. */
  readonly due: number;
  /** Days since the last contact, or since it came; 0 where that day is yet to come. */
  readonly since: number;
  readonly state: CallState;
}

/**
 * @param asOf Serial of today.
 * @example followUp({ came: 46000, last: 46010 }, 46012, { every: 2, pool: 15 }); // { due: 46012, since: 2, state: "today" }
 */
export function followUp({ came, last, agreed }: Contacts, asOf: number, { every, pool }: FollowUpRule): FollowUp {
  const called = last !== null && last >= came;
  const stands = agreed != null && agreed > (last ?? 0);
  const due = stands ? agreed : called ? last + every : came;
  const since = Math.max(0, asOf - (called ? last : came));
  if (since > pool && !(stands && agreed >= asOf)) return { due, since, state: "pool" };
  return { due, since, state: due < asOf ? "overdue" : due === asOf ? "today" : "later" };
}
