/**
 * Each seller's months: parts that add up to the seller's goal and to the month's at once, by the domain's crossed rule. Rules §2.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { Section } from "../../../../plan/sheet-of";
import { type Column, column, each, type Table, table, valueColumn } from "../../../../plan/table";
import { roundedShare } from "../../../../plan/statistics";
import { TERMS } from "../../../../text/terms";
import type { GoalLayout } from "../../layout";
import { exactSum, inUnits, ofUnits, soFarFormat } from "../parts";
import { byMeasure, type Measure, sharedBySellers } from "../../measures";
import type { Goal } from "../../model";
import { MEASURE_TEXTS } from "../../texts";
import { unlessNobody } from "./list-part";
import { SELLERS_TEXTS } from "./texts";

type MonthKey = `month.${string}`;
type GivenKey = "own" | "left" | MonthKey;
type PartKey = "name" | MonthKey | "total";

/** Of every measure, sellers down and months across. */
export type SellerMonths = ReturnType<typeof sellerMonths>;
type MonthTables = SellerMonths[Measure];

const monthNames = ({ schedule }: Goal): string[] => schedule.months.map(({ from }) => isoDate(from).slice(0, 7));

function givenTable({ goal, cells }: GoalLayout, measure: Measure, soFar: Handle): Table<GivenKey> {
  const names = monthNames(goal);
  return table<GivenKey>(goal.sellers.length, {
    own: valueColumn(TERMS.ownPart, "count", (i) => inUnits(measure, cells.sellers.goal[measure].at(i).relative)),
    left: column(TERMS.leftBefore, "count", (_, { i, above }) =>
      i === 0 ? f`${soFar.at(0, names.length - 1)}` : f`${above.left}-${above.own}`,
    ),
    ...each("month", names, (name) =>
      column<GivenKey>(name, "count", ({ own, left }, { above }) => {
        const before = f`N(${above[`month.${name}`]!})`;
        const part = roundedShare(f`${own}*(${soFar.at(0, names.indexOf(name))}-${before})/${left}`);
        return f`${before}+IF(${own}=0,0,${part})`;
      }),
    ),
  });
}

function partsTable(layout: GoalLayout, measure: Measure, given: Table<GivenKey>): Table<PartKey> {
  const { goal, cells, sellersWorking } = layout;
  const names = monthNames(goal);
  const sellers = goal.sellers.length;
  /** A seller's goal from the first month to the end of one, in whole people or cents. */
  const toEnd = (i: number, month: number): Expression => {
    const here = given.column[`month.${names[month]!}`]!.at(i);
    return f`${here.relative}-N(${here.above(1).relative})`;
  };
  const inMonth = (i: number, m: number) => (m === 0 ? toEnd(i, 0) : f`${toEnd(i, m)}-(${toEnd(i, m - 1)})`);
  /** Sellers, their sum, and what it is to be. */
  const figures = (
    heading: Column<PartKey>["heading"],
    key: PartKey,
    units: (i: number) => Expression,
    whole: Handle,
  ) =>
    column<PartKey>(heading, soFarFormat(measure), (_, at) => {
      if (at.i < sellers) return ofUnits(measure, units(at.i));
      return at.i > sellers ? f`${whole}` : exactSum(measure, f`SUM(${at.column[key]!.part(0, 0, sellers, 1)})`);
    });
  const lines = [TERMS.total, TERMS.goalOfMonth];
  return table<PartKey>(sellers + lines.length, {
    name: valueColumn(TERMS.seller, "text", (i) =>
      i < sellers ? f`${sellersWorking.at(i).name}` : lines[i - sellers]!,
    ),
    ...each("month", names, (name) => {
      const m = names.indexOf(name);
      return figures(name, `month.${name}`, (i) => inMonth(i, m), cells.months.planned[measure].at(m));
    }),
    total: figures(TERMS.total, "total", (i) => toEnd(i, names.length - 1), cells.need[measure]),
  });
}

export function sellerMonths(layout: GoalLayout) {
  const names = monthNames(layout.goal);
  return byMeasure(sharedBySellers(layout.goal.measures), (measure) => {
    const soFar = new Handle(1, names.length);
    const given = givenTable(layout, measure, soFar);
    const parts = partsTable(layout, measure, given);
    const across = parts.column[`month.${names[0]!}`]!.across(names.length);
    return {
      measure,
      /** Each seller's part of each month. */
      part: across.part(0, 0, layout.goal.sellers.length, names.length),
      /** The parts, and two lines below the sellers: their sum, and the month's goal. */
      parts,
      /**
       * What the sellers down to the row have been given up to the end of the month, in whole people or cents: the running totals of
       * all rows so far, so that the next row needs no sum over those above it.
       */
      given,
      /** The goal up to the end of each month, in whole people or cents. */
      soFar,
    };
  });
}

/** Puts the running totals the parts are differences of, and below them the goal so far. */
function givenPart(lane: Lane, { cells }: GoalLayout, { measure, given, soFar }: MonthTables): void {
  lane.section(SELLERS_TEXTS.months.working);
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
    const sellers = sellersWorking.rows;
    givenPart(lane.beside(workingColumn), layout, months);
    lane.section(SELLERS_TEXTS.months.section({ measure: MEASURE_TEXTS[measure] }));
    const { body } = parts.put(lane);
    lane.sheet.style(body.row(sellers), "total").style(body.row(sellers + 1), "note");
    const line = (row: number): Handle => body.part(row, 1, 1, body.columns - 1);
    const across = f`SUMPRODUCT(ABS(${line(sellers)}-${line(sellers + 1)}))<0.005`;
    const total = parts.column.total.part(0, 0, sellers, 1);
    const down = f`SUMPRODUCT(ABS(${total}-${cells.sellers.goal[measure]}))<0.005`;
    const holds = unlessNobody(sellersWorking.column, f`AND(${across},${down})`);
    return [{ name: SELLERS_TEXTS.checks.months({ measure: MEASURE_TEXTS[measure] }), holds }];
  };
