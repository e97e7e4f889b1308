/**
 * The teams of the list in the order they first appear in it, with the sums of their sellers. Rules §2.
 */
import type { Row } from "../../../../plan/cells";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { sameMoney } from "../../../../plan/sections/checks-part";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { type Column, column, each, eachOf, type Table, table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import type { GoalLayout } from "../../layout";
import { averageFormat, measureColumn, summedSoFar } from "../../measure-format";
import { type Measure, sharedBySellers } from "../../measures";
import { paceColumns, paceOf } from "../../standing";
import { measureHeading, TEXTS } from "../../texts";
import { lastOf } from "./list-part";
import { ofSellers, type Progress } from "./progress-part";
import { SELLERS_TEXTS } from "./texts";

/** Rows for teams that are formed later. */
const SPARE_ROWS = 4;

export type TeamKey =
  | "name"
  | "sellers"
  | "weight"
  | "capacity"
  | "share"
  | `${"goal" | "actual" | "toDate" | "pace" | "state"}.${Measure}`;

/** Sum of a column over a team's sellers, their number where there is none; "" for a free row. */
const sumOver =
  ({ sellersWorking }: GoalLayout, column: Handle | null) =>
  ({ name }: Row<"name">): Expression => {
    const own = f`--(${sellersWorking.column.team}=${name})`;
    return f`IF(${name}="","",SUMPRODUCT(${column === null ? own : f`${own},${column}`}))`;
  };

/** The sum of a measure's column; cents without the noise of adding them. */
function sumColumn(layout: GoalLayout, measure: Measure, what: Text, column: Handle): Column<TeamKey> {
  const sum = sumOver(layout, column);
  const cell = (row: Row<"name">) => (measure === "revenue" ? f`IFERROR(ROUND(${sum(row)},2),"")` : sum(row));
  return measureColumn(measure, what, cell, summedSoFar(measure));
}

/** Goal to date, pace and state of a measure. */
function courseColumns(layout: GoalLayout, measure: Measure, toDate: Handle) {
  const { progress } = SELLERS_TEXTS;
  const course = (row: Row<TeamKey>) => paceOf(row[`actual.${measure}`], row[`toDate.${measure}`]);
  const { pace, state } = paceColumns<TeamKey>(layout.cells.amber, course, `pace.${measure}`, (row) => ({
    goal: row[`goal.${measure}`],
  }));
  const format = averageFormat(measure);
  return {
    toDate: measureColumn<TeamKey>(measure, progress.toDate, sumOver(layout, ofSellers(toDate)), { format }),
    pace: { ...pace, heading: measureHeading(measure, progress.pace) },
    state,
  };
}

/** As many rows as teams now and some more, but never more than sellers; pace and state are of the first measure told by seller. */
export function teamsTable(layout: GoalLayout, { known, table: { column: told } }: Progress): Table<TeamKey> {
  const { cells, goal, sellersWorking } = layout;
  const { soFar, team, teams, used } = sellersWorking.column;
  const now = new Set(goal.sellers.flatMap((seller) => (seller === null ? [] : [seller.team.trim().toLowerCase()])));
  const rows = Math.max(1, Math.min(goal.sellers.length, now.size + SPARE_ROWS));
  const total = { total: "sum" } as const;
  // The team of the first row where so many different teams have come.
  const name = (i: number) => f`IF(${i + 1}>${lastOf(teams)},"",INDEX(${team},MATCH(${i + 1},${teams},0)))`;
  return table<TeamKey>(rows, {
    name: column(TERMS.team, "text", (_, { i }) => name(i), { total: TEXTS.columns.total }),
    sellers: column(SELLERS_TEXTS.teams.sellers, "count", sumOver(layout, null), total),
    weight: column(TERMS.weight, "weight", sumOver(layout, used), total),
    capacity: column(SELLERS_TEXTS.capacity, "average", sumOver(layout, cells.sellers.capacity), total),
    share: column(TERMS.share, "percent", ({ weight }) => f`IF(N(${weight})=0,"",${weight}/${lastOf(soFar)})`),
    ...each("goal", sharedBySellers(goal.measures), (measure) =>
      sumColumn(layout, measure, TEXTS.columns.goalOf, cells.sellers.goal[measure]),
    ),
    ...each("actual", known, (measure) =>
      sumColumn(layout, measure, SELLERS_TEXTS.progress.actual, ofSellers(told[`actual.${measure}`])),
    ),
    ...eachOf(known.slice(0, 1), (measure) => courseColumns(layout, measure, told[`toDate.${measure}`])),
  });
}

/** The teams, and a line where more have come than there are rows; claims that they add up to the sellers. */
export function teamsSection(teams: Table<TeamKey>, { goal, cells, sellersWorking }: GoalLayout): Section {
  const texts = SELLERS_TEXTS.teams;
  return (lane) => {
    tableOf(texts.section, teams)(lane);
    lane.alert(f`IF(${lastOf(sellersWorking.column.teams)}>${teams.rows},${texts.tooMany},"")`);
    const same = sharedBySellers(goal.measures).map((measure) =>
      sameMoney(f`SUM(${teams.column[`goal.${measure}`]})`, f`SUM(${cells.sellers.goal[measure]})`),
    );
    return [{ name: SELLERS_TEXTS.checks.teams, holds: f`AND(${joined(same, ",")})` }];
  };
}
