/** What the pane says of the cross-team balance before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";
import { TIES } from "../shared/ties";

export const BALANCE = {
  id: "balance",
  name: say("Cross-team balance", "跨部门平衡", "跨部門平衡"),
  description: say(
    "What every department expects to sell, where that does not fit stock and supply, and who decides what to do about it",
    "各部门预计卖多少，与库存和供货在哪里对不上，由谁决定怎么办",
    "各部門預計賣多少，與庫存和供貨在哪裡對不上，由誰決定怎麼辦",
  ),
  needs: [
    { table: "orders", required: false, roles: ["date"] },
    { table: "products", required: false, roles: ["product"] },
  ],
  reads: [TIES.orders],
} as const satisfies KindAbout;
