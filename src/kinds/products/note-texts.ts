/** What is assumed, doubtful or missing, and what must hold, in every language of the product. */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

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
  noTraffic: say(
    "Choose a product-traffic table (visitors, carts, favourites, paid conversion) to see which products convert.",
    "选择商品流量表（访客、加购、收藏、支付转化率），即可看到哪些商品转化好。",
    "選擇商品流量表（訪客、加購、收藏、付款轉換率），即可看到哪些商品轉換好。",
  ),
  undatedTraffic: (name: string): Text =>
    say(
      `“${name}” states no days: its visitors are taken as those of the weeks that count.`,
      `“${name}”没有日期：其中的访客视为统计期内的访客。`,
      `「${name}」沒有日期：其中的訪客視為統計期內的訪客。`,
    ),
  dailyTraffic: say(
    "Visitors of a product are added up over days: who came on two days counts twice.",
    "商品访客数按天累加：两天都来的人计两次。",
    "商品訪客數按天累加：兩天都來的人計兩次。",
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
  noSeason: (n: number, trend: number): Text =>
    say(
      `${counted(n, "product")} without a season, which takes two years of sales: ${count(trend)} by trend alone, the rest by the average of the weeks.`,
      `有 ${count(n)} 个商品未计季节性（需两年销售数据）：其中 ${count(trend)} 个只按趋势，其余按统计周平均。`,
      `有 ${count(n)} 個商品未計季節性（需兩年銷售資料）：其中 ${count(trend)} 個只依趨勢，其餘依統計週平均。`,
    ),
  outOfStock: (n: number): Text =>
    say(
      `${counted(n, "product")} out of stock: the days since the last sale are taken as no data, not as days without demand.`,
      `有 ${count(n)} 个商品缺货：最后一次售出之后的日子视为无数据，不按零需求计算。`,
      `有 ${count(n)} 個商品缺貨：最後一次售出之後的日子視為無資料，不以零需求計算。`,
    ),
  lost: (n: number, example: string): Text =>
    say(
      `What was typed beside ${counted(n, "product")} is not shown any more, such as “${example}”: the list has no such row now.`,
      `有 ${count(n)} 个商品旁填写的内容不再显示，如“${example}”：列表中已没有该商品。`,
      `有 ${count(n)} 個商品旁填入的內容不再顯示，如「${example}」：列表中已沒有該商品。`,
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
