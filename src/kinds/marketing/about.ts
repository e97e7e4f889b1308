/** What the pane says of the marketing plan before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";
import { TIES } from "../shared/ties";

export const MARKETING = {
  id: "marketing",
  name: say("Marketing plan", "营销计划", "行銷計畫"),
  description: say(
    "Seven steps from where you stand to goals, strategies, actions and budget, every goal measured by a live figure of your sheets",
    "从现状到目标、策略、行动和预算的七个步骤，每个目标都用工作簿里的实时数字衡量",
    "從現狀到目標、策略、行動和預算的七個步驟，每個目標都用活頁簿裡的即時數字衡量",
  ),
  links: { list: "measures", chosenOn: { sheet: "goals", number: 2, task: 3, measure: 4, target: 7 } },
  reads: [TIES.budgets, TIES.segments, TIES.segmentAverages],
  needs: [{ table: "orders", required: false, roles: ["date", "amount"] }],
} as const satisfies KindAbout;
