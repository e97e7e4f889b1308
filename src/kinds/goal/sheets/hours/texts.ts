/**
 * What the sheet of hours says.
 */
import { say, saying } from "../../../../text/say";

export const HOURS_TEXTS = {
  title: say("The goal of one day by hour", "当天目标按小时分解", "當日目標按小時分解"),
  headline: {
    done: say(
      "{day}: {done} of {goal} {unit} are in",
      "{day}：已完成 {done}／{goal} {unit}",
      "{day}：已完成 {done}／{goal} {unit}",
    ),
    goal: say("{day}: {goal} {unit} are due", "{day}：目标 {goal} {unit}", "{day}：目標 {goal} {unit}"),
    fewer: say(", {gap} fewer than due by now", "，比当前应完成少 {gap}", "，比目前應完成少 {gap}"),
    more: say(", {gap} more than due by now", "，比当前应完成多 {gap}", "，比目前應完成多 {gap}"),
    asDue: say(", as due by now", "，与当前应完成一致", "，與目前應完成一致"),
    left: say(
      "{left} are left for {hours} hours; be there from {hour}, the strongest hour with {share} of the day",
      "还差 {left}，剩 {hours} 小时；最强时段 {hour} 占全天 {share}，请保证在岗",
      "還差 {left}，剩 {hours} 小時；最強時段 {hour} 占全天 {share}，請確保在線",
    ),
    strongest: say(
      "Be there from {hour}, the strongest hour with {share} of the day",
      "最强时段 {hour} 占全天 {share}，请保证在岗",
      "最強時段 {hour} 占全天 {share}，請確保在線",
    ),
    over: say(
      "The day is over; tomorrow be there from {hour}, the strongest hour with {share} of the day",
      "当天已结束；明天最强时段 {hour} 占全天 {share}，请保证在岗",
      "當日已結束；明天最強時段 {hour} 占全天 {share}，請確保在線",
    ),
    still: say("{left} still to come", "还差 {left}", "還差 {left}"),
  },
  origin: {
    traffic: saying(
      "Weights begin as the visitors by hour in “{table}”, up to the as-of date.",
      "权重初始为“{table}”中截至截止日期各小时的访客数。",
      "權重初始為「{table}」中截至截止日期各小時的訪客數。",
    ),
    orders: saying(
      "Weights begin as the orders by time of day in “{table}”, up to the as-of date: no traffic by hour is known.",
      "没有分小时流量，权重初始为“{table}”中截至截止日期各小时的订单数。",
      "沒有分小時流量，權重初始為「{table}」中截至截止日期各小時的訂單數。",
    ),
    leads: saying(
      "Weights begin as the leads by time of day in “{table}”, up to the as-of date: no traffic or orders by hour are known.",
      "没有分小时的流量和订单，权重初始为“{table}”中截至截止日期各小时的客资数。",
      "沒有分小時的流量與訂單，權重初始為「{table}」中截至截止日期各小時的名單數。",
    ),
    even: say(
      "Weights begin even from 9:00 to 21:00: none of your tables holds times of day. Type your own.",
      "数据表中没有时刻，权重初始为 9:00 至 21:00 平均分配，请按实际修改。",
      "資料表中沒有時刻，權重初始為 9:00 至 21:00 平均分配，請依實際修改。",
    ),
  },
  noTimes: saying(
    "What came by hour is not shown for “{table}”: its dates have no time of day.",
    "“{table}”的日期没有时刻，无法按小时统计实际数。",
    "「{table}」的日期沒有時刻，無法按小時統計實際數。",
  ),
  values: saying(
    "What came by hour in “{table}” is a value of {date} for the day of building, and empty for other days. Refresh to update.",
    "“{table}”各小时实际为 {date} 的数值，只对应生成时的那一天，换日期后为空；如需更新请刷新。",
    "「{table}」各小時實際為 {date} 的數值，只對應建立時的那一天，換日期後為空白；如需更新請重新整理。",
  ),
  live: saying(
    "What came by hour is live: it follows “{table}” as rows are added.",
    "各小时实际为实时公式，随“{table}”的数据更新。",
    "各小時實際為即時公式，隨「{table}」的資料更新。",
  ),
  inputs: say("Which day, and how late it is", "日期与当前时间", "日期與目前時間"),
  dayNote: say(
    "the as-of date; or type a day of the goal",
    "默认为截止日期，也可填写目标周期内的任一天",
    "預設為截止日期，也可填入目標期間內的任一天",
  ),
  dayAllowed: say("A day of the goal.", "请填写目标周期内的日期。", "請填入目標期間內的日期。"),
  now: say("Time now", "当前时间", "目前時間"),
  nowNote: say(
    "a time such as 14:30, or =NOW(); empty: the day is over",
    "如 14:30 或 =NOW()；留空按全天结束",
    "如 14:30 或 =NOW()；留空以全天結束計",
  ),
  nowAllowed: say("A time of day, or nothing.", "请填写时间，或留空。", "請填入時間，或留空。"),
  weights: say("Hour weights", "各小时权重", "各小時權重"),
  weightsHelp: say(
    "What this hour brings against the others; only its share counts. 0: no goal.",
    "该小时相对其他小时的权重，按占全天合计的比例分配；0 表示不分配。",
    "該小時相對其他小時的權重，依占全天合計的比例分配；0 表示不分配。",
  ),
  weightsAllowed: say("A weight from 0.", "请填写不小于 0 的权重。", "請填入不小於 0 的權重。"),
  noWeight: say(
    "No hour has a weight above 0: type at least one, or no hour has a goal.",
    "所有小时的权重都是 0：请至少填写一个大于 0 的权重，否则没有分时目标。",
    "所有小時的權重都是 0：請至少填入一個大於 0 的權重，否則沒有分時目標。",
  ),
  outside: say(
    "This day does not belong to the goal: type a day from its first to its last.",
    "该日期不在目标周期内：请填写开始日期与结束日期之间的日期。",
    "該日期不在目標期間內：請填入開始日期與結束日期之間的日期。",
  ),
  key: {
    goal: say("of the day", "当天目标", "當日目標"),
    done: say("so far", "截至当前", "截至目前"),
    due: say("due by now", "当前应完成", "目前應完成"),
  },
  table: say("Hour by hour", "各小时", "各小時"),
  working: {
    begins: say("Begins", "开始", "開始"),
    from: say("Counted from", "统计起点", "統計起點"),
    until: say("Counted to, less a day", "统计终点减一天", "統計終點減一天"),
    over: say("Is over", "已结束", "已結束"),
  },
  course: saying("{measure} through the day", "当天{measure}进度", "當日{measure}進度"),
  checks: {
    adds: say(
      "The hours add up to the day, for every measure",
      "各指标的各小时之和等于当天目标",
      "各指標的各小時之和等於當日目標",
    ),
    weights: say("At least one hour has a weight above 0", "至少有一个小时的权重大于 0", "至少有一個小時的權重大於 0"),
    day: say("The day belongs to the goal", "该日期在目标周期内", "該日期在目標期間內"),
    actual: saying(
      "{measure}: what came by hour adds up to the day on the sheet of days",
      "{measure}：各小时实际之和等于按天表中当天实际",
      "{measure}：各小時實際之和等於按日表中當日實際",
    ),
  },
} as const;
