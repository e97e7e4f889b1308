/**
 * Excel tables over Univer's. Univer draws and filters them; what its model lacks (the style's name, a total row) is
 * stored in the table's metadata, so that it moves with the table.
 */
import { generateRandomId } from "@univerjs/core";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import type { Area } from "../../src/plan/plan";
import { COLORS } from "../../src/plan/styles";
import { valueOf } from "./cells";
import type { TableView } from "./formula-grammar";
import type { TableFilterSpec, TableSpec } from "./grid";
import { NEW_TABLE } from "./new-table";
import { type BookAccess, SheetAccess, toArea, toRange } from "./sheet-access";
import { filtersOf, setFilter } from "./table-filters";

type UniverTable = NonNullable<ReturnType<TableManager["getTable"]>>;

/** Properties that Univer's table model lacks, stored in its metadata. */
type Metadata = Pick<TableSpec, "style" | "showTotals" | "showBandedRows" | "showFilterButton">;

/** A table of a style without fills, as Excel's "Light 1": only its cells' own looks show. Its filter buttons are drawn in the text's colour. */
export const PLAIN_THEME = { name: "plain", style: { headerRowStyle: { cl: { rgb: COLORS.slate } } } };
const PLAIN_STYLES = ["TableStyleLight1", ""];

/** Univer's themes are blue, teal, green, purple and red; Excel's numbers go through its six accent colours in turn. */
const THEME_BY_ACCENT = [4, 0, 4, 3, 2, 0, 1];

function themeFor(style: string): string {
  if (PLAIN_STYLES.includes(style)) return PLAIN_THEME.name;
  const number = Number(/\d+$/.exec(style)?.[0] ?? 1);
  return `table-default-${THEME_BY_ACCENT[(number - 1) % 7] ?? 0}`;
}

function metadataOf(table: UniverTable): Metadata {
  return { ...NEW_TABLE, ...(table.getTableMeta() as Partial<Metadata>) };
}

/** Univer's range ends before the total row: the engine takes every row below the heading for data. */
function areaOf(table: UniverTable): Area {
  const area = toArea(table.getRange());
  return metadataOf(table).showTotals ? { ...area, rows: area.rows + 1 } : area;
}

function rangeFor(area: Area, showTotals: boolean): ReturnType<typeof toRange> {
  return toRange(showTotals ? { ...area, rows: area.rows - 1 } : area);
}

function specOf(table: UniverTable): TableSpec {
  return {
    ...metadataOf(table),
    id: table.getId(),
    name: table.getDisplayName(),
    area: areaOf(table),
    showHeaders: table.isShowHeader(),
  };
}

function tablesIn({ book, unitId, sheetId }: SheetAccess): UniverTable[] {
  return book.injector.get(TableManager).getTablesBySubunitId(unitId, sheetId);
}

/** The headings in the cells now; a blank one gets Excel's name, "Column2". */
function headings(sheet: SheetAccess, area: Area): string[] {
  const cells = sheet.rows[area.row];
  return Array.from({ length: area.columns }, (_, at) => {
    const text = String(valueOf(cells?.[area.column + at]));
    return text === "" ? `Column${at + 1}` : text;
  });
}

/** Every table of the workbook, as references in formulas need it. */
export function tableViews(book: BookAccess): TableView[] {
  return book.workbook.getSheets().flatMap((worksheet) => {
    const sheet = new SheetAccess(book, worksheet.getSheetId());
    return tablesIn(sheet).map((table) => {
      const { name, area, showHeaders, showTotals } = specOf(table);
      return { name, area, showHeaders, showTotals, sheet: worksheet.getName(), columns: headings(sheet, area) };
    });
  });
}

export class SheetTables {
  constructor(
    private readonly sheet: SheetAccess,
    private readonly texts: (area: Area) => string[][],
  ) {}

  list(): TableSpec[] {
    return tablesIn(this.sheet).map(specOf);
  }

  /** Whether the cell is a heading with a filter button. */
  hasButton(row: number, column: number): boolean {
    return this.list().some(({ area, showHeaders, showFilterButton }) => {
      return (
        showHeaders &&
        showFilterButton &&
        row === area.row &&
        column >= area.column &&
        column < area.column + area.columns
      );
    });
  }

  add(spec: Omit<TableSpec, "id">): TableSpec {
    const id = generateRandomId();
    const { area, name, showHeaders, style, showTotals, showBandedRows, showFilterButton } = spec;
    this.sheet.grow(area.row + area.rows, area.column + area.columns);
    const header = headings(this.sheet, area);
    const options = { showHeader: showHeaders, tableStyleId: themeFor(style) };
    this.sheet.run(AddSheetTableMutation.id, {
      ...this.sheet.ids,
      tableId: id,
      name,
      range: rangeFor(area, showTotals),
      header,
      options,
    });
    this.table(id).setTableMeta({ style, showTotals, showBandedRows, showFilterButton });
    this.recalculate();
    return specOf(this.table(id));
  }

  update(id: string, change: Partial<Omit<TableSpec, "id">>): void {
    const table = this.table(id);
    const { area, name, showHeaders, style, showTotals, showBandedRows, showFilterButton } = {
      ...specOf(table),
      ...change,
    };
    table.setTableMeta({ style, showTotals, showBandedRows, showFilterButton });
    const set = (config: object): void =>
      this.sheet.run(SetSheetTableMutation.id, { ...this.sheet.ids, tableId: id, config });
    if (name !== table.getDisplayName()) set({ name });
    if (change.style !== undefined) set({ theme: themeFor(style) });
    if (change.showHeaders !== undefined) set({ options: { showHeader: showHeaders } });
    if (change.area !== undefined || change.showTotals !== undefined)
      set({ updateRange: { newRange: rangeFor(area, showTotals) } });
    this.recalculate();
  }

  filters(id: string): TableFilterSpec[] {
    return filtersOf(this.table(id), this.texts);
  }

  /** Recalculates what reads the table, because SUBTOTAL depends on the rows in view, and redraws. */
  setFilter(id: string, column: number, values: readonly string[] | null): void {
    const table = this.table(id);
    setFilter(this.sheet, table, column, values);
    const { unitId, sheetId, book } = this.sheet;
    book.scheduler.markDirty({ dirtyRanges: [{ unitId, sheetId, range: table.getTableFilterRange() }] });
    this.sheet.redraw();
  }

  remove(id: string): Area {
    const area = areaOf(this.table(id));
    this.sheet.run(DeleteSheetTableMutation.id, { ...this.sheet.ids, tableId: id });
    this.recalculate();
    return area;
  }

  private table(id: string): UniverTable {
    const table = this.sheet.book.injector.get(TableManager).getTable(this.sheet.unitId, id);
    if (table === undefined) throw new Error(`There is no table "${id}".`);
    return table;
  }

  /** Structured references may mean other cells now; the next calculation finds the formulas concerned. */
  private recalculate(): void {
    this.sheet.book.scheduler.markDirty({});
  }
}
