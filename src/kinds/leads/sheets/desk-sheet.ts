/**
 * The desk: every open lead with what to do next, and below what was typed for leads that have left it; and what both rest on.
 */
import { LEAD_GRADES } from "../../../domain/leads/leads";
import { f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Check } from "../../../plan/sections/checks-part";
import { countText, nameText, sentence } from "../../../plan/sentence";
import type { Headline } from "../../../plan/sections/headline-part";
import type { CountedTable } from "../../../plan/sections/left-out-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { factsOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { capitalised } from "../../option-problems";
import type { LeftLine } from "../model";
import { CHECK_TEXTS, COLUMN_TEXTS, DESK_TEXTS, HOW_TEXTS, PAST, STATE_WORDS, TABS, WHY_TEXTS } from "../texts";
import type { DeskGiven } from "./calls-sheet";
import { REACH_INPUTS } from "./desk-inputs";
import { dayOf, deskKeys } from "./desk-table";
import { sellerKeys, workingSellers } from "./seller-table";

/** Columns that the headline stands over: as many as a screen shows beside the pane. */
const HEADLINE_WIDTH = 8;
const TEXT_WIDTHS = { action: 32, reason: 20, nextStep: 20, note: 20, agreed: 20 } as const;

function deskHeadline({ rows: { column }, inputs: { cell } }: DeskGiven): Headline {
  const { state, customer, grade, due, seller } = column;
  const counted = (word: keyof typeof STATE_WORDS) => f`COUNTIF(${state},${STATE_WORDS[word]})`;
  const count = (word: keyof typeof STATE_WORDS) => countText(counted(word));
  const at = f`MATCH(${STATE_WORDS.overdue},${state},0)`;
  const first = sentence(DESK_TEXTS.first, {
    name: nameText(f`INDEX(${customer},${at})`),
    grade: f`INDEX(${grade},${at})`,
    days: countText(f`(${cell.asOf}-INDEX(${due},${at}))`),
    seller: nameText(f`INDEX(${seller},${at})`),
  });
  return {
    finding: sentence(DESK_TEXTS.finding, {
      ...{ open: countText(f`ROWS(${state})`), overdue: count("overdue"), today: count("today"), pool: count("pool") },
    }),
    action: f`IF(${counted("overdue")}=0,${DESK_TEXTS.fine},${first})`,
    state: f`IF(${counted("overdue")}+${counted("pool")}>0,${TERMS.act},${TERMS.ready})`,
  };
}

/** Has the headings of the desk, so that the next build finds again what was typed. */
function leftTable(left: readonly LeftLine[]): Section {
  return tableOf(
    DESK_TEXTS.left,
    table(left.length, {
      customer: valueColumn(TERMS.customer, "text", (i) => left[i]!.customer),
      why: valueColumn(COLUMN_TEXTS.why, "text", (i) => WHY_TEXTS[left[i]!.why]),
      lead: valueColumn(COLUMN_TEXTS.lead, "text", (i) => left[i]!.key),
      nextStep: valueColumn(COLUMN_TEXTS.nextStep, "text", (i) => left[i]!.nextStep || null),
      done: valueColumn(COLUMN_TEXTS.done, "date", (i) => dayOf(left[i]!.done)),
      note: valueColumn(COLUMN_TEXTS.note, "textAfterNumber", (i) => left[i]!.note || null),
    }),
    { name: "LeadsLeft" },
  );
}

const CLOSED = ["ordered", "invalid", "lost"] as const;

/** Rules by grade, sellers, and where every lead is, with what must hold of them. */
function deskRests({ desk, inputs, rules, sellers, rows, picked }: DeskGiven): {
  readonly sections: readonly Section[];
  readonly checks: readonly Check[];
} {
  const { open, toCall, ...of } = sellers.column;
  const [closed, all] = [CLOSED.map(() => new Handle()), new Handle()];
  const count = { format: "count" } as const;
  const left = CLOSED.map((why, i) => ({
    label: capitalised(WHY_TEXTS[why]),
    value: desk.closed[why],
    handle: closed[i]!,
  }));
  const onDesk = f`ROWS(${rows.column.state})`;
  const minutes = f`ABS(SUM(${rows.column.minutes})-${inputs.cell.hours}*60*${workingSellers(sellers)})`;
  const past = f`COUNTIFS(${rows.column.grade},${PAST},${rows.column.order},">0")`;
  return {
    sections: [
      tableOf(HOW_TEXTS.rules, rules),
      inputsOf({ title: HOW_TEXTS.reach }, inputs.lines([...REACH_INPUTS, "sellerAt"])),
      factsOf(HOW_TEXTS.where, [
        { label: COLUMN_TEXTS.open, value: onDesk, ...count },
        ...left.map((line) => ({ ...line, ...count })),
        { label: TERMS.leads, value: desk.leads.count, handle: all, ...count },
      ]),
      tableOf(HOW_TEXTS.sellers, sellers, { keys: sellerKeys(sellers, desk.live) }),
      tableOf(HOW_TEXTS.picked, picked, { style: "note" }),
    ],
    checks: [
      { name: CHECK_TEXTS.everyLead, holds: f`${onDesk}+SUM(${closed[0]!}:${closed.at(-1)!})=${all}` },
      { name: CHECK_TEXTS.sellers, holds: f`SUM(${open})=${onDesk}` },
      { name: CHECK_TEXTS.calls, holds: f`SUM(${of["calls.A"].across(LEAD_GRADES.length)})+${past}=SUM(${toCall})` },
      { name: CHECK_TEXTS.minutes, holds: f`OR(SUM(${rules.column.share})=0,${minutes}<0.001)` },
    ],
  };
}

/** Lays the sheet out, with what is assumed, and the tables that rows are counted of. */
export function deskSheet(
  sheet: SheetBuilder,
  given: DeskGiven,
  { notes, counted }: { readonly notes: readonly Text[]; readonly counted: readonly CountedTable[] },
): void {
  const { desk, rows } = given;
  const keys = deskKeys(rows, desk);
  const { sections, checks } = deskRests(given);
  sheetOf(sheet, {
    title: TABS.desk,
    headline: deskHeadline(given),
    width: HEADLINE_WIDTH,
    notes,
    sections: [tableOf(null, rows, { keys, name: "LeadDesk" }), desk.left.length === 0 ? null : leftTable(desk.left)],
    computed: { counted, sections },
    checks,
  });
  const { customer, doubt, contacted, came, rank, sellerAt, order } = rows.column;
  sheet.freeze(customer.place.row).printBefore(doubt.place.column);
  for (const key of Object.keys(TEXT_WIDTHS) as (keyof typeof TEXT_WIDTHS)[])
    if (keys.includes(key)) sheet.width(rows.column[key].place.column, TEXT_WIDTHS[key]);
  for (const working of [contacted, came, rank, sellerAt, order]) sheet.style(working, "note");
}
