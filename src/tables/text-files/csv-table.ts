/**
 * The fields of a text file by column: each different text of a column is kept once and the rows refer to it, because
 * the lines of a shop are millions of fields and few different ones.
 */
import { max } from "d3-array";

export class CsvColumn {
  /** The different texts by code; a blank is code 0. */
  private readonly texts = [""];
  private readonly codes = new Map([["", 0]]);
  private readonly rows: number[] = [];

  put(row: number, text: string): void {
    while (this.rows.length < row) this.rows.push(0);
    this.rows[row] = this.codeOf(text);
  }

  text(row: number): string {
    return this.texts[this.rows[row] ?? 0]!;
  }

  /** What `make` returns for each row's text, called once a different text. */
  *map<Result>(make: (text: string) => Result): Generator<Result> {
    const made: Result[] = [];
    for (const code of this.rows) yield (made[code] ??= make(this.texts[code]!));
  }

  /** The different texts, in the order of the rows. */
  different(): string[] {
    return [...new Set(this.rows)].map((code) => this.texts[code]!);
  }

  private codeOf(text: string): number {
    let code = this.codes.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.codes.set(text, code);
      this.texts.push(text);
    }
    return code;
  }
}

export class CsvTable {
  readonly columns: CsvColumn[] = [];
  /** The number of fields of each row. */
  private readonly lengths: number[] = [];

  static of(rows: Iterable<readonly string[]>): CsvTable {
    const table = new CsvTable();
    for (const row of rows) table.add(row);
    return table;
  }

  get rows(): number {
    return this.lengths.length;
  }

  /** The number of fields of the longest row. */
  get width(): number {
    return max(this.lengths) ?? 0;
  }

  add(fields: readonly string[]): void {
    this.replace(this.lengths.length, fields);
  }

  replace(row: number, fields: readonly string[]): void {
    const before = this.lengths[row] ?? 0;
    this.lengths[row] = fields.length;
    while (this.columns.length < fields.length) this.columns.push(new CsvColumn());
    for (let column = 0; column < Math.max(before, fields.length); column++)
      this.columns[column]!.put(row, fields[column] ?? "");
  }

  fields(row: number): string[] {
    return Array.from({ length: this.lengths[row] ?? 0 }, (_, column) => this.columns[column]!.text(row));
  }

  /** Fields of a row up to the last that is filled. */
  filled(row: number): number {
    let count = this.lengths[row] ?? 0;
    while (count > 0 && this.columns[count - 1]!.text(row) === "") count--;
    return count;
  }
}
