/**
 * The list of days that do not follow their weekday, as the user edits it, with what is wrong with a row beside it. Rules §2.
 */
import type { Cells, Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { inputMessages } from "../../../plan/sections/inputs-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Table, table } from "../../../plan/table";
import type { GoalLayout } from "../layout";
import { DAY_KIND_TEXTS, DAY_KINDS, type DayKind, specialDayKey, yearsWithoutHolidays } from "../special-days";
import { ALLOWED } from "../texts";
import { CALENDAR_TEXTS } from "./calendar-texts";

const LAST_DAY = 2_958_465;
const { faults } = CALENDAR_TEXTS;

const INPUTS = ["from", "to", "kind", "boost", "name"] as const;
type InputKey = (typeof INPUTS)[number];
/** Besides the inputs: what is wrong with them, the last day used, and the boost used, 0 for a day that is no promotion. */
export type SpecialDayKey = InputKey | "fault" | "toUsed" | "boostUsed";

/** The first fault of a row as a sentence, "" when there is none or the row is free. */
function faultOf({ from, to, kind, boost, name }: Row<InputKey>, { start, end }: GoalLayout["cells"]): Expression {
  const outside = f`IF(OR(${from}>${end},IF(${to}="",${from},${to})<${start}),${faults.outside},"")`;
  const noBoost = f`IF(AND(${kind}=${DAY_KIND_TEXTS.promotion},NOT(ISNUMBER(${boost}))),${faults.boost},${outside})`;
  const noKind = f`IF(${kind}="",${faults.kind},${noBoost})`;
  const wrongTo = f`IF(${to}="",${noKind},IF(NOT(ISNUMBER(${to})),${faults.to},IF(${to}<${from},${faults.order},${noKind})))`;
  return f`IF(AND(${from}="",${to}="",${kind}="",${name}=""),"",IF(NOT(ISNUMBER(${from})),${faults.from},${wrongTo}))`;
}

/** One row a special day, free rows included. */
export function specialDaysTable(layout: GoalLayout): Table<SpecialDayKey> {
  const { specialDays } = layout.goal;
  const day = (serial: number | undefined): Day | null => (serial === undefined ? null : new Day(serial));
  const used = (cell: Operand, instead: Operand): Expression => f`IF(ISNUMBER(${cell}),${cell},${instead})`;
  return table<SpecialDayKey>(specialDays.length, {
    from: { heading: CALENDAR_TEXTS.from, format: "date", cell: (_, { i }) => day(specialDays[i]?.from) },
    to: { heading: CALENDAR_TEXTS.to, format: "date", cell: (_, { i }) => day(specialDays[i]?.to) },
    kind: {
      heading: CALENDAR_TEXTS.kind,
      format: "text",
      cell: (_, { i }) => (specialDays[i] ? DAY_KIND_TEXTS[specialDays[i].kind] : null),
    },
    boost: {
      heading: CALENDAR_TEXTS.boost,
      format: "weight",
      cell: (_, { i }) => (specialDays[i]?.kind === "promotion" ? specialDays[i].boost : null),
    },
    name: { heading: CALENDAR_TEXTS.name, format: "text", cell: (_, { i }) => specialDays[i]?.name ?? null },
    fault: {
      heading: CALENDAR_TEXTS.note,
      format: "text",
      cell: (row) => faultOf(row, layout.cells),
      looks: (first) => {
        const formula = f`AND(${first}<>"",${first}<>${faults.outside})`;
        return [{ type: "formula", formula, color: COLORS.red, bold: true }];
      },
    },
    toUsed: {
      heading: CALENDAR_TEXTS.working.to,
      format: "date",
      cell: ({ from, to }) => f`IF(ISNUMBER(${from}),${used(to, from)},0)`,
      style: "note",
    },
    boostUsed: {
      heading: CALENDAR_TEXTS.working.boost,
      format: "weight",
      cell: ({ kind, boost }) => f`IF(${kind}=${DAY_KIND_TEXTS.promotion},${used(boost, 1)},0)`,
      style: "note",
    },
  });
}

function validateList(sheet: SheetBuilder, { from, to, kind, boost }: Cells<InputKey>): void {
  const texts = CALENDAR_TEXTS;
  const date = { type: "date", min: 1, max: LAST_DAY } as const;
  sheet.validate(from, date, inputMessages(texts.from, ALLOWED.date, ALLOWED.date), true);
  sheet.validate(to, date, inputMessages(texts.to, texts.toHelp, ALLOWED.date), true);
  const kinds = { type: "list", source: DAY_KINDS.map((each) => DAY_KIND_TEXTS[each]) } as const;
  sheet.validate(kind, kinds, inputMessages(texts.kind, texts.kindHelp, texts.kindHelp), true);
  const factor = { type: "decimal", min: 0, max: 1000 } as const;
  sheet.validate(boost, factor, inputMessages(texts.boost, texts.boostHelp, ALLOWED.boost), true);
}

/** Formulas about the special days that a day belongs to. */
export interface SpecialDayFormulas {
  readonly weight: (date: Expression, weekdayWeights: Handle) => Expression;
  /** Name of the last row of the list that the day belongs to, "" for none. */
  readonly name: (date: Expression) => Expression;
}

export function specialDayFormulas({ from, toUsed, kind, boostUsed, name }: Cells<SpecialDayKey>): SpecialDayFormulas {
  const on = (date: Expression): Expression => f`(${from}<=${date})*(${toUsed}>=${date})`;
  const count = (date: Expression, of: DayKind): Expression =>
    f`COUNTIFS(${from},"<="&${date},${toUsed},">="&${date},${kind},${DAY_KIND_TEXTS[of]})`;
  const row = (date: Expression): Expression => f`SUMPRODUCT(MAX(${on(date)}*(ROW(${from})-ROW(${from.at(0)})+1)))`;
  return {
    weight: (date, weekdayWeights) => {
      const position = f`IF(${count(date, "working")}>0,1,WEEKDAY(${date},2))`;
      // Texts and amounts below 0 that were pasted over a weight count as none.
      const weekday = f`MAX(0,SUM(INDEX(${weekdayWeights},${position})))`;
      const boost = f`IF(${count(date, "promotion")}>0,SUMPRODUCT(MAX(${on(date)}*${boostUsed})),1)`;
      return f`IF(${count(date, "off")}>0,0,${weekday}*${boost})`;
    },
    name: (date) => f`IF(${row(date)}=0,"",INDEX(${name},${row(date)})&"")`,
  };
}

/** Lays the sheet out; places the special days. */
export function calendarSheet(sheet: SheetBuilder, { goal, specialDays: list }: GoalLayout): void {
  const { fault, from } = list.column;
  const unknown = goal.choices.holidays === "china" ? yearsWithoutHolidays(goal.start, goal.end) : [];
  sheetOf(sheet, {
    title: CALENDAR_TEXTS.title,
    description: CALENDAR_TEXTS.description,
    provenance: null,
    notes: unknown.length > 0 ? [CALENDAR_TEXTS.unpublished(unknown.join(", "))] : [],
    width: INPUTS.length,
    sections: [
      (lane) => {
        const { body } = list.put(lane);
        for (let row = 0; row < list.rows; row++) sheet.input(specialDayKey(row), body.part(row, 0, 1, INPUTS.length));
        validateList(sheet, list.column);
      },
    ],
    checks: [{ name: CALENDAR_TEXTS.check, holds: f`SUMPRODUCT((${fault}<>"")*(${fault}<>${faults.outside}))=0` }],
    freeze: { rows: from, columns: 0 },
  });
}
