/**
 * The desk in figures: which leads are open, each with grade, due day, state and minutes, and what sellers have to call. Rules §3.
 * The sheets compute the same again with native formulas; both follow the domain's rules of leads.
 */
import { group } from "d3-array";
import { LAST_SERIAL } from "../../domain/calendar/calendar";
import { type CallState, followUp, type FollowUpRule } from "../../domain/leads/follow-up";
import { effortByGrade, gradeBy, gradeLimits, LEAD_GRADES, type LeadGrade } from "../../domain/leads/leads";
import type { Steps } from "../../domain/steps";
import type { LeadDetails, Leads } from "../../tables/leads";
import type { Activities } from "../../tables/activities";
import { numberOf } from "../shared/typed-list";
import { type Contacts, contactsOfLeads, type ContactsOfLeads } from "./contacts";
import { type Doubt, doubtsOf, NO_DOUBTS } from "./doubts";
import { type KeptLine, NOTHING_TYPED, type Typed } from "./kept";
import type { DeskChoices } from "./options";

/** A lead that nobody has to call any more, and why. */
export type Closed = "ordered" | "invalid" | "lost";

export interface DeskLead {
  /** Position among the leads of the table. */
  readonly lead: number;
  readonly key: string;
  /** Position among the desk's sellers. */
  readonly seller: number;
  /** null where it is not known, or no date. */
  readonly need: number | null;
  readonly referral: boolean;
  /** The day it came, or was claimed. */
  readonly came: number;
  /** Of the last contact that the tables state. */
  readonly contacted: number | null;
  /** What the table of activities says; null without one. */
  readonly contacts: Contacts | null;
  /** null where the need is past. */
  readonly grade: LeadGrade | null;
  /** Of the grade, from 0, best first; leads without one last. */
  readonly rank: number;
  readonly due: number;
  readonly since: number;
  readonly state: CallState;
  /** Of the day for this lead; null where it is not to be called, or has no grade. */
  readonly minutes: number | null;
  readonly typed: Typed;
  /** What is to be checked; often none. */
  readonly doubts: readonly Doubt[];
}

export interface DeskSeller {
  /** "" for leads without a seller. */
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly pool: number;
  /** To be called, by grade. */
  readonly calls: readonly number[];
  /** To be called, whatever the grade. */
  readonly toCall: number;
  /** By grade; null for one without a lead to call. */
  readonly minutes: readonly (number | null)[];
}

/** What was typed for a lead that is no longer on the desk. */
export interface LeftLine extends KeptLine {
  /** "gone": the table no longer has it. */
  readonly why: Closed | "gone";
}

export interface Desk {
  readonly leads: Leads;
  readonly details: LeadDetails;
  readonly choices: DeskChoices;
  readonly asOf: number;
  /** null without a table of calls and visits. */
  readonly activities: (ContactsOfLeads & { readonly table: Activities }) | null;
  /** Best grade first, those without one last; of a grade the longest due first. */
  readonly rows: readonly DeskLead[];
  /** Most to call first. */
  readonly sellers: readonly DeskSeller[];
  readonly closed: Readonly<Record<Closed, number>>;
  readonly left: readonly LeftLine[];
  /** Grades, due days and minutes are formulas. */
  readonly live: boolean;
}

/** A week without an entry: the table is of an earlier day. */
const STALE_DAYS = 7;

/** Today, or the day of the last entry where that is long ago. */
export function deskDay({ date, details }: Leads, today: number, activities?: Activities): number {
  let last = 0;
  for (const days of [date, details?.lastActivity ?? [], activities?.date ?? []])
    for (const day of days) if (day > last && day < today + 1) last = day;
  return last === 0 || last >= today - STALE_DAYS ? Math.floor(today) : Math.floor(last);
}

/** Why nobody has to call the lead any more; null for one that is open. */
export function closedOf({ valid, ordered }: Leads, { lost }: LeadDetails, lead: number): Closed | null {
  if (ordered[lead] === 1) return "ordered";
  if (valid[lead] === 0) return "invalid";
  return lost[lead] === 1 ? "lost" : null;
}

const dayOrNull = (day: number): number | null => (Number.isNaN(day) ? null : Math.floor(day));
const later = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.max(one, other);

/** What finds a lead again in the next build: its number, else how it is reached, else who came when. */
function keyOf({ date }: Leads, { id, phone, wechat, name }: LeadDetails, lead: number): string {
  return id[lead]! || phone[lead]! || wechat[lead]! || `${name[lead]!} ${Math.floor(date[lead]!)}`.trim();
}

const NO_CONTACTS: Contacts = { attempts: 0, last: null, kind: "", agreed: "", agreedOn: null };

/** What was agreed with a lead, unless the user says to have dealt with it since; "" for nothing. */
export function agreedStep({ contacts, contacted, typed }: Pick<DeskLead, "contacts" | "contacted" | "typed">): string {
  if (contacts === null) return "";
  const until = contacts.agreedOn ?? (contacted ?? 0) + 1;
  return (numberOf(typed.done) ?? 0) < until ? contacts.agreed : "";
}

/** While it is made; of very many leads each is one object. */
type Draft = { -readonly [K in keyof DeskLead]: DeskLead[K] };

function draftOf(lead: number, key: string, given: Rules, typed: Typed = NOTHING_TYPED): Draft {
  const { leads, details, activities, asOf, limits, rules } = given;
  const need = dayOrNull(details.needDate[lead]!);
  const referral = details.referral[lead] === 1;
  const came = later(dayOrNull(leads.date[lead]!), dayOrNull(details.claimed[lead]!))!;
  const contacts = activities && (activities.of.get(lead) ?? NO_CONTACTS);
  const stated = later(dayOrNull(details.lastActivity[lead]!), dayOrNull(details.firstCall[lead]!));
  const contacted = later(stated, contacts && contacts.last);
  const grade = gradeBy(limits, need, asOf, referral);
  const rank = rankOf(grade);
  const worked = { came, last: later(contacted, numberOf(typed.done)), agreed: contacts && contacts.agreedOn };
  const { due, since, state } = followUp(worked, asOf, rules[rank]!);
  const seller = leads.seller[lead]!;
  // One literal: parts put together take several times as long, for a hundred thousand leads.
  // prettier-ignore
  return { lead, key, seller, need, referral, came, contacted, contacts, grade, rank, due, since, state, minutes: null, typed, doubts: NO_DOUBTS };
}

type Given = Pick<Desk, "leads" | "details" | "choices" | "asOf" | "activities">;
/** With the last days of need of A, B and C, and the rule of follow-up by rank; leads without a grade follow that of the best. */
type Rules = Given & { readonly limits: readonly number[]; readonly rules: readonly FollowUpRule[] };

function rulesOf(given: Given): Rules {
  const { monthsA, monthsB, monthsC, everyDays, poolDays } = given.choices;
  const rules = [...LEAD_GRADES.keys(), 0].map((at) => ({ every: everyDays[at]!, pool: poolDays[at]! }));
  return { ...given, limits: gradeLimits(given.asOf, [monthsA, monthsB, monthsC]), rules };
}

export const isToCall = ({ state }: Pick<DeskLead, "state">): boolean => state === "overdue" || state === "today";
const rankOf = (grade: LeadGrade | null): number => (grade === null ? LEAD_GRADES.length : LEAD_GRADES.indexOf(grade));

/** What each seller of the table has, by the table's number, −1 for no seller. */
function sellersOf(rows: readonly Draft[], { leads, choices }: Given): Map<number, DeskSeller> {
  const tallies = new Map<number, { open: number; overdue: number; pool: number; toCall: number; calls: number[] }>();
  for (const row of rows) {
    const tally = tallies.get(row.seller) ?? { open: 0, overdue: 0, pool: 0, toCall: 0, calls: [0, 0, 0, 0] };
    tallies.set(row.seller, tally);
    tally.open++;
    if (row.state === "overdue") tally.overdue++;
    if (row.state === "pool") tally.pool++;
    if (!isToCall(row)) continue;
    tally.toCall++;
    if (row.grade !== null) tally.calls[row.rank]!++;
  }
  const sellers = [...tallies].map(([number, tally]): [number, DeskSeller] => {
    const effort = effortByGrade(choices.hours, tally.calls, choices.effortShares);
    const minutes = tally.calls.map((_, grade) => effort?.[grade]!.minutesPerLead ?? null);
    return [number, { name: leads.sellers[number] ?? "", ...tally, minutes }];
  });
  return new Map(sellers.sort(([, one], [, other]) => other.toCall - one.toCall || other.open - one.open));
}

/** Lines by key in their order: of several leads with one key each takes the next. */
type KeptByKey = ReadonlyMap<string, KeptLine[]>;

/** The open leads as drafts in the order of the desk, and how many are closed for which reason. */
function openLeads(rules: Rules, kept: KeptByKey) {
  const { leads, details } = rules;
  const closed = { ordered: 0, invalid: 0, lost: 0 };
  const why = new Map<string, Closed>();
  const drafts: Draft[] = [];
  for (let lead = 0; lead < leads.count; lead++) {
    const [closedBy, key] = [closedOf(leads, details, lead), keyOf(leads, details, lead)];
    if (closedBy === null) drafts.push(draftOf(lead, key, rules, kept.get(key)?.shift()));
    else {
      closed[closedBy]++;
      if (kept.has(key)) why.set(key, closedBy);
    }
  }
  return { drafts: inOrder(drafts), closed, why };
}

/** Best grade first, of a grade the longest due; of equals the earlier row of the table goes first. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  // One number each holds rank, day and place: numbers are sorted several times as fast as objects are compared.
  const [count, days] = [drafts.length, LAST_SERIAL + 1];
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at++)
    keys[at] = (drafts[at]!.rank * days + Math.min(drafts[at]!.due, LAST_SERIAL)) * count + at;
  keys.sort();
  return Array.from(keys, (key) => drafts[key % count]!);
}

/** In steps: of very many leads each takes a while. @param around Also what was typed into the desk before. */
export function* deskOf(leads: Leads, details: LeadDetails, choices: DeskChoices, around: Around): Steps<Desk> {
  const asOf = choices.asOf ?? deskDay(leads, around.today, around.activities);
  const { activities: table } = around;
  const activities = table === undefined ? null : { table, ...contactsOfLeads(table, details, asOf) };
  yield;
  const given: Given = { leads, details, choices, asOf, activities };
  const kept = group(around.kept, ({ key }) => key);
  const { drafts, closed, why } = openLeads(rulesOf(given), kept);
  yield;
  const sellers = sellersOf(drafts, given);
  const positions = new Map([...sellers.keys()].map((number, position) => [number, position]));
  const doubts = doubtsOf(leads, details);
  yield;
  for (const draft of drafts) {
    const { minutes } = sellers.get(draft.seller)!;
    if (isToCall(draft) && draft.grade !== null) draft.minutes = minutes[draft.rank]!;
    draft.seller = positions.get(draft.seller)!;
    draft.doubts = doubts(draft.lead);
  }
  const left = [...kept.values()].flat().map((line): LeftLine => ({ ...line, why: why.get(line.key) ?? "gone" }));
  const live = drafts.length <= choices.liveLeads;
  return { ...given, rows: drafts, sellers: [...sellers.values()], closed, left, live };
}

/** What a desk depends on besides the table and the choices. */
export interface Around {
  readonly today: number;
  readonly kept: readonly KeptLine[];
  /** Calls and visits, where there is a table of them. */
  readonly activities?: Activities;
}
