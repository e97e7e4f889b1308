/**
 * Every level of the goal on one sheet: the whole, this month, week and day, the other measures, teams and sellers, each with the end
 * if it goes on like this. Rules §2.
 */
import { type Check, checksPart, sameMoney } from "../../../../plan/sections/checks-part";
import { type Provenance, titlePart } from "../../../../plan/sections/title-part";
import { f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import { BOARD_COLUMNS, boardCells, type BoardCells, boardPart } from "./board";
import { DAY, levelRow, otherRows, peopleRows, timeCells, timePart, type TrackerLayout } from "./rows";
import { bandPart, spreadPart } from "./spread";
import { LEVELS, OTHER_MEASURES, sellerMeasure } from "../../levels";
import { TRACKER_TEXTS } from "./texts";

const CHART_ROWS = 14;

function checksOf(
  { cells }: TrackerLayout,
  levels: BoardCells,
  people: { teams: BoardCells; sellers: BoardCells },
): Check[] {
  const { checks } = TRACKER_TEXTS;
  const { months } = cells;
  const month = LEVELS.indexOf("month");
  const ofMonth = f`INDEX(${months.goal.orders},MATCH(${levels.second.at(DAY)},${months.from},1))`;
  const inside = [levels, people.teams, people.sellers].map(
    ({ low, forecast, high }) => f`SUMPRODUCT(ISNUMBER(${low})*((${low}>${forecast})+(${forecast}>${high})))=0`,
  );
  return [
    { name: checks.month, holds: f`${levels.goal.at(month)}=${ofMonth}` },
    { name: checks.teams, holds: sameMoney(f`SUM(${people.teams.actual})`, f`SUM(${people.sellers.actual})`) },
    { name: checks.inside, holds: f`AND(${inside[0]!},${inside[1]!},${inside[2]!})` },
  ];
}

/** Rows down to the last seller of the build are drawn: free rows would be empty bars. */
function chartPart(lane: Lane, { goal }: TrackerLayout, { name, goal: goals, actual, forecast }: BoardCells): void {
  const drawn = goal.sellers.findLastIndex((seller) => seller !== null) + 1;
  const measure = sellerMeasure(goal);
  if (drawn === 0 || measure === null) return;
  const { chart } = TRACKER_TEXTS;
  const rows = (column: Handle): Handle => column.part(0, 0, drawn, 1);
  lane.sheet.chart({
    key: "forecast",
    type: "columnClustered",
    title: chart.title(MEASURE_TEXTS[measure]),
    categories: rows(name),
    series: [
      { name: chart.actual, values: rows(actual), color: COLORS.seriesSoft },
      { name: chart.forecast, values: rows(forecast), color: COLORS.seriesMain },
      { name: chart.goal, values: rows(goals), asLine: true, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: MEASURE_TEXTS[measure],
    numberFormat: "#,##0",
    position: lane.reserve(CHART_ROWS, BOARD_COLUMNS - 1),
  });
  lane.gap();
}

/** Lays the sheet out. */
export function trackerSheet(sheet: SheetBuilder, layout: TrackerLayout, provenance: Provenance): void {
  const { goal, cells } = layout;
  const t = TRACKER_TEXTS;
  const levels = boardCells(LEVELS.length);
  const others = boardCells(OTHER_MEASURES.length);
  const [teams, sellers] = [boardCells(layout.sellers.teams.name.rows), boardCells(goal.sellers.length)];
  const time = timeCells();
  const lane = new Lane(sheet);
  titlePart(lane, { title: t.title, description: t.description }, provenance);
  lane.text(t.rule, "note");
  lane.text(sellerMeasure(goal) === null ? t.unknown : t.sellersNote, "note");
  lane.gap();
  const workingColumn = lane.column + BOARD_COLUMNS + 1;
  const band = bandPart(lane);
  const { columns } = TEXTS;
  lane.gap();
  const beside = lane.beside(workingColumn);
  timePart(beside, layout, levels, time);
  beside.gap();
  const spread = spreadPart(beside, band, cells);
  const dates = { formats: ["date", "date"], free: false } as const;
  const rows = LEVELS.map((_, i) => levelRow(i, layout, levels, time, spread));
  const levelBoard = { headings: [t.level, columns.from, columns.to], ...dates, rows, board: levels } as const;
  boardPart(lane, t.spans(MEASURE_TEXTS.orders), levelBoard, cells, spread);
  lane.gap();
  const otherBoard = {
    headings: [t.measure, columns.from, columns.to],
    ...dates,
    rows: otherRows(layout, time, spread),
    board: others,
  } as const;
  boardPart(lane, t.others, otherBoard, cells, spread);
  lane.gap();
  chartPart(lane, layout, sellers);
  const { measure, teamRows, sellerRows } = peopleRows(layout, time, spread, teams, sellers);
  const teamBoard = {
    headings: [t.team, t.count, t.share],
    formats: ["count", "percent"],
    free: true,
    rows: teamRows,
    board: teams,
  } as const;
  boardPart(lane, t.teams(MEASURE_TEXTS[measure]), teamBoard, cells, spread);
  lane.gap();
  const sellerBoard = {
    headings: [t.seller, t.team, t.share],
    formats: ["text", "percent"],
    free: true,
    rows: sellerRows,
    board: sellers,
  } as const;
  boardPart(lane, t.sellers(MEASURE_TEXTS[measure]), sellerBoard, cells, spread);
  lane.gap();
  checksPart(lane, checksOf(layout, levels, { teams, sellers }), BOARD_COLUMNS);
  sheet.freeze(1, 2).printBefore(workingColumn - 1);
}
