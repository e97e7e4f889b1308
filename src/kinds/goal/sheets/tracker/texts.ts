/**
 * What the sheet that follows the goal says.
 */
import { TERMS } from "../../../../text/terms";
import type { Text } from "../../../../text/locale";
import { say, saying } from "../../../../text/say";
import type { SpanLevel } from "../../levels";

const LEVEL_TEXTS: Readonly<Record<SpanLevel, Text>> = {
  goal: say("Whole goal", "全部目标", "全部目標"),
  month: say("This month", "本月", "本月"),
  week: say("This week", "本周", "本週"),
  day: TERMS.today,
};

export const TRACKER_TEXTS = {
  title: say("Where every level stands", "各层级目标跟踪", "各層級目標追蹤"),
  headline: {
    rows: say(
      "Behind plan: {behind} of {all} levels and measures",
      "{all} 个层级和指标中 {behind} 个落后于计划",
      "{all} 個層級和指標中 {behind} 個落後於計畫",
    ),
    rowsWell: say("No level and no measure is behind its plan", "没有层级或指标落后于计划", "沒有層級或指標落後於計畫"),
    sellers: say(
      "; sellers behind: {behind} of {all}",
      "；{all} 位销售中 {behind} 位落后",
      "；{all} 位業務中 {behind} 位落後",
    ),
    look: say(
      "Look first at {name}: {pace} of what is due by now",
      "先看{name}：达成进度 {pace}",
      "先看{name}：達成進度 {pace}",
    ),
    well: say("Nothing to do: keep the rhythm", "无需处理：保持节奏", "無需處理：保持節奏"),
  },
  rule: say(
    "Forecast = actual ÷ share of the plan's weight that has passed. Its band is as wide as your own days have spread around the plan so far.",
    "预计 = 实际 ÷ 已过去的计划权重占比；预计区间的宽窄取决于目前每天实际数围绕计划的波动大小。",
    "預估 = 實際 ÷ 已過去的計畫權重占比；預估區間的寬窄取決於目前每日實際數圍繞計畫的波動大小。",
  ),
  anew: say(
    "Planned anew: what had come by the re-plan stands, and the forecast projects what came since over the days left.",
    "已重新规划：此前完成的保留，预计值按重新规划后的进度推算剩余天数。",
    "已重新規劃：此前完成的保留，預估值依重新規劃後的進度推算剩餘天數。",
  ),
  sellersNote: say(
    "Teams and sellers are given the shop's spread: one person's days are too few to tell their own.",
    "团队与个人采用全店的波动幅度：单个人的数据太少，不足以单独估计。",
    "團隊與個人採用全店的波動幅度：單一個人的資料太少，不足以單獨估計。",
  ),
  unknown: say(
    "No table tells whose orders or leads are whose, so teams and sellers have goals only.",
    "数据表中没有销售一列，团队与个人只有目标，无法统计实际。",
    "資料表中沒有業務一欄，團隊與個人只有目標，無法統計實際。",
  ),
  band: say("Ends the band is to hold", "区间覆盖比例", "區間涵蓋比例"),
  bandNote: say(
    "share of courses like this one that end inside",
    "同样走势下，最终结果落在区间内的比例",
    "同樣走勢下，最終結果落在區間內的比例",
  ),
  bandAllowed: say("A share from 50 % to 99 %.", "请填写 50% 到 99% 的比例。", "請填入 50% 到 99% 的比例。"),
  levels: LEVEL_TEXTS,
  spans: saying("{measure}: the shop", "{measure}：全店", "{measure}：全店"),
  others: say("The other measures, whole goal", "其他指标（全部目标）", "其他指標（全部目標）"),
  teams: saying("{measure}: teams, whole goal", "{measure}：各团队（全部目标）", "{measure}：各團隊（全部目標）"),
  sellers: saying("{measure}: sellers, whole goal", "{measure}：各销售（全部目标）", "{measure}：各業務（全部目標）"),
  level: say("Level", "层级", "層級"),
  count: TERMS.sellerCount,
  low: say("Forecast, low", "预计下限", "預估下限"),
  high: say("Forecast, high", "预计上限", "預估上限"),
  outlook: say("If it goes on like this", "按当前进度", "依目前進度"),
  outlooks: {
    early: say("Too early for a band", "天数太少，暂无区间", "天數太少，暫無區間"),
    nothing: say("Nothing yet: no band", "尚无实际数，暂无区间", "尚無實際數，暫無區間"),
    reached: say("Goal is reached", "预计可完成", "預計可達成"),
    open: say("Open: goal lies in the band", "未定：目标在区间内", "未定：目標在區間內"),
    missed: say("Goal is missed", "预计完不成", "預計無法達成"),
  },
  spread: {
    section: say("Working: how far days spread", "计算过程：每日波动", "計算過程：每日波動"),
    chiSquare: say("Chi-square", "卡方", "卡方"),
    dispersion: say("Dispersion", "离散系数", "離散係數"),
    deviations: say("Deviations", "标准差倍数", "標準差倍數"),
  },
  working: {
    levels: say("Working: what has passed of each level", "计算过程：各层级已过进度", "計算過程：各層級已過進度"),
    since: say("Working: since the re-plan", "计算过程：重新规划以来", "計算過程：重新規劃以來"),
    share: say("Share passed", "已过占比", "已過占比"),
    days: say("Selling days passed", "已过销售天数", "已過銷售天數"),
  },
  chart: saying(
    "{measure} by seller: goal and forecast at the end",
    "各销售{measure}：目标与预计",
    "各業務{measure}：目標與預估",
  ),
  checks: {
    month: say("This month's goal is that of the sheet of months", "本月目标与按月表一致", "本月目標與按月表一致"),
    teams: say(
      "The teams' actual figures add up to the sellers'",
      "各团队实际之和等于各销售实际之和",
      "各團隊實際之和等於各業務實際之和",
    ),
    inside: say("Every forecast lies inside its band", "所有预计值都在其区间内", "所有預估值都在其區間內"),
  },
} as const;
