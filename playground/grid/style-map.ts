/**
 * Maps a cell's style between grid.ts's CellStyle and Univer's IStyleData.
 */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { defined } from "./defined";
import type { Border, CellStyle } from "./grid";

/** Univer has padding where Excel has indents; one indent is about the width of three spaces. */
const INDENT_PIXELS = 9;
/** Univer's padding of a cell without an indent. */
const PADDING_PIXELS = 2;

/** Univer stores keys it does not have; it draws none of them. */
type StoredStyle = IStyleData & { readonly shrink?: BooleanNumber };

const BORDERS: Readonly<Record<Border["style"], BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dashed: BorderStyleTypes.DASHED,
  dotted: BorderStyleTypes.DOTTED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
};
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

function keyOf<K extends string, V>(map: Readonly<Record<K, V>>, value: Nullable<V>): K | undefined {
  return (Object.keys(map) as K[]).find((key) => map[key] === value);
}

/** "#RRGGBB" of a colour in any of Univer's notations, such as "rgb(1,2,3)". */
export function hexColor(color: Nullable<string>): string | undefined {
  if (color == null || color === "") return undefined;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (parts !== null)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (
    short === null
      ? color
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`
  ).toUpperCase();
}

function borderOf(border: Nullable<IBorderStyleData>): Border | undefined {
  if (border == null) return undefined;
  const style = keyOf(BORDERS, border.s);
  return style === undefined ? undefined : { style, color: hexColor(border.cl.rgb) ?? "#000000" };
}

/** Pixels between a cell's edges and its text. */
export function paddingOf({ pd }: IStyleData): { readonly left: number; readonly right: number } {
  return { left: pd?.l ?? PADDING_PIXELS, right: pd?.r ?? PADDING_PIXELS };
}

/** Whether the style's texts shrink to their cell. */
export function shrinks(style: StoredStyle): boolean {
  return style.shrink === BooleanNumber.TRUE;
}

export function fromUniverStyle(style: Nullable<StoredStyle>, custom?: ICellData["custom"]): CellStyle {
  const decided = (value: Nullable<BooleanNumber>): true | undefined =>
    value === BooleanNumber.TRUE ? true : undefined;
  const indent = Math.round((style?.pd?.l ?? style?.pd?.r ?? 0) / INDENT_PIXELS);
  return defined<CellStyle>({
    bold: decided(style?.bl),
    italic: decided(style?.it),
    underline: decided(style?.ul?.s),
    strikethrough: decided(style?.st?.s),
    fontName: style?.ff ?? undefined,
    fontSize: style?.fs,
    color: hexColor(style?.cl?.rgb),
    fill: hexColor(style?.bg?.rgb),
    horizontal: keyOf(HORIZONTAL, style?.ht as (typeof HORIZONTAL)[keyof typeof HORIZONTAL]),
    vertical: keyOf(VERTICAL, style?.vt as (typeof VERTICAL)[keyof typeof VERTICAL]),
    wrap: style?.tb === WrapStrategy.WRAP ? true : undefined,
    shrink: decided(style?.shrink),
    indent: indent > 0 ? indent : undefined,
    numberFormat: style?.n?.pattern,
    locked: custom?.locked === false ? false : undefined,
    top: borderOf(style?.bd?.t),
    bottom: borderOf(style?.bd?.b),
    left: borderOf(style?.bd?.l),
    right: borderOf(style?.bd?.r),
  });
}

const flag = (value: boolean | undefined): BooleanNumber | null =>
  value === undefined ? null : value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
const decoration = (value: boolean | undefined): { s: BooleanNumber } | null =>
  value === undefined ? null : { s: flag(value) ?? BooleanNumber.FALSE };
const color = (value: string | undefined): { rgb: string } | null =>
  value === undefined || value === "" ? null : { rgb: value };

export type Changes = { [Key in keyof StoredStyle]?: StoredStyle[Key] | null };

/** For each key of a style the changes to Univer's style; null is the sheet's default. */
const TO_UNIVER: { readonly [Key in keyof CellStyle]-?: (value: CellStyle[Key]) => Changes } = {
  bold: (value) => ({ bl: flag(value) }),
  italic: (value) => ({ it: flag(value) }),
  underline: (value) => ({ ul: decoration(value) }),
  strikethrough: (value) => ({ st: decoration(value) }),
  fontName: (value) => ({ ff: value ?? null }),
  fontSize: (value) => ({ fs: value ?? null }),
  color: (value) => ({ cl: color(value) }),
  fill: (value) => ({ bg: color(value) }),
  horizontal: (value) => ({ ht: value === undefined ? null : HORIZONTAL[value] }),
  vertical: (value) => ({ vt: value === undefined ? null : VERTICAL[value] }),
  wrap: (value) => ({ tb: value === true ? WrapStrategy.WRAP : null }),
  shrink: (value) => ({ shrink: value === true ? BooleanNumber.TRUE : null }),
  indent: (value) => ({
    pd: value === undefined || value === 0 ? null : { l: value * INDENT_PIXELS + PADDING_PIXELS },
  }),
  numberFormat: (value) => ({ n: patternOf(value ?? "") }),
  locked: () => ({}),
  top: (value) => ({ bd: { t: toUniverBorder(value) } }),
  bottom: (value) => ({ bd: { b: toUniverBorder(value) } }),
  left: (value) => ({ bd: { l: toUniverBorder(value) } }),
  right: (value) => ({ bd: { r: toUniverBorder(value) } }),
};

/** The keys to change in a Univer style. A key that is there and undefined becomes "as the sheet's default": null. */
export function toUniverStyle(style: Partial<CellStyle>): Changes {
  const changes: Changes = {};
  for (const key of Object.keys(style) as (keyof CellStyle)[]) {
    const { bd, ...rest } = (TO_UNIVER[key] as (value: unknown) => Changes)(style[key]);
    Object.assign(changes, rest, bd == null ? {} : { bd: { ...changes.bd, ...bd } });
  }
  return changes;
}

/** Univer stores no pattern for General. */
export function patternOf(numberFormat: string): { pattern: string } | null {
  return numberFormat === "" || numberFormat === "General" ? null : { pattern: numberFormat };
}

function toUniverBorder(border: Border | undefined): IBorderStyleData | null {
  return border === undefined ? null : { s: BORDERS[border.style], cl: { rgb: border.color } };
}

/** A Univer style with changes made to it; null when nothing is left. */
export function merged(old: Nullable<IStyleData>, changes: Changes): IStyleData | null {
  const style: Record<string, unknown> & IStyleData = { ...old, ...changes } as IStyleData & Record<string, unknown>;
  if (changes.bd != null) style.bd = withoutNull({ ...old?.bd, ...changes.bd });
  if (style.pd != null) style.pd = indentPadding(style);
  return withoutNull(style);
}

/** The indent on the side the text is aligned to. */
function indentPadding({ pd, ht }: IStyleData): IStyleData["pd"] {
  const indent = pd?.l ?? pd?.r;
  return ht === HorizontalAlign.RIGHT ? { r: indent } : { l: indent };
}

function withoutNull(object: Record<string, unknown>): Record<string, unknown> | null {
  const kept = Object.entries(object).filter(([, value]) => value !== null);
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
