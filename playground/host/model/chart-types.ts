/** The values of Excel.ChartType that the playground can draw and save. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineStacked",
  "LineMarkers",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
  "XYScatter",
] as const;
