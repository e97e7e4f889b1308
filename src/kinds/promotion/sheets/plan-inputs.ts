/**
 * The event, the as-of date and whether weekends are worked on, as cells the user may change; the phases with their first and last days.
 */
import { PHASE_DAYS, PHASES } from "../../../domain/promotion/events";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { inputs } from "../../../plan/sections/inputs-part";
import { faultLooks } from "../../../plan/looks";
import { firstCase } from "../../../plan/row-formulas";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type ColumnInput, table, type Table, valueColumn } from "../../../plan/table";
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import { TERMS } from "../../../text/terms";
import { INPUT_KEYS, type PromotionPlan } from "../model";
import { PROMOTION_OPTIONS } from "../options";
import { CALENDAR_TEXTS, PHASE_COLUMNS, PHASE_TEXTS, PLAN_TEXTS } from "../texts";
import type { PlanCells } from "./plan-cells";
import { workedUpTo } from "./calendar-sheet";

export type PlanInputs = ReturnType<typeof planInputs>;

export function planInputs({ event, asOf, weekends }: PromotionPlan) {
  const { weekendsYes, weekendsNo } = CALENDAR_TEXTS;
  return inputs<"eventDay" | "asOf" | "weekends">({
    eventDay: PROMOTION_OPTIONS.eventDay.input(new Day(event)),
    asOf: PROMOTION_OPTIONS.asOf.input(new Day(asOf)),
    weekends: {
      ...{ key: INPUT_KEYS.weekends, label: CALENDAR_TEXTS.weekends, note: CALENDAR_TEXTS.weekendsHelp },
      ...{ value: weekends ? weekendsYes : weekendsNo, format: "text", allowed: CALENDAR_TEXTS.weekendsHelp },
      rule: { type: "list", source: [weekendsYes, weekendsNo] },
    },
  });
}

type PhaseKey = "phase" | "first" | "last" | "days" | "open" | "done" | "late" | "fault" | "from" | "due";
export type PhaseTable = Table<PhaseKey>;

const dayInput = (key: string): ColumnInput => ({
  ...{ key, label: TERMS.phase, note: PLAN_TEXTS.phaseNote, allowed: CALENDAR_TEXTS.dateHelp },
  rule: { type: "date", min: 1, max: LAST_SERIAL },
});

/** What is wrong with the days of a phase, "" for nothing; gaps are free. */
function faultOf({ first, last }: Row<PhaseKey>, above: Row<PhaseKey>, { days }: PlanCells): Expression {
  const { date, order, overlap, calendar } = PHASE_COLUMNS.faults;
  const outside = f`OR(${first}<${days.column.date.at(0)},${last}>${days.column.date.at(days.rows - 1)})`;
  // The heading above the first phase is a text, which counts as no day.
  const overlaps = f`${first}<=N(${above.last})`;
  return firstCase([
    [f`COUNT(${first},${last})<2`, date],
    [f`${last}<${first}`, order],
    [overlaps, overlap],
    [outside, calendar],
  ]);
}

/** A day as the plan lays it out from the event; what was typed stands in the cell afterwards. */
const laidOut = (cells: PlanCells, end: 0 | 1): Column<PhaseKey>["cell"] => {
  return (_, { i }) => f`${cells.inputs.cell.eventDay}+${PHASE_DAYS[PHASES[i]!][end]}`;
};

export function phaseTable(cells: PlanCells): PhaseTable {
  const { open, done, fault } = PHASE_COLUMNS;
  const count =
    (asked: Expression): Column<PhaseKey>["cell"] =>
    (row) => {
      const { phase, asks } = cells.tasks.column;
      return f`COUNTIFS(${phase},${row.phase},${cells.network.column.filled},1,${asks},${asked})`;
    };
  return table<PhaseKey>(PHASES.length, {
    phase: valueColumn(TERMS.phase, "text", (i) => PHASE_TEXTS[PHASES[i]!], { modules: 2 }),
    first: column(TERMS.firstDay, "date", laidOut(cells, 0), { input: dayInput(INPUT_KEYS.phaseFirst) }),
    last: column(TERMS.lastDay, "date", laidOut(cells, 1), { input: dayInput(INPUT_KEYS.phaseLast) }),
    days: column(TERMS.workingDays, "count", ({ from, due }) => f`MAX(0,${due}-${from}+1)`),
    open: column(open, "count", count(f`"<>"&${TERMS.done}`)),
    done: column(done, "count", count(f`${TERMS.done}`)),
    late: column(
      TERMS.late,
      "countSoFar",
      (row) => f`${cells.lateWhere(f`${cells.tasks.column.phase},${row.phase}`)}`,
      {
        looks: (first) => [{ type: "formula", formula: f`N(${first})>0`, color: COLORS.worse, bold: true }],
      },
    ),
    fault: column(fault, "text", (row, { above }) => faultOf(row, above, cells), {
      modules: 2,
      looks: faultLooks,
    }),
    from: column(TERMS.firstDay, "count", ({ first }) => f`${workedUpTo(cells, f`N(${first})-1`)}+1`),
    due: column(TERMS.lastDay, "count", ({ last }) => workedUpTo(cells, f`N(${last})`)),
  });
}
