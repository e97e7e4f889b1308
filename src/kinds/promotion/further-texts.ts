/**
 * What the sheets of a promotion say that are built on request.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import type { Basis } from "./sales";

export const FURTHER = {
  otherProducts: say("All other products", "其他商品合计", "其他商品合計"),
  noOrders: say(
    "No order counts on the days that a forecast would be made from, so that forecast, readiness, war room and review are not built.",
    "预测所依据的日期内没有计入的订单，因此未生成销量预测、备战检查、作战室和复盘。",
    "預估所依據的日期內沒有計入的訂單，因此未建立銷量預估、備戰檢查、作戰室與檢討。",
  ),
  assumed: say(
    "Growth, uplift, packing and chat rates are assumptions of yours: the range knows how much days differ, not whether they are right.",
    "增长、倍数、打包与接待效率为假定值：区间只反映平日波动，不代表假定正确。",
    "成長、倍數、打包與接待效率為假定值：區間只反映平日波動，不代表假定正確。",
  ),
} as const;

const BASIS: Readonly<Record<Basis, Text>> = {
  lastEvent: say("From the last event", "按上次活动预测", "依上次活動預估"),
  weeksBefore: say(
    "From usual days: no last event is known",
    "按平日预测：没有上次活动数据",
    "依平日預估：沒有上次活動資料",
  ),
};

export const FORECAST_TEXTS = {
  basis: BASIS,
  finding: say(
    "{event} should bring {revenue}, most likely {low} to {high}",
    "{event}预计销售额 {revenue}，大概率在 {low} 至 {high} 之间",
    "{event}預估銷售額 {revenue}，大概率在 {low} 至 {high} 之間",
  ),
  action: say(
    "Secure {units} units of “{product}”; most orders come at {hour} with {share} of the day",
    "备足“{product}” {units} 件；{hour} 订单最集中，占全天 {share}",
    "備足「{product}」{units} 件；{hour} 訂單最集中，占全天 {share}",
  ),
  actionOfHour: say(
    "Staff for {hour}: {share} of the day's orders come then",
    "{hour} 安排足够人手：该小时订单占全天 {share}",
    "{hour} 安排足夠人手：該小時訂單占全天 {share}",
  ),
  byProduct: say("What each product will sell", "各商品预计销量", "各商品預估銷量"),
  byHour: say("What each hour will bring, on a day of the event", "活动一天各小时预计", "活動一天各小時預估"),
  chart: say("Orders by hour", "各小时订单数", "各小時訂單數"),
  computed: say("The forecast in all", "预测合计", "預估合計"),
  productBase: say("What the products' forecast is made from", "商品预测的依据", "商品預估的依據"),
  visitorHours: say("Visitors by hour", "各小时访客数", "各小時訪客數"),
  weight: say("Hour weight", "时段权重", "時段權重"),
  weightHelp: say(
    "What this hour brings against the others, from 0",
    "该小时相对其他小时的权重，不小于 0",
    "該小時相對其他小時的權重，不小於 0",
  ),
  columns: {
    units: say("Units expected", "预计件数", "預估件數"),
    low: say("Low end", "低值", "低值"),
    high: say("High end", "高值", "高值"),
    price: say("Price then", "活动成交价", "活動成交價"),
    base: say("Units then", "依据件数", "依據件數"),
    dispersion: say("Spread of days", "日波动系数", "日波動係數"),
  },
  labels: {
    from: say("Made from, first day", "依据开始日期", "依據開始日期"),
    to: say("Made from, last day", "依据结束日期", "依據結束日期"),
    baseDays: say("Days it is made from", "依据天数", "依據天數"),
    baseOrders: say("Orders on those days", "依据订单数", "依據訂單數"),
    baseRevenue: say("Revenue on those days", "依据销售额", "依據銷售額"),
    baseVisitors: say("Visitors on those days", "依据访客数", "依據訪客數"),
    eventDays: say("Days of the event", "活动天数", "活動天數"),
    multiplier: say("Times what it is made from", "相对依据倍数", "相對依據倍數"),
    orders: say("Orders expected", "预计活动订单数", "預估活動訂單數"),
    visitors: say("Visitors expected", "预计访客数", "預估訪客數"),
    revenue: say("Revenue expected", "预计销售额", "預估銷售額"),
    low: say("Revenue, low end", "销售额低值", "銷售額低值"),
    high: say("Revenue, high end", "销售额高值", "銷售額高值"),
    scale: say("Goal against the forecast", "目标相对预测", "目標相對預估"),
  },
  below: {
    range: say("{low} to {high}", "{low}–{high}", "{low}–{high}"),
    base: say("{n} on {days} days before", "依据 {days} 天 {n} 单", "依據 {days} 天 {n} 筆"),
    basis: {
      lastEvent: say("the last event", "按上次活动", "依上次活動"),
      weeksBefore: say("usual days, assumed", "按平日，假定", "依平日，假定"),
    } satisfies Readonly<Record<Basis, Text>>,
    peak: say("Strongest hour", "高峰时段", "尖峰時段"),
    ofDay: say("{share} of the day", "占全天 {share}", "占全天 {share}"),
    perOrder: say("revenue ÷ orders", "销售额 ÷ 订单数", "銷售額 ÷ 訂單數"),
  },
  checks: {
    hours: say("Shares of the hours add up to the day", "各小时占比之和为全天", "各小時占比之和為全天"),
    orders: say("Orders by hour add up to the event", "各小时订单之和等于活动合计", "各小時訂單之和等於活動合計"),
    base: say("What it is made from is what the orders say", "依据与订单数据一致", "依據與訂單資料一致"),
  },
} as const;

export const READY_TEXTS = {
  states: {
    short: say("Short: order", "缺货，需补", "缺貨，需補"),
    late: say("Too late to order", "来不及补货", "來不及補貨"),
    enough: say("Covered", "够卖", "夠賣"),
  },
  stock: say("Stock against what will sell", "库存与预计销量", "庫存與預估銷量"),
  heads: say("People for parcels and chats", "打包与客服人手", "打包與客服人手"),
  tools: say("Price tools of the event", "优惠工具", "優惠工具"),
  columns: {
    stock: say("Stock for it", "可卖库存", "可賣庫存"),
    need: say("Needed, high end", "需要量（高值）", "需要量（高值）"),
    short: say("Missing", "缺口", "缺口"),
    cover: say("Lasts, days", "可卖天数", "可賣天數"),
    orderBy: say("Latest order day", "最晚下单", "最晚下單"),
    work: say("Work", "工作", "工作"),
    volume: say("Volume", "工作量", "工作量"),
    hours: say("Hours each", "每人小时数", "每人小時數"),
    perHour: say("A person an hour", "每人每小时", "每人每小時"),
    heads: say("People needed", "所需人数", "所需人數"),
    tool: say("Tool", "工具", "工具"),
    used: say("Orders using it", "使用订单占比", "使用訂單占比"),
    perOrder: say("Cost a use", "每次使用成本", "每次使用成本"),
    costs: say("Expected cost", "预计费用", "預估費用"),
  },
  works: {
    parcels: say("Parcels of the event", "活动包裹", "活動包裹"),
    chats: say("Chats of a day", "一天的咨询", "一天的諮詢"),
    parcelsPeak: say("Parcels of the strongest hour", "高峰小时包裹", "尖峰小時包裹"),
    chatsPeak: say("Chats of the strongest hour", "高峰小时咨询", "尖峰小時諮詢"),
  },
  toolNames: [
    say("Pre-sale deposit", "预售定金", "預售訂金"),
    say("Countdown", "限时倒计时", "限時倒數"),
    say("Threshold coupon", "满减券", "滿額折價券"),
    say("Free shipping", "包邮", "免運"),
  ],
  sharesHelp: say(
    "Share of the orders that use it, from 0 to 100 %",
    "使用该工具的订单占比，0% 至 100%",
    "使用該工具的訂單占比，0% 至 100%",
  ),
  costHelp: say("What it costs for each such order", "每个此类订单的成本", "每筆此類訂單的成本"),
  finding: say(
    "{short} of {n} products are short for the event; {heads} people are needed for chats at {hour}",
    "{n} 个商品中 {short} 个备货不足；{hour} 客服需要 {heads} 人",
    "{n} 個商品中 {short} 個備貨不足；{hour} 客服需要 {heads} 人",
  ),
  noStock: say(
    "{heads} people are needed for chats at {hour}; no table states the stock",
    "{hour} 客服需要 {heads} 人；没有库存数据",
    "{hour} 客服需要 {heads} 人；沒有庫存資料",
  ),
  order: say(
    "Order {units} “{product}” by {day}",
    "“{product}”补 {units} 件，最晚 {day} 下单",
    "「{product}」補 {units} 件，最晚 {day} 下單",
  ),
  tooLate: say(
    "“{product}” misses {units} and cannot arrive in time: ask for express, or sell it as pre-sale",
    "“{product}”缺 {units} 件且来不及到货：加急，或改为预售",
    "「{product}」缺 {units} 件且來不及到貨：加急，或改為預售",
  ),
  staff: say(
    "Stock suffices: book {heads} packers for {hours} hours each",
    "库存够卖：安排 {heads} 名打包人员，每人 {hours} 小时",
    "庫存夠賣：安排 {heads} 名打包人員，每人 {hours} 小時",
  ),
  ofProducts: say("of {n} with stock stated", "共 {n} 个有库存数据", "共 {n} 個有庫存資料"),
  missing: say("Units missing", "缺口件数", "缺口件數"),
  packers: say("Packers", "打包人数", "打包人數"),
  service: say("Service at the peak", "高峰客服人数", "尖峰客服人數"),
  parcelsEach: say("{n} parcels", "{n} 个包裹", "{n} 個包裹"),
  chatsPeak: say("{n} chats an hour", "每小时 {n} 次咨询", "每小時 {n} 次諮詢"),
  toolCost: say("Price tools", "优惠费用", "優惠費用"),
  ofRevenue: say("{share} of what is expected", "占预计销售额 {share}", "占預估銷售額 {share}"),
  rates: say("How fast people work", "工作效率", "工作效率"),
  checks: {
    missing: say("Missing units are what is needed less the stock", "缺口等于需要量减库存", "缺口等於需要量減庫存"),
    heads: say("The people needed can do the work", "所需人数能完成工作量", "所需人數能完成工作量"),
  },
} as const;

/** What moved revenue, and what to do where it fell short. */
export const CAUSE_TEXTS = {
  visitors: TERMS.traffic,
  conversion: TERMS.conversionRate,
  orderValue: TERMS.averageOrderValue,
  orders: TERMS.orders,
  plan: say("Planned", "计划", "計畫"),
  last: say("Last event", "上次活动", "上次活動"),
  effect: say("Moved revenue by", "对销售额的影响", "對銷售額的影響"),
  cause: say("Cause", "原因", "原因"),
  all: say("All causes", "合计影响", "合計影響"),
  act: {
    visitors: say(
      "Traffic costs most: move budget to the channel that sells, send the group and live-room reminders",
      "流量缺口最大：把预算调到出单渠道，发社群与直播提醒",
      "流量缺口最大：把預算調到出單通路，發社群與直播提醒",
    ),
    conversion: say(
      "Conversion costs most: check prices, coupons, stock and the waiting chats of the best sellers",
      "转化缺口最大：检查主推款价格、优惠券、库存与待接待咨询",
      "轉化缺口最大：檢查主推款價格、折價券、庫存與待接待諮詢",
    ),
    orderValue: say(
      "Order value costs most: put bundles and the threshold coupon to the front",
      "客单价缺口最大：主推套装与满减",
      "客單價缺口最大：主推套組與滿額折扣",
    ),
    orders: say(
      "Orders cost most: look at traffic, prices and stock of the best sellers",
      "订单缺口最大：检查主推款流量、价格与库存",
      "訂單缺口最大：檢查主推款流量、價格與庫存",
    ),
  },
} as const;

export const WAR_TEXTS = {
  day: say("Day that is shown", "查看日期", "查看日期"),
  dayHelp: say("A day of the event", "活动中的一天", "活動中的一天"),
  now: say("Time it is now", "此刻时间", "此刻時間"),
  nowHelp: say(
    "a time such as 14:30, or =NOW(); empty: up to the hour before the last order",
    "如 14:30 或 =NOW()；留空则到最后订单的前一小时",
    "如 14:30 或 =NOW()；留空則到最後訂單的前一小時",
  ),
  notBegun: say(
    "{event} has not begun: {goal} are planned for the day",
    "{event}尚未开始：当天计划 {goal}",
    "{event}尚未開始：當日計畫 {goal}",
  ),
  finding: say(
    "At {hour}: {done} of {due} due are in ({pace}); the day should end at {end}",
    "截至 {hour}：已达 {done}，应达 {due}（{pace}）；预计全天 {end}",
    "截至 {hour}：已達 {done}，應達 {due}（{pace}）；預估全天 {end}",
  ),
  keep: say(
    "On course: be ready for {hour}, the strongest hour still to come",
    "进度正常：准备迎接 {hour} 高峰",
    "進度正常：準備迎接 {hour} 尖峰",
  ),
  wait: say("Be ready for {hour}, the strongest hour", "准备迎接 {hour} 高峰时段", "準備迎接 {hour} 尖峰時段"),
  ended: say("The day is over: build the review", "当天已结束：请生成活动复盘", "當日已結束：請建立活動檢討"),
  byHour: say("Hour by hour, plan and actual", "各小时计划与实际", "各小時計畫與實際"),
  columns: {
    plan: say("Revenue planned", "计划额", "計畫額"),
    planSoFar: say("Plan so far", "计划累计", "計畫累計"),
    soFar: say("Actual so far", "实际累计额", "實際累計額"),
    over: say("Over", "已过", "已過"),
    planOrders: say("Orders planned", "计划订单数", "計畫訂單數"),
    planVisitors: say("Visitors planned", "计划访客数", "計畫訪客數"),
    cumulative: say("Orders, running", "累计订单数", "累計訂單數"),
  },
  chart: say("Revenue through the day", "当天销售额累计", "當日銷售額累計"),
  causes: say("Where the gap comes from, so far", "截至目前差在哪里", "截至目前差在哪裡"),
  alerts: say(
    "Stock that will not last the day, at the last refresh",
    "撑不过当天的库存（刷新时）",
    "撐不過當日的庫存（重新整理時）",
  ),
  inputs: say("Day and time", "日期与时间", "日期與時間"),
  hours: say("What the hours are computed from", "各小时的计算过程", "各小時的計算過程"),
  statuses: say("Statuses that count", "计入的订单状态", "計入的訂單狀態"),
  labels: {
    done: say("Revenue so far", "当前销售额", "目前銷售額"),
    due: say("of {due} due", "应达 {due}", "應達 {due}"),
    end: say("The day should end at", "预计全天", "預估全天"),
    ofGoal: say("{share} of the goal", "为目标的 {share}", "為目標的 {share}"),
    gap: say("Ahead or behind", "超前或落后", "超前或落後"),
    hoursBehind: say("Hours behind", "落后小时数", "落後小時數"),
    ofHours: say("of {n} that are over", "已过 {n} 小时", "已過 {n} 小時"),
    stock: say("Stock alerts", "库存预警", "庫存預警"),
    atRefresh: say("at the last refresh", "上次刷新时", "上次重新整理時"),
  },
  stock: {
    left: say("Left", "剩余库存", "剩餘庫存"),
    sold: say("Sold that day", "当天已售", "當日已售"),
    toCome: say("Still to sell", "预计还卖", "預估還賣"),
  },
  values: (table: string): Text =>
    say(
      `What “${table}” brought by hour is a value of the last refresh.`,
      `“${table}”各小时数据为上次刷新时的数值。`,
      `「${table}」各小時資料為上次重新整理時的數值。`,
    ),
  noTraffic: say(
    "No visitors by hour are known: traffic and conversion are one cause, orders.",
    "没有分小时访客数：流量与转化合并为“订单数”一项。",
    "沒有分小時訪客數：流量與轉化合併為「訂單數」一項。",
  ),
  checks: {
    hours: say("Hours add up to the day's plan", "各小时计划之和等于当天目标", "各小時計畫之和等於當日目標"),
    causes: say("The causes add up to the gap", "各原因影响之和等于差额", "各原因影響之和等於差額"),
  },
} as const;

export const REVIEW_TEXTS = {
  finding: say(
    "{event} brought {revenue}: {plan} of the goal, {last} of the last event",
    "{event}销售额 {revenue}：达成目标 {plan}，为上次活动的 {last}",
    "{event}銷售額 {revenue}：達成目標 {plan}，為上次活動的 {last}",
  ),
  noLast: say(
    "{event} brought {revenue}: {plan} of the goal",
    "{event}销售额 {revenue}：达成目标 {plan}",
    "{event}銷售額 {revenue}：達成目標 {plan}",
  ),
  none: say("No order of the event is in your table yet", "表中还没有活动期间的订单", "表中還沒有活動期間的訂單"),
  above: say(
    "Write down what to keep and what to change: changes become tasks of the next promotion",
    "写下保留与改进项：改进项会成为下次大促的任务",
    "寫下保留與改進項：改進項會成為下次大促的任務",
  ),
  toPlan: say("Against the goal", "与目标相比", "與目標相比"),
  toLast: say("Against the last event", "与上次活动相比", "與上次活動相比"),
  products: say(
    "Best and weakest products against the forecast",
    "与预测相比最好与最差的商品",
    "與預估相比最好與最差的商品",
  ),
  lessons: say("What to keep and what to change", "保留与改进", "保留與改進"),
  kinds: { keep: say("Keep", "保留", "保留"), change: say("To change", "改进", "改進") },
  columns: {
    what: say("What", "内容", "內容"),
    due: say("Do by", "完成日", "完成日"),
    expected: say("Expected units", "预计销量", "預估銷量"),
    sold: say("Sold in the event", "实际销量", "實際銷量"),
    difference: say("More or less", "差额", "差額"),
    verdict: say("Top or flop", "表现", "表現"),
  },
  top: say("Top", "超预期", "超預期"),
  flop: say("Flop", "不及预期", "不及預期"),
  labels: {
    refunds: say("Orders refunded", "退款订单占比", "退款訂單占比"),
    ofOrders: say("{n} orders in whole or part", "共 {n} 单（含部分退款）", "共 {n} 筆（含部分退款）"),
    ofGoal: say("Of the goal", "目标达成", "目標達成"),
    ofLast: say("Of the last event", "相对上次活动", "相對上次活動"),
    goal: say("goal {goal}", "目标 {goal}", "目標 {goal}"),
    last: say("then {last}", "上次 {last}", "上次 {last}"),
  },
  lessonHelp: say("Keep or to change", "保留或改进", "保留或改進"),
  values: say(
    "What the event brought is a value of the last refresh: refresh as refunds come in.",
    "活动结果为上次刷新时的数值：退款陆续发生后请再刷新。",
    "活動結果為上次重新整理時的數值：退款陸續發生後請再重新整理。",
  ),
  checks: {
    effects: say("Effects add up to the change, to the last digit", "各项影响之和等于变化额", "各項影響之和等於變化額"),
  },
} as const;
