/**
 * What is counted of leads and the rates of it: names, standards, and what to look at where a step is the weakest. Rules §1, §3.
 */
import type { LeadFlag } from "../../../tables/leads";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import { TERMS } from "../../../text/terms";

/** What is counted, each by the flags a lead must have. Who was added on WeChat is counted among those who left a number. */
export const COUNTS = {
  leads: { name: TERMS.rawLeads, flags: [] },
  phone: { name: say("Left a number", "留电话", "留電話"), flags: ["phone"] },
  wechat: { name: say("… and on WeChat", "其中加微信", "其中加微信"), flags: ["phone", "wechat"] },
  valid: { name: TERMS.validLeads, flags: ["valid"] },
  visits: { name: TERMS.storeVisits, flags: ["visited"] },
  storeOrders: { name: say("Orders after a visit", "进店后成交", "到店後成交"), flags: ["visited", "ordered"] },
  orders: { name: say("All orders", "全部成交", "全部成交"), flags: ["ordered"] },
} as const satisfies Readonly<Record<string, { readonly name: Text; readonly flags: readonly LeadFlag[] }>>;
export type CountKey = keyof typeof COUNTS;

export type RateKey = "phoneRate" | "wechatRate" | "visitRate" | "storeCloseRate" | "validCloseRate" | "leadConversion";

export interface Rate {
  readonly key: RateKey;
  readonly name: Text;
  readonly meaning: Text;
  readonly part: CountKey;
  readonly whole: CountKey;
  /** null: the trade has none; the user's own, first the rate of all leads. */
  readonly standard: number | null;
  /**
   * Of one of the steps whose product leads to orders: what to look at where it is the weakest, in short beside the seller, in full
   * below. The other rates are products of steps.
   */
  readonly advice?: { readonly short: Text; readonly full: readonly Text[] };
}

/** In the order of the funnel. Orders paid online count in the last two, not in the store's. */
export const RATES: readonly Rate[] = [
  {
    ...{ key: "phoneRate", part: "phone", whole: "leads", standard: 0.8 },
    name: TERMS.phoneRate,
    meaning: say("left a number ÷ all leads", "留电话 ÷ 全部客资", "留電話 ÷ 全部名單"),
    advice: {
      short: say("a reason to leave the number; when to ask for it", "留电话的理由与时机", "留電話的理由與時機"),
      full: [
        say(
          "Offer a reason to leave the number, such as a member benefit.",
          "给客户留电话的理由，如会员权益。",
          "給客戶留電話的理由，如會員權益。",
        ),
        say(
          "Ask after the first rapport, not before.",
          "建立初步好感后再要电话，不要过早。",
          "建立初步好感後再要電話，不要過早。",
        ),
      ],
    },
  },
  {
    ...{ key: "wechatRate", part: "wechat", whole: "phone", standard: 0.9 },
    name: TERMS.wechatRate,
    meaning: say("added on WeChat ÷ left a number", "留电话且加微信 ÷ 留电话", "留電話且加微信 ÷ 留電話"),
    advice: {
      short: say("ask on every connected call", "每通接通的电话都邀请加微信", "每通接通的電話都邀請加微信"),
      full: [
        say(
          "Ask to be added on WeChat on every connected call.",
          "每通接通的电话都要邀请加微信。",
          "每通接通的電話都要邀請加微信。",
        ),
      ],
    },
  },
  {
    ...{ key: "visitRate", part: "visits", whole: "valid", standard: 0.6 },
    name: TERMS.visitRate,
    meaning: say("store visits ÷ valid leads", "进店 ÷ 有效客资", "到店 ÷ 有效名單"),
    advice: {
      short: say(
        "stickiness test; opening; listening; product knowledge",
        "黏性测试；破冰；倾听；产品知识",
        "黏性測試；破冰；傾聽；產品知識",
      ),
      full: [
        say(
          "Stickiness test: send all leads one message; 80 % replying within a day is good, 50 % a pass.",
          "黏性测试：给全部客资发同一条消息，一天内回复达 80% 为好，50% 为及格。",
          "黏性測試：給全部名單發同一則訊息，一天內回覆達 80% 為好，50% 為及格。",
        ),
        say("Opening and rapport: how the ice is broken.", "开场与亲和：破冰是否到位。", "開場與親和：破冰是否到位。"),
        say(
          "Pushing before listening to what the customer wants.",
          "是否没听清客户需求就急着推销、邀约。",
          "是否沒聽清客戶需求就急著推銷、邀約。",
        ),
        say("Knowledge of product and process.", "产品与流程知识是否扎实。", "產品與流程知識是否扎實。"),
      ],
    },
  },
  {
    ...{ key: "storeCloseRate", part: "storeOrders", whole: "visits", standard: null },
    name: TERMS.storeCloseRate,
    meaning: say("orders after a visit ÷ store visits", "进店后成交 ÷ 进店", "到店後成交 ÷ 到店"),
    advice: {
      short: say(
        "lost orders' notes and chats; gift invitations",
        "未成交备注与聊天记录；是否以礼品邀约",
        "未成交備註與聊天紀錄；是否以贈品邀約",
      ),
      full: [
        say(
          "The shop's notes on lost orders, and the chat records of those leads.",
          "查看门店的未成交备注，以及这些客资的聊天记录。",
          "查看門市的未成交備註，以及這些名單的聊天紀錄。",
        ),
        say(
          "Invitations that sold gifts instead of the product.",
          "邀约时是否只讲礼品，没讲产品。",
          "邀約時是否只講贈品，沒講產品。",
        ),
        say(
          "Then follow up the lost orders, and offer online payment.",
          "随后跟进未成交客户，并提供线上付款。",
          "隨後跟進未成交客戶，並提供線上付款。",
        ),
      ],
    },
  },
  {
    ...{ key: "validCloseRate", part: "orders", whole: "valid", standard: null },
    name: TERMS.validCloseRate,
    meaning: say(
      "orders, also paid online ÷ valid leads",
      "成交（含线上付款）÷ 有效客资",
      "成交（含線上付款）÷ 有效名單",
    ),
  },
  {
    ...{ key: "leadConversion", part: "orders", whole: "leads", standard: null },
    name: TERMS.leadConversion,
    meaning: say("orders ÷ raw leads", "成交 ÷ 毛客资", "成交 ÷ 原始名單"),
  },
];

export const rateOf = (key: RateKey): Rate => RATES.find((rate) => rate.key === key)!;
export const isStep = ({ advice }: Rate): boolean => advice !== undefined;
