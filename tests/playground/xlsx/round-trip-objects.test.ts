import { at, firstSheet, newGrid, reopened, withoutId } from "./reopen";
import type { GridSheet } from "../../../playground/grid/grid";

describe("objects of a sheet saved and opened again", () => {
  test("tables with their looks, also without headings and with totals", async () => {
    const book = newGrid();
    const sheet = firstSheet(book);
    sheet.write(at(0, 0, 4, 2), [
      ["Order", "Amount"],
      [1, 10],
      [2, 20],
      ["Total", "=SUM(B2:B3)"],
    ]);
    sheet.addTable({
      name: "WithTotals",
      area: at(0, 0, 4, 2),
      style: "TableStyleLight9",
      showHeaders: true,
      showTotals: true,
      showBandedRows: false,
      showFilterButton: true,
    });
    sheet.write(at(6, 0, 2, 2), [
      [1, 2],
      [3, 4],
    ]);
    const opened = firstSheet(await reopened(book));
    const plain = (of: GridSheet) => withoutId(of.tables());
    expect(plain(opened)).toEqual(plain(sheet));
    expect(opened.formulas(at(3, 0, 1, 2))).toEqual([["Total", "=SUM(B2:B3)"]]);
  });

  test("filters of a table, whose rows come back into view when they are cleared", async () => {
    const book = newGrid();
    const sheet = firstSheet(book);
    sheet.write(at(0, 0, 6, 2), [
      ["Customer", "Segment"],
      ["a", '="R & D <"&"1>"'],
      ["b", "Lost"],
      ["c", ""],
      ["d", 5],
      ["e", "Lost"],
    ]);
    const table = sheet.addTable({
      name: "Filtered",
      area: at(0, 0, 6, 2),
      style: "TableStyleMedium2",
      showHeaders: true,
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
    const hidden = (of: GridSheet) => [0, 1, 2, 3, 4, 5].filter((row) => of.rowHidden(row));
    await book.settled();
    for (const [values, out] of [
      [
        ["R & D <1>", ""],
        [2, 4, 5],
      ],
      [["5"], [1, 2, 3, 5]],
    ] as const) {
      sheet.setTableFilter(table.id, 1, values);
      expect(hidden(sheet)).toEqual(out);
      const opened = firstSheet(await reopened(book));
      const [again] = opened.tables();
      expect(opened.tableFilters(again!.id)).toEqual([{ column: 1, values }]);
      expect(hidden(opened)).toEqual(out);
      opened.setTableFilter(again!.id, 1, null);
      expect(hidden(opened)).toEqual([]);
    }
  });

  test("conditional formats in their order", async () => {
    const book = newGrid();
    const sheet = firstSheet(book);
    sheet.write(at(0, 0, 3, 1), [[1], [2], [3]]);
    const specs = [
      {
        areas: [at(0, 0, 3, 1)],
        stopIfTrue: false,
        rule: {
          type: "colorScale",
          points: [
            { at: "min", color: "#FFFFFF" },
            { at: "percentile", value: "50", color: "#FFEB84" },
            { at: "max", color: "#63BE7B" },
          ],
        },
      },
      { areas: [at(0, 0, 3, 1)], stopIfTrue: false, rule: { type: "dataBar", color: "#638EC6" } },
      {
        areas: [at(0, 1, 3, 1)],
        stopIfTrue: false,
        rule: { type: "dataBar", color: "#638EC6", min: { at: "number", value: "0" } },
      },
      {
        areas: [at(0, 2, 3, 1), at(6, 2)],
        stopIfTrue: false,
        rule: {
          type: "dataBar",
          color: "#BFD7EE",
          min: { at: "min" },
          max: { at: "formula", value: '=MAX($C$1:$C$3)*IF($D$1<"&",1.9,1)' },
          direction: "rightToLeft",
          solid: true,
          border: "#1F6FB2",
          barOnly: true,
        },
      },
      {
        areas: [at(0, 0, 3, 1)],
        stopIfTrue: false,
        rule: {
          type: "colorScale",
          points: [
            { at: "number", value: "0", color: "#FFFFFF" },
            { at: "max", color: "#7FB0DD" },
          ],
        },
      },
      {
        areas: [at(0, 0, 2, 1), at(5, 2, 2, 2)],
        stopIfTrue: true,
        rule: {
          type: "formula",
          formula: '=$A1>MAXIFS($A$1:$A$3,$A$1:$A$3,"<3")',
          style: { fill: "#C6EFCE", color: "#006100", bold: true, left: { style: "thin", color: "#0F6B4F" } },
        },
      },
      {
        areas: [at(0, 0, 3, 1)],
        stopIfTrue: false,
        rule: { type: "cellValue", operator: "between", formula1: "1", formula2: "=$A$3", style: { fill: "#FFC7CE" } },
      },
    ] as const;
    for (const spec of specs) sheet.addConditionalFormat({ ...spec, areas: [...spec.areas] });
    const plain = (of: GridSheet) => withoutId(of.conditionalFormats());
    expect(plain(firstSheet(await reopened(book)))).toEqual(plain(sheet));
    expect(plain(sheet)).toEqual([...specs].reverse());
  });

  test("hyperlinks to a place and to the web, over texts, formulas and blank cells", async () => {
    const book = newGrid();
    const sheet = firstSheet(book);
    book.addSheet("R & D's");
    sheet.write(at(0, 0, 1, 2), [["Goal", '="Checks "&1']]);
    sheet.setLink(at(0, 0), { target: "'R & D''s'!A1", isPlace: true, tip: 'To "R & D"' });
    sheet.setLink(at(0, 1), { target: "'R & D''s'!A1", isPlace: true });
    sheet.setLink(at(2, 0, 2, 1), { target: "https://example.com/?a=1&b=2", isPlace: false });
    const again = firstSheet(await reopened(book));
    expect(again.links()).toEqual(sheet.links());
    expect(again.links()).toHaveLength(4);
    expect(again.formulas(at(0, 0, 1, 2))).toEqual([["Goal", '="Checks "&1']]);
  });

  test("data validation with prompt and error", async () => {
    const book = newGrid();
    const sheet = firstSheet(book);
    sheet.setValidation({
      area: at(0, 0, 3, 1),
      type: "list",
      formula1: "保守,基准,进取",
      ignoreBlanks: true,
      prompt: { title: "选择", message: "三选一\n第二行" },
      error: { title: "不对", message: "请从列表中选择", style: "stop" },
    });
    sheet.setValidation({ area: at(0, 1), type: "list", formula1: "=$D$1:$D$3", ignoreBlanks: false });
    sheet.setValidation({
      area: at(0, 2),
      type: "decimal",
      operator: "between",
      formula1: "0",
      formula2: "1",
      ignoreBlanks: false,
      error: { title: "", message: "0–1", style: "warning" },
    });
    sheet.setValidation({
      area: at(1, 2),
      type: "wholeNumber",
      operator: "greaterThan",
      formula1: "=A1",
      ignoreBlanks: true,
    });
    sheet.setValidation({
      area: at(2, 2),
      type: "date",
      operator: "greaterThanOrEqual",
      formula1: "45296",
      ignoreBlanks: true,
    });
    const by = (of: GridSheet) =>
      [...of.validations()].sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
    expect(by(firstSheet(await reopened(book)))).toEqual(by(sheet));
  });

  test("native charts: kinds, a line over columns, titles, place", async () => {
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
      valueAxis: { title: "", numberFormat: "" },
      categoryAxis: { title: "" },
      series: [series("Goal", "B")],
      legend: { visible: false, position: "Right" },
      titleVisible: true,
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
      valueAxis: { title: "", numberFormat: "" },
      categoryAxis: { title: "" },
      series: [series("Goal", "B")],
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
});
