/**
 * What a day that does not follow its weekday can be.
 */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

export const DAY_KINDS = ["off", "working", "promotion"] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export const DAY_KIND_TEXTS: Readonly<Record<DayKind, Text>> = {
  off: say("Day off", "休息日", "休假日"),
  working: say("Make-up working day", "调休上班日", "補班日"),
  promotion: say("Promotion", "促销日", "促銷日"),
};
