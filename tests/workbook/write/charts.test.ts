import { writeCharts } from "../../../src/workbook/write/charts";
import { Batch } from "../../../src/workbook/write/batch";
import type { ChartPlan } from "../../../src/plan/plan";
import { openWorkbook, type TestWorkbook } from "../office";

const column = (at: number) => ({ row: 0, column: at, rows: 2, columns: 1 });
const WATERFALL: ChartPlan = {
  key: "why",
  type: "columnStacked",
  title: "Why",
  categories: column(0),
  series: [
    { name: "Base", values: column(1), invisible: true },
    { name: "Step", values: column(2), color: "#2F6DA3" },
  ],
  position: { row: 4, column: 0, rows: 10, columns: 5 },
};

describe("charts", () => {
  let book: TestWorkbook;
  beforeEach(async () => {
    book = await openWorkbook();
    book.fill("Sheet1", [
      ["Before", 0, 10],
      ["Traffic", 10, 4],
    ]);
  });
  afterEach(() => book.close());

  const draw = (charts: readonly ChartPlan[]): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const batch = new Batch(context, {}, 1);
      await writeCharts(batch, sheet, { charts, font: "Arial" });
      await batch.send();
    });

  it("an invisible series has no fill, and its chart no legend that would name it", async () => {
    await draw([WATERFALL]);
    const [chart] = book.sheet("Sheet1").charts();
    expect(chart).toMatchObject({ type: "ColumnStacked", legend: { visible: false } });
    expect(chart!.series).toMatchObject([
      { name: "Base", unfilled: true },
      { name: "Step", color: "#2F6DA3" },
    ]);
    expect(chart!.series[1]!.unfilled).toBeUndefined();
  });

  it("several visible series have a legend", async () => {
    await draw([{ ...WATERFALL, series: WATERFALL.series.map(({ name, values }) => ({ name, values })) }]);
    expect(book.sheet("Sheet1").charts()[0]!.legend.visible).toBe(true);
  });

  it("a chart of one month shows its own series, where Excel would take the cells around", async () => {
    book.runtime.host.difficulties.chartsTakeRegions = true;
    const cell = (at: number) => ({ row: 0, column: at, rows: 1, columns: 1 });
    const series = [{ name: "Step", values: cell(2) }];
    await draw([{ ...WATERFALL, type: "columnClustered", categories: cell(0), series }]);
    expect(book.sheet("Sheet1").charts()[0]!.series).toMatchObject([{ name: "Step", values: "Sheet1!$C$1" }]);
  });
});
