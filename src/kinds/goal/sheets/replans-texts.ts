/**
 * What is said of planning a goal anew.
 */
import { TERMS } from "../../../text/terms";
import { say } from "../../../text/say";

export const REPLAN_TEXTS = {
  tab: say("Re-plans", "重新规划", "重新規劃"),
  title: say("The goal planned anew", "目标重新规划记录", "目標重新規劃紀錄"),
  description: say(
    "What has happened stays as it was; what is left is spread over the days that remain, by their weights. The last row of the log is in force.",
    "已发生的保持不变，剩余目标按权重分摊到余下各天。以记录的最后一行为准。",
    "已發生的保持不變，剩餘目標依權重分攤到其餘各日。以紀錄的最後一列為準。",
  ),
  inForce: say("In force", "当前执行", "目前執行"),
  through: say("Kept up to", "已发生统计到", "已發生統計至"),
  firstPlanInForce: say("The first plan", "最初计划", "最初計畫"),
  weightPassed: say("Weight passed by then", "已过权重", "已過權重"),
  stage: TERMS.measure,
  need: TERMS.goal,
  reached: say("Reached by then", "届时已完成", "屆時已完成"),
  left: say("Left to spread", "剩余待分摊", "剩餘待分攤"),
  log: say("Log", "记录", "紀錄"),
  on: say("Planned anew on", "规划日期", "規劃日期"),
  daysLeft: TERMS.sellingDaysLeft,
  reachedOf: say("reached", "已完成", "已完成"),
  leftOf: say("left", "剩余", "剩餘"),
  planned: say("first plan", "最初计划", "最初計畫"),
  check: say("What was reached and what is left make the goal", "已完成与剩余之和等于目标", "已完成與剩餘之和等於目標"),
} as const;
