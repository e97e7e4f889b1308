/**
 * Larger units that a heading states for the figures under it, such as 金额(万元) or "Revenue (in thousands)", or a line above the headings
 * for all amounts of the table, such as 单位：万元.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import type { Cell } from "../source";
import { plainText } from "./cell";

const CURRENCY = "(?:[¥￥$€£₹]|(?:us|nt|hk|a|c|s)\\$|rmb|cny|usd|eur|gbp|hkd|twd|人民币|人民幣|元|圆|圓)";
const COUNTED = "(?:人次|[人次件單单笔筆个個])";
const HAN = "百万|百萬|千万|千萬|[千仟万萬亿億]";
const WORDS = "thousands?|millions?|billions?|k|bn|'?000s?";
/** Letters that stand for a unit only beside a currency: (m) alone may be metres or a size. */
const BESIDE_CURRENCY = `${CURRENCY}\\s*m|m\\s*${CURRENCY}`;
const UNIT = `(?:${CURRENCY}?\\s*(?:${HAN}|${WORDS})(?:\\s*(?:of\\s+)?(?:${CURRENCY}|${COUNTED}))?|${BESIDE_CURRENCY})`;

/** In brackets, after 单位 or "in", or as 万元 by itself, at the end of a heading. */
const AT_END = new RegExp(
  `\\s*[([{【]\\s*(?:[单單]位\\s*:?|in\\s)?\\s*(${UNIT})\\s*[)\\]}】]$` +
    `|[\\s,，/-]*[单單]位\\s*:?\\s*(${UNIT})$|[\\s,]+in\\s+(${UNIT})$|[\\s,，/:_-]*((?:${HAN})[元圆圓])$`,
  "i",
);

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/百[万萬]|million|m/i, 1e6],
  [/千[万萬]/, 1e7],
  [/[万萬]/, 1e4],
  [/[亿億]/, 1e8],
  [/billion|bn/i, 1e9],
];
const THOUSAND = 1e3;

/** A cell that states a unit of its own. */
const OWN_UNIT = /[千仟万萬亿億kwmb]\s*[元圆圓]?$/i;

/** A unit of the heading's own, however small: what is stated for the whole table does not hold under it. */
const OWN = new RegExp(
  `[([{【]\\s*(?:[单單]位\\s*:?|in\\s)?\\s*(?:${CURRENCY}|${COUNTED})\\s*[)\\]}】]$|/(?:[元圆圓]|${COUNTED})$`,
  "i",
);

/** A unit for a whole table: after 单位 or "unit", where several are parted by commas, or after "in". */
const ABOVE = new RegExp(
  `(?:[单單]位\\s*:?|\\bunits?\\s*:|\\bin)\\s*((?:${UNIT})(?:[、,，/;；]\\s*(?:${UNIT}))*)(?![\\p{L}\\d])`,
  "giu",
);

/** What a line above the headings states of the figures below. */
export interface StatedUnit {
  /** As written. */
  readonly text: string;
  /** What an amount of 1 stands for, and a count of 1. */
  readonly money: number;
  readonly count: number;
}

/**
 * The larger unit that the cells above the headings state; null where they state none. A unit without 人, 次 or the like is one of amounts.
 * @example unitAbove(["销售日报", "单位：万元"]); // { text: "单位：万元", money: 10000, count: 1 }
 */
export function unitAbove(cells: readonly Cell[]): StatedUnit | null {
  for (const cell of cells) {
    if (typeof cell !== "string") continue;
    const text = plainText(cell);
    const units = Array.from(text.matchAll(ABOVE)).flatMap(([, stated]) => stated!.split(/[、,，/;；]/));
    if (units.length === 0) continue;
    const counts = new RegExp(`${COUNTED}$`);
    const scale = (isCount: boolean): number => {
      const unit = units.find((each) => counts.test(each.trim()) === isCount);
      return unit === undefined ? 1 : scaleOf(unit);
    };
    return { text: cell.trim(), money: scale(false), count: scale(true) };
  }
  return null;
}

/** Whether a heading states a unit of its own. */
export const hasOwnUnit = (heading: string): boolean => AT_END.test(plainText(heading)) || OWN.test(plainText(heading));

function scaleOf(stated: string): number {
  const unit = stated.replace(new RegExp(CURRENCY, "gi"), "");
  return SCALES.find(([words]) => words.test(unit))?.[1] ?? THOUSAND;
}

/**
 * What a figure of 1 under a heading stands for; 1 where it states no larger unit.
 * @example headingScale("金额（万元）"); // 10000
 */
export function headingScale(heading: string): number {
  const found = AT_END.exec(plainText(heading));
  return found === null ? 1 : scaleOf((found[1] ?? found[2] ?? found[3] ?? found[4])!);
}

/** The heading without the larger unit at its end. */
export function withoutUnit(heading: string): string {
  return heading.replace(AT_END, "");
}

/** A figure as the cell states it, in the heading's unit unless the cell states its own. Written decimals are all there is. */
export function inHeadingUnit(amount: number, cell: Cell, scale: number): number {
  if (scale === 1 || (typeof cell === "string" && OWN_UNIT.test(plainText(cell)))) return amount;
  return Number((amount * scale).toPrecision(15));
}

/** What the user should know of such a column; `stated` is its heading, or the line above the headings. */
export const multiplied = (heading: string, stated: string, scale: number): Text =>
  stated === heading ? multipliedByHeading(heading, scale) : multipliedByLine(heading, stated, scale);

const multipliedByLine = (heading: string, stated: string, scale: number): Text =>
  say(
    `“${stated}” above the headings states a larger unit, so the figures of “${heading}” are multiplied by ${scale.toLocaleString("en-US")}.`,
    `标题上方的“${stated}”使用较大单位，“${heading}”的数值已乘以 ${scale.toLocaleString("en-US")}。`,
    `標題上方的「${stated}」使用較大單位，「${heading}」的數值已乘以 ${scale.toLocaleString("en-US")}。`,
  );
const multipliedByHeading = (heading: string, scale: number): Text =>
  say(
    `“${heading}” states a larger unit, so its figures are multiplied by ${scale.toLocaleString("en-US")}.`,
    `“${heading}”使用较大单位，数值已乘以 ${scale.toLocaleString("en-US")}。`,
    `「${heading}」使用較大單位，數值已乘以 ${scale.toLocaleString("en-US")}。`,
  );
