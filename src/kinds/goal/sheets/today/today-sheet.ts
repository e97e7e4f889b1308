/**
 * Today's work: one block for the shop and one a seller of the list, each with what today has to bring, ready to print or send. Rules §2.
 */
import { sum } from "d3-array";
import { isoDate } from "../../../../domain/calendar/calendar";
import { Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import { FRAME_POINTS } from "../../../../plan/frame-points";
import { Lane } from "../../../../plan/lane";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { figuresPart, headlinePart } from "../../../../plan/sections/headline-part";
import { inputsPart } from "../../../../plan/sections/inputs-part";
import { type Provenance, sourceLine, titlePart } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { roundedShare } from "../../../../plan/statistics";
import type { Text } from "../../../../text/locale";
import { listOf } from "../../../../text/wording";
import { type GoalCells, sumOfDays } from "../../cells";
import type { Figures } from "../../figures";
import { LEVELS, sellerMeasure } from "../../levels";
import { decimalsOf, type Measure, sharedBySellers } from "../../measures";
import type { Goal } from "../../model";
import { stateTile } from "../../standing";
import { MEASURE_TEXTS } from "../../texts";
import type { SellersCells } from "../sellers/sellers-sheet";
import type { TrackerTables } from "../tracker/tracker-tables";
import { BLOCK_COLUMNS, type BlockGiven, blockHeights, blockPart } from "./block-part";
import { bestDays, type DayCells, dayFigures, isDayOfBuild, spanOf, windowOf } from "./day-part";
import { type ShopToday, todayFigures, todayHeadline } from "./headline";
import { TODAY_TEXTS } from "./texts";

export interface TodayLayout {
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly figures: Figures;
  readonly tracker: TrackerTables;
  /** null where no sheet of sellers is built. */
  readonly sellers: SellersCells | null;
}

/** Columns between the blocks and their working figures, so that a screen shows the blocks alone. */
const APART = 4;
/** Characters of the measures' names, and of a figure: the page is as wide as A4, so that it is printed at its own size. */
const WIDTHS = { measure: 13, figure: 10 } as const;

function shopBlock({ cells }: TodayLayout, day: DayCells): BlockGiven {
  const { goal, actual } = cells.days;
  return {
    name: TODAY_TEXTS.shop,
    free: false,
    main: "orders",
    goal: (measure) => sumOfDays(cells, goal[measure], day.from, day.to),
    part: (measure) => sumOfDays(cells, goal[measure], day.day, day.day),
    figure: (measure, window) => {
      const figures = actual[measure];
      return figures === undefined ? null : sumOfDays(cells, figures, ...windowOf(window, day));
    },
    expected: sumOfDays(cells, goal.orders, day.from, day.yesterday),
  };
}

/** A seller's part of a day by cumulative rounding of the seller's month. */
function partOfDay(measure: Measure, goal: Expression, { weight, weightBefore, weightWhole }: DayCells): Expression {
  const decimals = decimalsOf(measure);
  const upTo = (passed: Expression): Expression => roundedShare(f`${goal}*${passed}/${weightWhole}`, decimals);
  const part = f`${upTo(f`(${weightBefore}+${weight})`)}-${upTo(f`${weightBefore}`)}`;
  return f`IF(${weightWhole}=0,0,${decimals === 0 ? part : f`ROUND(${part},${decimals})`})`;
}

function sellerBlock(row: number, { goal, figures }: TodayLayout, sellers: SellersCells, day: DayCells): BlockGiven {
  const { working, months } = sellers;
  const main = sellerMeasure(goal);
  const seller = goal.sellers[row];
  const name = working.name.at(row);
  const goalOf = (measure: Measure): Expression => f`INDEX(${months[measure].part.row(row)},1,${day.month})`;
  return {
    name: f`IF(${working.first.at(row)}=1,${name}&"","")`,
    free: !seller,
    main,
    goal: goalOf,
    part: (measure) => partOfDay(measure, goalOf(measure), day),
    figure: (measure, window) => {
      const figure = figures.ofSeller(measure, row, spanOf(window, goal, day));
      if (figure === null || figure instanceof Expression) return figure;
      // A value belongs to the name and the day of the build.
      if (!seller || typeof figure !== "number") return f`""`;
      return f`IF(AND(${name}=${seller.name.trim()},${isDayOfBuild(goal, day)}),${figure},"")`;
    },
    expected:
      main === null ? f`""` : f`IF(${day.weightWhole}=0,0,${goalOf(main)}*${day.weightBefore}/${day.weightWhole})`,
  };
}

/** What sellers' figures rest on. */
function notes({ goal, figures, sellers }: TodayLayout, { refreshed }: Provenance): Text[] {
  const { rule, limit, unknown, partly, values } = TODAY_TEXTS;
  if (sellers === null) return [rule, limit];
  const measures = sharedBySellers(goal.measures);
  const missing = measures.filter((measure) => !figures.knowsSellers(measure));
  const fixed = measures.some((measure) => figures.knowsSellers(measure) && !figures.sellerLive(measure));
  const list = listOf(missing.map((measure) => MEASURE_TEXTS[measure]));
  const said = sellerMeasure(goal) === null ? [unknown] : missing.length === 0 ? [] : [partly({ measures: list })];
  return [rule, limit, ...said, ...(fixed ? [values({ date: isoDate(refreshed) })] : [])];
}

function checksOf({ cells }: TodayLayout, { day, from, to, month }: DayCells): Check[] {
  const { checks } = TODAY_TEXTS;
  const { days, months } = cells;
  const revenue = sumOfDays(cells, days.goal.revenue, from, to);
  return [
    { name: checks.day, holds: f`COUNTIF(${days.date},${day})=1` },
    { name: checks.shop, holds: sameMoney(revenue, f`INDEX(${months.goal.revenue},${month})`) },
  ];
}

/** Columns of the large figures, over those of the blocks. */
const FIGURE_SPANS = [
  { column: 1, columns: 2 },
  { column: 3, columns: 2 },
  { column: 5, columns: 1 },
  { column: 6, columns: 1 },
  { column: 7, columns: 2 },
];
/** Rows above the first block: title, source, gap, two of the headline, gap, three of figures, gap. */
const HEAD_ROWS = 10;

/** Title, headline and figures, as high as a whole block, so that pages hold whole blocks from the first on. */
function headPart(sheet: SheetBuilder, block: number, provenance: Provenance, shop: ShopToday): void {
  const points = FRAME_POINTS;
  const lane = new Lane(sheet);
  titlePart(lane, TODAY_TEXTS.title, provenance);
  sourceLine(lane, provenance);
  sheet.height(lane.row, points.thinGap);
  headlinePart(lane.gap(), todayHeadline(shop), BLOCK_COLUMNS);
  sheet.height(lane.row, points.gap);
  const figures = todayFigures(shop);
  const state = new Handle();
  figuresPart(lane.gap(), [...figures.slice(0, -1), { ...figures.at(-1)!, handle: state }], FIGURE_SPANS);
  stateTile(sheet, state);
  const { title, source, thinGap, finding, action, gap, line, figure } = points;
  sheet.height(lane.row, block - (title + source + thinGap + finding + action + gap + line + figure + line));
}

/** Lays the sheet out. */
export function todaySheet(sheet: SheetBuilder, layout: TodayLayout, provenance: Provenance): void {
  const { goal, cells, sellers, tracker } = layout;
  const figures = dayFigures(cells);
  const day = figures.cell;
  const lane = new Lane(sheet, HEAD_ROWS);
  const beside = lane.column + BLOCK_COLUMNS + APART;
  const measures = sharedBySellers(goal.measures);
  const best = bestDays(cells, measures);
  inputsPart(new Lane(sheet, 1, beside + 3), [...figures.lines(), ...best.lines()], "note");
  const heights = blockHeights(measures);
  sheet.computation.add(sheet, { notes: notes(layout, provenance), checks: checksOf(layout, day) });
  const people = sellers === null ? [] : goal.sellers.map((_, row) => sellerBlock(row, layout, sellers, day));
  const context = { day, best: best.cell, measures, amber: cells.amber, beside };
  const shop = blockPart(lane, shopBlock(layout, day), context);
  for (const block of people) blockPart(lane, block, context);
  const row = measures.indexOf("orders");
  headPart(sheet, sum(heights), provenance, {
    orders: { left: shop.left.at(row), toDo: shop.toDo.at(row), part: shop.part.at(row) },
    month: tracker.levels.table.at(LEVELS.indexOf("month")),
    ...{ day, best: best.cell.orders },
  });
  const free = people.length - 1 - people.findLastIndex((block) => !block.free);
  sheet
    .portrait()
    .printBefore(lane.column + BLOCK_COLUMNS)
    .printAbove(lane.row - free * heights.length);
  sheet.width(lane.column, WIDTHS.measure);
  for (let column = 1; column < BLOCK_COLUMNS; column++) sheet.width(lane.column + column, WIDTHS.figure);
}
