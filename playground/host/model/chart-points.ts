/** Labels and single points of a series: Excel.ChartDataLabels, ChartPointsCollection, ChartPoint and their formats. */
import { labelPositions } from "../../grid/chart-labels";
import type { ChartLabels, ChartPointSpec, ChartSeriesSpec } from "../../grid/chart-spec";
import { defined } from "../../grid/defined";
import { parseReference } from "../../../src/plan/address";
import { asChoice, asFlag, asInteger, asText } from "../arguments";
import { ApiError, invalidArgument } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import { ChartFill, ChartFont } from "./chart-format";

/** The series they belong to. */
interface SeriesHolder {
  readonly spec: ChartSeriesSpec;
  /** Its type, or the chart's. */
  readonly ChartType: string;
  change(change: Partial<ChartSeriesSpec>): void;
}

export class ChartDataLabels extends HostObject {
  static override readonly wireClass: string = "ChartDataLabels";

  constructor(private readonly series: SeriesHolder) {
    super();
  }

  /** @throws ApiError InvalidOperation where the series has no labels. */
  private get labels(): ChartLabels {
    const { labels } = this.series.spec;
    if (!labels) throw new ApiError("InvalidOperation", "The series has no labels.", "ChartDataLabels");
    return labels;
  }

  private change(change: Partial<ChartLabels>): void {
    this.series.change({ labels: { ...this.labels, ...change } });
  }

  get Position(): string {
    return this.labels.position ?? "Invalid";
  }

  set Position(input: unknown) {
    const places = labelPositions(this.series.ChartType);
    this.change({ position: asChoice(input, places, "ChartDataLabels.position") });
  }

  get ShowValue(): boolean {
    return this.series.spec.labels !== undefined;
  }

  set ShowValue(input: unknown) {
    const shown = asFlag(input, "ChartDataLabels.showValue");
    if (shown !== this.ShowValue) this.series.change({ labels: shown ? {} : undefined });
  }

  get NumberFormat(): string {
    return this.labels.numberFormat ?? "General";
  }

  set NumberFormat(input: unknown) {
    this.change({ numberFormat: asText(input, "ChartDataLabels.numberFormat") });
  }

  get LinkNumberFormat(): boolean {
    return this.labels.numberFormat === undefined;
  }

  get Format(): ChartDataLabelFormat {
    return new ChartDataLabelFormat(this.series);
  }
}

export class ChartDataLabelFormat extends HostObject {
  static override readonly wireClass: string = "ChartDataLabelFormat";

  constructor(private readonly series: SeriesHolder) {
    super();
  }

  get Font(): ChartFont {
    const { series } = this;
    return new ChartFont({
      get: () => series.spec.labels?.font,
      set: (font) => series.change({ labels: { ...series.spec.labels, font } }),
    });
  }
}

export class ChartPointsCollection extends HostCollection<ChartPoint> {
  static override readonly wireClass: string = "ChartPointsCollection";

  constructor(private readonly series: SeriesHolder) {
    super();
  }

  items(): ChartPoint[] {
    return Array.from({ length: this.Count }, (_, index) => new ChartPoint(this.series, index));
  }

  find(key: unknown): ChartPoint | null {
    return typeof key === "number" ? (this.items()[key] ?? null) : null;
  }

  get Count(): number {
    const area = parseReference(this.series.spec.values)?.area;
    return area === undefined ? 0 : area.rows * area.columns;
  }

  GetCount(): number {
    return this.Count;
  }

  GetItemAt(index: unknown): ChartPoint {
    const point = this.find(asInteger(index, "ChartPointsCollection.getItemAt"));
    if (!point)
      throw invalidArgument(
        "ChartPointsCollection.getItemAt",
        `The series has no point ${JSON.stringify(index)}; it has ${this.Count}, counted from 0.`,
      );
    return point;
  }
}

export class ChartPoint extends HostObject {
  static override readonly wireClass: string = "ChartPoint";

  constructor(
    private readonly series: SeriesHolder,
    private readonly position: number,
  ) {
    super();
  }

  get spec(): ChartPointSpec {
    const { points = [] } = this.series.spec;
    return points.find(({ index }) => index === this.position) ?? { index: this.position };
  }

  change(change: Omit<ChartPointSpec, "index">): void {
    const { points = [] } = this.series.spec;
    const others = points.filter(({ index }) => index !== this.position);
    const { index, ...looks } = defined({ ...this.spec, ...change });
    const all = Object.keys(looks).length === 0 ? others : [...others, { index, ...looks }];
    all.sort((one, other) => one.index - other.index);
    this.series.change({ points: all.length === 0 ? undefined : all });
  }

  get HasDataLabel(): boolean {
    return this.spec.labelled ?? this.series.spec.labels !== undefined;
  }

  set HasDataLabel(input: unknown) {
    const labelled = asFlag(input, "ChartPoint.hasDataLabel");
    this.change({ labelled: labelled === (this.series.spec.labels !== undefined) ? undefined : labelled });
  }

  get Format(): ChartPointFormat {
    return new ChartPointFormat(this);
  }
}

export class ChartPointFormat extends HostObject {
  static override readonly wireClass: string = "ChartPointFormat";

  constructor(private readonly point: ChartPoint) {
    super();
  }

  get Fill(): ChartFill {
    const { point } = this;
    return new ChartFill({
      get: () => point.spec.color,
      set: (fill) => {
        if (fill === null)
          throw new ApiError("UnsupportedOperation", "The playground's points are filled.", "ChartPointFormat.fill");
        point.change({ color: fill });
      },
    });
  }
}
