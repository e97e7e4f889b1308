/**
 * The sheet "How it was computed" of a build: what is assumed or doubtful, where every row went, cut points and averages of its sheets,
 * and what must hold.
 */
import { COLON, inLocale, phrase, say } from "../text/say";
import { TERMS } from "../text/terms";
import type { Computation, Section } from "./computation";
import { f } from "./formula";
import { linesOf } from "./lines";
import { checksPart, HOLDS } from "./sections/checks-part";
import { type Fact, factsPart } from "./sections/facts-part";
import { leftOutPart } from "./sections/left-out-part";
import type { SheetBuilder } from "./sheet-builder";
import { countText, sentence } from "./sentence";
import { sheetOf, tableOf } from "./sheet-of";
import { table, valueColumn } from "./table";

const TEXTS = {
  all: say("All {all} checks hold", "{all} 项核对全部成立", "{all} 項檢核全部成立"),
  some: say(
    "{failed} of {all} checks do not hold",
    "{all} 项核对中有 {failed} 项不成立",
    "{all} 項檢核中有 {failed} 項不成立",
  ),
  fine: say(
    "Nothing to do: the figures of this build agree with each other and with your rows",
    "无需处理：本次生成的各项数字彼此一致，也与源数据一致",
    "無需處理：本次建立的各項數字彼此一致，也與來源資料一致",
  ),
  look: say(
    "Look at the lines marked ✗ below before you use the figures of those sheets",
    "使用相应工作表的数字之前，请先查看下方标有 ✗ 的各行",
    "使用相應工作表的數字之前，請先查看下方標有 ✗ 的各列",
  ),
  held: say("Checks that hold", "成立的核对", "成立的檢核"),
  notes: say("What is assumed or doubtful", "假定与存疑之处", "假定與存疑之處"),
  note: say("Note", "说明", "說明"),
} as const;

/** Characters of a line of a note that a page holds beside the sheet's name. */
const NOTE_CHARACTERS = 120;

const notesOf =
  ({ notes }: Computation): Section =>
  (lane) => {
    const lines = notes.flatMap(({ tab, note }) =>
      linesOf(inLocale(note, lane.sheet.locale), NOTE_CHARACTERS).map((line, i) => ({
        tab: i === 0 ? tab : null,
        line,
      })),
    );
    const written = table(lines.length, {
      sheet: valueColumn(TERMS.sheet, "text", (i) => lines[i]!.tab),
      note: valueColumn(TEXTS.note, "text", (i) => lines[i]!.line),
    });
    return tableOf(TEXTS.notes, written)(lane);
  };

/** Columns that the headline stands over. */
const WIDTH = 8;

export function howSheet(sheet: SheetBuilder, computation: Computation): void {
  const { notes, counted, sections, states, held, all } = computation;
  const failed = f`(${all}-${held})`;
  const shown = { failed: countText(failed), all: countText(all) };
  /** A section whose claims are those of a sheet. */
  const claimed =
    (tab: string, section: Section): Section =>
    (lane) =>
      computation.add({ tab }, { checks: section(lane) ?? [] });
  const lane = sheetOf(sheet, {
    title: TERMS.computation,
    provenance: null,
    headline: {
      finding: f`IF(${failed}=0,${sentence(TEXTS.all, shown)},${sentence(TEXTS.some, shown)})`,
      action: f`IF(${failed}=0,${TEXTS.fine},${TEXTS.look})`,
    },
    width: WIDTH,
    sections: [
      notes.length === 0 ? null : notesOf(computation),
      ...counted.map((table) => claimed(sheet.tab, (lane) => [leftOutPart(lane, table)])),
      ...sections.map(({ tab, section }) => claimed(tab, section)),
    ],
  });
  const cells = checksPart(lane.gap(), computation.checks);
  factsPart(lane.gap(), [
    { label: TEXTS.held, value: f`COUNTIF(${cells},${HOLDS})`, format: "count", handle: held },
    { label: TERMS.checks, value: f`ROWS(${cells})`, format: "count", handle: all },
    ...states.map(({ tab, state, handle }): Fact => ({
      ...{ label: phrase`${TERMS.state}${COLON}${tab}`, value: state, format: "text", handle },
    })),
  ]);
}
