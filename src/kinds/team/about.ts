/** What the pane says of the team before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";

export const TEAM = {
  id: "team",
  name: say("Team board", "团队看板", "團隊看板"),
  description: say(
    "How each seller and team is doing, whom to help first, and what commission everyone has earned, line by line",
    "每位销售和团队做得怎样、先帮谁、每人提成多少，逐单可查",
    "每位業務與團隊表現如何、先協助誰、每人抽成多少，逐筆可查",
  ),
  needs: [
    { table: "orders", required: true, roles: ["date", "amount", "seller"] },
    { table: "sellerLog", required: false, roles: ["date", "seller"] },
    { table: "leads", required: false, roles: ["date", "seller"] },
    { table: "campaigns", required: false, roles: ["campaign", "cost"] },
  ],
} as const satisfies KindAbout;
