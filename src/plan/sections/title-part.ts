/**
 * The head of every sheet: what it is, what question it answers, where its figures come from and of when they are.
 */
import { clausesOf } from "../../text/wording";
import { isoDate } from "../../domain/calendar/calendar";
import type { Source } from "../../tables/source";
import type { Text } from "../../text/locale";
import type { Lane } from "../lane";
import { isLocalText, phrase, say } from "../../text/say";
import { FRAME_POINTS } from "../frame-points";

export interface Provenance {
  /** Whom or what of the source the sheet is about, e.g. businesses; all of it when absent. The title says it. */
  readonly scope?: Text;
  readonly sources: readonly Source[];
  /** 1900 serials. */
  readonly asOf: number | null;
  readonly refreshed: number;
}

const SOURCE = say("Source: ", "数据来源：", "資料來源：");
const TYPED = say("figures typed in", "手工输入", "手動輸入");
const AS_OF = say("as of ", "截至 ", "截至 ");
const REFRESHED = say("refreshed on ", "刷新于 ", "重新整理於 ");
const OPEN = say(" (", "（", "（");
const CLOSE = say(")", "）", "）");

function sourceText(source: Source): Text {
  const { name, sheet, table, rows } = source;
  const shown = rows.toLocaleString("en-US");
  if (table === null)
    return say(`sheet “${sheet}”, ${shown} rows`, `工作表“${sheet}”，${shown} 行`, `工作表「${sheet}」，${shown} 列`);
  return say(
    `table “${name}” on sheet “${sheet}”, ${shown} rows`,
    `工作表“${sheet}”的表格“${name}”，${shown} 行`,
    `工作表「${sheet}」的表格「${name}」，${shown} 列`,
  );
}

function provenanceText({ sources, asOf, refreshed }: Provenance): Text {
  const from = sources.length === 0 ? TYPED : clausesOf(sources.map(sourceText));
  const day = asOf === null ? "" : phrase`${AS_OF}${isoDate(asOf)}  ·  `;
  return phrase`${SOURCE}${from}  ·  ${day}${REFRESHED}${isoDate(refreshed)}`;
}

/** A title, or a tab's name, with whom it is about. */
export function withScope(title: Text, scope: Text): Text {
  return phrase`${title}${OPEN}${scope}${CLOSE}`;
}

/** The title, with whom it is about. */
export function titlePart(lane: Lane, title: Text, provenance: Provenance | Text | null): void {
  const scope = provenance === null || isLocalText(provenance) ? undefined : provenance.scope;
  const cell = lane.text(scope === undefined ? title : withScope(title, scope), "title");
  lane.sheet.height(cell.place.row, FRAME_POINTS.title);
}

/** Where the figures come from; an empty line where they come from no table. */
export function sourceLine(lane: Lane, provenance: Provenance | Text | null): void {
  lane.sheet.height(lane.row, FRAME_POINTS.source);
  if (provenance === null) lane.gap();
  else lane.text(isLocalText(provenance) ? provenance : provenanceText(provenance), "subtitle");
}
