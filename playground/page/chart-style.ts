/** Fonts, lines and labels of a chart as echarts draws them. Pure. */
import type { ChartFont, ChartLabels, ChartLine } from "../grid/chart-spec";
import { displayedText } from "../grid/number-format";

const POINTS_PER_PIXEL = 0.75;
/** Characters of Excel's default theme, which the machine may lack. */
const FALLBACK_FACES = "Arial, sans-serif";

const pixels = (points: number): number => points / POINTS_PER_PIXEL;

/** The colours of what a chart states none for. */
export interface ChartColors {
  readonly text: string;
  readonly line: string;
  readonly background: string;
  /** As the colour of a text is drawn where the sheet is dark, or as it is stated. */
  readonly drawn: (color: string) => string;
}

/** The first font that states a property decides it. */
export function textStyle(colors: ChartColors, ...fonts: readonly (ChartFont | undefined)[]): object {
  const font: ChartFont = Object.assign({}, ...[...fonts].reverse()) as ChartFont;
  return {
    color: font.color === undefined ? colors.text : colors.drawn(font.color),
    ...(font.name === undefined ? {} : { fontFamily: `"${font.name}", ${FALLBACK_FACES}` }),
    ...(font.size === undefined ? {} : { fontSize: pixels(font.size) }),
    ...(font.bold === undefined ? {} : { fontWeight: font.bold ? 700 : 400 }),
  };
}

/** Dashes and gaps, in widths of the line. */
const DASHES: Readonly<Partial<Record<NonNullable<ChartLine["style"]>, readonly number[]>>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [8, 3, 1, 3, 1, 3],
  Dot: [3, 1],
  // A round cap lengthens each dash by the line's width.
  RoundDot: [0.01, 2],
};

export function lineStyle({ style, color, weight = 0.75 }: ChartLine): object {
  const width = pixels(weight);
  const dashes = style === undefined ? undefined : DASHES[style];
  return {
    color,
    width: style === "None" ? 0 : width,
    ...(dashes === undefined ? {} : { type: dashes.map((length) => length * width) }),
    ...(style === "RoundDot" ? { cap: "round" } : {}),
  };
}

/** As the style sheet draws the border of a chart; "" leaves it to that. */
export function borderStyle(border: ChartLine | undefined): string {
  if (border === undefined) return "";
  const { style, color = "#000000", weight = 0.75 } = border;
  const drawn = style === undefined || style === "Continuous" ? "solid" : style.includes("Dash") ? "dashed" : "dotted";
  return style === "None" ? "none" : `${pixels(weight)}px ${drawn} ${color}`;
}

const STANDING = { OutsideEnd: "top", InsideEnd: "insideTop", InsideBase: "insideBottom", Center: "inside" } as const;
const LYING = { OutsideEnd: "right", InsideEnd: "insideRight", InsideBase: "insideLeft", Center: "inside" } as const;
const AROUND = { Center: "inside", Left: "left", Right: "right", Top: "top", Bottom: "bottom" } as const;

export interface LabelledSeries {
  readonly labels: ChartLabels;
  /** The values as the cells show them. */
  readonly texts: readonly string[];
  readonly drawn: "standing" | "lying" | "line";
  /** Where Excel puts the labels of such a series. */
  readonly place: NonNullable<ChartLabels["position"]>;
  readonly text: object;
}

export function labelOption({ labels, texts, drawn, place, text }: LabelledSeries): object {
  const places: Readonly<Record<string, string>> = drawn === "line" ? AROUND : drawn === "lying" ? LYING : STANDING;
  const { numberFormat } = labels;
  const shown = ({ dataIndex, value }: { readonly dataIndex: number; readonly value: unknown }): string =>
    numberFormat === undefined || typeof value !== "number"
      ? (texts[dataIndex] ?? "")
      : displayedText(value, numberFormat);
  return { show: true, position: places[labels.position ?? place] ?? "inside", formatter: shown, ...text };
}
