/**
 * The review of rates in figures: what a lead table can tell of them, and what each seller's leads of a period come to. Rules §3.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import { weakestStep } from "../../../domain/goal/funnel-steps";
import { conversionRate } from "../../../domain/maths/ratio";
import { EVENT_FLAGS, type EventFlag, LEAD_FLAGS, type LeadFlag, type Leads } from "../../../tables/leads";
import { type DayRange, isWithin } from "../day-range";
import { type Grouping, GROUPINGS } from "./grouping";
import { type CountKey, COUNTS, isStep, type Rate, type RateKey, RATES } from "./rates";

const COUNT_KEYS = Object.keys(COUNTS) as CountKey[];

type Counts = Readonly<Record<CountKey, number>>;

export interface Tally {
  /** One entry a name, in order; a name of no lead has zeros. */
  readonly sellers: readonly Counts[];
  /** Leads that name no seller. */
  readonly none: Counts;
  /** All leads, also of sellers that are not among the names. */
  readonly all: Counts;
}

/** The leads of a period by seller, as the reader understands the table. */
export interface Review {
  readonly leads: Leads;
  readonly by: Grouping;
  /** Counts and rates of which the table tells every flag. */
  readonly counts: readonly CountKey[];
  readonly rates: readonly Rate[];
  /** One a row, "" for a spare one; none where the table names no seller. */
  readonly names: readonly string[];
  readonly period: DayRange;
  /** Visits and orders count on the day they happened, not on that of the lead; null where the table does not say those days. */
  readonly byEvent: boolean | null;
  readonly tally: Tally;
}

function known(leads: Leads): Pick<Review, "counts" | "rates"> {
  const flags = new Set(LEAD_FLAGS.filter((flag) => leads[flag].some((said) => said !== 255)));
  const counts = COUNT_KEYS.filter((key) => COUNTS[key].flags.every((flag) => flags.has(flag)));
  return { counts, rates: RATES.filter(({ part, whole }) => counts.includes(part) && counts.includes(whole)) };
}

/** Whether the table says on which days leads visited or ordered. */
const hasEventDays = ({ eventDays }: Leads): boolean => eventDays.visited !== null || eventDays.ordered !== null;

/** Whose day a count goes by where events count on their own: the last event of its flags that has days; undefined for the lead's coming. */
export function eventOf({ eventDays }: Leads, key: CountKey): EventFlag | undefined {
  const flags: readonly LeadFlag[] = COUNTS[key].flags;
  return EVENT_FLAGS.findLast((flag) => flags.includes(flag) && eventDays[flag] !== null);
}

/** The day that each lead is counted on. */
function daysOf(leads: Leads, key: CountKey, byEvent: boolean): Float64Array {
  const event = byEvent ? eventOf(leads, key) : undefined;
  return event === undefined ? leads.date : leads.eventDays[event]!.day;
}

/** Whether the table tells at least one rate. */
export function canReviewRates(leads: Leads | undefined): leads is Leads {
  return leads !== undefined && leads.count > 0 && known(leads).rates.length > 0;
}

const isCounted = (leads: Leads, lead: number, key: CountKey): boolean =>
  COUNTS[key].flags.every((flag) => leads[flag][lead] === 1);

/** The trade's standard, else the rate over all leads of the table to a tenth of a per cent; null where that is no positive share. */
export function standardOf(leads: Leads, { part, whole, standard }: Rate): number | null {
  if (standard !== null) return standard;
  let [parts, wholes] = [0, 0];
  for (let lead = 0; lead < leads.count; lead++) {
    if (isCounted(leads, lead, part)) parts++;
    if (isCounted(leads, lead, whole)) wholes++;
  }
  const rate = Math.round((parts / wholes) * 1000) / 1000;
  return rate > 0 && rate <= 1 ? rate : null;
}

const zeros = (): Record<CountKey, number> =>
  Object.fromEntries(COUNT_KEYS.map((key) => [key, 0])) as Record<CountKey, number>;
const folded = (name: string): string => name.trim().toLowerCase();

/** How leads are told apart, and on which day each counts. */
interface Counting {
  /** By seller when absent. */
  readonly by?: Grouping;
  readonly byEvent?: boolean;
}

/** Counts the leads of a period by seller or source; names differ by more than case and blanks around. */
export function tally(leads: Leads, period: DayRange, names: readonly string[], counting: Counting = {}): Tally {
  const { by = "seller", byEvent = false } = counting;
  const sellers = names.map(zeros);
  const [none, all] = [zeros(), zeros()];
  const rowOf = new Map(names.map((name, row) => [folded(name), row]));
  const grouping = GROUPINGS[by];
  const of = grouping.of(leads);
  const rowOfName = grouping.names(leads).map((name) => rowOf.get(folded(name)));
  const days = COUNT_KEYS.map((key) => daysOf(leads, key, byEvent));
  for (let lead = 0; lead < leads.count; lead++) {
    const name = of[lead]!;
    const row = name < 0 ? undefined : rowOfName[name];
    const own = name < 0 ? none : row === undefined ? null : sellers[row]!;
    for (const [at, key] of COUNT_KEYS.entries()) {
      if (!isWithin(days[at]![lead]!, period) || !isCounted(leads, lead, key)) continue;
      all[key]++;
      if (own !== null) own[key]++;
    }
  }
  return { sellers, none, all };
}

/** @param names One name a row, "" for a spare one; without effect where the table has no such column. */
export function reviewOf(leads: Leads, period: DayRange, names: readonly string[], counting: Counting = {}): Review {
  const { by = "seller" } = counting;
  const shown = GROUPINGS[by].names(leads).length > 0 ? names : [];
  const byEvent = hasEventDays(leads) ? counting.byEvent === true : null;
  return { leads, by, byEvent, ...known(leads), names: shown, period, tally: tally(leads, period, shown, counting) };
}

/** Rows of a review: its names, leads without one where the table has such a column, all leads. */
export const rowsOfReview = ({ leads, names, by }: Review): number =>
  names.length + (GROUPINGS[by].names(leads).length > 0 ? 2 : 1);

interface SellerRates {
  readonly counts: Readonly<Partial<Record<CountKey, number>>>;
  /** null where there was nothing to divide by. */
  readonly rates: Readonly<Partial<Record<RateKey, number | null>>>;
  /** Of each step below its standard, as far as orders are known; null where its rate is 0, of which no multiple comes to standard. */
  readonly ordersLost: Readonly<Partial<Record<RateKey, number | null>>>;
  /** The step whose return to standard alone brings most orders; null where every known step meets its standard. */
  readonly weakest: RateKey | null;
}

/** What a build reports of the review, as plain JSON. */
export interface RatesResult {
  readonly from: string;
  readonly to: string;
  /** Whether visits and orders count on their own days; null where the table does not say those. */
  readonly byEvent: boolean | null;
  /** Counts are native formulas over the user's table. */
  readonly live: boolean;
  readonly standards: Readonly<Partial<Record<RateKey, number | null>>>;
  readonly sellers: readonly (SellerRates & { readonly seller: string })[];
  readonly all: SellerRates;
}

function ratesOf({ counts, rates }: Review, counted: Counts, standards: RatesResult["standards"]): SellerRates {
  const rate = ({ part, whole }: Rate): number | null =>
    counted[whole] === 0 ? null : conversionRate(counted[part], counted[whole]);
  const steps = rates.filter((each) => isStep(each) && rate(each) !== null && (standards[each.key] ?? null) !== null);
  const weakest = weakestStep(
    steps.map((each) => rate(each)!),
    steps.map(({ key }) => standards[key]!),
  );
  const below = counts.includes("orders") ? steps.filter((each) => rate(each)! < standards[each.key]!) : [];
  const lost = (each: Rate): number | null =>
    rate(each) === 0 ? null : counted.orders * (standards[each.key]! / rate(each)! - 1);
  return {
    counts: Object.fromEntries(counts.map((key) => [key, counted[key]])),
    rates: Object.fromEntries(rates.map((each) => [each.key, rate(each)])),
    ordersLost: Object.fromEntries(below.map((each) => [each.key, lost(each)])),
    weakest: weakest === null ? null : steps[weakest]!.key,
  };
}

/** @param live Whether the counts are native formulas over the user's table. */
export function ratesResult(review: Review, live: boolean): RatesResult {
  const { leads, rates, names, period, tally: counted } = review;
  const standards = Object.fromEntries(rates.map((rate) => [rate.key, standardOf(leads, rate)]));
  return {
    from: isoDate(period.from),
    to: isoDate(period.to),
    byEvent: review.byEvent,
    live,
    standards,
    sellers: names.flatMap((seller, i) =>
      seller === "" ? [] : [{ seller, ...ratesOf(review, counted.sellers[i]!, standards) }],
    ),
    all: ratesOf(review, counted.all, standards),
  };
}
