/**
 * One row an open lead: what the table states as values, grade, due day, state and minutes as live formulas of the as-of date and the
 * rules, and cells for what the user plans and notes. For many leads they are values of the refresh date.
 */
import { ANY_DAY, entry } from "../../shared/typed-columns";
import { LEAD_GRADES } from "../../../domain/leads/leads";
import type { Cells, Row } from "../../../plan/cells";
import { type Content, Day } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined } from "../../../plan/formula";
import { wordLooks } from "../../../plan/looks";
import { filled, fixedText, sentence } from "../../../plan/sentence";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { rowName } from "../../../tables/source";
import { TERMS } from "../../../text/terms";
import { clausesOf } from "../../../text/wording";
import { agreedStep, type Desk, type DeskLead, isToCall } from "../model";
import { ACTIONS, COLUMN_TEXTS as T, DOUBT_TEXTS, INPUT_TEXTS, PAST, REASONS, STATE_WORDS, YES } from "../texts";
import type { Doubt } from "../doubts";
import type { DeskInputs, RuleTable } from "./desk-inputs";
import { NO_SELLER } from "../../kind-texts";
import { minutesOf, type SellerTable } from "./seller-table";

type DeskKey =
  | ("customer" | "state" | "grade" | "action" | "due" | "reason" | "minutes")
  | ("seller" | "source" | "contact" | "since" | "attempts" | "lastKind" | "nextStep" | "note" | "done")
  | ("doubt" | "lead" | "need" | "referral" | "contacted" | "came" | "agreed" | "agreedOn")
  | ("rank" | "sellerAt" | "order");
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
  if (doubt.kind === "needUnread") return DOUBT_TEXTS.needUnread({ text: details.needText[lead]! });
  const { kind, other } = doubt;
  const row = rowName(leads.source, details.row[other]!);
  const seller = leads.sellers[leads.seller[other]!] ?? "–";
  return DOUBT_TEXTS[kind]({ row, seller, lead: details.id[other]! || row });
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

const CENTRED = { horizontal: "center" } as const;
const TYPED = { style: "input", horizontal: "left" } as const;
const DONE_ON = entry(T.done, ANY_DAY, INPUT_TEXTS.done, { allowed: INPUT_TEXTS.date });

/** A column of what stands in the table of leads or was typed before, and one of what follows by formulas. */
function columnMakers(
  { rows, live }: Desk,
  formulas: ReturnType<typeof gradeFormulas> & ReturnType<typeof callFormulas>,
) {
  type Look<K extends string> = Parameters<typeof column<K>>[3];
  return {
    stated: (heading: Text, format: FormatName, value: (row: DeskLead) => Content, look?: Look<never>) =>
      valueColumn(heading, format, (i) => value(rows[i]!), look),
    /** @param value Where there are too many leads for formulas, as the build computed it. */
    follows: (
      key: keyof typeof formulas,
      [heading, format]: readonly [Text, FormatName],
      value: (row: DeskLead, i: number) => Content,
      look?: Look<DeskKey>,
    ) => column<DeskKey>(heading, format, (row, { i }) => (live ? formulas[key](row) : value(rows[i]!, i)), look),
  };
}
type Makers = ReturnType<typeof columnMakers>;

/** What to do. */
function callColumns({ details, live, asOf }: Desk, { stated, follows }: Makers) {
  const { overdue: amber, pool: red, today: blue, later: quiet } = STATE_WORDS;
  // A rule over very many cells makes every calculation slow.
  const looks: Column<DeskKey>["looks"] = (cell) => (live ? wordLooks(cell, { amber, red, blue, quiet }) : []);
  const state = { ...CENTRED, style: "state", looks } as const;
  return {
    customer: stated(TERMS.customer, "text", ({ lead, key }) => details.name[lead]! || key),
    state: follows("state", [TERMS.state, "text"], (row) => STATE_WORDS[row.state], state),
    grade: follows("grade", [T.grade, "text"], ({ grade }) => grade ?? PAST, CENTRED),
    action: follows("action", [TERMS.nextAction, "text"], (row) => agreedStep(row) || ACTIONS[row.rank]!),
    due: follows("due", [T.due, "date"], ({ due }) => new Day(due)),
    reason: follows("reason", [T.reason, "textAfterNumber"], (row) => reasonText(row, asOf)),
    minutes: follows("minutes", [T.minutes, "average"], ({ minutes }) => minutes),
  };
}

/** Whose lead it is, and what the user notes. */
function leadColumns({ sellers, leads, details }: Desk, { stated, follows }: Makers) {
  return {
    seller: stated(TERMS.seller, "textAfterNumber", ({ seller }) => sellers[seller]!.name || NO_SELLER),
    source: stated(T.source, "text", ({ lead }) => leads.channels[leads.channel[lead]!] ?? null),
    contact: stated(T.contact, "text", ({ lead }) => details.phone[lead]! || details.wechat[lead]! || null),
    since: follows("since", [T.since, "days"], ({ since }) => since),
    attempts: stated(T.attempts, "countSoFar", ({ contacts }) => contacts?.attempts ?? null),
    lastKind: stated(T.lastKind, "text", ({ contacts }) => contacts?.kind || null),
    nextStep: stated(T.nextStep, "text", ({ typed }) => typed.nextStep || null, TYPED),
    note: stated(T.note, "text", ({ typed }) => typed.note || null, TYPED),
    done: stated(T.done, "date", ({ typed }) => dayOf(typed.done), { ...TYPED, input: DONE_ON }),
  };
}

/** What both rest on, and what formulas read. */
function workingColumns(desk: Desk, { stated, follows }: Makers) {
  const orders = desk.live ? [] : ordersOf(desk);
  return {
    doubt: stated(T.doubt, "text", (row) => doubtText(desk, row)),
    lead: stated(T.lead, "text", ({ key }) => key),
    need: stated(T.need, "date", ({ need }) => dayOf(need)),
    referral: stated(T.referral, "text", ({ referral }) => (referral ? YES : null), CENTRED),
    contacted: stated(T.contacted, "date", ({ contacted }) => dayOf(contacted)),
    came: stated(T.came, "date", ({ came }) => new Day(came)),
    agreed: stated(T.agreed, "text", ({ contacts }) => contacts?.agreed || null),
    agreedOn: stated(T.agreedOn, "date", ({ contacts }) => dayOf(contacts?.agreedOn ?? null)),
    rank: follows("rank", [T.rank, "count"], ({ rank }) => rank + 1),
    sellerAt: stated(T.sellerAt, "count", ({ seller }) => seller + 1),
    order: follows("order", [T.order, "exact"], (_, i) => orders[i] ?? null),
  };
}

/** The columns that the tables fill. */
export const deskKeys = ({ keys }: DeskTable, { activities }: Desk): readonly DeskKey[] =>
  keys.filter((key) => activities !== null || !(ACTIVITY_KEYS as readonly string[]).includes(key));

export function deskTable(desk: Desk, inputs: DeskInputs, rules: RuleTable, sellers: SellerTable): DeskTable {
  const make = columnMakers(desk, { ...gradeFormulas(desk, inputs), ...callFormulas(desk, inputs, rules, sellers) });
  const columns = { ...callColumns(desk, make), ...leadColumns(desk, make), ...workingColumns(desk, make) };
  return table<DeskKey>(desk.rows.length, columns);
}
