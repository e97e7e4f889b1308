/**
 * What the sheet that compares persons and businesses says, in every language of the product.
 */
import type { BusinessRule } from "../../../../tables/orders/customer-type";
import type { Text } from "../../../../text/locale";
import { say, saying } from "../../../../text/say";
import { addUpTexts } from "../../texts";

export const TYPES_TEXTS = {
  tab: say("Persons and businesses", "个人与企业对比", "個人與企業對比"),
  apart: say(
    "Persons and businesses are scored apart: this sheet's cut points and scores are of its own type only. The first sheet compares both.",
    "个人与企业分开评分：本表的分界点与评分只针对本类客户，两类客户的对比见第一张工作表。",
    "個人與企業分開評分：本表的分界點與評分只針對本類顧客，兩類顧客的對比見第一張工作表。",
  ),
  glance: say("Customer types at a glance", "客户类型概览", "顧客類型概覽"),
  segments: say("Segments by customer type", "各分群的客户类型构成", "各分群的顧客類型構成"),
  charts: {
    shareOfCustomers: say("Where each type's customers are", "两类客户各在哪些分群", "兩類顧客各在哪些分群"),
    shareOfRevenue: say("Where each type's revenue is", "两类销售额各在哪些分群", "兩類銷售額各在哪些分群"),
  },
  headline: {
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
  },
  ofAll: say("{share} of all", "占 {share}", "占 {share}"),
  rule: say("How they are told apart", "判定方式", "判定方式"),
  checks: {
    ...addUpTexts(say("types", "类", "類")),
    segments: say(
      "The segments hold every customer of each type",
      "各分群客户数之和等于各类客户数",
      "各分群顧客數之和等於各類顧客數",
    ),
  },
} as const;

/** What was asked of each customer. */
export const RULE_TEXTS: Readonly<Record<BusinessRule, Text>> = {
  auto: say(
    "The customer-type column; where it says nothing, the name: 公司, 学校, Ltd, Inc and the like",
    "按“客户类型”列；未注明的看名称是否含公司、学校、Ltd、Inc 等字样",
    "依「客戶類型」欄；未註明的看名稱是否含公司、學校、Ltd、Inc 等字樣",
  ),
  name: say(
    "The name: 公司, 学校, Ltd, Inc and the like",
    "名称是否含公司、学校、Ltd、Inc 等字样",
    "名稱是否含公司、學校、Ltd、Inc 等字樣",
  ),
  orderSize: say("The average order", "按客单价", "依客單價"),
};

/** Further words, or the average order, that the user gave. */
export const RULE_DETAILS = {
  words: say("Further words", "其他字样", "其他字樣"),
  from: saying("Businesses: from {amount} an order", "企业：客单价 {amount} 起", "企業：客單價 {amount} 起"),
} as const;
