/**
 * What the sheet of special days says.
 */
import { TERMS } from "../../../text/terms";
import { say } from "../../../text/say";

export const CALENDAR_TEXTS = {
  tab: say("Special days", "特殊日期", "特殊日期"),
  title: say("Days off, make-up working days and promotions", "休息日、调休上班日与促销日", "休假日、補班日與促銷日"),
  description: say(
    "A day off gets no goal; a make-up working day counts as a Monday; a promotion day counts as many times as its boost says. Change or add rows: the goal follows.",
    "休息日不分配目标；调休上班日按星期一计算；促销日按倍数放大。可修改或添加行，目标随之更新。",
    "休假日不分配目標；補班日依星期一計算；促銷日依倍數放大。可修改或新增列，目標隨之更新。",
  ),
  unpublished: (years: string) =>
    say(
      `No arrangement of public holidays is known for ${years} yet: add its days off yourself.`,
      `${years} 年的放假安排尚未收录，请自行添加休息日。`,
      `${years} 年的放假安排尚未收錄，請自行新增休假日。`,
    ),
  from: TERMS.firstDay,
  to: TERMS.lastDay,
  toHelp: say("Empty: one day", "只有一天时留空", "只有一天時留空"),
  kind: say("What it is", "类型", "類型"),
  kindHelp: say("Choose from the list", "请从列表中选择", "請從清單中選擇"),
  boost: say("Boost", "倍数", "倍數"),
  boostHelp: say(
    "Promotion days only: 3 gets three times the goal",
    "仅促销日填写：3 表示目标为平日的三倍",
    "僅促銷日填寫：3 表示目標為平日的三倍",
  ),
  name: say("Name", "名称", "名稱"),
  note: say("To put right", "需更正", "需更正"),
  working: {
    to: say("Last day used", "实际结束日期", "實際結束日期"),
    boost: say("Boost used", "实际倍数", "實際倍數"),
  },
  faults: {
    from: say(
      "First day: a date is wanted, such as 2026-11-11",
      "开始日期：请填写日期，例如 2026-11-11",
      "開始日期：請填入日期，例如 2026-11-11",
    ),
    to: say("Last day: a date is wanted, or nothing", "结束日期：请填写日期，或留空", "結束日期：請填入日期，或留空"),
    order: say("The last day is before the first", "结束日期早于开始日期", "結束日期早於開始日期"),
    kind: say("Choose what it is from the list", "请从列表中选择类型", "請從清單中選擇類型"),
    boost: say("A promotion needs a boost, such as 3", "促销日请填写倍数，例如 3", "促銷日請填入倍數，例如 3"),
    outside: say("Outside the goal's days: no effect", "不在目标周期内，不起作用", "不在目標期間內，不起作用"),
  },
  check: say("Every special day can be read", "每个特殊日期都能识别", "每個特殊日期都能識別"),
} as const;
