import fc from "fast-check";
import { csvCell, formatOf } from "../../../src/tables/text-files/csv-cell";
import { displayedText } from "../../../playground/grid/number-format";

const shown = (field: string): string => {
  const { value, shape } = csvCell(field);
  return displayedText(value, (shape === null ? null : formatOf([shape])) ?? "General");
};

describe("a field of a text file as a cell", () => {
  test.each([
    ["12", 12],
    ["-3.5", -3.5],
    ["0", 0],
    ["12.50", 12.5],
    ["1,234,567.80", 1234567.8],
    ["12.5%", 0.125],
    ["7%", 0.07],
    ["TRUE", true],
  ])("%s becomes %p", (field, value) => expect(csvCell(field).value).toBe(value));

  test.each([
    ["2024-01-05", 45296, "yyyy-mm-dd"],
    ["2024/1/5", 45296, "yyyy/m/d"],
    ["2024-03-05 13:45:12", 45356 + (13 * 3600 + 45 * 60 + 12) / 86400, "yyyy-mm-dd h:mm:ss"],
    ["2024/03/05 09:05", 45356 + (9 * 60 + 5) / 1440, "yyyy/mm/dd hh:mm"],
    ["1900-03-01", 61, "yyyy-mm-dd"],
  ])("%s becomes the serial %p, shown by %s", (field, serial, format) => {
    const { value, shape } = csvCell(field);
    expect(value).toBeCloseTo(serial, 9);
    expect(shape === null ? null : formatOf([shape])).toBe(format);
  });

  test.each([
    "20240105123456789012",
    "1234567890123456",
    "00123",
    "1e5",
    "1.5E+10",
    "+8613800000000",
    "-0",
    "-0.00",
    ".5",
    "5.",
    "1,23",
    "12,3456",
    "2023-02-30",
    "2024-13-01",
    "1899-12-31",
    "2024-01-05T10:00:00Z",
    "2024-03-05 13:45:12 +0800",
    "2024年1月5日",
    "¥12.00",
    "13:45",
    "=1+1",
    '=HYPERLINK("x","y")',
    "@SUM(A1)",
    "#N/A",
    "true",
    " 12",
  ])("%s stays text as it is", (field) => expect(csvCell(field)).toEqual({ value: field, shape: null }));

  test("ids that exports guard against Excel lose the guard and stay text", () => {
    expect(csvCell("\t6920230514123456789").value).toBe("6920230514123456789");
    expect(csvCell("123\t").value).toBe("123");
    expect(csvCell('="00123"').value).toBe("00123");
    expect(csvCell('="say ""hi"""').value).toBe('say "hi"');
  });

  test("whatever is converted shows the field again", () => {
    const number = fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([whole, places]) => (whole / 100).toFixed(places));
    const date = fc.date({
      min: new Date("1901-01-01T00:00:00Z"),
      max: new Date("2099-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    const dates = fc.tuple(date, fc.boolean()).map(([day, time]) =>
      day
        .toISOString()
        .slice(0, time ? 19 : 10)
        .replace("T", " "),
    );
    fc.assert(
      fc.property(fc.oneof(number, dates, fc.stringMatching(/^-?[\d,.%/-]{1,18}$/)), (field) => {
        expect(shown(field)).toBe(field);
      }),
    );
  });

  test("no field is lost: a text is kept letter by letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (field) => {
        const { value } = csvCell(field);
        if (typeof value === "string" && !/^\t|\t$|^="/.test(field)) expect(value).toBe(field);
      }),
    );
  });
});

describe("one format for a column", () => {
  const of = (...fields: string[]): string | null =>
    formatOf(fields.map((field) => csvCell(field).shape).filter((shape) => shape !== null));
  test("decimals of the longest", () => {
    expect(of("12", "12.5", "12.50")).toBe("0.00");
    expect(of("12", "12.5")).toBeNull();
    expect(of("1,200", "3,400.5")).toBe("#,##0.0");
    expect(of("5%", "12.25%")).toBe("0.00%");
  });
  test("padding where any is padded", () => {
    expect(of("2024-11-05", "2024-01-15")).toBe("yyyy-mm-dd");
    expect(of("2024/11/15", "2024/1/5")).toBe("yyyy/m/d");
    expect(of("2024-11-15 10:00", "2024-11-15 09:00:30.25")).toBe("yyyy-m-d hh:mm:ss.00");
  });
});
