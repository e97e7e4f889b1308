/**
 * What an order's or a lead's state text means, in Chinese and English, for every known platform.
 */
import { isBlank, isErrorCell, plainText } from "./cell";
import { isNoDate } from "./parse-date";
import type { Cell } from "../source";
import { say } from "../../text/say";
import { lexicon } from "./phrases";
import type { Meanings, StatusWords } from "./statuses";

/** Whether an order counts, and if not, why (rules §4: refunds and cancelled orders don't count). "partial" counts less its refund. */
export type OrderStatus = "counts" | "partial" | "cancelled" | "refunded" | "unpaid";

/** What the user reads of each meaning of an order's status. */
export const ORDER_MEANINGS: Meanings<OrderStatus> = {
  counts: say("counts", "计入", "計入"),
  partial: say("counts less its refund", "扣除退款后计入", "扣除退款後計入"),
  unpaid: say("not paid", "未付款", "未付款"),
  refunded: say("refunded", "已退款", "已退款"),
  cancelled: say("cancelled", "已取消", "已取消"),
};

/** Every subject with every word behind it. */
const joined = (subjects: string, ends: string): string =>
  subjects
    .split("|")
    .flatMap((subject) => ends.split("|").map((end) => `${subject} ${end}`))
    .join("|");

/** Refunds, returns and cancellations that were asked for and did not happen. */
const NOTHING_RETURNED = joined(
  "refund|refund request|return|return request|cancel request|cancellation|cancellation request|chargeback|dispute",
  "refused|rejected|declined|denied|withdrawn|reversed|won|not approved|not accepted|not possible",
);

const ORDER_STATUS = lexicon<OrderStatus>([
  [
    "refunded",
    "退款成功|退款完成|已退款|全额退款|全部退款|已全额退款|退款已完成|退款|退货|已退|退货退款成功|退款退货成功|仅退款成功|售后成功|售后完成|售后已完成|已退货|退货完成|退货成功|红冲|冲红|成交后退款|" +
      "refund|refunded|refunds|fully refunded|full refund|refund succeeded|refund success|refund successful|refund completed|refund complete|returned|return completed|returned to seller|returning to seller|" +
      "chargeback|charge back|charged back|pengembalian|返品|返金|払戻|환불|반품|storniert und erstattet|erstattet|rückerstattet|remboursé|remboursée|reembolsado|reembolsada|=trade closed|money back|冲销|冲正|reversed|payment reversed|return to origin|returned to origin|=rto",
    "counts",
  ],
  [
    "cancelled",
    "取消|关闭|作废|撤单|撤销|交易失败|删除|无效|拒收|拒签|拼团失败|未成团|成团失败|成交失败|未成交|订单失败|退回|已退回|不成立|" +
      "cancel|cancelled|canceled|cancellation|void|voided|=closed|order closed|delete|deleted|draft|trash|trashed|abandon|abandoned|trade closed by taobao|rejected|declined|batal|dibatalkan|キャンセル|취소|storniert|abgebrochen|annulé|annulée|cancelado|cancelada|派送失败|投递失败|配送失败|delivery failed|failed delivery",
    "counts",
  ],
  [
    "unpaid",
    "待付款|未付款|待支付|未支付|待付尾款|待付定金|未付尾款|未付定金|尾款未付|付款失败|支付失败|付款超时|支付超时|付款逾时|支付逾时|部分付款|部分支付|待买家付款|等待买家付款|等待付款|等待支付|等待客户付款|尚未付款|买家未付款|待客户付款|待顾客付款|未结清|欠款|" +
      "=未付|未付清|支付中|付款中|支付处理中|付款处理中|已付定金|定金已付|已支付定金|定金已支付|仅付定金|" +
      "=pending|pending payment|awaiting payment|waiting payment|waiting for payment|payment pending|payment failed|payment due|unpaid|not paid|on hold|=failed|=expired|authorized|=authorised|partially paid|partial paid|partial payment|wait buyer pay|checkout draft|past due|overdue|open invoice|uncaptured|requires payment method|requires action|belum bayar|未入金|入金待ち|支払い待ち|支払待ち|입금대기|결제대기|미결제|unbezahlt|zahlung ausstehend|payment not received|payment processing|payment in progress|payment declined|payment rejected|deposit paid|deposit received|en attente de paiement|impayé|pendiente de pago",
  ],
  [
    "partial",
    "部分退款成功|部分退款|部分退货|部分退货成功|部分退款完成|已部分退款|部分取消|partially refunded|partial refund|partial refunded|refunded partial|refunded partially|partially returned|partial return|partially cancelled",
  ],
  [
    "counts",
    "退款驳回|驳回退款|退款被驳回|退款申请被驳回|退款拒绝|拒绝退款|退款被拒|退款失败|退款关闭|退款取消|退款撤销|取消退款|撤销退款|已撤销退款|退款中|退款处理中|退款待处理|待退款|等待退款|申请退款|退款申请|退款申请中|同意退款|不退款|无退款|没有退款|未退款|未申请退款|未发生退款|" +
      "退货驳回|拒绝退货|退货失败|退货关闭|退货取消|取消退货|退货中|退货处理中|待退货|申请退货|退货申请|同意退货|无退货|未退货|售后取消|取消售后|售后关闭|售后失败|售后撤销|售后驳回|售后中|售后处理中|售后申请|申请售后|无售后|没有售后|未申请售后|取消失败|取消驳回|拒绝取消|驳回取消|申请取消|取消申请|未取消|不取消|" +
      "货到付款|付款成功|支付成功|交易成功|交易完成|已完成|已成交|成交|已签收|已收货|待收货|待发货|已发货|部分发货|等待卖家发货|等待买家确认|等待出库|待出库|待出货|已出货|已核销|已使用|待评价|未发货|未出货|配货中|运输中|派送中|配送中|已揽收|" +
      "not refunded|no refund|refund requested|refund request|refund pending|pending refund|refund rejected|refund declined|refund denied|refund cancelled|refund canceled|refund closed|refund failed|refund in progress|return requested|return rejected|return declined|return denied|return pending|return cancelled|return canceled|no return|not returned|non returnable|" +
      "定金已付 尾款已付|已付定金 已付尾款|定金尾款已付|定金尾款均已付|dispute won|" +
      "not cancelled|not canceled|cancel requested|cancellation requested|cancellation rejected|cancellation declined|closed won|" +
      "completed|complete|fulfilled|unfulfilled|partially fulfilled|shipped|unshipped|partially shipped|delivered|not shipped|not delivered|in transit|out for delivery|=shipping|settled|processing|trade finished|wait seller send goods|wait buyer confirm goods|trade buyer signed|cash on delivery|cod|pending shipment|pending fulfillment|pending delivery|ready to ship|to ship|to receive|to be shipped|awaiting shipment|selesai|dikirim|sedang dikirim|perlu dikirim|発送済|出荷済|発送待ち|支払い済|入金済|配達済|결제완료|배송중|배송완료|배송준비중|구매확정|versendet|versandt|bezahlt|abgeschlossen|zugestellt|expédié|expédiée|payé|payée|livré|livrée|enviado|pagado|entregado|completado|" +
      NOTHING_RETURNED,
  ],
  ["counts", "paid|已付款|已支付", "unpaid"],
]);

/** How the states of orders and of their lines are read. */
export const ORDER_STATUSES: StatusWords<OrderStatus> = {
  parse: knownStatus,
  usual: "counts",
  meanings: ORDER_MEANINGS,
};

/** What a status text means, null where no phrase of it is known: it then counts, and the user is shown it. */
function knownStatus(text: string): OrderStatus | null {
  return ORDER_STATUS(text)[0] ?? null;
}

/**
 * Reads an order status or after-sale state. A text that names nothing known, and a blank, counts:
 * the texts are listed with how they are taken, so that a wrong one is seen rather than silently lost.
 * Not wholly paid ("partially_paid", "authorized", 待付尾款) is unpaid; partly refunded counts, its refund is taken off the amount.
 * @example parseStatus("付款以后用户退款成功，交易自动关闭"); // "refunded"
 */
export function parseStatus(cell: Cell): OrderStatus {
  return typeof cell !== "string" || isBlank(cell) ? "counts" : (knownStatus(cell) ?? "counts");
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
const INVALID: LeadStatus = { valid: false, visited: false, ordered: false };
const NOT_VISITED: LeadStatus = { valid: null, visited: false, ordered: null };
const NOT_ORDERED: LeadStatus = { valid: null, visited: null, ordered: false };

/** What stages mean; a lead counts as of a stage it has passed only where the stage proves it: an order may have been paid online. */
const STAGES = lexicon<LeadStatus>([
  [
    INVALID,
    "无效|非有效|无效客资|无效线索|空号|重复|垃圾|测试|黑名单|不符合|不合格|未通过|无意向|误点|不感兴趣|没兴趣|无兴趣|非目标客户|不是目标客户|" +
      "invalid|junk|duplicate|unqualified|disqualified|not qualified|not valid|bad lead|bad timing|spam|test lead|wrong number|unreachable number|not interested|no longer interested|not a fit|bad fit|dnq",
  ],
  [
    NOT_VISITED,
    "未到店|未进店|没到店|没进店|待到店|待进店|拟到店|预约到店|预约进店|已预约|未来店|未上门|未到访|爽约|no show|not visited|visit booked|visit scheduled|appointment booked|did not visit|didn't visit|did not show|did not attend",
  ],
  [
    NOT_ORDERED,
    "未成交|没成交|未签|未签约|未签单|未下单|未成单|未定|未订|待成交|待签约|待签单|成交失败|签约失败|战败|流失|放弃|丢单|输单|已输单|退款|退单|退订|成交后退款|签约后退款|" +
      "lost|closed lost|not won|not ordered|not converted|refunded|cancelled|canceled|unresponsive|no response|did not buy|didn't buy|won't buy|does not convert|不考虑|不买了",
  ],
  [
    { valid: true, visited: null, ordered: true },
    "成交|已成交|成单|签单|签约|已签|已订|已定|已下单|已下定|下定|赢单|已赢单|已转化|已付款|成交客户|closed won|won|ordered|purchased|converted|customer|deal won|order placed|paid",
    NOT_ORDERED,
  ],
  [
    { valid: true, visited: true, ordered: null },
    "到店|进店|已到店|已进店|已到访|已上门|已来店|visited|showed|showed up|attended",
    NOT_VISITED,
  ],
  [
    { valid: true, visited: null, ordered: null },
    "有效|已确认有效|有效客资|有意向|高意向|合格|valid|qualified|sales qualified|marketing qualified|sql|mql|opportunity|open deal",
    INVALID,
  ],
  [
    NOTHING_SAID,
    "待确认|待验证|待审核|待联系|跟进中|new|open|working|in progress|contacted|attempted to contact|nurturing|unqualified yet|not yet qualified|not yet valid|not qualified yet|connected|attempted|left voicemail|contact in future|nurture|recycled|未验证|暂未验证|待跟进|to be qualified|pre qualified|appointment scheduled|presentation scheduled|decision maker bought in|qualified to buy|contract sent|prospecting|needs analysis|proposal|negotiation",
  ],
]);

/**
 * The stage of a lead (客资状态) that a text names: an invalid lead, a visit, an order; null for a text that names none. Who visited or
 * ordered was a valid lead; an order does not prove a visit, because it may have been paid online.
 * @example stageOf("已成交"); // { valid: true, visited: null, ordered: true }
 */
export function stageOf(cell: Cell): LeadStatus | null {
  if (typeof cell !== "string" || isBlank(cell)) return null;
  const stages = STAGES(cell);
  if (stages.length === 0) return null;
  const said = (of: (stage: LeadStatus) => boolean | null): boolean | null =>
    stages.map(of).find((each) => each !== null) ?? null;
  return {
    valid: said(({ valid }) => valid),
    visited: said(({ visited }) => visited),
    ordered: said(({ ordered }) => ordered),
  };
}
