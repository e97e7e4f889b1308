/** Conditional formats and data validation through the real office.js. */
import { useOffice } from "./open-office";

const office = useOffice();
const rangeOf = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem("Sheet1").getRange(address);

describe("conditional formats", () => {
  it("colours by scale", async () => {
    await office.run(async (context) => {
      const { colorScale } = rangeOf(context, "A1:C3").conditionalFormats.add("ColorScale");
      colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#ffffff" },
        midpoint: { type: "Percentile", formula: "50", color: "#ffee00" },
        maximum: { type: "HighestValue", color: "#00aa00" },
      };
      colorScale.load("criteria,threeColorScale");
      await context.sync();
      expect(colorScale.threeColorScale).toBe(true);
      expect(colorScale.criteria.midpoint).toEqual({ type: "Percentile", formula: "50", color: "#FFEE00" });
    });
    expect(office.grid.activeSheet().conditionalFormats()[0]).toMatchObject({
      areas: [{ row: 0, column: 0, rows: 3, columns: 3 }],
      rule: {
        type: "colorScale",
        points: [{ at: "min" }, { at: "percentile", value: "50" }, { at: "max", color: "#00AA00" }],
      },
    });
  });

  it("draws bars", async () => {
    await office.run(async (context) => {
      const { dataBar } = rangeOf(context, "A1:A9").conditionalFormats.add("DataBar");
      const { positiveFormat } = dataBar;
      positiveFormat.load("gradientFill,borderColor");
      dataBar.load("lowerBoundRule,upperBoundRule,barDirection,showDataBarOnly");
      await context.sync();
      expect(dataBar.toJSON()).toMatchObject({
        lowerBoundRule: { type: "Automatic" },
        upperBoundRule: { type: "Automatic" },
        barDirection: "Context",
        showDataBarOnly: false,
      });
      expect([positiveFormat.gradientFill, positiveFormat.borderColor]).toEqual([true, ""]);
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Formula", formula: "=MAX($A$1:$A$9)*1.9" };
      dataBar.barDirection = "LeftToRight";
      dataBar.showDataBarOnly = true;
      positiveFormat.fillColor = "#5b9bd5";
      positiveFormat.gradientFill = false;
      positiveFormat.borderColor = "#1f6fb2";
      positiveFormat.load("fillColor,gradientFill,borderColor");
      dataBar.load("lowerBoundRule,upperBoundRule,barDirection,showDataBarOnly");
      await context.sync();
      expect(dataBar.toJSON()).toMatchObject({
        lowerBoundRule: { type: "Number", formula: "0" },
        upperBoundRule: { type: "Formula", formula: "=MAX($A$1:$A$9)*1.9" },
        barDirection: "LeftToRight",
        showDataBarOnly: true,
      });
      expect([positiveFormat.fillColor, positiveFormat.gradientFill, positiveFormat.borderColor]).toEqual([
        "#5B9BD5",
        false,
        "#1F6FB2",
      ]);
    });
    expect(office.grid.activeSheet().conditionalFormats()[0]?.rule).toEqual({
      type: "dataBar",
      color: "#5B9BD5",
      min: { at: "number", value: "0" },
      max: { at: "formula", value: "=MAX($A$1:$A$9)*1.9" },
      direction: "leftToRight",
      solid: true,
      border: "#1F6FB2",
      barOnly: true,
    });
  });

  it.each([
    [{ type: "HighestValue" }, "which is its other end"],
    [{ type: "Number", formula: "many" }, "where a number is wanted"],
  ] as const)("refuse the lower end %p of a bar", async (bound, reason) => {
    const refusal = await office.refusal(async (context) => {
      rangeOf(context, "A1").conditionalFormats.add("DataBar").dataBar.lowerBoundRule = bound;
      await context.sync();
    });
    expect(refusal).toContain("InvalidArgument");
    expect(refusal).toContain(reason);
  });

  it("draw thin lines around a cell, and are tried in the order that is set", async () => {
    await office.run(async (context) => {
      const { conditionalFormats } = rangeOf(context, "A1:A9");
      const [last, middle, first] = ["=A1=1", "=A1=2", "=A1=3"].map((formula) => {
        const format = conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        return format;
      }) as [Excel.ConditionalFormat, Excel.ConditionalFormat, Excel.ConditionalFormat];
      const { borders, font } = first.custom.format;
      borders.getItem("EdgeLeft").style = "Continuous";
      borders.getItem("EdgeLeft").color = "#0f6b4f";
      font.underline = "Single";
      const lines = [borders.getItem("EdgeLeft"), borders.getItem("EdgeTop")];
      lines.forEach((line) => line.load("style,color"));
      const priorities = async (): Promise<number[]> => {
        for (const format of [first, middle, last]) format.load("priority");
        await context.sync();
        return [first, middle, last].map(({ priority }) => priority);
      };
      expect(await priorities()).toEqual([0, 1, 2]);
      expect(lines.map(({ style, color }) => [style, color])).toEqual([
        ["Continuous", "#0F6B4F"],
        ["None", "#000000"],
      ]);
      last.priority = 0;
      expect(await priorities()).toEqual([1, 2, 0]);
      last.priority = 2;
      expect(await priorities()).toEqual([0, 1, 2]);
    });
    expect(office.grid.activeSheet().conditionalFormats()[0]?.rule).toMatchObject({
      style: { left: { style: "thin", color: "#0F6B4F" }, underline: true },
    });
  });

  it("follow a formula or a comparison, with their own look", async () => {
    await office.run(async (context) => {
      const { conditionalFormats } = rangeOf(context, "A1:B9");
      const custom = conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=$A1>5";
      custom.custom.format.fill.color = "#ffcccc";
      custom.custom.format.font.color = "#990000";
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      const cellValue = conditionalFormats.add("CellValue");
      cellValue.cellValue.rule = { operator: "Between", formula1: "1", formula2: "9" };
      cellValue.cellValue.format.fill.color = "#ccffcc";
      custom.load("type,stopIfTrue");
      cellValue.cellValue.load("rule");
      await context.sync();
      expect([custom.type, custom.stopIfTrue]).toEqual(["Custom", true]);
      expect(cellValue.cellValue.rule).toEqual({ operator: "Between", formula1: "1", formula2: "9" });
    });
    const rules = office.grid
      .activeSheet()
      .conditionalFormats()
      .map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: "formula",
          formula: "=$A1>5",
          style: expect.objectContaining({ fill: "#FFCCCC", color: "#990000", bold: true }) as unknown,
        }),
        expect.objectContaining({
          type: "cellValue",
          operator: "between",
          style: expect.objectContaining({ fill: "#CCFFCC" }) as unknown,
        }),
      ]),
    );
  });

  it("are counted, found, distinguished and cleared by range", async () => {
    await office.run(async (context) => {
      const { conditionalFormats } = rangeOf(context, "A1:A9");
      const bar = conditionalFormats.add("DataBar");
      rangeOf(context, "D1:D9").conditionalFormats.add("ColorScale");
      bar.load("id");
      await context.sync();
      const found = conditionalFormats.getItem(bar.id);
      const range = found.getRange();
      const other = found.colorScaleOrNullObject;
      const counts = [
        conditionalFormats.getCount(),
        rangeOf(context, "A1:D1").conditionalFormats.getCount(),
        rangeOf(context, "F1").conditionalFormats.getCount(),
      ];
      range.load("address");
      other.load("criteria");
      await context.sync();
      expect([range.address, other.isNullObject, ...counts.map((count) => count.value)]).toEqual([
        "Sheet1!A1:A9",
        true,
        1,
        2,
        0,
      ]);
      found.delete();
      rangeOf(context, "D1:D9").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(office.grid.activeSheet().conditionalFormats()).toEqual([]);
  });
});

describe("data validation", () => {
  it("offers a list, with prompt and alert in whatever order they come", async () => {
    await office.run(async (context) => {
      const { dataValidation } = rangeOf(context, "B2:B9");
      dataValidation.prompt = { showPrompt: true, title: "渠道", message: "选一个" };
      dataValidation.rule = { list: { inCellDropDown: true, source: "淘宝,京东" } };
      dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "No", message: "Choose from the list." };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      await context.sync();
      expect(dataValidation.toJSON()).toMatchObject({
        type: "List",
        rule: { list: { inCellDropDown: true, source: "淘宝,京东" } },
        prompt: { showPrompt: true, title: "渠道", message: "选一个" },
        errorAlert: { showAlert: true, style: "Warning", title: "No", message: "Choose from the list." },
        ignoreBlanks: false,
      });
    });
  });

  it("takes a list from cells", async () => {
    await office.run(async (context) => {
      rangeOf(context, "A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: rangeOf(context, "D1:D3") },
      };
      await context.sync();
    });
    expect(office.grid.activeSheet().validations()[0]).toMatchObject({ type: "list", formula1: "=Sheet1!$D$1:$D$3" });
  });

  it("bounds numbers and dates", async () => {
    await office.run(async (context) => {
      rangeOf(context, "A1").dataValidation.rule = { wholeNumber: { operator: "Between", formula1: 1, formula2: 5 } };
      rangeOf(context, "A2").dataValidation.rule = { decimal: { operator: "GreaterThanOrEqualTo", formula1: 0.5 } };
      rangeOf(context, "A3").dataValidation.rule = { custom: { formula: "=A3>A2" } };
      const all = ["A1", "A2", "A3", "A4", "A1:A2"].map((address) => rangeOf(context, address).dataValidation);
      for (const validation of all) validation.load("type,rule");
      await context.sync();
      expect(all.map((validation) => validation.type)).toEqual([
        "WholeNumber",
        "Decimal",
        "Custom",
        "None",
        "Inconsistent",
      ]);
      expect(all[0]?.rule).toEqual({ wholeNumber: { operator: "Between", formula1: 1, formula2: 5 } });
      expect(all[1]?.rule).toEqual({ decimal: { operator: "GreaterThanOrEqualTo", formula1: 0.5, formula2: null } });
    });
  });

  it("is cleared", async () => {
    await office.run(async (context) => {
      const { dataValidation } = rangeOf(context, "A1:A3");
      dataValidation.rule = { textLength: { operator: "LessThan", formula1: 9 } };
      await context.sync();
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      expect(dataValidation.type).toBe("None");
    });
  });

  it("wants one known rule", async () => {
    const refusal = await office.refusal(async (context) => {
      rangeOf(context, "A1").dataValidation.rule = {};
      await context.sync();
    });
    expect(refusal).toMatch(/^InvalidArgument: DataValidation\.rule takes one of list, wholeNumber/);
  });
});
