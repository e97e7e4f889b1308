/**
 * A table of the user's while it is read: its columns by role, what each column was decided to hold, and which rows count.
 */
import { group } from "d3-array";
import { isBlank, isErrorCell, plainText } from "./cells/cell";
import type { CellColumn, Columns } from "./cells/cell-column";
import { hasOwnUnit, headingScale, inHeadingUnit, multiplied, type StatedUnit } from "./cells/heading-unit";
import { inAnyCase, NameIndex, NOBODY } from "./cells/names";
import { type ColumnReading, isDoubtful, type ReadingChoices, readingText } from "./cells/reading";
import { type StatusUse, unknownStatuses } from "./cells/statuses";
import { isTotalLabel } from "./cells/total-label";
import { type ColumnReader, type ReadNumber, VALUE_TYPES } from "./cells/value-types";
import { codesOf, type LeftOut, listLeftOut, type Reasons, rowsThatCount } from "./reasons";
import type { Repeated } from "./repeated";
import type { RoleSpecs } from "./roles";
import { firstReason, type Row, type RowRule } from "./rules";
import { type Cell, type ColumnRoles, rowName, type Source } from "./source";
import type { Text } from "../text/locale";
import { COLON, phrase } from "../text/say";

/** What every table states once it has been read: where it stands, and that each of its rows counts or is left out for a reason. */
export interface TableAccount<R extends string, Q extends string> {
  readonly source: Source;
  readonly columns: ColumnRoles<R>;
  /** Body rows read. rows = used + all rows of leftOut. */
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut<Q>[];
  /** How columns are read whose cells leave a choice. */
  readonly readings: Readonly<Partial<Record<R, ColumnReading>>>;
  /** The texts of its status columns with how each is taken. */
  readonly statuses: readonly StatusUse[];
  /** Rows that equal an earlier one; absent where none does. */
  readonly repeated?: Repeated;
  /** What is assumed or doubtful, a sentence each. */
  readonly notes: readonly Text[];
}

/** What is known of a table before its cells are read. */
export interface Given {
  /** What the user should know of it from its headings. */
  readonly notes?: readonly Text[];
  readonly choices?: ReadingChoices;
  /** Body cells of the first column where it plays no role: totals are labelled there. */
  readonly labels?: readonly Cell[];
  /** Excel serial (1900 system) of today, for what cannot have happened yet; absent where nothing depends on it. */
  readonly today?: number;
  /** Whether each record is asked for in full. */
  readonly detailed?: boolean;
}

/** One name a row, by number. */
export interface NamedRows {
  /** Index into `names`, −1 where the row names none. */
  readonly of: Int32Array;
  /** As first written; two that differ only by case or blanks around are one. Empty without such a column. */
  readonly names: readonly string[];
  /** Whether COUNTIFS with a name as criterion picks exactly the rows that have it. */
  readonly native: boolean;
}

/** What a table is opened with. */
export interface Opening<R extends string, Q extends string> extends Omit<Given, "labels"> {
  readonly source: Source;
  /** Which column plays which role. */
  readonly roles: ColumnRoles<R>;
  /** Body rows. */
  readonly rows: number;
  readonly columns: Columns<R>;
  readonly labels: CellColumn | null;
  readonly specs: RoleSpecs<R>;
  readonly reasons: Reasons<Q>;
  readonly rules: readonly RowRule<R, Q>[];
}

export class OpenTable<R extends string, Q extends string> {
  readonly source: Source;
  readonly roles: ColumnRoles<R>;
  readonly rows: number;
  readonly columns: Columns<R>;
  /** 0 while a row counts, else the code of its reason. */
  readonly marks: Uint8Array;
  /** What is assumed or doubtful so far; readers add to it. */
  readonly notes: Text[];
  /** The texts of status columns with how each is taken; readers add to it. */
  readonly statuses: StatusUse[] = [];
  /** Rows that equal an earlier one; readers state it. */
  repeated: Repeated | undefined;
  readonly choices: ReadingChoices | undefined;
  readonly today: number | null;
  readonly detailed: boolean;
  private readonly readers = new Map<R, ColumnReader>();
  private readonly numbersOf = new Map<R, Float64Array>();
  private countedRows: readonly number[] | null = null;

  constructor(private readonly opening: Opening<R, Q>) {
    this.source = opening.source;
    this.roles = opening.roles;
    this.rows = opening.rows;
    this.columns = opening.columns;
    this.today = opening.today ?? null;
    this.detailed = opening.detailed === true;
    this.notes = [...(opening.notes ?? [])];
    this.choices = opening.choices;
    this.marks = new Uint8Array(opening.rows);
    if (opening.labels !== null) this.markLabelled(opening.labels);
    if (opening.rules.length > 0) this.applyRules(opening.rules);
  }

  /** The cell of a role in a body row; undefined where the role has no column. */
  at(role: R, row: number): Cell {
    return this.columns[role]?.at(row);
  }

  /** Every body row of a role's column as numbers, read once as the column as a whole decides; NaN for a blank and for what is none. */
  numbers(role: R): Float64Array {
    const known = this.numbersOf.get(role);
    if (known !== undefined) return known;
    const read = this.reader(role);
    const column = this.columns[role];
    const numbers = new Float64Array(this.rows).fill(Number.NaN);
    if (column !== undefined) for (let row = 0; row < this.rows; row++) numbers[row] = read(column.at(row));
    this.numbersOf.set(role, numbers);
    return numbers;
  }

  /** Reads cells of a role's column one by one, for tables too large to keep every number twice. What the column decides is kept. */
  reader(role: R): ReadNumber {
    const reader = this.readers.get(role) ?? this.openColumn(role);
    this.readers.set(role, reader);
    return reader.read;
  }

  /** Body rows that count, ascending. */
  counted(): readonly number[] {
    return (this.countedRows ??= rowsThatCount(this.marks));
  }

  /** A role's numbers of the rows that count. */
  countedNumbers(role: R): Float64Array {
    const [numbers, counted] = [this.numbers(role), this.counted()];
    // A loop: of very many rows `from` takes several times as long.
    const own = new Float64Array(counted.length);
    for (let i = 0; i < counted.length; i++) own[i] = numbers[counted[i]!]!;
    return own;
  }

  /** A role's cells of the rows that count, as text; "" for a blank and for an error. */
  countedTexts(role: R): readonly string[] {
    const column = this.columns[role];
    return this.counted().map((row) => {
      const cell = column?.at(row);
      return isBlank(cell) || isErrorCell(cell) ? "" : plainText(String(cell));
    });
  }

  /** A role's names of the rows that count. */
  names(role: R): NamedRows {
    const column = this.columns[role];
    const counted = this.counted();
    if (column === undefined) return { of: new Int32Array(counted.length).fill(NOBODY), names: [], native: false };
    const index = new NameIndex(inAnyCase);
    const of = new Int32Array(counted.length);
    for (let i = 0; i < counted.length; i++) of[i] = Math.max(NOBODY, index.numberOf(column.at(counted[i]!)));
    return { of, names: index.names, native: index.isNative() };
  }

  /** Leaves out a row that counted so far; before `counted` is first asked for. */
  leaveOut(row: number, reason: Q): void {
    this.marks[row] = codesOf(this.opening.reasons)(reason);
  }

  /** A body row as a person finds it. */
  rowName(row: number): string {
    return rowName(this.source, row);
  }

  /** What the user reads of a role. */
  labelOf(role: R): Text {
    return this.opening.specs[role].label;
  }

  /** "" where the role has no column. */
  headingOf(role: R): string {
    return this.source.headers[this.roles[role] ?? -1] ?? "";
  }

  /** What a figure of 1 in a role's column stands for, as its heading or the line above states; 1 for what is no amount or count. */
  scaleOf(role: R): number {
    const { type } = this.opening.specs[role];
    if (type !== "money" && type !== "count") return 1;
    return this.unitAbove(role)?.[type] ?? headingScale(this.headingOf(role));
  }

  /** The unit stated above the headings, where it holds for a role's column. */
  private unitAbove(role: R): StatedUnit | null {
    return hasOwnUnit(this.headingOf(role)) ? null : (this.source.unit ?? null);
  }

  leftOut(): LeftOut<Q>[] {
    return listLeftOut(this.marks, this.opening.reasons);
  }

  account(): TableAccount<R, Q> {
    const { source, roles, rows } = this;
    const leftOut = this.leftOut();
    return { source, columns: roles, rows, used: this.counted().length, leftOut, ...this.evidence() };
  }

  /** How its columns were read, and what is assumed or doubtful; once all of it has been read. */
  evidence(): Pick<TableAccount<R, Q>, "readings" | "statuses" | "repeated" | "notes"> {
    const made = [...this.readers].flatMap(([role, { reading }]) => {
      const decided = reading();
      return decided === null ? [] : [[role, decided] as const];
    });
    const doubts = made.flatMap(([role, reading]) =>
      isDoubtful(reading) ? [phrase`“${this.headingOf(role)}”${COLON}${readingText(reading)}`] : [],
    );
    const units = (Object.keys(this.columns) as R[]).flatMap((role) => this.unitNote(role));
    return {
      readings: Object.fromEntries(made) as Partial<Record<R, ColumnReading>>,
      statuses: this.statuses,
      ...(this.repeated && { repeated: this.repeated }),
      notes: [...this.notes, ...units, ...doubts, ...this.unknownStatuses()],
    };
  }

  /** Status texts that no phrase explains, so that a wrong guess is seen. */
  private unknownStatuses(): Text[] {
    const unknown = this.statuses.filter(({ known, chosen }) => !known && !chosen);
    return [...group(unknown, ({ as, meanings }) => meanings[as]!).values()].map(unknownStatuses);
  }

  private unitNote(role: R): Text[] {
    const scale = this.scaleOf(role);
    const heading = this.headingOf(role);
    return scale === 1 ? [] : [multiplied(heading, this.unitAbove(role)?.text ?? heading, scale)];
  }

  private openColumn(role: R): ColumnReader {
    const { type, rewrite } = this.opening.specs[role];
    const column = this.columns[role];
    const { dateSystem } = this.source;
    const context = { dateSystem, heading: this.headingOf(role), choice: this.choices?.ways?.[role] };
    const opened = column && VALUE_TYPES[type].reader?.(column, context);
    if (opened === undefined) return { read: () => Number.NaN, reading: () => null };
    const scale = this.scaleOf(role);
    if (scale === 1 && rewrite === undefined) return opened;
    const readCell = (cell: Cell): number => opened.read(rewrite === undefined ? cell : rewrite(cell));
    return { ...opened, read: (cell) => inHeadingUnit(readCell(cell), cell, scale) };
  }

  /** Totals labelled in a column without a role; every table has that reason. */
  private markLabelled(labels: CellColumn): void {
    const total = codesOf(this.opening.reasons)("totalRow" as Q);
    for (let row = 0; row < this.rows; row++) if (isTotalLabel(labels.at(row))) this.marks[row] = total;
  }

  private applyRules(rules: readonly RowRule<R, Q>[]): void {
    const codeOf = codesOf(this.opening.reasons);
    const columns = Object.values<Columns<R>[R]>(this.columns);
    let current = 0;
    const row: Row<R> = {
      at: (role) => this.at(role, current),
      number: (role) => this.numbers(role)[current]!,
      cells: () => columns.map((column) => column?.at(current)),
    };
    for (; current < this.rows; current++) {
      if (this.marks[current] !== 0) continue;
      const reason = firstReason(rules, row);
      if (reason !== null) this.marks[current] = codeOf(reason);
    }
  }
}
