/** What the sheets of a plan say. */
import type { Plan } from "../../../src/plan/plan";

/** All texts of a sheet, one after the other; a long note stands in several lines. */
export const textsOf = (plan: Plan, key: string): string =>
  plan.sheets
    .find((sheet) => sheet.key === key)!
    .blocks.flatMap(({ cells }) => cells.flat().filter((cell) => typeof cell === "string"))
    .join(" ")
    .replaceAll("\n", " ");
