/**
 * One row an open lead: what the table states as values, grade, due day, state and minutes as live formulas of the as-of date and the
 * rules, and cells for what the user plans and notes. For many leads they are values of the refresh date.
 */
import { ANY_DAY, entry } from "../../shared/typed-columns";
import { LEAD_GRADES } from "../../../domain/leads/leads";
import type { Cells, Row } from "../../../plan/cells";
import { eachEntry } from "../../../plan/columns";
import { type Content, Day } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined } from "../../../plan/formula";
import { wordLooks } from "../../../plan/looks";
import { filled, fixedText, sentence } from "../../../plan/sentence";
import { type Column, column, type Columns, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { rowName } from "../../../tables/source";
import { TERMS } from "../../../text/terms";
import { clausesOf } from "../../../text/wording";
import { agreedStep, type Desk, type DeskLead, isToCall } from "../model";
import { ACTIONS, COLUMN_TEXTS, DOUBT_TEXTS, INPUT_TEXTS, PAST, REASONS, STATE_WORDS, YES } from "../texts";
import type { Doubt } from "../doubts";
import type { DeskInputs, RuleTable } from "./desk-inputs";
import { NO_SELLER } from "../../kind-texts";
import { minutesOf, type SellerTable } from "./seller-table";

/** In the order they stand: what to do, whose lead it is, what the user notes, what it rests on, and what formulas read. */
const DESK_KEYS = [
  ...(["customer", "state", "grade", "action", "due", "reason", "minutes"] as const),
  ...(["seller", "source", "contact", "since", "attempts", "lastKind", "nextStep", "note", "done"] as const),
  ...(["doubt", "lead", "need", "referral", "contacted", "came", "agreed", "agreedOn"] as const),
  ...(["rank", "sellerAt", "order"] as const),
];
type DeskKey = (typeof DESK_KEYS)[number];
/** Only where there is a table of calls and visits. */
const ACTIVITY_KEYS = ["attempts", "lastKind", "agreed", "agreedOn"] as const;
export type DeskTable = Table<DeskKey>;
export type DeskColumns = Cells<DeskKey>;
type DeskRow = Row<DeskKey>;

/** A month on average, for the words of a reason; grades count calendar months. */
const DAYS_A_MONTH = 30.4375;
/** Orders of calls of one seller are numbers above the seller's position times this. */
export const ORDER_STEP = 10_000_000;

export const dayOf = (day: number | string | null): Content => (typeof day === "number" ? new Day(day) : day || null);

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
  return filled(REASONS.months, { n: ((need - asOf) / DAYS_A_MONTH).toFixed(1) });
}

function doubtOf({ leads, details }: Desk, lead: number, doubt: Doubt): Text {
  if (doubt.kind === "needUnread") return DOUBT_TEXTS.needUnread(details.needText[lead]!);
  const row = rowName(leads.source, details.row[doubt.other]!);
  if (doubt.kind === "repeatedId") return DOUBT_TEXTS.repeatedId(row);
  const other = details.id[doubt.other]! || row;
  if (doubt.kind !== "twoSellers") return DOUBT_TEXTS[doubt.kind](other);
  return DOUBT_TEXTS.twoSellers(leads.sellers[leads.seller[doubt.other]!] ?? "–", other);
}

/** What to check of a lead, as the desk says it. */
const doubtText = (desk: Desk, { doubts, lead }: DeskLead): Text | null =>
  doubts.length === 0 ? null : clausesOf(doubts.map((doubt) => doubtOf(desk, lead, doubt)));

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

type Grades = ReturnType<typeof gradeFormulas>;
type Calls = ReturnType<typeof callFormulas>;

const CENTRED = { horizontal: "center" } as const;
const TYPED = { style: "input", horizontal: "left" } as const;

/** What stands in the table of leads or was typed before, by the row of the desk; some columns have a look of their own. */
type Stated = readonly [
  heading: Text,
  format: FormatName,
  value: (row: DeskLead) => Content,
  look?: Partial<Omit<Column<never>, "heading" | "format" | "cell">>,
];

function statedColumns(desk: Desk) {
  const { rows, sellers, leads, details } = desk;
  const texts = COLUMN_TEXTS;
  const done = { ...TYPED, input: entry(texts.done, ANY_DAY, INPUT_TEXTS.done, { allowed: INPUT_TEXTS.date }) };
  const declared = {
    customer: [TERMS.customer, "text", ({ lead, key }) => details.name[lead]! || key],
    seller: [TERMS.seller, "textAfterNumber", ({ seller }) => sellers[seller]!.name || NO_SELLER],
    source: [texts.source, "text", ({ lead }) => leads.channels[leads.channel[lead]!] ?? null],
    contact: [texts.contact, "text", ({ lead }) => details.phone[lead]! || details.wechat[lead]! || null],
    attempts: [texts.attempts, "countSoFar", ({ contacts }) => contacts?.attempts ?? null],
    lastKind: [texts.lastKind, "text", ({ contacts }) => contacts?.kind || null],
    nextStep: [texts.nextStep, "text", ({ typed }) => typed.nextStep || null, TYPED],
    note: [texts.note, "text", ({ typed }) => typed.note || null, TYPED],
    done: [texts.done, "date", ({ typed }) => dayOf(typed.done), done],
    doubt: [texts.doubt, "text", (row) => doubtText(desk, row)],
    lead: [texts.lead, "text", ({ key }) => key],
    need: [texts.need, "date", ({ need }) => dayOf(need)],
    referral: [texts.referral, "text", ({ referral }) => (referral ? YES : null), CENTRED],
    contacted: [texts.contacted, "date", ({ contacted }) => dayOf(contacted)],
    came: [texts.came, "date", ({ came }) => new Day(came)],
    agreed: [texts.agreed, "text", ({ contacts }) => contacts?.agreed || null],
    agreedOn: [texts.agreedOn, "date", ({ contacts }) => dayOf(contacts?.agreedOn ?? null)],
    sellerAt: [texts.sellerAt, "count", ({ seller }) => seller + 1],
  } as const satisfies Readonly<Partial<Record<DeskKey, Stated>>>;
  return eachEntry<keyof typeof declared, Stated, Column<never>>(declared, ([heading, format, value, look]) =>
    valueColumn(heading, format, (i) => value(rows[i]!), look),
  );
}

/** What follows by formulas, or, where there are too many leads for them, as the build computed it. */
type Computed = readonly [
  heading: Text,
  format: FormatName,
  formula: (row: DeskRow) => Expression,
  value: (row: DeskLead, i: number) => Content,
  look?: Partial<Omit<Column<DeskKey>, "heading" | "format" | "cell">>,
];

function computedColumns(desk: Desk, grades: Grades, calls: Calls) {
  const { rows, live, asOf } = desk;
  const texts = COLUMN_TEXTS;
  const { overdue: amber, pool: red, today: blue, later: quiet } = STATE_WORDS;
  const orders = live ? [] : ordersOf(desk);
  // A rule over very many cells makes every calculation slow.
  const looks: Column<DeskKey>["looks"] = (cell) => (live ? wordLooks(cell, { amber, red, blue, quiet }) : []);
  const state = { ...CENTRED, style: "state", looks } as const;
  const declared = {
    state: [TERMS.state, "text", calls.state, (row) => STATE_WORDS[row.state], state],
    grade: [texts.grade, "text", grades.grade, ({ grade }) => grade ?? PAST, CENTRED],
    action: [TERMS.nextAction, "text", grades.action, (row) => agreedStep(row) || ACTIONS[row.rank]!],
    due: [texts.due, "date", calls.due, ({ due }) => new Day(due)],
    reason: [texts.reason, "textAfterNumber", grades.reason, (row) => reasonText(row, asOf)],
    minutes: [texts.minutes, "average", calls.minutes, ({ minutes }) => minutes],
    since: [texts.since, "days", calls.since, ({ since }) => since],
    rank: [texts.rank, "count", grades.rank, ({ rank }) => rank + 1],
    order: [texts.order, "exact", calls.order, (_, i) => orders[i] ?? null],
  } as const satisfies Readonly<Partial<Record<DeskKey, Computed>>>;
  return eachEntry<keyof typeof declared, Computed, Column<DeskKey>>(
    declared,
    ([heading, format, formula, value, look]) =>
      column<DeskKey>(heading, format, (row, { i }) => (live ? formula(row) : value(rows[i]!, i)), look),
  );
}

/** The columns that the tables fill. */
export const deskKeys = ({ keys }: DeskTable, { activities }: Desk): readonly DeskKey[] =>
  keys.filter((key) => activities !== null || !(ACTIVITY_KEYS as readonly string[]).includes(key));

export function deskTable(desk: Desk, inputs: DeskInputs, rules: RuleTable, sellers: SellerTable): DeskTable {
  const calls = callFormulas(desk, inputs, rules, sellers);
  const columns = { ...statedColumns(desk), ...computedColumns(desk, gradeFormulas(desk, inputs), calls) };
  const inOrder = DESK_KEYS.map((key): [DeskKey, Column<DeskKey>] => [key, columns[key]]);
  return table<DeskKey>(desk.rows.length, Object.fromEntries(inOrder) as Columns<DeskKey>);
}
