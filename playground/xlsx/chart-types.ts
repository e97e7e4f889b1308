/** Excel's chart types by name, and the elements that draw them in a file. */

export interface ChartElement {
  readonly element:
    "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart" | "radarChart";
  /** `c:barDir`, only of bars: "col" stands, "bar" lies. */
  readonly direction?: "col" | "bar";
  /** `c:grouping` of bars, lines and areas; `c:scatterStyle`, `c:radarStyle` of those. */
  readonly style?: string;
  /** Points are marked. */
  readonly markers?: boolean;
}

/** Excel.ChartType name → how a file draws it. */
export const CHART_TYPES: Readonly<Record<string, ChartElement>> = {
  ColumnClustered: { element: "barChart", direction: "col", style: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", style: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", style: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", style: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", style: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", style: "percentStacked" },
  Line: { element: "lineChart", style: "standard", markers: false },
  LineMarkers: { element: "lineChart", style: "standard", markers: true },
  LineStacked: { element: "lineChart", style: "stacked", markers: false },
  LineStacked100: { element: "lineChart", style: "percentStacked", markers: false },
  LineMarkersStacked: { element: "lineChart", style: "stacked", markers: true },
  LineMarkersStacked100: { element: "lineChart", style: "percentStacked", markers: true },
  Area: { element: "areaChart", style: "standard" },
  AreaStacked: { element: "areaChart", style: "stacked" },
  AreaStacked100: { element: "areaChart", style: "percentStacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  XYScatter: { element: "scatterChart", style: "lineMarker", markers: true },
  XYScatterLines: { element: "scatterChart", style: "line", markers: true },
  XYScatterLinesNoMarkers: { element: "scatterChart", style: "line", markers: false },
  Radar: { element: "radarChart", style: "standard", markers: false },
  RadarMarkers: { element: "radarChart", style: "marker", markers: true },
  RadarFilled: { element: "radarChart", style: "filled" },
};

/**
 * The type a file's element stands for; 3-D and rarer forms by the flat type nearest to them; null when there is none.
 */
export function chartTypeOf(drawn: {
  readonly element: string;
  readonly direction?: string;
  readonly style?: string;
  readonly markers?: boolean;
}): string | null {
  const element = drawn.element.replace(/3D(?=Chart)/, "").replace("ofPieChart", "pieChart");
  const candidates = Object.entries(CHART_TYPES).filter(([, type]) => type.element === element);
  const score = (type: ChartElement): number =>
    (type.direction === drawn.direction ? 4 : 0) +
    (type.style === drawn.style ? 2 : 0) +
    ((type.markers ?? false) === (drawn.markers ?? false) ? 1 : 0);
  return candidates.sort(([, a], [, b]) => score(b) - score(a))[0]?.[0] ?? null;
}
