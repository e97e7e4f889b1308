/**
 * What the sheets of pairs, next best, bundles, coupons and days say, in every language of the product.
 */
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { GAIN, RESULT } from "./texts-groups";

export const TOGETHER_TEXTS = {
  finding: say(
    "{n} pairs sell together more often than by chance, {a} + {b} first",
    "{n} 对商品显著关联，首推“{a}”+“{b}”",
    "{n} 對商品顯著關聯，首推「{a}」+「{b}」",
  ),
  none: say(
    "No pair sells together more often than chance would have it",
    "没有商品的关联超出巧合",
    "沒有商品的關聯超出巧合",
  ),
  action: say(
    "Show one wherever the other is sold: {share} of the buyers of {a} take {b} too",
    "互相展示：买“{a}”的有 {share} 也买“{b}”",
    "互相展示：買「{a}」的有 {share} 也買「{b}」",
  ),
  more: say(
    "Choose more weeks, or lower the fewest times together",
    "请增加统计周数，或降低最少共同次数",
    "請增加統計週數，或降低最少共同次數",
  ),
  columns: {
    a: say("Product A", "商品 A", "商品 A"),
    b: say("Product B", "商品 B", "商品 B"),
    verdict: RESULT,
    both: say("Times together", "同时购买", "同時購買"),
    lift: say("Lift", "提升度", "提升度"),
    aToB: say("A's buyers take B", "买 A 也买 B", "買 A 也買 B"),
    bToA: say("B's buyers take A", "买 B 也买 A", "買 B 也買 A"),
    adjusted: say("p (Holm)", "p 值（Holm）", "p 值（Holm）"),
    p: say("p (Fisher)", "p 值（Fisher）", "p 值（Fisher）"),
    support: say("Support", "支持度", "支持度"),
    ofA: say("With A", "含 A", "含 A"),
    ofB: say("With B", "含 B", "含 B"),
  },
} as const;

export const NEXT_TEXTS = {
  finding: say(
    "{n} products have a next best; {money} a month of margin is open",
    "{n} 个商品有下一件推荐，每月可多赚毛利 {money}",
    "{n} 個商品有下一件推薦，每月可多賺毛利 {money}",
  ),
  none: say("No product has a next best yet", "暂无商品有下一件推荐", "暫無商品有下一件推薦"),
  action: say(
    "Offer {b} to buyers of {a}: {n} have not bought it",
    "向买过“{a}”的客户推荐“{b}”：{n} 人还没买",
    "向買過「{a}」的顧客推薦「{b}」：{n} 人還沒買",
  ),
  bySegment: say("What each segment takes more often than the others", "各分群更爱买的商品", "各分群更愛買的商品"),
  byProduct: say("What goes best with each product", "各商品的最佳搭配", "各商品的最佳搭配"),
  columns: {
    segment: TERMS.segment,
    product: TERMS.product,
    members: TERMS.customers,
    missing: say("Without the first", "未买首推", "未買首推"),
    first: say("First offer", "首推", "首推"),
    second: say("Second offer", "次推", "次推"),
    third: say("Third offer", "三推", "三推"),
    shares: {
      first: say("Take the first", "首推占比", "首推占比"),
      second: say("Take the second", "次推占比", "次推占比"),
      third: say("Take the third", "三推占比", "三推占比"),
    },
  },
} as const;

export const BUNDLE_TEXTS = {
  finding: say(
    "{n} of {all} bundles pay at {discount} off; the best brings {money} a month",
    "优惠 {discount} 时 {n}/{all} 个套餐划算，最佳每月 {money}",
    "折扣 {discount} 時 {n}/{all} 個套餐划算，最佳每月 {money}",
  ),
  none: say(
    "No bundle pays at {discount} off: buyers of both would get it for nothing",
    "优惠 {discount} 时没有套餐划算：老买家白得优惠",
    "折扣 {discount} 時沒有套餐划算：舊買家白得折扣",
  ),
  action: say(
    "Sell {a} with {b} at {price}: {n} extra bundles pay for the discount",
    "“{a}”+“{b}”定价 {price}，多卖 {n} 套即回本",
    "「{a}」+「{b}」定價 {price}，多賣 {n} 套即回本",
  ),
  lower: say(
    "Lower the discount, or bundle slower sellers",
    "请降低优惠，或搭配动销慢的商品",
    "請降低折扣，或搭配動銷慢的商品",
  ),
  table: say("Bundles, the best first", "套餐，收益高的在前", "套餐，收益高的在前"),
  columns: {
    a: say("Part 1", "商品 1", "商品 1"),
    b: say("Part 2", "商品 2", "商品 2"),
    gain: GAIN,
    price: say("Bundle price", "套餐价", "套餐價"),
    margin: say("Margin each", "每套毛利", "每套毛利"),
    anyway: say("Both anyway", "原本都买", "原本都買"),
    breakEven: say("Break even", "回本套数", "回本套數"),
    stock: say("In stock", "可组套数", "可組套數"),
  },
  parts: say("What the bundles are reckoned from", "套餐的计算依据", "套餐的計算依據"),
  partColumns: {
    name: say("Bundle", "套餐", "套餐"),
    priceA: say("Price 1", "价格 1", "價格 1"),
    costA: say("Cost 1", "成本 1", "成本 1"),
    onlyA: say("Only part 1", "只买商品 1", "只買商品 1"),
    priceB: say("Price 2", "价格 2", "價格 2"),
    costB: say("Cost 2", "成本 2", "成本 2"),
    onlyB: say("Only part 2", "只买商品 2", "只買商品 2"),
    both: say("Both", "两件都买", "兩件都買"),
  },
} as const;

export const COUPON_TEXTS = {
  finding: say(
    "{off} off from {threshold} brings {money} more margin a month",
    "满 {threshold} 减 {off}，每月可多赚毛利 {money}",
    "滿 {threshold} 折 {off}，每月可多賺毛利 {money}",
  ),
  none: say(
    "No threshold pays by pull-up alone at {off} off",
    "减 {off} 时，仅靠凑单没有门槛划算",
    "折 {off} 時，僅靠湊單沒有門檻划算",
  ),
  action: say(
    "It pays from {share} of the near orders pulled up; try it for two weeks",
    "接近门槛的订单有 {share} 凑单即回本，可先试两周",
    "接近門檻的訂單有 {share} 湊單即回本，可先試兩週",
  ),
  never: say(
    "Most of the cost goes to orders above it anyway: give the coupon to new buyers only",
    "成本大多给了本就达标的订单：只发给新客更好",
    "成本大多給了本就達標的訂單：只發給新客更好",
  ),
  bands: say("Orders by value", "订单金额分布", "訂單金額分布"),
  table: say("What each threshold would have done", "各门槛的测算", "各門檻的試算"),
  columns: {
    threshold: say("Threshold", "门槛", "門檻"),
    verdict: RESULT,
    change: say("Margin a month", "每月毛利", "每月毛利"),
    needed: say("Pull needed", "回本凑单率", "損平湊單率"),
    above: say("Above anyway", "本已达标", "本已達標"),
    near: say("Near it", "接近门槛", "接近門檻"),
    missing: say("They lack", "差额合计", "差額合計"),
    cost: say("Cost a month", "每月成本", "每月成本"),
  },
  verdicts: {
    pays: TERMS.pays,
    not: say("Does not pay", "不划算", "不划算"),
    never: say("Cannot pay", "不可能", "不可能"),
    nobody: say("Nobody near", "无人接近", "無人接近"),
  },
  band: say("Band from", "金额起点", "金額起點"),
  orders: TERMS.orders,
} as const;

export const DAY_TEXTS = {
  finding: say("{n} orders in {days} days", "{days} 天共 {n} 单", "{days} 天共 {n} 單"),
  columns: {
    squares: say("Squares", "平方和", "平方和"),
    several: say("Of 2+ products", "多件订单", "多件訂單"),
    named: say("Of known customers", "有客户的订单", "有顧客的訂單"),
    repeat: say("Bought before", "老客订单", "舊客訂單"),
  },
} as const;
