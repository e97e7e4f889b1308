/**
 * A lane of a sheet: blocks put one below the other from one column on, so that no author counts rows.
 */
import type { Text } from "../text/locale";
import type { Content } from "./content";
import { type Expression, f } from "./formula";
import type { Handle } from "./handle";
import type { StyleName } from "./plan";
import type { SheetBuilder } from "./sheet-builder";
import { COLORS } from "./styles";

export class Lane {
  constructor(
    readonly sheet: SheetBuilder,
    private nextRow = 0,
    /** Column A is left as a margin. */
    readonly column = 1,
    /** Columns that a section's title is underlined over, unless it says so itself. */
    readonly width = 1,
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

  /** A section's title, underlined over the columns the section takes. */
  section(title: string | Text, columns = this.width): Handle {
    const handle = this.rows([[title, ...Array.from({ length: columns - 1 }, () => null)]], { overflow: true });
    this.sheet.style(handle, "section").height(handle.place.row, 20);
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
  beside(column: number, width = 1): Lane {
    return new Lane(this.sheet, this.nextRow, column, width);
  }

  /** Goes on below everything the sheet holds, also in other lanes. */
  below(gap = 1): this {
    this.nextRow = this.sheet.nextRow + gap;
    return this;
  }
}
