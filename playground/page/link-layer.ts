/** Follows the hyperlink of a clicked cell, and shows where it leads while the pointer rests on it. */
import { HoverManagerService } from "@univerjs/preset-sheets-core";
import { parseReference } from "../../src/plan/address";
import type { CellLink } from "../grid/links";
import type { RunningUniver } from "../grid/univer";
import type { UniverGrid } from "../grid/univer-grid";

interface Position {
  readonly row: number;
  readonly col: number;
}

export class LinkLayer {
  constructor(
    private readonly grid: UniverGrid,
    running: RunningUniver,
    private readonly container: HTMLElement,
  ) {
    const pointer = running.injector.get(HoverManagerService);
    pointer.currentClickedCell$.subscribe(({ location }) => this.follow(this.at(location)));
    pointer.currentCell$.subscribe((cell) => this.show(cell == null ? null : this.at(cell.location)));
  }

  /** A merged area has the link of its first cell. */
  private at({ row, col }: Position): CellLink | null {
    const sheet = this.grid.activeSheet();
    const merged = sheet
      .merges()
      .find(
        (area) =>
          row >= area.row && row < area.row + area.rows && col >= area.column && col < area.column + area.columns,
      );
    return sheet.link(merged?.row ?? row, merged?.column ?? col);
  }

  private show(link: CellLink | null): void {
    this.container.title = link === null ? "" : (link.tip ?? link.target);
    this.container.classList.toggle("over-link", link !== null);
  }

  private follow(link: CellLink | null): void {
    if (link === null) return;
    if (!link.isPlace) return void window.open(link.target, "_blank", "noopener");
    const place = parseReference(link.target);
    const sheet = place?.sheet == null ? this.grid.activeSheet() : this.named(place.sheet);
    // A place that was deleted leads nowhere, as in Excel.
    if (place !== null && sheet?.visibility === "Visible") this.grid.select(sheet.id, place.area);
  }

  private named(name: string): ReturnType<UniverGrid["activeSheet"]> | undefined {
    return this.grid.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}
