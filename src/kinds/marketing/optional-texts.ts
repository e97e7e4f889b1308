/** What the sheets on request say: situation, target segments and budget. */
import { say, saying } from "../../text/say";
import { TERMS } from "../../text/terms";

export const SIDES = {
  strength: say("Strength", "优势", "優勢"),
  weakness: say("Weakness", "劣势", "劣勢"),
  chance: say("Chance", "机会", "機會"),
  threat: say("Threat", "威胁", "威脅"),
} as const;

export const CHOICES = { yes: TERMS.yes, no: say("Not now", "暂不", "暫不") } as const;

export const SWOT_FAULTS = {
  side: say("Choose a side from the list", "请从列表中选择类别", "請從清單中選擇類別"),
  item: say("Type what it is", "请填写内容", "請填入內容"),
  weight: say("Weight: 1 to 5 is wanted", "权重：请填写 1 到 5", "權重：請填入 1 到 5"),
} as const;

export const HELP_WEIGHT = say("1 to 5: how much it matters.", "1 到 5：重要程度。", "1 到 5：重要程度。");

export const COLUMNS = {
  // Situation
  side: say("Which of the four", "类别", "類別"),
  item: say("What it is about us or the market", "内容", "內容"),
  evidence: say("Figure that shows it", "佐证数字", "佐證數字"),
  items: say("Entries", "条数", "筆數"),
  share: TERMS.share,
  // Segments
  segment: TERMS.segment,
  customers: TERMS.customers,
  revenue: TERMS.revenue,
  averageOrderValue: TERMS.averageOrderValue,
  growth: say("Half a year on the one before", "近半年较前半年", "近半年較前半年"),
  targeted: say("Target?", "是否目标", "是否目標"),
  position: say("Positioning", "定位", "定位"),
  supply: say("Demand and supply", "需求与供给", "需求與供給"),
  // Budget
  base: say("Revenue as it runs", "现有销售额", "現有銷售額"),
  extra: say("Extra revenue", "新增销售额", "新增銷售額"),
  forecast: say("Revenue forecast", "预计销售额", "預計銷售額"),
  brought: say("Margin less cost", "毛利减费用", "毛利減費用"),
  running: say("Margin less cost, running", "累计毛利减费用", "累計毛利減費用"),
  beyond: say("Beyond the months", "区间以外", "區間以外"),
  breakEven: say("Break-even revenue", "保本销售额", "損益兩平銷售額"),
} as const;

export const SECTIONS = {
  swot: say("Strengths, weaknesses, chances, threats", "优势、劣势、机会、威胁", "優勢、劣勢、機會、威脅"),
  sides: say("How heavy each side is", "各类权重", "各類權重"),
  segments: say("Which customers the plan is for", "计划面向哪些客户", "計畫面向哪些顧客"),
  months: say("The next twelve months", "未来十二个月", "未來十二個月"),
  byAction: say("Cost by action and month", "各行动各月费用", "各行動各月費用"),
} as const;

export const FIGURES = {
  return: say("Margin of the extra revenue ÷ cost", "新增毛利 ÷ 费用", "新增毛利 ÷ 費用"),
  ratio: say("LTV:CAC", "LTV:CAC", "LTV:CAC"),
  ltv: say("Value of a customer (LTV)", "客户终身价值（LTV）", "顧客終身價值（LTV）"),
  cac: say("Cost of a new customer (CAC)", "获客成本（CAC）", "獲客成本（CAC）"),
  payback: say("Months until a customer has paid", "客户回本月数", "顧客回本月數"),
  ordersPerYear: say("Orders a customer and year", "人均年订单数", "人均年訂單數"),
  newCustomers: say("New customers a year", "全年新客数", "全年新客數"),
  base: say("Revenue a month as it runs", "现有月销售额", "現有月銷售額"),
  targets: say("Segments chosen", "已选客群数", "已選客群數"),
  targetShare: say("Their share of revenue", "其销售额占比", "其銷售額占比"),
} as const;

export const FROM_ORDERS = say(
  "Of the last year of the orders; type your own where it will differ.",
  "取自近一年订单；如有变化请自行填写。",
  "取自近一年訂單；如有變化請自行填寫。",
);

export const CHECKS = {
  months: say(
    "Costs of the months and beyond them add up to all",
    "各月与区间外费用合计等于总费用",
    "各月與區間外費用合計等於總費用",
  ),
  swot: say("Every entry can be read", "每条都能识别", "每筆都能識別"),
} as const;

export const NOTES = {
  growth: say(
    "Segments are the eight types by recency, orders and revenue of the last year against the mean; growth is revenue of the last 182 days on the 182 before.",
    "客群按近一年的最近购买、订单数、金额与平均值比较分为八类；增长为近 182 天销售额对前 182 天。",
    "客群依近一年的最近購買、訂單數、金額與平均值比較分為八類；成長為近 182 天銷售額對前 182 天。",
  ),
  built: saying(
    "Customers and revenue are live from “{sheet}”, average order value as of the refresh; how a segment grew is not known, as customers move between segments.",
    "客户数和销售额实时取自“{sheet}”，客单价为刷新时的数值；客户会在客群间流动，因此没有增长一列。",
    "顧客數和銷售額即時取自「{sheet}」，客單價為重新整理時的數值；顧客會在客群間流動，因此沒有成長一欄。",
  ),
  goneSegment: say(
    "A segment without figures is no longer one of the source: what was typed of it stays until you clear it.",
    "没有数字的客群已不在来源中：您填写的内容会保留，直到清空。",
    "沒有數字的客群已不在來源中：您填寫的內容會保留，直到清空。",
  ),
  spread: say(
    "Cost and extra revenue of an action are spread evenly over its days; what lies beyond the twelve months is counted apart.",
    "行动的费用和新增销售额按天平均分摊；十二个月以外的部分单独统计。",
    "行動的費用和新增銷售額依天平均分攤；十二個月以外的部分單獨統計。",
  ),
  newCustomers: say(
    "New customers a year are known only where the orders reach back further than a year.",
    "订单超过一年时才能得知全年新客数。",
    "訂單超過一年時才能得知全年新客數。",
  ),
} as const;

export const HEADLINES = {
  situation: {
    none: say("No entry yet", "还没有内容可判断", "尚無內容可判斷"),
    begin: say(
      "type what is strong and weak about you, what helps and threatens, each with a weight from 1 to 5",
      "请填写优势、劣势、机会、威胁，并各给 1 到 5 的权重",
      "請填入優勢、劣勢、機會、威脅，並各給 1 到 5 的權重",
    ),
    finding: say(
      "Strengths weigh {strength} against weaknesses {weakness}, chances {chance} against threats {threat}",
      "优势 {strength} 对劣势 {weakness}，机会 {chance} 对威胁 {threat}",
      "優勢 {strength} 對劣勢 {weakness}，機會 {chance} 對威脅 {threat}",
    ),
    action: say("answer “{item}” with a strategy first", "请先用策略应对“{item}”", "請先用策略因應「{item}」"),
  },
  segments: {
    none: say("No segment is chosen yet", "还没有选择目标客群", "尚未選擇目標客群"),
    finding: say(
      "{n} segments are chosen: {customers} customers with {share} of the revenue",
      "已选 {n} 个客群：{customers} 位客户，占销售额 {share}",
      "已選 {n} 個客群：{customers} 位顧客，占銷售額 {share}",
    ),
    begin: say(
      "“{segment}” brings most: choose the segments you serve first and say what for",
      "“{segment}”贡献最多：请选择先服务的客群并写明定位",
      "「{segment}」貢獻最多：請選擇先服務的客群並寫明定位",
    ),
    position: say("type a positioning for “{segment}”", "请填写“{segment}”的定位", "請填入「{segment}」的定位"),
    keep: say("every segment chosen has its positioning", "所选客群都已有定位", "所選客群都已有定位"),
  },
  budget: {
    none: say("No action has a cost yet", "还没有行动费用", "尚無行動費用"),
    begin: say(
      "type cost and extra revenue on “Actions”",
      "请在“行动计划”中填写费用和新增销售额",
      "請在「行動計畫」中填入費用和新增銷售額",
    ),
    finding: say(
      "{cost} are to bring {extra} extra revenue, of which {margin} stay as margin",
      "投入 {cost}，预计新增销售额 {extra}，其中毛利 {margin}",
      "投入 {cost}，預計新增銷售額 {extra}，其中毛利 {margin}",
    ),
    paid: say("the plan has paid for itself in {month}", "计划将在 {month} 回本", "計畫將在 {month} 回本"),
    short: say(
      "it does not pay back within twelve months: {revenue} extra revenue would",
      "十二个月内不能回本：需新增销售额 {revenue}",
      "十二個月內不能回本：需新增銷售額 {revenue}",
    ),
  },
} as const;

/** What the next budget of the campaigns brings into the plan. */
export const CAMPAIGN_OFFERS = {
  strategy: say("Campaigns by their past return", "按以往投产比投放活动", "依過往報酬投放活動"),
  how: say("Next budget where it paid", "下期预算投向回报好的活动", "下期預算投向報酬好的活動"),
  taken: saying(
    "{n} of {all} campaigns of “{sheet}” are offered as actions: cost is the next budget, revenue what it brings at the past return, the month {month} is assumed. Type over them; clear their strategy to be rid of all.",
    "“{sheet}”的 {all} 个活动中有 {n} 个作为行动列出：费用为下期预算，销售额按以往投产比推算，月份 {month} 为假定。可直接改写；清除其策略即可全部去掉。",
    "「{sheet}」的 {all} 個活動中有 {n} 個作為行動列出：費用為下期預算，銷售額依過往報酬推算，月份 {month} 為假定。可直接改寫；清除其策略即可全部去掉。",
  ),
} as const;

/** What is said of the list of measures where there are more figures than it holds. */
export const SHORTENED = saying(
  "Of {all} figures of the built sheets “Measures” lists {n}: as many of each sheet as there is room for, from its top. Any other can be chosen by name in the pane.",
  "各工作表共有 {all} 个数字，“指标清单”列出 {n} 个：每张表从上往下取相同数量；其余可在任务窗格中按名称选择。",
  "各工作表共有 {all} 個數字，「指標清單」列出 {n} 個：每張表從上往下取相同數量；其餘可在工作窗格中依名稱選擇。",
);
