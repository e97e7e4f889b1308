/** What a waterfall's steps stand on: a series without fill stays one in a file. */
import { unzipSync, strFromU8 } from "fflate";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import { at, firstSheet, newGrid, reopened } from "./reopen";

test("a series without fill is saved as one and read back", async () => {
  const book = newGrid();
  const sheet = firstSheet(book);
  sheet.write(at(0, 0, 2, 3), [
    ["Before", 0, 10],
    ["Traffic", 10, 4],
  ]);
  const series = (column: string) => ({
    name: column,
    values: `${sheet.name}!$${column}$1:$${column}$2`,
    categories: `${sheet.name}!$A$1:$A$2`,
  });
  sheet.addChart({
    name: "Waterfall",
    type: "ColumnStacked",
    title: "Why",
    titleVisible: true,
    legend: { visible: false, position: "Bottom" },
    valueAxis: { title: "", numberFormat: "#,##0" },
    categoryAxis: { title: "" },
    series: [
      { ...series("B"), unfilled: true },
      { ...series("C"), color: "#2F6DA3" },
    ],
    left: 10,
    top: 10,
    width: 360,
    height: 216,
  });
  const files = unzipSync(await saveXlsx(book));
  const chart = Object.entries(files).find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1];
  expect(strFromU8(chart).match(/<a:noFill\/>/g)).toHaveLength(1);
  expect(firstSheet(await reopened(book)).charts()[0]!.series).toEqual(sheet.charts()[0]!.series);
});
