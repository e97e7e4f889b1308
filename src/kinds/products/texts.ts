/**
 * What the product sheets say, in every language of the product.
 */
import type { DemandMethod } from "../../domain/products/expected-demand";
import type { RoleRule, ProductRole } from "../../domain/products/roles";
import { REPORT_ROLES } from "../../tables/report-roles";
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

export const METHOD_TEXTS: Readonly<Record<DemandMethod, Text>> = {
  average: say("Average", "平均", "平均"),
  intermittent: say("Croston (SBA)", "Croston（SBA）", "Croston（SBA）"),
  trend: say("Holt (trend)", "Holt（趋势）", "Holt（趨勢）"),
  season: say("Holt-Winters", "Holt-Winters", "Holt-Winters"),
};

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
  roles: say("Where roles begin", "定位的分界", "定位的分界"),
  stock: say("How stock is replenished", "补货参数", "補貨參數"),
  top: say("Products with most sales", "销售额最高的商品", "銷售額最高的商品"),
  chart: say("Sales now and in as many weeks before", "本期与上期销售额", "本期與上期銷售額"),
  now: say("These weeks", "本期", "本期"),
  columns: {
    product: TERMS.product,
    sku: say("Code", "编码", "編號"),
    category: TERMS.category,
    boughtWith: say("Most bought with", "常一起买", "常一起買"),
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
    views: REPORT_ROLES.views.label,
    carts: say("Carts", "加购", "加購"),
    favourites: TERMS.favourites,
    conversion: TERMS.conversionRate,
    refundRate: TERMS.refundRate,
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
    order: TERMS.orderQuantity,
    orderBy: TERMS.orderBy,
    supplier: TERMS.supplier,
    why: say("Why", "原因", "原因"),
    yours: say("Your quantity", "自定数量", "自訂數量"),
    note: say("Remark", "备注", "備註"),
    amount: say("Order amount", "采购金额", "採購金額"),
    position: say("Position", "库存头寸", "庫存部位"),
    reorderPoint: say("Reorder point", "补货点", "補貨點"),
    daily: say("Units a day", "日均销量", "日均銷量"),
    spread: say("Spread a day", "日销标准差", "日銷標準差"),
    method: say("Demand by", "需求取自", "需求取自"),
    days: say("Days of data", "数据天数", "資料天數"),
    leadTime: TERMS.leadTimeDays,
    least: say("MOQ", "起订量", "起訂量"),
    pack: say("Pack", "装箱数", "裝箱數"),
    perceived: say("Perceived value", "感知价值", "感知價值"),
    brand: say("Brand price", "品牌同类价", "品牌同類價"),
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
