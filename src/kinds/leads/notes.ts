/**
 * What is assumed or doubtful of the desk, a sentence each: on "How it was computed", in the pane and in the JSON; and why there is no desk.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { numberText } from "../../text/wording";
import type { Doubt } from "./doubts";
import type { Closed, Desk, DeskLead } from "./model";
import { rowName } from "../../tables/source";
import { NOTES } from "./note-texts";

function doubtNotes({ rows, details }: Desk): Text[] {
  // Few of very many leads.
  const doubtful = rows.filter(({ doubts }) => doubts.length > 0);
  const having = (...kinds: readonly Doubt["kind"][]): DeskLead[] =>
    doubtful.filter(({ doubts }) => doubts.some(({ kind }) => kinds.includes(kind)));
  const note = (leads: readonly DeskLead[], say: (count: number, example: string) => Text): Text[] =>
    leads.length === 0 ? [] : [say(leads.length, leads[0]!.key)];
  const unread = having("needUnread");
  return [
    ...note(having("twoSellers"), NOTES.twoSellers),
    ...note(having("repeatedId"), NOTES.repeatedId),
    ...note(having("samePhone", "sameWechat"), NOTES.sameContact),
    ...(unread.length === 0 ? [] : [NOTES.needUnread(unread.length, details.needText[unread[0]!.lead]!)]),
  ];
}

/** What the table of calls and visits is taken for, and which of them belong to no lead. */
function activityNotes({ activities, leads }: Desk): Text[] {
  if (activities === null) return [];
  const { table, strange } = activities;
  const [first] = strange;
  return [
    NOTES.activities(table.source.name),
    ...(first === undefined
      ? []
      : [NOTES.strange(strange.length, rowName(table.source, table.row[first]!), leads.source.name)]),
  ];
}

export function notesOf(desk: Desk, today: number): Text[] {
  const { leads, activities, rows, sellers, choices, live } = desk;
  const { columns } = leads;
  const past = rows.filter(({ grade }) => grade === null).length;
  const alone = sellers.find(({ name }) => name === "")?.open ?? 0;
  return [
    NOTES.values(isoDate(today)),
    ...(live ? [] : [NOTES.notLive(rows.length, choices.liveLeads)]),
    NOTES.rules,
    ...(activities === null && columns.lastActivity === undefined && columns.firstCall === undefined
      ? [NOTES.noContact]
      : []),
    ...(columns.needDate === undefined ? [NOTES.noNeed] : []),
    ...(columns.lead === undefined ? [NOTES.noId] : []),
    ...(past === 0 ? [] : [NOTES.past(past)]),
    ...(alone === 0 ? [] : [NOTES.noSeller(alone)]),
    ...activityNotes(desk),
    ...doubtNotes(desk),
  ];
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
