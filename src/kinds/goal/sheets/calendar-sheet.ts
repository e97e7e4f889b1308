/**
 * The list of days that do not follow their weekday, as the user edits it, with what is wrong with a row beside it. Rules §2.
 */
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import { type DayKind, yearsWithoutHolidays } from "../../../domain/calendar/special-days";
import type { Cells, Row } from "../../../plan/cells";
import { type Content, Day } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type ColumnInput, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { say, saying } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import type { GoalLayout } from "../layout";
import { CHOOSE, CHOOSE_KIND } from "../../kind-texts";
import { DAY_KIND_TEXTS, DAY_KINDS, type ListedDay, specialDayKey } from "../special-days";
import { ALLOWED } from "../texts";

export const CALENDAR_TEXTS = {
  tab: say("Special days", "特殊日期", "特殊日期"),
  title: say("Days off, make-up working days and promotions", "休息日、调休上班日与促销日", "休假日、補班日與促銷日"),
  description: say(
    "A day off gets no goal; a make-up day counts as a Monday, a promotion as many times as its boost. The goal follows.",
    "休息日不分配目标；调休上班日按星期一计算；促销日按倍数放大。可修改或添加行，目标随之更新。",
    "休假日不分配目標；補班日依星期一計算；促銷日依倍數放大。可修改或新增列，目標隨之更新。",
  ),
  unpublished: saying(
    "No arrangement of public holidays is known for {years} yet: add its days off yourself.",
    "{years} 年的放假安排尚未收录，请自行添加休息日。",
    "{years} 年的放假安排尚未收錄，請自行新增休假日。",
  ),
  toHelp: say("Empty: one day", "只有一天时留空", "只有一天時留空"),
  boost: say("Boost", "倍数", "倍數"),
  boostHelp: say(
    "Promotion days only: 3 gets three times the goal",
    "仅促销日填写：3 表示目标为平日的三倍",
    "僅促銷日填寫：3 表示目標為平日的三倍",
  ),
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
    kind: CHOOSE_KIND,
    boost: say("A promotion needs a boost, such as 3", "促销日请填写倍数，例如 3", "促銷日請填入倍數，例如 3"),
    outside: say("Outside the goal's days: no effect", "不在目标周期内，不起作用", "不在目標期間內，不起作用"),
  },
  check: say("Every special day can be read", "每个特殊日期都能识别", "每個特殊日期都能識別"),
} as const;

const { faults } = CALENDAR_TEXTS;

const INPUTS = ["from", "to", "kind", "boost", "name"] as const;
type InputKey = (typeof INPUTS)[number];
/** Besides the inputs: what is wrong with them, the last day used, and the boost used, 0 for a day that is no promotion. */
type SpecialDayKey = InputKey | "fault" | "toUsed" | "boostUsed";

/** The first fault of a row as a sentence, "" when there is none or the row is free. */
function faultOf({ from, to, kind, boost, name }: Row<InputKey>, { start, end }: GoalLayout["cells"]): Expression {
  const outside = f`IF(OR(${from}>${end},IF(${to}="",${from},${to})<${start}),${faults.outside},"")`;
  const noBoost = f`IF(AND(${kind}=${DAY_KIND_TEXTS.promotion},NOT(ISNUMBER(${boost}))),${faults.boost},${outside})`;
  const noKind = f`IF(${kind}="",${faults.kind},${noBoost})`;
  const wrongTo = f`IF(${to}="",${noKind},IF(NOT(ISNUMBER(${to})),${faults.to},IF(${to}<${from},${faults.order},${noKind})))`;
  return f`IF(AND(${from}="",${to}="",${kind}="",${name}=""),"",IF(NOT(ISNUMBER(${from})),${faults.from},${wrongTo}))`;
}

const DATE = { type: "date", min: 1, max: LAST_SERIAL } as const;
const KINDS = { type: "list", source: DAY_KINDS.map((each) => DAY_KIND_TEXTS[each]) } as const;

type Taken = Pick<ColumnInput, "note" | "allowed" | "rule">;

/** One row a special day, free rows included. */
export function specialDaysTable(layout: GoalLayout): Table<SpecialDayKey> {
  const { specialDays } = layout.goal;
  const { toHelp, boost, boostHelp, working } = CALENDAR_TEXTS;
  const used = (cell: Operand, instead: Operand): Expression => f`IF(ISNUMBER(${cell}),${cell},${instead})`;
  const isPromotion = (kind: Operand): Expression => f`${kind}=${DAY_KIND_TEXTS.promotion}`;
  /** A column of the list as it begins, and what its cells take; free rows are empty, as any of their cells may be. */
  const listed = (
    label: Text,
    format: FormatName,
    content: (day: ListedDay) => Content,
    takes?: Taken,
  ): Column<never> => ({
    ...valueColumn(label, format, (i) => (specialDays[i] ? content(specialDays[i]) : null)),
    ...(takes && { input: { key: null, label, ...takes, ignoreBlank: true } }),
  });
  const toUsed = ({ from, to }: Row<InputKey>) => f`IF(ISNUMBER(${from}),${used(to, from)},0)`;
  const boostUsed = ({ kind, boost }: Row<InputKey>) => f`IF(${isPromotion(kind)},${used(boost, 1)},0)`;
  return table<SpecialDayKey>(specialDays.length, {
    from: listed(TERMS.firstDay, "date", ({ from }) => new Day(from), {
      ...{ note: ALLOWED.date, allowed: ALLOWED.date, rule: DATE },
    }),
    to: listed(TERMS.lastDay, "date", ({ to }) => new Day(to), { note: toHelp, allowed: ALLOWED.date, rule: DATE }),
    kind: listed(TERMS.whatItIs, "text", ({ kind }) => DAY_KIND_TEXTS[kind], {
      ...{ note: CHOOSE, allowed: CHOOSE, rule: KINDS },
    }),
    boost: listed(boost, "weight", (day) => (day.kind === "promotion" ? day.boost : null), {
      ...{ note: boostHelp, allowed: ALLOWED.boost, rule: { type: "decimal", min: 0, max: 1000 } },
    }),
    name: listed(say("Name", "名称", "名稱"), "text", ({ name }) => name),
    fault: column(TERMS.toCorrect, "text", (row) => faultOf(row, layout.cells), {
      looks: (first) => {
        const formula = f`AND(${first}<>"",${first}<>${faults.outside})`;
        return [{ type: "formula", formula, color: COLORS.red, bold: true }];
      },
    }),
    toUsed: column(working.to, "dateOrNone", toUsed, { style: "note" }),
    boostUsed: column(working.boost, "anyMeasure", boostUsed, { style: "note" }),
  });
}

/** Formulas about the special days that a day belongs to. */
export function specialDayFormulas({ from, toUsed, kind, boostUsed, name }: Cells<SpecialDayKey>) {
  const on = (date: Expression): Expression => f`(${from}<=${date})*(${toUsed}>=${date})`;
  const count = (date: Expression, of: DayKind): Expression =>
    f`COUNTIFS(${from},"<="&${date},${toUsed},">="&${date},${kind},${DAY_KIND_TEXTS[of]})`;
  const row = (date: Expression): Expression => f`SUMPRODUCT(MAX(${on(date)}*(ROW(${from})-ROW(${from.at(0)})+1)))`;
  return {
    weight: (date: Expression, weekdayWeights: Handle): Expression => {
      const position = f`IF(${count(date, "working")}>0,1,WEEKDAY(${date},2))`;
      // Texts and amounts below 0 that were pasted over a weight count as none.
      const weekday = f`MAX(0,SUM(INDEX(${weekdayWeights},${position})))`;
      const boost = f`IF(${count(date, "promotion")}>0,SUMPRODUCT(MAX(${on(date)}*${boostUsed})),1)`;
      return f`IF(${count(date, "off")}>0,0,${weekday}*${boost})`;
    },
    /** Name of the last row of the list that the day belongs to, "" for none. */
    name: (date: Expression): Expression => f`IF(${row(date)}=0,"",INDEX(${name},${row(date)})&"")`,
  };
}

/** Characters, with the button of the list. */
const KIND_WIDTH = 24;

export function calendarSheet(sheet: SheetBuilder, { goal, specialDays: list }: GoalLayout): void {
  const { fault, from, kind } = list.column;
  const unknown = goal.choices.holidays === "china" ? yearsWithoutHolidays(goal.start, goal.end) : [];
  sheetOf(sheet, {
    title: CALENDAR_TEXTS.title,
    description: CALENDAR_TEXTS.description,
    provenance: null,
    notes: unknown.length > 0 ? [CALENDAR_TEXTS.unpublished({ years: unknown.join(", ") })] : [],
    width: INPUTS.length,
    sections: [
      (lane) => {
        const { body } = list.put(lane);
        for (let row = 0; row < list.rows; row++) sheet.input(specialDayKey(row), body.part(row, 0, 1, INPUTS.length));
      },
    ],
    checks: [{ name: CALENDAR_TEXTS.check, holds: f`SUMPRODUCT((${fault}<>"")*(${fault}<>${faults.outside}))=0` }],
    freeze: { rows: from },
  });
  sheet.width(kind.place.column, KIND_WIDTH);
}
