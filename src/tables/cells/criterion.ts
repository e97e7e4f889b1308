/**
 * Which texts COUNTIFS and SUMIFS compare as they stand: not as a pattern, a comparison, a number, a date or a truth value.
 */

/** What SUMIFS takes for a pattern or a comparison instead of plain text. */
export const CRITERION_MARKS = /[*?~]|^[<>=]/;
/** A whole number as Excel itself writes it: text and number of the same digits are the same to COUNTIFS. */
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
/** Digits with nothing but the marks and words of amounts, dates and times: Excel may read such a criterion as a number. */
const NUMBER_LIKE =
  /^(?=.*\d)(?:[\d\s.,:/+\-%$¥€£()年月日号號时時分秒点點e]|am|pm|上午|下午|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|uary|ruary|ch|il|y|ust|tember|ober|ember)+$/i;
const TRUTH = /^(?:true|false)$/i;
/** Excel refuses longer criteria. */
const MAX_LENGTH = 255;

/**
 * Whether COUNTIFS with this text in a criterion cell counts exactly the cells that hold it, in whatever case.
 * Names with * ? ~, names beginning with < > =, and names Excel reads as a number, date or truth value are none.
 * @example isPlainCriterion("小王"); // true
 * @example isPlainCriterion("001"); // false: it counts cells with 1, too
 */
export function isPlainCriterion(text: string): boolean {
  if (text === "" || text.length > MAX_LENGTH || text !== text.trim()) return false;
  if (WHOLE_NUMBER.test(text)) return true;
  return !CRITERION_MARKS.test(text) && !text.startsWith("#") && !TRUTH.test(text) && !NUMBER_LIKE.test(text);
}
