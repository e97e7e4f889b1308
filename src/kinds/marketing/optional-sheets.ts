/** The sheets of the marketing plan on request, each with the question it answers. */
import { say } from "../../text/say";
import type { SheetOnRequest } from "../fields";
import { TABS } from "./texts";

export const OPTIONAL_SHEETS = {
  situation: {
    tab: TABS.situation,
    question: say(
      "What are our strengths, weaknesses, chances and threats, and which figures show it?",
      "我们的优势、劣势、机会和威胁是什么，有哪些数字佐证？",
      "我們的優勢、劣勢、機會和威脅是什麼，有哪些數字佐證？",
    ),
  },
  segments: {
    tab: TABS.segments,
    question: say(
      "Which customer segments do we serve first, and what for?",
      "先服务哪些客群，用什么打动他们？",
      "先服務哪些客群，用什麼打動他們？",
    ),
    asks: [[{ table: "orders", roles: ["customer"] }]],
  },
  regions: {
    tab: TABS.regions,
    question: say(
      "Which provinces or cities carry the shop, and which one do we take next?",
      "哪些省份或城市撑起销售，下一个重点做哪里？",
      "哪些縣市撐起銷售，下一個重點做哪裡？",
    ),
    asks: [[{ table: "orders", roles: ["region"] }]],
  },
  partners: {
    tab: TABS.partners,
    question: say(
      "How do we and our suppliers and dealers score each other, and what is weakest?",
      "我们与供应商、经销商互评如何，最弱的是哪一项？",
      "我們與供應商、經銷商互評如何，最弱的是哪一項？",
    ),
  },
  budget: {
    tab: TABS.budget,
    question: say(
      "What does the plan cost by action and month, when has it paid, and what is a customer worth against what they cost?",
      "各行动各月花多少钱，何时回本，一位客户的价值与获客成本相比如何？",
      "各行動各月花多少錢，何時回本，一位顧客的價值與獲客成本相比如何？",
    ),
  },
} as const satisfies Readonly<Record<string, SheetOnRequest>>;
export type OptionalSheet = keyof typeof OPTIONAL_SHEETS;
