/**
 * The rates of a seller's daily review: what each divides by what, its standard, and what of them a lead table can tell. Rules §1, §3.
 */
import { LEAD_FLAGS, type LeadFlag, type Leads } from "../../../tables/leads";

/** What is counted, each by the flags a lead must have. Who was added on WeChat is counted among those who left a number. */
export const COUNTS = {
  leads: [],
  phone: ["phone"],
  wechat: ["phone", "wechat"],
  valid: ["valid"],
  visits: ["visited"],
  storeOrders: ["visited", "ordered"],
  orders: ["ordered"],
} as const satisfies Readonly<Record<string, readonly LeadFlag[]>>;
export type CountKey = keyof typeof COUNTS;
export const COUNT_KEYS = Object.keys(COUNTS) as CountKey[];

export type RateKey = "phoneRate" | "wechatRate" | "visitRate" | "storeCloseRate" | "validCloseRate" | "leadConversion";

export interface Rate {
  readonly key: RateKey;
  readonly part: CountKey;
  readonly whole: CountKey;
  /** null: the trade has none; the user's own, first the rate of all leads. */
  readonly standard: number | null;
  /** One of the steps whose product leads to orders; the others are products of steps. */
  readonly step: boolean;
}

/** In the order of the funnel. Orders paid online count in the last two, not in the store's. */
export const RATES: readonly Rate[] = [
  { key: "phoneRate", part: "phone", whole: "leads", standard: 0.8, step: true },
  { key: "wechatRate", part: "wechat", whole: "phone", standard: 0.9, step: true },
  { key: "visitRate", part: "visits", whole: "valid", standard: 0.6, step: true },
  { key: "storeCloseRate", part: "storeOrders", whole: "visits", standard: null, step: true },
  { key: "validCloseRate", part: "orders", whole: "valid", standard: null, step: false },
  { key: "leadConversion", part: "orders", whole: "leads", standard: null, step: false },
];

/** Flags of which the table says something of some lead. */
export function knownFlags(leads: Leads): ReadonlySet<LeadFlag> {
  return new Set(LEAD_FLAGS.filter((flag) => leads[flag].some((said) => said !== 255)));
}

/** Counts and rates of which the table tells every flag. */
export function knownRates(leads: Leads): { readonly counts: readonly CountKey[]; readonly rates: readonly Rate[] } {
  const flags = knownFlags(leads);
  const counts = COUNT_KEYS.filter((key) => COUNTS[key].every((flag) => flags.has(flag)));
  return { counts, rates: RATES.filter(({ part, whole }) => counts.includes(part) && counts.includes(whole)) };
}

/** Whether a rate review can be made: the table tells at least one rate. */
export function canReviewRates(leads: Leads | undefined): leads is Leads {
  return leads !== undefined && leads.count > 0 && knownRates(leads).rates.length > 0;
}

/** Whether a lead is counted. */
export function counts(leads: Leads, lead: number, key: CountKey): boolean {
  return COUNTS[key].every((flag) => leads[flag][lead] === 1);
}

/** The rate over all leads of the table, to a tenth of a per cent; null where there is nothing to divide by or no positive share. */
export function overallRate(leads: Leads, { part, whole }: Rate): number | null {
  let [parts, wholes] = [0, 0];
  for (let lead = 0; lead < leads.count; lead++) {
    if (counts(leads, lead, part)) parts++;
    if (counts(leads, lead, whole)) wholes++;
  }
  const rate = Math.round((parts / wholes) * 1000) / 1000;
  return rate > 0 && rate <= 1 ? rate : null;
}
