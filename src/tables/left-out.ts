/**
 * The sentences about rows that do not count, with the reason of each, in every language.
 */
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import { DEFINITIONS } from "./catalogue";
import type { LeftOut } from "./reasons";
import type { Source } from "./source";
import { sentencesOf } from "../text/wording";

/** The reasons of every table. A reason that several tables have is the same sentence in all. */
export const LEFT_OUT_REASONS: Readonly<Record<string, Text>> = Object.assign(
  {},
  ...DEFINITIONS.map(({ reasons }) => reasons),
) as Readonly<Record<string, Text>>;

/**
 * Why a row does not count, as a sentence about that row.
 * @example leftOutText("unpaid")["zh-CN"]; // "订单未付款。"
 */
export function leftOutText(reason: string): Text {
  const text = LEFT_OUT_REASONS[reason];
  if (text === undefined) throw new Error(`No table leaves rows out for “${reason}”.`);
  return text;
}

/**
 * How many rows do not count for one reason, as a sentence.
 * @example leftOutSentence({ reason: "unpaid", rows: [3, 8] })["en-US"]; // "2 rows left out: the order is not paid."
 */
export function leftOutSentence(leftOut: LeftOut): Text {
  const count = leftOut.rows.length;
  const reason = leftOutText(leftOut.reason);
  const english = reason["en-US"];
  return {
    "en-US": `${count} ${count === 1 ? "row" : "rows"} left out: ${english.charAt(0).toLowerCase()}${english.slice(1)}`,
    "zh-CN": `有 ${count} 行未计入：${reason["zh-CN"]}`,
    "zh-TW": `有 ${count} 列未計入：${reason["zh-TW"]}`,
  };
}

/**
 * The error for a table no row of which counts: it names how many rows came and why none is used.
 * @example throw nothingCounts(orders.source, orders.rows, orders.leftOut);
 */
export function nothingCounts(source: Source, rows: number, leftOut: readonly LeftOut[]): Problem {
  if (rows === 0) {
    return new Problem({
      "en-US": `The table “${source.name}” has headings but no rows. Add rows below the headings, then build again.`,
      "zh-CN": `表“${source.name}”只有标题，没有数据行。请在标题下方添加数据后重新生成。`,
      "zh-TW": `表格「${source.name}」只有標題，沒有資料列。請在標題下方加入資料後重新產生。`,
    });
  }
  const why = sentencesOf(leftOut.map(leftOutSentence));
  return new Problem({
    "en-US": `None of the ${rows} rows of “${source.name}” can be used. ${why["en-US"]}`,
    "zh-CN": `表“${source.name}”的 ${rows} 行都不能使用。${why["zh-CN"]}`,
    "zh-TW": `表格「${source.name}」的 ${rows} 列都無法使用。${why["zh-TW"]}`,
  });
}
