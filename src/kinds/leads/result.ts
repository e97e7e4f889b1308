/**
 * What a build of the leads desk reports: as plain JSON, as figures to read first, and as parts whose rows the desk lists.
 */
import { isoDate } from "../../domain/calendar/calendar";
import { LEAD_GRADES } from "../../domain/leads/leads";
import type { KeyFigure, ListedParts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import { TERMS } from "../../text/terms";
import { type Desk, isToCall } from "./model";
import { NO_SELLER } from "../kind-texts";
import { COLUMN_TEXTS, PART_TEXTS, PAST, STATE_WORDS } from "./texts";

/** Sellers that the pane draws; all are on the sheets. */
const MOST_SELLERS = 30;

interface Tally {
  readonly open: number;
  readonly toCall: number;
}

/** Of each grade, those without one last: in one pass, as there may be very many leads. */
function tallies({ rows }: Pick<Desk, "rows">): readonly Tally[] {
  const found = [...LEAD_GRADES, null].map(() => ({ open: 0, toCall: 0 }));
  for (const row of rows) {
    const tally = found[row.rank]!;
    tally.open++;
    if (isToCall(row)) tally.toCall++;
  }
  return found;
}

export function deskResult({ rows, sellers, closed, asOf, details, left }: Desk) {
  // Thousands of leads share a few days.
  const known = new Map<number, string>();
  const isoOf = (day: number): string => known.get(day) ?? known.set(day, isoDate(day)).get(day)!;
  const iso = (day: number | null): string | null => (day === null ? null : isoOf(day));
  return {
    /** YYYY-MM-DD */
    asOf: isoDate(asOf),
    closed,
    grades: tallies({ rows }).map((tally, rank) => ({ grade: LEAD_GRADES[rank] ?? null, ...tally })),
    sellers: sellers.map(({ name, ...figures }) => ({ seller: name, ...figures })),
    /** Of leads that are no longer on the desk: how many have something typed. */
    left: left.length,
    // One literal of each: parts put together take several times as long, for a hundred thousand leads.
    leads: rows.map(({ key, lead, seller, grade, state, due, since, minutes, need, referral, contacts, doubts }) => ({
      lead: key,
      customer: details.name[lead]!,
      seller: sellers[seller]!.name,
      grade,
      state,
      due: isoOf(Math.floor(due)),
      since,
      minutes,
      need: iso(need),
      referral,
      doubts: doubts.map(({ kind }) => kind),
      ...(contacts && { attempts: contacts.attempts, agreedOn: iso(contacts.agreedOn) }),
    })),
  };
}
export type DeskResult = ReturnType<typeof deskResult>;

export function deskFigures({ rows, asOf }: Desk): InWords<KeyFigure>[] {
  const states = { pool: 0, overdue: 0, today: 0, later: 0 };
  for (const { state } of rows) states[state]++;
  return [
    { label: COLUMN_TEXTS.open, value: rows.length, unit: "count" },
    { label: STATE_WORDS.overdue, value: states.overdue, unit: "count" },
    { label: STATE_WORDS.today, value: states.today, unit: "count" },
    { label: STATE_WORDS.pool, value: states.pool, unit: "count" },
    { label: TERMS.asOfDate, value: asOf, unit: "date" },
  ];
}

export function deskParts({ rows, sellers }: Desk): InWords<ListedParts>[] {
  const detail = (value: number) => ({ label: PART_TEXTS.toCall, value, unit: "count" as const });
  const grades = tallies({ rows }).map(({ open, toCall }, rank) => {
    const grade = LEAD_GRADES[rank];
    return {
      ...{ id: grade ?? "past", label: PART_TEXTS.gradeNames[rank]!, listedAs: grade ?? PAST },
      ...{ value: open, share: open / rows.length, detail: detail(toCall) },
    };
  });
  const named = sellers.slice(0, MOST_SELLERS).map(({ name, open, toCall }) => {
    const label = name || NO_SELLER;
    return { id: name, label, listedAs: label, value: open, share: open / rows.length, detail: detail(toCall) };
  });
  return [
    { heading: PART_TEXTS.grades, bars: grades, rows: { sheet: "desk", heading: COLUMN_TEXTS.grade } },
    { heading: PART_TEXTS.sellers, bars: named, rows: { sheet: "desk", heading: TERMS.seller } },
  ];
}
