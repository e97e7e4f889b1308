/** Excel.ChartAxes, ChartAxis and its parts: title, format, gridlines. */
import type { ChartAxisSpec, ChartFont as FontSpec, ChartLine, ChartSpec } from "../../grid/chart-spec";
import { asChoice, asFlag, asNumber, asText } from "../arguments";
import { apiNotFound } from "../errors";
import { HostObject } from "../host-object";
import { ChartFont, ChartLineFormat, type Look } from "./chart-format";
import type { ChartHolder } from "./chart-parts";

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

  private changeAxis(change: Partial<ChartAxisSpec>): void {
    this.chart.change({ [this.kind]: { ...this.chart.spec[this.kind], ...change } });
  }

  get Visible(): boolean {
    return this.chart.spec[this.kind].hidden !== true;
  }

  /** A hidden axis still has its bounds. */
  set Visible(input: unknown) {
    this.changeAxis({ hidden: !asFlag(input, "ChartAxis.visible") || undefined });
  }

  get Format(): ChartAxisFormat {
    return new ChartAxisFormat(
      {
        get: () => this.chart.spec[this.kind].line,
        set: (line) => this.changeAxis({ line }),
      },
      {
        get: () => this.chart.spec[this.kind].font,
        set: (font) => this.changeAxis({ font }),
      },
    );
  }

  get MajorGridlines(): ChartGridlines {
    return new ChartGridlines({
      get: () => this.chart.spec[this.kind].gridlines ?? this.kind === "valueAxis",
      set: (gridlines) =>
        this.changeAxis({ gridlines: gridlines === (this.kind === "valueAxis") ? undefined : gridlines }),
    });
  }

  /** "" where it is left to the chart. */
  get MajorUnit(): number | "" {
    return this.kind === "valueAxis" ? (this.valueAxis.majorUnit ?? "") : "";
  }

  set MajorUnit(input: unknown) {
    this.changeValueAxis("majorUnit", { majorUnit: input === "" ? undefined : asNumber(input, "ChartAxis.majorUnit") });
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

export class ChartAxisFormat extends HostObject {
  static override readonly wireClass: string = "ChartAxisFormat";

  constructor(
    private readonly line: Look<ChartLine>,
    private readonly font: Look<FontSpec>,
  ) {
    super();
  }

  get Line(): ChartLineFormat {
    return new ChartLineFormat(this.line);
  }

  get Font(): ChartFont {
    return new ChartFont(this.font);
  }
}

export class ChartGridlines extends HostObject {
  static override readonly wireClass: string = "ChartGridlines";

  constructor(private readonly lines: Look<boolean>) {
    super();
  }

  get Visible(): boolean {
    return this.lines.get() === true;
  }

  set Visible(input: unknown) {
    this.lines.set(asFlag(input, "ChartGridlines.visible"));
  }
}
