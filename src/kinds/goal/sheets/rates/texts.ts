/**
 * What the rate review says, in every language of the product.
 */
import type { Text } from "../../../../text/locale";
import { phrase, say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { listOf } from "../../../../text/wording";
import type { CountKey, RateKey } from "./model";

export const RATE_TEXTS: Readonly<Record<RateKey, Text>> = {
  phoneRate: TERMS.phoneRate,
  wechatRate: TERMS.wechatRate,
  visitRate: say("Visit rate", "有效转进店率", "有效轉進店率"),
  storeCloseRate: say("Store close rate", "进店成交率", "進店成交率"),
  validCloseRate: TERMS.validCloseRate,
  leadConversion: say("Lead conversion", "新客资转换率", "新客資轉換率"),
};

export const RATE_MEANINGS: Readonly<Record<RateKey, Text>> = {
  phoneRate: say("left a number ÷ all leads", "留电话 ÷ 全部客资", "留電話 ÷ 全部客資"),
  wechatRate: say("added on WeChat ÷ left a number", "留电话且加微信 ÷ 留电话", "留電話且加微信 ÷ 留電話"),
  visitRate: say("store visits ÷ valid leads", "进店 ÷ 有效客资", "進店 ÷ 有效客資"),
  storeCloseRate: say("orders after a visit ÷ store visits", "进店后成交 ÷ 进店", "進店後成交 ÷ 進店"),
  validCloseRate: say(
    "orders, also paid online ÷ valid leads",
    "成交（含线上付款）÷ 有效客资",
    "成交（含線上付款）÷ 有效客資",
  ),
  leadConversion: say("orders ÷ raw leads", "成交 ÷ 毛客资", "成交 ÷ 毛客資"),
};

export const COUNT_TEXTS: Readonly<Record<CountKey, Text>> = {
  leads: say("Leads", "毛客资", "毛客資"),
  phone: say("Left a number", "留电话", "留電話"),
  wechat: say("… and on WeChat", "其中加微信", "其中加微信"),
  valid: say("Valid leads", "有效客资", "有效客資"),
  visits: say("Store visits", "进店", "進店"),
  storeOrders: say("Orders after a visit", "进店后成交", "進店後成交"),
  orders: say("All orders", "全部成交", "全部成交"),
};

export const STATE_TEXTS = {
  above: say("met", "达标", "達標"),
  below: say("below", "未达标", "未達標"),
  uncertain: say("unsure", "待定", "待定"),
} as const;

/** What to look at where a step is the weakest: in short beside the seller, in full below. Rules §3. */
export const ADVICE: Readonly<Partial<Record<RateKey, { readonly short: Text; readonly full: readonly Text[] }>>> = {
  phoneRate: {
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
  wechatRate: {
    short: say("ask on every connected call", "每通接通的电话都邀请加微信", "每通接通的電話都邀請加微信"),
    full: [
      say(
        "Ask to be added on WeChat on every connected call.",
        "每通接通的电话都要邀请加微信。",
        "每通接通的電話都要邀請加微信。",
      ),
    ],
  },
  visitRate: {
    short: say(
      "stickiness test; opening; listening; product knowledge",
      "黏性测试；破冰；倾听；产品知识",
      "黏性測試；破冰；傾聽；產品知識",
    ),
    full: [
      say(
        "Stickiness test: send all leads one message; 80 % replying within a day is good, 50 % a pass.",
        "黏性测试：给全部客资发同一条消息，一天内回复达 80% 为好，50% 为及格。",
        "黏性測試：給全部客資發同一則訊息，一天內回覆達 80% 為好，50% 為及格。",
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
  storeCloseRate: {
    short: say(
      "lost orders' notes and chats; gift invitations",
      "未成交备注与聊天记录；是否以礼品邀约",
      "未成交備註與聊天紀錄；是否以贈品邀約",
    ),
    full: [
      say(
        "The shop's notes on lost orders, and the chat records of those leads.",
        "查看门店的未成交备注，以及这些客资的聊天记录。",
        "查看門市的未成交備註，以及這些客資的聊天紀錄。",
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
};

/** A rate's name within a sentence. */
const within = (rate: Text): Text => ({ ...rate, "en-US": rate["en-US"].toLowerCase().replace("wechat", "WeChat") });

export const TEXTS = {
  tab: say("Rate review", "转化率诊断", "轉化率診斷"),
  description: say(
    "Where each seller loses customers: every rate against its standard, the weakest step, and what to look at",
    "每位销售在哪一环流失客户：各项转化率与标准对比、最弱环节及改进方向",
    "每位業務在哪一環流失客戶：各項轉化率與標準對比、最弱環節及改善方向",
  ),
  inputs: say(
    "Period and standards: change them and everything follows",
    "周期与标准：修改后全表随之更新",
    "期間與標準：修改後全表隨之更新",
  ),
  fewest: say("Fewest leads", "最少样本数", "最少樣本數"),
  fewestNote: say(
    "a rate of fewer is “unsure”, whatever it is",
    "分母小于此数的转化率一律标为“待定”",
    "分母小於此數的轉化率一律標為「待定」",
  ),
  confidence: say("Confidence", "置信度", "信賴水準"),
  confidenceNote: say(
    "of the range (Wilson) a rate may lie in; a range that holds the standard is “unsure”",
    "转化率可能区间（Wilson）的置信度；区间包含标准时标为“待定”",
    "轉化率可能區間（Wilson）的信賴水準；區間包含標準時標為「待定」",
  ),
  deviations: say("Standard deviations for it", "对应的标准差倍数", "對應的標準差倍數"),
  standardOf: (rate: Text): Text => phrase`${say("Standard: ", "标准：", "標準：")}${within(rate)}`,
  standard: say("trade standard", "行业标准", "業界標準"),
  overall: say(
    "first the rate of all your leads; type your own",
    "默认取全部客资的平均水平，请按要求修改",
    "預設取全部客資的平均水準，請依要求修改",
  ),
  noOverall: say("type your own; empty: not judged", "请填写；留空则不判断", "請填入；留空則不判斷"),
  board: say("Every seller against the standard", "各销售与标准对比", "各業務與標準對比"),
  none: say("(no seller)", "（无销售）", "（無業務）"),
  all: say("All leads", "全部客资", "全部客資"),
  colours: say(
    "Green: surely at or above the standard. Red: surely below. Amber “unsure”: the standard lies within the range, or there are too few leads.",
    "绿色：确定达标；红色：确定未达标；黄色“待定”：标准落在可能区间内，或样本太少。",
    "綠色：確定達標；紅色：確定未達標；黃色「待定」：標準落在可能區間內，或樣本太少。",
  ),
  weakest: {
    section: say(
      "Where to start: orders gained if one step alone came up to standard",
      "从哪里入手：单独把一个环节补到标准可增加的成交",
      "從哪裡著手：單獨把一個環節補到標準可增加的成交",
    ),
    position: say("Weakest, no.", "最弱序号", "最弱序號"),
    rate: say("Its rate", "该环节转化率", "該環節轉化率"),
    base: say("Out of", "分母", "分母"),
    state: say("Its state", "该环节状态", "該環節狀態"),
    orders: say("Orders it would bring", "可增加成交", "可增加成交"),
    look: say("What to look at", "检查要点", "檢查要點"),
    met: say("every known step meets its standard", "各环节均达标", "各環節均達標"),
    /** A rate of 0: no multiple brings it to standard. */
    fromNothing: say("from 0", "从 0 起", "從 0 起"),
  },
  advice: say("What to look at, step by step", "各环节检查要点", "各環節檢查要點"),
  ranges: say("How sure each rate is: the range it may lie in", "各转化率的可能区间", "各轉化率的可能區間"),
  rangeFrom: (rate: Text): Text => say(`${rate["en-US"]}, from`, `${rate["zh-CN"]}下限`, `${rate["zh-TW"]}下限`),
  chart: {
    section: (rate: Text): Text =>
      say(`${rate["en-US"]} by seller`, `各销售的${rate["zh-CN"]}`, `各業務的${rate["zh-TW"]}`),
    title: (rate: Text): Text =>
      say(`${rate["en-US"]} against the standard`, `${rate["zh-CN"]}与标准`, `${rate["zh-TW"]}與標準`),
  },
  figures: { orders: say("Orders", "成交", "成交") },
} as const;

export const NOTES = {
  live: (table: string): Text =>
    say(
      `All counts are live: they follow “${table}”, the period and the sellers' names.`,
      `所有计数均为实时公式，随“${table}”的数据、周期和销售姓名更新。`,
      `所有計數均為即時公式，隨「${table}」的資料、期間和業務姓名更新。`,
    ),
  values: (date: string): Text =>
    say(
      `Counts are values of ${date}: a plain formula over this table would not count as the add-in does. After a change of the table or the period, refresh.`,
      `计数为 ${date} 的数值：此表直接用公式统计会与本工具的口径不一致。数据或周期变化后请刷新。`,
      `計數為 ${date} 的數值：此表直接用公式統計會與本工具的口徑不一致。資料或期間變動後請重新整理。`,
    ),
  unknown: (rates: readonly Text[]): Text => {
    const names = listOf(rates.map(within));
    return say(
      `Not shown, because the table does not say what they need: ${names["en-US"]}.`,
      `因客资表缺少所需的列，未列出：${names["zh-CN"]}。`,
      `因客資表缺少所需的欄，未列出：${names["zh-TW"]}。`,
    );
  },
  noSellers: say(
    "The table does not name sellers, so all leads stand in one row.",
    "客资表没有销售列，因此只有全部客资一行。",
    "客資表沒有業務欄，因此只有全部客資一列。",
  ),
  chats: say(
    "Every lead counts as first met in chat; orders paid online without a visit count in valid close and lead conversion only.",
    "所有客资均视为由线上咨询而来；未进店而线上付款的成交只计入有效成交率和新客资转换率。",
    "所有客資均視為由線上諮詢而來；未進店而線上付款的成交只計入有效成交率和新客資轉換率。",
  ),
} as const;

export const CHECK_TEXTS = {
  leads: say(
    "Every lead of the period stands in one row (if not, a seller is missing in the list or is there twice)",
    "周期内每条客资只计一次（不成立时，说明销售名单有遗漏或重复）",
    "期間內每筆客資只計一次（不成立時，說明業務名單有遺漏或重複）",
  ),
  orders: say(
    "The rows' orders add up to all orders of the period",
    "各行成交之和等于周期内全部成交",
    "各列成交之和等於期間內全部成交",
  ),
  range: say("Every rate lies in its range", "各转化率均在其可能区间内", "各轉化率均在其可能區間內"),
  most: say("No rate is above 100 %", "没有超过 100% 的转化率", "沒有超過 100% 的轉化率"),
  days: say("The last day is not before the first", "结束日期不早于开始日期", "結束日期不早於開始日期"),
} as const;

export const ALLOWED = {
  rate: say(
    "A rate above 0 % and at most 100 %, or nothing.",
    "请填写大于 0%、不超过 100% 的比例，或留空。",
    "請填入大於 0%、不超過 100% 的比例，或留空。",
  ),
  fewest: say("A whole number from 1.", "请填写不小于 1 的整数。", "請填入不小於 1 的整數。"),
  confidence: say("A confidence from 50 % to 99.9 %.", "请填写 50% 到 99.9% 的比例。", "請填入 50% 到 99.9% 的比例。"),
} as const;
