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
    "{share}的客户带来 {revenue} 的销售额",
    "{share}的顧客帶來 {revenue} 的銷售額",
  ),
  slipping: say(
    "; {customers} worth {money} are slipping away",
    "；{customers}（累计 {money}）正在流失",
    "；{customers}（累計 {money}）正在流失",
  ),
  one: say(" customer", " 人", " 人"),
  many: say(" customers", " 人", " 人"),
  call: say(
    "Call the {customers} in “{segment}” first ({days} days silent)",
    "先联系“{segment}”{customers} 人（平均 {days} 天未购）",
    "先聯繫「{segment}」{customers} 人（平均 {days} 天未購）",
  ),
  then: say(
    ", then the {customers} in “{segment}”",
    "，再联系“{segment}”{customers} 人",
    "，再聯繫「{segment}」{customers} 人",
  ),
  rest: say(
    "; spend nothing on the {customers} in “{segment}”",
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
  lastOrder: say("Silent for", "未购天数", "未購天數"),
  upTo: say("≤ {days} days", "≤ {days} 天", "≤ {days} 天"),
  between: say("{from}–{to} days", "{from}–{to} 天", "{from}–{to} 天"),
  over: say("> {days} days", "> {days} 天", "> {days} 天"),
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
