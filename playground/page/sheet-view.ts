/**
 * Updates what Univer draws when the grid writes to the model directly: measures, cells, and the edge of
 * the frozen part, which Univer otherwise draws at the old heights.
 */
import { ICommandService } from "@univerjs/core";
import {
  IRenderManagerService,
  SetFrozenMutation,
  SetWorksheetActiveOperation,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import type { RunningUniver } from "../grid/univer";

export class SheetView {
  private planned = false;
  /** The frozen lines' sizes as they were last drawn. */
  private frozen = "";

  constructor(private readonly running: RunningUniver) {
    running.injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (id === SetWorksheetActiveOperation.id) this.plan();
    });
  }

  /** Invalidates a sheet's measures at once, and redraws once for all changes before the next frame. */
  changed(sheetId: string): void {
    this.render?.with(SheetSkeletonManagerService).makeDirty({ sheetId });
    this.plan();
  }

  private get render(): ReturnType<IRenderManagerService["getRenderById"]> {
    return this.running.injector.get(IRenderManagerService).getRenderById(this.running.workbook.getUnitId());
  }

  private plan(): void {
    if (this.planned) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      this.draw();
    });
  }

  private draw(): void {
    const { render } = this;
    if (!render) return;
    render.with(SheetSkeletonManagerService).reCalculate();
    this.placeFrozen();
    render.components.forEach((component) => component.makeDirty());
  }

  private placeFrozen(): void {
    const sheet = this.running.workbook.getActiveSheet();
    const freeze = sheet.getFreeze();
    const heights = Array.from({ length: Math.max(0, freeze.startRow) }, (_, row) => sheet.getRowHeight(row));
    const widths = Array.from({ length: Math.max(0, freeze.startColumn) }, (_, column) => sheet.getColumnWidth(column));
    const now = JSON.stringify([sheet.getSheetId(), freeze, heights, widths]);
    if (now === this.frozen) return;
    this.frozen = now;
    const ids = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
    this.running.injector.get(ICommandService).syncExecuteCommand(SetFrozenMutation.id, { ...ids, ...freeze });
  }
}
