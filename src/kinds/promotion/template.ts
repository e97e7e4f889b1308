/**
 * The tasks a promotion begins with, by phase and department: a template that the user edits. Days are assumptions. Rules §7.
 */
import type { Phase } from "../../domain/promotion/events";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

export const DEPARTMENTS = {
  manager: say("Shop manager", "店长", "店長"),
  operations: say("Operations", "运营", "營運"),
  marketing: say("Advertising", "推广", "行銷"),
  design: say("Design", "设计", "設計"),
  service: say("Customer service", "客服", "客服"),
  logistics: say("Logistics", "物流", "物流"),
} as const;
type Department = keyof typeof DEPARTMENTS;

/** Working days that ordering and receiving stock takes: an assumption. */
export const STOCK_DAYS = 12;

export interface TemplateTask {
  readonly phase: Phase;
  readonly department: Department;
  readonly name: Text;
  /** Working days. */
  readonly days: number;
  /** Places in the template, from 1. */
  readonly after: readonly number[];
}

type Line = readonly [phase: Phase, department: Department, days: number, after: readonly number[], name: Text];

/** Every task stands below those it waits for. */
const LINES: readonly Line[] = [
  ["pull", "manager", 3, [], say("Set the goal and the budget", "定目标与预算", "訂目標與預算")],
  ["pull", "operations", 3, [1], say("Sign up for the event", "活动报名", "活動報名")],
  ["pull", "operations", 4, [1], say("Choose products and their roles", "选品并定商品角色", "選品並定商品角色")],
  ["pull", "marketing", 3, [1], say("Plan ads and channels", "制定推广计划", "制定推廣計畫")],
  ["pull", "design", 4, [4], say("Make the teaser material", "制作蓄水期素材", "製作蓄水期素材")],
  ["pull", "marketing", 6, [4, 5], say("Buy traffic of new users", "拉新投放", "拉新投放")],
  ["pull", "service", 3, [1], say("Write to old customers", "老客召回触达", "老客召回觸達")],
  ["forecast", "operations", 3, [3], say("Forecast sales by product", "按商品预测销量", "按商品預估銷量")],
  ["forecast", "operations", 2, [8], say("Set prices and coupons", "定价与优惠设置", "定價與優惠設定")],
  ["forecast", "manager", 1, [9], say("Approve prices and margins", "审批价格与毛利", "審核價格與毛利")],
  ["forecast", "logistics", STOCK_DAYS, [8], say("Order and receive the stock", "备货到仓", "備貨到倉")],
  ["forecast", "design", 5, [3], say("Design the event pages", "设计活动页面", "設計活動頁面")],
  ["forecast", "design", 4, [10, 12], say("Finish the product pages", "完成商品详情页", "完成商品詳情頁")],
  ["forecast", "logistics", 3, [8], say("Book packers and carriers", "落实打包人手与快递", "安排打包人手與物流")],
  ["forecast", "service", 3, [9], say("Plan shifts and train for chats", "客服排班与培训", "客服排班與訓練")],
  ["warmUp", "operations", 1, [13, 11], say("Open the pre-sale", "开启预售", "開啟預售")],
  [
    "warmUp",
    "marketing",
    4,
    [16],
    say("Warm up: ads, live rooms, groups", "预热：投放、直播、社群", "預熱：投放、直播、社群"),
  ],
  ["warmUp", "service", 3, [15, 16], say("Remind of carts and deposits", "催加购、催定金", "提醒加購與訂金")],
  ["warmUp", "logistics", 2, [11, 14], say("Pack the best sellers ahead", "爆款预打包", "熱銷品預先打包")],
  [
    "warmUp",
    "operations",
    1,
    [16],
    say("Check links, prices and stock", "核对链接、价格与库存", "核對連結、價格與庫存"),
  ],
  ["warmUp", "manager", 1, [17, 20], say("Rehearse the day", "当天演练", "當日演練")],
  ["day", "manager", 1, [21], say("Lead the war room", "坐镇作战室", "坐鎮作戰室")],
  ["day", "marketing", 1, [21], say("Move budget by the hour", "按小时调整投放", "按小時調整投放")],
  ["day", "service", 1, [21], say("Answer chats, urge payment", "接待咨询与催付", "接待諮詢與催付")],
  ["day", "logistics", 1, [21], say("Begin to ship", "开始发货", "開始出貨")],
  ["afterHeat", "logistics", 5, [25], say("Ship every parcel", "发完全部包裹", "出完全部包裹")],
  ["afterHeat", "operations", 3, [22], say("Sell what is left", "返场清余货", "返場清餘貨")],
  ["afterHeat", "service", 5, [24], say("After-sales and refunds", "售后与退款", "售後與退款")],
  ["review", "operations", 3, [26, 28], say("Gather the figures", "汇总数据", "彙整數據")],
  [
    "review",
    "manager",
    2,
    [29],
    say("Review: what to keep, what to change", "复盘：保留什么、改进什么", "檢討：保留什麼、改進什麼"),
  ],
];

export const TEMPLATE: readonly TemplateTask[] = LINES.map(([phase, department, days, after, name]) => ({
  ...{ phase, department, days, after, name },
}));
