/** What the pane says of campaign learning before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";

export const CAMPAIGNS = {
  id: "campaigns",
  name: say("Campaign learning", "营销活动复盘", "行銷活動檢討"),
  description: say(
    "Which campaigns answered and paid better than the standard, what each order and new customer cost, and where the next budget goes",
    "哪些活动的回应和回报好于标准、每个订单和新客花了多少钱、下期预算投向哪里",
    "哪些活動的回應與報酬優於標準、每筆訂單與新客花了多少錢、下期預算投向哪裡",
  ),
  needs: [{ table: "campaigns", required: true, roles: ["campaign", "cost"] }],
} as const satisfies KindAbout;
