/** What the pane says of a goal before the kind itself is loaded, and what can be done with a goal that stands. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";

export const GOAL = {
  id: "goal",
  name: say("Goal", "目标规划", "目標規劃"),
  description: say(
    "How many leads and visits a target needs, what that means for every month, day, hour and seller, and whether you are on course",
    "完成目标需要多少客资和进店，分解到每月、每天、每小时和每位销售，并跟踪是否达标",
    "完成目標需要多少名單與到店，分解到每月、每日、每小時與每位業務，並追蹤是否達標",
  ),
  needs: [
    { table: "orders", required: false, roles: ["date", "amount"], asked: true },
    { table: "leads", required: false, roles: ["date"] },
    { table: "traffic", required: false, roles: ["date", "visitors"] },
  ],
  actions: [
    {
      id: "replan",
      name: say("Re-plan what is left", "重新规划剩余目标", "重新規劃剩餘目標"),
      description: say(
        "Spreads what is left of the goal over the days after the as-of date; what has happened stays, and the step is logged.",
        "把剩余目标分摊到截止日期之后的各天；已发生的保持不变，并记录本次调整。",
        "將剩餘目標分攤到截止日期之後的各日；已發生的保持不變，並記錄本次調整。",
      ),
    },
    {
      id: "firstPlan",
      name: say("Back to the first plan", "恢复最初计划", "恢復最初計畫"),
      description: say(
        "Puts the goal of every day back to what was planned first; the log keeps both steps.",
        "把每天的目标恢复为最初计划；记录会保留。",
        "將每日目標恢復為最初計畫；紀錄會保留。",
      ),
    },
  ],
} as const satisfies KindAbout;
