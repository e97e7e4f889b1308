/**
 * The days of the week as people call them, Monday first.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

export const WEEKDAYS: readonly Text[] = [
  say("Monday", "星期一", "星期一"),
  say("Tuesday", "星期二", "星期二"),
  say("Wednesday", "星期三", "星期三"),
  say("Thursday", "星期四", "星期四"),
  say("Friday", "星期五", "星期五"),
  say("Saturday", "星期六", "星期六"),
  say("Sunday", "星期日", "星期日"),
];

/** The largest weight of a weekday. */
export const MOST_WEEKDAY_WEIGHT = 1000;
