/**
 * The teams of the list in the order they first appear in it, with the sums of their sellers. Rules §2.
 */
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { type TableColumn, tablePart, totalRow } from "../../../../plan/sections/table-part";
import { type Expression, f, joined } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import type { GoalCells } from "../../cells";
import type { Goal } from "../../model";
import { colourByPace, paceOf, stateOf } from "../../standing";
import { byMeasure, type Measure, MEASURES } from "../../measures";
import { measureHeading, TEXTS } from "../../texts";
import { goalFormat, lastOf, type SellerWorking } from "./list-part";
import { type MeasureCells, ofSellers } from "./progress-part";
import type { SellersLayout } from "./layout";
import { SELLERS_TEXTS } from "./texts";

/** Rows for teams that are formed later. */
const SPARE_ROWS = 4;

export interface TeamCells {
  /** "" for a free row. */
  readonly name: Handle;
  readonly goal: Readonly<Record<Measure, Handle>>;
}

/** As many rows as teams now and some more, but never more than sellers. */
export function teamCells({ sellers }: Goal): TeamCells {
  const teams = new Set(sellers.flatMap((seller) => (seller === null ? [] : [seller.team.trim().toLowerCase()])));
  const rows = Math.max(1, Math.min(sellers.length, teams.size + SPARE_ROWS));
  const make = (): Handle => new Handle(rows);
  return { name: make(), goal: byMeasure(make) };
}

/** Puts the teams; places `teams`. */
export function teamsPart(
  lane: Lane,
  layout: SellersLayout,
  working: SellerWorking,
  measures: readonly MeasureCells[],
  teams: TeamCells,
): void {
  const { cells } = layout;
  const { sheet } = lane;
  const rows = teams.name.rows;
  const make = (): Handle => new Handle(rows);
  const [count, weight, capacity, toDate, pace, state] = [make(), make(), make(), make(), make(), make()];
  const actuals = measures.map(make);
  const columns: TableColumn[] = [
    { heading: SELLERS_TEXTS.team, format: "text", cell: (i) => nameOf(i, working), handle: teams.name },
    ...[
      { heading: SELLERS_TEXTS.teams.sellers, format: "count" as const, of: null, handle: count },
      { heading: SELLERS_TEXTS.weight, format: "weight" as const, of: working.used, handle: weight },
      {
        heading: SELLERS_TEXTS.capacity,
        format: "average" as const,
        of: cells.sellers.capacity,
        handle: capacity,
      },
    ].map(({ of, ...column }): TableColumn => ({ ...column, cell: (i) => sumOf(teams, working, of, i) })),
    {
      heading: SELLERS_TEXTS.share,
      format: "percent",
      cell: (i) => f`IF(N(${weight.at(i).relative})=0,"",${weight.at(i).relative}/${lastOf(working.soFar)})`,
    },
    ...MEASURES.map((measure): TableColumn => ({
      heading: measureHeading(measure, TEXTS.columns.goalOf),
      format: goalFormat(measure),
      cell: (i) => rounded(measure, sumOf(teams, working, cells.sellers.goal[measure], i)),
      handle: teams.goal[measure],
    })),
    ...measures.map(({ measure, actual }, at): TableColumn => ({
      heading: measureHeading(measure, SELLERS_TEXTS.progress.actual),
      format: goalFormat(measure),
      cell: (i) => rounded(measure, sumOf(teams, working, ofSellers(actual), i)),
      handle: actuals[at]!,
    })),
    ...paceColumns(layout, working, measures, teams, { actual: actuals[0]!, toDate, pace, state }),
  ];
  lane.section(SELLERS_TEXTS.teams.section, columns.length);
  tablePart(lane, rows, columns);
  const summed = new Set<Handle | undefined>([
    count,
    weight,
    capacity,
    ...MEASURES.map((measure) => teams.goal[measure]),
    ...actuals,
  ]);
  totalRow(
    lane,
    columns.map(({ handle }, i) => (i === 0 ? TEXTS.columns.total : summed.has(handle) ? f`SUM(${handle!})` : null)),
    columns.map(({ format }, i) => (i === 0 ? "text" : format)),
  );
  if (measures.length > 0) for (const cell of [pace, state]) colourByPace(sheet, cell, pace, cells.amber);
  const tooMany = lane.text(f`IF(${lastOf(working.teams)}>${rows},${SELLERS_TEXTS.teams.tooMany},"")`, "note");
  sheet.condition(tooMany, { type: "formula", formula: f`${tooMany}<>""`, color: COLORS.red, bold: true });
}

/** The team of the first row where so many different teams have come. */
function nameOf(row: number, { team, teams }: SellerWorking): Expression {
  return f`IF(${row + 1}>${lastOf(teams)},"",INDEX(${team},MATCH(${row + 1},${teams},0)))`;
}

/** Sum of a column over a team's sellers, their number where there is none; "" for a free row. */
function sumOf({ name }: TeamCells, { team }: SellerWorking, column: Handle | null, row: number): Expression {
  const own = name.at(row).relative;
  const sum = column === null ? f`SUMPRODUCT(--(${team}=${own}))` : f`SUMPRODUCT(--(${team}=${own}),${column})`;
  return f`IF(${own}="","",${sum})`;
}

/** Cents without the noise of adding them. */
function rounded(measure: Measure, sum: Expression): Expression {
  return measure === "revenue" ? f`IFERROR(ROUND(${sum},2),"")` : sum;
}

interface PaceCells {
  readonly actual: Handle;
  readonly toDate: Handle;
  readonly pace: Handle;
  readonly state: Handle;
}

/** Goal to date, pace and state of the first measure. */
function paceColumns(
  { cells }: SellersLayout,
  working: SellerWorking,
  [main]: readonly MeasureCells[],
  teams: TeamCells,
  { actual, toDate, pace, state }: PaceCells,
): TableColumn[] {
  if (main === undefined) return [];
  const { progress } = SELLERS_TEXTS;
  return [
    {
      heading: measureHeading(main.measure, progress.toDate),
      format: main.measure === "revenue" ? "money" : "average",
      cell: (i) => sumOf(teams, working, ofSellers(main.toDate), i),
      handle: toDate,
    },
    {
      heading: measureHeading(main.measure, progress.pace),
      format: "percent",
      cell: (i) => paceOf(actual.at(i).relative, toDate.at(i).relative),
      handle: pace,
    },
    {
      heading: TEXTS.columns.state,
      format: "textAfterNumber",
      cell: (i) => stateOf(pace.at(i).relative, cells.amber),
      handle: state,
    },
  ];
}

export function teamsCheck({ sellers }: GoalCells, teams: TeamCells): Check {
  const same = MEASURES.map((measure) => sameMoney(f`SUM(${teams.goal[measure]})`, f`SUM(${sellers.goal[measure]})`));
  return { name: SELLERS_TEXTS.checks.teams, holds: f`AND(${joined(same, ",")})` };
}
