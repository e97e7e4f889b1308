/**
 * What the shop has to do today and where its month stands: the head of the sheet of today.
 */
import type { Cells, Row } from "../../../../plan/cells";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { countOf, countText, dayText, gapText, sentence } from "../../../../plan/sentence";
import type { Figure, Headline } from "../../../../plan/sections/headline-part";
import { TERMS } from "../../../../text/terms";
import type { BoardKey } from "../tracker/board";
import type { DayCells } from "./day-part";
import { TODAY_TEXTS } from "./texts";

const { headline: TEXTS, tiles: TILES } = TODAY_TEXTS;

/** The shop's orders: of the day, and of the month to the as-of date. */
export interface ShopToday {
  readonly day: DayCells;
  /** Of the block: what is left this morning, to do and part of the plan. */
  readonly orders: Cells<"left" | "toDo" | "part">;
  /** The tracker's row of the month. */
  readonly month: Row<BoardKey>;
  /** The most that a day has brought; absent where no day tells. */
  readonly best: Operand | undefined;
}

const ordersText = (count: Operand): Expression => countOf(count, TEXTS.one, TEXTS.many);

export function todayHeadline(shop: ShopToday): Headline {
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
  const figures = { rest: countText(rest), days: countText(after), rate: f`TEXT(${rest}/MAX(1,${after}),"0.0")` };
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

export function todayFigures({ day, orders: { toDo, part }, month }: ShopToday): Figure[] {
  return [
    {
      ...{ label: TERMS.toDoToday, value: f`${toDo}`, format: "count" },
      below: sentence(TILES.part, { part: countText(part) }),
    },
    {
      ...{ label: TILES.soFar, value: f`${month.actual}`, format: "count" },
      below: sentence(TILES.ofGoal, { goal: countText(month.goal) }),
    },
    { label: TERMS.pace, value: f`${month.pace}`, format: "pace" },
    { label: TERMS.forecast, value: f`${month.forecast}`, format: "count" },
    {
      ...{ label: TERMS.state, value: f`${month.state}`, format: "text" },
      below: sentence(TILES.daysLeft, { days: countText(day.daysLeft) }),
    },
  ];
}
