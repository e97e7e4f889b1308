/** Excel.PageBreakCollection and PageBreak: the rows of a sheet that begin a page, set by hand. */
import type { GridSheet } from "../../grid/grid";
import { invalidArgument } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { asPlace } from "./cell-area";
import { requirePrinter } from "./page-layout";
import { Range } from "./range";

export class PageBreakCollection extends HostCollection<PageBreak> {
  static override readonly wireClass: string = "PageBreakCollection";

  constructor(
    private readonly state: HostState,
    private readonly sheetId: string,
  ) {
    super();
  }

  private get sheet(): GridSheet {
    return this.state.sheet(this.sheetId);
  }

  private change(breaks: readonly number[]): void {
    requirePrinter(this.state, "PageBreak");
    const { sheet } = this;
    sheet.print = { ...sheet.print, breaks };
  }

  items(): PageBreak[] {
    return this.sheet.print.breaks.map((row) => new PageBreak(this.state, this.sheetId, row));
  }

  find(key: unknown): PageBreak | null {
    return typeof key === "number" ? (this.items()[key] ?? null) : null;
  }

  /** Before the first row of a range; the first row of the sheet begins a page anyway. */
  Add(range: unknown): PageBreak {
    const location = "PageBreakCollection.add";
    const { sheetId, area } = asPlace(this.state, range, this.sheetId, location);
    if (sheetId !== this.sheetId || area.row === 0)
      throw invalidArgument(location, `${location} takes cells below the first row of the same worksheet.`);
    this.change([...new Set([...this.sheet.print.breaks, area.row])].sort((one, other) => one - other));
    return new PageBreak(this.state, this.sheetId, area.row);
  }

  RemovePageBreaks(): void {
    this.change([]);
  }
}

export class PageBreak extends HostObject {
  static override readonly wireClass: string = "PageBreak";

  constructor(
    private readonly state: HostState,
    private readonly sheetId: string,
    private readonly row: number,
  ) {
    super();
  }

  GetCellAfterBreak(): Range {
    return new Range(this.state, this.sheetId, { row: this.row, column: 0, rows: 1, columns: 1 });
  }
}
