/** What the pane says of a promotion before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";
import { TIES } from "../shared/ties";

export const PROMOTION = {
  id: "promotion",
  name: say("Big promotion", "大促作战", "大促作戰"),
  description: say(
    "Who does what until when, what will sell in which hour, whether stock and people suffice, and how the day goes",
    "谁在何时前做完什么、各小时能卖多少、库存与人手够不够，以及当天战况如何",
    "誰在何時前做完什麼、各小時能賣多少、庫存與人手夠不夠，以及當日戰況如何",
  ),
  needs: [
    { table: "tasks", required: false, roles: [] },
    { table: "orders", required: false, roles: ["date", "amount"] },
    { table: "traffic", required: false, roles: ["date"] },
    { table: "products", required: false, roles: [] },
    { table: "eventProducts", required: false, roles: [] },
  ],
  reads: [TIES.gaps],
  watched: true,
  actions: [
    {
      id: "nextPromotion",
      name: say("Begin the next promotion", "开始下次大促", "開始下次大促"),
      description: say(
        "Puts every task back to not begun and adds what the review says has to change; then type the day of the next event.",
        "所有任务恢复为未开始，并把复盘的改进项加入任务；随后请填写下次活动日期。",
        "所有任務恢復為未開始，並把檢討的改進項加入任務；隨後請填入下次活動日期。",
      ),
    },
  ],
} as const satisfies KindAbout;
