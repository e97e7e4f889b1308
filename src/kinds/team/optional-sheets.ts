/**
 * The sheets of the team that are built only when asked for, each with the question it answers.
 */
import { say } from "../../text/say";
import type { SheetOnRequest } from "../fields";

/** In the order the sheets stand in the workbook. */
export const OPTIONAL_SHEETS = {
  sellerCard: {
    tab: say("Seller card", "个人卡片", "個人卡片"),
    question: say(
      "How does one seller stand beside the team, whom to call, and what has this seller earned so far? To print for a talk.",
      "某位销售与团队相比如何、该联系哪些客户、目前提成多少？可打印用于面谈。",
      "某位業務與團隊相比如何、該聯繫哪些顧客、目前抽成多少？可列印用於面談。",
    ),
  },
  readiness: {
    tab: say("Online readiness", "线上化准备度", "線上化準備度"),
    question: say(
      "Which of the seven onlines does which step serve, how well, and which is served by none? You type the scores.",
      "七个在线由哪些启动步骤落实、做到几分，哪些还没有着落？分数由您填写。",
      "七個在線由哪些啟動步驟落實、做到幾分，哪些還沒有著落？分數由您填入。",
    ),
  },
  plays: {
    tab: say("Marketing plays", "营销玩法", "行銷玩法"),
    question: say(
      "Do group buying, distribution, coupons, relays and red packets pay: what did each cost, reach and bring?",
      "拼团、分销、优惠券、接龙、红包各花了多少、触达多少、带来多少订单，划算吗？",
      "團購、分銷、優惠券、接龍、紅包各花了多少、觸及多少、帶來多少訂單，划算嗎？",
    ),
  },
} as const satisfies Readonly<Record<string, SheetOnRequest>>;
export type OptionalSheet = keyof typeof OPTIONAL_SHEETS;
