/**
 * What the sheets of a promotion's plan say, in every language of the product.
 */
import type { Phase } from "../../domain/promotion/events";
import type { Text } from "../../text/locale";
import { phrase, say, saying, STOP } from "../../text/say";
import { TERMS } from "../../text/terms";
import { CHOOSE, CHOOSE_KIND, DATE_WANTED } from "../kind-texts";

export const PHASE_TEXTS: Readonly<Record<Phase, Text>> = {
  pull: say("Pull in new users", "拉新蓄水期", "拉新蓄水期"),
  forecast: say("Forecast and stock up", "预测备货期", "預估備貨期"),
  warmUp: say("Warm-up", "预热期", "預熱期"),
  day: say("The day", "爆发日", "爆發日"),
  afterHeat: say("After-heat", "返场期", "返場期"),
  review: say("Review", "复盘期", "檢討期"),
};

export type TaskState = "notBegun" | "inProgress" | "done";
/** What the user chooses from in a task's row. */
export const STATE_CHOICES: Readonly<Record<TaskState, Text>> = {
  notBegun: TERMS.notBegun,
  inProgress: TERMS.inProgress,
  done: TERMS.done,
};

/** What a task asks for on the as-of date. */
export const ASKS_TEXTS = {
  late: TERMS.late,
  beginLate: say("Begin now", "应已开始", "應已開始"),
  thisWeek: say("Begin this week", "本周该开始", "本週該開始"),
  inProgress: TERMS.inProgress,
  later: TERMS.later,
  done: TERMS.done,
  correct: TERMS.toCorrect,
} as const;
export type TaskAsk = keyof typeof ASKS_TEXTS;

export const TABS = {
  plan: say("Promotion plan", "大促计划", "大促計畫"),
  tasks: TERMS.taskList,
  calendar: say("Working calendar", "工作日历", "工作日曆"),
} as const;

export const TASK_TEXTS = {
  number: TERMS.number,
  name: TERMS.task,
  asks: say("What it asks for", "处理提示", "處理提示"),
  after: TERMS.waitsFor,
  typedState: TERMS.state,
  critical: say("Critical", "关键", "關鍵"),
  yes: TERMS.yes,
  fault: TERMS.toCorrect,
  title: say("Tasks with their latest days", "任务与最晚日期", "任務與最晚日期"),
  help: {
    department: say("The department that does it", "负责部门", "負責部門"),
    phase: say("The phase by whose end it must be done", "须在该阶段结束前完成", "須在該階段結束前完成"),
    days: say("Working days it takes, 0 for a milestone", "所需工作日，里程碑填 0", "所需工作日，里程碑填 0"),
    after: say(
      "Numbers of the tasks above that must be done first, such as 3; 5",
      "须先完成的上方任务序号，如 3；5",
      "須先完成的上方任務序號，如 3；5",
    ),
    state: CHOOSE,
    wholeDays: say("A whole number from 0.", "请填写不小于 0 的整数。", "請填入不小於 0 的整數。"),
  },
  faults: {
    name: say("Name the task, or empty its row", "请填写任务名称，或清空本行", "請填入任務名稱，或清空本列"),
    phase: say("Choose a phase from the list", "请从列表中选择阶段", "請從清單中選擇階段"),
    days: say("Days: a whole number from 0 is wanted", "工期：请填写不小于 0 的整数", "工期：請填入不小於 0 的整數"),
    itself: say(
      "It waits for itself: delete its own number",
      "前置任务是它自己：请删去本行序号",
      "前置任務是它自己：請刪去本列序號",
    ),
    below: say(
      "It waits for a task below: refresh to put them in order",
      "前置任务在下方：请刷新以重新排序",
      "前置任務在下方：請重新整理以重新排序",
    ),
    unknown: say("It waits for a number that no task has", "前置任务的序号不存在", "前置任務的序號不存在"),
    state: say("Choose its state from the list", "请从列表中选择状态", "請從清單中選擇狀態"),
    calendar: say(
      "It would begin before the calendar does: shorten it",
      "开始日早于工作日历的起点：请缩短工期",
      "開始日早於工作日曆的起點：請縮短工期",
    ),
  },
  ring: (numbers: readonly number[]): Text => {
    const shown = [...numbers, numbers[0]!].join(" → ");
    return say(`They wait for each other: ${shown}`, `互为前置，无法排期：${shown}`, `互為前置，無法排期：${shown}`);
  },
  linked: say("Predecessors, read", "前置任务（识别后）", "前置任務（辨識後）"),
  earliestEnd: say("Earliest end", "最早完成", "最早完成"),
  earliestStart: say("Earliest start", "最早开始", "最早開始"),
  known: say("Predecessors above", "上方的前置任务数", "上方的前置任務數"),
  below: say("Predecessors below", "下方的前置任务数", "下方的前置任務數"),
  place: say("Order of asking", "处理顺序", "處理順序"),
  ringNote: say("Ring at the last refresh", "刷新时的循环", "重新整理時的循環"),
  afterThen: say("Predecessors then", "刷新时的前置任务", "重新整理時的前置任務"),
  due: say("Last day number", "最晚工作日序号", "最晚工作日序號"),
  from: say("First day number", "最早工作日序号", "最早工作日序號"),
} as const;

/** Tasks that the gaps of the balance ask for. */
export const GAP_TEXTS = {
  name: saying("Bring in: {item}", "补齐：{item}", "補齊：{item}"),
  note: saying(
    "{units} units missing from {month} on (“{sheet}”)",
    "{month} 起缺 {units} 件（“{sheet}”）",
    "{month} 起缺 {units} 件（「{sheet}」）",
  ),
  taken: saying(
    "“{sheet}” lacks {n} items until the event: each is offered as a task of assumed length. One that you change is yours; the others follow their gaps and go with them.",
    "“{sheet}”在活动前缺 {n} 个商品，已各列一项任务，工期为假定值。改过的任务归您所有，其余随缺口更新或消失。",
    "「{sheet}」在活動前缺 {n} 個商品，已各列一項任務，工期為假定值。改過的任務歸您所有，其餘隨缺口更新或消失。",
  ),
} as const;

export const PHASE_COLUMNS = {
  fault: TERMS.toCorrect,
  open: say("Not done", "未完成", "未完成"),
  done: TERMS.done,
  faults: {
    date: DATE_WANTED,
    order: say("Ends before it begins", "结束早于开始", "結束早於開始"),
    overlap: say("Begins before the one above ends", "与上一阶段重叠", "與上一階段重疊"),
    calendar: say("Outside the calendar", "超出工作日历", "超出工作日曆"),
  },
} as const;

export const CALENDAR_TEXTS = {
  description: say(
    "Holidays and make-up working days; change or add days, and every task follows.",
    "节假日与调休上班日；可修改或添加，所有任务随之更新。",
    "假日與補班日；可修改或新增，所有任務隨之更新。",
  ),
  arranged: say("Days that do not follow their weekday", "不按星期安排的日子", "不依星期安排的日子"),
  kind: TERMS.whatItIs,
  off: TERMS.dayOff,
  working: TERMS.makeUpDay,
  dateHelp: say("A day, such as 2026-10-01", "日期，如 2026-10-01", "日期，如 2026-10-01"),
  days: say("Every day of the plan", "计划内的每一天", "計畫內的每一天"),
  works: say("Works", "上班", "上班"),
  worked: say("Working days so far", "累计工作日", "累計工作日"),
  network: say("What the latest days are computed from", "最晚日期的计算过程", "最晚日期的計算過程"),
  weekends: say("Weekends are worked on", "周末上班", "週末上班"),
  weekendsYes: TERMS.yes,
  weekendsNo: say("No", "否", "否"),
  weekendsHelp: say(
    "Whether Saturday and Sunday are working days",
    "周六、周日是否按工作日排",
    "週六、週日是否依工作日排",
  ),
  unpublished: (years: string): Text =>
    say(
      `No arrangement of public holidays is known for ${years} yet: add its days off on the working calendar.`,
      `${years} 年的放假安排尚未收录，请在工作日历中自行添加。`,
      `${years} 年的放假安排尚未收錄，請在工作日曆中自行新增。`,
    ),
  fault: TERMS.toCorrect,
  check: say("Every day of the list can be read", "列表中的日期都能识别", "清單中的日期都能辨識"),
  faults: {
    date: DATE_WANTED,
    kind: CHOOSE_KIND,
  },
} as const;

export const PLAN_TEXTS = {
  late: say(
    "{late} of {n} tasks are late, {critical} of them critical; {days} days to {event}",
    "{event}：还有 {days} 天，{n} 项任务中 {late} 项逾期，其中关键任务 {critical} 项",
    "{event}：還有 {days} 天，{n} 項任務中 {late} 項逾期，其中關鍵任務 {critical} 項",
  ),
  fine: say(
    "No task is late: {done} of {n} are done, {days} days to {event}",
    "{event}：还有 {days} 天，没有任务逾期，{n} 项已完成 {done} 项",
    "{event}：還有 {days} 天，沒有任務逾期，{n} 項已完成 {done} 項",
  ),
  over: say(
    "{event} was {days} days ago; {open} of {n} tasks are still open",
    "{event}：已过去 {days} 天，{n} 项任务中还有 {open} 项未完成",
    "{event}：已過去 {days} 天，{n} 項任務中還有 {open} 項未完成",
  ),
  none: say("There is no task yet", "还没有任务", "還沒有任務"),
  correct: say(
    "Correct {n} rows first: “To correct” says what is wrong",
    "先更正 {n} 行：“需更正”列写明了原因",
    "先更正 {n} 列：「需更正」欄寫明了原因",
  ),
  correctOne: say(
    "Correct 1 row first: “To correct” says what is wrong",
    "先更正 1 行：“需更正”列写明了原因",
    "先更正 1 列：「需更正」欄寫明了原因",
  ),
  finish: say(
    "Finish “{task}” ({owner}) first: it had to end by {day}",
    "先完成“{task}”（{owner}）：最晚应在 {day} 完成",
    "先完成「{task}」（{owner}）：最晚應在 {day} 完成",
  ),
  begin: say(
    "Next: “{task}” ({owner}) has to begin by {day}",
    "下一项：“{task}”（{owner}）最晚 {day} 开始",
    "下一項：「{task}」（{owner}）最晚 {day} 開始",
  ),
  allDone: say("Every task is done", "任务已全部完成", "任務已全部完成"),
  nobody: say("nobody yet", "未指定负责人", "未指定負責人"),
  toEvent: say("Days to the event", "距活动天数", "距活動天數"),
  tasksDone: say("Tasks that are done", "已完成任务占比", "已完成任務占比"),
  ofAll: say("{done} of {n}", "{done}／{n} 项", "{done}／{n} 項"),
  workingDaysLeft: say("{n} working days", "其中工作日 {n} 天", "其中工作日 {n} 天"),
  criticalLate: say("{n} critical", "关键任务 {n} 项", "關鍵任務 {n} 項"),
  beginSoon: ASKS_TEXTS.thisWeek,
  beginNow: say("{n} should have begun", "{n} 项应已开始", "{n} 項應已開始"),
  leastSlack: say("Least slack", "最小余量（天）", "最小餘裕（天）"),
  tooShort: say("the time is too short", "时间不够", "時間不夠"),
  noSlack: say("a day lost delays the event", "晚一天就影响活动", "晚一天就影響活動"),
  spare: say("of all open tasks", "未完成任务中", "未完成任務中"),
  next: say("What has to be done next", "接下来要做的任务", "接下來要做的任務"),
  phases: say("Phases, laid out from the day of the event", "各阶段（由活动日期倒推）", "各階段（由活動日期倒推）"),
  departments: say("Open tasks by department and phase", "各部门各阶段未完成任务", "各部門各階段未完成任務"),
  byDepartment: say("Tasks by department", "按部门的任务", "按部門的任務"),
  byOwner: say("Tasks by owner", "按负责人的任务", "按負責人的任務"),
  byAsk: say("Tasks by what they ask for", "按处理提示的任务", "按處理提示的任務"),
  others: say("Others", "其他", "其他"),
  event: say("Event and calendar", "活动与工作日", "活動與工作日"),
  phaseNumbers: say("Phases by number of working days", "各阶段的工作日序号", "各階段的工作日序號"),
  phaseNote: say("first so many days from the event's day", "默认由活动日期推算", "預設由活動日期推算"),
  checks: {
    phases: say("Phases follow each other", "各阶段依次衔接", "各階段依次銜接"),
    order: say(
      "No task begins before what it waits for has ended",
      "任务都在前置任务完成后开始",
      "任務都在前置任務完成後開始",
    ),
    matrix: say(
      "Open tasks by department add up to all",
      "各部门未完成任务之和等于总数",
      "各部門未完成任務之和等於總數",
    ),
  },
  notes: {
    template: say(
      "The tasks are a template with assumed days: set owners, days and predecessors to yours.",
      "任务为模板，工期是假定值：请改成您的负责人、工期和前置任务。",
      "任務為範本，工期是假定值：請改成您的負責人、工期與前置任務。",
    ),
    phases: say(
      "How many days before the event a phase begins is assumed; the dates can be changed.",
      "各阶段提前天数为假定值，日期可修改。",
      "各階段提前天數為假定值，日期可修改。",
    ),
    past: (day: string): Text =>
      say(
        `The event of ${day} lies before the as-of date: choose the next one, or build its review.`,
        `活动日期 ${day} 已过：请选择下一次活动，或生成复盘。`,
        `活動日期 ${day} 已過：請選擇下一次活動，或建立檢討。`,
      ),
    rings: (numbers: string): Text =>
      say(
        `Tasks that wait for each other cannot be planned: ${numbers}. Each row says so until one predecessor is deleted.`,
        `以下任务互为前置，无法排期：${numbers}。删去其中一个前置任务即可，行内有提示。`,
        `以下任務互為前置，無法排期：${numbers}。刪去其中一個前置任務即可，列內有提示。`,
      ),
    unified: (names: Text): Text =>
      phrase`${say("Owners written in several ways are taken as one: ", "写法不同的同一负责人已合并：", "寫法不同的同一負責人已合併：")}${names}${STOP}`,
  },
} as const;
