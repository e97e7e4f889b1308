/** Excel.ChartCollection and Chart: the charts of one sheet, their place and their data. */
import type { ChartSpec } from "../../grid/chart-spec";
import type { Area, GridSheet } from "../../grid/grid";
import { asChoice, asInteger, asNumber, asText, optional } from "../arguments";
import { chartedArea } from "../difficulties";
import { invalidArgument, itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { asPlace, changeable } from "./cell-area";
import { ChartAxes } from "./chart-axes";
import { ChartAreaFormat, type ChartHolder, ChartLegend, ChartPlotArea, ChartTitle } from "./chart-parts";
import { ChartSeriesCollection } from "./chart-series";
import { SERIES_BY, seriesOf } from "./chart-source";
import { CHART_TYPES } from "./chart-types";

/** Points; Excel's default size of a chart. */
const SIZE = { width: 360, height: 216 };

export class ChartCollection extends HostCollection<Chart> {
  static override readonly wireClass: string = "ChartCollection";

  constructor(
    private readonly state: HostState,
    private readonly sheetId: string,
  ) {
    super();
  }

  private specs(): ChartSpec[] {
    return this.state.sheet(this.sheetId).charts();
  }

  items(): Chart[] {
    return this.specs().map((spec) => new Chart(this.state, this.sheetId, spec.id));
  }

  find(key: unknown): Chart | null {
    const wanted = String(key).toLowerCase();
    const spec = this.specs().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return spec ? new Chart(this.state, this.sheetId, spec.id) : null;
  }

  get Count(): number {
    return this.specs().length;
  }

  Add(type: unknown, sourceData: unknown, seriesBy?: unknown): Chart {
    const location = "ChartCollection.add";
    const chartType = asChoice(type, CHART_TYPES, location);
    const by = optional(seriesBy, "Auto" as const, (value) => asChoice(value, SERIES_BY, location));
    const source = asPlace(this.state, sourceData, this.sheetId, location);
    const data = this.state.sheet(source.sheetId);
    const takesRegion = this.state.difficulties.chartsTakeRegions;
    const series = seriesOf(data, takesRegion ? chartedArea(data, source.area) : source.area, by);
    const only = series.length === 1 ? series[0] : undefined;
    const spec = changeable(this.state.sheet(this.sheetId), location).addChart({
      name: this.freeName(),
      type: chartType,
      title: only?.name ?? "Chart Title",
      titleVisible: true,
      legend: { visible: series.length > 1, position: "Bottom" },
      valueAxis: { title: "", numberFormat: "General" },
      categoryAxis: { title: "" },
      series,
      ...newGap(chartType),
      left: 0,
      top: 0,
      ...SIZE,
    });
    return new Chart(this.state, this.sheetId, spec.id);
  }

  private freeName(): string {
    const taken = new Set(this.specs().map((spec) => spec.name));
    let number = taken.size + 1;
    while (taken.has(`Chart ${number}`)) number++;
    return `Chart ${number}`;
  }

  GetCount(): number {
    return this.Count;
  }

  GetItem(name: unknown): Chart {
    const chart = this.find(name);
    if (!chart) throw itemNotFound("ChartCollection.getItem");
    return chart;
  }

  GetItemAt(index: unknown): Chart {
    const chart = this.items()[asInteger(index, "ChartCollection.getItemAt")];
    if (!chart) throw invalidArgument("ChartCollection.getItemAt");
    return chart;
  }

  GetItemOrNullObject(name: unknown): Chart | null {
    return this.find(name);
  }
}

export class Chart extends HostObject implements ChartHolder {
  static override readonly wireClass: string = "Chart";

  constructor(
    readonly state: HostState,
    readonly sheetId: string,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  private get sheet(): GridSheet {
    return this.state.sheet(this.sheetId);
  }

  get spec(): ChartSpec {
    const spec = this.sheet.charts().find(({ id }) => id === this.id);
    if (!spec) throw itemNotFound("Chart");
    return spec;
  }

  change(change: Partial<Omit<ChartSpec, "id">>): void {
    changeable(this.sheet, "Chart").updateChart(this.id, change);
  }

  get Id(): string {
    return this.spec.id;
  }

  get Name(): string {
    return this.spec.name;
  }

  set Name(input: unknown) {
    this.change({ name: asText(input, "Chart.name") });
  }

  get ChartType(): string {
    return this.spec.type;
  }

  set ChartType(input: unknown) {
    this.change({ type: asChoice(input, CHART_TYPES, "Chart.chartType") });
  }

  /** Points, as are the other three. */
  get Left(): number {
    return this.spec.left;
  }

  set Left(input: unknown) {
    this.change({ left: asNumber(input, "Chart.left") });
  }

  get Top(): number {
    return this.spec.top;
  }

  set Top(input: unknown) {
    this.change({ top: asNumber(input, "Chart.top") });
  }

  get Width(): number {
    return this.spec.width;
  }

  set Width(input: unknown) {
    this.change({ width: asNumber(input, "Chart.width") });
  }

  get Height(): number {
    return this.spec.height;
  }

  set Height(input: unknown) {
    this.change({ height: asNumber(input, "Chart.height") });
  }

  get Title(): ChartTitle {
    return new ChartTitle(this);
  }

  get Format(): ChartAreaFormat {
    return new ChartAreaFormat(this);
  }

  get PlotArea(): ChartPlotArea {
    return new ChartPlotArea(this);
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this);
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this);
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this);
  }

  get Worksheet(): HostObject {
    return this.state.upward.worksheet(this.sheetId);
  }

  SetData(sourceData: unknown, seriesBy?: unknown): void {
    const by = optional(seriesBy, "Auto" as const, (value) => asChoice(value, SERIES_BY, "Chart.setData"));
    const source = asPlace(this.state, sourceData, this.sheetId, "Chart.setData");
    this.change({ series: seriesOf(this.state.sheet(source.sheetId), source.area, by) });
  }

  /** Covers the cells from the first to the last, or keeps its size when only the first is given. */
  SetPosition(startCell: unknown, endCell?: unknown): void {
    const start = asPlace(this.state, startCell, this.sheetId, "Chart.setPosition").area;
    const left = sizeOf(0, start.column, (column) => this.sheet.columnWidth(column));
    const top = sizeOf(0, start.row, (row) => this.sheet.rowHeight(row));
    const end = optional<Area, null>(
      endCell,
      null,
      (value) => asPlace(this.state, value, this.sheetId, "Chart.setPosition").area,
    );
    if (!end) return this.change({ left, top });
    const width = sizeOf(start.column, end.column + end.columns, (column) => this.sheet.columnWidth(column));
    const height = sizeOf(start.row, end.row + end.rows, (row) => this.sheet.rowHeight(row));
    this.change({ left, top, width, height });
  }

  Delete(): void {
    changeable(this.sheet, "Chart.delete").removeChart(this.id);
  }
}

/** The space between the columns or bars of a new chart, as Excel leaves it. */
function newGap(type: string): Pick<ChartSpec, "gapWidth" | "overlap"> {
  if (type === "ColumnClustered") return { gapWidth: 219, overlap: -27 };
  if (type === "BarClustered") return { gapWidth: 182 };
  return /^(?:Column|Bar)/.test(type) ? { gapWidth: 150 } : {};
}

function sizeOf(from: number, to: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += size(index);
  return sum;
}
