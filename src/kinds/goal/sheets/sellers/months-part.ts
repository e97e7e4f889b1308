/**
 * Each seller's months: parts that add up to the seller's goal and to the month's at once, by the domain's crossed rule. Rules §2.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import type { Content } from "../../../../plan/content";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { Check } from "../../../../plan/sections/checks-part";
import type { Section } from "../../../../plan/sheet-of";
import { type Column, each, type Table, table, valueColumn } from "../../../../plan/table";
import type { GoalLayout } from "../../layout";
import { byMeasure, decimalsOf, type Measure } from "../../measures";
import type { Goal } from "../../model";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import { goalFormat, unlessNobody } from "./list-part";
import { SELLERS_TEXTS } from "./texts";

type MonthKey = `month.${string}`;
type GivenKey = "own" | "left" | MonthKey;
type PartKey = "name" | "total" | MonthKey;

/** Of one measure, sellers down and months across. */
interface MonthTables {
  readonly measure: Measure;
  /** Each seller's part of each month. */
  readonly part: Handle;
  /** The parts, and two lines below the sellers: their sum, and the month's goal. */
  readonly parts: Table<PartKey>;
  /**
   * What the sellers down to the row have been given up to the end of the month, in whole people or cents: the running totals of
   * all rows so far, so that the next row needs no sum over those above it.
   */
  readonly given: Table<GivenKey>;
  /** The goal up to the end of each month, in whole people or cents. */
  readonly soFar: Handle;
}

export type SellerMonths = Readonly<Record<Measure, MonthTables>>;

/** The columns of the parts: name, months, total. */
export const monthsWidth = (months: number): number => months + 2;

const monthNames = ({ schedule }: Goal): string[] => schedule.months.map(({ from }) => isoDate(from).slice(0, 7));

const inUnits = (measure: Measure, value: Operand): Expression =>
  decimalsOf(measure) === 0 ? f`${value}` : f`ROUND(${value}*${10 ** decimalsOf(measure)},0)`;

function givenTable({ goal, cells }: GoalLayout, measure: Measure, soFar: Handle): Table<GivenKey> {
  const names = monthNames(goal);
  const { part, left } = SELLERS_TEXTS.months;
  return table<GivenKey>(goal.sellers.length, {
    own: valueColumn(part, "count", (i) => inUnits(measure, cells.sellers.goal[measure].at(i).relative)),
    left: {
      heading: left,
      format: "count",
      cell: (_, { i, above }) => (i === 0 ? f`${soFar.at(0, names.length - 1)}` : f`${above.left}-${above.own}`),
    },
    ...each("month", names, (name): Column<GivenKey> => ({
      heading: name,
      format: "count",
      cell: ({ own, left }, { above }) => {
        const before = f`N(${above[`month.${name}`]!})`;
        return f`${before}+IF(${own}=0,0,ROUND(${own}*(${soFar.at(0, names.indexOf(name))}-${before})/${left},0))`;
      },
    })),
  });
}

function partsTable(layout: GoalLayout, measure: Measure, given: Table<GivenKey>): Table<PartKey> {
  const { goal, cells, sellersWorking } = layout;
  const names = monthNames(goal);
  const sellers = goal.sellers.length;
  const [scale, format] = [10 ** decimalsOf(measure), goalFormat(measure)];
  /** A seller's goal from the first month to the end of one, in whole people or cents. */
  const toEnd = (i: number, month: number): Expression => {
    const here = given.column[`month.${names[month]!}`]!.at(i);
    return f`${here.relative}-N(${here.above(1).relative})`;
  };
  const inMonth = (i: number, m: number) => (m === 0 ? toEnd(i, 0) : f`${toEnd(i, m)}-(${toEnd(i, m - 1)})`);
  const cell = (i: number, column: Handle, units: (i: number) => Expression, whole: Handle): Content => {
    if (i < sellers) return scale === 1 ? units(i) : f`(${units(i)})/${scale}`;
    const sum = f`SUM(${column.part(0, 0, sellers, 1)})`;
    if (i > sellers) return f`${whole}`;
    return measure === "revenue" ? f`ROUND(${sum},2)` : sum;
  };
  const lines = [TEXTS.columns.total, SELLERS_TEXTS.months.goal];
  return table<PartKey>(sellers + lines.length, {
    name: valueColumn(SELLERS_TEXTS.name, "text", (i) =>
      i < sellers ? f`${sellersWorking.at(i).name}` : lines[i - sellers]!,
    ),
    ...each("month", names, (name): Column<PartKey> => {
      const m = names.indexOf(name);
      return {
        ...{ heading: name, format },
        cell: (_, { i, column }) =>
          cell(i, column[`month.${name}`]!, (row) => inMonth(row, m), cells.months.planned[measure].at(m)),
      };
    }),
    total: {
      ...{ heading: TEXTS.columns.total, format },
      cell: (_, { i, column }) => cell(i, column.total, (row) => toEnd(row, names.length - 1), cells.need[measure]),
    },
  });
}

/** The months of every measure. */
export function sellerMonths(layout: GoalLayout): SellerMonths {
  const names = monthNames(layout.goal);
  return byMeasure((measure) => {
    const soFar = new Handle(1, names.length);
    const given = givenTable(layout, measure, soFar);
    const parts = partsTable(layout, measure, given);
    const across = parts.column[`month.${names[0]!}`]!.across(names.length);
    return { measure, soFar, given, parts, part: across.part(0, 0, layout.goal.sellers.length, names.length) };
  });
}

/** Puts the running totals the parts are differences of, and below them the goal so far. */
function givenPart(lane: Lane, { cells }: GoalLayout, { measure, given, soFar }: MonthTables): void {
  lane.section(SELLERS_TEXTS.months.working, given.keys.length);
  const { body } = given.put(lane, { style: "note" });
  const goals = Array.from({ length: soFar.columns }, (_, m) => {
    const added = inUnits(measure, cells.months.planned[measure].at(m));
    return m === 0 ? added : f`${soFar.at(0, m - 1).relative}+${added}`;
  });
  const line = lane.sheet.put(lane.row, body.place.column + 2, [goals], { handle: soFar });
  lane.sheet.style(line, "note").format(line, "count", "right");
  lane.gap();
}

/** The months of a measure, with their running totals from a column on; claims that they add up both ways. */
export const monthsSection =
  (workingColumn: number, layout: GoalLayout, months: MonthTables): Section =>
  (lane) => {
    const { cells, sellersWorking } = layout;
    const { measure, parts } = months;
    const { section } = SELLERS_TEXTS.months;
    givenPart(lane.beside(workingColumn), layout, months);
    lane.section(section(MEASURE_TEXTS[measure]), parts.keys.length);
    const { body } = parts.put(lane);
    const sellers = sellersWorking.rows;
    lane.sheet.style(body.row(sellers), "total").style(body.row(sellers + 1), "note");
    const [sums, goals] = [sellers, sellers + 1].map((row) => body.part(row, 1, 1, body.columns - 1)) as [
      Handle,
      Handle,
    ];
    const across = f`SUMPRODUCT(ABS(${sums}-${goals}))<0.005`;
    const total = parts.column.total.part(0, 0, sellers, 1);
    const down = f`SUMPRODUCT(ABS(${total}-${cells.sellers.goal[measure]}))<0.005`;
    const check: Check = {
      name: SELLERS_TEXTS.checks.months(MEASURE_TEXTS[measure]),
      holds: unlessNobody(sellersWorking.column, f`AND(${across},${down})`),
    };
    return [check];
  };
