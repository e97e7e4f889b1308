/**
 * Cells by row and column: scores, segments or dates above and at the left, and a cell where they meet. Their handles can be named
 * before the grid is put.
 */
import type { Content } from "../content";
import type { FormatName } from "../formats";
import { Handle } from "../handle";
import type { Lane } from "../lane";
import type { StyleName } from "../plan";

export interface GridSpec {
  /** One heading for each column of `left`. */
  readonly corner: readonly Content[];
  readonly top: readonly Content[];
  /** One row each. */
  readonly left: readonly (readonly Content[])[];
  readonly formats: { readonly top: FormatName; readonly left: readonly FormatName[]; readonly cells: FormatName };
  /** Whether the corner and what stands at the left are centred like the top. */
  readonly centred: boolean;
  readonly style: StyleName;
  readonly horizontal: "left" | "center" | "right";
  readonly cell: (row: number, column: number) => Content;
}

export class Grid {
  readonly top: Handle;
  readonly left: Handle;
  readonly cells: Handle;

  constructor(private readonly spec: GridSpec) {
    const { corner, top, left } = spec;
    this.top = new Handle(1, top.length);
    this.left = new Handle(left.length, corner.length);
    this.cells = new Handle(left.length, top.length);
  }

  /** Puts it at the lane's end. */
  put(lane: Lane): void {
    const { sheet, column } = lane;
    const { corner, top, left, formats, centred, style, horizontal, cell } = this.spec;
    const first = column + corner.length;
    const headings = sheet.put(lane.row, column, [corner]);
    sheet.put(lane.row, first, [top], { handle: this.top });
    for (const each of [headings, this.top]) sheet.style(each, "heading");
    for (const each of centred ? [headings, this.top] : [this.top]) sheet.format(each, formats.top, "center");
    lane.gap();
    sheet.style(sheet.put(lane.row, column, left, { handle: this.left }), "label");
    formats.left.forEach((format, i) => sheet.format(this.left.column(i), format, centred ? "center" : "left"));
    const contents = left.map((_, row) => top.map((__, at) => cell(row, at)));
    sheet.put(lane.row, first, contents, { handle: this.cells });
    sheet.style(this.cells, style).format(this.cells, formats.cells, horizontal);
    lane.gap(left.length);
  }
}
