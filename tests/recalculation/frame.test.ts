/** What the frame of the sheets is made of, judged by LibreOffice: number formats, and objects it reads and saves again. */
import type { ChartSpec } from "../../playground/grid/chart-spec";
import type { GridSheet } from "../../playground/grid/grid";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import type { UniverGrid } from "../../playground/grid/univer-grid";
import { openXlsx } from "../../playground/xlsx/open-xlsx";
import { saveXlsx } from "../../playground/xlsx/save-xlsx";
import { recalculated, shownTexts } from "./libreoffice";

jest.setTimeout(300_000);

const grids: UniverGrid[] = [];
afterEach(() => grids.splice(0).forEach((grid) => grid.dispose()));

function newGrid(): UniverGrid {
  const grid = createHeadlessGrid();
  grids.push(grid);
  return grid;
}

const at = (row: number, column: number, rows = 1, columns = 1): Parameters<GridSheet["values"]>[0] => ({
  row,
  column,
  rows,
  columns,
});

const FORMATS: readonly (readonly [format: string, ...values: number[]])[] = [
  ['#,##0;-#,##0;"–"', 1234, 0, -5],
  ["#,##0;-#,##0;", 12, 0],
  ['0.0%;-0.0%;"–"', 0.183, 0, -0.2],
  ['"$"#,##0;-"$"#,##0;"–"', 690912, 0, -5],
  ['[>=1000000]"$"0.00,,"M";[>=100000]"$"0,"k";"$"#,##0', 1449185, 1e6, 279736, 1e5, 99999, 754, 0],
  ['[>=100000000]"¥"0\\.00,,"亿";[>=100000]"¥"0\\.0,"万";"¥"#,##0', 144918500, 1449185, 1e5, 99999, 9000],
  ['0\\.0,;-0\\.0,;"–"', 787000, 95000, 6000, -22000, 0],
  ['"▲ "0.0%" on Sep";"▼ "0.0%" on Sep";"= on Sep"', 0.069, -0.018, 0],
  ['"环比 ▲ "0.0%;"环比 ▼ "0.0%;"环比 持平"', 0.069, -0.018, 0],
  ['"▲ "0.0" pp on Sep";"▼ "0.0" pp on Sep";"= on Sep"', 1.2, -2.5, 0],
  ['"▲ "0.0%;"▼ "0.0%;"–"', 0.652, -0.01, 0],
  ['"×" 0.00', 2.51],
  ["yyyy-mm-dd", 46326],
  ['[=1]0" order";#,##0" orders"', 1, 0, 12, 1620],
  ['#,##0_);-#,##0_);"–"_)', 93, -5, 0],
  ['0,"k"', 175400, 59499],
  ["0;;", 2, 0],
];

test("number formats show the same texts in the grid and in LibreOffice", async () => {
  const grid = newGrid();
  const sheet = grid.activeSheet();
  FORMATS.forEach(([format, ...values], row) => {
    sheet.write(at(row, 0, 1, values.length), [values]);
    sheet.setStyle(at(row, 0, 1, values.length), { numberFormat: format });
  });
  await grid.settled();
  const theirs = await shownTexts(await saveXlsx(grid));
  const shown = FORMATS.map(([format, ...values], row) => [
    format,
    // A file of separated values may end a text's space differently.
    ...(sheet.texts(at(row, 0, 1, values.length))[0] ?? []).map((text) => text.trimEnd()),
  ]);
  expect(shown).toEqual(
    FORMATS.map(([format, ...values], row) => [
      format,
      ...values.map((_, column) => (theirs[row]?.[column] ?? "").trimEnd()),
    ]),
  );
});

const CHART: Omit<ChartSpec, "id"> = {
  name: "Framed",
  type: "ColumnClustered",
  title: "",
  titleVisible: false,
  legend: { visible: true, position: "Top", font: { size: 9, color: "#56657A" } },
  fill: null,
  border: { style: "None" },
  gapWidth: 40,
  valueAxis: { title: "", numberFormat: "0", hidden: true, minimum: 0, gridlines: false },
  categoryAxis: { title: "", labelSpacing: 1, line: { color: "#C3CFDB", weight: 0.75 } },
  series: [
    {
      name: "Customers",
      values: "Sheet1!$B$12:$B$14",
      categories: "Sheet1!$A$12:$A$14",
      color: "#A9C6E3",
      labels: { position: "OutsideEnd", numberFormat: "#,##0.0" },
      points: [{ index: 2, color: "#C46A12" }],
    },
    {
      name: "Plan",
      values: "Sheet1!$B$12:$B$14",
      categories: "Sheet1!$A$12:$A$14",
      type: "Line",
      color: "#8794A3",
      line: { style: "Dash", weight: 1.75 },
    },
  ],
  left: 0,
  top: 300,
  width: 300,
  height: 120,
};

/** A sheet with one of everything. */
async function framed(): Promise<UniverGrid> {
  const grid = newGrid();
  const sheet = grid.activeSheet();
  grid.addSheet("How it was computed");
  sheet.write(at(0, 0, 1, 1), [["Customer segments"]]);
  sheet.write(at(11, 0, 3, 2), [
    ["Champions", 93],
    ["Loyal", 50],
    ["Lost", 54],
  ]);
  sheet.merge(at(3, 1, 1, 11));
  sheet.setStyle(at(3, 1), { shrink: true, indent: 1, horizontal: "left", left: { style: "thick", color: "#12395B" } });
  sheet.setStyle(at(11, 1, 3, 1), { indent: 2, horizontal: "right" });
  sheet.setLink(at(0, 0), { target: "'How it was computed'!A1", isPlace: true });
  sheet.setColumnWidth(0, 1, 9);
  sheet.setColumnWidth(1, 5, 61.5);
  sheet.setRowHeight(0, 1, 25.5);
  sheet.setOutlineLevel("row", 5, 3, 1);
  sheet.setOutlineLevel("column", 8, 2, 2);
  sheet.setRowHidden(5, 3, true);
  sheet.showGridlines = false;
  const max = { at: "formula", value: "=MAX($B$12:$B$14)*1.9" } as const;
  for (const rule of [
    { type: "dataBar", color: "#BFD7EE", min: { at: "number", value: "0" }, max, solid: true } as const,
    { type: "formula", formula: "=$B12>60", style: { left: { style: "thin", color: "#0F6B4F" }, bold: true } } as const,
  ])
    sheet.addConditionalFormat({ areas: [at(11, 1, 3, 1)], rule, stopIfTrue: false });
  sheet.print = {
    ...sheet.print,
    orientation: "landscape",
    fitWidth: 1,
    area: at(0, 0, 34, 12),
    titleRows: { row: 10, rows: 1 },
    breaks: [20],
    margins: { top: 0.4, bottom: 0.55, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    footer: { left: "&8&A", center: "", right: "&8&P / &N" },
  };
  sheet.addChart(CHART);
  await grid.settled();
  return grid;
}

test("LibreOffice reads all of a framed sheet and saves it again", async () => {
  const own = await framed();
  const [saved] = await recalculated([await saveXlsx(own)]);
  const theirs = newGrid();
  await openXlsx(theirs, "theirs.xlsx", saved!);
  const [sheet, again] = [own.activeSheet(), theirs.activeSheet()];
  expect(again.merges()).toEqual(sheet.merges());
  expect(again.links()).toMatchObject([{ row: 0, column: 0, link: { isPlace: true } }]);
  expect(again.links()[0]?.link.target).toMatch(/How it was computed.*A1/);
  expect(again.cellStyle(3, 1)).toMatchObject(sheet.cellStyle(3, 1));
  expect(again.cellStyle(11, 1)).toMatchObject({ indent: 2, horizontal: "right" });
  for (const row of [4, 5, 7, 8])
    expect([again.outlineLevel("row", row), again.rowHidden(row)]).toEqual([
      sheet.outlineLevel("row", row),
      sheet.rowHidden(row),
    ]);
  expect([7, 8, 9, 10].map((column) => again.outlineLevel("column", column))).toEqual([0, 2, 2, 0]);
  expect(again.rowHeight(0)).toBeCloseTo(25.5, 0);
  const rules = again.conditionalFormats().map(({ rule }) => rule);
  expect(rules).toHaveLength(2);
  expect(rules.find(({ type }) => type === "dataBar")).toMatchObject({
    color: "#BFD7EE",
    min: { at: "number", value: "0" },
    max: { at: "formula", value: "=MAX($B$12:$B$14)*1.9" },
    solid: true,
  });
  const { orientation, fitWidth, area, titleRows, margins, breaks } = again.print;
  expect({ orientation, fitWidth, area, titleRows, breaks }).toEqual({
    orientation: "landscape",
    fitWidth: 1,
    area: at(0, 0, 34, 12),
    titleRows: { row: 10, rows: 1 },
    breaks: [20],
  });
  expect(margins.left).toBeCloseTo(0.4, 2);
  expect(again.print.footer).toMatchObject({
    left: expect.stringContaining("&A") as unknown,
    right: expect.stringContaining("&P / &N") as unknown,
  });
  expect(again.charts()[0]).toMatchObject({
    type: "ColumnClustered",
    titleVisible: false,
    fill: null,
    border: { style: "None" },
    gapWidth: 40,
    legend: { visible: true, position: "Top", font: { size: 9, color: "#56657A" } },
    valueAxis: { hidden: true, minimum: 0, gridlines: false },
    categoryAxis: { line: { color: "#C3CFDB" } },
    series: [
      {
        color: "#A9C6E3",
        labels: { position: "OutsideEnd", numberFormat: "#,##0.0" },
        points: [{ index: 2, color: "#C46A12" }],
      },
      { type: "Line", color: "#8794A3", line: { style: "Dash", weight: expect.closeTo(1.75, 1) as unknown } },
    ],
  });
});
