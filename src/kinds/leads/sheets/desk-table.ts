/**
 * One row an open lead: what the table states as values, grade, due day, state and minutes as live formulas of the as-of date and the
 * rules, and cells for what the user plans and notes. For many leads they are values of the refresh date.
 */
import { LEAD_GRADES } from "../../../domain/leads/leads";
import type { Cells, Row } from "../../../plan/cells";
import { type Content, Day } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined } from "../../../plan/formula";
import { wordLooks } from "../../../plan/looks";
import { fixedText, sentence } from "../../../plan/sentence";
import { type Column, type ColumnInput, type Columns, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { agreedStep, type Desk, type DeskLead, isToCall } from "../model";
import { ACTIONS, COLUMN_TEXTS, DOUBT_TEXTS, INPUT_TEXTS, PAST, REASONS, STATE_WORDS, YES } from "../texts";
import type { DeskInputs, RuleTable } from "./desk-inputs";
import { NO_SELLER } from "../../kind-texts";
import { minutesOf, type SellerTable } from "./seller-table";

type DeskKey =
  | ("customer" | "state" | "grade" | "action" | "due" | "reason" | "minutes" | "seller" | "source" | "contact")
  | ("since" | "nextStep" | "note" | "done" | "doubt" | "lead" | "need" | "referral" | "contacted" | "came")
  | ("rank" | "sellerAt" | "order")
  | ActivityKey;
/** Only where there is a table of calls and visits. */
const ACTIVITY_KEYS = ["attempts", "lastKind", "agreed", "agreedOn"] as const;
type ActivityKey = (typeof ACTIVITY_KEYS)[number];
export type DeskTable = Table<DeskKey>;
export type DeskColumns = Cells<DeskKey>;
type DeskRow = Row<DeskKey>;

/** A month on average, for the words of a reason; grades count calendar months. */
const DAYS_A_MONTH = 30.4375;
/** Orders of calls of one seller are numbers above the seller's position times this. */
export const ORDER_STEP = 10_000_000;

export const dayOf = (day: number | null): Content => (day === null ? null : new Day(day));

const isPast = ({ rank }: DeskRow): Expression => f`(${rank}>${LEAD_GRADES.length})`;

/** Grades and the words for them, in terms of the day of need, the referral and how far grades reach. */
function gradeFormulas({ activities }: Desk, { cell }: DeskInputs) {
  const { asOf, untilA, untilB, untilC } = cell;
  const byDate = ({ need }: DeskRow) =>
    f`IF(${need}<=${untilA},"A",IF(${need}<=${untilB},"B",IF(${need}<=${untilC},"C","D")))`;
  const n = ({ need }: DeskRow) => fixedText(f`(${need}-${asOf})/${DAYS_A_MONTH}`, 1);
  return {
    grade: (row: DeskRow) => {
      const known = f`IF(${row.need}<${asOf},${PAST},IF(${row.referral}=${YES},"A",${byDate(row)}))`;
      return f`IF(N(${row.need})>0,${known},IF(${row.referral}=${YES},"A","D"))`;
    },
    reason: (row: DeskRow) => {
      const known = f`IF(N(${row.need})=0,${REASONS.none},${sentence(REASONS.months, { n: n(row) })})`;
      return f`IF(${isPast(row)},${REASONS.past},IF(${row.referral}=${YES},${REASONS.referral},${known}))`;
    },
    action: ({ rank, agreed, agreedOn, contacted, done }: DeskRow) => {
      const byGrade = f`CHOOSE(${rank},${joined(ACTIONS, ",")})`;
      if (activities === null) return byGrade;
      const until = f`IF(N(${agreedOn})>0,${agreedOn},N(${contacted})+1)`;
      return f`IF(AND(${agreed}<>"",N(${done})<${until}),${agreed},${byGrade})`;
    },
    rank: ({ grade }: DeskRow) => f`IF(${grade}=${PAST},${LEAD_GRADES.length + 1},CODE(${grade})-64)`,
  };
}

/** When to call, in terms of the last contact: the table's, or the day the user says to be done. */
function callFormulas({ activities }: Desk, { cell }: DeskInputs, rules: RuleTable, sellers: SellerTable) {
  const { every, pool } = rules.column;
  /** Leads without a grade follow the rule of the best. */
  const rule = (row: DeskRow) => f`IF(${isPast(row)},1,${row.rank})`;
  const last = ({ contacted, done }: DeskRow) => f`MAX(N(${contacted}),N(${done}))`;
  const { pool: back, overdue, today, later } = STATE_WORDS;
  return {
    due: (row: DeskRow) => {
      const byRule = f`IF(${last(row)}<${row.came},${row.came},${last(row)}+INDEX(${every},${rule(row)}))`;
      return activities === null ? byRule : f`IF(N(${row.agreedOn})>${last(row)},${row.agreedOn},${byRule})`;
    },
    since: (row: DeskRow) => f`MAX(0,${cell.asOf}-MAX(${last(row)},${row.came}))`,
    state: (row: DeskRow) => {
      const byDay = f`IF(${row.due}<${cell.asOf},${overdue},IF(${row.due}=${cell.asOf},${today},${later}))`;
      const long = f`${row.since}>INDEX(${pool},${rule(row)})`;
      if (activities === null) return f`IF(${long},${back},${byDay})`;
      const agreed = f`AND(N(${row.agreedOn})>${last(row)},N(${row.agreedOn})>=${cell.asOf})`;
      return f`IF(AND(${long},NOT(${agreed})),${back},${byDay})`;
    },
    // By grade, then the longest due, then as the rows stand.
    order: (row: DeskRow) => {
      const within = f`${row.rank}*1000000+MIN(${row.due},999999)+ROW()/1000000`;
      return f`IF(OR(${row.state}=${overdue},${row.state}=${today}),${row.sellerAt}*${ORDER_STEP}+${within},"")`;
    },
    minutes: (row: DeskRow) =>
      f`IF(OR(${row.order}="",${isPast(row)}),"",INDEX(${minutesOf(sellers)},${row.sellerAt},${row.rank}))`,
  };
}

function reasonText({ grade, referral, need }: DeskLead, asOf: number): Text {
  if (grade === null) return REASONS.past;
  if (referral) return REASONS.referral;
  if (need === null) return REASONS.none;
  const months = ((need - asOf) / DAYS_A_MONTH).toFixed(1);
  return {
    "en-US": REASONS.months["en-US"].replace("{n}", months),
    "zh-CN": REASONS.months["zh-CN"].replace("{n}", months),
    "zh-TW": REASONS.months["zh-TW"].replace("{n}", months),
  };
}

/** What to check of a lead, as the desk says it. */
function doubtText({ leads, details }: Desk, { doubt, lead }: Pick<DeskLead, "doubt" | "lead">): Text | null {
  if (doubt === null) return null;
  if (doubt.kind === "needUnread") return DOUBT_TEXTS.needUnread(details.needText[lead]!);
  const row = leads.source.headerRow + details.row[doubt.other]! + 2;
  if (doubt.kind === "repeatedId") return DOUBT_TEXTS.repeatedId(row);
  const other = details.id[doubt.other]! || String(row);
  if (doubt.kind !== "twoSellers") return DOUBT_TEXTS[doubt.kind](other);
  return DOUBT_TEXTS.twoSellers(leads.sellers[leads.seller[doubt.other]!] ?? "–", other);
}

/** Values of the working columns for leads too many for formulas: the place among the seller's calls. */
function ordersOf({ rows }: Desk): (number | null)[] {
  const places = new Map<number, number>();
  return rows.map((row) => {
    if (!isToCall(row)) return null;
    const place = (places.get(row.seller) ?? 0) + 1;
    places.set(row.seller, place);
    return (row.seller + 1) * ORDER_STEP + place;
  });
}

const typedInput = (label: Text, note: Text): ColumnInput => ({
  ...{ key: null, label, note, allowed: INPUT_TEXTS.date, ignoreBlank: true },
  rule: { type: "date", min: 1, max: null },
});

type Grades = ReturnType<typeof gradeFormulas>;
type Calls = ReturnType<typeof callFormulas>;

const CENTRED = { horizontal: "center" } as const;
const TYPED = { style: "input", horizontal: "left" } as const;

/** A column of what stands in the table of leads, or was typed before. */
const statedBy =
  ({ rows }: Desk) =>
  (heading: Text, format: FormatName, value: (row: DeskLead) => Content): Column<never> =>
    valueColumn(heading, format, (i) => value(rows[i]!));

/** A column of formulas; of the build's values where there are too many leads for them. */
const computedBy =
  ({ rows, live }: Desk) =>
  (
    heading: Text,
    format: FormatName,
    formula: (row: DeskRow) => Expression,
    value: (row: DeskLead, i: number) => Content,
  ): Column<DeskKey> => ({
    ...{ heading, format },
    cell: (row, { i }) => (live ? formula(row) : value(rows[i]!, i)),
  });

/** What to do with the lead, by when and why. */
function taskColumns(
  desk: Desk,
  grades: Grades,
  calls: Calls,
): Pick<Columns<DeskKey>, "state" | "grade" | "action" | "due" | "reason" | "minutes"> {
  const computed = computedBy(desk);
  const { overdue: amber, pool: red, today: blue, later: quiet } = STATE_WORDS;
  return {
    state: {
      ...computed(TERMS.state, "text", calls.state, ({ state }) => STATE_WORDS[state]),
      ...{ ...CENTRED, style: "state" },
      // A rule over very many cells makes every calculation slow.
      looks: (cell) => (desk.live ? wordLooks(cell, { amber, red, blue, quiet }) : []),
    },
    grade: { ...computed(COLUMN_TEXTS.grade, "text", grades.grade, ({ grade }) => grade ?? PAST), ...CENTRED },
    action: computed(TERMS.nextAction, "text", grades.action, (row) => agreedStep(row) || ACTIONS[row.rank]!),
    due: computed(COLUMN_TEXTS.due, "date", calls.due, ({ due }) => new Day(due)),
    reason: computed(COLUMN_TEXTS.reason, "textAfterNumber", grades.reason, (row) => reasonText(row, desk.asOf)),
    minutes: computed(COLUMN_TEXTS.minutes, "average", calls.minutes, ({ minutes }) => minutes),
  };
}

/** Who calls, where the lead came from, how to reach the customer, and how long nobody did. */
function contactColumns(desk: Desk, calls: Calls): Pick<Columns<DeskKey>, "seller" | "source" | "contact" | "since"> {
  const { sellers, leads, details } = desk;
  const stated = statedBy(desk);
  return {
    seller: stated(TERMS.seller, "textAfterNumber", ({ seller }) => sellers[seller]!.name || NO_SELLER),
    source: stated(COLUMN_TEXTS.source, "text", ({ lead }) => leads.channels[leads.channel[lead]!] ?? null),
    contact: stated(COLUMN_TEXTS.contact, "text", ({ lead }) => details.phone[lead]! || details.wechat[lead]! || null),
    since: computedBy(desk)(COLUMN_TEXTS.since, "days", calls.since, ({ since }) => since),
  };
}

/** What the table of calls and visits says. */
function activityColumns(desk: Desk): Pick<Columns<DeskKey>, ActivityKey> {
  const stated = statedBy(desk);
  return {
    attempts: stated(COLUMN_TEXTS.attempts, "countSoFar", ({ contacts }) => contacts?.attempts ?? null),
    lastKind: stated(COLUMN_TEXTS.lastKind, "text", ({ contacts }) => contacts?.kind || null),
    agreed: stated(COLUMN_TEXTS.agreed, "text", ({ contacts }) => contacts?.agreed || null),
    agreedOn: stated(COLUMN_TEXTS.agreedOn, "date", ({ contacts }) => dayOf(contacts?.agreedOn ?? null)),
  };
}

/** The columns that the tables fill. */
export const deskKeys = ({ keys }: DeskTable, { activities }: Desk): readonly DeskKey[] =>
  keys.filter((key) => activities !== null || !(ACTIVITY_KEYS as readonly string[]).includes(key));

/** What the user plans and notes. */
function typedColumns(desk: Desk): Pick<Columns<DeskKey>, "nextStep" | "note" | "done"> {
  const stated = statedBy(desk);
  return {
    nextStep: { ...stated(COLUMN_TEXTS.nextStep, "text", ({ typed }) => typed.nextStep || null), ...TYPED },
    note: { ...stated(COLUMN_TEXTS.note, "text", ({ typed }) => typed.note || null), ...TYPED },
    done: {
      ...stated(COLUMN_TEXTS.done, "date", ({ typed }) => dayOf(typed.done)),
      ...{ ...TYPED, input: typedInput(COLUMN_TEXTS.done, INPUT_TEXTS.done) },
    },
  };
}

/** What grade and due day rest on, and what to check of it. */
function factColumns(
  desk: Desk,
): Pick<Columns<DeskKey>, "doubt" | "lead" | "need" | "referral" | "contacted" | "came"> {
  const stated = statedBy(desk);
  return {
    doubt: stated(COLUMN_TEXTS.doubt, "text", (row) => doubtText(desk, row)),
    lead: stated(COLUMN_TEXTS.lead, "text", ({ key }) => key),
    need: stated(COLUMN_TEXTS.need, "date", ({ need }) => dayOf(need)),
    referral: { ...stated(COLUMN_TEXTS.referral, "text", ({ referral }) => (referral ? YES : null)), ...CENTRED },
    contacted: stated(COLUMN_TEXTS.contacted, "date", ({ contacted }) => dayOf(contacted)),
    came: stated(COLUMN_TEXTS.came, "date", ({ came }) => new Day(came)),
  };
}

/** Numbers that other formulas read: of the grade, of the seller, of the call among all calls. */
function workingColumns(
  desk: Desk,
  grades: Grades,
  calls: Calls,
): Pick<Columns<DeskKey>, "rank" | "sellerAt" | "order"> {
  const computed = computedBy(desk);
  const orders = desk.live ? [] : ordersOf(desk);
  return {
    rank: computed(COLUMN_TEXTS.rank, "count", grades.rank, ({ rank }) => rank + 1),
    sellerAt: statedBy(desk)(COLUMN_TEXTS.sellerAt, "count", ({ seller }) => seller + 1),
    order: computed(COLUMN_TEXTS.order, "exact", calls.order, (_, i) => orders[i] ?? null),
  };
}

export function deskTable(desk: Desk, inputs: DeskInputs, rules: RuleTable, sellers: SellerTable): DeskTable {
  const { name } = desk.details;
  const grades = gradeFormulas(desk, inputs);
  const calls = callFormulas(desk, inputs, rules, sellers);
  const { attempts, lastKind, agreed, agreedOn } = activityColumns(desk);
  return table<DeskKey>(desk.rows.length, {
    customer: statedBy(desk)(TERMS.customer, "text", ({ lead, key }) => name[lead]! || key),
    ...taskColumns(desk, grades, calls),
    ...contactColumns(desk, calls),
    ...{ attempts, lastKind },
    ...typedColumns(desk),
    ...factColumns(desk),
    ...{ agreed, agreedOn },
    ...workingColumns(desk, grades, calls),
  });
}
