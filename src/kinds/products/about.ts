/** What the pane says of products before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";

export const PRODUCTS = {
  id: "products",
  name: say("Products and stock", "商品与库存", "商品與庫存"),
  description: say(
    "Which products to push, which may become hits, and what to order, how much, by when and from whom",
    "哪些商品主推、哪些有望成为爆款，以及该补什么货、补多少、何时下单、向谁采购",
    "哪些商品主推、哪些有望成為爆款，以及該補什麼貨、補多少、何時下單、向誰採購",
  ),
  needs: [
    { table: "orders", required: true, roles: ["date", "amount", "product"], asked: true },
    { table: "products", required: false, roles: [] },
    { table: "productTraffic", required: false, roles: [] },
  ],
} as const satisfies KindAbout;
