/**
 * One rate review before it is laid out: what the table tells, whose rows there are, and what each row's cells hold.
 */
import type { Text } from "../../../text/locale";
import { monthStart } from "../../../domain/calendar/calendar";
import type { Leads } from "../../../tables/leads";
import type { PlanContext } from "../../kind";
import type { Content } from "../../../plan/content";
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { countLeads, type CountLeads, wordCells, type WordCells } from "../lead-formulas";
import { dayOf, type DayRange } from "../period-inputs";
import { rateCells, type RateCells } from "./cells";
import { type CountKey, COUNTS, knownRates, type Rate } from "./rates";
import { tally, type Tally } from "./tally";

export interface RatesGiven {
  readonly asOf: Handle;
  /** 1900 serial. */
  readonly asOfValue: number;
  /** Cells with one name each, on another sheet of the build, and what they hold at first; spare cells may be empty. */
  readonly sellers: { readonly names: readonly string[]; readonly cells: Handle };
  /** As the plan's context has it. */
  readonly typed?: PlanContext["typed"];
}

export interface Review {
  readonly leads: Leads;
  readonly counts: readonly CountKey[];
  readonly rates: readonly Rate[];
  readonly cells: RateCells;
  readonly given: RatesGiven;
  /** One a row of `given.sellers.cells`; none where the table names no seller. */
  readonly names: readonly string[];
  readonly period: DayRange;
  readonly tally: Tally;
  /** null where counts are written as values. */
  readonly native: { readonly words: WordCells; readonly count: CountLeads } | null;
}

function nativeOf(leads: Leads, counts: readonly CountKey[]): Review["native"] {
  if (leads.sellers.length > 0 && !leads.nativeNames.seller) return null;
  const words = wordCells(leads, [...new Set(counts.flatMap((key) => COUNTS[key]))]);
  return words && { words, count: countLeads(leads, words) };
}

/** @param key Of the sheet, for what was typed on it. */
export function reviewOf(leads: Leads, given: RatesGiven, key: string): Review {
  const { counts, rates } = knownRates(leads);
  const { dateSystem } = leads.source;
  const day = (input: string, otherwise: number): number => dayOf(given.typed, key, input, dateSystem, otherwise);
  const period = { from: day("from", monthStart(given.asOfValue)), to: day("to", Math.floor(given.asOfValue)) };
  const named = leads.sellers.length > 0;
  const { cells, names } = given.sellers;
  const rowNames = named ? Array.from({ length: cells.rows }, (_, row) => names[row] ?? "") : [];
  return {
    leads,
    counts,
    rates,
    cells: rateCells(rowNames.length + (named ? 2 : 1)),
    given,
    names: rowNames,
    period,
    tally: tally(leads, period, rowNames),
    native: nativeOf(leads, counts),
  };
}

/** Whose row it is: a seller's by position, leads without a seller, or all leads. */
export function whoseRow({ names, cells }: Review, row: number): "seller" | "none" | "all" {
  if (row === cells.names.rows - 1) return "all";
  return row < names.length ? "seller" : "none";
}

export function nameContent(review: Review, row: number, texts: { readonly none: Text; readonly all: Text }): Content {
  const whose = whoseRow(review, row);
  if (whose !== "seller") return texts[whose];
  // Values of one seller must not stand beside a name that was changed since.
  if (review.native === null) return review.names[row]!;
  const name = review.given.sellers.cells.at(row);
  return f`IF(${name}="","",${name})`;
}

/** A live count, or the value of the refresh date. */
export function countContent(review: Review, key: CountKey, row: number): Content {
  const { native, cells, tally: counted } = review;
  const whose = whoseRow(review, row);
  if (native === null) return (whose === "seller" ? counted.sellers[row]! : counted[whose])[key];
  const all = native.count(COUNTS[key], cells.period);
  if (whose === "all") return all;
  // Not a comparison with "", which programs read differently: all leads less those that name anyone.
  if (whose === "none") return f`${all}-${native.count(COUNTS[key], cells.period, { column: "seller", name: "<>" })}`;
  const name = cells.names.at(row).relative;
  return f`IF(${name}="",0,${native.count(COUNTS[key], cells.period, { column: "seller", name })})`;
}
