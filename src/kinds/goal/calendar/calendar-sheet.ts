/**
 * The list of days that do not follow their weekday, as the user edits it, with what is wrong with a row beside it. Rules §2.
 */
import type { Text } from "../../../text/locale";
import { checksPart } from "../../../plan/sections/checks-part";
import { inputMessages } from "../../../plan/sections/inputs-part";
import { type TableColumn, tablePart } from "../../../plan/sections/table-part";
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { Lane } from "../../../plan/lane";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { COLORS } from "../../../plan/styles";
import type { GoalCells } from "../cells";
import type { Goal } from "../model";
import { DAY_KIND_TEXTS, DAY_KINDS, type DayKind } from "../day-kinds";
import { specialDayKey, yearsWithoutHolidays } from "../special-days";
import { ALLOWED } from "../texts";
import { CALENDAR_TEXTS } from "./texts";

const LAST_DAY = 2_958_465;
const INPUT_COLUMNS = 5;

/** What a row's inputs come to: its last day, and its boost, 0 for a day that is no promotion. */
interface WorkingCells {
  readonly to: Handle;
  readonly boost: Handle;
}

/** The first fault of a row as a sentence, "" when there is none or the row is free. */
function faultOf(row: number, { special, start, end }: GoalCells): Expression {
  const { faults } = CALENDAR_TEXTS;
  const [from, to, kind, boost, name] = [special.from, special.to, special.kind, special.boost, special.name].map(
    (column) => column.at(row).relative,
  );
  const outside = f`IF(OR(${from!}>${end},IF(${to!}="",${from!},${to!})<${start}),${faults.outside},"")`;
  const noBoost = f`IF(AND(${kind!}=${DAY_KIND_TEXTS.promotion},NOT(ISNUMBER(${boost!}))),${faults.boost},${outside})`;
  const noKind = f`IF(${kind!}="",${faults.kind},${noBoost})`;
  const wrongTo = f`IF(${to!}="",${noKind},IF(NOT(ISNUMBER(${to!})),${faults.to},IF(${to!}<${from!},${faults.order},${noKind})))`;
  return f`IF(AND(${from!}="",${to!}="",${kind!}="",${name!}=""),"",IF(NOT(ISNUMBER(${from!})),${faults.from},${wrongTo}))`;
}

function columnsOf(goal: Goal, cells: GoalCells, working: WorkingCells, fault: Handle): TableColumn[] {
  const { special } = cells;
  const at = (i: number) => goal.specialDays[i] ?? null;
  const day = (serial: number | undefined): Day | null => (serial === undefined ? null : new Day(serial));
  const promotion = (i: number): Expression => f`${special.kind.at(i).relative}=${DAY_KIND_TEXTS.promotion}`;
  const isDay = (i: number): Expression => f`ISNUMBER(${special.from.at(i).relative})`;
  return [
    { heading: CALENDAR_TEXTS.from, format: "date", cell: (i) => day(at(i)?.from), handle: special.from },
    { heading: CALENDAR_TEXTS.to, format: "date", cell: (i) => day(at(i)?.to), handle: special.to },
    {
      heading: CALENDAR_TEXTS.kind,
      format: "text",
      cell: (i) => kindText(at(i)?.kind),
      handle: special.kind,
    },
    {
      heading: CALENDAR_TEXTS.boost,
      format: "weight",
      cell: (i) => (at(i)?.kind === "promotion" ? at(i)!.boost : null),
      handle: special.boost,
    },
    { heading: CALENDAR_TEXTS.name, format: "text", cell: (i) => at(i)?.name ?? null, handle: special.name },
    { heading: CALENDAR_TEXTS.note, format: "text", cell: (i) => faultOf(i, cells), handle: fault },
    {
      heading: CALENDAR_TEXTS.working.to,
      format: "date",
      cell: (i) =>
        f`IF(${isDay(i)},IF(ISNUMBER(${special.to.at(i).relative}),${special.to.at(i).relative},${special.from.at(i).relative}),0)`,
      handle: working.to,
      style: "note",
    },
    {
      heading: CALENDAR_TEXTS.working.boost,
      format: "weight",
      cell: (i) =>
        f`IF(${promotion(i)},IF(ISNUMBER(${special.boost.at(i).relative}),${special.boost.at(i).relative},1),0)`,
      handle: working.boost,
      style: "note",
    },
  ];
}

const kindText = (kind: DayKind | undefined): Text | null => (kind === undefined ? null : DAY_KIND_TEXTS[kind]);

function validateList(sheet: SheetBuilder, { special }: GoalCells): void {
  const { from, to, toHelp, kind, kindHelp, boost, boostHelp } = CALENDAR_TEXTS;
  const date = { type: "date", min: 1, max: LAST_DAY } as const;
  sheet.validate(special.from, date, inputMessages(from, ALLOWED.date, ALLOWED.date), true);
  sheet.validate(special.to, date, inputMessages(to, toHelp, ALLOWED.date), true);
  const kinds = { type: "list", source: DAY_KINDS.map((each) => DAY_KIND_TEXTS[each]) } as const;
  sheet.validate(special.kind, kinds, inputMessages(kind, kindHelp, kindHelp), true);
  const factor = { type: "decimal", min: 0, max: 1000 } as const;
  sheet.validate(special.boost, factor, inputMessages(boost, boostHelp, ALLOWED.boost), true);
}

/** Formulas about the special days that a day belongs to. */
export interface SpecialDayFormulas {
  readonly weight: (date: Expression, weekdayWeights: Handle) => Expression;
  /** Name of the last row of the list that the day belongs to, "" for none. */
  readonly name: (date: Expression) => Expression;
}

function formulasOf({ special }: GoalCells, working: WorkingCells): SpecialDayFormulas {
  const on = (date: Expression): Expression => f`(${special.from}<=${date})*(${working.to}>=${date})`;
  const count = (date: Expression, kind: DayKind): Expression =>
    f`COUNTIFS(${special.from},"<="&${date},${working.to},">="&${date},${special.kind},${DAY_KIND_TEXTS[kind]})`;
  const row = (date: Expression): Expression =>
    f`SUMPRODUCT(MAX(${on(date)}*(ROW(${special.from})-ROW(${special.from.at(0)})+1)))`;
  return {
    weight: (date, weekdayWeights) => {
      const position = f`IF(${count(date, "working")}>0,1,WEEKDAY(${date},2))`;
      // Texts and amounts below 0 that were pasted over a weight count as none.
      const weekday = f`MAX(0,SUM(INDEX(${weekdayWeights},${position})))`;
      const boost = f`IF(${count(date, "promotion")}>0,SUMPRODUCT(MAX(${on(date)}*${working.boost})),1)`;
      return f`IF(${count(date, "off")}>0,0,${weekday}*${boost})`;
    },
    name: (date) => f`IF(${row(date)}=0,"",INDEX(${special.name},${row(date)})&"")`,
  };
}

/** Lays the sheet out; places `cells.special`. */
export function calendarSheet(sheet: SheetBuilder, goal: Goal, cells: GoalCells): SpecialDayFormulas {
  const lane = new Lane(sheet);
  const title = lane.text(CALENDAR_TEXTS.title, "title");
  sheet.height(title.place.row, 30);
  lane.text(CALENDAR_TEXTS.description, "subtitle");
  const unknown = goal.choices.holidays === "china" ? yearsWithoutHolidays(goal.start, goal.end) : [];
  if (unknown.length > 0) lane.text(CALENDAR_TEXTS.unpublished(unknown.join(", ")), "note");
  lane.gap();
  const rows = goal.specialDays.length;
  const working = { to: new Handle(rows), boost: new Handle(rows) };
  const fault = new Handle(rows);
  const { headings, body } = tablePart(lane, rows, columnsOf(goal, cells, working, fault));
  for (let row = 0; row < rows; row++) sheet.input(specialDayKey(row), body.part(row, 0, 1, INPUT_COLUMNS));
  validateList(sheet, cells);
  const { faults } = CALENDAR_TEXTS;
  const first = fault.at(0).relative;
  sheet.condition(fault, {
    type: "formula",
    formula: f`AND(${first}<>"",${first}<>${faults.outside})`,
    color: COLORS.red,
    bold: true,
  });
  lane.gap();
  const wrong = f`SUMPRODUCT((${fault}<>"")*(${fault}<>${faults.outside}))=0`;
  checksPart(lane, [{ name: CALENDAR_TEXTS.check, holds: wrong }], INPUT_COLUMNS);
  sheet.freeze(headings.place.row + 1);
  return formulasOf(cells, working);
}
