/**
 * Results that a file holds: shown without calculating where the file can be relied on, calculated where it cannot, and
 * followed by every change after opening.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../../playground/xlsx/open-xlsx";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import type { Grid, GridSheet, Value } from "../../../playground/grid/grid";
import { put, value } from "../grid/at";
import { at, firstSheet, newGrid } from "./reopen";

const SHEET = "xl/worksheets/sheet1.xml";

async function saved(...cells: (Value | null)[][]): Promise<Uint8Array> {
  const grid = newGrid();
  put(firstSheet(grid), "A1", ...cells);
  return saveXlsx(grid);
}

/** The file with a part changed; the part must change by it. */
function edited(file: Uint8Array, path: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const before = strFromU8(parts[path]!);
  const after = edit(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

async function opened(file: Uint8Array): Promise<[Grid, GridSheet]> {
  const grid = newGrid();
  await openXlsx(grid, "results.xlsx", file);
  return [grid, firstSheet(grid)];
}

/** A1 is 1, B1 is =A1+1 whose result the file states as 7. */
const stated7 = async (): Promise<Uint8Array> =>
  edited(await saved([1, "=A1+1"]), SHEET, (text) => text.replace("<v>2</v>", "<v>7</v>"));

const byOther = (file: Uint8Array): Uint8Array =>
  edited(file, "docProps/app.xml", (text) => text.replace("Sales Planner", "Another program"));

test("of a file of our own, and of another program's that does not ask for calculation", async () => {
  const own = await stated7();
  expect(value((await opened(own))[1], "B1")).toBe(7);
  const calculated = edited(byOther(own), "xl/workbook.xml", (text) => text.replace(' fullCalcOnLoad="1"', ""));
  expect(value((await opened(calculated))[1], "B1")).toBe(7);
});

test("not of one that asks for calculation, or calculates only when it is told to", async () => {
  expect(value((await opened(byOther(await stated7())))[1], "B1")).toBe(2);
  const manual = edited(await stated7(), "xl/workbook.xml", (text) =>
    text.replace(/<calcPr[^>]*>/, '<calcPr calcMode="manual"/>'),
  );
  const [grid, sheet] = await opened(manual);
  expect(value(sheet, "B1")).toBe(7);
  grid.calculationMode = "Automatic";
  await grid.settled();
  expect(value(sheet, "B1")).toBe(2);
});

test("a formula without one, an error and a volatile function are calculated, with what reads them", async () => {
  const file = edited(
    await saved([1, "=A1+1", "=B1*10", "=1/0", '=IFERROR(D1,"none")', "=YEAR(NOW())", "=F1>2000", "=A1&A1"]),
    SHEET,
    (text) =>
      text
        .replace("<v>2</v>", "")
        .replace("<v>20</v>", "<v>21</v>")
        .replace("<v>none</v>", "<v>one</v>")
        .replace(/(<f>YEAR[^<]*<\/f><v>)\d+/, "$11999")
        .replace(/ t="b"(><f>F1[^<]*<\/f><v>)1/, ' t="b"$10')
        .replace("<v>11</v>", "<v>12</v>"),
  );
  const [, sheet] = await opened(file);
  expect(sheet.values(at(0, 1, 1, 4))).toEqual([[2, 20, "#DIV/0!", "none"]]);
  expect(sheet.values(at(0, 6, 1, 2))).toEqual([[true, "12"]]);
});

test("every result follows what changes after opening", async () => {
  const grid = newGrid();
  const sheet = firstSheet(grid);
  put(sheet, "A1", ["Amount", "Double", "Share"], [1, "=A2*2", "=B2/Total"], [3, "=A3*2", "=B3/Total"]);
  put(sheet, "E1", ["=SUM(T[Double])"], ["=SORT(A2:A3,1,-1)"], [null], ['=COUNTIF(T[Amount],">2")&" large"']);
  grid.setName({ name: "Total", formula: "=Sheet1!$E$1", comment: "", visible: true, sheetId: null });
  sheet.addTable({
    name: "T",
    area: at(0, 0, 3, 3),
    style: "",
    showHeaders: true,
    showTotals: false,
    showBandedRows: false,
    showFilterButton: false,
  });
  const [again, copy] = await opened(await saveXlsx(grid));
  const all = (): Value[][] => copy.values(at(0, 0, 6, 6));
  const calculated = async (): Promise<Value[][]> => {
    again.recalculate("all");
    await again.settled();
    return all();
  };
  expect(all()).toEqual(sheet.values(at(0, 0, 6, 6)));
  expect(all()).toEqual(await calculated());
  put(copy, "A2", [5]);
  await again.settled();
  expect([value(copy, "B2"), value(copy, "E1"), value(copy, "C3"), value(copy, "E2"), value(copy, "E4")]).toEqual([
    10,
    16,
    6 / 16,
    5,
    "2 large",
  ]);
  expect(all()).toEqual(await calculated());
});

test("a table that grows, and a name that another cell takes, before anything was calculated", async () => {
  const grid = newGrid();
  const sheet = firstSheet(grid);
  put(sheet, "A1", ["Amount"], [1], [3], [5]);
  put(sheet, "E1", ["=SUM(T[Amount])"], ["=Rate*2"], [10], [20]);
  grid.setName({ name: "Rate", formula: "=Sheet1!$E$3", comment: "", visible: true, sheetId: null });
  const table = { style: "", showHeaders: true, showTotals: false, showBandedRows: false, showFilterButton: false };
  sheet.addTable({ ...table, name: "T", area: at(0, 0, 3, 1) });
  const [again, copy] = await opened(await saveXlsx(grid));
  expect([value(copy, "E1"), value(copy, "E2")]).toEqual([4, 20]);
  copy.updateTable(copy.tables()[0]!.id, { area: at(0, 0, 4, 1) });
  again.setName({ name: "Rate", formula: "=Sheet1!$E$4", comment: "", visible: true, sheetId: null });
  await again.settled();
  expect([value(copy, "E1"), value(copy, "E2")]).toEqual([9, 40]);
});
