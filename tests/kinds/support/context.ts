/**
 * A plan's surroundings in a test: a fixed day, and tab names as a workbook without other sheets gives them.
 */
import type { PlanContext } from "../../../src/kinds/kind";
import type { Locale } from "../../../src/text/locale";

/** 23 November 2026 */
export const TODAY = 46349;

export function contextOf(
  locale: Locale = "en-US",
  tabName: PlanContext["tabName"] = (_, preferred) => preferred,
): PlanContext {
  return { locale, today: TODAY, tabName };
}
