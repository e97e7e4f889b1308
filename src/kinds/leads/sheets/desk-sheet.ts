/**
 * The desk: every open lead with what to do next, and below what was typed for leads that have left it.
 */
import { f } from "../../../plan/formula";
import { countText, nameText, sentence } from "../../../plan/sentence";
import type { Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { Desk, LeftLine } from "../model";
import { COLUMN_TEXTS, DESK_TEXTS, STATE_WORDS, TABS, WHY_TEXTS } from "../texts";
import type { DeskInputs } from "./desk-inputs";
import { dayOf, deskKeys, type DeskTable } from "./desk-table";

/** Columns that the headline stands over: as many as a screen shows beside the pane. */
const HEADLINE_WIDTH = 8;
const TEXT_WIDTHS = { action: 32, reason: 20, nextStep: 20, note: 20, agreed: 20 } as const;

function deskHeadline({ column }: DeskTable, { cell }: DeskInputs): Headline {
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

export function deskSheet(
  sheet: SheetBuilder,
  desk: Desk,
  { rows, inputs }: { readonly rows: DeskTable; readonly inputs: DeskInputs },
): void {
  const { left } = desk;
  const keys = deskKeys(rows, desk);
  sheetOf(sheet, {
    title: TABS.desk,
    headline: deskHeadline(rows, inputs),
    width: HEADLINE_WIDTH,
    sections: [tableOf(null, rows, { keys, name: "LeadDesk" }), left.length === 0 ? null : leftTable(left)],
  });
  const { customer, doubt, contacted, came, rank, sellerAt, order } = rows.column;
  sheet.freeze(customer.place.row).printBefore(doubt.place.column);
  for (const key of Object.keys(TEXT_WIDTHS) as (keyof typeof TEXT_WIDTHS)[])
    if (keys.includes(key)) sheet.width(rows.column[key].place.column, TEXT_WIDTHS[key]);
  for (const working of [contacted, came, rank, sellerAt, order]) sheet.style(working, "note");
}
