/**
 * What the forecast of an event and its readiness say.
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
  unsold: (count: number, first: string): Text =>
    say(
      `${count} of the event's products ${count === 1 ? "was" : "were"} not sold on the days that the forecast is made from, such as “${first}”: no sales are forecast for ${count === 1 ? "it" : "them"}.`,
      `活动商品中有 ${count} 个在预测依据日期内没有销量，如“${first}”：未预测其销量。`,
      `活動商品中有 ${count} 個在預估依據日期內沒有銷量，如「${first}」：未預估其銷量。`,
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
    "{event}：预计销售额 {revenue}，大概率在 {low} 至 {high} 之间",
    "{event}：預估銷售額 {revenue}，大概率在 {low} 至 {high} 之間",
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
    perDay: say("Times a day before", "日均倍数", "日均倍數"),
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
  needed: say(
    "What is needed is the forecast and a safety stock: enough in nine of ten such events (service level 90%).",
    "需要量 = 预计销量 + 安全库存，即十次活动中九次够卖（服务水平 90%）。",
    "需要量 = 預估銷量 + 安全庫存，即十次活動中九次夠賣（服務水準 90%）。",
  ),
  heads: say("People for parcels and chats", "打包与客服人手", "打包與客服人手"),
  tools: say("Price tools of the event", "优惠工具", "優惠工具"),
  columns: {
    stock: say("Stock for it", "可卖库存", "可賣庫存"),
    need: say("Needed, high end", "需要量（高值）", "需要量（高值）"),
    short: TERMS.missing,
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
    "{short} of {n} products are short for the event; people needed for chats at {hour}: {heads}",
    "{n} 个商品中 {short} 个备货不足；{hour} 客服需要 {heads} 人",
    "{n} 個商品中 {short} 個備貨不足；{hour} 客服需要 {heads} 人",
  ),
  noStock: say(
    "No table states the stock; people needed for chats at {hour}: {heads}",
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
    "Stock suffices; packers to book: {heads}, for {hours} hours each",
    "库存够卖：安排 {heads} 名打包人员，每人 {hours} 小时",
    "庫存夠賣：安排 {heads} 名打包人員，每人 {hours} 小時",
  ),
  ofProducts: say("of {n} with stock stated", "共 {n} 个有库存数据", "共 {n} 個有庫存資料"),
  missing: TERMS.unitsMissing,
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
