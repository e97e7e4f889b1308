/**
 * What is done to ranges through the real office.js: inserting, deleting, hiding, clearing, merging, selecting,
 * spilling.
 */
import { useOffice } from "./open-office";

const office = useOffice();
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

describe("rows and columns", () => {
  it("moves cells and formulas when rows are inserted and deleted", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A3").values = [[1], [2], ["=A1+A2"]];
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      const sum = sheet.getRange("B4");
      sum.load("formulas,values");
      await context.sync();
      expect([sum.formulas, sum.values]).toEqual([[["=B1+B3"]], [[3]]]);
      sheet.getRange("2:2").delete("Up");
      sheet.getRange("A:A").delete("Left");
      const back = sheet.getRange("A3");
      back.load("formulas");
      await context.sync();
      expect(back.formulas).toEqual([["=A1+A2"]]);
    });
  });

  it("keeps a range on its cells while rows come and go above it", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("A5:B6");
      range.load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      await context.sync();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A7:B8");
    });
  });

  it("refuses to insert part of a row", async () => {
    const refusal = await office.refusal(async (context) => {
      sheetOf(context).getRange("A1").insert("Down");
      await context.sync();
    });
    expect(refusal).toMatch(/^UnsupportedOperation: .*whole rows/);
  });

  it("hides and shows", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const rows = sheet.getRange("A2:A3");
      const mixed = sheet.getRange("A1:A2");
      const column = sheet.getRange("B1");
      for (const range of [rows, mixed, column]) range.load("rowHidden,columnHidden,hidden");
      await context.sync();
      expect([rows.rowHidden, mixed.rowHidden, column.columnHidden, column.hidden]).toEqual([true, null, true, true]);
      sheet.getRange("2:3").rowHidden = false;
      rows.load("rowHidden");
      await context.sync();
      expect(rows.rowHidden).toBe(false);
    });
  });

  it("clears contents, formats or both", async () => {
    await office.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("A1:A3");
      range.values = [[1], [2], [3]];
      range.format.font.bold = true;
      await context.sync();
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("A2").clear("Formats");
      sheet.getRange("A3").clear();
      const cells = ["A1", "A2", "A3"].map((address) => sheet.getRange(address));
      for (const cell of cells) cell.load("values,format/font/bold");
      await context.sync();
      expect(cells.map((cell) => [cell.values[0]?.[0] as unknown, cell.format.font.bold])).toEqual([
        ["", true],
        [2, false],
        ["", false],
      ]);
    });
  });

  it("merges and unmerges", async () => {
    await office.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.merge(true);
      await context.sync();
      expect(office.grid.activeSheet().merges()).toHaveLength(2);
      range.unmerge();
      await context.sync();
      expect(office.grid.activeSheet().merges()).toEqual([]);
    });
  });
});

it("selects cells, also on another sheet", async () => {
  await office.run(async (context) => {
    context.workbook.worksheets.add("Other").getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange();
    const active = context.workbook.getActiveCell();
    selected.load("address");
    active.load("address");
    await context.sync();
    expect([selected.address, active.address]).toEqual(["Other!C3:D4", "Other!C3"]);
  });
});

it("returns the cells that a formula spilled into", async () => {
  await office.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    await context.sync();
    const spilled = sheet.getRange("A1:A3");
    const partly = sheet.getRange("A3:A4");
    spilled.load("values,hasSpill");
    partly.load("hasSpill");
    await context.sync();
    expect([spilled.values, spilled.hasSpill, partly.hasSpill]).toEqual([[[1], [2], [3]], true, null]);
  });
});
