/**
 * The desk in figures: which leads are open, each with grade, due day, state and minutes, and what sellers have to call. Rules §3.
 * The sheets compute the same again with native formulas; both follow the domain's rules of leads.
 */
import { type CallState, followUp } from "../../domain/leads/follow-up";
import { effortByGrade, LEAD_GRADES, type LeadGrade, leadGrade } from "../../domain/leads/leads";
import type { LeadDetails, Leads } from "../../tables/leads";
import { type Doubt, doubtsOf } from "./doubts";
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
  /** Of the last contact that the table states. */
  readonly contacted: number | null;
  /** null where the need is past. */
  readonly grade: LeadGrade | null;
  readonly due: number;
  readonly since: number;
  readonly state: CallState;
  /** Of the day for this lead; null where it is not to be called, or has no grade. */
  readonly minutes: number | null;
  readonly typed: Typed;
  readonly doubt: Doubt | null;
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
export function deskDay({ date, details }: Leads, today: number): number {
  let last = 0;
  for (const days of [date, details?.lastActivity ?? []])
    for (const day of days) if (day > last && day < today + 1) last = day;
  return last === 0 || last >= today - STALE_DAYS ? Math.floor(today) : Math.floor(last);
}

function closedOf({ valid, ordered }: Leads, { lost }: LeadDetails, lead: number): Closed | null {
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

/** Lines by key in their order: of several leads with one key each takes the next. */
class KeptByKey {
  private readonly lines = new Map<string, KeptLine[]>();

  constructor(kept: readonly KeptLine[]) {
    for (const line of kept) this.lines.set(line.key, [...(this.lines.get(line.key) ?? []), line]);
  }

  take(key: string): KeptLine | undefined {
    return this.lines.get(key)?.shift();
  }

  rest(): readonly KeptLine[] {
    return [...this.lines.values()].flat();
  }
}

type Graded = Omit<DeskLead, "minutes">;

function gradedLead(lead: number, { leads, details, choices, asOf }: Given, line: KeptLine | undefined): Graded {
  const { everyDays, poolDays, monthsA, monthsB, monthsC } = choices;
  const typed = line === undefined ? NOTHING_TYPED : line;
  const need = dayOrNull(details.needDate[lead]!);
  const referral = details.referral[lead] === 1;
  const came = later(dayOrNull(leads.date[lead]!), dayOrNull(details.claimed[lead]!))!;
  const contacted = later(dayOrNull(details.lastActivity[lead]!), dayOrNull(details.firstCall[lead]!));
  const grade = leadGrade(need, asOf, referral, [monthsA, monthsB, monthsC]);
  const at = grade === null ? 0 : LEAD_GRADES.indexOf(grade);
  const rule = { every: everyDays[at]!, pool: poolDays[at]! };
  return {
    ...{ lead, key: keyOf(leads, details, lead), seller: leads.seller[lead]!, need, referral, came, contacted, grade },
    ...followUp({ came, last: later(contacted, typed.done) }, asOf, rule),
    typed: { nextStep: typed.nextStep, note: typed.note, done: typed.done },
    doubt: null,
  };
}

type Given = Pick<Desk, "leads" | "details" | "choices" | "asOf">;

export const isToCall = ({ state }: Pick<DeskLead, "state">): boolean => state === "overdue" || state === "today";
/** From 0, best first; those without a grade last. */
export const rankOf = (grade: LeadGrade | null): number =>
  grade === null ? LEAD_GRADES.length : LEAD_GRADES.indexOf(grade);

/** What each seller of the table has, by the table's number, −1 for no seller. */
function sellersOf(rows: readonly Graded[], { leads, choices }: Given): Map<number, DeskSeller> {
  const tallies = new Map<number, { open: number; overdue: number; pool: number; toCall: number; calls: number[] }>();
  for (const row of rows) {
    const tally = tallies.get(row.seller) ?? { open: 0, overdue: 0, pool: 0, toCall: 0, calls: [0, 0, 0, 0] };
    tallies.set(row.seller, tally);
    tally.open++;
    if (row.state === "overdue") tally.overdue++;
    if (row.state === "pool") tally.pool++;
    if (!isToCall(row)) continue;
    tally.toCall++;
    if (row.grade !== null) tally.calls[rankOf(row.grade)]!++;
  }
  const sellers = [...tallies].map(([number, tally]): [number, DeskSeller] => {
    const effort = effortByGrade(choices.hours, tally.calls, choices.effort);
    const minutes = tally.calls.map((_, grade) => effort?.[grade]!.minutesPerLead ?? null);
    return [number, { name: leads.sellers[number] ?? "", ...tally, minutes }];
  });
  return new Map(sellers.sort(([, one], [, other]) => other.toCall - one.toCall || other.open - one.open));
}

/** @param kept What was typed into the desk before. */
export function deskOf(leads: Leads, details: LeadDetails, choices: DeskChoices, around: Around): Desk {
  const asOf = choices.asOf ?? deskDay(leads, around.today);
  const given: Given = { leads, details, choices, asOf };
  const kept = new KeptByKey(around.kept);
  const closed = { ordered: 0, invalid: 0, lost: 0 };
  const why = new Map<string, Closed>();
  const graded: Graded[] = [];
  for (let lead = 0; lead < leads.count; lead++) {
    const closedBy = closedOf(leads, details, lead);
    if (closedBy === null) graded.push(gradedLead(lead, given, kept.take(keyOf(leads, details, lead))));
    else {
      closed[closedBy]++;
      if (around.kept.length > 0) why.set(keyOf(leads, details, lead), closedBy);
    }
  }
  graded.sort((one, other) => rankOf(one.grade) - rankOf(other.grade) || one.due - other.due || one.lead - other.lead);
  const sellers = sellersOf(graded, given);
  const positions = new Map([...sellers.keys()].map((number, position) => [number, position]));
  const doubt = doubtsOf(leads, details);
  const rows = graded.map((row): DeskLead => {
    const calls = isToCall(row) && row.grade !== null;
    const minutes = calls ? sellers.get(row.seller)!.minutes[rankOf(row.grade)]! : null;
    return { ...row, seller: positions.get(row.seller)!, minutes, doubt: doubt(row.lead) };
  });
  const left = kept.rest().map((line): LeftLine => ({ ...line, why: why.get(line.key) ?? "gone" }));
  return { ...given, rows, sellers: [...sellers.values()], closed, left, live: rows.length <= choices.liveLeads };
}

/** What a desk depends on besides the table and the choices. */
export interface Around {
  readonly today: number;
  readonly kept: readonly KeptLine[];
}
