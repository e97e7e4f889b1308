import { zipSync, strToU8 } from "fflate";
import fc from "fast-check";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { Grid, GridSheet } from "../../../playground/grid/grid";
import { openFile } from "../../../playground/xlsx/open-file";
import { readCsv } from "../../../src/tables/text-files/read-csv";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import { tabName } from "../../../playground/xlsx/tab-name";
import { LOCALES } from "../../../src/text/locale";
import { Problem } from "../../../src/text/problem";

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  readCsv(text, (fields) => rows.push(fields));
  return rows;
}

let grid: Grid;
beforeEach(() => (grid = createHeadlessGrid()));
afterEach(() => grid.dispose());

const at = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
function sheet(): GridSheet {
  const [first] = grid.sheets();
  if (first === undefined) throw new Error("no sheet");
  return first;
}

describe("a text file", () => {
  test("a GB18030 export becomes one sheet of its name, ids untouched, numbers and dates as such", async () => {
    const text =
      "订单编号,买家,付款金额,下单时间,备注\r\n\t3829910023847561029,小明,\"1,299.00\",2024-03-05 13:45:12,=cmd|' /C calc'!A1\r\n00123,'小红',12.5,2024-03-06 09:00:00,\r\n";
    await openFile(grid, "淘宝订单 2024/3.csv", iconv.encode(text, "gb18030"));
    expect(grid.sheets()).toHaveLength(1);
    expect(sheet().name).toBe("3");
    expect(sheet().formulas(at(0, 0, 3, 5))).toEqual([
      ["订单编号", "买家", "付款金额", "下单时间", "备注"],
      ["3829910023847561029", "小明", 1299, expect.closeTo(45356.573055, 5), "=cmd|' /C calc'!A1"],
      ["00123", "'小红'", 12.5, 45357.375, ""],
    ]);
    expect(sheet().texts(at(1, 2, 2, 2))).toEqual([
      ["1,299.00", "2024-03-05 13:45:12"],
      ["12.5", "2024-03-06 09:00:00"],
    ]);
    expect(sheet().tables()).toEqual([]);
  });

  test.each([
    ["a.tsv", "a\tb\n1\t2\n"],
    ["a.csv", "a;b\n1;2\n"],
    ["a.csv", "sep=|\na|b\n1|2\n"],
    ["a.txt", "a,b\r1,2\r"],
  ])("%s: the delimiter is found in %j", async (name, text) => {
    await openFile(grid, name, strToU8(text));
    expect(sheet().values(at(0, 0, 2, 2))).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
  });

  test.each(["a,b\r\n1,2\n3,4\r\n", "a,b\n1,2\r\n3,4\n", "a,b\r1,2\n3,4\r\n", 'a,b\r\n1,"2"\n3,4\r'])(
    "line ends of several kinds are one: %j",
    (text) => {
      expect(parseCsv(text)).toEqual([
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ]);
      expect(parseCsv(text.replace("1", '"x\r\ny"'))[1]).toEqual(["x\r\ny", "2"]);
    },
  );

  test("rows of different length, quotes, and lines in a field", async () => {
    await openFile(grid, "a.csv", strToU8('a,b,c\n"x ""y""",\n"one\ntwo",2,3,4\n'));
    expect(sheet().values(at(0, 0, 3, 4))).toEqual([
      ["a", "b", "c", ""],
      ['x "y"', "", "", ""],
      ["one\ntwo", 2, 3, 4],
    ]);
  });

  test("an empty file is an empty sheet", async () => {
    await openFile(grid, "empty.csv", new Uint8Array());
    expect([sheet().name, sheet().used(false)]).toEqual(["empty", null]);
  });

  test("an unclosed quotation mark is reported with its row", async () => {
    await expect(openFile(grid, "a.csv", strToU8('a,b\n1,"2\n3,4\n'))).rejects.toThrow(
      /quotation mark opened in row 2/,
    );
  });

  test("what a CSV writer wrote is what is parsed", () => {
    const field = fc.string({ unit: fc.constantFrom("a", "1", ",", '"', "\n", "\r\n", ";", " ", "中", "=", "'") });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        // The delimiter is guessed from what most rows share, so each row gets the same number of quoted fields.
        const table = rows.map((row) => [...row, "", ""].slice(0, 3));
        expect(parseCsv(Papa.unparse(table, { quotes: true }))).toEqual(table);
      }),
    );
  });

  test("a tab's name is one Excel takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const tab = tabName(`${name}.csv`);
        expect(tab.length).toBeGreaterThan(0);
        expect(tab.length).toBeLessThanOrEqual(31);
        expect(tab).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      }),
    );
  });

  test("100,000 rows of 8 columns open", async () => {
    const row = (index: number): string =>
      `${3829910023847000000n + BigInt(index)},buyer ${index % 20000},${(index % 997) + 0.5},2024-0${(index % 9) + 1}-1${index % 10} 10:00:00,已付款,${index % 5},SKU-${index % 300},note`;
    const text = [
      "order,buyer,amount,paid at,status,units,sku,note",
      ...Array.from({ length: 100_000 }, (_, index) => row(index)),
    ].join("\n");
    await openFile(grid, "big.csv", strToU8(text));
    expect(sheet().used(true)).toEqual(at(0, 0, 100_001, 8));
    expect(sheet().values(at(100_000, 0, 1, 3))).toEqual([
      ["3829910023847099999", "buyer 19999", (99_999 % 997) + 0.5],
    ]);
  });
});

describe("what cannot be opened is reported, and the open workbook stays", () => {
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(iconv.encode(stream, "utf16-le"), 1024);
    return bytes;
  };
  const xlsx = (): Promise<Uint8Array> => saveXlsx(grid);
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ["a password", "a.xlsx", () => compound("EncryptedPackage"), /password/],
    ["an .xls named .xlsx", "a.xlsx", () => compound("Workbook"), /97–2003/],
    ["an .xls", "a.xls", () => compound("Workbook"), /not a kind/],
    ["a web page named .xlsx", "a.xlsx", () => strToU8("<html><table>"), /named as a workbook but is none/],
    ["a web page named .csv", "a.csv", () => strToU8("\n<!DOCTYPE html><html><table>"), /is a web page/],
    ["a workbook named .csv", "a.csv", xlsx, /named as a text file/],
    ["a picture", "a.png", () => strToU8("x"), /not a kind of file/],
    ["no ending", "orders", () => strToU8("x"), /not a kind of file/],
    ["nothing", "a.xlsx", () => new Uint8Array(), /empty/],
    [
      "a zip of something else",
      "a.xlsx",
      () => zipSync({ "word/document.xml": strToU8("<x/>") }),
      /damaged, or is another kind/,
    ],
    [
      "a binary workbook",
      "a.xlsx",
      () => zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/workbook.bin": strToU8("x") }),
      /xlsb/,
    ],
    ["half a file", "a.xlsx", async () => (await xlsx()).slice(0, 1500), /damaged/],
    [
      "a flipped byte",
      "a.xlsx",
      async () => {
        const bytes = await xlsx();
        return bytes.map((byte, index) => (index > 200 && index < 900 ? byte ^ 0x55 : byte));
      },
      /damaged/,
    ],
    [
      "a workbook without sheets",
      "a.xlsx",
      () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") }),
      /damaged/,
    ],
  ])("%s", async (_, name, bytes, sentence) => {
    sheet().write(at(0, 0, 1, 1), [["mine"]]);
    const error: unknown = await openFile(grid, name, await bytes()).then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(Problem);
    if (!(error instanceof Problem)) return;
    expect(error.message).toMatch(sentence);
    expect(new Set(LOCALES.map((locale) => error.in(locale))).size).toBe(3);
    expect(sheet().values(at(0, 0, 1, 1))).toEqual([["mine"]]);
  });
});
