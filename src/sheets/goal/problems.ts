/**
 * Why a goal cannot be planned from what was chosen, as sentences that say what to do.
 */
import { Problem } from "../../text/problem";
import { isoDate } from "../parts/title-part";
import { say } from "../plan/say";

export const MOST_YEARS = 10;

export function endBeforeStart(start: number, end: number): Problem {
  const [from, to] = [isoDate(start), isoDate(end)];
  return new Problem(
    say(
      `The last day (${to}) is before the first day (${from}). Choose a last day on or after the first.`,
      `结束日期（${to}）早于开始日期（${from}）。结束日期应不早于开始日期。`,
      `結束日期（${to}）早於開始日期（${from}）。結束日期應不早於開始日期。`,
    ),
  );
}

export function tooLong(start: number, end: number): Problem {
  const [from, to] = [isoDate(start), isoDate(end)];
  return new Problem(
    say(
      `From ${from} to ${to} is more than ${MOST_YEARS} years. Plan ${MOST_YEARS} years at most.`,
      `${from} 至 ${to} 超过 ${MOST_YEARS} 年。目标周期最长 ${MOST_YEARS} 年。`,
      `${from} 至 ${to} 超過 ${MOST_YEARS} 年。目標期間最長 ${MOST_YEARS} 年。`,
    ),
  );
}

export function noWeight(start: number, end: number): Problem {
  const [from, to] = [isoDate(start), isoDate(end)];
  return new Problem(
    say(
      `No day from ${from} to ${to} has a weekday weight above 0, so the goal has nowhere to go. Give at least one of its weekdays a weight.`,
      `${from} 至 ${to} 之间没有一天的星期权重大于 0，目标无法分配。请至少给其中一个星期几设置权重。`,
      `${from} 至 ${to} 之間沒有一天的星期權重大於 0，目標無法分配。請至少為其中一個星期幾設定權重。`,
    ),
  );
}

export function noTarget(): Problem {
  return new Problem(
    say(
      "Order target: there are no orders to take it from. Type how many orders to reach.",
      "订单目标：没有可参考的订单，请填写要完成的订单数。",
      "訂單目標：沒有可參考的訂單，請填入要完成的訂單數。",
    ),
  );
}

export function noOrderValue(): Problem {
  return new Problem(
    say(
      "Average order value: there are no orders to take it from. Type what one order brings on average.",
      "客单价：没有可参考的订单，请填写平均每单金额。",
      "客單價：沒有可參考的訂單，請填入平均每筆金額。",
    ),
  );
}
