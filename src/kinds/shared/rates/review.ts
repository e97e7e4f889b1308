/**
 * Whose rows the review has, and what each counts: live by native formulas over the user's table, or values of the refresh date.
 */
import type { Content } from "../../../plan/content";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { say } from "../../../text/say";
import { countLeads, type CountLeads, wordCells, type WordCells } from "../lead-formulas";
import { eventOf, type Review, rowsOfReview } from "./model";
import { GROUPINGS } from "./grouping";
import { type CountKey, COUNTS } from "./rates";

export const ALL_LEADS = say("All leads", "全部客资", "全部名單");

/** Formulas that count leads, and the cells of the words they read; null where counts are written as values. */
export type NativeCounts = { readonly words: WordCells; readonly count: CountLeads } | null;

/** A review and the cells it follows, wherever in the build they are. */
export interface ReviewCells {
  readonly review: Review;
  readonly native: NativeCounts;
  /** One seller's name each, in the order of the review's names. */
  readonly sellers: Handle;
  /** First and last day. */
  readonly period: { readonly from: Handle; readonly to: Handle };
  /** Whether visits and orders count on their own days; null where the table does not say those. */
  readonly byEvent: Expression | null;
}

export function nativeCounts({ leads, counts, by }: Review): NativeCounts {
  const grouping = GROUPINGS[by];
  if (grouping.names(leads).length > 0 && !grouping.native(leads)) return null;
  if (Object.values(leads.eventDays).some((days) => days?.native === false)) return null;
  const words = wordCells(leads, [...new Set(counts.flatMap((key) => COUNTS[key].flags))]);
  return words && { words, count: countLeads(leads, words) };
}

function whoseRow(review: Review, row: number): "seller" | "none" | "all" {
  if (row === rowsOfReview(review) - 1) return "all";
  return row < review.names.length ? "seller" : "none";
}

export function sellerContent({ review, native, sellers }: ReviewCells, row: number): Content {
  const whose = whoseRow(review, row);
  if (whose !== "seller") return whose === "all" ? ALL_LEADS : GROUPINGS[review.by].none;
  // Values of one seller must not stand beside a name that was changed since.
  return native === null ? review.names[row]! : f`IF(${sellers.at(row)}="","",${sellers.at(row)})`;
}

/** What is counted: in which period, and of whom where it is not all. */
interface Counted {
  readonly key: CountKey;
  readonly period: Pick<Parameters<CountLeads>[1], "from" | "to">;
  readonly of?: Parameters<CountLeads>[2];
}

/** What a count comes to in a period, on the days that the user chose. */
export function countOf(
  { review, byEvent }: Pick<ReviewCells, "review" | "byEvent">,
  { count }: NonNullable<NativeCounts>,
  { key, period, of }: Counted,
): Expression {
  const { flags } = COUNTS[key];
  const event = eventOf(review.leads, key);
  const coming = count(flags, period, of);
  return event && byEvent ? f`IF(${byEvent},${count(flags, { ...period, of: event }, of)},${coming})` : coming;
}

/** @param seller The name in the row. */
export function countContent(cells: ReviewCells, key: CountKey, row: number, seller: Operand): Content {
  const { review, native, period } = cells;
  const whose = whoseRow(review, row);
  const { tally } = review;
  if (native === null) return (whose === "seller" ? tally.sellers[row]! : tally[whose])[key];
  const counted = (of?: Parameters<CountLeads>[2]): Expression => countOf(cells, native, { key, period, of });
  const named = (name: Operand) => counted({ column: review.by, name });
  if (whose === "seller") return f`IF(${seller}="",0,${named(seller)})`;
  const all = counted();
  // Not a comparison with "", which programs read differently: all leads less those that name anyone.
  return whose === "all" ? all : f`${all}-${named("<>")}`;
}
