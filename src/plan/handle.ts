/**
 * Names for cells that do not have an address yet. A sheet's author passes handles around and puts them into formulas;
 * layout gives each its place once. A part of a handle (`at`, `column`) follows the whole, also when the whole is placed later.
 */
import { areaAddress, quoteSheet } from "./address";
import type { Area } from "./plan";

/** Where a handle's first cell stands. */
export interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, one cell by default. */
export class Handle {
  private own: Place | null = null;
  private absolute: string | null = null;
  private qualified: string | null = null;

  constructor(
    readonly rows = 1,
    readonly columns = 1,
    private readonly whole: { readonly handle: Handle; readonly row: number; readonly column: number } | null = null,
  ) {}

  /** One cell of it. */
  at(row: number, column = 0): Handle {
    return this.part(row, column, 1, 1);
  }

  /** All rows of one of its columns. */
  column(column: number): Handle {
    return this.part(0, column, this.rows, 1);
  }

  /** All columns of one of its rows. */
  row(row: number): Handle {
    return this.part(row, 0, 1, this.columns);
  }

  /** @throws Error when the part reaches outside: a mistake of the sheet's author, not of its user. */
  part(row: number, column: number, rows: number, columns: number): Handle {
    if (row < 0 || column < 0 || row + rows > this.rows || column + columns > this.columns) {
      throw new Error(
        `part ${rows}×${columns} at ${row},${column} reaches outside a handle of ${this.rows}×${this.columns}`,
      );
    }
    return new Handle(rows, columns, { handle: this, row, column });
  }

  /** As many cells, some rows higher, whatever stands there: a heading or the row before. */
  above(rows: number): Handle {
    return new Handle(this.rows, this.columns, { handle: this, row: -rows, column: 0 });
  }

  /** The same rows of so many columns, from this one on: neighbours in a table. */
  across(columns: number): Handle {
    return new Handle(this.rows, columns, { handle: this, row: 0, column: 0 });
  }

  /** The same cells written without dollar signs, so that a formula reads and fills as people write it. */
  get relative(): RelativeReference {
    return new RelativeReference(this);
  }

  /** The same cells with fixed columns, "$B10": what a rule over whole rows of cells looks at. */
  get alongRow(): RelativeReference {
    return new RelativeReference(this, "column");
  }

  /** The same cells with fixed rows, "B$10": what a rule over whole columns of cells looks at. */
  get downColumn(): RelativeReference {
    return new RelativeReference(this, "row");
  }

  /** Called by layout, once. */
  placeAt(place: Place): void {
    if (this.own !== null || this.whole !== null) throw new Error("a handle is placed once, and as a whole");
    this.own = place;
  }

  /** @throws Error when layout has not placed it: a formula names cells that no sheet shows. */
  get place(): Place {
    if (this.own !== null) return this.own;
    if (this.whole === null) throw new Error(`a handle of ${this.rows}×${this.columns} is used but was never placed`);
    const { tab, row, column } = this.whole.handle.place;
    this.own = { tab, row: row + this.whole.row, column: column + this.whole.column };
    return this.own;
  }

  get area(): Area {
    const { row, column } = this.place;
    return { row, column, rows: this.rows, columns: this.columns };
  }

  /** Its address with dollar signs, without the sheet. */
  get absoluteAddress(): string {
    this.absolute ??= areaAddress(this.area, true);
    return this.absolute;
  }

  /** Its address with dollar signs and its sheet. */
  get qualifiedAddress(): string {
    this.qualified ??= quoteSheet(this.place.tab) + this.absoluteAddress;
    return this.qualified;
  }
}

/** A handle to be written as a relative address. */
export class RelativeReference {
  constructor(
    readonly handle: Handle,
    readonly fixed: false | "column" | "row" = false,
  ) {}
}
