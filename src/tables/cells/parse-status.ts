/**
 * What an order's or a lead's state text means, in Chinese and English, for every known platform.
 */
import { isBlank, isErrorCell, plainText } from "./cell";
import { isNoDate } from "./parse-date";
import type { Cell } from "../source";

/** Whether an order counts, and if not, why (rules §4: refunds and cancelled orders don't count). */
export type OrderStatus = "counts" | "cancelled" | "refunded" | "unpaid";

/** Texts that name a refund or a cancellation which did not, or not wholly, happen: the order still counts. */
const STILL_COUNTS =
  /(?:无|無|没有|沒有|未|不)(?:申请|申請)?(?:售后|售後|退款|退货|退貨)|(?:售后|售後|退款|退货|退貨)(?:已)?(?:取消|关闭|關閉|失败|失敗|撤销|撤銷|中|处理中|處理中|待处理|待處理|申请|申請)|(?:取消|撤销|撤銷|拒绝|拒絕|申请|申請|待|等待|同意|驳回|駁回)(?:售后|售後|退款|退货|退貨)|取消(?:失败|失敗)|(?:拒绝|拒絕|驳回|駁回)取消|部分(?:退款|退货|退貨)|partial(?:ly)?[ _-]?(?:refund|return)|not[ _-]refunded|no[ _-]refund|refund[ _-](?:requested|pending|rejected|declined)/;
const REFUNDED = /退款|退货|退貨|已退|refund|returned|return(?:ing)? to seller|charge[ _-]?back|^trade_closed$/;
const CANCELLED =
  /取消|关闭|關閉|作废|作廢|撤单|撤單|已撤销|已撤銷|交易失败|交易失敗|删除|刪除|无效|無效|拒收|拒签|拒簽|cancel|void|^closed$|^order closed$|delete|draft|trash|abandon|^trade_closed_by_taobao$/;
const UNPAID =
  /(?:待|未)(?:买家|買家|客户|客戶|顾客|顧客)?(?:付款|支付|付尾款|付定金)|尾款未付|(?:付款|支付)(?:失败|失敗|超时|逾時)|部分(?:付款|支付)|^pending$|(?:pending|awaiting|waiting(?: for)?)[ _-]payment|payment[ _-](?:pending|failed|due)|unpaid|not[ _-]paid|^on[ _-]?hold$|^failed$|^expired$|^authorized$|partial(?:ly)?[ _-]?paid|^wait_buyer_pay$/;

/**
 * Reads an order status or after-sale state. A text that names nothing known, and a blank, counts:
 * the sheet lists the texts that counted, so that a wrong one is seen rather than silently lost.
 * Not wholly paid ("partially_paid", "authorized", 待付尾款) is unpaid; partly refunded counts, its refund is taken off the amount.
 * @example parseStatus("付款以后用户退款成功，交易自动关闭"); // "refunded"
 */
export function parseStatus(cell: Cell): OrderStatus {
  if (typeof cell !== "string" || isBlank(cell)) return "counts";
  const text = plainText(cell).toLowerCase();
  // "售后取消" and "退款成功" may stand in one text: a refund that succeeded wins.
  if (STILL_COUNTS.test(text) && !/退款成功|refund(?:ed)? success/.test(text)) return "counts";
  if (REFUNDED.test(text)) return "refunded";
  if (CANCELLED.test(text)) return "cancelled";
  return UNPAID.test(text) ? "unpaid" : "counts";
}

const NO =
  /^(?:否|无|無|没|沒|未|不|非|暂|暫|待|×|✗|✘|错|錯)|^0(?:\.0*)?$|^(?:n|no|none|false|f|null|invalid|unqualified|not\b.*|x|.*\blost)$/i;
const YES =
  /^(?:是|有|已|到|进店|進店|成交|成单|成單|签|簽|下单|下單|下定|加|转|轉|对|對|√|✓|✔|☑)|^(?:y|yes|true|t|1|ok|valid|qualified|won|visited|ordered|.*\bwon)$/i;

/**
 * Reads a yes/no cell: 是/否, 已进店/未进店, 有效/无效, √/×, Y/N, TRUE, 1/0. A number other than 0, a date or a phone number is a yes:
 * columns such as 到店时间 or 成交金额 are filled only where it happened.
 * @returns null when the cell is blank or neither.
 * @example parseYesNo("未进店"); // false
 */
export function parseYesNo(cell: Cell): boolean | null {
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return Number.isFinite(cell) ? !isNoDate(cell) : null;
  if (typeof cell !== "string" || cell === "") return null;
  const text = plainText(cell);
  // A word for nothing, such as 无 or none, is a no where yes or no is asked, and so is a day that stands for none.
  if (NO.test(text)) return false;
  if (isBlank(cell)) return null;
  if (isNoDate(text)) return false;
  return YES.test(text) || /\d{4,}/.test(text) ? true : null;
}

const NO_CONTACT = /^拒|^(?:空号|空號|n\/a)$/i;

/** Whether a cell is a yes by a word, TRUE or 1, not by an entry such as a date, an amount or a telephone number. */
export function isYesWord(cell: Cell): boolean {
  if (cell === true || cell === 1) return true;
  if (typeof cell !== "string" || isBlank(cell)) return false;
  const text = plainText(cell);
  return YES.test(text) && !NO.test(text);
}

/**
 * Reads a cell that may hold a telephone number or a WeChat id as well as a yes or no: an entry is a yes.
 * @returns null when the cell is blank, an error, or only punctuation such as "?".
 * @example parseContact("wxid_8k2"); // true
 * @example parseContact("拒绝"); // false
 */
export function parseContact(cell: Cell): boolean | null {
  const said = parseYesNo(cell);
  if (said !== null || typeof cell !== "string" || isBlank(cell) || isErrorCell(cell)) return said;
  const text = plainText(cell);
  if (NO_CONTACT.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(text) ? true : null;
}

/** What a lead's stage means for the funnel; null where it means nothing. */
export interface LeadStatus {
  readonly valid: boolean | null;
  readonly visited: boolean | null;
  readonly ordered: boolean | null;
}

const NOTHING_SAID: LeadStatus = { valid: null, visited: null, ordered: null };

/**
 * Reads a lead's stage (客资状态): an invalid lead, a visit, an order. Who visited or ordered was a valid lead;
 * an order does not prove a visit, because it may have been paid online.
 * @example parseLeadStatus("已成交"); // { valid: true, visited: null, ordered: true }
 */
export function parseLeadStatus(cell: Cell): LeadStatus {
  if (typeof cell !== "string" || isBlank(cell)) return NOTHING_SAID;
  const text = plainText(cell).toLowerCase();
  if (/无效|無效|空号|空號|重复|重複|垃圾|invalid|junk|duplicate|unqualified/.test(text))
    return { valid: false, visited: false, ordered: false };
  const denied = /未|没|沒|待|拟|擬|预约|預約|not |no[- ]show/.test(text);
  if (/(?:到店|进店|進店|visited|showed)/.test(text) && /(?:未成交|没成交|未签|未簽)/.test(text)) {
    return { valid: true, visited: !/(?:未|没|沒|待)(?:到|进|進)店/.test(text), ordered: false };
  }
  if (/成交|成单|成單|签单|簽單|签约|簽約|已订|已訂|已下单|已下單|won|ordered|purchased/.test(text)) {
    return denied ? { valid: null, visited: null, ordered: false } : { valid: true, visited: null, ordered: true };
  }
  if (/到店|进店|進店|visited|showed/.test(text)) {
    return denied ? { valid: null, visited: false, ordered: null } : { valid: true, visited: true, ordered: null };
  }
  return /有效|valid|qualified/.test(text) ? { valid: true, visited: null, ordered: null } : NOTHING_SAID;
}
