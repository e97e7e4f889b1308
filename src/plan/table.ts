/**
 * A table declared once: a column's key, heading, format, formula, total and input stand together. Its cells can be named before the
 * table is put, also by other tables and sheets; a cell's formula reads its own row by the columns' keys.
 */
import type { Content } from "./content";
import { type Expression, f } from "./formula";
import { amountColumn, largestValue } from "./amounts";
import type { FormatName } from "./formats";
import { Handle, type RelativeReference } from "./handle";
import type { Cells, Row } from "./cells";
import type { Lane } from "./lane";
import { moduleOffsets } from "./modules";
import type { StyleName } from "./plan";
import type { ConditionalLook } from "./objects";
import { putColumnInput } from "./sections/column-input";
import type { InputCell } from "./sections/inputs-part";
import {
  boxed,
  type RowTexts,
  tableBody,
  type TableColumn,
  tableHeadings,
  type TablePart,
  tablePart,
  textsBeside,
  type TotalCell,
  totalRow,
} from "./sections/table-part";

/** Where a cell stands: its row counted from 0, the cells one row higher (headings in the first), and all rows of the columns. */
export interface At<K extends string> {
  readonly i: number;
  readonly above: Row<K>;
  readonly column: Cells<K>;
}

/** An input in every row of a column; its note is what the cell says when it is selected. One that is guarded turns red by itself. */
export interface ColumnInput extends Omit<InputCell, "key" | "handle" | "value" | "format"> {
  /** Of all rows together or, by row, of each; null where the inputs of a row are kept together, under a key of the row. */
  readonly key: string | null | ((row: number) => string);
}

export interface Column<K extends string> {
  readonly heading: NonNullable<TableColumn["heading"]>;
  readonly format: FormatName;
  readonly cell: (row: Row<NoInfer<K>>, at: At<NoInfer<K>>) => Content;
  /** What the row of totals holds; "sum" for the sum of the column, empty without. */
  readonly total?: Content | ((column: Cells<NoInfer<K>>) => Content);
  /** Of the total; the column's when absent. */
  readonly totalFormat?: FormatName;
  /**
   * Of a column of whole amounts that are formulas, the largest at the time of the build: it decides the unit that they are read in. Of
   * values it is found.
   */
  readonly largest?: number;
  readonly input?: ColumnInput;
  /** Its cells, where they were named before the table was declared. */
  readonly handle?: Handle;
  readonly style?: StyleName;
  readonly horizontal?: "left" | "center" | "right";
  /** The heading may run over the columns at its right, and does not widen its own. */
  readonly overflow?: boolean;
  /** How many modules of a main sheet it takes; one without. */
  readonly modules?: number;
  /** Colour of a data bar over the column. */
  readonly bar?: string;
  /** What its bars end at, where columns are compared or a figure stands after the bar; the largest value without. */
  readonly barMax?: (column: Cells<NoInfer<K>>) => Expression;
  /** Of rows that have another format than the column, such as money among counts. */
  readonly rowFormat?: (row: number) => FormatName | undefined;
  /** Conditional formats of the column; formulas are relative to its first cell. */
  readonly looks?: (first: RelativeReference, row: Row<NoInfer<K>>) => readonly ConditionalLook[];
}

/** Their keys are those of the table; a column may read some of them only. */
export type Columns<K extends string> = { readonly [P in K]: Column<NoInfer<K>> };

export interface PutOptions<K extends string> {
  /** Which columns, in which order; all of them when absent. A table may be put in parts, such as its working columns beside. */
  readonly keys?: readonly K[];
  /** Name of the native Excel table to make of headings and body. Its totals stand a free row lower: Excel would take them in. */
  readonly name?: string;
  /** So many rows look like a table's; the rest, empty until the user adds something, are without lines. */
  readonly styled?: number;
  /** Lines between the body and the totals, which count them in. */
  readonly beforeTotals?: (lane: Lane) => void;
  /** Sentences at the right of the rows; they may run over the columns beyond. */
  readonly beside?: RowTexts;
  /** Look of the columns that have none of their own, such as small print for working columns. */
  readonly style?: StyleName;
}

/** The cells of one row, each made when it is read: a table may have very many rows, and most cells read few of them. */
function rowOf<K extends string>(column: Cells<K>, cellOf: (handle: Handle) => Handle): Row<K> {
  return new Proxy({} as Row<K>, { get: (_, key) => cellOf(column[key as K]).relative });
}

const EMPTY_COLUMN: TableColumn = { heading: null, format: "text", cell: () => null };
const EMPTY_TOTAL: TotalCell = { content: null, format: "text" };

/** What stands at the offsets, and what stays empty between them up to the last of the offsets. */
const spread = <T>(members: readonly T[], offsets: readonly number[], empty: T): T[] =>
  Array.from({ length: offsets.at(-1)! }, (_, at) => members[offsets.indexOf(at)] ?? empty);

export class Table<K extends string> {
  readonly keys: readonly K[];
  /** All rows of each column. */
  readonly column: Cells<K>;
  /** The cell of each column in the row of totals. */
  readonly total: Cells<K>;

  constructor(
    readonly rows: number,
    private readonly columns: Columns<K>,
  ) {
    this.keys = Object.keys(columns) as K[];
    const handles = (count: number): Cells<K> =>
      Object.fromEntries(this.keys.map((key) => [key, new Handle(count)])) as Record<K, Handle>;
    const declared = Object.entries<Column<K>>(columns).flatMap(([key, { handle }]) => (handle ? [[key, handle]] : []));
    this.column = { ...handles(rows), ...(Object.fromEntries(declared) as Partial<Cells<K>>) };
    this.total = handles(1);
  }

  has(key: string): key is K {
    return key in this.columns;
  }

  /** The cells of a row, as a formula in that row writes them. */
  at(row: number): Row<K> {
    return rowOf(this.column, (handle) => handle.at(row));
  }

  /** Where a row stands, for its cells. */
  private place(i: number): { readonly row: Row<K>; readonly at: At<K> } {
    const { column } = this;
    return { row: this.at(i), at: { i, above: rowOf(column, (handle) => handle.at(i).above(1)), column } };
  }

  /** Puts columns with their headings, a row of totals where any of them has one, inputs and bars. */
  put(lane: Lane, { keys = this.keys, name, styled, style, beforeTotals, beside }: PutOptions<K> = {}): TablePart {
    const columns = this.partColumns(lane, keys, style);
    const part = tablePart(lane, this.rows, columns, { styled, isFiltered: name !== undefined });
    if (name !== undefined) lane.sheet.table(name, part.whole);
    if (beside !== undefined) textsBeside(lane.sheet, part, beside);
    beforeTotals?.(lane);
    if (keys.some((key) => this.columns[key].total !== undefined)) {
      if (name !== undefined) lane.gap();
      this.putTotals(lane, keys);
    }
    this.putLooks(lane, keys);
    return part;
  }

  /** Puts the headings alone, where something stands between them and the rows, or the row keeps its own height. */
  putHeadings(lane: Lane, oneLine?: boolean): void {
    tableHeadings(lane, this.partColumns(lane, this.keys), { oneLine });
  }

  /** Puts columns without their headings, inputs and bars with them. */
  putBody(lane: Lane, keys: readonly K[] = this.keys, style?: StyleName): Handle {
    const body = tableBody(lane, this.rows, this.partColumns(lane, keys, style));
    this.putLooks(lane, keys);
    return body;
  }

  /** A column's heading and format; what is typed stays as it is typed. */
  private unitOf(key: K): Pick<TableColumn, "heading" | "format"> {
    const { cell, input, largest, ...column } = this.columns[key];
    if (column.format !== "wholeMoney" || input !== undefined) return column;
    return amountColumn(column, largest ?? largestValue(this.rows, (i) => cell(this.at(i), this.place(i).at)));
  }

  /** Where the columns begin and, last, where they end, counted from that of the lane. */
  private offsets({ sheet, column }: Lane, keys: readonly K[]): number[] {
    if (!sheet.isModular) return [...keys.keys(), keys.length];
    return moduleOffsets(
      column,
      keys.map((key) => this.columns[key].modules ?? 1),
    );
  }

  /** The columns with those that stay empty between them on a sheet of modules. */
  private partColumns(lane: Lane, keys: readonly K[], usual?: StyleName): TableColumn[] {
    let place = this.place(0);
    const placeOf = (i: number) => (place = place.at.i === i ? place : this.place(i));
    const columns = keys.map((key): TableColumn => {
      const { cell, ...look } = this.columns[key];
      const { heading, format } = this.unitOf(key);
      return {
        ...{ heading, format, style: look.style ?? usual },
        ...{ horizontal: look.horizontal, overflow: look.overflow, wide: (look.modules ?? 1) > 1 },
        handle: this.column[key],
        cell: (i) => cell(placeOf(i).row, placeOf(i).at),
      };
    });
    const offsets = this.offsets(lane, keys);
    return boxed(spread(columns, offsets, EMPTY_COLUMN), offsets);
  }

  private putLooks({ sheet }: Lane, keys: readonly K[]): void {
    for (const key of keys) {
      const { format, rowFormat, input, bar, barMax, looks } = this.columns[key];
      for (let row = 0; rowFormat !== undefined && row < this.rows; row++) {
        const own = rowFormat(row);
        if (own !== undefined) sheet.format(this.column[key].at(row), own, "right");
      }
      if (input !== undefined) putColumnInput(sheet, this.column[key], input, format);
      if (bar !== undefined)
        sheet.condition(this.column[key], { type: "dataBar", color: bar, max: barMax?.(this.column) });
      for (const look of looks?.(this.column[key].at(0).relative, this.at(0)) ?? [])
        sheet.condition(this.column[key], look);
    }
  }

  private putTotals(lane: Lane, keys: readonly K[]): void {
    const { row, column, sheet } = lane;
    const offsets = this.offsets(lane, keys);
    const cells = keys.map((key, i): TotalCell => {
      const { total = null, totalFormat } = this.columns[key];
      const { format } = this.unitOf(key);
      this.total[key].placeAt({ tab: sheet.tab, row, column: column + offsets[i]! });
      const content = typeof total === "function" ? total(this.column) : total;
      return {
        content: content === "sum" ? f`SUM(${this.column[key]})` : content,
        format: totalFormat ?? (i === 0 ? "text" : format),
      };
    });
    totalRow(lane, spread(cells, offsets, EMPTY_TOTAL));
  }
}

/**
 * Declares a table. Where `each` adds columns whose keys the compiler cannot infer, name the union of the keys.
 * @example table(3, { name: { heading: NAME, format: "text", cell: (_, { i }) => names[i]! }, cost: { heading: COST, format: "money", cell: …, total: "sum" } })
 */
export function table<K extends string>(rows: number, columns: Columns<K>): Table<K> {
  return new Table(rows, columns);
}

/**
 * A column by heading, format and cell.
 * @example column(SHARE, "percent", ({ cost }, at) => f`${cost}/SUM(${at.column.cost})`, { total: "sum" })
 */
export const column = <K extends string>(
  heading: Column<K>["heading"],
  format: FormatName,
  cell: Column<K>["cell"],
  look: Partial<Omit<Column<K>, "heading" | "cell">> = {},
): Column<K> => ({ heading, format, cell, ...look });

/** A column of values by row, which reads no cells. */
export const valueColumn = (
  heading: Column<never>["heading"],
  format: FormatName,
  value: (i: number) => Content,
  look: Partial<Omit<Column<never>, "heading" | "format" | "cell">> = {},
): Column<never> => column(heading, format, (_, { i }) => value(i), look);

/** Positions from 0 as names, for `each` of members that have none. */
export const positions = (count: number): `${number}`[] => Array.from({ length: count }, (_, i) => `${i}` as const);

/** One column a member, by its place, e.g. a measure: `each("goal", MEASURES, (measure) => ({ … }))` makes goal.orders, goal.visits … */
export function each<P extends string, M extends string, C>(
  prefix: P,
  members: readonly M[],
  make: (member: M, at: number) => C,
): { readonly [K in `${P}.${M}`]: C } {
  return Object.fromEntries(members.map((member, at) => [`${prefix}.${member}`, make(member, at)])) as {
    readonly [K in `${P}.${M}`]: C;
  };
}

/**
 * Several columns a member, those of a member side by side: goal and actual of `["orders", "visits"]` make goal.orders, actual.orders,
 * goal.visits, actual.visits. A member may lack some.
 */
export function eachOf<K extends string, P extends string, M extends string>(
  members: readonly M[],
  make: (member: M) => Readonly<Partial<Record<P, Column<K>>>>,
): { readonly [C in `${P}.${M}`]: Column<K> } {
  const columns = members.flatMap((member) =>
    Object.entries(make(member)).map(([prefix, column]) => [`${prefix}.${member}`, column]),
  );
  return Object.fromEntries(columns) as { readonly [C in `${P}.${M}`]: Column<K> };
}

/** Keys of columns that `each` or `eachOf` made, those of a member side by side: which of them to put. */
export const keysOfEach = <P extends string, M extends string>(
  members: readonly M[],
  ...prefixes: readonly P[]
): `${P}.${M}`[] => members.flatMap((member) => prefixes.map((prefix) => `${prefix}.${member}` as const));

/** The cells of some columns by member: what `each` or `eachOf` made under a prefix. */
export function cellsOfEach<P extends string, M extends string>(
  column: Cells<`${P}.${NoInfer<M>}`>,
  prefix: P,
  members: readonly M[],
): Cells<M> {
  return Object.fromEntries(members.map((member) => [member, column[`${prefix}.${member}`]])) as Record<M, Handle>;
}
