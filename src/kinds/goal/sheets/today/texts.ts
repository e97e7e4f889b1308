/**
 * What the sheet of today's work says.
 */
import { TERMS } from "../../../../text/terms";
import { say, saying } from "../../../../text/say";

export const TODAY_TEXTS = {
  tab: TERMS.today,
  title: say("What to do today", "今日任务", "今日任務"),
  headline: {
    one: say(" order", " 单", " 筆訂單"),
    many: say(" orders", " 单", " 筆訂單"),
    plan: say("Today's plan: {part}", "今日计划：{part}", "今日計畫：{part}"),
    untold: say(
      "Type what comes into the sheet of days: this sheet then says what is left",
      "请在按天工作表中填写实际数，本表随即显示剩余",
      "請在按日工作表中填入實際數，本表隨即顯示剩餘",
    ),
    noGoal: say("No goal this month", "本月没有目标", "本月沒有目標"),
    reached: say(
      "This month's goal is reached: {done} of {goal} are in",
      "本月目标已完成：{done}／{goal} 单",
      "本月目標已達成：{done}／{goal} 筆",
    ),
    off: say(
      "No selling day in the plan: {done} of {goal} are in this month",
      "今天不是计划销售日：本月已完成 {done}／{goal} 单",
      "今天不是計畫銷售日：本月已完成 {done}／{goal} 筆",
    ),
    enough: say(
      "Today's part is done: {done} of {goal} are in",
      "今日任务已完成：本月 {done}／{goal} 单",
      "今日任務已完成：本月 {done}／{goal} 筆",
    ),
    close: say(
      "Close {toDo} today: {done} of {goal} are in",
      "今天需成交 {toDo}：本月 {done}／{goal}",
      "今天需成交 {toDo}：本月 {done}／{goal}",
    ),
    fewer: say(", {gap} fewer than planned by now", "，比计划少 {gap} 单", "，比計畫少 {gap} 筆"),
    more: say(", {gap} more than planned by now", "，比计划多 {gap} 单", "，比計畫多 {gap} 筆"),
    asDue: say(", as planned by now", "，与计划一致", "，與計畫一致"),
    completes: say("With these the month is complete", "完成后即达成本月目标", "完成後即達成本月目標"),
    short: say(
      "Last selling day of the month: {rest} will still be missing; plan them into next month",
      "本月最后一个销售日：完成后仍差 {rest} 单，请计入下月",
      "本月最後一個銷售日：完成後仍差 {rest} 筆，請計入下月",
    ),
    later: say(
      "Then {rest} are left for {days}, {rate} a day",
      "之后还剩 {rest} 单，{days}，每天 {rate} 单",
      "之後還剩 {rest} 筆，{days}，每天 {rate} 筆",
    ),
    beyond: say(
      "Then {rest} are left for {days}, more than the best day's {best} each: ask for help or plan anew",
      "之后还剩 {rest} 单，{days}，超过历史最好一天 {best} 单：请求支援或重新规划",
      "之後還剩 {rest} 筆，{days}，超過歷史最佳一天 {best} 筆：請求支援或重新規劃",
    ),
    prepare: say(
      "Nothing is due: answer what comes in, and prepare next month",
      "今天无任务：及时回复，并为下月蓄客",
      "今天無任務：即時回覆，並為下月蓄客",
    ),
  },
  tiles: {
    part: say("plan of the day: {part}", "今日计划 {part}", "今日計畫 {part}"),
    soFar: say("This month so far", "本月已完成", "本月已完成"),
    ofGoal: say("of {goal} orders", "目标 {goal} 单", "目標 {goal} 筆"),
    daysLeft: say("{days} left", "剩 {days}", "剩 {days}"),
  },
  rule: say(
    "To do today = what the month needs × today's weight ÷ the weight left, rounded up, less what is done today.",
    "今日还需 = 本月需要 × 今日权重 ÷ 剩余权重（含今天），向上取整，再减今日已完成。",
    "今日還需 = 本月需要 × 今日權重 ÷ 剩餘權重（含今天），無條件進位，再減今日已完成。",
  ),
  limit: say(
    "Needed: what is left, or less if the missing orders need less; at most the shop's best day, or today's plan.",
    "本月需要：本月剩余，缺口订单所需更少时取其少；每日不超过全店历史最好一天与今日计划中的较大者。",
    "本月需要：本月剩餘，缺口訂單所需更少時取其少；每日不超過全店歷史最佳一天與今日計畫中的較大者。",
  ),
  unknown: say(
    "No table tells whose orders or leads are whose: sellers' blocks hold their goals only.",
    "数据表中没有销售一列，无法统计每人完成数，个人部分只有目标。",
    "資料表中沒有業務一欄，無法統計每人完成數，個人部分只有目標。",
  ),
  partly: saying(
    "No table tells by seller: {measures}.",
    "数据表未按销售区分：{measures}。",
    "資料表未按業務區分：{measures}。",
  ),
  values: saying(
    "Sellers' figures that no formula can count are values of {date}, and empty on other days. Refresh to update.",
    "无法用公式统计的个人数据为 {date} 的数值，换日期后为空；如需更新请刷新。",
    "無法用公式統計的個人數據為 {date} 的數值，換日期後為空白；如需更新請重新整理。",
  ),
  shop: say("The shop", "全店", "全店"),
  daysLeft: {
    before: say(
      "Selling days left in the month, today included: ",
      "本月剩余销售日（含今天）：",
      "本月剩餘銷售日（含今天）：",
    ),
    pace: say("   ·   pace of the month up to yesterday: ", "   ·   截至昨天本月进度：", "   ·   截至昨天本月進度："),
  },
  columns: {
    measure: TERMS.measure,
    goal: TERMS.goalOfMonth,
    before: say("Done up to yesterday", "截至昨天完成", "截至昨天完成"),
    left: say("Left this morning", "今早剩余", "今早剩餘"),
    part: say("Today's part of the plan", "今日计划", "今日計畫"),
    today: say("Done today", "今日已完成", "今日已完成"),
    toDo: TERMS.toDoToday,
    week: say("Last 7 days", "前 7 天", "前 7 天"),
  },
  advice: {
    unknown: say(
      "What was done is not known by seller: report the day's figures to the team.",
      "个人完成数无法统计，请下班前上报当天数据。",
      "個人完成數無法統計，請下班前回報當日數據。",
    ),
    none: say("No goal this month.", "本月没有目标。", "本月沒有目標。"),
    reached: say(
      "The month's goal is reached: ask customers for referrals and prepare next month.",
      "本月目标已完成：请老客户转介绍，并为下月蓄客。",
      "本月目標已達成：請老客戶轉介紹，並為下月蓄客。",
    ),
    off: say(
      "No selling day in the plan: nothing is due; answer what comes in.",
      "今天不是计划销售日，无任务；及时回复新进客资即可。",
      "今天不是計畫銷售日，無任務；即時回覆新進名單即可。",
    ),
    last: say(
      "The month ends today: close what is nearly decided; what stays open goes into next month.",
      "今天是本月最后一个销售日：先促成临门一脚的订单，未完成部分计入下月。",
      "今天是本月最後一個銷售日：先促成臨門一腳的訂單，未完成部分計入下月。",
    ),
  },
  /** By the pace of the month: what to do with leads, or with customers where there are no leads. */
  pace: {
    leads: {
      begins: say(
        "The month begins: call open grade A leads first, then invite this week's visits.",
        "本月开局：先跟进未成交的 A 级客资，再邀约本周进店。",
        "本月開局：先跟進未成交的 A 級名單，再邀約本週到店。",
      ),
      green: say(
        "On track: keep the rhythm, and confirm the next days' visits today.",
        "进度达标：保持节奏，今天确认好接下来几天的进店。",
        "進度達標：保持節奏，今天確認好接下來幾天的到店。",
      ),
      amber: say(
        "Slightly behind: follow up grade A leads to close, then ask lost orders again.",
        "略有落后：先把 A 级客资跟到成交，再回访未成交的老客资。",
        "略有落後：先把 A 級名單跟到成交，再回訪未成交的舊名單。",
      ),
      red: say(
        "Behind: all grade A leads today, invite grade B to the store, and ask the lead for help.",
        "明显落后：今天跟完全部 A 级客资，邀约 B 级进店，并请主管协助。",
        "明顯落後：今天跟完全部 A 級名單，邀約 B 級到店，並請主管協助。",
      ),
    },
    customers: {
      begins: say(
        "The month begins: write to regular buyers first, then plan the month's offers.",
        "本月开局：先联系老客户，再排定本月活动。",
        "本月開局：先聯絡老客戶，再排定本月活動。",
      ),
      green: say(
        "On track: keep the rhythm, and prepare the next days' offers today.",
        "进度达标：保持节奏，今天备好接下来几天的活动。",
        "進度達標：保持節奏，今天備好接下來幾天的活動。",
      ),
      amber: say(
        "Slightly behind: answer open questions and unpaid orders first, then call regular buyers.",
        "略有落后：先催付未付款订单、回复咨询，再联系老客户。",
        "略有落後：先催付未付款訂單、回覆諮詢，再聯絡老客戶。",
      ),
      red: say(
        "Behind: unpaid orders and regular buyers today, an offer for them, and ask the lead for help.",
        "明显落后：今天催付全部未付款订单，给老客户专属优惠，并请主管协助。",
        "明顯落後：今天催付全部未付款訂單，給老客戶專屬優惠，並請主管協助。",
      ),
    },
  },
  /** Followed by figures: what is left, and days × best day. */
  outOfReach: {
    left: saying(
      "This month cannot be caught up at the best day's pace. {measure} left: ",
      "按历史最好一天的速度，本月已追不上。{measure}剩余：",
      "按歷史最佳一天的速度，本月已追不上。{measure}剩餘：",
    ),
    days: say("; selling days × best day: ", "；剩余销售日 × 最好一天：", "；剩餘銷售日 × 最佳一天："),
  },
  working: {
    section: say("Working: the day and its month", "计算过程：当天与当月", "計算過程：當日與當月"),
    day: say("Today: the as-of date inside the goal", "今天（目标周期内的截止日期）", "今天（目標期間內的截止日期）"),
    yesterday: say("Yesterday", "昨天", "昨天"),
    month: TERMS.monthNumber,
    from: say("First day of the month", "本月首日", "本月首日"),
    to: say("Last day of the month", "本月末日", "本月末日"),
    week: say("Seven days ago", "七天前", "七天前"),
    weight: say("Today's weight", "今日权重", "今日權重"),
    before: say("Weight up to yesterday", "截至昨天权重", "截至昨天權重"),
    whole: say("Weight of the month", "全月权重", "全月權重"),
    daysLeft: TERMS.sellingDaysLeft,
    expected: say("Expected up to yesterday", "截至昨天应完成", "截至昨天應完成"),
    pace: TERMS.pace,
    best: say("best day so far", "历史最好一天", "歷史最佳一天"),
  },
  checks: {
    day: say("Today belongs to the goal", "今天在目标周期内", "今天在目標期間內"),
    shop: say(
      "The shop's month is that of the sheet of months",
      "全店本月目标与按月表一致",
      "全店本月目標與按月表一致",
    ),
  },
} as const;
