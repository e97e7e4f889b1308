/**
 * Labels of rows that add up other rows: 合计, 1月合计, 总计：帐号, Total: Account, Grand Total, Average. A word inside a name is none:
 * "Total Wine" is a shop, "Acme total" is a label only in a row that names nothing else.
 */
import type { Cell } from "../source";
import { plainText } from "./cell";

const WORD =
  "(?:合计|合計|总计|總計|小计|小計|汇总|彙總|匯總|累计|累計|共计|共計|总合计|總合計|总和|總和|总额合计|平均值|平均数|平均數|平均|均值)";
/** 合计(元), 总计：帐号, 本页合计, 2024年1月小计; a word that also names people or firms must be followed by nothing of its own. */
const CHINESE = new RegExp(
  `^(?:[^:]{0,12}(?:合计|合計|总计|總計|小计|小計|汇总|彙總|匯總|共计|共計|累计|累計)|${WORD})\\s*(?:[:(].*)?$`,
);
const CHINESE_FIRST = new RegExp(`^${WORD}\\s*(?:[:(\\d].*)?$`);
const PERIOD =
  "(?:grand|sub|overall|running|page|sheet|report|account|campaigns?|daily|weekly|monthly|quarterly|yearly|annual|day|week|month|quarter|year|stores?|shops?|orders?|sales|net|gross|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|q[1-4]|h[12]|\\d{1,4}|[-/.,&])";
const ENGLISH = new RegExp(
  `^(?:${PERIOD}[\\s-]*)*totals?(?:\\s*(?:[:\\-–—(=].*|\\d.*|(?:for|of|by|from|until|as)\\b.*|${PERIOD}(?:[\\s-]+${PERIOD})*))?$|^(?:sum|average|avg\\.?|mean|median)(?:\\s*(?:[:(=].*|of\\b.*))?$`,
  "i",
);
const LIKELY = /^totals?\b|\btotals?$|^sub-?totals?\b/i;
const LONGEST = 40;

const codes = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (each) => each.charCodeAt(0)));
const CHINESE_STARTS = codes("合总總小汇彙匯累共平均本");
const CHINESE_ENDS = codes("计計总總汇彙和均值数數)）:：");

/** The second letter of labels by their first: total, sub-total, sum, grand total, average, mean. */
const SECOND_LETTERS: Readonly<Record<string, string>> = { t: "o", s: "u", g: "r", a: "v", m: "e" };
const SECONDS = new Map(
  Object.entries(SECOND_LETTERS).map(([first, second]) => [first.charCodeAt(0), second.charCodeAt(0)]),
);
const A = 97;

/** Whether a text can be a label at all, by a few of its characters: the usual cell needs no regular expression. */
function mayBeLabel(text: string): boolean {
  const { length } = text;
  if (length < 2 || length > LONGEST) return false;
  const first = text.charCodeAt(0);
  if (first > 127)
    return CHINESE_STARTS.has(first) || text.includes("计") || text.includes("計") || text.includes("总");
  if (CHINESE_ENDS.has(text.charCodeAt(length - 1)) || SECONDS.get(first | 32) === (text.charCodeAt(1) | 32))
    return true;
  // "North total", "North totals".
  return (text.charCodeAt(length - 2) | 32) === A || (text.charCodeAt(length - 3) | 32) === A;
}

/**
 * Whether a cell labels a row that adds up others.
 * @example isTotalLabel("Total: Account"); // true
 * @example isTotalLabel("Total Wine"); // false
 */
export function isTotalLabel(cell: Cell): boolean {
  if (typeof cell !== "string" || !mayBeLabel(cell)) return false;
  const text = plainText(cell);
  return ENGLISH.test(text) || CHINESE.test(text) || CHINESE_FIRST.test(text);
}

/** Whether a cell labels such a row where the row names nothing else. */
export function isLikelyTotalLabel(cell: Cell): boolean {
  return typeof cell === "string" && mayBeLabel(cell) && LIKELY.test(plainText(cell));
}
