/**
 * What each style of a plan looks like: a restrained palette on white that reads in Excel's light mode, in LibreOffice and on
 * paper. Blue is better and orange is worse: red and green mean opposite things in Chinese and Western reports. Inputs follow the
 * convention of finance: blue figures on a pale ground. Sizes are points; the font is the sheet's.
 */
import type { Locale } from "../text/locale";
import type { StyleName } from "./plan";

/** Fonts that stand on Windows and Mac, with the same widths in LibreOffice's stand-ins. */
export const FONTS: Readonly<Record<Locale, string>> = {
  "en-US": "Arial",
  "zh-CN": "Microsoft YaHei",
  "zh-TW": "Microsoft JhengHei",
};

export const COLORS = {
  ink: "#1B2733",
  navy: "#12395B",
  slate: "#56657A",
  band: "#EEF4FA",
  line: "#C3CFDB",
  hair: "#E3E9EF",
  link: "#1D5FA6",
  inputFill: "#FFF8DF",
  inputInk: "#1D4F9C",
  inputLine: "#D9B85C",
  /** A change for the better or for the worse. */
  better: "#1D5FA6",
  worse: "#B4480F",
  /** Words of state: their ink and ground. */
  blue: "#17528F",
  blueFill: "#E3EEFA",
  green: "#0F6B4F",
  greenFill: "#E0F3EA",
  amber: "#7A5200",
  amberFill: "#FFF0CC",
  red: "#A3261B",
  redFill: "#FCE5E2",
  quiet: "#56657A",
  quietFill: "#EDF0F4",
  /** Grounds of data bars: people, and money. */
  bar: "#BFD7EE",
  barMoney: "#F3CFA6",
  heat: "#7FB0DD",
  /** Chart series: what happened, what stands beside it, the one spoken of, the plan. */
  seriesMain: "#1F6FB2",
  seriesSoft: "#A9C6E3",
  seriesAccent: "#C46A12",
  seriesPlan: "#8794A3",
} as const;

export interface StyleBorder {
  readonly style: "thin" | "medium" | "thick";
  readonly color: string;
}

/** A concrete look; what is absent stays as the sheet's default. */
export interface StyleLook {
  readonly size: number;
  readonly color: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly wrap?: boolean;
  /** A text that is too long for its cell is drawn smaller. */
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "middle" | "bottom";
  readonly top?: StyleBorder;
  readonly bottom?: StyleBorder;
  readonly left?: StyleBorder;
  readonly right?: StyleBorder;
}

const thin = (color: string): StyleBorder => ({ style: "thin", color });
const inputLine = thin(COLORS.inputLine);
/** What is typed, without the sides of its box. */
const input: StyleLook = {
  size: 10,
  bold: true,
  color: COLORS.inputInk,
  fill: COLORS.inputFill,
  vertical: "middle",
  top: inputLine,
  bottom: inputLine,
};
/** A line of the headline: one cell over the width of the sheet. */
const band = { fill: COLORS.band, horizontal: "left", indent: 1, shrink: true } as const;

const heading: StyleLook = {
  size: 9,
  bold: true,
  color: COLORS.slate,
  vertical: "bottom",
  bottom: { style: "medium", color: COLORS.navy },
};

export const STYLES: Readonly<Record<StyleName, StyleLook>> = {
  title: { size: 18, bold: true, color: COLORS.navy, vertical: "middle" },
  subtitle: { size: 9, color: COLORS.slate },
  finding: { ...band, size: 14, bold: true, color: COLORS.navy, vertical: "middle" },
  action: { ...band, size: 11, color: COLORS.ink, vertical: "top" },
  figureLabel: { size: 9, color: COLORS.slate },
  figure: { size: 18, bold: true, color: COLORS.navy, horizontal: "left", vertical: "middle" },
  /** A word of state among large figures. */
  stateFigure: {
    size: 14,
    bold: true,
    color: COLORS.navy,
    indent: 1,
    shrink: true,
    horizontal: "left",
    vertical: "middle",
  },
  change: { size: 9, color: COLORS.slate, horizontal: "left" },
  section: { size: 11, bold: true, color: COLORS.navy, vertical: "middle" },
  heading: { ...heading, wrap: true },
  /** Over more than one column. */
  wideHeading: heading,
  label: { size: 10, color: COLORS.ink, vertical: "middle" },
  input: { ...input, left: inputLine, right: inputLine },
  /** One input over several modules: its first cell, those between, its last. */
  inputStart: { ...input, left: inputLine },
  inputMiddle: input,
  inputEnd: { ...input, right: inputLine },
  derived: { size: 10, color: COLORS.ink, vertical: "middle", bottom: thin(COLORS.hair) },
  /** A word of state, coloured by what it says. */
  state: {
    size: 9,
    color: COLORS.ink,
    horizontal: "center",
    vertical: "middle",
    shrink: true,
    bottom: thin(COLORS.hair),
  },
  total: { size: 10, bold: true, color: COLORS.ink, vertical: "middle", top: thin(COLORS.navy) },
  note: { size: 9, color: COLORS.slate, vertical: "middle" },
  link: { size: 9, color: COLORS.link, underline: true, vertical: "middle" },
  check: { size: 10, bold: true, color: COLORS.green, horizontal: "center" },
  /** Bars made of text. */
  drawing: { size: 10, color: COLORS.seriesMain, vertical: "middle" },
  /** Texts of rows that are as high as two lines. */
  sentence: { size: 10, color: COLORS.ink, wrap: true, vertical: "middle", bottom: thin(COLORS.hair) },
  /** Over two modules, which hold the longest name of a sheet; a text that shrinks does so to the first alone. */
  rowLink: { size: 9, color: COLORS.link, underline: true, vertical: "middle", bottom: thin(COLORS.hair) },
  rowFigure: { size: 10, color: COLORS.ink, bold: true, vertical: "middle", bottom: thin(COLORS.hair) },
  caption: { size: 9, color: COLORS.slate, wrap: true, vertical: "middle", bottom: thin(COLORS.hair) },
};
