/**
 * The words that live counts read: those that count as yes, one column a flag, and the statuses of orders that count.
 */
import { LEAD_ROLES, type LeadFlag, type Leads } from "../../tables/leads";
import type { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import type { Section } from "../../plan/sheet-of";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { type WordCells, wordsOf } from "./lead-formulas";

const SECTION = say(
  "What counts as yes in your table (<>: any entry)",
  "计为“是”的填写内容（<> 表示填了即是）",
  "計為「是」的填寫內容（<> 表示填了即是）",
);

/** Places `words`. */
function wordsPart(lane: Lane, leads: Leads, words: WordCells): void {
  const { sheet } = lane;
  lane.section(SECTION);
  const flags = Object.keys(words) as LeadFlag[];
  const headings = lane.rows([flags.map((flag) => LEAD_ROLES[flag].label)], { overflow: true });
  sheet.style(headings, "heading").height(headings.place.row, 30);
  flags.forEach((flag, i) => {
    const texts = wordsOf(leads, flag);
    const handle = words[flag]!;
    sheet.put(
      lane.row,
      lane.column + i,
      texts.map((text) => [text]),
      { handle, overflow: true },
    );
    sheet.style(handle, "label").format(handle, "text", "left");
  });
  lane.gap(Math.max(...flags.map((flag) => words[flag]!.rows)));
}

/** The words under their title; nothing where formulas read none. */
export const wordsSection = (leads: Leads, words: WordCells): Section | null =>
  Object.keys(words).length === 0 ? null : (lane) => wordsPart(lane, leads, words);

/** The statuses under their title; nothing where every order counts. */
export const statusesSection = (statuses: readonly string[], handle: Handle): Section | null =>
  statuses.length === 0
    ? null
    : (lane) => {
        const cells = statuses.map((status) => [status]);
        lane.section(TERMS.countedStatuses);
        lane.sheet.style(lane.rows(cells, { handle }), "label");
      };
