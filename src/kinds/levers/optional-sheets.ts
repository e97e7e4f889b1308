/**
 * The sheets of the levers that are built only when asked for, each with the question it answers and the columns that answer it.
 */
import { say } from "../../text/say";
import type { SheetOnRequest } from "../fields";
import { LEVERS } from "./levers";
import { EXPERIENCE_TEXTS } from "./stages";

const LOG_WITH_SELLERS = { table: "orders", roles: ["seller"] } as const;

/** In the order the sheets stand in the workbook. */
export const OPTIONAL_SHEETS = {
  experience: {
    tab: EXPERIENCE_TEXTS.tab,
    question: EXPERIENCE_TEXTS.question,
    asks: [
      [{ table: "orders", roles: ["customer"] }],
      [{ table: "traffic" }],
      [{ table: "products", roles: ["rating"] }],
      [{ table: "sellerLog", roles: ["firstReply"] }],
      [{ table: "surveys" }],
    ],
  },
  steps: {
    tab: LEVERS.steps.name,
    question: say(
      "At which step does each product lose its visitors, and what does that cost?",
      "各商品的访客在哪一步流失，损失多少？",
      "各商品的訪客在哪一步流失，損失多少？",
    ),
    asks: [
      [{ table: "products", roles: ["visitors", "conversion"] }],
      [{ table: "productTraffic", roles: ["visitors"], oneOf: ["buyers", "conversion"] }],
    ],
  },
  reviews: {
    tab: LEVERS.reviews.name,
    question: say(
      "Which products are rated low, and do they sell less often to their visitors?",
      "哪些商品评分偏低，转化是否更差？",
      "哪些商品評分偏低，轉換是否較差？",
    ),
    asks: [[{ table: "products", roles: ["rating"] }]],
  },
  options: {
    tab: LEVERS.options.name,
    question: say(
      "Are orders with custom options worth more than those without?",
      "有定制服务的订单客单价是否更高？",
      "有客製服務的訂單客單價是否更高？",
    ),
    asks: [[{ table: "orders", roles: ["options"] }]],
  },
  response: {
    tab: LEVERS.response.name,
    question: say(
      "Are orders of sellers who reply quickly worth more, and do their customers return?",
      "回复快的员工，订单客单价和复购是否更高？",
      "回覆快的員工，訂單客單價與回購是否更高？",
    ),
    asks: [[LOG_WITH_SELLERS, { table: "sellerLog", roles: ["firstReply"] }]],
  },
  touches: {
    tab: LEVERS.touches.name,
    question: say(
      "Are orders of sellers who write more worth more, and do their customers return?",
      "联系更勤的员工，订单客单价和复购是否更高？",
      "聯繫更勤的員工，訂單客單價與回購是否更高？",
    ),
    asks: [[LOG_WITH_SELLERS, { table: "sellerLog", roles: ["messages", "chats"] }]],
  },
  rewards: {
    tab: LEVERS.rewards.name,
    question: say(
      "What do members of each tier spend beside the others, and do points pay?",
      "各会员等级的消费比非会员高多少，积分是否划算？",
      "各會員等級的消費比非會員高多少，點數是否划算？",
    ),
    asks: [[{ table: "orders", roles: ["tier"] }]],
  },
  whoGotIt: {
    tab: say("Who got it", "谁收到了", "誰收到了"),
    question: say(
      "Did those who got an offer order more often than those who did not? You mark who got it.",
      "收到优惠的客户是否比没收到的更常下单？由您标记谁收到了。",
      "收到優惠的顧客是否比沒收到的更常下單？由您標記誰收到了。",
    ),
    asks: [[{ table: "orders", roles: ["customer"] }]],
  },
} as const satisfies Readonly<Record<string, SheetOnRequest>>;
export type OptionalSheet = keyof typeof OPTIONAL_SHEETS;
