/** Excel.ChartSeriesCollection and ChartSeries: what a chart draws, series by series, counted from 0. */
import type { ChartSeriesSpec } from "../../grid/chart-spec";
import { qualifiedAddress } from "../../../src/plan/address";
import { asChoice, asColor, asInteger, asText, optional } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { asPlace } from "./cell-area";
import type { ChartHolder } from "./chart-parts";
import { CHART_TYPES } from "./chart-types";

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  static override readonly wireClass: string = "ChartSeriesCollection";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  items(): ChartSeries[] {
    return this.chart.spec.series.map((_, index) => new ChartSeries(this.chart, index));
  }

  find(key: unknown): ChartSeries | null {
    return typeof key === "number" ? (this.items()[key] ?? null) : null;
  }

  get Count(): number {
    return this.chart.spec.series.length;
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): ChartSeries {
    const series = this.find(asInteger(index, "ChartSeriesCollection.getItemAt"));
    if (!series) throw invalidArgument("ChartSeriesCollection.getItemAt");
    return series;
  }

  /** The new series has the categories of the first one, and no values yet. */
  Add(name?: unknown, index?: unknown): ChartSeries {
    const { series } = this.chart.spec;
    const position = optional(index, series.length, (value) => asInteger(value, "ChartSeriesCollection.add"));
    if (position < 0 || position > series.length) throw invalidArgument("ChartSeriesCollection.add");
    const title = optional(name, `Series${series.length + 1}`, (value) => asText(value, "ChartSeriesCollection.add"));
    const added = { name: title, values: "", categories: series[0]?.categories ?? "" };
    this.chart.change({ series: [...series.slice(0, position), added, ...series.slice(position)] });
    return new ChartSeries(this.chart, position);
  }
}

export class ChartSeries extends HostObject {
  static override readonly wireClass: string = "ChartSeries";

  constructor(
    private readonly chart: ChartHolder,
    private readonly position: number,
  ) {
    super();
  }

  get spec(): ChartSeriesSpec {
    const spec = this.chart.spec.series[this.position];
    if (!spec) throw itemNotFound("ChartSeries");
    return spec;
  }

  change(change: Partial<ChartSeriesSpec>): void {
    const changed = { ...this.spec, ...change };
    this.chart.change({
      series: this.chart.spec.series.map((spec, index) => (index === this.position ? changed : spec)),
    });
  }

  private address(source: unknown, location: string): string {
    const place = asPlace(this.chart.state, source, this.chart.sheetId, location);
    return qualifiedAddress(this.chart.state.sheet(place.sheetId).name, place.area, true);
  }

  get Name(): string {
    return this.spec.name;
  }

  set Name(input: unknown) {
    this.change({ name: asText(input, "ChartSeries.name") });
  }

  get ChartType(): string {
    return this.spec.type ?? this.chart.spec.type;
  }

  set ChartType(input: unknown) {
    this.change({ type: asChoice(input, CHART_TYPES, "ChartSeries.chartType") });
  }

  get Format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this);
  }

  SetValues(sourceData: unknown): void {
    this.change({ values: this.address(sourceData, "ChartSeries.setValues") });
  }

  SetXAxisValues(sourceData: unknown): void {
    this.change({ categories: this.address(sourceData, "ChartSeries.setXAxisValues") });
  }

  Delete(): void {
    this.chart.change({ series: this.chart.spec.series.filter((_, index) => index !== this.position) });
  }
}

export class ChartSeriesFormat extends HostObject {
  static override readonly wireClass: string = "ChartSeriesFormat";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  get Fill(): ChartFill {
    return new ChartFill(this.series);
  }

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.series);
  }
}

export class ChartFill extends HostObject {
  static override readonly wireClass: string = "ChartFill";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  SetSolidColor(color: unknown): void {
    this.series.change({ color: asColor(color, "ChartFill.setSolidColor"), unfilled: undefined });
  }

  /** Leaves no fill at all, not the chart's own colour. */
  Clear(): void {
    this.series.change({ color: undefined, unfilled: true });
  }
}

/** A series has one colour in the grid, for its line and its fill. */
export class ChartLineFormat extends HostObject {
  static override readonly wireClass: string = "ChartLineFormat";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  get Color(): string {
    return this.series.spec.color ?? "";
  }

  set Color(input: unknown) {
    this.series.change({ color: asColor(input, "ChartLineFormat.color") || undefined });
  }

  Clear(): void {
    this.series.change({ color: undefined });
  }
}
