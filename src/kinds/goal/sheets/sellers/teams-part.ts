/**
 * The teams of the list in the order they first appear in it, with the sums of their sellers. Rules §2.
 */
import type { Cells, Row } from "../../../../plan/cells";
import { type Expression, f, joined, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { cellsOfEach, type Column, type Columns, each, eachOf, type Table, table } from "../../../../plan/table";
import type { GoalLayout } from "../../layout";
import { type Measure, MEASURES } from "../../measures";
import { paceLooks, paceOf, stateOf } from "../../standing";
import { measureHeading, TEXTS } from "../../texts";
import { goalFormat, lastOf } from "./list-part";
import { type MeasureCells, ofSellers } from "./progress-part";
import { SELLERS_TEXTS } from "./texts";

/** Rows for teams that are formed later. */
const SPARE_ROWS = 4;

type SummedKey = "sellers" | "weight" | "capacity";
type TeamKey = "name" | "share" | SummedKey | `${"goal" | "actual" | "toDate" | "pace" | "state"}.${Measure}`;

export interface TeamCells {
  /** "" for a free row. */
  readonly name: Handle;
  readonly goal: Cells<Measure>;
}

export const teamCells = ({ column }: Table<TeamKey>): TeamCells => ({
  name: column.name,
  goal: cellsOfEach(column, "goal", MEASURES),
});

/** Sum of a column over a team's sellers, their number where there is none; "" for a free row. */
const sumOver =
  ({ sellersWorking }: GoalLayout, column: Handle | null) =>
  ({ name }: Row<"name">): Expression => {
    const own = f`--(${sellersWorking.column.team}=${name})`;
    return f`IF(${name}="","",SUMPRODUCT(${column === null ? own : f`${own},${column}`}))`;
  };

/** Cents without the noise of adding them. */
const rounded = (measure: Measure, sum: Expression): Expression =>
  measure === "revenue" ? f`IFERROR(ROUND(${sum},2),"")` : sum;

function summedColumns(layout: GoalLayout): Pick<Columns<TeamKey>, SummedKey> {
  const { cells, sellersWorking } = layout;
  const { teams, weight, capacity } = SELLERS_TEXTS;
  const summed = (column: Handle | null) => ({ cell: sumOver(layout, column), total: "sum" }) as const;
  return {
    sellers: { heading: teams.sellers, format: "count", ...summed(null) },
    weight: { heading: weight, format: "weight", ...summed(sellersWorking.column.used) },
    capacity: { heading: capacity, format: "average", ...summed(cells.sellers.capacity) },
  };
}

/** The sum of a measure's column. */
const measureColumn = (layout: GoalLayout, measure: Measure, column: Handle): Omit<Column<TeamKey>, "heading"> => ({
  format: goalFormat(measure),
  cell: (row) => rounded(measure, sumOver(layout, column)(row)),
  total: "sum",
});

/** Goal to date, pace and state of a measure. */
function paceColumns(layout: GoalLayout, measure: Measure, toDate: Handle) {
  const { progress } = SELLERS_TEXTS;
  const { amber } = layout.cells;
  const pace = (row: Row<TeamKey>): Operand => row[`pace.${measure}`];
  const looks = (_: unknown, row: Row<TeamKey>) => paceLooks(pace(row), amber);
  const columns: Record<"toDate" | "pace" | "state", Column<TeamKey>> = {
    toDate: {
      heading: measureHeading(measure, progress.toDate),
      format: measure === "revenue" ? "money" : "average",
      cell: sumOver(layout, ofSellers(toDate)),
    },
    pace: {
      heading: measureHeading(measure, progress.pace),
      format: "percent",
      cell: (row) => paceOf(row[`actual.${measure}`], row[`toDate.${measure}`]),
      looks,
    },
    state: {
      heading: TEXTS.columns.state,
      format: "textAfterNumber",
      cell: (row) => stateOf(pace(row), amber),
      looks,
    },
  };
  return columns;
}

/** As many rows as teams now and some more, but never more than sellers; pace and state are of the first measure told by seller. */
export function teamsTable(layout: GoalLayout, measures: readonly MeasureCells[]): Table<TeamKey> {
  const { cells, goal, sellersWorking } = layout;
  const { soFar, team, teams } = sellersWorking.column;
  const now = new Set(goal.sellers.flatMap((seller) => (seller === null ? [] : [seller.team.trim().toLowerCase()])));
  const rows = Math.max(1, Math.min(goal.sellers.length, now.size + SPARE_ROWS));
  const of = (measure: Measure): MeasureCells => measures.find((each) => each.measure === measure)!;
  const known = measures.map(({ measure }) => measure);
  return table<TeamKey>(rows, {
    // The team of the first row where so many different teams have come.
    name: {
      heading: SELLERS_TEXTS.team,
      format: "text",
      cell: (_, { i }) => f`IF(${i + 1}>${lastOf(teams)},"",INDEX(${team},MATCH(${i + 1},${teams},0)))`,
      total: TEXTS.columns.total,
    },
    ...summedColumns(layout),
    share: {
      heading: SELLERS_TEXTS.share,
      format: "percent",
      cell: ({ weight }) => f`IF(N(${weight})=0,"",${weight}/${lastOf(soFar)})`,
    },
    ...each("goal", MEASURES, (measure) => ({
      heading: measureHeading(measure, TEXTS.columns.goalOf),
      ...measureColumn(layout, measure, cells.sellers.goal[measure]),
    })),
    ...each("actual", known, (measure) => ({
      heading: measureHeading(measure, SELLERS_TEXTS.progress.actual),
      ...measureColumn(layout, measure, ofSellers(of(measure).actual)),
    })),
    ...eachOf(known.slice(0, 1), (measure) => paceColumns(layout, measure, of(measure).toDate)),
  });
}

/** The teams, and a line where more have come than there are rows; claims that they add up to the sellers. */
export function teamsSection(teams: Table<TeamKey>, { cells, sellersWorking }: GoalLayout): Section {
  const texts = SELLERS_TEXTS.teams;
  return (lane) => {
    tableOf(texts.section, teams)(lane);
    lane.alert(f`IF(${lastOf(sellersWorking.column.teams)}>${teams.rows},${texts.tooMany},"")`);
    const goal = cellsOfEach(teams.column, "goal", MEASURES);
    const same = MEASURES.map((each) => sameMoney(f`SUM(${goal[each]})`, f`SUM(${cells.sellers.goal[each]})`));
    const check: Check = { name: SELLERS_TEXTS.checks.teams, holds: f`AND(${joined(same, ",")})` };
    return [check];
  };
}
