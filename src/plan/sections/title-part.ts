/**
 * The head of every sheet: what it is, what question it answers, where its figures come from and of when they are.
 */
import { clausesOf, listOf, numberText } from "../../text/wording";
import { isoDate } from "../../domain/calendar/calendar";
import type { Source } from "../../tables/source";
import type { Text } from "../../text/locale";
import type { Content } from "../content";
import { f } from "../formula";
import type { Handle } from "../handle";
import type { Lane } from "../lane";
import { dayText } from "../sentence";
import { isLocalText, phrase, say } from "../../text/say";
import { FRAME_POINTS } from "../frame-points";

/** A table and how many of its rows count. */
interface CountedSource {
  readonly source: Source;
  readonly used: number;
}

export interface Provenance {
  /** Whom or what of the source the sheet is about, e.g. businesses; all of it when absent. The title says it. */
  readonly scope?: Text;
  /** With the rows that count, where the sheet counts some and not others. */
  readonly sources: readonly (Source | CountedSource)[];
  /** A 1900 serial, or the cell that the user may change. */
  readonly asOf: number | Handle | null;
  /** A 1900 serial. */
  readonly refreshed: number;
}

const SOURCE = say("Source: ", "数据来源：", "資料來源：");
const TYPED = say("figures typed in", "手工输入", "手動輸入");
const AS_OF = say("as of ", "截至 ", "截至 ");
const REFRESHED = say("refreshed on ", "刷新于 ", "重新整理於 ");
const OPEN = say(" (", "（", "（");
const CLOSE = say(")", "）", "）");

function countedText({ source: { name, rows }, used }: CountedSource): Text {
  const [counted, all] = [numberText(used), numberText(rows)];
  return say(
    `“${name}”, ${counted} of ${all} rows counted`,
    `“${name}”，${all} 行中计入 ${counted} 行`,
    `「${name}」，${all} 列中計入 ${counted} 列`,
  );
}

function sourceText(source: Source | CountedSource): Text {
  if ("source" in source) return countedText(source);
  const { name, sheet, table, rows } = source;
  const shown = numberText(rows);
  if (table === null)
    return say(`sheet “${sheet}”, ${shown} rows`, `工作表“${sheet}”，${shown} 行`, `工作表「${sheet}」，${shown} 列`);
  return say(
    `table “${name}” on sheet “${sheet}”, ${shown} rows`,
    `工作表“${sheet}”的表格“${name}”，${shown} 行`,
    `工作表「${sheet}」的表格「${name}」，${shown} 列`,
  );
}

/** More tables than that are named alone: their rows are accounted for on "How it was computed". */
const MOST_COUNTED = 2;

const nameOf = (source: Source | CountedSource): Text => {
  const { name } = "source" in source ? source.source : source;
  return say(`“${name}”`, `“${name}”`, `「${name}」`);
};

const BETWEEN = "  ·  ";

function provenanceText({ sources, asOf, refreshed }: Provenance): Content {
  const named = sources.length > MOST_COUNTED ? listOf(sources.map(nameOf)) : clausesOf(sources.map(sourceText));
  const from = phrase`${SOURCE}${sources.length === 0 ? TYPED : named}${BETWEEN}`;
  const made = phrase`${REFRESHED}${isoDate(refreshed)}`;
  if (asOf === null) return phrase`${from}${made}`;
  if (typeof asOf === "number") return phrase`${from}${AS_OF}${isoDate(asOf)}${BETWEEN}${made}`;
  return f`${from}&${AS_OF}&${dayText(asOf)}&${phrase`${BETWEEN}${made}`}`;
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
