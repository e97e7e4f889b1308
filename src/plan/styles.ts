/**
 * What each style of a plan looks like: a restrained palette on white that reads in Excel's light mode, in LibreOffice and on
 * paper. Inputs follow the convention of finance: blue figures on a pale ground. Sizes are points; fonts stay the workbook's own.
 */
import type { StyleName } from "./plan";

export const COLORS = {
  ink: "#1F2933",
  navy: "#1F3A5F",
  slate: "#5B6B7F",
  line: "#B8C7D9",
  faintLine: "#D9E1EA",
  headingFill: "#EAF0F6",
  inputFill: "#FFF9E5",
  inputInk: "#1D4F9C",
  inputLine: "#E3D29B",
  figure: "#14507A",
  green: "#1E6B3C",
  greenFill: "#E1F3E7",
  amber: "#8A5A00",
  amberFill: "#FFF1D6",
  red: "#A3261B",
  redFill: "#FBE4E2",
  /** Chart series: the plan or the whole, and what came of it. */
  seriesMain: "#2F6DA3",
  seriesSoft: "#A9C4DC",
  seriesAccent: "#D98B3A",
} as const;

export interface StyleBorder {
  readonly style: "thin" | "medium";
  readonly color: string;
}

/** A concrete look; what is absent stays as the sheet's default. */
export interface StyleLook {
  readonly size: number;
  readonly color: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly top?: StyleBorder;
  readonly bottom?: StyleBorder;
  readonly left?: StyleBorder;
  readonly right?: StyleBorder;
}

const thin = (color: string): StyleBorder => ({ style: "thin", color });
const box = (color: string): Pick<StyleLook, "top" | "bottom" | "left" | "right"> => ({
  top: thin(color),
  bottom: thin(color),
  left: thin(color),
  right: thin(color),
});

export const STYLES: Readonly<Record<StyleName, StyleLook>> = {
  title: { size: 18, bold: true, color: COLORS.navy, vertical: "middle" },
  subtitle: { size: 10, color: COLORS.slate },
  section: { size: 12, bold: true, color: COLORS.navy, bottom: { style: "medium", color: COLORS.line } },
  heading: {
    size: 10,
    bold: true,
    color: COLORS.navy,
    fill: COLORS.headingFill,
    wrap: true,
    vertical: "middle",
    bottom: thin(COLORS.line),
  },
  label: { size: 10, color: COLORS.ink },
  input: { size: 10, color: COLORS.inputInk, fill: COLORS.inputFill, ...box(COLORS.inputLine) },
  derived: { size: 10, color: COLORS.ink, bottom: thin(COLORS.faintLine) },
  total: { size: 10, bold: true, color: COLORS.ink, top: thin(COLORS.slate) },
  note: { size: 9, italic: true, color: COLORS.slate },
  checkPassed: { size: 10, bold: true, color: COLORS.green, horizontal: "center" },
  /** Bars made of text. */
  drawing: { size: 10, color: COLORS.seriesMain, vertical: "middle" },
  keyFigure: { size: 16, bold: true, color: COLORS.figure, horizontal: "left", vertical: "middle" },
};
