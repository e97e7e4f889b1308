/** How a column's marks and dates are decided as a whole, what is said of it, and how the user overrules it. */
import fc from "fast-check";
import { NUMBER_WAYS, numberReading } from "../../src/tables/cells/number-marks";
import { isDoubtful, readingText } from "../../src/tables/cells/reading";
import { ORDERS } from "../../src/tables/orders/read";

const HEADERS = ["Order ID", "Customer", "Order date", "Total"];
const ROLES = { order: 0, customer: 1, date: 2, amount: 3 };

function ordersOf(totals: readonly unknown[], choices?: Parameters<typeof ORDERS.readRows>[3]) {
  const rows = totals.map((total, i) => [i + 1, `K${i}`, "2024-03-05", total]);
  const source = { name: "T", sheet: "T", table: null, headers: HEADERS, headerRow: 0, firstColumn: 0 } as const;
  return ORDERS.readRows({ ...source, rows: rows.length, dateSystem: 1900 }, ROLES, rows, choices);
}

describe("the mark before the decimals", () => {
  it.each([
    { cells: ["410,25", "2.480,10", "3.000"], read: [410.25, 2480.1, 3000] },
    { cells: ["1204,125", "80,5", "36,275"], read: [1204.125, 80.5, 36.275] },
    { cells: ["120.000", "2.350.000"], read: [120_000, 2_350_000] },
    { cells: ["1,204", "12,345,678", "9"], read: [1204, 12_345_678, 9] },
    { cells: ["1,204.50", "36.275"], read: [1204.5, 36.275] },
    { cells: ["-4.000", "1.203,70", "-15,5"], read: [-4000, 1203.7, -15.5] },
    { cells: [12.5, "36.275", "1.5"], read: [12.5, 36.275, 1.5] },
  ])("is decided by the whole column: $cells", ({ cells, read }) => {
    expect([...ordersOf(cells.map((cell) => cell)).amount]).toEqual(read.filter((amount) => amount > 0));
    expect(ordersOf(cells).notes).toEqual([]);
  });

  it("is said to be assumed where no cell shows it, and follows the user's choice", () => {
    const assumed = ordersOf(["120.000", "350.000"]);
    expect([...assumed.amount]).toEqual([120_000, 350_000]);
    expect(assumed.notes.map((note) => note["en-US"])).toEqual([
      "“Total”: Read as 1.234,50: assumed: none of 2 cells shows it, such as “120.000”.",
    ]);
    const chosen = ordersOf(["120.000", "350.000"], { choices: { ways: { amount: "decimalPoint" } } });
    expect([...chosen.amount]).toEqual([120, 350]);
    expect(chosen.notes).toEqual([]);
    expect(chosen.readings.amount).toMatchObject({ way: NUMBER_WAYS.decimalPoint, chosen: true });
  });

  it("counts the cells written otherwise", () => {
    const reading = numberReading(["1,204.50", "2,380.10", "15,5"], ".")!;
    expect(reading).toMatchObject({ way: { id: "decimalPoint" }, cells: 3, proving: 2, against: 1 });
    expect(isDoubtful(reading)).toBe(true);
    expect(readingText(reading)["en-US"]).toBe(
      "Read as 1,234.50: 2 of 3 cells show it, such as “1,204.50”; 1 is written otherwise.",
    );
  });

  it("needs no decision where no cell has a mark", () => {
    expect(numberReading(["12", 3, "", null, "¥80"], ".")).toBeNull();
    expect(ordersOf([10, 20]).readings).toEqual({});
  });
});

describe("the order of day and month", () => {
  const datesOf = (dates: readonly string[], way?: string) => {
    const rows = dates.map((date, i) => [i + 1, `K${i}`, date, 10]);
    const source = { name: "T", sheet: "T", table: null, headers: HEADERS, headerRow: 0, firstColumn: 0 } as const;
    const choices = way === undefined ? undefined : { choices: { ways: { date: way } } };
    return ORDERS.readRows({ ...source, rows: rows.length, dateSystem: 1900 }, ROLES, rows, choices);
  };

  it("is shown with its evidence", () => {
    const { readings, used } = datesOf(["3/4/2024", "3/25/2024", "5/6/2024"]);
    expect(used).toBe(3);
    expect(readingText(readings.date!)["zh-CN"]).toBe("按“月/日/年”读取：3 个单元格中有 1 个可证明，如“3/25/2024”。");
  });

  it("leaves rows out and says so where nothing shows it, until the user chooses", () => {
    const open = datesOf(["3/4/2024", "5/6/2024"]);
    expect([open.used, open.leftOut.map(({ reason }) => reason)]).toEqual([0, ["ambiguousDate"]]);
    expect(open.notes[0]?.["en-US"]).toMatch(/^“Order date”: Cannot be told: 2 cells such as “3\/4\/2024”/);
    expect(datesOf(["3/4/2024", "5/6/2024"], "dayFirst").used).toBe(2);
  });
});

test("marks are counted as regular expressions find them", () => {
  const open = /^[1-9]\d{0,2}[.,]\d{3}$/;
  const shown = (text: string): string | null => {
    const [number] = /\d[\d.,]*[.,][\d.,]*\d/.exec(text) ?? [];
    if (number === undefined) return null;
    const last = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
    const [mark, other] = number[last] === "." ? [".", ","] : [",", "."];
    const either = number.includes(",") ? "openComma" : "openPoint";
    if (number.includes(other)) return number.indexOf(mark) === last ? mark : either;
    if (number.indexOf(mark) !== last) return other;
    return open.test(number) ? either : mark;
  };
  const kinds = new Set<string>();
  const text = fc.string({ unit: fc.constantFrom("0", "1", "5", "0", "1", "5", ".", ",", " ", "$"), maxLength: 12 });
  fc.assert(
    fc.property(text, (cell) => {
      const [reading, by] = [numberReading([cell], "."), shown(cell)];
      kinds.add(String(by));
      const way = by === "," ? "decimalComma" : "decimalPoint";
      const proving = by === "openPoint" ? 0 : 1;
      expect(reading && [reading.way?.id, reading.proving]).toEqual(by === null ? null : [way, proving]);
    }),
    { numRuns: 2000 },
  );
  expect([...kinds].sort()).toEqual([",", ".", "null", "openComma", "openPoint"]);
});
