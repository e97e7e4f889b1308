/**
 * Filters of tables by value, over Univer's: which texts of a column stay in view. A filter by a condition, set on
 * Univer's page, is reported as the texts that pass it, which hide the same rows.
 */
import {
  SetSheetTableFilterMutation,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
  type TableManager,
} from "@univerjs/sheets-table";
import type { Area } from "../../src/plan/plan";
import type { TableFilterSpec } from "./grid";
import { type SheetAccess, toArea } from "./sheet-access";

type UniverTable = NonNullable<ReturnType<TableManager["getTable"]>>;
type Texts = (area: Area) => string[][];

/** Univer compares a number without a format as a number, and has a constant for an empty cell. */
function comparedAs(text: string): (string | number)[] {
  if (text === "") return ["", TABLE_FILTER_EMPTY_VALUE];
  const number = Number(text);
  return String(number) === text ? [text, number] : [text];
}

/**
 * Shows only rows whose cell in the column, counted from 0, displays one of the texts; null shows all of them again.
 */
export function setFilter(
  sheet: SheetAccess,
  table: UniverTable,
  column: number,
  values: readonly string[] | null,
): void {
  const tableFilter =
    values === null
      ? undefined
      : { filterType: TableColumnFilterTypeEnum.manual, values: [...new Set(values.flatMap(comparedAs))] };
  sheet.run(SetSheetTableFilterMutation.id, { ...sheet.ids, tableId: table.getId(), column, tableFilter });
}

function textsInView(table: UniverTable, column: number, texts: Texts): string[] {
  const body = toArea(table.getTableFilterRange());
  const out = table.getTableFilters().getFilterOutRows();
  const cells = texts({ ...body, column: body.column + column, columns: 1 });
  return [...new Set(cells.flatMap(([text = ""], at) => (out.has(body.row + at) ? [] : [text])))];
}

/** The filtered columns of a table, left to right. */
export function filtersOf(table: UniverTable, texts: Texts): TableFilterSpec[] {
  return Array.from({ length: table.getColumnsCount() }, (_, column): TableFilterSpec[] => {
    const filter = table.getTableFilters().getColumnFilter(column);
    if (filter === undefined) return [];
    if (filter.filterType === TableColumnFilterTypeEnum.condition)
      return [{ column, values: textsInView(table, column, texts) }];
    const shown = filter.values.map((value) => (value === TABLE_FILTER_EMPTY_VALUE ? "" : String(value)));
    return [{ column, values: [...new Set(shown)] }];
  }).flat();
}
