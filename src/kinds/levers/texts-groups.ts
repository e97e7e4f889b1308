/**
 * What the sheets of single levers say: orders with something and without it, products below the usual, who got an offer and who did not.
 */
import type { TrialVerdict } from "../../domain/trials/trial";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { PRODUCT_ROLES } from "../../tables/products";
import type { GapLever } from "./model/gaps";
import type { GroupedLever } from "./model/groups";

/** Headings that several sheets have. */
export const RESULT = say("Finding", "结论", "結論");
export const PRIZE = say("Prize a month", "每月收益", "每月收益");
export const GAIN = say("Gain a month", "每月增收", "每月增收");
export const CHANGE_LOW = say("Change at least", "变化下限", "變化下限");
export const CHANGE_HIGH = say("Change at most", "变化上限", "變化上限");
const FIGURE = say("Figure", "指标值", "指標值");

export const VERDICT_TEXTS: Readonly<Record<TrialVerdict, Text>> = {
  up: say("Up", "上升", "上升"),
  down: say("Down", "下降", "下降"),
  cannotTell: say("Cannot tell", "无法判断", "無法判斷"),
};

/** The two sides of a lever, and what is found of them. */
export const SIDE_TEXTS: Readonly<
  Record<GroupedLever, Readonly<Record<"having" | "without" | "more" | "less", Text>>>
> = {
  response: {
    having: say("Quick replies", "回复快", "回覆快"),
    without: say("Slow replies", "回复慢", "回覆慢"),
    more: say(
      "Orders of quick repliers are worth {money} more each",
      "回复快的员工，每单多 {money}",
      "回覆快的員工，每單多 {money}",
    ),
    less: say(
      "Orders of quick repliers are worth {money} less each",
      "回复快的员工，每单反而少 {money}",
      "回覆快的員工，每單反而少 {money}",
    ),
  },
  options: {
    having: say("With options", "有定制", "有客製"),
    without: say("Without options", "无定制", "無客製"),
    more: say(
      "Orders with custom options are worth {money} more each",
      "有定制服务的订单每单多 {money}",
      "有客製服務的訂單每單多 {money}",
    ),
    less: say(
      "Orders with custom options are worth {money} less each",
      "有定制服务的订单每单反而少 {money}",
      "有客製服務的訂單每單反而少 {money}",
    ),
  },
  touches: {
    having: say("Many messages", "联系多", "聯繫多"),
    without: say("Few messages", "联系少", "聯繫少"),
    more: say(
      "Orders of sellers who write more are worth {money} more each",
      "联系更勤的员工，每单多 {money}",
      "聯繫更勤的員工，每單多 {money}",
    ),
    less: say(
      "Orders of sellers who write more are worth {money} less each",
      "联系更勤的员工，每单反而少 {money}",
      "聯繫更勤的員工，每單反而少 {money}",
    ),
  },
  rewards: {
    having: say("Tier members", "会员", "會員"),
    without: say("No members", "非会员", "非會員"),
    more: say("Members' orders are worth {money} more each", "会员每单多 {money}", "會員每單多 {money}"),
    less: say("Members' orders are worth {money} less each", "会员每单反而少 {money}", "會員每單反而少 {money}"),
  },
};

export const GROUP_TEXTS = {
  unclear: say(
    "{having} beside {without} an order: may be chance",
    "客单价 {having} 对 {without}：可能只是巧合",
    "客單價 {having} 對 {without}：可能只是巧合",
  ),
  worth: say(
    "Bring more orders to the better side: about {money} of margin a month",
    "让更多订单达到较好的一边：每月约可多赚毛利 {money}",
    "讓更多訂單達到較好的一邊：每月約可多賺毛利 {money}",
  ),
  notYet: say(
    "Do not spend on it yet: try it with one half of the shop and compare",
    "先不要投入：可先在一半范围试行再对比",
    "先不要投入：可先在一半範圍試行再對比",
  ),
  sides: say("With it and without it", "有与没有的对比", "有與沒有的對比"),
  byGroup: say("Each group of orders", "各组订单", "各組訂單"),
  bySeller: say("Each seller", "各位员工", "各位員工"),
  repeated: say("{share} of customers return", "复购率 {share}", "複購率 {share}"),
  sideShare: say("Orders with it", "达到的订单占比", "達到的訂單占比"),
  breakEven: say("Rise that pays for points", "积分回本所需提升", "點數回本所需提升"),
  notCause: say(
    "Those with it may differ from the others for another reason; a trial of your own shows what it brings.",
    "有与没有的两组可能本就不同；实际效果以您自己的试行为准。",
    "有與沒有的兩組可能本就不同；實際效果以您自己的試行為準。",
  ),
  columns: {
    name: say("Group", "分组", "分組"),
    side: say("Side", "类别", "類別"),
    orders: TERMS.orders,
    revenue: TERMS.revenue,
    squares: say("Squares of order values", "订单金额平方和", "訂單金額平方和"),
    units: TERMS.units,
    customers: TERMS.customers,
    repeating: say("Of them returned", "其中复购", "其中複購"),
    perOrder: TERMS.unitsPerTransaction,
  },
  figures: {
    response: TERMS.firstReply,
    touches: say("Messages a chat", "每次聊天消息数", "每次聊天訊息數"),
    options: FIGURE,
    rewards: FIGURE,
  } satisfies Readonly<Record<GroupedLever, Text>>,
  facts: {
    difference: say("Difference of order values", "客单价差额", "客單價差額"),
    half: say("Interval to either side", "区间半宽", "區間半寬"),
    verdict: RESULT,
    prize: PRIZE,
  },
} as const;

export const GAP_TEXTS = {
  finding: {
    steps: say(
      "{n} of {all} products convert below the shop's {share}",
      "{all} 个商品中 {n} 个转化低于全店 {share}",
      "{all} 個商品中 {n} 個轉換低於全店 {share}",
    ),
    reviews: say(
      "{n} of {all} products are rated below {limit}",
      "{all} 个商品中 {n} 个评分低于 {limit}",
      "{all} 個商品中 {n} 個評分低於 {limit}",
    ),
  } satisfies Readonly<Record<GapLever, Text>>,
  action: say(
    "Begin with {product}: closing {share} of its gap brings {money} a month",
    "先改“{product}”：缩小 {share} 的差距，每月可多赚 {money}",
    "先改「{product}」：縮小 {share} 的差距，每月可多賺 {money}",
  ),
  fine: say(
    "Nothing to repair first: keep what works and look again next month",
    "暂无优先要改的商品：保持现状，下月再看",
    "暫無優先要改的商品：維持現狀，下月再看",
  ),
  table: say("Products, most visitors first", "商品，访客多的在前", "商品，訪客多的在前"),
  steps: { cart: say("View → cart", "浏览→加购", "瀏覽→加購"), pay: say("Cart → paid", "加购→支付", "加購→付款") },
  columns: {
    product: TERMS.product,
    weakest: TERMS.weakestStep,
    gain: GAIN,
    visitors: TERMS.visitors,
    conversion: TERMS.conversionRate,
    cartRate: say("Add to cart", "加购率", "加購率"),
    payRate: say("Pay of carts", "加购支付率", "加購付款率"),
    rating: PRODUCT_ROLES.rating.label,
    reviews: PRODUCT_ROLES.reviews.label,
    price: say("Average price paid", "件均成交价", "件均成交價"),
    verdict: say("Rated", "评级", "評級"),
  },
  low: say("Rated low", "评分偏低", "評分偏低"),
  good: say("Rated well", "评分良好", "評分良好"),
  usual: say("Usual in the shop", "全店水平", "全店水準"),
  counted: say("Visitors counted", "计入的访客", "計入的訪客"),
  buyers: say("Buyers among them", "其中买家", "其中買家"),
} as const;

export const TRIAL_TEXTS = {
  finding: say(
    "Of those who got it {with} ordered, of the others {without}: {verdict}",
    "收到的 {with} 下单，没收到的 {without}：{verdict}",
    "收到的 {with} 下單，沒收到的 {without}：{verdict}",
  ),
  none: say("Nobody is marked yet", "尚未标记任何客户", "尚未標記任何顧客"),
  begin: say(
    "Mark below who got the offer, type the day it was sent, and refresh later",
    "在下方标记谁收到了，填写发送日期，之后再刷新",
    "在下方標記誰收到了，填入發送日期，之後再重新整理",
  ),
  verdictAction: {
    up: say("It works: give it to the others too", "有效：可推广到其他客户", "有效：可推廣到其他顧客"),
    down: say("It does harm: stop it", "适得其反：请停止", "適得其反：請停止"),
    cannotTell: say(
      "Wait for more orders, or send it to more customers",
      "请等待更多订单，或扩大发送范围",
      "請等待更多訂單，或擴大發送範圍",
    ),
  } satisfies Readonly<Record<TrialVerdict, Text>>,
  columns: {
    customer: TERMS.customer,
    got: say("Got it", "收到了", "收到了"),
    first: say("First order", "首次下单", "首次下單"),
    last: TERMS.lastOrder,
    orders: TERMS.orders,
    revenue: TERMS.revenue,
  },
  /** The same in every language. */
  got: say("✓", "✓", "✓"),
  gotNote: say("Choose ✓ for who got the offer.", "收到优惠的客户选 ✓。", "收到優惠的顧客選 ✓。"),
  gotAllowed: say("Only ✓, or nothing.", "只能选 ✓ 或留空。", "只能選 ✓ 或留空。"),
  sent: say("Sent on", "发送日期", "發送日期"),
  sentNote: say(
    "Customers of before that day are compared by whether they ordered from it on.",
    "对比该日之前已有的客户，从该日起是否下单。",
    "對比該日之前已有的顧客，從該日起是否下單。",
  ),
  inputs: say("What was sent", "发送信息", "發送資訊"),
  results: say("Both groups", "两组对比", "兩組對比"),
  facts: {
    gotAll: say("Customers who got it", "收到的客户", "收到的顧客"),
    gotOrdered: say("Of them ordered", "其中下单", "其中下單"),
    otherAll: say("Did not get it", "没收到的客户", "沒收到的顧客"),
    otherOrdered: say("Of the others ordered", "没收到者中下单", "沒收到者中下單"),
    difference: say("Difference", "差异", "差異"),
    low: CHANGE_LOW,
    high: CHANGE_HIGH,
    z: say("z of two proportions", "两比例 z 值", "兩比例 z 值"),
    verdict: RESULT,
  },
} as const;
