/**
 * What the sheet of segments finds and says, in every language of the product.
 */
import { say } from "../../text/say";

export const TREND_TEXTS = {
  section: say(
    "Month by month, as this build would have said then",
    "逐月回看（按本次规则）",
    "逐月回看（依本次規則）",
  ),
  segments: say("Customers of each segment, month by month", "各分群逐月客户数", "各分群逐月顧客數"),
  repeated: say("Bought more than once", "购买两次及以上", "購買兩次以上"),
  slipping: say("Slipping away", "正在流失", "正在流失"),
  slippingRevenue: say("Worth slipping away", "流失风险金额", "流失風險金額"),
  up: say(
    "Slipping away: {now} customers, up from {first} in {month}",
    "正在流失 {now} 人，{month}为 {first} 人",
    "正在流失 {now} 人，{month}為 {first} 人",
  ),
  down: say(
    "Slipping away: {now} customers, down from {first} in {month}",
    "正在流失 {now} 人，低于{month}的 {first} 人",
    "正在流失 {now} 人，低於{month}的 {first} 人",
  ),
  level: say(
    "Slipping away: {now} customers, as many as in {month}",
    "正在流失 {now} 人，与{month}持平",
    "正在流失 {now} 人，與{month}持平",
  ),
} as const;

export const HEADLINE_TEXTS = {
  best: say(
    "{share} of customers bring {revenue} of revenue",
    "{share} 的客户带来 {revenue} 的销售额",
    "{share} 的顧客帶來 {revenue} 的銷售額",
  ),
  slipping: say(
    "; slipping away: {customers} worth {money}",
    "；{customers} 人（累计 {money}）正在流失",
    "；{customers} 人（累計 {money}）正在流失",
  ),
  one: say(" customer", " 人", " 人"),
  many: say(" customers", " 人", " 人"),
  call: say(
    "Call “{segment}” first ({customers}, {days} days silent)",
    "先联系“{segment}”{customers} 人（{days} 天未购）",
    "先聯繫「{segment}」{customers} 人（{days} 天未購）",
  ),
  then: say(
    ", then “{segment}” ({customers})",
    "，再联系“{segment}”{customers} 人",
    "，再聯繫「{segment}」{customers} 人",
  ),
  rest: say(
    "; spend nothing on “{segment}” ({customers})",
    "；“{segment}”{customers} 人不再投放",
    "；「{segment}」{customers} 人不再投放",
  ),
  fine: say(
    "All segments hold: thank the best customers and ask them for referrals",
    "各分群都稳定：感谢优质客户，邀请转介绍",
    "各分群都穩定：感謝優質顧客，邀請轉介紹",
  ),
  fineRest: say("Nobody needs a call", "目前无需电话回访", "目前無需電話回訪"),
} as const;

export const MAP_OF_ORDERS_TEXTS = {
  finding: say(
    "{customers} silent for over {days} days who ordered often",
    "{customers}常客超过 {days} 天未购",
    "{customers}常客超過 {days} 天未購",
  ),
  lastOrder: say("Silent, days", "未购天数", "未購天數"),
  upTo: say("≤ {days}", "≤ {days} 天", "≤ {days} 天"),
  between: say("{from}–{to}", "{from}–{to} 天", "{from}–{to} 天"),
  over: say("> {days}", "> {days} 天", "> {days} 天"),
  framed: say(
    "Framed: the call list. Darker: more customers.",
    "框内为回访名单；颜色越深人数越多。",
    "框內為回訪名單；顏色越深人數越多。",
  ),
  edge: say(
    "Edge of a segment: green loyal · blue growing · orange slipping · grey gone",
    "分群左缘：绿为忠诚、蓝为成长、橙为流失中、灰为已流失",
    "分群左緣：綠為忠誠、藍為成長、橙為流失中、灰為已流失",
  ),
  check: say(
    "The map of orders holds every customer once",
    "订单分布表的人数之和等于客户总数",
    "訂單分布表的人數之和等於顧客總數",
  ),
} as const;

export const BOUGHT_TEXTS = {
  section: say(
    "What each segment buys most, and where (as of the refresh date)",
    "各分群最常购买的商品与渠道（刷新日数值）",
    "各分群最常購買的商品與通路（重新整理日數值）",
  ),
  main: say("What each segment buys most, and where", "各分群最常买什么、在哪里买", "各分群最常買什麼、在哪裡買"),
  product: say("Bought most", "最常购买", "最常購買"),
  share: say("Share of orders", "订单占比", "訂單占比"),
} as const;

export const SLIPPING_TEXTS = {
  finding: say(
    "Slipping away: {share} of their money went to {product}",
    "流失的重要客户：{share} 的消费买了{product}",
    "流失的重要顧客：{share} 的消費買了{product}",
  ),
  share: say("Share of their spending", "占其消费", "占其消費"),
} as const;

export const CUSTOMERS_TEXTS = {
  all: {
    one: say(" customer, scored and segmented", " 位客户，已评分归类", " 位顧客，已評分歸類"),
    many: say(" customers, highest spending first", " 位客户，按消费金额从高到低", " 位顧客，依消費金額由高到低"),
  },
  best: say(
    ": the first {customers} bring {share} of revenue",
    "：前 {customers} 位带来 {share} 的销售额",
    "：前 {customers} 位帶來 {share} 的銷售額",
  ),
} as const;

export const TYPES_HEADLINE_TEXTS = {
  finding: say(
    "Businesses are {share} of customers and bring {revenue} of revenue",
    "企业占客户的 {share}，带来 {revenue} 的销售额",
    "企業占顧客的 {share}，帶來 {revenue} 的銷售額",
  ),
  apart: say(
    "Serve businesses in person: one brings as much as {times} persons; segment each among its own kind",
    "企业客户一对一服务：一家抵 {times} 位个人客户；两类各看各的分群",
    "企業顧客一對一服務：一家抵 {times} 位個人顧客；兩類各看各的分群",
  ),
  alike: say(
    "Treat both alike: a business brings no more than a person; look at the segments of each",
    "两类可同样对待：企业的人均贡献不高于个人；再看各自的分群",
    "兩類可同樣對待：企業的人均貢獻不高於個人；再看各自的分群",
  ),
} as const;
