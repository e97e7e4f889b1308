/** Title, legend and axes of a chart: Excel.ChartTitle, ChartLegend, ChartAxes, ChartAxis and ChartAxisTitle. */
import type { ChartSpec } from "../../grid/chart-spec";
import { asChoice, asFlag, asNumber, asText } from "../arguments";
import { ApiError, apiNotFound } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";

/** The chart a part belongs to. */
export interface ChartHolder {
  readonly state: HostState;
  readonly sheetId: string;
  readonly spec: ChartSpec;
  change(change: Partial<Omit<ChartSpec, "id">>): void;
}

export class ChartTitle extends HostObject {
  static override readonly wireClass: string = "ChartTitle";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get Text(): string {
    return this.chart.spec.title;
  }

  set Text(input: unknown) {
    this.chart.change({ title: asText(input, "ChartTitle.text"), titleVisible: true });
  }

  get Visible(): boolean {
    return this.chart.spec.titleVisible;
  }

  set Visible(input: unknown) {
    this.chart.change({ titleVisible: asFlag(input, "ChartTitle.visible") });
  }
}

export class ChartLegend extends HostObject {
  static override readonly wireClass: string = "ChartLegend";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get Visible(): boolean {
    return this.chart.spec.legend.visible;
  }

  set Visible(input: unknown) {
    this.chart.change({ legend: { ...this.chart.spec.legend, visible: asFlag(input, "ChartLegend.visible") } });
  }

  get Position(): string {
    return this.chart.spec.legend.position;
  }

  /** Some versions of Excel refuse the position of a legend that is not shown; an add-in must not set it. */
  set Position(input: unknown) {
    if (!this.Visible) throw new ApiError("InvalidOperation", "The legend is not shown.", "ChartLegend.position");
    const position = asChoice(input, ["Top", "Bottom", "Left", "Right"], "ChartLegend.position");
    this.chart.change({ legend: { ...this.chart.spec.legend, position } });
  }
}

type AxisKind = "valueAxis" | "categoryAxis";

export class ChartAxes extends HostObject {
  static override readonly wireClass: string = "ChartAxes";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get ValueAxis(): ChartAxis {
    return new ChartAxis(this.chart, "valueAxis");
  }

  get CategoryAxis(): ChartAxis {
    return new ChartAxis(this.chart, "categoryAxis");
  }

  GetItem(type: unknown): ChartAxis {
    return asChoice(type, ["Value", "Category"], "ChartAxes.getItem") === "Value" ? this.ValueAxis : this.CategoryAxis;
  }
}

export class ChartAxis extends HostObject {
  static override readonly wireClass: string = "ChartAxis";

  constructor(
    private readonly chart: ChartHolder,
    private readonly kind: AxisKind,
  ) {
    super();
  }

  private get valueAxis(): ChartSpec["valueAxis"] {
    return this.chart.spec.valueAxis;
  }

  private changeValueAxis(member: string, change: Partial<ChartSpec["valueAxis"]>): void {
    if (this.kind !== "valueAxis") throw apiNotFound("ChartAxis", `${member} of the category axis`);
    this.chart.change({ valueAxis: { ...this.valueAxis, ...change } });
  }

  get Title(): ChartAxisTitle {
    return new ChartAxisTitle(this.chart, this.kind);
  }

  get Type(): "Value" | "Category" {
    return this.kind === "valueAxis" ? "Value" : "Category";
  }

  get NumberFormat(): string {
    return this.kind === "valueAxis" ? this.valueAxis.numberFormat : "General";
  }

  set NumberFormat(input: unknown) {
    this.changeValueAxis("numberFormat", { numberFormat: asText(input, "ChartAxis.numberFormat") });
  }

  private changeCategoryAxis(member: string, change: Partial<ChartSpec["categoryAxis"]>): void {
    if (this.kind !== "categoryAxis") throw apiNotFound("ChartAxis", `${member} of the value axis`);
    this.chart.change({ categoryAxis: { ...this.chart.spec.categoryAxis, ...change } });
  }

  /** "" where it is left to the chart. */
  get TickLabelSpacing(): number | "" {
    return this.chart.spec.categoryAxis.labelSpacing ?? "";
  }

  set TickLabelSpacing(input: unknown) {
    const labelSpacing = input === "" ? undefined : asNumber(input, "ChartAxis.tickLabelSpacing");
    this.changeCategoryAxis("tickLabelSpacing", { labelSpacing });
  }

  get ReversePlotOrder(): boolean {
    return this.kind === "categoryAxis" && this.chart.spec.categoryAxis.reversed === true;
  }

  set ReversePlotOrder(input: unknown) {
    this.changeCategoryAxis("reversePlotOrder", { reversed: asFlag(input, "ChartAxis.reversePlotOrder") });
  }

  /** "" where it is left to the chart. */
  get Minimum(): number | "" {
    return this.kind === "valueAxis" ? (this.valueAxis.minimum ?? "") : "";
  }

  set Minimum(input: unknown) {
    this.changeValueAxis("minimum", { minimum: input === "" ? undefined : asNumber(input, "ChartAxis.minimum") });
  }

  get Maximum(): number | "" {
    return this.kind === "valueAxis" ? (this.valueAxis.maximum ?? "") : "";
  }

  set Maximum(input: unknown) {
    this.changeValueAxis("maximum", { maximum: input === "" ? undefined : asNumber(input, "ChartAxis.maximum") });
  }
}

export class ChartAxisTitle extends HostObject {
  static override readonly wireClass: string = "ChartAxisTitle";

  constructor(
    private readonly chart: ChartHolder,
    private readonly kind: AxisKind,
  ) {
    super();
  }

  private set title(title: string) {
    const axis = { ...this.chart.spec[this.kind], title };
    this.chart.change({ [this.kind]: axis });
  }

  get Text(): string {
    return this.chart.spec[this.kind].title;
  }

  set Text(input: unknown) {
    this.title = asText(input, "ChartAxisTitle.text");
  }

  get Visible(): boolean {
    return this.Text !== "";
  }

  /** A title that is shown without having had a text gets Excel's. */
  set Visible(input: unknown) {
    const shown = asFlag(input, "ChartAxisTitle.visible");
    if (shown !== this.Visible) this.title = shown ? "Axis Title" : "";
  }
}
