import { type OrderStatus, stageOf, parseStatus, parseYesNo } from "../../src/tables/cells/parse-status";
import { fixtureJson } from "../fixtures/read";

const STATUSES: Readonly<Record<OrderStatus, readonly unknown[]>> = {
  counts: [
    "交易成功", "买家已付款，等待卖家发货", "卖家已发货，等待买家确认", "买家已签收", "TRADE_FINISHED", "WAIT_SELLER_SEND_GOODS", "WAIT_BUYER_CONFIRM_GOODS", "TRADE_BUYER_SIGNED",
    "已收货", "已发货，待收货", "待发货", "已完成", "已发货", "无售后或售后取消", "无售后", "售后取消", "售后处理中", "退款中", "退款关闭", "退款驳回", "退款申请被驳回", "售后关闭", "售后失败", "To ship", "発送済み", "배송완료", "Versandt", "Perlu Dikirim", "Selesai", "Refund denied", "退款駁回",
    "等待出库", "货到付款，待发货", "已付款", "拒绝退款", "paid",
    "processing", "Processing", "completed", "Shipped", "Shipped - Delivered to Buyer",
    "Unshipped", "fulfilled", "已出貨", "已付款，待出貨", "無退款", "", null, undefined, "-", "VIP", 1,
  ],
  partial: ["部分退款", "部分退款成功", "partially_refunded", "Refunded (partial)"],
  cancelled: [
    "拼团失败", "未成交", "卖家已发货，已取消",
    "已取消", "交易关闭", "已关闭", "付款以前，卖家或买家主动关闭交易", "TRADE_CLOSED_BY_TAOBAO", "(删除)等待出库", "已作废", "voided", "cancelled", "Canceled",
    "closed", "訂單已取消", "不成立", "キャンセル済み", "취소완료", "Storniert", "Batal", "交易關閉", "拒收",
  ],
  refunded: [
    "付款以后用户退款成功，交易自动关闭", "TRADE_CLOSED", "退款成功", "已退款", "未发货，退款成功", "已发货，退款成功", "已退货", "退货退款成功", "refunded", "Refunded", "红冲", "成交后退款", "已发货，售后取消，退款成功",
    "售后成功", "返金済み", "환불완료", "Remboursée", "Returned", "Shipped - Returned to Seller", "已退貨", "chargeback", "全额退款",
  ],
  unpaid: [
    "等待买家付款", "WAIT_BUYER_PAY", "待付款", "未付款", "待支付", "等待付款", "pending", "Pending payment", "unpaid", "wc-on-hold", "wc-pending", "wc-failed", "on-hold", "failed", "authorized",
    "partially_paid", "Uncaptured", "入金待ち", "결제대기", "Unbezahlt", "requires_payment_method", "Belum Bayar", "待付尾款", "付款失败", "待付款（預購）", "尚未付款",
  ],
}; // prettier-ignore

test.each(Object.entries(STATUSES))("%s", (meaning, texts) => {
  expect(texts.map((text) => [text, parseStatus(text)])).toEqual(texts.map((text) => [text, meaning]));
});

test("every status of a platform's exports is among the texts above, so its meaning is fixed", () => {
  const { platforms } = fixtureJson<{
    platforms: Record<string, { statuses?: string[] | Record<string, string>; afterSaleStatuses?: string[] }>;
  }>("order-export-headings.json");
  const published = Object.values(platforms).flatMap(({ statuses = [], afterSaleStatuses = [] }) => [
    ...(Array.isArray(statuses) ? [] : Object.keys(statuses)),
    ...Object.values(statuses),
    ...afterSaleStatuses,
  ]);
  expect(published.length).toBeGreaterThan(30);
  const fixed = new Set(Object.values(STATUSES).flat());
  expect(published.filter((text) => !fixed.has(text))).toEqual([]);
});

test("a refund, return or cancellation that was refused leaves its order", () => {
  const alive = ["Cancellation refused", "Refund not approved", "Return request declined", "Chargeback won", "Chargeback reversed", "未被取消", "从未退款", "Never refunded", "not yet cancelled"]; // prettier-ignore
  expect(alive.map((text) => [text, parseStatus(text)])).toEqual(alive.map((text) => [text, "counts"]));
  expect(parseStatus("not refunded, cancelled")).toBe("cancelled");
  expect(parseStatus("无货，取消")).toBe("cancelled");
});

test("what is not yet wholly paid is unpaid, and a payment taken back is a refund", () => {
  const unpaid = ["Never paid", "not yet paid", "Payment not received", "尚未支付", "从未付款", "未付", "支付中", "已付定金", "货到付款，未付款", "Payment declined"]; // prettier-ignore
  expect(unpaid.map((text) => [text, parseStatus(text)])).toEqual(unpaid.map((text) => [text, "unpaid"]));
  expect(parseStatus("定金已付，尾款已付")).toBe("counts");
  const refunded = ["Reversed", "冲销", "沖銷", "RTO"];
  expect(refunded.map((text) => [text, parseStatus(text)])).toEqual(refunded.map((text) => [text, "refunded"]));
  expect(["拼團失敗", "配送失败", "Delivery failed"].map(parseStatus)).toEqual(Array(3).fill("cancelled"));
});

test("yes and no", () => {
  const yes = [
    "是",
    "有",
    "已进店",
    "到店",
    "有效",
    "成交",
    "√",
    "Y",
    "yes",
    "TRUE",
    "1",
    1,
    true,
    "13800138000",
    "2024-05-01",
    3980,
    "加微信",
    "won",
    "已到店（未成交）",
  ];
  const no = [
    "否",
    "无",
    "無",
    "未进店",
    "没成交",
    "无效",
    "不是",
    "×",
    "N",
    "no",
    "FALSE",
    "0",
    0,
    false,
    "未到店",
    "暂无",
    "待定",
    "closed lost",
    "invalid",
  ];
  const neither = ["", null, undefined, "-", "  ", "?", "张三", Number.NaN];
  expect(yes.map((cell) => [cell, parseYesNo(cell)])).toEqual(yes.map((cell) => [cell, true]));
  expect(no.map((cell) => [cell, parseYesNo(cell)])).toEqual(no.map((cell) => [cell, false]));
  expect(neither.map((cell) => [cell, parseYesNo(cell)])).toEqual(neither.map((cell) => [cell, null]));
});

test("a lead's stage", () => {
  expect(stageOf("已成交")).toEqual({ valid: true, visited: null, ordered: true });
  expect(stageOf("已到店")).toEqual({ valid: true, visited: true, ordered: null });
  expect(stageOf("到店未成交")).toEqual({ valid: true, visited: true, ordered: false });
  expect(stageOf("未到店")).toEqual({ valid: null, visited: false, ordered: null });
  expect(stageOf("预约到店")).toEqual({ valid: null, visited: false, ordered: null });
  expect(stageOf("未成交")).toEqual({ valid: null, visited: null, ordered: false });
  expect(stageOf("无效客资")).toEqual({ valid: false, visited: false, ordered: false });
  expect(stageOf("Closed Won")).toEqual({ valid: true, visited: null, ordered: true });
  expect(stageOf("有效")).toEqual({ valid: true, visited: null, ordered: null });
  expect(stageOf("跟进中")).toEqual({ valid: null, visited: null, ordered: null });
  expect(stageOf("")).toBeNull();
});

const INVALID = { valid: false, visited: false, ordered: false };
const OPEN = { valid: null, visited: null, ordered: null };
test.each([
  ["Not Sales Qualified", INVALID],
  ["没有意向", INVALID],
  ["沒有意向", INVALID],
  ["Not interested", INVALID],
  ["非目标客户", INVALID],
  ["Not yet qualified", OPEN],
  ["Contact in Future", OPEN],
  ["Never visited", { ...OPEN, visited: false }],
  ["Did not visit", { ...OPEN, visited: false }],
  ["从未到店", { ...OPEN, visited: false }],
  ["尚未成交", { ...OPEN, ordered: false }],
  ["Never converted", { ...OPEN, ordered: false }],
  ["到店，尚未下单", { valid: true, visited: true, ordered: false }],
])("a stage that is denied is not reached: %s", (text, stage) => expect(stageOf(text)).toEqual(stage));
