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
});
