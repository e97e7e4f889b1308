import { at, firstSheet, newGrid, reopened, withoutId } from "./reopen";
import type { GridSheet } from "../../../playground/grid/grid";

test("native charts saved and opened again: kinds, a line over columns, titles, looks, place", async () => {
  const book = newGrid();
  const sheet = firstSheet(book);
  sheet.name = "Goal plan";
  sheet.write(at(0, 0, 3, 3), [
    ["Jan", 10, 5],
    ["Feb", 20, 15],
    ["Mar", 30, 35],
  ]);
  sheet.setColumnWidth(1, 1, 100);
  const series = (name: string, column: string, color?: string) => ({
    name,
    values: `'Goal plan'!$${column}$1:$${column}$3`,
    categories: "'Goal plan'!$A$1:$A$3",
    ...(color === undefined ? {} : { color }),
  });
  const plain = {
    titleVisible: true,
    legend: { visible: true, position: "Bottom" },
    valueAxis: { title: "元", numberFormat: "#,##0" },
    categoryAxis: { title: "月", labelSpacing: 1, reversed: true },
    width: 360,
    height: 216,
  } as const;
  const round = {
    valueAxis: { title: "", numberFormat: "" },
    categoryAxis: { title: "" },
    series: [series("Goal", "B")],
  };
  sheet.addChart({
    ...plain,
    name: 'Orders & <months> "a"',
    type: "ColumnClustered",
    title: "Goal & actual",
    series: [series("Goal", "B", "#1F4E79"), { ...series("Actual", "C", "#C55A11"), type: "Line" }],
    left: 300,
    top: 40,
  });
  sheet.addChart({
    ...plain,
    name: "Share",
    type: "Pie",
    title: "Share",
    ...round,
    legend: { visible: false, position: "Right" },
    left: 10,
    top: 300,
  });
  sheet.addChart({
    ...plain,
    name: "Bars",
    type: "BarStacked",
    title: "Bars",
    valueAxis: { title: "", numberFormat: "0", minimum: 0, maximum: 50 },
    series: [series("Goal", "B"), series("=Sheet!A1", "C")],
    left: 400,
    top: 300,
  });
  sheet.addChart({
    ...plain,
    name: "Ring",
    type: "Doughnut",
    title: "Ring",
    ...round,
    left: 0,
    top: 600,
  });
  sheet.addChart({
    ...plain,
    name: "Line",
    type: "Line",
    title: "Line",
    series: [series("Goal", "B", "#FF0000")],
    left: 0,
    top: 900,
  });
  const small = { name: "Microsoft YaHei", size: 9, color: "#56657A", bold: false };
  sheet.addChart({
    ...plain,
    name: "Framed",
    type: "BarClustered",
    title: "",
    titleVisible: false,
    legend: { visible: true, position: "Top", font: small },
    fill: null,
    border: { style: "None" },
    plotFill: null,
    font: { name: "Arial & <b>", size: 9.5 },
    gapWidth: 40,
    overlap: -10,
    valueAxis: { title: "", numberFormat: "0", minimum: 0, hidden: true, gridlines: false, majorUnit: 500 },
    categoryAxis: {
      title: "",
      labelSpacing: 1,
      reversed: true,
      gridlines: true,
      line: { color: "#C3CFDB", weight: 0.75 },
      font: small,
    },
    series: [
      {
        ...series("Goal", "B", "#A9C6E3"),
        labels: { position: "OutsideEnd", numberFormat: '0,"k";;', font: small },
        points: [
          { index: 0, labelled: false },
          { index: 2, color: "#C46A12" },
        ],
      },
      { ...series("Actual", "C", "#C46A12"), points: [{ index: 1, labelled: true }] },
      { ...series("Plan", "C", "#8794A3"), type: "Line", line: { style: "Dash", weight: 1.75 } },
      {
        ...series("Forecast", "C", "#C46A12"),
        type: "Line",
        line: { style: "RoundDot" },
        labels: { position: "Top" },
      },
    ],
    left: 0,
    top: 1200,
  });
  sheet.addChart({
    ...plain,
    name: "Titled",
    type: "Pie",
    title: "Titled",
    titleFont: { size: 11, bold: true, color: "#12395B" },
    valueAxis: { title: "", numberFormat: "" },
    categoryAxis: { title: "" },
    fill: "#EEF4FA",
    border: { color: "#12395B", weight: 1, style: "DashDot" },
    series: [{ ...series("Goal", "B"), labels: {}, points: [{ index: 1, color: "#1F6FB2" }] }],
    left: 0,
    top: 1500,
  });
  // Units of a file are finer than a hundredth of a point.
  const hundredths = (points: number): number => Math.round(points * 100) / 100;
  const all = (of: GridSheet) =>
    withoutId(of.charts()).map((chart) => ({
      ...chart,
      left: hundredths(chart.left),
      top: hundredths(chart.top),
      width: hundredths(chart.width),
      height: hundredths(chart.height),
    }));
  expect(all(firstSheet(await reopened(book)))).toEqual(all(sheet));
});
