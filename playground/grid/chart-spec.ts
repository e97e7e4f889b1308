/** Native charts of the grid. Sizes are points, colours "#RRGGBB"; whatever is absent is left to Excel. */

/** `style` is an Excel.ChartLineStyle value; "None" draws no line. */
export interface ChartLine {
  readonly style?: "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "RoundDot";
  readonly color?: string;
  readonly weight?: number;
}

export interface ChartFont {
  readonly name?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
}

/** The labels of a series' points: the values. `position` is an Excel.ChartDataLabelPosition value. */
export interface ChartLabels {
  readonly position?: "Center" | "InsideEnd" | "InsideBase" | "OutsideEnd" | "Left" | "Right" | "Top" | "Bottom";
  /** Absent: as the source cells. */
  readonly numberFormat?: string;
  readonly font?: ChartFont;
}

/** What differs at one point of a series, counted from 0. */
export interface ChartPointSpec {
  readonly index: number;
  readonly color?: string;
  /** Whether it has a label, where that differs from the series. */
  readonly labelled?: boolean;
}

/** Points: Excel's own weight of a series' line. */
export const SERIES_WEIGHT = 2.25;

export interface ChartSeriesSpec {
  name: string;
  /** A1 with sheet, e.g. "'Goal'!$B$4:$B$15". */
  values: string;
  categories: string;
  color?: string;
  /** Its columns, bars or areas have no fill: they are invisible spacers. */
  unfilled?: boolean;
  /** How the line of a line series is drawn, apart from its colour; absent is a plain one of 2.25 points. */
  line?: Omit<ChartLine, "color">;
  labels?: ChartLabels;
  points?: readonly ChartPointSpec[];
  /** Set where one series has another type than the chart. */
  type?: string;
}

export interface ChartAxisSpec {
  readonly title: string;
  /** The axis is not drawn; its bounds still apply. */
  readonly hidden?: boolean;
  /** A value axis has them unless this is false, a category axis only if it is true. */
  readonly gridlines?: boolean;
  readonly line?: ChartLine;
  readonly font?: ChartFont;
}

/** A native chart. `type` is an Excel.ChartType value ("ColumnClustered", "Line", …). */
export interface ChartSpec {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  titleFont?: ChartFont;
  legend: { visible: boolean; position: "Top" | "Bottom" | "Left" | "Right"; font?: ChartFont };
  valueAxis: ChartAxisSpec & {
    readonly numberFormat: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly majorUnit?: number;
  };
  /** `labelSpacing` 1 labels every category; left to the chart when absent. `reversed` draws the first one last. */
  categoryAxis: ChartAxisSpec & { readonly labelSpacing?: number; readonly reversed?: boolean };
  series: ChartSeriesSpec[];
  /** The space between columns or bars in per cent of their width, and how far those of a category overlap. */
  gapWidth?: number;
  overlap?: number;
  /** Of all texts that have none of their own. */
  font?: ChartFont;
  /** The ground of the whole chart: a colour, or none at all. */
  fill?: string | null;
  border?: ChartLine;
  /** The ground behind the series. */
  plotFill?: string | null;
  /** Points from the sheet's top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
}
