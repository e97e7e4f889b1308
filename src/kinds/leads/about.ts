/** What the pane says of the leads desk before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";

export const LEADS_DESK = {
  id: "leads",
  name: say("Leads desk", "客资工作台", "名單工作台"),
  description: say(
    "Whom to call today and for how long, which leads are overdue or go back to the public pool, and what each seller should look at",
    "今天该联系谁、每条客资花多少时间，哪些已逾期或应退回公海，每位销售该看什么",
    "今天該聯繫誰、每筆名單花多少時間，哪些已逾期或應退回公海，每位業務該看什麼",
  ),
  needs: [
    { table: "leads", required: true, roles: ["date"], detailed: true },
    { table: "activities", required: false, roles: ["date"] },
  ],
} as const satisfies KindAbout;
