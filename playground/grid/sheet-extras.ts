/**
 * Objects of a sheet that Univer's model lacks: charts, print set-up, "very hidden", protection. Stored by
 * sheet id; reference-adjuster.ts moves them with rows and columns.
 */
import { generateRandomId } from "@univerjs/core";
import type { ChartSpec } from "./chart-spec";
import { DEFAULT_MARGINS, NO_MARGINAL, type PrintSpec } from "./print-spec";
import type { ProtectedAction } from "./grid";

interface SheetExtras {
  readonly charts: ChartSpec[];
  print: PrintSpec;
  veryHidden: boolean;
  protection: readonly ProtectedAction[] | null;
}

const NO_PRINT: PrintSpec = {
  paper: "A4",
  orientation: "portrait",
  fitWidth: 0,
  fitHeight: 0,
  area: null,
  margins: DEFAULT_MARGINS,
  header: NO_MARGINAL,
  footer: NO_MARGINAL,
  titleRows: null,
  breaks: [],
};

export class WorkbookExtras {
  private readonly sheets = new Map<string, SheetExtras>();
  private readonly listeners = new Set<(sheetId: string) => void>();

  of(sheetId: string): SheetExtras {
    const known = this.sheets.get(sheetId);
    if (known !== undefined) return known;
    const made: SheetExtras = { charts: [], print: NO_PRINT, veryHidden: false, protection: null };
    this.sheets.set(sheetId, made);
    return made;
  }

  remove(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  /** Calls back when the charts of a sheet were added, changed or removed. */
  onCharts(listener: (sheetId: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  addChart(sheetId: string, spec: Omit<ChartSpec, "id">): ChartSpec {
    const chart: ChartSpec = { ...spec, id: generateRandomId() };
    this.of(sheetId).charts.push(chart);
    this.notify(sheetId);
    return chart;
  }

  updateChart(sheetId: string, id: string, change: Partial<Omit<ChartSpec, "id">>): void {
    const chart = this.of(sheetId).charts.find((other) => other.id === id);
    if (chart === undefined) throw new Error(`There is no chart "${id}".`);
    Object.assign(chart, change);
    this.notify(sheetId);
  }

  removeChart(sheetId: string, id: string): void {
    const { charts } = this.of(sheetId);
    const at = charts.findIndex((chart) => chart.id === id);
    if (at >= 0) charts.splice(at, 1);
    this.notify(sheetId);
  }

  private notify(sheetId: string): void {
    for (const listener of this.listeners) listener(sheetId);
  }
}
