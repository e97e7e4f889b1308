import { formatCode, FORMATS, type FormatName } from "../../../src/plan/formats";
import { LOCALES } from "../../../src/text/locale";
import { Batch } from "../../../src/workbook/write/batch";
import { writeStyles } from "../../../src/workbook/write/styles";
import { openWorkbook, type TestWorkbook } from "../office";

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});
afterEach(() => book.close());

it("sets text off by an indent: a format that only shows texts its own way could make Text cells", async () => {
  const area = { row: 1, column: 1, rows: 2, columns: 1 };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const batch = new Batch(context, {}, 0);
    const formats = [{ area, numberFormat: FORMATS.textAfterNumber }];
    const nothing = { blocks: [], merges: [], lines: [], styles: [], columnWidths: [], rowHeights: [] };
    await writeStyles(batch, sheet, { ...nothing, font: "Arial", formats });
    await batch.send();
  });
  expect(book.sheet("Sheet1").style(area)).toMatchObject({ horizontal: "left", indent: 1 });
  expect(book.sheet("Sheet1").numberFormats(area)).toEqual([["General"], ["General"]]);
});

it("no other format shows texts its own way", () => {
  expect(FORMATS.textAfterNumber).toMatch(/^" +"@$/);
  const others = (Object.keys(FORMATS) as FormatName[]).filter((name) => name !== "textAfterNumber");
  for (const format of others) for (const locale of LOCALES) expect(formatCode(format, locale, "$")).not.toContain("@");
});
