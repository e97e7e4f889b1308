/** What a chart has once: Excel.ChartTitle, ChartLegend, ChartAreaFormat, ChartPlotArea and the groups of their formats. */
import type { ChartSpec } from "../../grid/chart-spec";
import { asChoice, asFlag, asText } from "../arguments";
import { ApiError } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { ChartBorder, ChartFill, ChartFont, type Look } from "./chart-format";

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

  get Format(): ChartTitleFormat {
    return new ChartTitleFormat(this.chart);
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

export class ChartTitleFormat extends HostObject {
  static override readonly wireClass: string = "ChartTitleFormat";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get Font(): ChartFont {
    return new ChartFont(lookOf(this.chart, "titleFont"));
  }
}

export class ChartLegend extends HostObject {
  static override readonly wireClass: string = "ChartLegend";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get Format(): ChartLegendFormat {
    return new ChartLegendFormat(this.chart);
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

export class ChartLegendFormat extends HostObject {
  static override readonly wireClass: string = "ChartLegendFormat";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get Font(): ChartFont {
    return new ChartFont({
      get: () => this.chart.spec.legend.font,
      set: (font) => this.chart.change({ legend: { ...this.chart.spec.legend, font } }),
    });
  }
}

/** A look that the chart itself has under one key. */
function lookOf<Key extends "titleFont" | "font" | "fill" | "border" | "plotFill">(
  chart: ChartHolder,
  key: Key,
): Look<Exclude<ChartSpec[Key], undefined>> {
  return {
    get: () => chart.spec[key] as Exclude<ChartSpec[Key], undefined> | undefined,
    set: (look) => chart.change({ [key]: look }),
  };
}

export class ChartAreaFormat extends HostObject {
  static override readonly wireClass: string = "ChartAreaFormat";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get Fill(): ChartFill {
    return new ChartFill(lookOf(this.chart, "fill"));
  }

  get Border(): ChartBorder {
    return new ChartBorder(lookOf(this.chart, "border"));
  }

  get Font(): ChartFont {
    return new ChartFont(lookOf(this.chart, "font"));
  }
}

export class ChartPlotArea extends HostObject {
  static override readonly wireClass: string = "ChartPlotArea";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get Format(): ChartPlotAreaFormat {
    return new ChartPlotAreaFormat(this.chart);
  }
}

export class ChartPlotAreaFormat extends HostObject {
  static override readonly wireClass: string = "ChartPlotAreaFormat";

  constructor(private readonly chart: ChartHolder) {
    super();
  }

  get Fill(): ChartFill {
    return new ChartFill(lookOf(this.chart, "plotFill"));
  }
}
