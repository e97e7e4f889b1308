/**
 * The sheets of the leads desk that are built only when asked for, each with the question it answers.
 */
import { say } from "../../text/say";
import type { SheetOnRequest } from "../fields";

/** In the order the sheets stand in the workbook. */
export const OPTIONAL_SHEETS = {
  effort: {
    tab: say("Effort", "精力分配", "精力分配"),
    question: say(
      "How many hours and minutes a lead does each grade get, for each seller?",
      "每位销售的各等级客资分到多少小时、每条多少分钟？",
      "每位業務的各等級名單分到多少小時、每筆多少分鐘？",
    ),
  },
  review: {
    tab: say("Daily review", "每日复盘", "每日檢討"),
    question: say(
      "At which step does each seller lose customers, and how many orders does that cost?",
      "每位销售在哪一环流失客户，少了多少成交？",
      "每位業務在哪一環流失客戶，少了多少成交？",
    ),
  },
  sources: {
    tab: say("Sources", "来源分析", "來源分析"),
    question: say(
      "Which source brings leads that order, and what does an order cost there?",
      "哪个来源的客资能成交，每单成本多少？",
      "哪個來源的名單能成交，每單成本多少？",
    ),
  },
  stickiness: {
    tab: say("Stickiness", "黏性测试", "黏性測試"),
    question: say(
      "Of one message sent to all leads, how many were answered within a day, by seller? You type both counts.",
      "群发一条消息后，各销售的客资一天内回复了多少？两个数由您填写。",
      "群發一則訊息後，各業務的名單一天內回覆了多少？兩個數由您填寫。",
    ),
  },
} as const satisfies Readonly<Record<string, SheetOnRequest>>;
export type OptionalSheet = keyof typeof OPTIONAL_SHEETS;
