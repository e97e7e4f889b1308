/** The host's difficult modes do what Excel does, so that the tests that run in them mean something. */
import { useOffice } from "./open-office";

const office = useOffice();

it("a formula stays text in a Text cell", async () => {
  office.host.difficulties.keepsTextCells = true;
  const values = await office.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
    range.numberFormat = [['"  "@', "@", "0"]];
    range.formulas = [["=1+1", "=1+1", "=1+1"]];
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([["=1+1", "=1+1", 2]]);
});

describe("a formula in a table's column", () => {
  /** B1:D5, headings and four rows; the columns are constants, one blank, and one formula a row. */
  async function written(): Promise<unknown[][]> {
    office.host.difficulties.fillsTableColumns = true;
    return office.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1:D5").values = [
        ["n", "first", "each"],
        [1, "", ""],
        [2, "", ""],
        [3, "", ""],
        [4, "'=text", ""],
      ];
      sheet.tables.add("B1:D5", true);
      sheet.getRange("C3").formulas = [["=B3*$B$2"]];
      sheet.getRange("D2:D5").formulas = [["=B2"], ["=B2+B3"], ["=0"], ["=B5*9"]];
      const range = sheet.getRange("B2:D5").load("formulas");
      await context.sync();
      return range.formulas as unknown[][];
    });
  }

  it("fills the column's blank cells and formulas, never its constants", async () => {
    expect(await written()).toEqual([
      [1, "=B2*$B$2", "=B2*9"],
      [2, "=B3*$B$2", "=B3*9"],
      [3, "=B4*$B$2", "=B4*9"],
      [4, "=text", "=B5*9"],
    ]);
  });
});
