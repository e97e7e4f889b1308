/** What the pane says of customer segments before the kind itself is loaded. */
import { say } from "../../text/say";
import type { KindAbout } from "../kind";

export const SEGMENTS = {
  id: "segments",
  name: say("Customer segments", "客户分群", "顧客分群"),
  description: say(
    "Who are the best customers, who is slipping away, and what each group brings: recency, frequency and monetary value (RFM)",
    "谁是最有价值的客户、谁正在流失、各类客户贡献多少：按最近一次消费、消费频率、消费金额（RFM）分群",
    "誰是最有價值的顧客、誰正在流失、各類顧客貢獻多少：依最近一次消費、消費頻率、消費金額（RFM）分群",
  ),
  needs: [{ table: "orders", required: true, roles: ["customer", "date", "amount"], asked: true }],
} as const satisfies KindAbout;
