/** Adds a table of a kind to the workbook, to be filled in or with the sample's rows. */
import { Problem } from "../../text/problem";
import { mapText, type Locale } from "../../text/locale";
import { type TableKind, tableOf } from "../../tables/catalogue";
import { sampleTable, templateColumns } from "../../tables/template";
import { addTable } from "../../workbook/interaction/add-table";
import { DICTIONARIES } from "../shell/language";

export type Filling = "empty" | "sample";

/** @throws Problem where the sample cannot be loaded, or for what Excel refuses. */
export async function addTableOf(table: TableKind, filling: Filling, locale: Locale): Promise<void> {
  const { label } = tableOf(table);
  const { columns, rows } =
    filling === "empty"
      ? { columns: templateColumns(table, locale), rows: [] }
      : sampleTable(table, locale, await sampleRows(table, locale));
  await addTable({
    tab: label[locale],
    name: label["en-US"].replace(/\W+/g, "_"),
    rows,
    columns: columns.map(({ heading, type }, at) => ({
      heading,
      ofDays: type === "date",
      numberFormat: type === "date" ? dayFormat(rows.map((row) => row[at])) : null,
    })),
  });
}

/** With the time where a day has one. */
const dayFormat = (days: readonly unknown[]): string =>
  days.some((day) => typeof day === "number" && !Number.isInteger(day)) ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";

async function sampleRows(table: TableKind, locale: Locale): Promise<readonly (readonly string[])[]> {
  try {
    const [{ default: papa }, response] = await Promise.all([
      import(/* webpackChunkName: "csv" */ "papaparse"),
      fetch(`assets/samples/${locale}/${table}.csv`),
    ]);
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return papa.parse<string[]>(await response.text(), { skipEmptyLines: true }).data;
  } catch (error) {
    throw new Problem(
      mapText((each) => DICTIONARIES[each].home.sampleGone),
      { cause: error },
    );
  }
}
