/**
 * A lane of a sheet: blocks put one below the other from one column on, so that no author counts rows.
 */
import type { Content } from "./content";
import { type Expression, f } from "./formula";
import type { Handle } from "./handle";
import type { StyleName } from "./plan";
import type { SheetBuilder } from "./sheet-builder";
import { COLORS } from "./styles";

const SECTION_POINTS = 19.5;

export class Lane {
  constructor(
    readonly sheet: SheetBuilder,
    private nextRow = 0,
    /** Column A is left as a margin. */
    readonly column = 1,
  ) {}

  /** The row the next block begins in. */
  get row(): number {
    return this.nextRow;
  }

  /** Rows of cells; returns the handle of them all. */
  rows(
    contents: readonly (readonly Content[])[],
    options: { readonly handle?: Handle; readonly overflow?: boolean } = {},
  ): Handle {
    const handle = this.sheet.put(this.nextRow, this.column, contents, options);
    this.nextRow += contents.length;
    return handle;
  }

  /** Rows that are made one by one when the sheet is planned. */
  rowsOf(handle: Handle, rowAt: (row: number) => readonly Content[]): void {
    this.sheet.putRows(this.nextRow, this.column, { handle, rowAt, isFitted: true });
    this.nextRow += handle.rows;
  }

  /** One text in a look of its own; it may run over the cells to the right. */
  text(text: Content, style: StyleName): Handle {
    const handle = this.rows([[text]], { overflow: true });
    this.sheet.style(handle, style);
    return handle;
  }

  /** A sentence of a formula that stands in red where it is not "". */
  alert(sentence: Expression): Handle {
    const line = this.text(sentence, "note");
    this.sheet.condition(line, { type: "formula", formula: f`${line}<>""`, color: COLORS.red, bold: true });
    return line;
  }

  /** A section's title. */
  section(title: Content): Handle {
    const handle = this.text(title, "section");
    this.sheet.height(handle.place.row, SECTION_POINTS);
    return handle;
  }

  /** Empty rows. */
  gap(rows = 1): this {
    this.nextRow += rows;
    return this;
  }

  /** Free cells, for a chart. */
  reserve(rows: number, columns: number): Handle {
    const handle = this.sheet.reserve(this.nextRow, this.column, rows, columns);
    this.nextRow += rows;
    return handle;
  }

  /** A lane beside this one, beginning in the same row. */
  beside(column: number): Lane {
    return new Lane(this.sheet, this.nextRow, column);
  }

  /** Goes on below everything the sheet holds, also in other lanes. */
  below(gap = 1): this {
    this.nextRow = this.sheet.nextRow + gap;
    return this;
  }
}
