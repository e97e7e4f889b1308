/**
 * A list that the user types, such as tasks, voices or decisions. Each run of typed cells of a row is one input, so that a rebuild keeps it in
 * its row, and a list that fills up has room for more in the next build.
 */
import { type DateSystem, serial1900 } from "../../domain/calendar/calendar";
import type { Lane } from "../../plan/lane";
import { isNameKey, keyOfName } from "../../plan/input-key";
import type { PlannedCell } from "../../plan/plan";
import type { Cells } from "../../plan/cells";
import type { Column } from "../../plan/table";
import type { Cell } from "../../tables/source";
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
  /** Rows that another build brings, below those that are typed; what is typed over one is kept with it, an emptied one stays empty. */
  readonly offers?: readonly Offer<K>[];
}

/** A row that stands until something is typed over it. */
export interface Offer<K extends string> {
  /** What it is called at its source, the same as long as it means the same; its fingerprint is what is saved. */
  readonly key: string;
  readonly row: FirstRow<K>;
}

/** What a row holds at first, as its cells do: words in the build's language, days as the workbook counts them. */
export type FirstRow<K extends string> = Readonly<Partial<Record<K, string | number>>>;

/** A table with the typed columns, and maybe others that follow from them. */
interface ListTable<K extends string, O> {
  readonly column: Cells<K>;
  put(lane: Lane, options?: O): unknown;
}

export type TypedRow<K extends string> = Readonly<Partial<Record<K, PlannedCell>>>;

/** A row with the key of its inputs, what it holds at first, and what it holds now; null for a free one. */
interface ListRow<K extends string> {
  readonly key: string;
  readonly begun: FirstRow<K> | undefined;
  readonly typed: TypedRow<K> | null;
  /** Whether anything of it was typed, be it to empty it. */
  readonly isTyped: boolean;
}

/** What the keys of offered rows begin with, and those of no other. */
const OFFERED = "+";
const keyOfOffer = (name: string): string => OFFERED + keyOfName(name);

export class TypedList<K extends string> {
  /** By row, what was typed; null where nothing was. */
  readonly typed: readonly (TypedRow<K> | null)[];
  private readonly list: readonly ListRow<K>[];

  constructor(private readonly spec: TypedListSpec<K>) {
    const { fewest, rowKeys, first, most = rowKeys?.length ?? MOST_ROWS } = spec;
    const numbered = Array.from({ length: most }, (_, i) => this.rowOf(rowKeys?.[i] ?? String(i + 1), first?.[i]));
    const last = numbered.findLastIndex(({ typed }) => typed !== null);
    const offered = this.offeredRows();
    const rows = rowKeys?.length ?? Math.max(fewest, last + 1 + offered.length + SPARE_ROWS) - offered.length;
    this.list = [...numbered.slice(0, last + 1), ...offered, ...numbered.slice(last + 1, rows)];
    this.typed = this.list.map(({ typed }) => typed);
  }

  get rows(): number {
    return this.list.length;
  }

  /** How many offers stand as they were made. */
  get standing(): number {
    return this.list.filter(({ begun, key, isTyped }) => begun !== undefined && key.startsWith(OFFERED) && !isTyped)
      .length;
  }

  /** What stands in the row of an offer. */
  offered(key: string): TypedRow<K> | null {
    return this.list.find((row) => row.key === keyOfOffer(key))?.typed ?? null;
  }

  /** Puts the table with an input for each run of each row; its columns bring their validations. */
  put<O>(lane: Lane, table: ListTable<K, O>, options?: O): void {
    table.put(lane, options);
    for (const run of this.spec.runs)
      this.list.forEach(({ key }, row) =>
        lane.sheet.input(this.keyOf(run, key), table.column[run[0]!].at(row).across(run.length)),
      );
  }

  /** A column of the list with what its cells hold at first. */
  columnOf(key: K, column: Column<never>): Column<never> {
    return { ...column, cell: (_, { i }) => this.list[i]?.begun?.[key] ?? null };
  }

  /** Those of now, then those that are gone but were typed over. */
  private offeredRows(): ListRow<K>[] {
    const { offers = [] } = this.spec;
    const keys = offers.map(({ key }) => keyOfOffer(key));
    const gone = this.knownOffers()
      .filter((key) => !keys.includes(key))
      .map((key) => this.rowOf(key, undefined));
    return [...offers.map(({ row }, i) => this.rowOf(keys[i]!, row)), ...gone.filter(({ isTyped }) => isTyped)];
  }

  /** Keys of the rows that the build before was offered. */
  private knownOffers(): string[] {
    const { context, sheet, list, runs } = this.spec;
    const [before, after] = [`${list}.${OFFERED}`, `.${runs[0]![0]}`];
    return Object.keys(context.previous?.sheets[sheet]?.inputs ?? {}).flatMap((input) => {
      if (!input.startsWith(before) || !input.endsWith(after)) return [];
      const own = input.slice(before.length, -after.length);
      // Earlier versions saved the name itself.
      return [isNameKey(own) ? OFFERED + own : keyOfOffer(own)];
    });
  }

  private keyOf(run: readonly K[], row: string): string {
    return `${this.spec.list}.${row}.${run[0]}`;
  }

  private rowOf(key: string, begun: FirstRow<K> | undefined): ListRow<K> {
    const { context, sheet, runs } = this.spec;
    const typed = runs.map((run) => context.typed?.(sheet, this.keyOf(run, key))?.[0]);
    const cells = runs.flatMap((run, at): [K, PlannedCell][] => {
      const own = typed[at];
      if (own === undefined && begun === undefined) return [];
      return run.map((each, i) => [each, (own === undefined ? begun![each] : own[i]) ?? null]);
    });
    return {
      ...{ key, begun, isTyped: typed.some((own) => own !== undefined) },
      typed: cells.length === 0 ? null : (Object.fromEntries(cells) as TypedRow<K>),
    };
  }
}

/** A typed amount; null for anything else. */
export const numberOf = (cell: Cell): number | null => (typeof cell === "number" ? cell : null);
/** A typed name or note; "" for nothing. */
export const textOf = (cell: Cell): string =>
  ["string", "number", "boolean"].includes(typeof cell) ? String(cell).trim() : "";
/** A typed day as a 1900 serial; null for anything else. */
export const dayOf = (cell: Cell, dateSystem: DateSystem): number | null =>
  typeof cell === "number" && cell >= 1 ? serial1900(Math.floor(cell), dateSystem) : null;
