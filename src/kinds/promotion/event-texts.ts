/**
 * What the war room and the review of an event say.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";

/** What moved revenue, and what to do where it fell short. */
export const CAUSE_TEXTS = {
  visitors: TERMS.traffic,
  conversion: TERMS.conversionRate,
  orderValue: TERMS.averageOrderValue,
  orders: TERMS.orders,
  plan: say("Planned", "计划", "計畫"),
  last: say("Last event", "上次活动", "上次活動"),
  effect: say("Effect", "影响额", "影響額"),
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
    "{event}：尚未开始，当天计划 {goal}",
    "{event}：尚未開始，當日計畫 {goal}",
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
  details: say("What else the traffic counts by hour", "流量表各小时的其他数据", "流量表各小時的其他資料"),
  hours: say("What the hours are computed from", "各小时的计算过程", "各小時的計算過程"),
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
    toCome: say("Expected to sell", "预计还卖", "預估還賣"),
  },
  values: (table: string): Text =>
    say(
      `What “${table}” brought by hour is a value of the last refresh.`,
      `“${table}”各小时数据为上次刷新时的数值。`,
      `「${table}」各小時資料為上次重新整理時的數值。`,
    ),
  missingHours: (count: number): Text =>
    say(
      `${count} ${count === 1 ? "hour" : "hours"} of the day ${count === 1 ? "is" : "are"} missing in the traffic table: no visitors are counted there.`,
      `流量表中当天缺少 ${count} 个小时，这些小时访客数按 0 计。`,
      `流量表中當日缺少 ${count} 個小時，這些小時訪客數以 0 計。`,
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
    "{event}：销售额 {revenue}，达成目标 {plan}，为上次活动的 {last}",
    "{event}：銷售額 {revenue}，達成目標 {plan}，為上次活動的 {last}",
  ),
  noLast: say(
    "{event} brought {revenue}: {plan} of the goal",
    "{event}：销售额 {revenue}，达成目标 {plan}",
    "{event}：銷售額 {revenue}，達成目標 {plan}",
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
    refunds: TERMS.ordersRefunded,
    refundsSince: say("{money} back since it began", "活动以来退款 {money}", "活動以來退款 {money}"),
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
