/**
 * One row a seller: open leads, those to call by grade, and the minutes for each, as the effort split gives them. Rules §3.1.
 */
import { LEAD_GRADES, type LeadGrade } from "../../../domain/leads/leads";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { Desk, DeskSeller } from "../model";
import { COLUMN_TEXTS, HOW_TEXTS, STATE_WORDS } from "../texts";
import type { DeskColumns } from "./desk-table";
import { NO_SELLER } from "../../kind-texts";
import type { DeskInputs, RuleTable } from "./desk-inputs";

type SellerKey = "name" | "open" | "overdue" | "pool" | "toCall" | `${"calls" | "to" | "minutes"}.${LeadGrade}`;
export type SellerTable = Table<SellerKey>;

/** The grade, from 1, that a grade's share of time goes to: its own, else the next better with leads, else the best that has. */
function shareGoesTo(grade: number, calls: readonly Operand[], before: Operand): Expression {
  const best = calls
    .slice(0, -1)
    .reduceRight<Operand>((rest, count, i) => f`IF(${count}>0,${i + 1},${rest})`, LEAD_GRADES.length);
  return grade === 0 ? f`${best}` : f`IF(${calls[grade]!}>0,${grade + 1},${before})`;
}

/** What the table follows; `names` are the cells of the sellers' names. */
export interface SellerGiven {
  readonly inputs: DeskInputs;
  readonly rules: RuleTable;
  readonly names: Handle;
}

/** How many leads of the desk are the seller's, and to call, in all and by grade. */
function countColumns({ sellers, live }: Desk, rows: () => DeskColumns) {
  /** @param of What else the desk's rows must hold; whose they are is told by number, for a name could be read as a pattern. */
  const counted = (heading: Text, of: (desk: DeskColumns) => Expression, value: (seller: DeskSeller) => number) =>
    column<SellerKey>(heading, "count", (_, { i }) =>
      live ? f`COUNTIFS(${rows().sellerAt},${i + 1}${of(rows())})` : value(sellers[i]!),
    );
  const inState = (key: "overdue" | "pool") =>
    counted(
      STATE_WORDS[key],
      ({ state }) => f`,${state},${STATE_WORDS[key]}`,
      (seller) => seller[key],
    );
  return {
    open: counted(
      COLUMN_TEXTS.open,
      () => f``,
      ({ open }) => open,
    ),
    ...{ overdue: inState("overdue"), pool: inState("pool") },
    toCall: counted(
      COLUMN_TEXTS.toCall,
      ({ order }) => f`,${order},">0"`,
      ({ toCall }) => toCall,
    ),
    ...each("calls", LEAD_GRADES, (grade, at) =>
      counted(
        HOW_TEXTS.callsOf(grade),
        (desk) => f`,${desk.grade},${grade},${desk.order},">0"`,
        ({ calls }) => calls[at]!,
      ),
    ),
  };
}

/** The minutes for a call of each grade: the hours of a day by the grades' shares, those of empty grades given on. */
function minuteColumns({ sellers, live }: Desk, { inputs, rules }: SellerGiven) {
  const { share } = rules.column;
  return {
    ...each("to", LEAD_GRADES, (grade, at) =>
      column<SellerKey>(HOW_TEXTS.shareTo(grade), "count", (row) => {
        const calls = LEAD_GRADES.map((each) => row[`calls.${each}`]);
        return shareGoesTo(at, calls, at === 0 ? 0 : row[`to.${LEAD_GRADES[at - 1]!}`]);
      }),
    ),
    ...each("minutes", LEAD_GRADES, (grade, at) =>
      column<SellerKey>(HOW_TEXTS.minutesOf(grade), "average", (row, { i }) => {
        if (!live) return sellers[i]!.minutes[at] ?? null;
        const shares = LEAD_GRADES.map((each, k) => f`(${row[`to.${each}`]}=${at + 1})*${share.at(k)}`);
        const time = f`${inputs.cell.hours}*60*(${joined(shares, "+")})/SUM(${share})`;
        return f`IF(OR(${row[`calls.${grade}`]}=0,SUM(${share})=0),"",${time}/${row[`calls.${grade}`]})`;
      }),
    ),
  };
}

/** @param rows The columns of the desk, which may be declared later. */
export function sellerTable(desk: Desk, given: SellerGiven, rows: () => DeskColumns): SellerTable {
  const { sellers } = desk;
  return table<SellerKey>(sellers.length, {
    name: { ...valueColumn(TERMS.seller, "text", (i) => sellers[i]!.name || NO_SELLER), handle: given.names },
    ...countColumns(desk, rows),
    ...minuteColumns(desk, given),
  });
}

/** Columns as they are shown: where the share of an empty grade goes is computed only where it may change. */
export const sellerKeys = ({ keys }: SellerTable, live: boolean): readonly SellerKey[] =>
  keys.filter((key) => live || !key.startsWith("to."));

/** The minutes of every seller and grade, one column a grade. */
export const minutesOf = ({ column: { "minutes.A": first } }: SellerTable): Handle => first.across(LEAD_GRADES.length);

/** How many sellers have a graded lead to call. */
export function workingSellers({ column }: SellerTable): Expression {
  const calls = LEAD_GRADES.map((grade) => column[`calls.${grade}`]);
  return f`SUMPRODUCT((${joined(calls, "+")}>0)*1)`;
}
