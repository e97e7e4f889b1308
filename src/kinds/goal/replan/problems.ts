/**
 * Why a goal cannot be planned anew, as sentences that say what to do.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import { Problem } from "../../../text/problem";
import { say } from "../../../text/say";

export const noActuals = (): Problem =>
  new Problem(
    say(
      "There are no orders to tell what has happened, so nothing can be planned anew. Build the goal with an order table.",
      "没有订单数据，无法得知已完成多少，因此不能重新规划。请用订单表生成目标。",
      "沒有訂單資料，無法得知已完成多少，因此不能重新規劃。請用訂單表建立目標。",
    ),
  );

export const notBegun = (start: number, asOf: number): Problem =>
  new Problem(
    say(
      `The goal begins on ${isoDate(start)}, after the as-of date ${isoDate(asOf)}: nothing has happened yet that could be kept.`,
      `目标从 ${isoDate(start)} 开始，晚于截止日期 ${isoDate(asOf)}：尚无已发生的数据，无需重新规划。`,
      `目標自 ${isoDate(start)} 開始，晚於截止日期 ${isoDate(asOf)}：尚無已發生的資料，無需重新規劃。`,
    ),
  );

export const noDaysLeft = (asOf: number): Problem =>
  new Problem(
    say(
      `No selling day is left after the as-of date ${isoDate(asOf)}, so there is nothing to spread over.`,
      `截止日期 ${isoDate(asOf)} 之后没有可销售的日子，无法分摊。`,
      `截止日期 ${isoDate(asOf)} 之後沒有可銷售的日子，無法分攤。`,
    ),
  );

export const alreadyReached = (done: number): Problem =>
  new Problem(
    say(
      `The order goal is reached already, with ${done.toLocaleString("en-US")} orders: nothing is left to spread.`,
      `已完成 ${done.toLocaleString("en-US")} 单，订单目标已达成，没有剩余可分摊。`,
      `已完成 ${done.toLocaleString("en-US")} 筆訂單，目標已達成，沒有剩餘可分攤。`,
    ),
  );

export const firstPlanInForce = (): Problem =>
  new Problem(
    say(
      "The first plan is in force already: the goal was not planned anew.",
      "当前执行的就是最初计划，没有重新规划过。",
      "目前執行的就是最初計畫，沒有重新規劃過。",
    ),
  );
