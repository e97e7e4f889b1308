/**
 * The seven stages of a customer's experience (rules §5): what each is measured by, which way is better, how the figure is written, and
 * where to begin when it is the weakest.
 */
import type { FormatName } from "../../plan/formats";
import type { Text } from "../../text/locale";
import { SURVEY_ROLES } from "../../tables/surveys";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { MEASURES } from "./levers";

interface StageSpec {
  readonly name: Text;
  readonly measure: Text;
  readonly better: "more" | "less";
  readonly format: FormatName;
  readonly act: Text;
}

export const STAGES = {
  firstVisit: {
    name: say("First visit", "初次到访", "初次到訪"),
    measure: say("Visitors who add to cart", "访客加购率", "訪客加購率"),
    better: "more",
    format: "percent",
    act: say(
      "put the best sellers and their price where visitors arrive",
      "把热销款和价格放到访客进入的第一屏",
      "把熱銷款和價格放到訪客進入的第一屏",
    ),
  },
  shopping: {
    name: say("Shopping", "选购下单", "選購下單"),
    measure: TERMS.conversionRate,
    better: "more",
    format: "percent",
    act: say(
      "look at checkout, coupons and the questions asked before buying",
      "检查下单流程、优惠和售前咨询",
      "檢查下單流程、優惠與售前諮詢",
    ),
  },
  product: {
    name: say("Product in use", "商品体验", "商品體驗"),
    measure: TERMS.ordersRefunded,
    better: "less",
    format: "percent",
    act: say(
      "read the reasons of refunds and correct page, size and packing",
      "查看退款原因，修正详情页、尺码与包装",
      "查看退款原因，修正商品頁、尺寸與包裝",
    ),
  },
  afterSale: {
    name: say("After-sale", "售后服务", "售後服務"),
    measure: TERMS.firstReply,
    better: "less",
    format: "average",
    act: say("put more people on the hours with slow replies", "在回复慢的时段增加接待", "在回覆慢的時段增加接待"),
  },
  review: {
    name: say("Rating and review", "评价反馈", "評價回饋"),
    measure: say("Mean rating", "平均评分", "平均評分"),
    better: "more",
    format: "exact",
    act: say(
      "answer the low ratings and repair what they name",
      "回复低分评价并解决所指问题",
      "回覆低分評價並解決所指問題",
    ),
  },
  member: {
    name: say("Member rights", "会员权益", "會員權益"),
    measure: say("Orders of members", "会员订单占比", "會員訂單占比"),
    better: "more",
    format: "percent",
    act: say(
      "name the member's benefit on every parcel and page",
      "在每个包裹和页面写明会员权益",
      "在每個包裹和頁面寫明會員權益",
    ),
  },
  care: {
    name: say("Care", "客户关怀", "顧客關懷"),
    measure: MEASURES.repeat,
    better: "more",
    format: "percent",
    act: say(
      "call on the customers who bought last and have not come back",
      "回访买过但未再来的客户",
      "回訪買過但未再來的顧客",
    ),
  },
} as const satisfies Readonly<Record<string, StageSpec>>;
export type Stage = keyof typeof STAGES;
export const STAGE_KEYS = Object.keys(STAGES) as Stage[];

export const EXPERIENCE_TEXTS = {
  tab: say("Experience", "客户体验", "顧客體驗"),
  title: say("Experience in seven stages", "客户体验七个环节", "顧客體驗七個環節"),
  question: say(
    "At which of seven stages does the customer's experience fall behind?",
    "客户体验的七个环节中，哪一环最弱？",
    "顧客體驗的七個環節中，哪一環最弱？",
  ),
  weakest: say(
    "{stage} is the weakest stage: {measure} {now}, {ratio} of {reference}",
    "最弱的是{stage}：{measure} {now}，为参照值 {reference} 的 {ratio}",
    "最弱的是{stage}：{measure} {now}，為參照值 {reference} 的 {ratio}",
  ),
  allHold: say(
    "All stages with data hold or are better than before",
    "有数据的环节都持平或好于之前",
    "有資料的環節都持平或優於之前",
  ),
  nothing: say(
    "The tables tell no stage of two times: type standards, or choose more tables",
    "表中没有可比较的环节：请填写标准值，或选择更多表格",
    "表中沒有可比較的環節：請填入標準值，或選擇更多表格",
  ),
  begin: say("Begin there: {act}", "先从这里改进：{act}", "先從這裡改進：{act}"),
  keep: say(
    "Type a standard for each stage to hold it against more than its own past",
    "为各环节填写标准值，可不只与自身过去相比",
    "為各環節填入標準值，可不只與自身過去相比",
  ),
  table: say(
    "Seven stages, later half of the weeks beside the earlier",
    "七个环节：后半段与前半段对比",
    "七個環節：後半段與前半段對比",
  ),
  columns: {
    stage: say("Stage of experience", "环节", "環節"),
    state: TERMS.state,
    measure: TERMS.measuredBy,
    now: say("Later half", "后半段", "後半段"),
    before: say("Earlier half", "前半段", "前半段"),
    change: TERMS.change,
    standard: say("Your standard", "自定标准", "自訂標準"),
    ratio: say("Of reference", "相对参照", "相對參照"),
  },
  states: {
    weakest: say("Weakest", "最弱", "最弱"),
    worse: say("Worse", "变差", "變差"),
    holds: say("Keeps up", "稳定", "穩定"),
    notCompared: say("Not compared", "无可比", "無可比"),
    noData: say("Not in your data", "无数据", "無資料"),
  },
  standardHelp: say(
    "What the stage should reach; without it the earlier half is the reference. Kept on a refresh.",
    "该环节应达到的数值；留空则以前半段为参照。刷新后保留。",
    "該環節應達到的數值；留空則以前半段為參照。重新整理後保留。",
  ),
  allowed: say("A number above 0, or nothing.", "请填写大于 0 的数，或留空。", "請填入大於 0 的數，或留空。"),
  figures: {
    withData: say("Stages with data", "有数据的环节", "有資料的環節"),
    ofSeven: say("of seven", "共七个", "共七個"),
    behind: say("Stages that got worse", "变差的环节", "變差的環節"),
    gap: say("Satisfaction", "满意度差", "滿意度差"),
    gapMeans: say("found − expected", "感受 − 期望", "感受 − 期望"),
  },
  satisfaction: say(
    "Satisfaction: what customers found less what they expected",
    "满意度：实际感受减去期望",
    "滿意度：實際感受減去期望",
  ),
  survey: {
    item: SURVEY_ROLES.item.label,
    answers: SURVEY_ROLES.answers.label,
    expected: say("Expected", "期望", "期望"),
    perceived: say("Found", "感受", "感受"),
    gap: say("Found − expected", "感受 − 期望", "感受 − 期望"),
  },
  noSurvey: say(
    "Choose a survey table (what was asked, expected, found) to see satisfaction.",
    "选择调查表（评价项、期望、感受），即可看到满意度。",
    "選擇調查表（評價項、期望、感受），即可看到滿意度。",
  ),
} as const;
