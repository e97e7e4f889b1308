/**
 * Reads a chart's series out of its source cells as Excel does: which row holds their names, which column the
 * categories, and whether series lie in columns or in rows.
 */
import type { ChartSeriesSpec } from "../../grid/chart-spec";
import type { Area, GridSheet, Value } from "../../grid/grid";
import { qualifiedAddress } from "../../../src/plan/address";

export const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
type SeriesBy = (typeof SERIES_BY)[number];

const DATE_FORMAT = /[ymd]/i;

export function seriesOf(sheet: GridSheet, area: Area, by: SeriesBy): ChartSeriesSpec[] {
  const inColumns = by === "Columns" || (by === "Auto" && area.rows >= area.columns);
  const source = inColumns ? new Source(sheet, area) : new TurnedSource(sheet, area);
  const first = source.hasCategories() ? 1 : 0;
  const names = source.hasNames(first) ? 1 : 0;
  const categories = first === 1 ? source.address(names, 0) : "";
  return Array.from({ length: source.width - first }, (_, index) => {
    const column = first + index;
    const name = names === 1 ? String(source.cell(0, column)) : "";
    return { name: name === "" ? `Series${index + 1}` : name, values: source.address(names, column), categories };
  });
}

/** Source cells with one series a column. */
class Source {
  protected readonly values: Value[][];

  constructor(
    protected readonly sheet: GridSheet,
    protected readonly area: Area,
  ) {
    this.values = sheet.values(area);
  }

  get width(): number {
    return this.area.columns;
  }

  protected get height(): number {
    return this.area.rows;
  }

  cell(row: number, column: number): Value {
    return this.values[row]?.[column] ?? "";
  }

  protected format(row: number, column: number): string {
    return this.sheet.cellStyle(this.area.row + row, this.area.column + column).numberFormat ?? "General";
  }

  /** The cells of a column from `row` down, as formulas name them. */
  address(row: number, column: number): string {
    const { area } = this;
    return qualifiedAddress(
      this.sheet.name,
      { row: area.row + row, column: area.column + column, rows: area.rows - row, columns: 1 },
      true,
    );
  }

  /** The first column is categories when its cells are texts or dates, or its heading is blank. */
  hasCategories(): boolean {
    if (this.width < 2) return false;
    if (this.cell(0, 0) === "" && this.height > 1) return true;
    const last = this.height - 1;
    return typeof this.cell(last, 0) === "string" || DATE_FORMAT.test(this.format(last, 0));
  }

  /** The first row is names when none of its cells above values is a number. */
  hasNames(from: number): boolean {
    if (this.height < 2) return false;
    for (let column = from; column < this.width; column++) if (typeof this.cell(0, column) !== "string") return false;
    return true;
  }
}

/** Source cells with one series a row. */
class TurnedSource extends Source {
  override get width(): number {
    return this.area.rows;
  }

  protected override get height(): number {
    return this.area.columns;
  }

  override cell(row: number, column: number): Value {
    return super.cell(column, row);
  }

  protected override format(row: number, column: number): string {
    return super.format(column, row);
  }

  override address(row: number, column: number): string {
    const { area } = this;
    return qualifiedAddress(
      this.sheet.name,
      { row: area.row + column, column: area.column + row, rows: 1, columns: area.columns - row },
      true,
    );
  }
}
