/**
 * A list that the user types, such as tasks, voices or decisions. Each run of typed cells of a row is one input, so that a rebuild keeps it in
 * its row, and a list that fills up has room for more in the next build.
 */
import { DAYS_1904, type DateSystem } from "../../domain/calendar/calendar";
import type { Lane } from "../../plan/lane";
import type { PlannedCell } from "../../plan/plan";
import type { Cells } from "../../plan/cells";
import type { Column } from "../../plan/table";
import type { PlanContext } from "../kind";

/** Empty rows below the last typed one. */
const SPARE_ROWS = 10;
/** No list is longer: its rows are looked up one by one. */
const MOST_ROWS = 2000;

interface TypedListSpec<K extends string> {
  readonly context: PlanContext;
  /** The key of its sheet. */
  readonly sheet: string;
  /** Its own key, where the sheet has several. */
  readonly list: string;
  /** The typed columns, those side by side together. */
  readonly runs: readonly (readonly K[])[];
  /** Rows that a new list has. */
  readonly fewest: number;
  /** The most rows that it may have. */
  readonly most?: number;
  /** What its rows hold until something is typed over them, such as an example; every run of a row that is typed goes before it. */
  readonly first?: readonly FirstRow<K>[];
  /** Of a list of fixed rows, the key of each, which names its inputs instead of its number. */
  readonly rowKeys?: readonly string[];
}

/** What a row holds at first, as its cells do: words in the build's language, days as the workbook counts them. */
export type FirstRow<K extends string> = Readonly<Partial<Record<K, string | number>>>;

/** A table with the typed columns, and maybe others that follow from them. */
interface ListTable<K extends string, O> {
  readonly column: Cells<K>;
  put(lane: Lane, options?: O): unknown;
}

export type TypedRow<K extends string> = Readonly<Partial<Record<K, PlannedCell>>>;

export class TypedList<K extends string> {
  /** By row, what was typed; null where nothing was. */
  readonly typed: readonly (TypedRow<K> | null)[];

  constructor(private readonly spec: TypedListSpec<K>) {
    const { fewest, rowKeys, most = rowKeys?.length ?? MOST_ROWS } = spec;
    const rows = Array.from({ length: most }, (_, i) => this.typedRow(i));
    const last = rows.findLastIndex((row) => row !== null);
    this.typed = rows.slice(0, rowKeys?.length ?? Math.max(fewest, last + 1 + SPARE_ROWS));
  }

  get rows(): number {
    return this.typed.length;
  }

  /** Puts the table with an input for each run of each row; its columns bring their validations. */
  put<O>(lane: Lane, table: ListTable<K, O>, options?: O): void {
    table.put(lane, options);
    for (const run of this.spec.runs)
      for (let row = 0; row < this.rows; row++)
        lane.sheet.input(this.keyOf(run, row), table.column[run[0]!].at(row).across(run.length));
  }

  /** A column of the list with what its cells hold at first. */
  columnOf(key: K, column: Column<never>): Column<never> {
    return { ...column, cell: (_, { i }) => this.spec.first?.[i]?.[key] ?? null };
  }

  private keyOf(run: readonly K[], row: number): string {
    return `${this.spec.list}.${this.spec.rowKeys?.[row] ?? row + 1}.${run[0]}`;
  }

  private typedRow(row: number): TypedRow<K> | null {
    const { context, sheet, runs, first } = this.spec;
    const begun = first?.[row];
    const cells = runs.flatMap((run): [K, PlannedCell][] => {
      const typed = context.typed?.(sheet, this.keyOf(run, row))?.[0];
      if (typed === undefined && begun === undefined) return [];
      return run.map((key, i) => [key, (typed === undefined ? begun![key] : typed[i]) ?? null]);
    });
    return cells.length === 0 ? null : (Object.fromEntries(cells) as TypedRow<K>);
  }
}

/** A typed amount; null for anything else. */
export const numberOf = (cell: PlannedCell | undefined): number | null => (typeof cell === "number" ? cell : null);
/** A typed name or note; "" for nothing. */
export const textOf = (cell: PlannedCell | undefined): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
/** A typed day as a 1900 serial; null for anything else. */
export const dayOf = (cell: PlannedCell | undefined, dateSystem: DateSystem): number | null =>
  typeof cell === "number" && cell >= 1 ? Math.floor(cell) + (dateSystem === 1904 ? DAYS_1904 : 0) : null;
