import { CsvTable } from "../../../src/tables/text-files/csv-table";
import { mendRagged } from "../../../src/tables/text-files/ragged";

const HEADINGS = ["Order", "Customer", "Date", "Total"];
const noted = (table: CsvTable): (string | undefined)[] => mendRagged(table).map((note) => note["en-US"]);
const english = (rows: string[][]): (string | undefined)[] => noted(CsvTable.of(rows));

test("an amount that its thousands mark parted is joined, and it is said", () => {
  const table = CsvTable.of([HEADINGS, ["1", "k1", "2024-02-01", "3", "410.50"], ["2", "k2", "2024-02-02", "35"], ["3", "k3", "2024-02-03", "12", "000"]]); // prettier-ignore
  expect(noted(table)).toEqual([
    "2 rows of the file had an amount with a thousands mark but no quotation marks around it, such as 3,410.50 in line 2; its parts were joined.",
  ]);
  expect([0, 1, 2, 3].map((row) => table.fields(row)[3])).toEqual(["Total", "3,410.50", "35", "12,000"]);
  expect(table.width).toBe(4);
});

test("rows with too many fields that could be joined in no way, or several, are reported", () => {
  const none = [HEADINGS, ["1", "k1", "2024-02-01", "30", "note"], ["2", "k2", "2024-02-02", "35"]];
  expect(english(none)).toEqual([expect.stringContaining("1 row of the file has more fields than there are headings, such as line 2")]); // prettier-ignore
  const several = CsvTable.of([HEADINGS, ["1", "200", "300", "3", "400"], ["2", "k2", "2024-02-02", "35"]]);
  expect(noted(several)).toHaveLength(1);
  expect(several.fields(1)).toHaveLength(5);
});

test("titles above, empty fields at the end and a column without a heading are no fault", () => {
  expect(english([["Report"], HEADINGS, ["1", "k1", "2024-02-01", "30", "", ""]])).toEqual([]);
  expect(english([HEADINGS, ["1", "k1", "2024-02-01", "30", "x"], ["2", "k2", "2024-02-02", "35", "y"]])).toEqual([]);
  expect(english([["a", "b"], ["1", "2", "3"]])).toEqual([]); // prettier-ignore
});
