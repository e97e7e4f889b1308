/** Empty tables and samples are recognised as what they are, with every column. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { TABLE_KINDS } from "../../src/tables/catalogue";
import { detectColumns, detectKind } from "../../src/tables/detect";
import { hasSample, sampleTable, templateColumns } from "../../src/tables/template";
import { LOCALES } from "../../src/text/locale";

const CASES = TABLE_KINDS.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const));
const sampleFile = (kind: string, locale: string): string =>
  path.resolve(__dirname, `../../assets/samples/${locale}/${kind}.csv`);

it.each(CASES)("an empty table of %s in %s is recognised by its headings alone", (kind, locale) => {
  const headings = templateColumns(kind, locale).map(({ heading }) => heading);
  const blank = headings.map(() => "");
  expect(detectKind(headings, [blank])).toBe(kind);
  const columns = Object.values(detectColumns(kind, headings, [blank]).roles).map(Number);
  expect(columns.sort((a, b) => a - b)).toEqual(headings.map((_, at) => at));
});

it.each(CASES)("the sample of %s in %s is there where one is offered, its figures and days as such", (kind, locale) => {
  expect(existsSync(sampleFile(kind, locale))).toBe(hasSample(kind));
  const text = readFileSync(sampleFile(kind, locale), "utf8").replace(/^\uFEFF/, "");
  const lines = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const { columns, rows } = sampleTable(kind, locale, lines);
  expect(rows).toHaveLength(lines.length - 1);
  columns.forEach(({ type }, at) => {
    const wanted = type === "date" || type === "money" || type === "count" ? "number" : "string";
    for (const row of rows) if (row[at] !== "") expect(typeof row[at]).toBe(wanted);
  });
});

it("reads the time of day beside a day", () => {
  const { rows } = sampleTable("orders", "en-US", [
    ["Order ID", "Paid at"],
    ["A1", "2024-01-01 18:00:00"],
  ]);
  expect(rows).toEqual([["A1", 45292.75]]);
});
