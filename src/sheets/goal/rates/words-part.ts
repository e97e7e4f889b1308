/**
 * The words that count as yes, as the live counts read them: one column a flag.
 */
import type { LeadFlag, Leads } from "../../../tables/leads";
import type { Locale } from "../../../text/locale";
import type { Lane } from "../../plan/lane";
import { wordsOf } from "../lead-formulas";
import type { WordCells } from "../lead-formulas";
import { FLAG_TEXTS, TEXTS } from "./texts";

/** Places `words`. */
export function wordsPart(lane: Lane, leads: Leads, words: WordCells, columns: number, locale: Locale): void {
  const { sheet } = lane;
  lane.section(TEXTS.words[locale], columns);
  const flags = Object.keys(words) as LeadFlag[];
  const headings = lane.rows([flags.map((flag) => FLAG_TEXTS[flag][locale])], { overflow: true });
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
