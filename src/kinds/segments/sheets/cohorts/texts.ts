/**
 * What the cohort sheet says, in every language of the product.
 */
import { say, saying } from "../../../../text/say";
import { MOST_COHORTS } from "../../model/cohorts";
import { addUpTexts } from "../../texts";

export const COHORT_TEXTS = {
  tab: say("Cohorts", "同期群", "同類群組"),
  /** What the sheet answers; its choice in the form. */
  question: say(
    "Do new customers keep buying? By month of the first purchase: retention, revenue and cumulative value a customer, month by month.",
    "新客是否持续回购？按首购月份分组，逐月看留存率、销售额和人均累计消费。",
    "新客是否持續回購？依首購月份分組，逐月看留存率、銷售額和人均累計消費。",
  ),
  headline: {
    next: say("{next} of new customers buy again in the next month", "新客次月回购 {next}", "新客次月回購 {next}"),
    third: say(", {third} in the third", "，第三个月 {third}", "，第三個月 {third}"),
    less: say(
      "Those won in {month} came back less ({own}): send the {customers} of them an offer for the second order",
      "{month} 新客回购偏低（{own}）：给这 {customers} 人发第二单优惠",
      "{month} 新客回購偏低（{own}）：給這 {customers} 人發第二單優惠",
    ),
    more: say(
      "Keep the welcome of {month}: its {customers} new customers came back as often as others, or more ({own})",
      "保持 {month} 的迎新做法：{customers} 位新客回购 {own}，不低于平均",
      "保持 {month} 的迎新做法：{customers} 位新客回購 {own}，不低於平均",
    ),
    oneMonth: say(
      "All customers first bought within one month",
      "所有客户都在同一个月首购",
      "所有顧客都在同一個月首購",
    ),
    wait: say(
      "Look again next month: then it shows who comes back",
      "下个月再看，届时可知谁回购",
      "下個月再看，屆時可知誰回購",
    ),
  },
  lastMonth: saying(
    "The latest month runs to {day} only, so the last figure of every line may still grow.",
    "最近一个月只统计到 {day}，因此每行最后一个数字仍可能上升。",
    "最近一個月只統計到 {day}，因此每列最後一個數字仍可能上升。",
  ),
  cut: say(
    `The latest ${MOST_COHORTS} months are shown; earlier cohorts stand together in one line.`,
    `仅列出最近 ${MOST_COHORTS} 个月，更早的同期群合并为一行。`,
    `僅列出最近 ${MOST_COHORTS} 個月，更早的群組合併為一列。`,
  ),
  oneMonth: say(
    "All customers first bought in the same month, the latest: whether they come back shows from next month on.",
    "所有客户都在最近一个月首购，下个月起才能看出是否回购。",
    "所有顧客都在最近一個月首購，下個月起才能看出是否複購。",
  ),
  retention: say(
    "Retention: share of the cohort that bought in the month",
    "留存率：当月有购买的客户占该同期群的比例",
    "留存率：當月有購買的顧客占該群組的比例",
  ),
  value: say("Cumulative revenue a customer of the cohort", "人均累计消费金额", "人均累計消費金額"),
  active: say(
    "Customers who bought in the month (as of the refresh date)",
    "当月有购买的客户数（刷新日数值）",
    "當月有購買的顧客數（重新整理日數值）",
  ),
  revenue: say(
    "Revenue of the cohort in the month (as of the refresh date)",
    "当月销售额（刷新日数值）",
    "當月銷售額（重新整理日數值）",
  ),
  chartSection: say("Who comes back", "回购走势", "複購走勢"),
  chart: say("Retention by months since the first purchase", "距首购各月的留存率", "距首購各月的留存率"),
  chartAxis: say("Share of the cohort", "占同期群比例", "占群組比例"),
  chartMonths: say("Months since the first purchase", "距首购月数", "距首購月數"),
  month: say("First purchase", "首购月份", "首購月份"),
  total: say("Revenue in all", "销售额合计", "銷售額合計"),
  all: say("All cohorts", "全部同期群", "全部群組"),
  before: saying("Before {month}", "{month} 之前", "{month} 之前"),
  retentionAt: saying("Retention, month {months}", "第 {months} 月留存率", "第 {months} 月留存率"),
  valueAt: saying("Value, month {months}", "第 {months} 月人均累计", "第 {months} 月人均累計"),
  checks: {
    customers: addUpTexts(say("cohorts", "同期群", "群組")).customers,
    active: say(
      "Every customer bought in the month of the first purchase",
      "首购当月的购买客户数等于同期群客户数",
      "首購當月的購買顧客數等於群組顧客數",
    ),
    revenue: say(
      "The cohorts' revenue adds up to all revenue",
      "各同期群销售额之和等于销售总额",
      "各群組銷售額之和等於銷售總額",
    ),
  },
} as const;
