/** Where Excel puts the labels of a chart's points: which places there are depends on how the series is drawn. */
import type { ChartLabels } from "./chart-spec";

export type LabelPosition = NonNullable<ChartLabels["position"]>;

const INSIDE: readonly LabelPosition[] = ["Center", "InsideEnd", "InsideBase"];
const AROUND: readonly LabelPosition[] = ["Center", "Left", "Right", "Top", "Bottom"];

/** The places for a series of an Excel.ChartType; Excel takes a file with another for damaged. */
export function labelPositions(type: string): readonly LabelPosition[] {
  if (/^(?:Line|XYScatter)/.test(type)) return AROUND;
  if (/^(?:Column|Bar).*Stacked/.test(type)) return INSIDE;
  if (/^(?:Column|Bar)/.test(type)) return [...INSIDE, "OutsideEnd"];
  return type === "Pie" ? ["Center", "InsideEnd", "OutsideEnd"] : [];
}
