/**
 * The goal day by day: every measure's part by cumulative rounding, what came of it, running totals, pace and needed run rate. Rules §2.
 */
import type { Text } from "../../../text/locale";
import { weekdayOf } from "../../../domain/calendar/calendar";
import { makeInput } from "../../../plan/sections/inputs-part";
import { type TableColumn, tablePart, totalRow } from "../../../plan/sections/table-part";
import { isoDate, type Provenance, titlePart } from "../../../plan/sections/title-part";
import { type Content, Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { Lane } from "../../../plan/lane";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import type { SpecialDayFormulas } from "../calendar/calendar-sheet";
import { actualMeasures, type GoalCells, totalWeight } from "../cells";
import type { Figures } from "../figures";
import type { Goal } from "../model";
import { colourByPace, stateOf } from "../standing";
import { replannedMeasures } from "../replan/replans-sheet";
import { REPLAN_TEXTS } from "../replan/texts";
import { measureFormat } from "../measure-format";
import { decimalsOf, type Measure, MEASURES } from "../measures";
import { ALLOWED, measureHeading, MEASURE_TEXTS, TEXTS } from "../texts";
import { WEEKDAYS } from "../weekdays";
import { DAYS_TEXTS } from "./texts";

/** The cell above, 0 for the heading: every row has the same formula. */
const above = (cell: Handle): Expression => f`N(${cell.above(1).relative})`;

interface DaysLayout {
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly figures: Figures;
  readonly special: SpecialDayFormulas;
}

function dayColumns({ goal, cells, special }: DaysLayout): TableColumn[] {
  const { days, weekdayWeights } = cells;
  const date = (i: number): Expression => f`${days.date.at(i).relative}`;
  return [
    { heading: DAYS_TEXTS.date, format: "date", cell: (i) => new Day(goal.start + i), handle: days.date },
    {
      heading: DAYS_TEXTS.weekday,
      format: "textAfterNumber",
      cell: (i) => WEEKDAYS[weekdayOf(goal.start + i) - 1]!,
    },
    { heading: DAYS_TEXTS.special, format: "text", cell: (i) => special.name(date(i)) },
    {
      heading: DAYS_TEXTS.weight,
      format: "weight",
      cell: (i) => special.weight(date(i), weekdayWeights),
      handle: days.weight,
    },
  ];
}

/** Part of a goal by cumulative rounding: the rounded share to here less the rounded share to the row before. */
function partFormula(measure: Measure, row: number, cells: GoalCells): Expression {
  const decimals = decimalsOf(measure);
  const upTo = (weight: Expression): Expression =>
    f`ROUND(${cells.need[measure]}*${weight}/${totalWeight(cells)},${decimals})`;
  const here = cells.days.soFar.at(row);
  return difference(upTo(f`${here.relative}`), upTo(above(here)), decimals);
}

const difference = (to: Expression, from: Expression, decimals: number): Expression =>
  decimals === 0 ? f`${to}-${from}` : f`ROUND(${to}-${from},${decimals})`;

/** Planned anew: what happened, to the last day of it; after that, what is left by the same rounding over the weight that is left. */
function inForceFormula(measure: Measure, row: number, goal: Goal, cells: GoalCells): Expression {
  const { days, replan } = cells;
  const at = replannedMeasures(goal).indexOf(measure);
  if (replan === null || at < 0) return f`${days.planned[measure].at(row).relative}`;
  const decimals = decimalsOf(measure);
  const { through, passed, left } = replan;
  const upTo = (weight: Expression): Expression =>
    f`ROUND(${left.at(at)}*MAX(0,${weight}-${passed})/(${totalWeight(cells)}-${passed}),${decimals})`;
  const here = days.soFar.at(row);
  const part = difference(upTo(f`${here.relative}`), upTo(above(here)), decimals);
  return f`IF(${days.date.at(row).relative}<=${through},N(${days.actual[measure]!.at(row).relative}),${part})`;
}

/** A running total; rounded where parts are money, so that the noise of adding cents does not grow. */
function running(measure: Measure, total: Handle, part: Handle): Expression {
  const sum = f`${above(total)}+N(${part.relative})`;
  return measure === "revenue" ? f`ROUND(${sum},2)` : sum;
}

function measureColumns(measure: Measure, { goal, cells, figures }: DaysLayout): TableColumn[] {
  const { days, asOf } = cells;
  const heading = (kind: Parameters<typeof measureHeading>[1]): Text => measureHeading(measure, kind);
  const format = measureFormat(measure);
  const goals: TableColumn[] = [
    {
      heading: heading(TEXTS.columns.goalOf),
      format,
      cell: (i) => (cells.replan === null ? partFormula(measure, i, cells) : inForceFormula(measure, i, goal, cells)),
      handle: days.goal[measure],
    },
    {
      heading: heading(DAYS_TEXTS.goalSoFar),
      format,
      cell: (i) => running(measure, days.goalSoFar[measure].at(i), days.goal[measure].at(i)),
      handle: days.goalSoFar[measure],
    },
  ];
  const [actual, soFar] = [days.actual[measure], days.actualSoFar[measure]];
  if (actual === undefined || soFar === undefined) return goals;
  const known = (i: number): Content =>
    f`IF(${days.date.at(i).relative}>${asOf},0,${running(measure, soFar.at(i), actual.at(i))})`;
  const shown = measure === "revenue" ? "moneySoFar" : "countSoFar";
  return [
    goals[0]!,
    { heading: heading(TEXTS.columns.actualOf), format: shown, cell: (i) => figures.ofDay(measure, i), handle: actual },
    goals[1]!,
    { heading: heading(DAYS_TEXTS.actualSoFar), format: shown, cell: known, handle: soFar },
  ];
}

interface ProgressCells {
  readonly pace: Handle;
  readonly state: Handle;
}

/** Pace, needed run rate and state of the orders. */
function progressColumns({ cells }: DaysLayout, progress: ProgressCells): TableColumn[] {
  const { days, asOf, need } = cells;
  const { columns } = TEXTS;
  const soFar = days.actualSoFar.orders!;
  const begun = (i: number, then: Expression): Expression => f`IF(${days.date.at(i).relative}>${asOf},"",${then})`;
  const goal = (i: number) => days.goalSoFar.orders.at(i).relative;
  const left = (i: number): Expression => f`COUNTIFS(${days.date},">"&${days.date.at(i).relative},${days.weight},">0")`;
  const rest = (i: number): Expression => f`MAX(0,${need.orders}-${soFar.at(i).relative})`;
  return [
    {
      heading: columns.pace,
      format: "percent",
      cell: (i) => begun(i, f`IF(${goal(i)}=0,"",${soFar.at(i).relative}/${goal(i)})`),
      handle: progress.pace,
    },
    {
      heading: columns.neededPerDay,
      format: "average",
      cell: (i) => begun(i, f`IF(${left(i)}=0,"",${rest(i)}/${left(i)})`),
    },
    {
      heading: columns.state,
      format: "textAfterNumber",
      cell: (i) => stateOf(progress.pace.at(i).relative, cells.amber),
      handle: progress.state,
    },
  ];
}

/** What the parts are computed from. */
function workingColumns({ cells }: DaysLayout): TableColumn[] {
  const { days, months } = cells;
  const { date, month, weight, inMonth, soFar } = days;
  const at = (column: Handle, i: number): Expression => f`INDEX(${column},${month.at(i).relative})`;
  const columns: readonly TableColumn[] = [
    {
      heading: DAYS_TEXTS.month,
      format: "score",
      cell: (i) => f`MATCH(${date.at(i).relative},${months.from},1)`,
      handle: month,
    },
    {
      heading: DAYS_TEXTS.inMonth,
      format: "weight",
      cell: (i) =>
        f`IF(${month.at(i).above(1).relative}=${month.at(i).relative},${inMonth.at(i).above(1).relative},0)+${weight.at(i).relative}`,
      handle: inMonth,
    },
    {
      heading: DAYS_TEXTS.soFar,
      format: "weight",
      cell: (i) =>
        f`${at(months.before, i)}+IF(${at(months.daysWeight, i)}=0,0,${at(months.used, i)}*${inMonth.at(i).relative}/${at(months.daysWeight, i)})`,
      handle: soFar,
    },
  ];
  const planned = MEASURES.map((measure): TableColumn => ({
    heading: measureHeading(measure, REPLAN_TEXTS.planned),
    format: measureFormat(measure),
    cell: (i) => partFormula(measure, i, cells),
    handle: days.planned[measure],
  }));
  return [...columns, ...(cells.replan === null ? [] : planned)].map((column) => ({ ...column, style: "note" }));
}

/** Without orders the user types what was reached. */
function typedActuals(sheet: SheetBuilder, goal: Goal, { days }: GoalCells): void {
  if (goal.actual.stages.has("orders")) return;
  for (const measure of ["orders", "revenue"] as const) {
    // What was typed for other days must not be taken for these, so the key names the first day.
    const key = `actual.${measure}.${isoDate(goal.start)}`;
    const input = {
      key,
      label: MEASURE_TEXTS[measure],
      note: null,
      value: null,
      format: measureFormat(measure),
      allowed: ALLOWED.actual,
    };
    makeInput(sheet, days.actual[measure]!, {
      ...input,
      rule: { type: "decimal", min: 0, max: 1e12 },
      ignoreBlank: true,
    });
  }
}

/** Lays the sheet out; places `cells.days`. */
export function daysSheet(sheet: SheetBuilder, layout: DaysLayout, provenance: Provenance): void {
  const { goal, cells } = layout;
  const lane = new Lane(sheet);
  titlePart(lane, { title: DAYS_TEXTS.title, description: DAYS_TEXTS.description }, provenance);
  lane.gap();
  const rows = goal.schedule.dayWeights.length;
  const progress: ProgressCells = { pace: new Handle(rows), state: new Handle(rows) };
  const columns = [
    ...dayColumns(layout),
    ...progressColumns(layout, progress),
    ...MEASURES.flatMap((measure) => measureColumns(measure, layout)),
    ...workingColumns(layout),
  ];
  const { headings } = tablePart(lane, rows, columns);
  const { days } = cells;
  const summed = new Set<Handle | undefined>([
    days.weight,
    ...MEASURES.map((measure) => days.goal[measure]),
    ...actualMeasures(goal).map((measure) => days.actual[measure]),
  ]);
  const sums = columns.map(({ handle }, i) =>
    i === 0 ? TEXTS.columns.total : summed.has(handle) ? f`SUM(${handle!})` : null,
  );
  totalRow(
    lane,
    sums,
    columns.map(({ format }, i) => (i === 0 ? "text" : format)),
  );
  typedActuals(sheet, goal, cells);
  colourByPace(sheet, progress.pace, progress.pace, cells.amber);
  colourByPace(sheet, progress.state, progress.pace, cells.amber);
  sheet.condition(days.date, {
    type: "formula",
    formula: f`${days.date.at(0).relative}=${cells.asOf}`,
    fill: "#EAF0F6",
    bold: true,
  });
  sheet.freeze(headings.place.row + 1, 3);
}
