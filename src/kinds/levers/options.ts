/**
 * What the user chooses for the levers: the weeks that count, when a pair can be relied on, and what is assumed of what is tried. Rules §5.
 */
import { USUAL_PAIR_RULES } from "../../domain/products/next-best";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { ALLOWED_CONFIDENCE } from "../kind-texts";
import { choice, type Choices, choicesOf, day, fields, money, number, percent, sheetFlag } from "../fields";
import type { OptionValues } from "../kind";
import { OPTIONAL_SHEETS } from "./optional-sheets";

/** What decides which orders are read and how; not to be changed on a sheet. */
const DATA_OPTIONS = fields({
  weeks: number({
    ...{ place: "main", default: 52, min: 4, max: 260, integer: true },
    label: say("Weeks looked at", "统计的周数", "統計的週數"),
    help: say(
      "Orders of so many weeks up to the as-of date are looked at, or as many as the table has.",
      "统计截止日期前这些周的订单；数据不足时以现有数据为准。",
      "統計截止日期前這些週的訂單；資料不足時以現有資料為準。",
    ),
  }),
  asOf: day({
    label: TERMS.asOfDate,
    help: say(
      "The last day looked at. Empty: that of the latest order.",
      "看到哪一天为止。留空则为最近一笔订单的日期。",
      "看到哪一天為止。留空則為最近一筆訂單的日期。",
    ),
  }),
  together: choice(
    {
      auto: say("As the orders allow", "自动判断", "自動判斷"),
      order: say("In one order", "同一订单", "同一訂單"),
      customer: say("By one customer", "同一客户", "同一顧客"),
    },
    {
      default: "auto",
      label: say("Bought together means", "一起购买的口径", "一起購買的口徑"),
      help: say(
        "Where hardly an order holds two products, what one customer bought over these weeks is compared instead.",
        "几乎没有订单含两种商品时，改看同一客户在这段时间内买过的商品。",
        "幾乎沒有訂單含兩種商品時，改看同一顧客在這段時間內買過的商品。",
      ),
    },
  ),
  reach: percent({
    ...{ default: 0.2, min: 0.01, max: 1 },
    label: say("Coupon reaches down by", "凑单范围", "湊單範圍"),
    help: say(
      "Orders below a threshold by no more than this share of it are near it: they may be pulled up.",
      "金额低于门槛、差额不超过门槛此比例的订单视为接近门槛，可能凑单。",
      "金額低於門檻、差額不超過門檻此比例的訂單視為接近門檻，可能湊單。",
    ),
  }),
  threshold: money({
    ...{ default: null, min: 0.01, max: 1e9 },
    label: say("Your own threshold", "自定满减门槛", "自訂滿額門檻"),
    help: say(
      "A coupon threshold to look at beside the round ones. Empty: only those.",
      "除整数门槛外另外测算的满减门槛。留空则只看整数门槛。",
      "除整數門檻外另外試算的滿額門檻。留空則只看整數門檻。",
    ),
  }),
});

/** When a pair of products can be relied on. */
export const PAIR_OPTIONS = fields({
  fewest: number({
    ...{ default: USUAL_PAIR_RULES.fewest, min: 1, max: 100_000, integer: true },
    label: say("Fewest times together", "最少共同次数", "最少共同次數"),
    help: say(
      "A pair found together less often says nothing, however high its lift.",
      "共同出现次数低于此值的组合不作判断，提升度再高也不算。",
      "共同出現次數低於此值的組合不作判斷，提升度再高也不算。",
    ),
  }),
  support: percent({
    ...{ default: USUAL_PAIR_RULES.support, min: 0, max: 1 },
    label: say("Support from", "最低支持度", "最低支持度"),
    help: say(
      "Share of all orders (or customers) that must hold both; 0 % leaves it to the fewest times.",
      "同时含两者的订单（或客户）占比下限；0% 表示只看最少共同次数。",
      "同時含兩者的訂單（或顧客）占比下限；0% 表示只看最少共同次數。",
    ),
  }),
  error: percent({
    ...{ default: USUAL_PAIR_RULES.error, min: 0.0001, max: 0.5 },
    label: say("Chance of error up to", "允许的误判概率", "容許的誤判機率"),
    help: say(
      "How likely one pair or more is found by chance alone, over all pairs tested (Holm).",
      "在全部检验的组合中，至少一对纯属巧合的概率上限（Holm 校正）。",
      "在全部檢定的組合中，至少一對純屬巧合的機率上限（Holm 校正）。",
    ),
  }),
});

/** What is assumed of what has not been tried. */
export const PRIZE_OPTIONS = fields({
  margin: percent({
    ...{ place: "main", default: null, min: 0.001, max: 0.999 },
    label: TERMS.margin,
    help: say(
      "Margin as a share of sales. Empty: that of the products whose cost is stated, else 40 % is assumed.",
      "毛利占销售额的比例。留空：按写明成本的商品计算，没有成本时假定 40%。",
      "毛利占銷售額的比例。留空：依寫明成本的商品計算，沒有成本時假定 40%。",
    ),
  }),
  uptake: percent({
    ...{ place: "main", default: 0.05, min: 0, max: 1 },
    label: say("Offers taken up", "推荐接受率", "推薦接受率"),
    help: say(
      "Share of offers that are accepted: an assumption. Once you have tried one, type what you saw.",
      "被接受的推荐占比：为假设值，试过之后请填实际结果。",
      "被接受的推薦占比：為假設值，試過之後請填實際結果。",
    ),
  }),
  discount: percent({
    ...{ default: 0.1, min: 0, max: 0.9 },
    label: say("Bundle discount", "套餐优惠", "套餐折扣"),
    help: say(
      "What a bundle costs less than its parts.",
      "套餐价比单买各件便宜的比例。",
      "套餐價比單買各件便宜的比例。",
    ),
  }),
  off: money({
    ...{ default: null, min: 0.01, max: 1e9 },
    label: say("Coupon amount off", "满减金额", "折抵金額"),
    help: say(
      "What the coupon takes off an order. Empty: 5 % of the average order value, rounded.",
      "达到门槛后减免的金额。留空：取客单价的 5% 并取整。",
      "達到門檻後折抵的金額。留空：取客單價的 5% 並取整。",
    ),
  }),
  pull: percent({
    ...{ default: 0.2, min: 0, max: 1 },
    label: say("Near orders pulled up", "凑单比例", "湊單比例"),
    help: say(
      "Share of the orders near a threshold that are pulled up to it: an assumption.",
      "接近门槛的订单中凑到门槛的占比：为假设值。",
      "接近門檻的訂單中湊到門檻的占比：為假設值。",
    ),
  }),
  trafficDays: number({
    ...{ default: null, min: 1, max: 366, integer: true },
    label: say("Days the product figures cover", "商品流量数据天数", "商品流量資料天數"),
    help: say(
      "How many days the visitors and carts of the products are of. Empty: the days that product traffic names, else 30 are assumed.",
      "商品的访客和加购是多少天的数据。留空：按商品流量表中的日期，表中没有日期时假定 30 天。",
      "商品的訪客與加購是多少天的資料。留空：依商品流量表中的日期，表中沒有日期時假定 30 天。",
    ),
    asks: [[{ table: "products", roles: ["visitors"] }], [{ table: "productTraffic" }]],
  }),
  lowRating: number({
    ...{ default: 4.5, min: 0, max: 100, format: "average" },
    label: say("Rated low below", "低评分线", "低評分線"),
    help: say(
      "Products rated below are compared with the others; type it on the scale of your ratings.",
      "评分低于此值的商品与其他商品对比；请按您的评分制填写。",
      "評分低於此值的商品與其他商品對比；請依您的評分制填入。",
    ),
    asks: [[{ table: "products", roles: ["rating"] }]],
  }),
  pointRate: percent({
    ...{ default: 0.01, min: 0, max: 1 },
    label: say("Points for each unit spent", "每消费 1 元得积分", "每消費 1 元得點數"),
    help: say("Points earned for one unit of money.", "每消费一元获得的积分。", "每消費一元獲得的點數。"),
    asks: [[{ table: "orders", roles: ["tier"] }]],
  }),
  pointValue: money({
    ...{ default: 1, min: 0, max: 1e6 },
    label: say("Worth of a point", "每积分价值", "每點價值"),
    help: say("What one point is worth when it is redeemed.", "兑换时一积分抵多少钱。", "兌換時一點抵多少錢。"),
    asks: [[{ table: "orders", roles: ["tier"] }]],
  }),
  redeemed: percent({
    ...{ default: 0.7, min: 0, max: 1 },
    label: say("Points redeemed", "积分兑换率", "點數兌換率"),
    help: say(
      "Share of the points that is ever redeemed: an assumption.",
      "最终被兑换的积分占比：为假设值。",
      "最終被兌換的點數占比：為假設值。",
    ),
    asks: [[{ table: "orders", roles: ["tier"] }]],
  }),
  closing: percent({
    ...{ default: 0.25, min: 0, max: 1 },
    label: say("Gap that is closed", "可缩小的差距", "可縮小的差距"),
    help: say(
      "Share of the gap to the usual figure that can be closed where something is below it: an assumption.",
      "低于平均水平的部分中可以追上的比例：为假设值。",
      "低於平均水準的部分中可以追上的比例：為假設值。",
    ),
  }),
});

/** How what was tried is measured. */
export const TRIED_OPTIONS = fields({
  compared: number({
    ...{ default: 28, min: 7, max: 365, integer: true },
    label: say("Days compared", "对比天数", "對比天數"),
    help: say(
      "So many days from the start of a lever are compared with as many before it, or as many as there are; whole weeks are best.",
      "从启动日起的这些天与之前同样多的天对比，数据不足时取现有天数；宜为整周。",
      "從啟動日起的這些天與之前同樣多的天對比，資料不足時取現有天數；宜為整週。",
    ),
  }),
  confidence: percent({
    ...{ default: 0.95, min: 0.5, max: 0.999 },
    allowed: ALLOWED_CONFIDENCE,
    label: TERMS.confidence,
    help: say(
      "Of the range in which a change may lie; a range that holds 0 cannot be told from chance.",
      "变化可能区间的置信度；区间包含 0 时无法判断。",
      "變化可能區間的信賴水準；區間包含 0 時無法判斷。",
    ),
  }),
});

const SHEET_OPTIONS = fields({
  experience: sheetFlag(OPTIONAL_SHEETS.experience),
  steps: sheetFlag(OPTIONAL_SHEETS.steps),
  reviews: sheetFlag(OPTIONAL_SHEETS.reviews),
  options: sheetFlag(OPTIONAL_SHEETS.options),
  response: sheetFlag(OPTIONAL_SHEETS.response),
  touches: sheetFlag(OPTIONAL_SHEETS.touches),
  rewards: sheetFlag(OPTIONAL_SHEETS.rewards),
  whoGotIt: sheetFlag(OPTIONAL_SHEETS.whoGotIt),
});

export const LEVER_OPTIONS = { ...DATA_OPTIONS, ...PRIZE_OPTIONS, ...PAIR_OPTIONS, ...TRIED_OPTIONS, ...SHEET_OPTIONS };

/** Null where it is left to the data. */
export type LeverChoices = Choices<typeof LEVER_OPTIONS>;

export const leverChoices = (values: OptionValues): LeverChoices => choicesOf(LEVER_OPTIONS, values);
