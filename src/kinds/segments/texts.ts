/**
 * What the segment sheets say, in every language of the product.
 */
import { TERMS } from "../../text/terms";
import { say } from "../../text/say";
import type { SegmentAnalysis } from "./analysis";
import type { Measure } from "./scoring";
import type { Text } from "../../text/locale";

export const TEXTS = {
  tabs: {
    segments: say("Segments", "客户分群", "顧客分群"),
    customers: say("Customers", "客户明细", "顧客明細"),
  },
  previewHeading: say("Customers by segment", "各分群客户数", "各分群顧客數"),
  upt: say("Units per order", "客单量", "客單量"),
  mean: {
    recency: TERMS.daysSinceLastOrder,
    frequency: say("Average orders per customer", "人均订单数", "人均訂單數"),
    monetary: say("Average revenue per customer", "人均消费金额", "人均消費金額"),
  },
  median: {
    recency: say("Median days since last order", "距今天数中位数", "距今天數中位數"),
    frequency: say("Median orders per customer", "订单数中位数", "訂單數中位數"),
    monetary: TERMS.medianRevenuePerCustomer,
  },
  purchaseDays: say("Purchase days", "购买天数", "購買天數"),
  rank: say("rank", "名次", "名次"),
  points: say("points", "分值", "分數"),
  averages: say("Averages and medians by segment", "各分群的平均值与中位数", "各分群的平均值與中位數"),
  bands: say(
    "Fifths of the customers by days since the last order",
    "按距上次购买天数五等分",
    "依距上次購買天數五等分",
  ),
  heat: {
    section: say("Heat map of recency and frequency scores", "R×F 热力图", "R×F 熱力圖"),
    label: say("Show", "显示", "顯示"),
    average: say("Per customer", "人均金额", "人均金額"),
    prompt: say(
      "What the map shows: customers, their revenue, or the average revenue per customer.",
      "热力图显示的内容：客户数、销售额或人均消费金额。",
      "熱力圖顯示的內容：顧客數、銷售額或人均消費金額。",
    ),
    allowed: say("Choose one from the list.", "请从列表中选择。", "請從清單中選擇。"),
  },
  distribution: {
    section: say("Customers by score", "各档评分的客户数", "各級評分的顧客數"),
    score: say("Score", "评分", "評分"),
    title: say(
      "Customers by score in recency, frequency and monetary value",
      "R、F、M 各档评分的客户数",
      "R、F、M 各級評分的顧客數",
    ),
  },
  cuts: {
    section: say(
      "Cut points: type your own to score again",
      "分界点：填写自定值即可重新评分",
      "分界點：填入自訂值即可重新評分",
    ),
    sectionCounted: say(
      "Cut points: type your own and refresh to count anew",
      "分界点：填写自定值后刷新即可重新统计",
      "分界點：填入自訂值後重新整理即可重新統計",
    ),
    sectionFixed: say("Cut points", "分界点", "分界點"),
    computed: say("From the data", "按数据计算", "依資料計算"),
    own: say("Your own", "自定", "自訂"),
    used: say("Used", "实际采用", "實際採用"),
    cut: say("Cut", "分界点", "分界點"),
    rank: say("Last rank of group", "各组末位名次", "各組末位名次"),
    levels: {
      mean: say("Mean", "平均值", "平均值"),
      median: say("Median", "中位数", "中位數"),
      fixed: say("Value to compare with", "比较值", "比較值"),
      "mean-score": say("Mean of the scores above", "评分均值", "評分平均值"),
    },
    prompt: say(
      "Leave blank to use the value from the data. Type a number to use it instead: every score and segment follows.",
      "留空则采用按数据计算的值；填写数字则改用该值，所有评分与分群随之更新。",
      "留空則採用依資料計算的值；填入數字則改用該值，所有評分與分群隨之更新。",
    ),
    promptFixed: say(
      "Change a cut point and every score and segment follows. They ascend from top to bottom.",
      "修改分界点后，所有评分与分群随之更新。分界点自上而下由小到大。",
      "修改分界點後，所有評分與分群隨之更新。分界點由上而下、由小到大。",
    ),
    promptCounted: {
      prompt: say(
        "Leave blank to use the value from the data. Type a number to use it instead: a refresh counts every score and segment anew.",
        "留空则采用按数据计算的值；填写数字则改用该值，刷新后重新统计所有评分与分群。",
        "留空則採用依資料計算的值；填入數字則改用該值，重新整理後重新統計所有評分與分群。",
      ),
      promptFixed: say(
        "Change a cut point, and a refresh counts every score and segment anew. They ascend from top to bottom.",
        "修改分界点并刷新后，重新统计所有评分与分群。分界点自上而下由小到大。",
        "修改分界點並重新整理後，重新統計所有評分與分群。分界點由上而下、由小到大。",
      ),
    },
    allowedFixed: say("A number.", "请填写数字。", "請填入數字。"),
    allowed: say("A number, or nothing.", "请填写数字，或留空。", "請填入數字，或留空。"),
  },
  settings: say("Settings of this build", "本次生成的设置", "本次建立的設定"),
  map: say("Map", "分群规则", "分群規則"),
} as const;

const RECENCY = say("Recency (days)", "R 最近一次消费（天）", "R 最近一次消費（天）");
const FREQUENCY: Readonly<Record<SegmentAnalysis["frequencyAs"], Text>> = {
  orders: say("Frequency (orders)", "F 消费频率（单）", "F 消費頻率（單）"),
  days: say("Frequency (purchase days)", "F 消费频率（购买天数）", "F 消費頻率（購買天數）"),
};
const MONETARY: Readonly<Record<SegmentAnalysis["monetaryAs"], Text>> = {
  sum: say("Monetary (revenue)", "M 消费金额", "M 消費金額"),
  average: say("Monetary (average order value)", "M 消费金额（客单价）", "M 消費金額（客單價）"),
  "day-average": say("Monetary (average per purchase day)", "M 消费金额（购买日均）", "M 消費金額（購買日均）"),
};

/** A measure with what it counts in this build. */
export function measureText(
  { frequencyAs, monetaryAs }: Pick<SegmentAnalysis, "frequencyAs" | "monetaryAs">,
  measure: Measure,
): Text {
  return { recency: RECENCY, frequency: FREQUENCY[frequencyAs], monetary: MONETARY[monetaryAs] }[measure];
}

/** The measures inside a sentence. */
export const MEASURE_WORDS: Readonly<Record<Measure, Text>> = {
  recency: say("recency", "最近一次消费", "最近一次消費"),
  frequency: say("frequency", "消费频率", "消費頻率"),
  monetary: say("monetary value", "消费金额", "消費金額"),
};

/** What must hold of parts that all customers are divided into. */
export const addUpTexts = ({ "en-US": enUS, "zh-CN": zhCN, "zh-TW": zhTW }: Text) => ({
  customers: say(
    `The ${enUS} hold every customer once`,
    `各${zhCN}客户数之和等于客户总数`,
    `各${zhTW}顧客數之和等於顧客總數`,
  ),
  orders: say(
    `The ${enUS}' orders add up to all orders counted`,
    `各${zhCN}订单数之和等于计入的订单总数`,
    `各${zhTW}訂單數之和等於計入的訂單總數`,
  ),
  revenue: say(
    `The ${enUS}' revenue adds up to all revenue counted`,
    `各${zhCN}销售额之和等于计入的销售额`,
    `各${zhTW}銷售額之和等於計入的銷售額`,
  ),
});

export const CHECK_TEXTS = {
  ...addUpTexts(say("segments", "分群", "分群")),
  heat: say("The heat map agrees with all customers", "热力图与全部客户一致", "熱力圖與全部顧客一致"),
  distribution: say(
    "Every customer has one score in each measure",
    "每位客户每项指标各有一个评分",
    "每位顧客每項指標各有一個評分",
  ),
  cuts: say("The cut points ascend", "分界点从小到大排列", "分界點由小到大排列"),
} as const;

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
  slipping: say(
    "Slipping away: {share} of their money went to {product}",
    "流失的重要客户：{share} 的消费买了{product}",
    "流失的重要顧客：{share} 的消費買了{product}",
  ),
  shareSpent: say("Share of their spending", "占其消费", "占其消費"),
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
  some: say(
    "The {listed} customers of the highest spending, of {all}: they bring {share} of revenue",
    "共 {all} 位客户，此处列出消费金额最高的 {listed} 位：带来 {share} 的销售额",
    "共 {all} 位顧客，此處列出消費金額最高的 {listed} 位：帶來 {share} 的銷售額",
  ),
} as const;

export const CROWD_TEXTS = {
  section: say("Customers by their three scores", "按三项评分汇总的客户", "依三項評分彙總的顧客"),
  recency: say("Days since the last order, added up", "距今天数合计", "距今天數合計"),
} as const;
