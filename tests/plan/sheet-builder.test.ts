import { Computation } from "../../src/plan/computation";
import { Day } from "../../src/plan/content";
import { f } from "../../src/plan/formula";
import { Handle } from "../../src/plan/handle";
import { Lane } from "../../src/plan/lane";
import { PlanBuilder } from "../../src/plan/plan-builder";
import { SheetBuilder } from "../../src/plan/sheet-builder";
import { contextOf } from "../kinds/support/context";

const sheet = (dateSystem: 1900 | 1904 = 1900): SheetBuilder =>
  new SheetBuilder({
    ...{ key: "key", tab: "Tab", tabColor: "#000000", locale: "en-US", dateSystem },
    ...{ currencySign: "", computation: new Computation() },
  });

it("keeps text that looks like a formula as text", () => {
  const builder = sheet();
  builder.put(0, 0, [['=HYPERLINK("http://x")', "+1", "@a", f`1+1`]]);
  expect(builder.plan().blocks[0]!.cells[0]).toEqual(['=HYPERLINK("http://x")', "+1", "@a", { formula: "=1+1" }]);
});

it("prints no working columns", () => {
  const builder = sheet();
  builder.put(0, 0, [["a", "b", "c", "working"]]);
  expect(builder.plan().print.area.columns).toBe(4);
  expect(builder.printBefore(3).plan().print.area.columns).toBe(3);
  expect(builder.printBefore(9).plan().print.area.columns).toBe(4);
});

it("writes days in the workbook's date system", () => {
  const days = ([1900, 1904] as const).map((system) => {
    const builder = sheet(system);
    const cell = builder.put(0, 0, [[new Day(45292)]]);
    const texts = { prompt: { title: "", message: "" }, error: { title: "", message: "" } };
    builder.validate(cell, { type: "date", min: 45292, max: null }, texts);
    const { blocks, validations } = builder.plan();
    return [blocks[0]!.cells[0]![0], validations[0]!.rule];
  });
  expect(days).toEqual([
    [45292, { type: "date", min: 45292, max: null }],
    [43830, { type: "date", min: 43830, max: null }],
  ]);
});

it("makes columns wide enough for text, two columns a Chinese sign, but not for a note that may run over", () => {
  const builder = sheet();
  const lane = new Lane(builder);
  lane.rows([["重要价值客户", "short"]]);
  lane.text("a long note that runs over the cells to its right", "note");
  const widths = new Map(
    builder.plan().columnWidths.map((width) => [width.column, "characters" in width && width.characters]),
  );
  expect(widths.get(1)).toBe(14);
  expect(widths.get(2)).toBe(8);
});

it("puts lanes below each other and beside each other", () => {
  const builder = sheet();
  const lane = new Lane(builder);
  lane.rows([["a"], ["b"]]);
  const side = lane.beside(5);
  expect(lane.rows([["c"]]).area).toMatchObject({ row: 2, column: 1 });
  expect(side.reserve(10, 2).area).toMatchObject({ row: 2, column: 5 });
  expect(lane.below().rows([["d"]]).area).toMatchObject({ row: 13, column: 1 });
});

it("refuses contents that do not fill their handle", () =>
  expect(() => sheet().put(0, 0, [["a"], ["b"]], { handle: new Handle(3) })).toThrow("do not fill"));

describe("a build of several sheets", () => {
  it("uses the tab names the workbook has free, also in formulas of other sheets", () => {
    const book = new PlanBuilder(
      contextOf("en-US", (_, preferred) => `${preferred} (2)`),
      { dateSystem: 1900, currencySign: "" },
    );
    const [first, second] = [book.sheet("a", "A", "#000000"), book.sheet("b", "B", "#000000")];
    const cell = new Handle();
    first.put(0, 0, [[f`${cell}*2`]]);
    second.put(4, 1, [[7]], { handle: cell });
    const plan = book.plan(null, []);
    expect(plan.sheets.map(({ tab }) => tab)).toEqual(["A (2)", "B (2)"]);
    expect(plan.sheets[0]!.blocks[0]!.cells[0]![0]).toEqual({ formula: "='B (2)'!$B$5*2" });
  });

  it("tells where a chart's cells are when they are on another sheet", () => {
    const book = new PlanBuilder(contextOf(), { dateSystem: 1900, currencySign: "" });
    const [first, second] = [book.sheet("a", "A", "#000000"), book.sheet("b", "B", "#000000")];
    const cells = second.put(0, 0, [["x", 1]]);
    const chart = { key: "c", type: "line", title: "C", position: first.reserve(0, 0, 5, 5) } as const;
    first.chart({ ...chart, categories: cells.column(0), series: [{ name: "s", values: cells.column(1) }] });
    expect(book.plan(null, []).sheets[0]!.charts[0]).toMatchObject({ dataTab: "B", categories: { row: 0, column: 0 } });
  });
});

it("prints the columns that a text runs over, unless something stands beside it, and no more than a page holds", () => {
  const printed = (text: string, beside?: string): number => {
    const builder = sheet();
    new Lane(builder).text(text, "note");
    if (beside !== undefined) builder.put(0, 3, [[beside]]);
    return builder.plan().print.area.columns;
  };
  expect(printed("short")).toBe(2);
  const long = printed("a note that runs over a few of the cells to its right");
  expect(long).toBeGreaterThan(4);
  expect(printed("a note that runs over a few of the cells to its right", "taken")).toBe(4);
  expect(printed("x".repeat(400))).toBeLessThan(30);
});
