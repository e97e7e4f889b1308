/** What the sheets of the marketing plan say. */
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { TYPED_HELP } from "../shared/typed-columns";

export const TABS = {
  steps: say("Seven steps", "七个步骤", "七個步驟"),
  goals: say("Goals", "营销目标", "行銷目標"),
  strategies: say("Goal × strategy", "目标×策略", "目標×策略"),
  actions: say("Actions", "行动计划", "行動計畫"),
  evaluation: say("Evaluation", "效果评估", "成效評估"),
  measures: say("Measures", "指标清单", "指標清單"),
  situation: say("Situation", "现状分析", "現狀分析"),
  segments: say("Target segments", "目标客群", "目標客群"),
  regions: say("Regions", "地区分析", "地區分析"),
  budget: say("Budget", "营销预算", "行銷預算"),
  partners: say("Partners", "合作伙伴", "合作夥伴"),
} as const;

export const MIX = {
  product: TERMS.product,
  price: say("Price policy", "价格", "價格"),
  place: say("Place policy", "渠道策略", "通路策略"),
  promotion: say("Promotion policy", "推广", "推廣"),
  relations: say("Customer relations", "客户关系", "顧客關係"),
} as const;

export const PROGRESS_STATES = {
  open: TERMS.notBegun,
  running: TERMS.inProgress,
  done: TERMS.done,
} as const;

/** Of a goal, by domain state; the rest are words of the glossary. */
export const GOAL_STATES = {
  reached: say("Reached", "已达成", "已達成"),
  ahead: TERMS.ahead,
  onTrack: TERMS.onTrack,
  slightlyBehind: TERMS.slightlyBehind,
  behind: TERMS.behind,
  missed: say("Missed", "未达成", "未達成"),
  notBegun: TERMS.notBegun,
  noMeasure: say("No measure", "无指标", "無指標"),
  toCorrect: TERMS.toCorrect,
} as const;

/** Where a goal's figure comes from. */
export const SOURCES = {
  live: say("Live", "实时", "即時"),
  gone: say("Last value of {day}", "{day} 的最后数值", "{day} 的最後數值"),
  never: say("No longer there", "已不存在", "已不存在"),
  typed: say("Typed by hand", "手工填写", "手動填寫"),
} as const;

export const COLUMNS = {
  no: TERMS.number,
  state: TERMS.state,
  owner: TERMS.owner,
  fault: TERMS.toCorrect,
  by: TERMS.dueBy,
  weight: TERMS.weight,
  measure: TERMS.measure,
  // Goals
  progress: say("Progress", "完成进度", "完成進度"),
  task: say("What is to be reached", "要达成什么", "要達成什麼"),
  start: say("Start value", "起始值", "起始值"),
  target: say("Target value", "目标值", "目標值"),
  targetFrom: say("Target from", "目标取自", "目標取自"),
  aim: say("Target that counts", "生效目标值", "生效目標值"),
  aimAt: say("Row of the target", "目标行号", "目標列號"),
  from: TERMS.firstDay,
  typedNow: say("Now, where typed", "当前值（手填）", "目前值（手填）"),
  now: say("Figure now", "当前值", "目前值"),
  source: TERMS.origin,
  expected: TERMS.expectedToDate,
  gone: say("Time gone", "时间进度", "時間進度"),
  smart: say("SMART", "SMART", "SMART"),
  at: say("Row of the measure", "指标行号", "指標列號"),
  counted: TERMS.weightUsed,
  order: say("Place in the evaluation", "评估排序", "評估排序"),
  lag: say("Behind by", "落后幅度", "落後幅度"),
  served: say("Served by strategies", "有行动的策略数", "有行動的策略數"),
  // Measures
  figure: say("Figure of a sheet", "工作表数字", "工作表數字"),
  lastValue: say("Last value", "最后数值", "最後數值"),
  sheet: say("Its sheet, by code", "工作表代码", "工作表代碼"),
  link: say("As its cell shows it", "原单元格数值", "原儲存格數值"),
  lastDay: say("Of the day", "数值日期", "數值日期"),
  // Strategies
  strategy: say("Strategy", "策略", "策略"),
  mix: say("Mix", "营销组合", "行銷組合"),
  how: say("How it works", "怎么做", "怎麼做"),
  serves: say("Goals marked", "支持目标数", "支持目標數"),
  actions: say("Number of actions", "行动数", "行動數"),
  verdict: say("What it comes to", "结论", "結論"),
  marks: say("Sum of marks", "支持度合计", "支持度合計"),
  // Actions
  action: say("Action", "行动", "行動"),
  budget: say("Cost planned", "计划费用", "計畫費用"),
  extra: say("Extra revenue expected", "预期新增销售额", "預期新增銷售額"),
  asks: TERMS.nextAction,
  progressState: say("How far", "进展", "進展"),
  // Steps
  about: say("What it is about", "方面", "方面"),
  example: say("For example", "例如", "例如"),
  step: say("Step of the plan", "步骤", "步驟"),
  question: say("Question", "问题", "問題"),
  answer: say("Your answer", "您的回答", "您的回答"),
  answered: say("Answered", "已回答", "已回答"),
  open: say("Still empty", "尚空缺", "尚空缺"),
  filled: say("Rows on its sheet", "对应表行数", "對應表列數"),
  next: say("Next question", "下一个问题", "下一個問題"),
} as const;

export const SECTIONS = {
  steps: say("The way through the plan", "计划进程", "計畫進程"),
  questions: say("The questions of each step", "各步骤要回答的问题", "各步驟要回答的問題"),
  goals: say("Up to 15 goals, one a row", "最多 15 个目标，一行一个", "最多 15 個目標，一列一個"),
  templates: say("What goals may be about", "目标可以从哪些方面设定", "目標可以從哪些方面設定"),
  matrix: say(
    "Marks: 0 no help, 1 some, 2 much, 3 decisive",
    "打分：0 无帮助，1 有些，2 较大，3 决定性",
    "評分：0 無幫助，1 有些，2 較大，3 決定性",
  ),
  served: say("Which goals are served", "各目标是否有策略支持", "各目標是否有策略支持"),
  evaluation: say("Every goal on one page", "全部目标一览", "全部目標一覽"),
  measures: say(
    "Figures of the built sheets, those in use first",
    "各工作表的数字，已选用的在前",
    "各工作表的數字，已選用的在前",
  ),
} as const;

export const FIGURES = {
  weighted: say("Weighted progress", "加权完成进度", "加權完成進度"),
  expected: say("Expected by now", "目前应达进度", "目前應達進度"),
  reached: say("Goals reached", "已达成目标数", "已達成目標數"),
  goals: say("Number of goals", "目标数", "目標數"),
  behind: say("Goals behind", "落后目标数", "落後目標數"),
  live: say("Goals measured live", "实时衡量的目标数", "即時衡量的目標數"),
  complete: say("Steps complete", "已完成步骤", "已完成步驟"),
  open: say("Questions open", "待回答问题数", "待回答問題數"),
  late: say("Actions late", "逾期行动数", "逾期行動數"),
  cost: say("Cost of all actions", "行动费用合计", "行動費用合計"),
  extra: say("Extra revenue of all actions", "新增销售额合计", "新增銷售額合計"),
  idle: say("Strategies that serve nothing", "闲置策略数", "閒置策略數"),
  unserved: say("Goals not served", "无策略支持的目标数", "無策略支持的目標數"),
} as const;

/** What is wrong with a goal, beside its row. */
export const GOAL_FAULTS = {
  no: say(
    "No.: a number of its own is wanted, such as G1",
    "序号：请填写不重复的编号，例如 G1",
    "序號：請填入不重複的編號，例如 G1",
  ),
  task: say("Type what is to be reached", "请填写要达成什么", "請填入要達成什麼"),
  start: say("Start value: a number is wanted", "起始值：请填写数字", "起始值：請填入數字"),
  target: say("Target value: a number is wanted", "目标值：请填写数字", "目標值：請填入數字"),
  targetFrom: say(
    "Target from: choose a figure of the list, or clear it and type a target",
    "目标取自：请选择清单中的数字，或清空后填写目标值",
    "目標取自：請選擇清單中的數字，或清空後填入目標值",
  ),
  same: say(
    "Target and start are the same: type a target that differs",
    "目标值与起始值相同，请填写不同的目标值",
    "目標值與起始值相同，請填入不同的目標值",
  ),
  from: say("First day: a date is wanted", "开始日期：请填写日期", "開始日期：請填入日期"),
  by: say("Due by: a date is wanted", "截止日：请填写日期", "截止日：請填入日期"),
  order: say("The due date has to be after the first day", "截止日必须晚于开始日期", "截止日必須晚於開始日期"),
  weight: say("Weight: a number from 0 is wanted", "权重：请填写不小于 0 的数", "權重：請填入不小於 0 的數"),
} as const;

export const SERVED = {
  yes: say("Served", "有策略和行动支持", "有策略和行動支持"),
  noAction: say("No action yet", "尚无行动", "尚無行動"),
  none: say("No strategy serves it", "没有策略支持", "沒有策略支持"),
} as const;

export const STRATEGY_VERDICTS = {
  yes: say("Carried out", "已有行动", "已有行動"),
  noAction: SERVED.noAction,
  idle: say("Serves no goal", "不支持任何目标", "不支持任何目標"),
  unknown: say("Marks a goal that is not there", "打分的目标不存在", "評分的目標不存在"),
  mark: say("A mark is a whole number from 0 to 3", "打分应为 0 到 3 的整数", "評分應為 0 到 3 的整數"),
} as const;

export const ACTION_ASKS = {
  late: TERMS.late,
  begin: say("Start now", "现在开始", "現在開始"),
  running: TERMS.inProgress,
  later: TERMS.later,
  done: TERMS.done,
  toCorrect: TERMS.toCorrect,
} as const;

export const ACTION_FAULTS = {
  action: say("Type what is done", "请填写要做什么", "請填入要做什麼"),
  strategy: say("Choose a strategy of “Goal × strategy”", "请从“目标×策略”中选择策略", "請從「目標×策略」中選擇策略"),
  begin: say("Begin: a date is wanted", "开始：请填写日期", "開始：請填入日期"),
  end: say("End: a date is wanted", "结束：请填写日期", "結束：請填入日期"),
  order: say("The end lies before the beginning", "结束日早于开始日", "結束日早於開始日"),
  budget: say("Cost: an amount from 0 is wanted", "费用：请填写不小于 0 的金额", "費用：請填入不小於 0 的金額"),
  extra: say("Extra revenue: an amount is wanted", "新增销售额：请填写金额", "新增銷售額：請填入金額"),
} as const;

export const STEP_STATES = {
  empty: say("Empty", "未填写", "未填寫"),
  begun: say("Under way", "已开始", "已開始"),
  complete: say("Complete", "已完成填写", "已完成填寫"),
} as const;

export const HELP = {
  no: say(
    "A number of its own, such as G1; marks of strategies go by it.",
    "不重复的编号，例如 G1；策略打分按编号对应。",
    "不重複的編號，例如 G1；策略評分依編號對應。",
  ),
  measure: say(
    "Choose a figure of your sheets: the goal follows it. Or type in words what you count by hand.",
    "选择工作表里的数字，目标随之更新；手工统计的指标可直接写文字。",
    "選擇工作表裡的數字，目標隨之更新；手動統計的指標可直接寫文字。",
  ),
  value: say(
    "A number in the unit of the measure; a share as 5 % or 0.05.",
    "与指标单位一致的数字；比例填 5% 或 0.05。",
    "與指標單位一致的數字；比例填 5% 或 0.05。",
  ),
  targetFrom: say(
    "Choose a figure of your sheets, such as a goal of the sales goal: it is the target, one number in one place. Empty: the target typed.",
    "选择工作表里的数字（例如销售目标中的目标）作为目标值，一个数字只在一处维护；留空则用填写的目标值。",
    "選擇工作表裡的數字（例如銷售目標中的目標）作為目標值，一個數字只在一處維護；留空則用填入的目標值。",
  ),
  typedNow: say(
    "Only where no figure of a sheet can be chosen.",
    "仅在没有可选的工作表数字时填写。",
    "僅在沒有可選的工作表數字時填入。",
  ),
  date: TYPED_HELP.date,
  weight: say(
    "How much the goal weighs in the whole; empty counts as 1.",
    "目标在总进度中的权重；留空按 1 计。",
    "目標在總進度中的權重；留空以 1 計。",
  ),
  mark: say("0 to 3; empty counts as 0.", "0 到 3；留空按 0 计。", "0 到 3；留空以 0 計。"),
  choose: TYPED_HELP.choose,
  amount: say("An amount, 0 or more.", "不小于 0 的金额。", "不小於 0 的金額。"),
  extra: say(
    "What the action is to bring in besides; an assumption of yours.",
    "该行动预计带来的新增销售额，属于您的假设。",
    "該行動預計帶來的新增銷售額，屬於您的假設。",
  ),
} as const;

export const CHECKS = {
  between: say(
    "The weighted progress lies between the lowest and the highest",
    "加权完成进度介于最低与最高之间",
    "加權完成進度介於最低與最高之間",
  ),
  goals: say(
    "Every goal can be judged or says why not",
    "每个目标都能判断或已说明原因",
    "每個目標都能判斷或已說明原因",
  ),
  measures: say("Every figure in use is still there", "所用数字都还在", "所用數字都還在"),
  marks: say("Every mark stands for a goal of the list", "每个打分都对应清单中的目标", "每個評分都對應清單中的目標"),
  actions: say("Every action can be read", "每项行动都能识别", "每項行動都能識別"),
  steps: say(
    "Every question is either answered or counted as open",
    "每个问题要么已回答，要么计为待回答",
    "每個問題不是已回答，就是計為待回答",
  ),
} as const;

export const NOTES = {
  noMeasure: say(
    "A goal without a figure has no progress: it is left out of the weighted progress, never counted as 0 %.",
    "没有指标的目标不计进度，不参与加权，绝不按 0% 计。",
    "沒有指標的目標不計進度，不參與加權，絕不以 0% 計。",
  ),
  gone: say(
    "A figure whose sheet is gone keeps its last value with the day it was read; the goals say so.",
    "工作表已删除的数字保留最后数值和日期，并在目标中注明。",
    "工作表已刪除的數字保留最後數值和日期，並在目標中註明。",
  ),
  stretch: say(
    "“Attainable” in SMART asks whether the change on the start value stays within the limit; the limit is an assumption.",
    "SMART 中的“可达成”看相对起始值的变动是否在上限以内；该上限为假设值。",
    "SMART 中的「可達成」看相對起始值的變動是否在上限以內；該上限為假設值。",
  ),
  example: say(
    "Rows of the example go once it is switched off; those you have changed stay.",
    "关闭示例后示例行会消失；您改过的行会保留。",
    "關閉範例後範例列會消失；您改過的列會保留。",
  ),
} as const;
