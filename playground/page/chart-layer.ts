/**
 * Charts over the sheet that is shown: each chart of the grid has a floating element in Univer, at the chart's place;
 * dragging, resizing and deleting it changes the chart.
 */
import {
  ColorKit,
  DrawingTypeEnum,
  ICommandService,
  invertColorByMatrix,
  ThemeService,
  type Worksheet,
} from "@univerjs/core";
import { ComponentManager } from "@univerjs/preset-sheets-core";
import {
  DrawingApplyType,
  IDrawingManagerService,
  ISheetDrawingService,
  type ISheetFloatDom,
  SetDrawingApplyMutation,
  SheetCanvasFloatDomManagerService,
  SheetDrawingAnchorType,
} from "@univerjs/preset-sheets-drawing";
import { parseReference } from "../../src/plan/address";
import type { ChartSpec } from "../grid/chart-spec";
import type { GridSheet } from "../grid/grid";
import type { RunningUniver } from "../grid/univer";
import type { UniverGrid } from "../grid/univer-grid";
import { chartOption } from "./chart-option";
import type { ReadCells } from "./chart-series-option";
import { borderStyle, type ChartColors } from "./chart-style";
import { chartComponent, type ChartSource } from "./chart-view";

const COMPONENT = "SalesPlannerChart";
const POINTS_PER_PIXEL = 0.75;
const LIGHT: ChartColors = { text: "#404040", line: "#d9d9d9", background: "#ffffff", drawn: (color) => color };
const DARK: ChartColors = { text: "#d6d6d6", line: "#4a4a4a", background: "#1f1f1f", drawn: inverted };

/** As Univer draws the text of a cell in the dark. */
function inverted(color: string): string {
  const { r, g, b } = new ColorKit(color).toRgb();
  return `rgb(${invertColorByMatrix([r, g, b]).join(",")})`;
}

type Place = Pick<ChartSpec, "left" | "top" | "width" | "height">;

const samePlace = (one: Place, other: Place): boolean =>
  (["left", "top", "width", "height"] as const).every((edge) => Math.abs(one[edge] - other[edge]) < 0.5);

export class ChartLayer implements ChartSource {
  private readonly shown = new Map<string, { readonly sheetId: string; readonly place: Place }>();
  private readonly listeners = new Set<() => void>();
  private planned = false;
  /** Set while this class itself changes Univer's drawings, to distinguish its own changes from the user's. */
  private placing = false;

  constructor(
    private readonly grid: UniverGrid,
    private readonly running: RunningUniver,
  ) {
    const { injector } = running;
    injector.get(ComponentManager).register(COMPONENT, chartComponent(this));
    injector
      .get(SheetCanvasFloatDomManagerService)
      .transformChange$.subscribe(({ id, value }) => this.moved(id, value));
    injector
      .get(IDrawingManagerService)
      .remove$.subscribe((drawings) => drawings.forEach(({ drawingId }) => this.removed(drawingId)));
    injector.get(ThemeService).darkMode$.subscribe(() => this.plan());
    grid.extras.onCharts(() => this.plan());
    grid.on((event) => {
      if (event.type !== "selected") this.plan();
    });
  }

  option(chartId: string): ReturnType<ChartSource["option"]> {
    const chart = this.find(chartId)?.chart;
    if (chart === undefined) return null;
    const colors = this.running.injector.get(ThemeService).darkMode ? DARK : LIGHT;
    return chartOption(chart, (reference) => this.read(reference), colors);
  }

  border(chartId: string): string {
    return borderStyle(this.find(chartId)?.chart.border);
  }

  describe(chartId: string): string {
    const chart = this.find(chartId)?.chart;
    return chart === undefined
      ? ""
      : [chart.title, ...chart.series.map(({ name }) => name)].filter((text) => text !== "").join(", ");
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Many changes come at once; they are drawn once. */
  private plan(): void {
    if (this.planned) return;
    this.planned = true;
    requestAnimationFrame(() => {
      this.planned = false;
      this.place();
      for (const listener of this.listeners) listener();
    });
  }

  private place(): void {
    const sheet = this.grid.activeSheet();
    const charts = new Map(sheet.charts().map((chart) => [chart.id, chart]));
    this.placing = true;
    for (const [id, { sheetId, place }] of this.shown) {
      const chart = charts.get(id);
      const isGone = sheetId === sheet.id ? chart === undefined || !samePlace(chart, place) : this.find(id) === null;
      if (isGone) this.take(id, sheetId);
    }
    for (const chart of charts.values()) {
      if (!this.shown.has(chart.id)) this.put(sheet, chart);
      else this.showAgain(sheet.id, chart.id);
    }
    this.placing = false;
  }

  private put(sheet: GridSheet, chart: ChartSpec): void {
    const { left, top, width, height } = chart;
    const drawing = this.drawing(sheet.id, chart);
    this.apply(
      sheet.id,
      this.running.injector.get(ISheetDrawingService).getBatchAddOp([drawing]),
      DrawingApplyType.INSERT,
    );
    this.shown.set(chart.id, { sheetId: sheet.id, place: { left, top, width, height } });
  }

  /** When sheets are activated in quick succession, Univer may remove the elements of the last one too. */
  private showAgain(subUnitId: string, drawingId: string): void {
    const { injector } = this.running;
    if (injector.get(SheetCanvasFloatDomManagerService).getFloatDomInfo(drawingId) !== undefined) return;
    injector.get(IDrawingManagerService).addNotification([{ unitId: this.unitId, subUnitId, drawingId }]);
  }

  private take(id: string, sheetId: string): void {
    this.shown.delete(id);
    if (!this.isKept(id, sheetId)) return;
    const drawing = { unitId: this.unitId, subUnitId: sheetId, drawingId: id };
    this.apply(
      sheetId,
      this.running.injector.get(ISheetDrawingService).getBatchRemoveOp([drawing]),
      DrawingApplyType.REMOVE,
    );
  }

  private apply(subUnitId: string, change: unknown, type: DrawingApplyType): void {
    const { redo, objects } = change as { readonly redo: unknown; readonly objects: unknown };
    const params = { unitId: this.unitId, subUnitId, op: redo, objects, type };
    this.running.injector.get(ICommandService).syncExecuteCommand(SetDrawingApplyMutation.id, params);
  }

  private drawing(sheetId: string, chart: ChartSpec): ISheetFloatDom {
    const { rowHeader, columnHeader } = this.worksheet(sheetId).getConfig();
    const pixels = { left: chart.left, top: chart.top, width: chart.width, height: chart.height };
    for (const edge of Object.keys(pixels) as (keyof typeof pixels)[]) pixels[edge] /= POINTS_PER_PIXEL;
    const position = {
      from: this.corner(sheetId, pixels.left, pixels.top),
      to: this.corner(sheetId, pixels.left + pixels.width, pixels.top + pixels.height),
    };
    return {
      unitId: this.unitId,
      subUnitId: sheetId,
      drawingId: chart.id,
      drawingType: DrawingTypeEnum.DRAWING_DOM,
      componentKey: COMPONENT,
      data: { chartId: chart.id },
      allowTransform: true,
      anchorType: SheetDrawingAnchorType.None,
      sheetTransform: position,
      axisAlignSheetTransform: position,
      // Univer's places count from the corner of the headings.
      transform: { ...pixels, left: pixels.left + rowHeader.width, top: pixels.top + columnHeader.height },
    };
  }

  private corner(sheetId: string, x: number, y: number): ISheetFloatDom["sheetTransform"]["from"] {
    const worksheet = this.worksheet(sheetId);
    const [column, columnOffset] = lineAt(x, worksheet.getColumnCount(), (index) => worksheet.getColumnWidth(index));
    const [row, rowOffset] = lineAt(y, worksheet.getRowCount(), (index) => worksheet.getRowHeight(index));
    return { column, columnOffset, row, rowOffset };
  }

  /** The user dragged or resized the element. */
  private moved(
    id: string,
    value: { readonly left?: number; readonly top?: number; readonly width?: number; readonly height?: number },
  ): void {
    const found = this.find(id);
    if (this.placing || found === null) return;
    const { rowHeader, columnHeader } = this.worksheet(found.sheetId).getConfig();
    const { left = 0, top = 0, width = 0, height = 0 } = value;
    const place = {
      left: Math.max(0, left - rowHeader.width) * POINTS_PER_PIXEL,
      top: Math.max(0, top - columnHeader.height) * POINTS_PER_PIXEL,
      width: width * POINTS_PER_PIXEL,
      height: height * POINTS_PER_PIXEL,
    };
    if (width === 0 || height === 0 || samePlace(place, found.chart)) return;
    this.shown.set(id, { sheetId: found.sheetId, place });
    this.grid.extras.updateChart(found.sheetId, id, place);
  }

  private removed(id: string): void {
    const found = this.find(id);
    if (this.placing || found === null) return;
    if (this.isKept(id, found.sheetId)) return this.plan();
    this.shown.delete(id);
    this.grid.extras.removeChart(found.sheetId, id);
  }

  /** Univer also removes its drawings when another sheet is activated; the sheet then still has them. */
  private isKept(id: string, sheetId: string): boolean {
    const search = { unitId: this.unitId, subUnitId: sheetId, drawingId: id };
    return Boolean(this.running.injector.get(ISheetDrawingService).getDrawingByParam(search));
  }

  private find(id: string): { readonly sheetId: string; readonly chart: ChartSpec } | null {
    for (const sheet of this.grid.sheets()) {
      const chart = sheet.charts().find((one) => one.id === id);
      if (chart !== undefined) return { sheetId: sheet.id, chart };
    }
    return null;
  }

  /** No cells when the reference is broken: the chart then stays empty, as Excel's does. */
  private read(reference: string): ReadCells {
    const found = parseReference(reference);
    const sheet = this.grid.sheets().find(({ name }) => name === found?.sheet);
    if (found === null || sheet === undefined) return { values: [], texts: [] };
    return { values: sheet.values(found.area).flat(), texts: sheet.texts(found.area).flat() };
  }

  private get unitId(): string {
    return this.running.workbook.getUnitId();
  }

  private worksheet(sheetId: string): Worksheet {
    const worksheet = this.running.workbook.getSheetBySheetId(sheetId);
    if (!worksheet) throw new Error(`The sheet "${sheetId}" was deleted.`);
    return worksheet;
  }
}

function lineAt(pixels: number, lines: number, size: (line: number) => number): [line: number, offset: number] {
  let rest = pixels;
  for (let line = 0; line < lines; line++) {
    const own = size(line);
    if (rest < own) return [line, rest];
    rest -= own;
  }
  return [lines - 1, 0];
}
