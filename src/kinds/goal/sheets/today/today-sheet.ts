/**
 * Today's work: one block for the shop and one a seller of the list, each with what today has to bring, ready to print or send;
 * above them what the shop has to do today and where its month stands. Rules §2.
 */
import { sellingDaysText } from "../parts";
import { sum } from "d3-array";
import { isoDate } from "../../../../domain/calendar/calendar";
import { Expression, f, type Operand } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import { FRAME_POINTS } from "../../../../plan/frame-points";
import { Lane } from "../../../../plan/lane";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { figure, type Figure, figuresPart, type Headline, headlinePart } from "../../../../plan/sections/headline-part";
import { inputsPart } from "../../../../plan/sections/inputs-part";
import { sourceLine, titlePart } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { roundedShare } from "../../../../plan/statistics";
import type { Text } from "../../../../text/locale";
import { listOf } from "../../../../text/wording";
import { sumOfDays } from "../../cells";
import type { GoalLayout } from "../../layout";
import { LEVELS, sellerMeasure } from "../../levels";
import { decimalsOf, type Measure, sharedBySellers } from "../../measures";
import { stateTile } from "../../standing";
import { MEASURE_TEXTS } from "../../texts";
import type { People } from "../sellers/sellers-sheet";
import {
  bestDays,
  BLOCK_COLUMNS,
  type BlockGiven,
  blockHeights,
  blockPart,
  type DayCells,
  dayFigures,
  isDayOfBuild,
  spanOf,
  windowOf,
} from "./block-part";
import { TODAY_TEXTS } from "./texts";
import type { Cells, Row } from "../../../../plan/cells";
import { countOf, countText, dayText, fixedText, gapText, sentence } from "../../../../plan/sentence";
import { TERMS } from "../../../../text/terms";
import type { BoardKey } from "../tracker/board";

/** Columns between the blocks and their working figures, so that a screen shows the blocks alone. */
const APART = 4;
/** Characters of the measures' names, and of a figure: the page is as wide as A4, so that it is printed at its own size. */
const WIDTHS = { measure: 13, figure: 10 } as const;

function shopBlock({ cells }: GoalLayout, day: DayCells): BlockGiven {
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

function sellerBlock(row: number, { goal, figures }: GoalLayout, sellers: People, day: DayCells): BlockGiven {
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

function notes({ goal, figures, people, provenance }: GoalLayout): Text[] {
  const { rule, limit, unknown, partly, values } = TODAY_TEXTS;
  if (people === null) return [rule, limit];
  const measures = sharedBySellers(goal.measures);
  const missing = measures.filter((measure) => !figures.knowsSellers(measure));
  const fixed = measures.some((measure) => figures.knowsSellers(measure) && !figures.sellerLive(measure));
  const list = listOf(missing.map((measure) => MEASURE_TEXTS[measure]));
  const said = sellerMeasure(goal) === null ? [unknown] : missing.length === 0 ? [] : [partly({ measures: list })];
  return [rule, limit, ...said, ...(fixed ? [values({ date: isoDate(provenance.refreshed) })] : [])];
}

function checksOf({ cells }: GoalLayout, { day, from, to, month }: DayCells): Check[] {
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
function headPart(sheet: SheetBuilder, block: number, { provenance }: GoalLayout, shop: ShopToday): void {
  const points = FRAME_POINTS;
  const lane = new Lane(sheet);
  titlePart(lane, TODAY_TEXTS.title, provenance);
  sourceLine(lane, provenance);
  sheet.height(lane.row, points.thinGap);
  headlinePart(lane.gap(), todayHeadline(shop), BLOCK_COLUMNS);
  sheet.height(lane.row, points.gap);
  const state = new Handle();
  figuresPart(lane.gap(), todayFigures(shop, state), FIGURE_SPANS);
  stateTile(sheet, state);
  const { title, source, thinGap, finding, action, gap, line, figure } = points;
  sheet.height(lane.row, block - (title + source + thinGap + finding + action + gap + line + figure + line));
}

export function todaySheet(sheet: SheetBuilder, layout: GoalLayout): void {
  const { goal, cells, tracker } = layout;
  const figures = dayFigures(cells);
  const day = figures.cell;
  const lane = new Lane(sheet, HEAD_ROWS);
  const beside = lane.column + BLOCK_COLUMNS + APART;
  const measures = sharedBySellers(goal.measures);
  const best = bestDays(cells, measures);
  inputsPart(new Lane(sheet, 1, beside + 3), [...figures.lines(), ...best.lines()], "note");
  const heights = blockHeights(measures);
  sheet.computation.add(sheet, { notes: notes(layout), checks: checksOf(layout, day) });
  const people = layout.people ? goal.sellers.map((_, row) => sellerBlock(row, layout, layout.people!, day)) : [];
  const context = { day, best: best.cell, measures, amber: cells.amber, beside };
  const shop = blockPart(lane, shopBlock(layout, day), context);
  for (const block of people) blockPart(lane, block, context);
  const row = measures.indexOf("orders");
  headPart(sheet, sum(heights), layout, {
    orders: { left: shop.left.at(row), toDo: shop.toDo.at(row), part: shop.part.at(row) },
    month: tracker.levels.at(LEVELS.indexOf("month")),
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

const { headline: TEXTS, tiles: TILES } = TODAY_TEXTS;

/** The shop's orders: of the day, and of the month to the as-of date. */
interface ShopToday {
  readonly day: DayCells;
  /** Of the block: what is left this morning, to do and part of the plan. */
  readonly orders: Cells<"left" | "toDo" | "part">;
  /** The tracker's row of the month. */
  readonly month: Row<BoardKey>;
  /** The most that a day has brought; absent where no day tells. */
  readonly best: Operand | undefined;
}

const ordersText = (count: Operand): Expression => countOf(count, TEXTS.one, TEXTS.many);

function todayHeadline(shop: ShopToday): Headline {
  const { day, orders, month, best } = shop;
  const { toDo, left, part } = orders;
  const { goal, actual } = month;
  const isUnknown = f`${left}=""`;
  const missing = f`MAX(0,${goal}-${actual})`;
  const shown = { done: countText(actual), goal: countText(goal), toDo: ordersText(toDo), day: dayText(day.day) };
  const isOff = f`${day.weight}=0`;
  const stands = gapText(f`${actual}-${month.expected}`, TEXTS);
  const close = f`${sentence(TEXTS.close, shown)}&${stands}`;
  const open = f`IF(${toDo}>0,${close},IF(${isOff},${sentence(TEXTS.off, shown)},${sentence(TEXTS.enough, shown)}&${stands}))`;
  const known = f`IF(${goal}=0,${TEXTS.noGoal},IF(${missing}=0,${sentence(TEXTS.reached, shown)},${open}))`;

  // What stays open when today's part is done, and what one of the days after today then needs.
  const rest = f`MAX(0,${missing}-${toDo})`;
  const after = f`(${day.daysLeft}-IF(${isOff},0,1))`;
  const figures = {
    rest: countText(rest),
    days: sellingDaysText(after),
    rate: fixedText(f`${rest}/MAX(1,${after})`, 1),
  };
  const short = f`IF(${rest}=0,${TEXTS.completes},${sentence(TEXTS.short, figures)})`;
  const later = sentence(TEXTS.later, figures);
  const beyond =
    best === undefined
      ? later
      : f`IF(${rest}>N(${best})*${after},${sentence(TEXTS.beyond, { ...figures, best: countText(best) })},${later})`;
  const toCome = f`IF(${after}=0,${short},IF(${rest}=0,${TEXTS.completes},${beyond}))`;
  const action = f`IF(OR(${goal}=0,${missing}=0),${TEXTS.prepare},${toCome})`;
  return {
    finding: f`IF(${isUnknown},${sentence(TEXTS.plan, { part: ordersText(part) })},${known})`,
    action: f`IF(${isUnknown},${TEXTS.untold},${action})`,
  };
}

function todayFigures({ day, orders: { toDo, part }, month }: ShopToday, state: Handle): Figure[] {
  return [
    figure(TERMS.toDoToday, "count", f`${toDo}`, { below: sentence(TILES.part, { part: countText(part) }) }),
    figure(TILES.soFar, "count", f`${month.actual}`, {
      below: sentence(TILES.ofGoal, { goal: countText(month.goal) }),
    }),
    figure(TERMS.pace, "pace", f`${month.pace}`),
    figure(TERMS.forecast, "count", f`${month.forecast}`),
    figure(TERMS.state, "text", f`${month.state}`, {
      handle: state,
      below: sentence(TILES.daysLeft, { days: sellingDaysText(day.daysLeft) }),
    }),
  ];
}
