/**
 * Short names of months, as the labels of a chart show them.
 */
import { mapText, type Text } from "./locale";

const ENGLISH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec".split("|");

/** @param month 1 to 12. */
export const monthName = (month: number): Text =>
  mapText((locale) => (locale === "en-US" ? ENGLISH[month - 1]! : `${month}月`));
