/**
 * What is assumed or doubtful of the desk, a sentence each: on "How it was computed", in the pane and in the JSON; and why there is no desk.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { numberText } from "../../text/wording";
import type { Doubt } from "./doubts";
import type { Closed, Desk } from "./model";
import { rowName } from "../../tables/source";
import { NOTES } from "./note-texts";

function doubtNotes({ rows, details }: Desk): Text[] {
  // Few of very many leads.
  const doubtful = rows.filter(({ doubts }) => doubts.length > 0);
  const noted = (
    note: (found: { readonly count: number; readonly lead: string; readonly text: string }) => Text,
    ...kinds: readonly Doubt["kind"][]
  ): Text[] => {
    const having = doubtful.filter(({ doubts }) => doubts.some(({ kind }) => kinds.includes(kind)));
    const [first] = having;
    return first ? [note({ count: having.length, lead: first.key, text: details.needText[first.lead]! })] : [];
  };
  return [
    ...noted(NOTES.twoSellers, "twoSellers"),
    ...noted(NOTES.repeatedId, "repeatedId"),
    ...noted(NOTES.sameContact, "samePhone", "sameWechat"),
    ...noted(NOTES.needUnread, "needUnread"),
  ];
}

/** What the table of calls and visits is taken for, and which of them belong to no lead. */
function activityNotes({ activities, leads }: Desk): (Text | null)[] {
  if (activities === null) return [];
  const { table, strange } = activities;
  const [first] = strange;
  const row = first === undefined ? "" : rowName(table.source, table.row[first]!);
  return [
    NOTES.activities({ table: table.source.name }),
    row === "" ? null : NOTES.strange({ count: strange.length, row, leads: leads.source.name }),
  ];
}

export function notesOf(desk: Desk, today: number): Text[] {
  const { leads, activities, rows, sellers, choices, live } = desk;
  const { columns } = leads;
  const past = rows.filter(({ grade }) => grade === null).length;
  const alone = sellers.find(({ name }) => name === "")?.open ?? 0;
  const isContactKnown = activities !== null || columns.lastActivity !== undefined || columns.firstCall !== undefined;
  const notes = [
    NOTES.values({ date: isoDate(today) }),
    live ? null : NOTES.notLive({ count: rows.length, most: choices.liveLeads }),
    NOTES.rules,
    isContactKnown ? null : NOTES.noContact,
    columns.needDate === undefined ? NOTES.noNeed : null,
    columns.lead === undefined ? NOTES.noId : null,
    past === 0 ? null : NOTES.past({ count: past }),
    alone === 0 ? null : NOTES.noSeller({ count: alone }),
    ...activityNotes(desk),
    ...doubtNotes(desk),
  ];
  return notes.filter((note) => note !== null);
}

export function noneOpenProblem(table: string, closed: Readonly<Record<Closed, number>>): Problem {
  const [ordered, invalid, lost] = [closed.ordered, closed.invalid, closed.lost].map((count) => numberText(count));
  return new Problem(
    say(
      `No lead of “${table}” is open: ${ordered} ordered, ${invalid} not valid, ${lost} lost. Choose a table with leads to call, or correct its status column.`,
      `“${table}”中没有待跟进的客资：已成交 ${ordered}、无效 ${invalid}、已流失 ${lost}。请选择含待跟进客资的表，或更正状态列。`,
      `「${table}」中沒有待跟進的名單：已成交 ${ordered}、無效 ${invalid}、已流失 ${lost}。請選擇含待跟進名單的表，或更正狀態欄。`,
    ),
  );
}
