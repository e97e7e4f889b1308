/**
 * The ten levers of a higher order value, in the order of rules §5: what each is called, what it needs of the tables, how to begin, and what
 * it should move.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";

/** What a lever is measured by, before and after it began. */
export const MEASURES = {
  orderValue: TERMS.averageOrderValue,
  several: say("Orders of 2+ products", "多件订单占比", "多件訂單占比"),
  repeat: say("Orders of known buyers", "老客订单占比", "舊客訂單占比"),
  daily: say("Orders a day", "日均订单数", "日均訂單數"),
} as const;
export type Measure = keyof typeof MEASURES;

interface LeverSpec {
  readonly name: Text;
  readonly measure: Measure;
  /** What to do where the data say nothing of it. */
  readonly begin: Text;
  /** What the tables lack. */
  readonly lacks: Text;
}

export const LEVERS = {
  recommend: {
    name: say("Personal recommendation", "个性化推荐", "個人化推薦"),
    measure: "orderValue",
    lacks: say("needs a customer column", "订单表需有客户列", "訂單表需有顧客欄"),
    begin: say("Note what each customer bought", "记录每位客户买过什么", "記錄每位顧客買過什麼"),
  },
  cross: {
    name: say("Cross-selling", "关联销售", "關聯銷售"),
    measure: "several",
    lacks: say("no pair stands out yet", "暂无显著的关联组合", "暫無顯著的關聯組合"),
    begin: say("Show a second product at checkout", "结账时展示第二件商品", "結帳時展示第二件商品"),
  },
  bundle: {
    name: say("Bundles", "套餐组合", "組合套餐"),
    measure: "several",
    lacks: say("no pair to bundle yet", "暂无可组合的商品", "暫無可組合的商品"),
    begin: say("Try one bundle of two", "试推一个两件套餐", "試推一個兩件套餐"),
  },
  coupon: {
    name: say("Threshold coupons", "满减优惠", "滿額優惠"),
    measure: "orderValue",
    lacks: say("no threshold pays by pull-up alone", "仅靠凑单，没有门槛划算", "僅靠湊單，沒有門檻划算"),
    begin: say("Give no coupon to every order", "不要对所有订单发券", "不要對所有訂單發券"),
  },
  reviews: {
    name: say("Reviews and feedback", "评价反馈", "評價回饋"),
    measure: "daily",
    lacks: say("needs ratings by product", "商品表需有评分列", "商品表需有評分欄"),
    begin: say("Ask each buyer for a review", "邀请每位买家评价", "邀請每位買家評價"),
  },
  response: {
    name: say("Quick response", "快速响应", "快速回應"),
    measure: "daily",
    lacks: say("needs a seller log with reply times", "需有含首次回复时长的员工日志", "需有含首次回覆時長的員工日誌"),
    begin: say("Write down the first reply time", "记录首次回复时长", "記錄首次回覆時長"),
  },
  options: {
    name: say("Custom service", "定制服务", "客製服務"),
    measure: "orderValue",
    lacks: say("needs an options column in the orders", "订单表需有定制/加购服务列", "訂單表需有客製/加購服務欄"),
    begin: say(
      "Offer one paid option, such as gift wrap",
      "推出一项付费服务，如礼品包装",
      "推出一項付費服務，如禮品包裝",
    ),
  },
  touches: {
    name: say("More interaction", "客户互动", "顧客互動"),
    measure: "repeat",
    lacks: say("needs a seller log with messages", "需有含消息数的员工日志", "需有含訊息數的員工日誌"),
    begin: say("Count messages sent by seller", "按员工记录触达次数", "依員工記錄觸及次數"),
  },
  steps: {
    name: say("Site experience", "购物体验", "購物體驗"),
    measure: "daily",
    lacks: say("needs visitors and conversion by product", "需有商品访客数和转化率", "需有商品訪客數與轉換率"),
    begin: say("Export visitors and carts by product", "导出各商品的访客和加购", "匯出各商品的訪客與加購"),
  },
  rewards: {
    name: say("Reward programme", "会员积分", "會員積點"),
    measure: "repeat",
    lacks: say("needs a member tier column in the orders", "订单表需有会员等级列", "訂單表需有會員等級欄"),
    begin: say("Mark members in the orders", "在订单中标明会员等级", "在訂單中標明會員等級"),
  },
} as const satisfies Readonly<Record<string, LeverSpec>>;
export type LeverId = keyof typeof LEVERS;
export const LEVER_IDS = Object.keys(LEVERS) as LeverId[];
