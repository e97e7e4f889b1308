/** What the pane says of the levers before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";

export const LEVERS_KIND = {
  id: "levers",
  name: say("Ways to a higher order value", "提升客单价", "提高客單價"),
  description: say(
    "Which of ten levers is worth most a month in this shop: what sells together, what to offer next, bundles, coupons, and whether what you tried worked",
    "十种提升客单价的方法里，哪一种每月最值钱：搭售、下一件推荐、套餐、满减券，以及做过的尝试是否有效",
    "十種提高客單價的方法裡，哪一種每月最值錢：搭售、下一件推薦、套餐、滿額券，以及做過的嘗試是否有效",
  ),
  needs: [
    { table: "orders", required: true, roles: ["date", "amount", "product"] },
    { table: "products", required: false, roles: [] },
    { table: "productTraffic", required: false, roles: [] },
    { table: "sellerLog", required: false, roles: [] },
    { table: "traffic", required: false, roles: ["date"] },
    { table: "surveys", required: false, roles: [] },
  ],
} as const satisfies KindAbout;
