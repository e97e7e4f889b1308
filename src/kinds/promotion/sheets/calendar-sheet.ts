/**
 * The working calendar: holidays and make-up days as the user edits them, every day of the plan with its number among the working days, and
 * what the latest days of tasks are computed from. WORKDAY knows no make-up Saturdays, so working days are counted over the list. Rules §7.
 */
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { inputMessages } from "../../../plan/sections/inputs-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideEachOther, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { faultLooks } from "../../../plan/looks";
import { column, table, type Table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { arrangedKey, CALENDAR_DAYS } from "../arranged-days";
import type { PromotionPlan } from "../model";
import { PHASES } from "../../../domain/promotion/events";
import { CALENDAR_TEXTS, TABS } from "../texts";
import type { PlanCells } from "./plan-cells";
import { networkSection } from "./network";

type ArrangedKey = "day" | "kind" | "fault";
export type ArrangedTable = Table<ArrangedKey>;
type DayKey = "date" | "works" | "worked";
export type DaysTable = Table<DayKey>;

/** First columns of the blocks of the sheet. */
const COLUMN = { list: 1, days: 5, network: 9 } as const;
const INPUTS = 2;
const THE_DAY = PHASES.indexOf("day");
const KIND_WIDTH = 20;

function faultOf({ day, kind }: Row<ArrangedKey>): Expression {
  const { date, kind: kindFault } = CALENDAR_TEXTS.faults;
  return f`IF(AND(${day}="",${kind}=""),"",IF(NOT(ISNUMBER(${day})),${date},IF(${kind}="",${kindFault},"")))`;
}

/** One row a day that does not follow its weekday, free rows included. */
export function arrangedTable({ arranged }: PromotionPlan): ArrangedTable {
  return table<ArrangedKey>(arranged.length, {
    day: valueColumn(TERMS.date, "date", (i) => (arranged[i] ? new Day(arranged[i].day) : null)),
    kind: valueColumn(CALENDAR_TEXTS.kind, "text", (i) => (arranged[i] ? CALENDAR_TEXTS[arranged[i].kind] : null)),
    fault: column(CALENDAR_TEXTS.fault, "text", faultOf, {
      looks: faultLooks,
    }),
  });
}

/** One row a day; nobody has a day off while the event runs. */
export function daysTable(cells: PlanCells): DaysTable {
  const { inputs, arranged, plan } = cells;
  const counted = (date: Row<DayKey>["date"], kind: "off" | "working"): Expression =>
    f`COUNTIFS(${arranged.column.day},${date},${arranged.column.kind},${CALENDAR_TEXTS[kind]})`;
  const works = ({ date }: Row<DayKey>): Expression => {
    const [first, last] = [cells.phases.column.first.at(THE_DAY), cells.phases.column.last.at(THE_DAY)];
    const weekday = f`OR(${inputs.cell.weekends}=${CALENDAR_TEXTS.weekendsYes},WEEKDAY(${date},2)<=5)`;
    const usual = f`IF(${counted(date, "off")}>0,0,IF(OR(${counted(date, "working")}>0,${weekday}),1,0))`;
    return f`IF(AND(${date}>=${first},${date}<=${last}),1,${usual})`;
  };
  return table<DayKey>(plan.days.worked.length, {
    date: column(TERMS.date, "date", (_, { i }) => f`${inputs.cell.eventDay}-${CALENDAR_DAYS.before - i}`),
    works: column(CALENDAR_TEXTS.works, "countSoFar", works),
    worked: column(CALENDAR_TEXTS.worked, "count", ({ works: own }, { above }) => f`N(${above.worked})+${own}`),
  });
}

/** Number of working days up to a day; 0 before the calendar, all of them after it. */
export function workedUpTo({ days }: PlanCells, day: Expression): Expression {
  const { date, worked } = days.column;
  const at = f`MIN(${days.rows},${day}-${date.at(0)}+1)`;
  return f`IF(${day}<${date.at(0)},0,INDEX(${worked},${at}))`;
}

/** The day of a working day's number; "" for a number that the calendar does not have. */
export const dayOfNumber = ({ days }: PlanCells, number: Expression): Expression =>
  f`IF(${number}<1,"",IFERROR(INDEX(${days.column.date},MATCH(${number},${days.column.worked},0)),""))`;

const arrangedSection =
  (list: ArrangedTable): Section =>
  (lane) => {
    const { sheet } = lane;
    lane.section(CALENDAR_TEXTS.arranged);
    const { body } = list.put(lane);
    for (let row = 0; row < list.rows; row++) sheet.input(arrangedKey(row), body.part(row, 0, 1, INPUTS));
    const { off, working, dateHelp, kind } = CALENDAR_TEXTS;
    const date = { type: "date", min: 1, max: LAST_SERIAL } as const;
    sheet.validate(list.column.day, date, inputMessages(TERMS.date, dateHelp, dateHelp), true);
    const choose = CALENDAR_TEXTS.faults.kind;
    sheet.validate(
      list.column.kind,
      { type: "list", source: [off, working] },
      inputMessages(kind, choose, choose),
      true,
    );
    return [{ name: CALENDAR_TEXTS.check, holds: f`SUMPRODUCT((${list.column.fault}<>"")*1)=0` }];
  };

/** Lays the sheet out; places the days and the network. */
export function calendarSheet(sheet: SheetBuilder, cells: PlanCells): void {
  const { arranged, days, plan } = cells;
  sheetOf(sheet, {
    title: TABS.calendar,
    description: CALENDAR_TEXTS.description,
    provenance: null,
    notes: plan.unpublished.length > 0 ? [CALENDAR_TEXTS.unpublished(plan.unpublished.join(", "))] : [],
    sections: [
      besideEachOther(
        { column: COLUMN.list, sections: [arrangedSection(arranged)] },
        { column: COLUMN.days, sections: [tableOf(CALENDAR_TEXTS.days, days)] },
        { column: COLUMN.network, sections: [networkSection(cells)] },
      ),
    ],
  });
  sheet.width(arranged.column.kind.place.column, KIND_WIDTH).printBefore(COLUMN.network);
}
