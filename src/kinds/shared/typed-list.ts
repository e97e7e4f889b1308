/**
 * A list that the user types, such as tasks, voices or decisions. Each run of typed cells of a row is one input, so that a rebuild keeps it in
 * its row, and a list that fills up has room for more in the next build.
 */
import { DAYS_1904, type DateSystem } from "../../domain/calendar/calendar";
import type { Lane } from "../../plan/lane";
import type { PlannedCell } from "../../plan/plan";
import type { Cells } from "../../plan/cells";
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
}

/** A table with the typed columns, and maybe others that follow from them. */
interface ListTable<K extends string> {
  readonly column: Cells<K>;
  put(lane: Lane, options?: { readonly name?: string }): unknown;
}

export type TypedRow<K extends string> = Readonly<Partial<Record<K, PlannedCell>>>;

export class TypedList<K extends string> {
  /** By row, what was typed; null where nothing was. */
  readonly typed: readonly (TypedRow<K> | null)[];

  constructor(private readonly spec: TypedListSpec<K>) {
    const { fewest } = spec;
    const rows = Array.from({ length: MOST_ROWS }, (_, i) => this.typedRow(i));
    const last = rows.findLastIndex((row) => row !== null);
    this.typed = rows.slice(0, Math.max(fewest, last + 1 + SPARE_ROWS));
  }

  get rows(): number {
    return this.typed.length;
  }

  /** Puts the table with an input for each run of each row; its columns bring their validations. */
  put(lane: Lane, table: ListTable<K>, options?: { readonly name: string }): void {
    table.put(lane, options);
    for (const run of this.spec.runs)
      for (let row = 0; row < this.rows; row++)
        lane.sheet.input(this.keyOf(run, row), table.column[run[0]!].at(row).across(run.length));
  }

  private keyOf(run: readonly K[], row: number): string {
    return `${this.spec.list}.${row + 1}.${run[0]}`;
  }

  private typedRow(row: number): TypedRow<K> | null {
    const { context, sheet, runs } = this.spec;
    const cells = runs.flatMap((run): [K, PlannedCell][] => {
      const typed = context.typed?.(sheet, this.keyOf(run, row))?.[0];
      return typed === undefined ? [] : run.map((key, i) => [key, typed[i] ?? null]);
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
