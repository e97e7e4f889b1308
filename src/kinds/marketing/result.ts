/** What a build of the marketing plan reports: as plain JSON, and as figures to read first. */
import { isoDate } from "../../domain/calendar/calendar";
import type { KeyFigure } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import type { MarketingModel } from "./model";
import { FIGURES } from "./texts";

export const marketingResult = ({ months, ...model }: MarketingModel) => ({
  ...model,
  months: months.map(({ month, ...each }) => ({ month: isoDate(month).slice(0, 7), ...each })),
});

export function marketingFigures({ goals, weighted, expected }: MarketingModel): InWords<KeyFigure>[] {
  const late = goals.filter(({ state }) => state === "behind" || state === "missed");
  return [
    { label: FIGURES.goals, value: goals.length, unit: "count" },
    ...(weighted === null ? [] : [{ label: FIGURES.weighted, value: weighted, unit: "percent" } as const]),
    ...(expected === null ? [] : [{ label: FIGURES.expected, value: expected, unit: "percent" } as const]),
    { label: FIGURES.behind, value: late.length, unit: "count" },
  ];
}
