/**
 * What the product sheets say, in every language of the product.
 */
import type { RoleRule, ProductRole } from "../../domain/products/roles";
import type { Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import { say } from "../../text/say";
import { PRODUCTS } from "./about";
import type { StockState } from "./replenishment";

export const ROLE_TEXTS: Readonly<Record<ProductRole, Text>> = {
  main: say("Main push", "主推", "主推"),
  hero: say("Hero candidate", "预爆款", "預爆款"),
  regular: say("Regular", "常规", "常規"),
};

export const RULE_TEXTS: Readonly<Record<RoleRule, Text>> = {
  carries: say("Carries the sales (class A)", "贡献主要销售额（A 类）", "貢獻主要銷售額（A 類）"),
  new: say("New, and class B already", "新品，已进入 B 类", "新品，已進入 B 類"),
  growing: say("Class B, growing enough", "B 类且增长达标", "B 類且成長達標"),
  convertsLess: say("Grows, converts below the shop", "有增长，但转化低于全店", "有成長，但轉換低於全店"),
  growsLess: say("Class B, not growing enough", "B 类，增长不足", "B 類，成長不足"),
  small: say("Small share of sales (class C)", "销售占比小（C 类）", "銷售占比小（C 類）"),
};

export const STATE_TEXTS: Readonly<Record<StockState, Text>> = {
  now: say("Order now", "立即补货", "立即補貨"),
  soon: say("Order soon", "即将补货", "即將補貨"),
  enough: say("Enough", "充足", "充足"),
  tooMuch: say("Too much", "积压", "積壓"),
  tooNew: say("Too new to say", "数据不足", "資料不足"),
  still: say("Not selling", "无动销", "無動銷"),
};

export const PATTERN_TEXTS = {
  X: say("Steady", "平稳", "平穩"),
  Y: say("Swinging", "波动", "波動"),
  Z: say("Erratic", "不规则", "不規則"),
  intermittent: say("Now and then", "间歇", "間歇"),
} as const;

export const TEXTS = {
  name: PRODUCTS.name,
  tabs: {
    products: PRODUCTS.name,
    replenish: say("Replenish", "补货", "補貨"),
    list: say("Product list", "商品明细", "商品明細"),
  },
  assumption: TERMS.assumption,
  value: TERMS.value,
  origin: TERMS.meaning,
  derived: say("What the formulas of the products read", "商品公式引用的数值", "商品公式引用的數值"),
  derivedStock: say("What the formulas of the stock read", "补货公式引用的数值", "補貨公式引用的數值"),
  total: say("Sales of all products above 0", "销售额大于 0 的商品合计", "銷售額大於 0 的商品合計"),
  usual: say("Conversion of all products", "全部商品的转化率", "全部商品的轉換率"),
  deviations: say("Service factor z (0 or more)", "服务系数 z（不小于 0）", "服務係數 z（不小於 0）"),
  orderingOn: say("Ordering on", "下单日", "下單日"),
  classes: say("Where classes and roles begin", "分类与定位的分界", "分類與定位的分界"),
  stock: say("How stock is replenished", "补货参数", "補貨參數"),
  top: say("Products with most sales", "销售额最高的商品", "銷售額最高的商品"),
  chart: say("Sales now and in as many weeks before", "本期与上期销售额", "本期與上期銷售額"),
  now: say("These weeks", "本期", "本期"),
  columns: {
    product: TERMS.product,
    sku: say("Code", "编码", "編號"),
    category: TERMS.category,
    role: say("Role", "定位", "定位"),
    rule: say("Rule that gave it", "判定依据", "判定依據"),
    revenue: TERMS.revenue,
    previous: say("Sales before", "上期销售额", "上期銷售額"),
    growth: say("Growth", "增长", "成長"),
    share: say("Share of sales", "销售占比", "銷售占比"),
    abc: say("ABC", "ABC", "ABC"),
    xyz: say("XYZ", "XYZ", "XYZ"),
    class: say("ABC-XYZ", "ABC-XYZ", "ABC-XYZ"),
    pattern: say("Demand", "需求特征", "需求特徵"),
    units: TERMS.units,
    paid: say("Paid a unit", "件均成交价", "件均成交價"),
    price: TERMS.price,
    cost: TERMS.unitCost,
    margin: TERMS.margin,
    visitors: TERMS.visitors,
    carts: say("Carts", "加购", "加購"),
    favourites: TERMS.favourites,
    conversion: TERMS.conversionRate,
    onHand: TERMS.onHand,
    onOrder: TERMS.onOrder,
    reserved: TERMS.reserved,
    safety: TERMS.safetyStock,
    cover: say("Days of cover", "可销天数", "可銷天數"),
    stockValue: say("Stock value", "库存金额", "庫存金額"),
    state: TERMS.state,
    before: say("Sales of larger products", "更大商品的销售额", "更大商品的銷售額"),
    variation: say("Variation (CV)", "变异系数", "變異係數"),
    interval: say("Weeks a sale (ADI)", "需求间隔（ADI）", "需求間隔（ADI）"),
    order: say("Order quantity", "补货量", "補貨量"),
    orderBy: say("Order by", "最晚下单日", "最晚下單日"),
    supplier: TERMS.supplier,
    why: say("Why", "原因", "原因"),
    yours: say("Your quantity", "自定数量", "自訂數量"),
    note: say("Remark", "备注", "備註"),
    amount: say("Order amount", "采购金额", "採購金額"),
    position: say("Position", "库存头寸", "庫存部位"),
    reorderPoint: say("Reorder point", "补货点", "補貨點"),
    daily: say("Units a day", "日均销量", "日均銷量"),
    spread: say("Spread a day", "日销标准差", "日銷標準差"),
    days: say("Days of data", "数据天数", "資料天數"),
    leadTime: TERMS.leadTimeDays,
    least: say("MOQ", "起订量", "起訂量"),
    pack: say("Pack", "装箱数", "裝箱數"),
    suggested: say("Suggested", "建议补货量", "建議補貨量"),
  },
  new: say("New", "新品", "新品"),
  headline: {
    main: say(
      "{main} of {all} products bring {share} of sales",
      "{all} 个商品中，{main} 个贡献了 {share} 的销售额",
      "{all} 個商品中，{main} 個貢獻了 {share} 的銷售額",
    ),
    heroes: say("; {n} may become the next", "；{n} 个有望成为爆款", "；{n} 個有望成為爆款"),
    push: say(
      "Give {product} traffic first: sales {growth} on the {weeks} weeks before",
      "优先给“{product}”引流：销售额较前 {weeks} 周 {growth}",
      "優先給「{product}」引流：銷售額較前 {weeks} 週 {growth}",
    ),
    keep: say(
      "No hero candidate yet: keep {product} in stock and in sight",
      "暂无预爆款：先保证“{product}”有货、有曝光",
      "暫無預爆款：先確保「{product}」有貨、有曝光",
    ),
    order: say("; {n} to order now", "；{n} 个商品立即补货", "；{n} 個商品立即補貨"),
    none: say("No product was sold in these weeks", "这段时间没有商品售出", "這段時間沒有商品售出"),
    choose: say(
      "Choose an earlier as-of date, or more weeks",
      "请选择更早的截止日期，或增加统计周数",
      "請選擇更早的截止日期，或增加統計週數",
    ),
  },
  figures: {
    sold: say("Products sold", "动销商品数", "動銷商品數"),
    ofAll: say("of {n} in all", "共 {n} 个", "共 {n} 個"),
    ofSales: say("{share} of sales", "占销售额 {share}", "占銷售額 {share}"),
    onBefore: (weeks: number): Text => say(`on ${weeks} weeks before`, `较前 ${weeks} 周`, `較前 ${weeks} 週`),
    ordered: say("{n} to order now", "{n} 个需立即补货", "{n} 個需立即補貨"),
    largest: say("Largest product", "最大单品", "最大單品"),
  },
  replenish: {
    now: say(
      "{n} products need ordering now: {units} units",
      "{n} 个商品需立即补货，共 {units} 件",
      "{n} 個商品需立即補貨，共 {units} 件",
    ),
    one: say(
      "1 product needs ordering now: {units} units",
      "1 个商品需立即补货，共 {units} 件",
      "1 個商品需立即補貨，共 {units} 件",
    ),
    money: say(" for {money}", "，约 {money}", "，約 {money}"),
    none: say("Nothing needs ordering today", "今天没有需要补货的商品", "今天沒有需要補貨的商品"),
    first: say("Order {units} {product} first", "先补“{product}”{units} 件", "先補「{product}」{units} 件"),
    from: say(" from {supplier}", "，供应商：{supplier}", "，供應商：{supplier}"),
    soon: say(
      "; {n} more are due within {days} days",
      "；另有 {n} 个在 {days} 天内到期",
      "；另有 {n} 個在 {days} 天內到期",
    ),
    wait: say(
      "{n} are due within {days} days: refresh when stock changes",
      "{n} 个在 {days} 天内需补货：库存变动后请刷新",
      "{n} 個在 {days} 天內需補貨：庫存變動後請重新整理",
    ),
    under: say(
      "{position} left or coming, order at {point}",
      "现有加在途 {position}，补货点 {point}",
      "現有加在途 {position}，補貨點 {point}",
    ),
    reaches: say("down to {point} in {days} days", "{days} 天后降到补货点 {point}", "{days} 天後降到補貨點 {point}"),
    lasts: say("lasts {days} days", "可销 {days} 天", "可銷 {days} 天"),
    needs: say(
      "{days} days of sales, {least} needed",
      "仅 {days} 天销售数据，需 {least} 天",
      "僅 {days} 天銷售資料，需 {least} 天",
    ),
    typed: say(
      "What you order instead of the suggestion; 0 for nothing. It is kept on a refresh.",
      "实际下单数量，代替建议值；不补填 0。刷新后保留。",
      "實際下單數量，取代建議值；不補填 0。重新整理後保留。",
    ),
    allowed: say("0 or more, or nothing.", "请填写不小于 0 的数，或留空。", "請填入不小於 0 的數，或留空。"),
  },
  byState: say("Products by stock state", "按库存状态", "依庫存狀態"),
  bySupplier: say("Products by supplier", "按供应商", "依供應商"),
  noSupplier: say("No supplier stated", "未写供应商", "未寫供應商"),
} as const;

const count = (n: number): string => n.toLocaleString("en-US");
const counted = (n: number, noun: string): string => `${count(n)} ${noun}${n === 1 ? "" : "s"}`;

export const NOTES = {
  values: (day: string): Text =>
    say(
      `Sales, demand and stock are values of ${day}; classes, roles and orders follow the inputs live.`,
      `销售、需求与库存为 ${day} 的数值；分类、定位与补货量随参数实时变化。`,
      `銷售、需求與庫存為 ${day} 的數值；分類、定位與補貨量隨參數即時變化。`,
    ),
  many: (limit: number): Text =>
    say(
      `With more than ${count(limit)} products classes, roles and suggestions are values of the refresh, so that the workbook stays quick: change options in the pane and refresh. Order quantities follow what you type.`,
      `商品超过 ${count(limit)} 个时，分类、定位与建议补货量为刷新时的数值，以免工作簿变慢：请在任务窗格中修改参数后刷新。补货量仍随您填写的数量变化。`,
      `商品超過 ${count(limit)} 個時，分類、定位與建議補貨量為重新整理時的數值，以免活頁簿變慢：請在工作窗格中修改參數後重新整理。補貨量仍隨您填入的數量變化。`,
    ),
  noTable: say(
    "Choose a product table with cost, price or stock (on hand, on order, supplier, lead time) to see margin and cover, and what to order.",
    "选择含成本、售价或库存（可用、在途、供应商、采购周期）的商品表，即可看到毛利、可销天数和补货清单。",
    "選擇含成本、售價或庫存（可用、在途、供應商、採購週期）的商品表，即可看到毛利、可銷天數和補貨清單。",
  ),
  noStock: say(
    "The product table states no stock on hand, so there is no replenishment list.",
    "商品表没有库存列，因此没有补货清单。",
    "商品表沒有庫存欄，因此沒有補貨清單。",
  ),
  unnamed: (lines: number, amount: string): Text =>
    say(
      `${counted(lines, "order line")} of these weeks without a product: ${amount} belong to none.`,
      `统计期内有 ${count(lines)} 行订单没有商品名称，金额 ${amount} 未计入任何商品。`,
      `統計期內有 ${count(lines)} 列訂單沒有商品名稱，金額 ${amount} 未計入任何商品。`,
    ),
  oddUnits: (lines: number): Text =>
    say(
      `${counted(lines, "order line")} of these weeks with 0 units or fewer: counted as they stand, returns take units off.`,
      `统计期内有 ${count(lines)} 行订单件数为 0 或负数：按原值计入，退货会减少件数。`,
      `統計期內有 ${count(lines)} 列訂單件數為 0 或負數：依原值計入，退貨會減少件數。`,
    ),
  noUnits: say(
    "The orders state no quantity, so every line is taken for one unit.",
    "订单没有数量列，每行按 1 件计算。",
    "訂單沒有數量欄，每列以 1 件計算。",
  ),
  noBefore: say(
    "The orders begin later than the weeks to compare with, so there is no growth and no hero candidate.",
    "订单数据不足以与前期比较，因此没有增长率，也不判定预爆款。",
    "訂單資料不足以與前期比較，因此沒有成長率，也不判定預爆款。",
  ),
  unlisted: (n: number, example: string): Text =>
    say(
      `${counted(n, "sold product")} missing in the product table, such as “${example}”: without cost and stock here.`,
      `有 ${count(n)} 个售出的商品不在商品表中，如“${example}”，因此没有成本和库存。`,
      `有 ${count(n)} 個售出的商品不在商品表中，如「${example}」，因此沒有成本和庫存。`,
    ),
  noLeadTime: (n: number, example: string, days: number): Text =>
    say(
      `${counted(n, "product")} without a lead time, such as “${example}”: ${days} days are assumed.`,
      `有 ${count(n)} 个商品没有采购周期，如“${example}”，按 ${days} 天假定。`,
      `有 ${count(n)} 個商品沒有採購週期，如「${example}」，以 ${days} 天假定。`,
    ),
  outOfStock: (n: number): Text =>
    say(
      `${counted(n, "product")} out of stock: the days since the last sale are taken as no data, not as days without demand.`,
      `有 ${count(n)} 个商品缺货：最后一次售出之后的日子视为无数据，不按零需求计算。`,
      `有 ${count(n)} 個商品缺貨：最後一次售出之後的日子視為無資料，不以零需求計算。`,
    ),
  spread: say(
    "How much lead times vary is assumed; demand is taken as independent from day to day and normal.",
    "交期波动为假定值；需求按逐日独立、正态分布处理。",
    "交期波動為假定值；需求以逐日獨立、常態分布處理。",
  ),
};

export const CHECK_TEXTS = {
  revenue: say(
    "Sales of the products and of lines without a product add up to the orders of these weeks",
    "各商品与无商品名称行的销售额之和等于统计期内订单金额",
    "各商品與無商品名稱列的銷售額之和等於統計期內訂單金額",
  ),
  roles: say("Every product has one role", "每个商品都有且只有一个定位", "每個商品都有且只有一個定位"),
  states: say(
    "Every product with stock has one state",
    "每个有库存的商品都有且只有一个状态",
    "每個有庫存的商品都有且只有一個狀態",
  ),
  enough: say(
    "What is suggested brings every product over its reorder point",
    "按建议补货后，各商品都高于补货点",
    "依建議補貨後，各商品都高於補貨點",
  ),
};
