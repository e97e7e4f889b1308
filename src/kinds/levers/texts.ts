/**
 * What the sheets of the levers say, in every language of the product.
 */
import type { PairVerdict } from "../../domain/products/next-best";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { LEVERS_KIND } from "./about";
import { LEVERS } from "./levers";
import { CHANGE_HIGH, CHANGE_LOW, PRIZE, RESULT } from "./texts-groups";

export const TABS = {
  levers: LEVERS_KIND.name,
  together: say("Bought together", "一起购买", "一起購買"),
  next: say("Next best", "下一件推荐", "下一件推薦"),
  bundles: LEVERS.bundle.name,
  coupon: say("Coupon", "满减券", "滿額券"),
  days: say("Orders by day", "每日订单", "每日訂單"),
} as const;

export const PAIR_TEXTS: Readonly<Record<PairVerdict, Text>> = {
  together: say("Sell together", "显著关联", "顯著關聯"),
  tooFew: say("Too few", "次数太少", "次數太少"),
  rare: say("Too rare", "支持度低", "支持度低"),
  chance: say("May be chance", "可能巧合", "可能巧合"),
};

/** The states a lever can be put in; the first to begin with. */
export const STATES = {
  open: say("Not started", "未启动", "未啟動"),
  trying: say("Trying", "试行中", "試行中"),
  kept: say("Kept", "已采用", "已採用"),
  dropped: say("Dropped", "已放弃", "已放棄"),
} as const;

export const LEVER_TEXTS = {
  finding: say(
    "{lever} is worth most: about {money} more margin a month",
    "{lever}最值得做：每月约可多赚毛利 {money}",
    "{lever}最值得做：每月約可多賺毛利 {money}",
  ),
  nothing: say("No lever pays at these assumptions", "按当前假设，没有一种方法划算", "依目前假設，沒有一種方法划算"),
  first: say("Start with it: {act}", "先做这一项：{act}", "先做這一項：{act}"),
  change: say(
    "Look at the assumptions below: margin, offers taken up, coupon amount",
    "请查看下方假设：毛利率、推荐接受率、满减金额",
    "請查看下方假設：毛利率、推薦接受率、折抵金額",
  ),
  figures: {
    several: say("{share} of two products or more", "{share} 含两种以上商品", "{share} 含兩種以上商品"),
    units: say("{n} orders in all", "共 {n} 单", "共 {n} 單"),
    first: say("Worth most", "最值得做", "最值得做"),
    best: say("Largest prize a month", "每月最大收益", "每月最大收益"),
    data: say("Levers with data", "有数据的方法", "有資料的方法"),
    ofTen: say("of ten", "共十种", "共十種"),
    tried: say("Tried", "已尝试", "已嘗試"),
    worked: say("{n} moved up", "{n} 项上升", "{n} 項上升"),
  },
  table: say("The ten levers, the largest prize first", "十种方法，收益大的在前", "十種方法，收益大的在前"),
  columns: {
    lever: say("Lever", "方法", "方法"),
    prize: PRIZE,
    how: say("How it was reckoned", "测算依据", "試算依據"),
    state: TERMS.state,
    owner: TERMS.owner,
    start: say("Started on", "启动日期", "啟動日期"),
    verdict: say("Since then", "启动以来", "啟動以來"),
    act: say("How to begin", "如何开始", "如何開始"),
  },
  how: {
    recommend: say(
      "{n} customers a month × {rate} × {each}",
      "每月 {n} 位客户 × {rate} × {each}",
      "每月 {n} 位顧客 × {rate} × {each}",
    ),
    cross: say(
      "{n} orders a month × {rate} × {each}",
      "每月 {n} 单 × {rate} × {each}",
      "每月 {n} 單 × {rate} × {each}",
    ),
    bundle: say("{a} + {b}", "{a} + {b}", "{a} + {b}"),
    noBundle: say("discount costs more than it brings", "优惠的成本高于收益", "折扣的成本高於收益"),
    coupon: say("{off} off from {threshold}", "满 {threshold} 减 {off}", "滿 {threshold} 折 {off}"),
    groups: say("{money} an order with it", "达到的订单每单 {money}", "達到的訂單每單 {money}"),
    unproven: say("{money} an order: may be chance", "每单 {money}，可能是巧合", "每單 {money}，可能是巧合"),
    gaps: say("{n} products below, {share} of the gap", "{n} 个商品偏低，追上 {share}", "{n} 個商品偏低，追上 {share}"),
  },
  act: {
    gaps: {
      steps: say("improve the page of {product}", "优化“{product}”的页面", "優化「{product}」的頁面"),
      reviews: say(
        "repair what buyers of {product} complain of",
        "解决“{product}”买家的不满",
        "解決「{product}」買家的不滿",
      ),
    },
    recommend: say(
      "offer {product} to those who lack it",
      "向还没买过的客户推荐“{product}”",
      "向還沒買過的顧客推薦「{product}」",
    ),
    cross: say("show {b} wherever {a} is sold", "在“{a}”页面展示“{b}”", "在「{a}」頁面展示「{b}」"),
    bundle: say("sell {a} and {b} as one", "把“{a}”和“{b}”组成套餐", "把「{a}」和「{b}」組成套餐"),
    coupon: say("set {off} off from {threshold}", "设置满 {threshold} 减 {off}", "設定滿 {threshold} 折 {off}"),
  },
  chart: say("What each lever is worth a month", "各方法每月收益", "各方法每月收益"),
  type: {
    state: say("Where the lever stands.", "该方法的进展。", "該方法的進展。"),
    start: say(
      "The day it began: as many days before and after it are compared below.",
      "启动日期：下方对比其前后同样多的天。",
      "啟動日期：下方對比其前後同樣多的天。",
    ),
    allowedState: say("One of the states of the list.", "请从列表中选择。", "請從清單中選擇。"),
    allowedDay: say("The day it began, or nothing.", "请填写启动日期，或留空。", "請填入啟動日期，或留空。"),
  },
  begin: say("How to begin with each lever", "各方法如何开始", "各方法如何開始"),
  tried: say("What was tried: before and after", "已尝试的方法：前后对比", "已嘗試的方法：前後對比"),
  triedColumns: {
    measure: TERMS.measuredBy,
    before: say("Before it", "之前", "之前"),
    after: say("After it", "之后", "之後"),
    change: TERMS.change,
    low: CHANGE_LOW,
    high: CHANGE_HIGH,
    verdict: RESULT,
  },
  working: say("Before and after in figures", "前后对比的计算", "前後對比的計算"),
  workingColumns: {
    days: say("Days on each side", "前后各几天", "前後各幾天"),
    before: say("Values before", "之前样本数", "之前樣本數"),
    beforeSum: say("Sum before", "之前合计", "之前合計"),
    beforeSquares: say("Squares before", "之前平方和", "之前平方和"),
    after: say("Values after", "之后样本数", "之後樣本數"),
    afterSum: say("Sum after", "之后合计", "之後合計"),
    afterSquares: say("Squares after", "之后平方和", "之後平方和"),
    below: say("Interval below", "区间向下", "區間向下"),
    above: say("Interval above", "区间向上", "區間向上"),
  },
} as const;

export const INPUT_TEXTS = {
  assumption: TERMS.assumption,
  value: TERMS.value,
  meaning: TERMS.meaning,
  title: say("Assumptions", "假设条件", "假設條件"),
  pairs: say("When a pair counts", "组合的判断标准", "組合的判斷標準"),
  derived: say("What the formulas of the levers read", "公式引用的数值", "公式引用的數值"),
  months: say("Months looked at", "统计月数", "統計月數"),
  baskets: { order: TERMS.orders, customer: TERMS.customers },
  deviations: say("Standard deviations", "标准差倍数", "標準差倍數"),
  asOf: TERMS.asOfDate,
  firstDay: TERMS.firstDay,
  tests: say("Pairs tested (Holm)", "检验的组合数（Holm）", "檢定的組合數（Holm）"),
} as const;

export const CHECK_TEXTS = {
  orders: say(
    "Orders by day are the orders that count",
    "每日订单合计等于计入的订单数",
    "每日訂單合計等於計入的訂單數",
  ),
  revenue: say("Sales by day are those of the orders", "每日销售额合计等于订单销售额", "每日銷售額合計等於訂單銷售額"),
  bands: say("Every order is in a band", "每个订单都在某一金额段", "每筆訂單都在某一金額段"),
  pairs: say(
    "A pair is in no more baskets than either product",
    "组合的次数不超过单个商品",
    "組合的次數不超過單一商品",
  ),
  prize: say("The prizes are those of the sheets", "各方法收益与分表一致", "各方法收益與分表一致"),
} as const;

export const NOTES = {
  values: (day: string): Text =>
    say(
      `Counts of orders, pairs and order values are values of ${day}; what follows from the assumptions is live.`,
      `订单数、组合次数和订单金额为 ${day} 的数值；由假设推算的部分实时更新。`,
      `訂單數、組合次數與訂單金額為 ${day} 的數值；由假設推算的部分即時更新。`,
    ),
  sum: say(
    "Prizes are not to be added up: levers reach the same orders. Each is an estimate at the assumptions, not a forecast.",
    "各方法的收益不能相加：它们针对同一批订单。均为按假设得出的估算，不是预测。",
    "各方法的收益不能相加：它們針對同一批訂單。均為依假設得出的估算，不是預測。",
  ),
  customers: say(
    "Hardly an order holds two products: what one customer bought over these weeks counts as together.",
    "几乎没有订单含两种商品：以同一客户在这段时间内买过的商品视为一起购买。",
    "幾乎沒有訂單含兩種商品：以同一顧客在這段時間內買過的商品視為一起購買。",
  ),
  margin: {
    costs: (share: string): Text =>
      say(
        `The margin of ${share} is that of the products whose cost is stated.`,
        `毛利率 ${share} 按写明成本的商品计算。`,
        `毛利率 ${share} 依寫明成本的商品計算。`,
      ),
    assumed: (share: string): Text =>
      say(
        `No product states its cost: a margin of ${share} is assumed. Type yours, or choose a product table with costs.`,
        `没有商品写明成本，假定毛利率为 ${share}。请填写实际毛利率，或选择含成本价的商品表。`,
        `沒有商品寫明成本，假定毛利率為 ${share}。請填入實際毛利率，或選擇含成本價的商品表。`,
      ),
  },
  trafficDays: (days: number): Text =>
    say(
      `No table says how many days the visitors of the products are of: ${days} are taken. Type yours under “Days the product figures cover”.`,
      `没有表写明商品访客是多少天的数据：按 ${days} 天计算。请在“商品流量数据天数”中填写实际天数。`,
      `沒有表格寫明商品訪客是多少天的資料：以 ${days} 天計算。請在「商品流量資料天數」中填入實際天數。`,
    ),
  unnamed: (n: number): Text =>
    say(
      `${n} order ${n === 1 ? "line names" : "lines name"} no product and ${n === 1 ? "is" : "are"} in no basket.`,
      `${n} 个订单行没有商品名称，不参与组合分析。`,
      `${n} 個訂單行沒有商品名稱，不參與組合分析。`,
    ),
  oddUnits: (n: number): Text =>
    say(
      `${n} order ${n === 1 ? "line" : "lines"} with 0 units or fewer ${n === 1 ? "is" : "are"} in no basket.`,
      `${n} 个订单行的件数为 0 或负数，不参与组合分析。`,
      `${n} 個訂單行的件數為 0 或負數，不參與組合分析。`,
    ),
  merged: (n: number): Text =>
    say(
      `${n} product ${n === 1 ? "name was" : "names were"} put together with another of the same code or name.`,
      `${n} 个商品名称因编码或名称相同而合并。`,
      `${n} 個商品名稱因編號或名稱相同而合併。`,
    ),
  listed: (shown: number, all: number): Text =>
    say(
      `${shown} of ${all} pairs that occur are listed, the surest first; all of them were tested.`,
      `共出现 ${all} 对组合，列出最可靠的 ${shown} 对；检验时已全部计入。`,
      `共出現 ${all} 對組合，列出最可靠的 ${shown} 對；檢定時已全部計入。`,
    ),
  noCustomers: say(
    "The orders name no customers: personal recommendation and repeat orders are not in your data.",
    "订单中没有客户：无法分析个性化推荐和老客订单。",
    "訂單中沒有顧客：無法分析個人化推薦與舊客訂單。",
  ),
} as const;
