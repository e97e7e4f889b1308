/**
 * Adjusts what Univer's model lacks when lines are inserted or deleted, or a sheet is renamed or deleted: charts and
 * print set-up and, without Univer's page, which does it itself, conditional formats.
 */
import { ICommandService, type IRange } from "@univerjs/core";
import { range, sum } from "d3-array";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { WorkbookExtras } from "./sheet-extras";
import { SheetConditionalFormats } from "./conditional-formats";
import type { ChartSpec } from "./chart-spec";
import { type LineChange, renameSheetReference, shiftArea, shiftSheetReference } from "./line-shift";
import { type BookAccess, SheetAccess } from "./sheet-access";

const POINTS_PER_PIXEL = 0.75;

interface LinesParams {
  readonly subUnitId: string;
  readonly range: IRange;
}

const LINES: Readonly<Record<string, Pick<LineChange, "axis" | "inserted">>> = {
  [InsertRowMutation.id]: { axis: "row", inserted: true },
  [RemoveRowMutation.id]: { axis: "row", inserted: false },
  [InsertColMutation.id]: { axis: "column", inserted: true },
  [RemoveColMutation.id]: { axis: "column", inserted: false },
};

function changeOf(id: string, { startRow, endRow, startColumn, endColumn }: IRange): LineChange | null {
  const kind = LINES[id];
  if (kind === undefined) return null;
  return kind.axis === "row"
    ? { ...kind, at: startRow, count: endRow - startRow + 1 }
    : { ...kind, at: startColumn, count: endColumn - startColumn + 1 };
}

export class ReferenceAdjuster {
  constructor(
    private readonly book: BookAccess,
    private readonly extras: WorkbookExtras,
    private readonly withConditionalFormats: boolean,
  ) {
    const commands = book.injector.get(ICommandService);
    commands.beforeCommandExecuted(({ id, params }) => {
      // Before, while deleted lines still have their sizes and the sheet its old name.
      if (id in LINES) this.linesChange(id, params as LinesParams);
      if (id === SetWorksheetNameMutation.id) this.sheetRenamed(params as { subUnitId: string; name: string });
      if (id === RemoveSheetMutation.id) this.sheetDeleted((params as { subUnitId: string }).subUnitId);
    });
  }

  private linesChange(id: string, { subUnitId, range }: LinesParams): void {
    const change = changeOf(id, range);
    const worksheet = this.book.workbook.getSheetBySheetId(subUnitId);
    if (change === null || worksheet == null) return;
    this.moveCharts(subUnitId, change);
    this.adjustReferences((reference) => shiftSheetReference(reference, worksheet.getName(), change));
    this.movePrint(subUnitId, change);
    if (this.withConditionalFormats) this.moveConditionalFormats(subUnitId, change);
  }

  private sheetRenamed({ subUnitId, name }: { readonly subUnitId: string; readonly name: string }): void {
    const old = this.book.workbook.getSheetBySheetId(subUnitId)?.getName();
    if (old !== undefined) this.adjustReferences((reference) => renameSheetReference(reference, old, name));
  }

  private sheetDeleted(subUnitId: string): void {
    const old = this.book.workbook.getSheetBySheetId(subUnitId)?.getName();
    this.extras.remove(subUnitId);
    if (old !== undefined) this.adjustReferences((reference) => renameSheetReference(reference, old, null));
  }

  private adjustReferences(adjust: (reference: string) => string): void {
    for (const worksheet of this.book.workbook.getSheets()) {
      const sheetId = worksheet.getSheetId();
      for (const { id, series } of [...this.extras.of(sheetId).charts]) {
        const adjusted = series.map((one) => ({
          ...one,
          values: adjust(one.values),
          categories: adjust(one.categories),
        }));
        if (JSON.stringify(adjusted) !== JSON.stringify(series))
          this.extras.updateChart(sheetId, id, { series: adjusted });
      }
    }
  }

  /** A chart keeps its size and moves with the line at its corner. */
  private moveCharts(sheetId: string, { axis, at, count, inserted }: LineChange): void {
    const sheet = new SheetAccess(this.book, sheetId);
    const { defaultRowHeight, defaultColumnWidth } = sheet.worksheet.getConfig();
    const size = (line: number): number =>
      (axis === "row" ? sheet.worksheet.getRowHeight(line) : sheet.worksheet.getColumnWidth(line)) * POINTS_PER_PIXEL;
    const start = sum(range(at), size);
    const height = inserted
      ? (axis === "row" ? defaultRowHeight : defaultColumnWidth) * POINTS_PER_PIXEL * count
      : -sum(range(at, at + count), size);
    const edge: keyof Pick<ChartSpec, "top" | "left"> = axis === "row" ? "top" : "left";
    for (const chart of [...this.extras.of(sheetId).charts]) {
      if (chart[edge] < start) continue;
      this.extras.updateChart(sheetId, chart.id, { [edge]: Math.max(start, chart[edge] + height) });
    }
  }

  private movePrint(sheetId: string, change: LineChange): void {
    const extras = this.extras.of(sheetId);
    const { area, titleRows, breaks } = extras.print;
    const moved = (row: number): number[] => {
      const shifted = shiftArea({ row, rows: 1, column: 0, columns: 1 }, change);
      return shifted === null ? [] : [shifted.row];
    };
    const titles = titleRows === null ? null : shiftArea({ ...titleRows, column: 0, columns: 1 }, change);
    extras.print = {
      ...extras.print,
      area: area === null ? null : shiftArea(area, change),
      titleRows: titles === null ? null : { row: titles.row, rows: titles.rows },
      breaks: change.axis === "row" ? breaks.flatMap(moved) : breaks,
    };
  }

  private moveConditionalFormats(sheetId: string, change: LineChange): void {
    const formats = new SheetConditionalFormats(new SheetAccess(this.book, sheetId));
    for (const { id, areas } of formats.list()) {
      const moved = areas.map((area) => shiftArea(area, change)).filter((area) => area !== null);
      if (moved.length === 0) formats.remove(id);
      else if (JSON.stringify(moved) !== JSON.stringify(areas)) formats.move(id, moved);
    }
  }
}
