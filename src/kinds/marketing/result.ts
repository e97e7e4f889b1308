/** What a build of the marketing plan reports: as plain JSON, and as figures to read first. */
import type { KeyFigure } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import type { MarketingModel } from "./model";
import { FIGURES } from "./texts";

export const marketingResult = ({
  goals,
  weighted,
  expected,
  strategies,
  actions,
  cost,
  answered,
}: MarketingModel) => ({
  ...{ goals, weighted, expected, strategies, actions, cost, answered },
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
