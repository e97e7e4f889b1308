/**
 * The calls of one seller's day: chosen by name, in the order to work them, with the minutes for each; on one page to print.
 */
import { LEAD_GRADES } from "../../../domain/leads/leads";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { wordLooks } from "../../../plan/looks";
import { RIGHT } from "../../../plan/modules";
import { countText, fixedText, nameText, sentence } from "../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { quotient } from "../../../plan/statistics";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import type { PlanContext } from "../../kind";
import type { Desk } from "../model";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import { CALLS_TEXTS, COLUMN_TEXTS, HOW_TEXTS, INPUT_TEXTS, PAST, STATE_WORDS, TABS } from "../texts";
import { CALLS_INPUTS, type DeskInputs, type RuleTable } from "./desk-inputs";
import { type DeskColumns, type DeskTable, ORDER_STEP } from "./desk-table";
import { minutesOf, type SellerTable } from "./seller-table";

/** Calls on the page; more are counted and stand on the desk. */
const LISTED = 25;

/** Over what is chosen. */
export const CHOICE_HEADINGS = [INPUT_TEXTS.choose, TERMS.value, say("", "", "")] as const;

/** What the sheets are laid out from. */
export interface DeskGiven {
  readonly desk: Desk;
  readonly context: PlanContext;
  readonly inputs: DeskInputs;
  readonly rules: RuleTable;
  readonly sellers: SellerTable;
  readonly rows: DeskTable;
  readonly picked: PickedTable;
}

/** Rows of the desk, from 1, in the order of the chosen seller's calls; "" where there are no more. */
type PickedTable = Table<"at">;

const ofSeller = (
  { inputs, sellers }: Pick<DeskGiven, "inputs" | "sellers">,
  key: "open" | "overdue" | "pool" | "toCall" | "name" | "calls.A" | "minutes.A",
): Expression => f`INDEX(${sellers.column[key]},${inputs.cell.sellerAt})`;

export function pickedTable(given: Pick<DeskGiven, "desk" | "inputs" | "sellers" | "rows">): PickedTable {
  const { order } = given.rows.column;
  const first = f`${given.inputs.cell.sellerAt}*${ORDER_STEP}`;
  // Orders of the sellers before are smaller.
  const sorted = (i: number): Expression => f`SMALL(${order},COUNTIF(${order},"<"&${first})+${i + 1})`;
  return table(LISTED, {
    at: column(HOW_TEXTS.rowOfDesk, "count", (_, { i }) => {
      // As values the calls of a seller are numbered, and found without sorting.
      const wanted = given.desk.live ? sorted(i) : f`${first}+${i + 1}`;
      return f`IF(${ofSeller(given, "toCall")}<${i + 1},"",MATCH(${wanted},${order},0))`;
    }),
  });
}

function gradeTable({ inputs, rules, sellers }: DeskGiven) {
  const calls = sellers.column["calls.A"].across(LEAD_GRADES.length);
  const ofGrade = (of: Handle, i: number): Expression => f`INDEX(${of},${inputs.cell.sellerAt},${i + 1})`;
  const { share } = rules.column;
  return table<"grade" | "share" | "calls" | "minutes" | "every">(LEAD_GRADES.length, {
    grade: valueColumn(COLUMN_TEXTS.grade, "text", (i) => LEAD_GRADES[i]!),
    calls: column(COLUMN_TEXTS.toCall, "count", (_, { i }) => ofGrade(calls, i)),
    share: column(TERMS.share, "pace", (_, { i }) => quotient(share.at(i), f`SUM(${share})`)),
    minutes: column(CALLS_TEXTS.minutesEach, "average", (_, { i }) => ofGrade(minutesOf(sellers), i)),
    every: column(CALLS_TEXTS.every, "count", (_, { i }) => f`${rules.column.every.at(i)}`),
  });
}

type CallKey = "customer" | "grade" | "state" | "minutes" | "contact" | "next";

function callTable({ rows, picked }: DeskGiven): Table<CallKey> {
  const { customer, grade, state, minutes, contact, nextStep, action } = rows.column;
  const at = (i: number): Handle => picked.column.at.at(i);
  /** A column's cell in the row of a call. Where there is no call, of the first row: a program that computes both sides of an IF must not take all rows. */
  type Of = (column: Handle) => Expression;
  const shown = (heading: Text, format: "text" | "average", value: (of: Of) => Expression): Column<CallKey> =>
    column(heading, format, (_, { i }) => {
      const of: Of = (column) => f`INDEX(${column},MAX(1,${at(i)}))`;
      return f`IF(${at(i)}="","",${value(of)})`;
    });
  /** An empty cell shows nothing, not 0. */
  const text = (column: Handle) => (of: Of) => f`${of(column)}&""`;
  const { overdue: amber, today: blue } = STATE_WORDS;
  return table<CallKey>(picked.rows, {
    customer: { ...shown(TERMS.customer, "text", text(customer)), modules: 2 },
    grade: { ...shown(COLUMN_TEXTS.grade, "text", text(grade)), horizontal: "center" },
    state: {
      ...shown(TERMS.state, "text", text(state)),
      ...{ horizontal: "center", style: "state", looks: (cell) => wordLooks(cell, { amber, blue }) },
    },
    minutes: shown(COLUMN_TEXTS.minutes, "average", (of) => of(minutes)),
    contact: { ...shown(COLUMN_TEXTS.contact, "text", text(contact)), modules: 2 },
    next: {
      ...shown(TERMS.nextAction, "text", (of) => f`IF(${of(nextStep)}<>"",${of(nextStep)},${of(action)})`),
      modules: 3,
    },
  });
}

function headlineOf(given: DeskGiven): Headline {
  const { at } = given.picked.column;
  const { customer, grade, minutes } = given.rows.column;
  const first = (of: DeskColumns[keyof DeskColumns]): Expression => f`INDEX(${of},MAX(1,${at.at(0)}))`;
  const name = nameText(first(customer));
  const begin = sentence(CALLS_TEXTS.action, { name, grade: first(grade), minutes: fixedText(first(minutes), 1) });
  const ask = sentence(CALLS_TEXTS.ask, { name });
  return {
    finding: sentence(CALLS_TEXTS.finding, {
      seller: nameText(ofSeller(given, "name")),
      calls: countText(ofSeller(given, "toCall")),
      overdue: countText(ofSeller(given, "overdue")),
    }),
    action: f`IF(${at.at(0)}="",${CALLS_TEXTS.rest},IF(${first(grade)}=${PAST},${ask},${begin}))`,
  };
}

function figuresOf(given: DeskGiven): Figure[] {
  const of = (key: Parameters<typeof ofSeller>[1]): Expression => ofSeller(given, key);
  const [toCall, callsA] = [of("toCall"), of("calls.A")];
  const ofOpen = sentence(CALLS_TEXTS.ofOpen, { n: countText(of("open")) });
  return [
    figure(CALLS_TEXTS.callsToday, "count", toCall, { below: ofOpen }),
    figure(STATE_WORDS.overdue, "count", of("overdue"), {
      below: sentence(CALLS_TEXTS.dueToday, { n: countText(f`(${toCall}-${of("overdue")})`) }),
    }),
    figure(CALLS_TEXTS.gradeA, "count", callsA, {
      below: f`IF(${callsA}=0,"",${sentence(CALLS_TEXTS.each, { n: fixedText(of("minutes.A"), 1) })})`,
    }),
    figure(STATE_WORDS.pool, "count", of("pool"), { below: CALLS_TEXTS.noContact }),
  ];
}

export function callsSheet(sheet: SheetBuilder, given: DeskGiven): void {
  const rest = f`(${ofSeller(given, "toCall")}-${LISTED})`;
  sheetOf(sheet.onModules(), {
    title: TABS.calls,
    headline: headlineOf(given),
    figures: figuresOf(given),
    sections: [
      besideOf(
        RIGHT,
        [tableOf(CALLS_TEXTS.byGrade, gradeTable(given))],
        inputsOf({ title: CALLS_TEXTS.chosen, headings: CHOICE_HEADINGS }, given.inputs.lines(CALLS_INPUTS)),
      ),
      tableOf(CALLS_TEXTS.list, callTable(given)),
      (lane) => {
        lane.text(f`IF(${rest}>0,${sentence(CALLS_TEXTS.more, { n: countText(rest) })},"")`, "note");
      },
    ],
  });
}
