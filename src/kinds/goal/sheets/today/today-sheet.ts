/**
 * Today's work: one block for the shop and one a seller of the list, each with what today has to bring, ready to print or send. Rules §2.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { joinTexts } from "../../../../text/say";
import type { Text } from "../../../../text/locale";
import { checksPart, sameMoney } from "../../../../plan/sections/checks-part";
import { type Provenance, titlePart } from "../../../../plan/sections/title-part";
import { Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import type { GoalCells } from "../../cells";
import type { Figures } from "../../figures";
import type { Goal } from "../../model";
import type { SellersCells } from "../sellers/sellers-sheet";
import { decimalsOf, type Measure, MEASURES } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import { sellerMeasure } from "../../levels";
import { BLOCK_COLUMNS, BLOCK_POINTS, type BlockGiven, blockPart } from "./block-part";
import { dayCells, type DayCells, dayPart, isDayOfBuild, spanOf, type Window } from "./day-part";
import { TODAY_TEXTS } from "./texts";

export interface TodayLayout {
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly figures: Figures;
  readonly sellers: SellersCells;
}

/** Characters of the measures' names, and of a figure: the page is as wide as A4, so that it is printed at its own size. */
const WIDTHS = { measure: 13, figure: 10 } as const;

function shopBlock({ cells }: TodayLayout, day: DayCells): BlockGiven {
  const { days } = cells;
  const sum = (column: Handle, first: Handle, last: Handle): Expression =>
    f`SUMIFS(${column},${days.date},">="&${first},${days.date},"<="&${last})`;
  return {
    name: TODAY_TEXTS.shop,
    free: false,
    main: "orders",
    goal: (measure) => sum(days.goal[measure], day.from, day.to),
    part: (measure) => sum(days.goal[measure], day.day, day.day),
    figure: (measure, window) => {
      const actual = days.actual[measure];
      if (actual === undefined) return null;
      const [first, last] = {
        before: [day.from, day.yesterday],
        today: [day.day, day.day],
        week: [day.week, day.yesterday],
      }[window] as [Handle, Handle];
      return sum(actual, first, last);
    },
    expected: sum(days.goal.orders, day.from, day.yesterday),
  };
}

/** A seller's part of a day by cumulative rounding of the seller's month. */
function partOfDay(measure: Measure, goal: Expression, { weight, weightBefore, weightWhole }: DayCells): Expression {
  const decimals = decimalsOf(measure);
  const upTo = (passed: Expression): Expression => f`ROUND(${goal}*${passed}/${weightWhole},${decimals})`;
  const part = f`${upTo(f`(${weightBefore}+${weight})`)}-${upTo(f`${weightBefore}`)}`;
  return f`IF(${weightWhole}=0,0,${decimals === 0 ? part : f`ROUND(${part},${decimals})`})`;
}

function sellerBlock(row: number, layout: TodayLayout, day: DayCells): BlockGiven {
  const { goal, figures, sellers } = layout;
  const { working, months } = sellers;
  const main = sellerMeasure(goal);
  const seller = goal.sellers[row];
  const name = f`IF(${working.first.at(row)}=1,${working.name.at(row)}&"","")`;
  const goalOf = (measure: Measure): Expression => f`INDEX(${months[measure].part.row(row)},1,${day.month})`;
  return {
    name,
    free: !seller,
    main,
    goal: goalOf,
    part: (measure) => partOfDay(measure, goalOf(measure), day),
    figure: (measure: Measure, window: Window): Expression | null => {
      const figure = figures.ofSeller(measure, row, spanOf(window, goal, day));
      if (figure === null || figure instanceof Expression) return figure;
      // A value belongs to the name and the day of the build.
      if (!seller || typeof figure !== "number") return f`""`;
      return f`IF(AND(${working.name.at(row)}=${seller.name.trim()},${isDayOfBuild(goal, day)}),${figure},"")`;
    },
    expected:
      main === null ? f`""` : f`IF(${day.weightWhole}=0,0,${goalOf(main)}*${day.weightBefore}/${day.weightWhole})`,
  };
}

/** What sellers' figures rest on. */
function notes({ goal, figures }: TodayLayout, { refreshed }: Provenance): Text[] {
  const unknown = MEASURES.filter((measure) => !figures.knowsSellers(measure));
  const values = MEASURES.some((measure) => figures.knowsSellers(measure) && !figures.sellerLive(measure));
  const list = joinTexts(
    unknown.map((measure) => MEASURE_TEXTS[measure]),
    TODAY_TEXTS.between,
  );
  const said =
    sellerMeasure(goal) === null ? [TODAY_TEXTS.unknown] : unknown.length === 0 ? [] : [TODAY_TEXTS.partly(list)];
  return [TODAY_TEXTS.rule, ...said, ...(values ? [TODAY_TEXTS.values(isoDate(refreshed))] : [])];
}

/** Title, notes and checks, as high as a block so that pages hold whole blocks from the first on. */
function headPart(lane: Lane, layout: TodayLayout, day: DayCells, provenance: Provenance): void {
  const { cells } = layout;
  const { sheet } = lane;
  const { title, description, checks } = TODAY_TEXTS;
  titlePart(lane, { title: title, description: description }, provenance);
  const [titleHeight, line, section] = [30, 15.75, 20];
  const said = notes(layout, provenance);
  for (const note of said) lane.text(note, "note");
  const spaceRow = lane.row;
  lane.gap();
  const { months, days } = cells;
  const month = f`SUMIFS(${days.goal.revenue},${days.date},">="&${day.from},${days.date},"<="&${day.to})`;
  const all = [
    { name: checks.day, holds: f`COUNTIF(${days.date},${day.day})=1` },
    { name: checks.shop, holds: sameMoney(month, f`INDEX(${months.goal.revenue},${day.month})`) },
  ];
  checksPart(lane, all, BLOCK_COLUMNS);
  const rest = BLOCK_POINTS - titleHeight - section - (2 + said.length + all.length) * line;
  sheet.height(spaceRow, Math.max(line, rest));
  for (let row = 1; row < lane.row; row++)
    if (row !== spaceRow && row !== lane.row - all.length - 1) sheet.height(row, line);
}

/** Lays the sheet out. */
export function todaySheet(sheet: SheetBuilder, layout: TodayLayout, provenance: Provenance): void {
  const { goal, cells } = layout;
  const day = dayCells();
  const lane = new Lane(sheet);
  const beside = lane.column + BLOCK_COLUMNS + 1;
  dayPart(new Lane(sheet, 1, beside + 3), cells, day);
  headPart(lane, layout, day, provenance);
  blockPart(lane, beside, shopBlock(layout, day), day, cells.amber);
  goal.sellers.forEach((_, row) => blockPart(lane, beside, sellerBlock(row, layout, day), day, cells.amber));
  const last = goal.sellers.findLastIndex((seller) => seller !== null);
  const blockRows = 4 + MEASURES.length;
  sheet
    .portrait()
    .printBefore(beside - 1)
    .printAbove(lane.row - (goal.sellers.length - 1 - last) * blockRows);
  sheet.width(lane.column, WIDTHS.measure);
  for (let column = 1; column < BLOCK_COLUMNS; column++) sheet.width(lane.column + column, WIDTHS.figure);
}
