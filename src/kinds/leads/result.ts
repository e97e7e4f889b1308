/**
 * What a build of the leads desk reports: as plain JSON, as figures to read first, and as parts whose rows the desk lists.
 */
import { isoDate } from "../../domain/calendar/calendar";
import { LEAD_GRADES } from "../../domain/leads/leads";
import type { KeyFigure, ListedParts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import { TERMS } from "../../text/terms";
import { type Desk, type DeskLead, isToCall } from "./model";
import { NO_SELLER } from "../kind-texts";
import { COLUMN_TEXTS, PART_TEXTS, PAST, STATE_WORDS } from "./texts";

/** Sellers that the pane draws; all are on the sheets. */
const MOST_SELLERS = 30;

const count = (rows: readonly DeskLead[], is: (row: DeskLead) => boolean): number => rows.filter(is).length;

export function deskResult({ rows, sellers, closed, asOf, details, left }: Desk) {
  // Thousands of leads share a few days.
  const known = new Map<number, string>();
  const isoOf = (day: number): string => known.get(day) ?? known.set(day, isoDate(day)).get(day)!;
  const iso = (day: number | null): string | null => (day === null ? null : isoOf(day));
  return {
    /** YYYY-MM-DD */
    asOf: isoDate(asOf),
    closed,
    grades: [...LEAD_GRADES, null].map((grade) => {
      const own = rows.filter((row) => row.grade === grade);
      return { grade, open: own.length, toCall: count(own, isToCall) };
    }),
    sellers: sellers.map(({ name, ...figures }) => ({ seller: name, ...figures })),
    /** Of leads that are no longer on the desk: how many have something typed. */
    left: left.length,
    leads: rows.map(({ key, lead, seller, grade, state, due, since, minutes, need, referral, contacts, doubt }) => ({
      ...{ lead: key, customer: details.name[lead]!, seller: sellers[seller]!.name, grade, state },
      ...{ due: isoOf(Math.floor(due)), since, minutes, need: iso(need), referral, doubt: doubt?.kind ?? null },
      ...(contacts && { attempts: contacts.attempts, agreedOn: iso(contacts.agreedOn) }),
    })),
  };
}
export type DeskResult = ReturnType<typeof deskResult>;

export function deskFigures({ rows, asOf }: Desk): InWords<KeyFigure>[] {
  const inState = (state: DeskLead["state"]): number => count(rows, (row) => row.state === state);
  return [
    { label: COLUMN_TEXTS.open, value: rows.length, unit: "count" },
    { label: STATE_WORDS.overdue, value: inState("overdue"), unit: "count" },
    { label: STATE_WORDS.today, value: inState("today"), unit: "count" },
    { label: STATE_WORDS.pool, value: inState("pool"), unit: "count" },
    { label: TERMS.asOfDate, value: asOf, unit: "date" },
  ];
}

export function deskParts({ rows, sellers }: Desk): InWords<ListedParts>[] {
  const detail = (value: number) => ({ label: PART_TEXTS.toCall, value, unit: "count" as const });
  const grades = [...LEAD_GRADES, null].map((grade, rank) => {
    const own = rows.filter((row) => row.rank === rank);
    return {
      ...{ id: grade ?? "past", label: PART_TEXTS.gradeNames[rank]!, listedAs: grade ?? PAST },
      ...{ value: own.length, share: own.length / rows.length, detail: detail(count(own, isToCall)) },
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
