/**
 * Each seller's months: parts that add up to the seller's goal and to the month's at once, by the domain's crossed rule. Rules §2.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import type { Check } from "../../../../plan/sections/checks-part";
import { type TableColumn, tablePart } from "../../../../plan/sections/table-part";
import type { Content } from "../../../../plan/content";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { Section } from "../../../../plan/sheet-of";
import type { GoalCells } from "../../cells";
import type { GoalLayout } from "../../layout";
import type { Goal } from "../../model";
import { byMeasure, decimalsOf, type Measure, MEASURES } from "../../measures";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import { goalFormat, type SellerWorking, unlessNobody } from "./list-part";
import { SELLERS_TEXTS } from "./texts";

/** Lines below the sellers: their sum, and the month's goal. */
const SUM_LINES = 2;

/** Of one measure, sellers down and months across. */
interface SellerMonthCells {
  /** Each seller's part of each month. */
  readonly part: Handle;
  /**
   * What the sellers down to the row have been given up to the end of the month, in whole people or cents: the running totals of
   * all rows so far, so that the next row needs no sum over those above it.
   */
  readonly given: Handle;
}

export type SellerMonths = Readonly<Record<Measure, SellerMonthCells>>;

/** The part's columns: name, months, total. */
export const monthsWidth = (months: number): number => months + 2;

export function sellerMonthCells({ sellers, schedule: { months } }: Goal): SellerMonths {
  const make = (): Handle => new Handle(sellers.length, months.length);
  return byMeasure(() => ({ part: make(), given: make() }));
}

/** A seller's goal from the first month to the end of one, in units of the measure. */
function toMonthEnd({ given }: SellerMonthCells, measure: Measure, row: number, month: number): Expression {
  const scale = 10 ** decimalsOf(measure);
  const units = runningUnits(given, row, month);
  return scale === 1 ? units : f`(${units})/${scale}`;
}

const runningUnits = (given: Handle, row: number, month: number): Expression => {
  const here = given.at(row, month);
  return f`${here.relative}-N(${here.above(1).relative})`;
};

function partOf({ given }: SellerMonthCells, measure: Measure, row: number, month: number): Expression {
  const scale = 10 ** decimalsOf(measure);
  const before = month === 0 ? f`` : f`-(${runningUnits(given, row, month - 1)})`;
  const units = f`${runningUnits(given, row, month)}${before}`;
  return scale === 1 ? units : f`(${units})/${scale}`;
}

interface Matrix {
  readonly measure: Measure;
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly working: SellerWorking;
  readonly month: SellerMonthCells;
}

/** What the matrix reads beside it: parts in whole people or cents, what is left of the goal before each row, and the months so far. */
interface UnitCells {
  readonly own: Handle;
  readonly left: Handle;
  readonly months: Handle;
}

const inUnits = (measure: Measure, value: Operand): Expression =>
  decimalsOf(measure) === 0 ? f`${value}` : f`ROUND(${value}*${10 ** decimalsOf(measure)},0)`;

/** Puts the running totals the parts are differences of. */
function givenPart(lane: Lane, { measure, goal, cells, month }: Matrix): UnitCells {
  const rows = goal.sellers.length;
  const { months } = goal.schedule;
  const { working: title, part, left: leftHeading } = SELLERS_TEXTS.months;
  const units: UnitCells = { own: new Handle(rows), left: new Handle(rows), months: new Handle(1, months.length) };
  const { own, left } = units;
  const total = units.months.at(0, months.length - 1);
  const given = (i: number, m: number): Content => {
    const above = f`N(${month.given.at(i, m).above(1).relative})`;
    const mine = own.at(i).relative;
    return f`${above}+IF(${mine}=0,0,ROUND(${mine}*(${units.months.at(0, m)}-${above})/${left.at(i).relative},0))`;
  };
  lane.section(title, 2 + months.length);
  const columns: TableColumn[] = [
    {
      heading: part,
      format: "count",
      cell: (i) => inUnits(measure, cells.sellers.goal[measure].at(i).relative),
      handle: own,
    },
    {
      heading: leftHeading,
      format: "count",
      cell: (i) => (i === 0 ? f`${total}` : f`${left.at(i - 1).relative}-${own.at(i - 1).relative}`),
      handle: left,
    },
    ...months.map(({ from }, m): TableColumn => ({
      heading: isoDate(from).slice(0, 7),
      format: "count",
      cell: (i) => given(i, m),
    })),
  ];
  const { body } = tablePart(
    lane,
    rows,
    columns.map((column) => ({ ...column, style: "note" })),
  );
  month.given.placeAt({ ...body.place, column: body.place.column + 2 });
  const { sheet } = lane;
  const soFar = months.map((_, m) => {
    const added = inUnits(measure, cells.months.planned[measure].at(m));
    return m === 0 ? added : f`${units.months.at(0, m - 1).relative}+${added}`;
  });
  const line = sheet.put(lane.row, month.given.place.column, [soFar], { handle: units.months });
  sheet.style(line, "note").format(line, "count", "right");
  lane.gap();
  return units;
}

/** One measure's matrix; returns the check that it adds up both ways. */
function matrixPart(lane: Lane, beside: Lane, matrix: Matrix): Check {
  const { measure, goal, cells, working, month } = matrix;
  const rows = goal.sellers.length;
  const { months } = goal.schedule;
  const texts = SELLERS_TEXTS.months;
  lane.section(texts.section(MEASURE_TEXTS[measure]), monthsWidth(months.length));
  givenPart(beside, matrix);
  const totals = new Handle(rows + SUM_LINES);
  const sums = [TEXTS.columns.total, texts.goal].map((text) => text);
  const money = (sum: Expression): Expression => (measure === "revenue" ? f`ROUND(${sum},2)` : sum);
  const monthCell = (i: number, m: number): Content => {
    if (i < rows) return partOf(month, measure, i, m);
    return i === rows ? money(f`SUM(${month.part.column(m)})`) : f`${cells.months.planned[measure].at(m)}`;
  };
  const total = (i: number): Content => {
    if (i < rows) return toMonthEnd(month, measure, i, months.length - 1);
    return i === rows ? money(f`SUM(${totals.part(0, 0, rows, 1)})`) : f`${cells.need[measure]}`;
  };
  const format = goalFormat(measure);
  const { body } = tablePart(lane, rows + SUM_LINES, [
    {
      heading: SELLERS_TEXTS.name,
      format: "text",
      cell: (i) => (i < rows ? f`${working.name.at(i).relative}` : sums[i - rows]!),
    },
    ...months.map(({ from }, m): TableColumn => ({
      heading: isoDate(from).slice(0, 7),
      format,
      cell: (i) => monthCell(i, m),
    })),
    { heading: TEXTS.columns.total, format, cell: total, handle: totals },
  ]);
  month.part.placeAt({ ...body.place, column: body.place.column + 1 });
  lane.sheet.style(body.row(rows), "total").style(body.row(rows + 1), "note");
  const across = body.part(rows, 1, 1, months.length + 1);
  const asked = body.part(rows + 1, 1, 1, months.length + 1);
  const down = totals.part(0, 0, rows, 1);
  return {
    name: SELLERS_TEXTS.checks.months(MEASURE_TEXTS[measure]),
    holds: unlessNobody(
      working,
      f`AND(SUMPRODUCT(ABS(${across}-${asked}))<0.005,SUMPRODUCT(ABS(${down}-${cells.sellers.goal[measure]}))<0.005)`,
    ),
  };
}

/** A matrix a measure, its running totals from a column on. */
export const monthSections = (workingColumn: number, layout: GoalLayout, months: SellerMonths): Section[] =>
  MEASURES.map((measure) => (lane) => {
    const { goal, cells, sellersWorking } = layout;
    const matrix = { goal, cells, working: sellersWorking.column, measure, month: months[measure] };
    return [matrixPart(lane, lane.beside(workingColumn), matrix)];
  });
