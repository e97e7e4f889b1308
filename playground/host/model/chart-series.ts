/** Excel.ChartSeriesCollection and ChartSeries: what a chart draws, series by series, counted from 0. */
import { defined, filledOr } from "../../grid/defined";
import { type ChartLine, type ChartSeriesSpec, SERIES_WEIGHT } from "../../grid/chart-spec";
import { qualifiedAddress } from "../../../src/plan/address";
import { asChoice, asFlag, asInteger, asText, optional } from "../arguments";
import { invalidArgument, itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { asPlace } from "./cell-area";
import { ChartFill, ChartLineFormat } from "./chart-format";
import type { ChartHolder } from "./chart-parts";
import { ChartDataLabels, ChartPointsCollection } from "./chart-points";
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

  get Points(): ChartPointsCollection {
    return new ChartPointsCollection(this);
  }

  get HasDataLabels(): boolean {
    return this.spec.labels !== undefined;
  }

  set HasDataLabels(input: unknown) {
    const shown = asFlag(input, "ChartSeries.hasDataLabels");
    if (shown !== this.HasDataLabels) this.change({ labels: shown ? {} : undefined });
  }

  get DataLabels(): ChartDataLabels {
    return new ChartDataLabels(this);
  }

  /** Of the columns or bars of the whole chart, in per cent of their width. */
  get GapWidth(): number {
    return this.chart.spec.gapWidth ?? 150;
  }

  set GapWidth(input: unknown) {
    this.chart.change({ gapWidth: within(input, [0, 500], "ChartSeries.gapWidth") });
  }

  get Overlap(): number {
    return this.chart.spec.overlap ?? 0;
  }

  set Overlap(input: unknown) {
    this.chart.change({ overlap: within(input, [-100, 100], "ChartSeries.overlap") });
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

function within(input: unknown, [least, most]: readonly [number, number], location: string): number {
  const value = asInteger(input, location);
  if (value < least || value > most)
    throw invalidArgument(location, `${location} was given ${value}; it is from ${least} to ${most}.`);
  return value;
}

export class ChartSeriesFormat extends HostObject {
  static override readonly wireClass: string = "ChartSeriesFormat";

  constructor(private readonly series: ChartSeries) {
    super();
  }

  get Fill(): ChartFill {
    const { series } = this;
    return new ChartFill({
      get: () => (series.spec.unfilled === true ? null : series.spec.color),
      set: (fill) =>
        series.change(fill === null ? { color: undefined, unfilled: true } : { color: fill, unfilled: undefined }),
    });
  }

  /** A series has one colour in the grid, for its line and its fill. */
  get Line(): ChartLineFormat {
    const { series } = this;
    return new ChartLineFormat({
      get: () => ({
        weight: SERIES_WEIGHT,
        ...series.spec.line,
        ...(series.spec.color && { color: series.spec.color }),
      }),
      set: (line) => series.change({ color: line?.color, line: ownLine(line) }),
    });
  }
}

/** What differs from Excel's own line; undefined where nothing does. */
function ownLine({ style, weight }: ChartLine = {}): ChartSeriesSpec["line"] {
  return filledOr(
    defined({
      style: style === "Continuous" ? undefined : style,
      weight: weight === SERIES_WEIGHT ? undefined : weight,
    }),
  );
}
