/**
 * The head of every sheet: what it is, what question it answers, where its figures come from and of when they are.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { Source } from "../../tables/source";
import type { Locale, Text } from "../../text/locale";
import type { Lane } from "../lane";
import { say } from "../../text/say";

export { isoDate };

export interface Provenance {
  /** Whom or what of the source the sheet is about, e.g. businesses; all of it when absent. The title says it. */
  readonly scope?: Text;
  readonly sources: readonly Source[];
  /** 1900 serials. */
  readonly asOf: number | null;
  readonly refreshed: number;
}

function sourceText(source: Source, locale: Locale): string {
  const { name, sheet, table, rows } = source;
  const shown = rows.toLocaleString("en-US");
  if (table === null)
    return say(`sheet “${sheet}”, ${shown} rows`, `工作表“${sheet}”，${shown} 行`, `工作表「${sheet}」，${shown} 列`)[
      locale
    ];
  return say(
    `table “${name}” on sheet “${sheet}”, ${shown} rows`,
    `工作表“${sheet}”的表格“${name}”，${shown} 行`,
    `工作表「${sheet}」的表格「${name}」，${shown} 列`,
  )[locale];
}

function provenanceText({ sources, asOf, refreshed }: Provenance, locale: Locale): string {
  const from = say("Source: ", "数据来源：", "資料來源：")[locale];
  const none = say("figures typed in", "手工输入", "手動輸入")[locale];
  const parts = [
    from + (sources.map((source) => sourceText(source, locale)).join(locale === "en-US" ? "; " : "；") || none),
  ];
  if (asOf !== null) parts.push(say("as of ", "截至 ", "截至 ")[locale] + isoDate(asOf));
  parts.push(say("refreshed on ", "刷新于 ", "重新整理於 ")[locale] + isoDate(refreshed));
  return parts.join("  ·  ");
}

/** A title, or a tab's name, with whom it is about. */
export function withScope(title: string, scope: string, locale: Locale): string {
  return say(`${title} (${scope})`, `${title}（${scope}）`, `${title}（${scope}）`)[locale];
}

/** Three rows: title, question, provenance. */
export function titlePart(
  lane: Lane,
  texts: { readonly title: string; readonly description: string },
  provenance: Provenance,
  locale: Locale,
): void {
  const { scope } = provenance;
  const title = lane.text(scope === undefined ? texts.title : withScope(texts.title, scope[locale], locale), "title");
  lane.sheet.height(title.place.row, 30);
  lane.text(texts.description, "subtitle");
  lane.text(provenanceText(provenance, locale), "subtitle");
}
