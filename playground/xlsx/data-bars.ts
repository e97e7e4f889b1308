/**
 * Data bars in a file. A rule of 2007 has the ends and the colour; an extension of 2010 repeats it and adds what
 * Excel has had since: a plain fill, a border, a direction.
 */
import { areaAddress } from "../../src/plan/address";
import type { GridSheet } from "../grid/grid";
import type { BarEnd, ConditionalFormatSpec, ConditionalRuleSpec } from "../grid/rule-spec";
import { fileColor } from "./cell-style";
import { fileFormula, shownFormula } from "./formula-prefixes";
import { escapeXml } from "./parts";
import { child, descendants, type XmlNode, xmlRoot } from "./xml-tree";

export type DataBar = Extract<ConditionalRuleSpec, { type: "dataBar" }>;

interface PlacedBar {
  readonly format: ConditionalFormatSpec;
  readonly bar: DataBar;
  /** As the rule's `priority`: from 1 in the order the formats are tried. */
  readonly priority: number;
}

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const EXCEL = "http://schemas.microsoft.com/office/excel/2006/main";
/** Says that a rule goes on in the extension, and that an extension is of conditional formats. */
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const FORMATS_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

function barsOf(sheet: GridSheet): PlacedBar[] {
  return sheet.conditionalFormats().flatMap((format, index) => {
    const { rule } = format;
    return rule.type === "dataBar" ? [{ format, bar: rule, priority: index + 1 }] : [];
  });
}

/** Joins a rule to its extension; unique in the workbook. */
function idOf(sheet: number, priority: number): string {
  return `{5A1E5000-0000-4000-8${sheet.toString(16).padStart(3, "0")}-${priority.toString(16).padStart(12, "0")}}`.toUpperCase();
}

const argb = (color: string): string => `rgb="FF${fileColor(color).rgb ?? "000000"}"`;

const FILE_ENDS: Readonly<Record<BarEnd["at"], string>> = {
  min: "min",
  max: "max",
  number: "num",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
};

/** An end where it has a value: a formula without its "=". */
function valueOf({ at, value }: BarEnd): string | null {
  if (at === "min" || at === "max") return null;
  return escapeXml(at === "formula" ? fileFormula(value ?? "=0") : (value ?? "0"));
}

/** Excel of 2007 has no automatic end: the lowest and the highest value are nearest. */
function endXml(end: BarEnd | undefined, automatic: "min" | "max"): string {
  if (end === undefined) return `<cfvo type="${automatic}"/>`;
  const value = valueOf(end);
  return `<cfvo type="${FILE_ENDS[end.at]}"${value === null ? "" : ` val="${value}"`}/>`;
}

function extendedEndXml(end: BarEnd | undefined, automatic: "autoMin" | "autoMax"): string {
  if (end === undefined) return `<x14:cfvo type="${automatic}"/>`;
  const value = valueOf(end);
  const type = FILE_ENDS[end.at];
  return value === null ? `<x14:cfvo type="${type}"/>` : `<x14:cfvo type="${type}"><xm:f>${value}</xm:f></x14:cfvo>`;
}

const hidesValue = ({ barOnly }: DataBar): string => (barOnly === true ? ' showValue="0"' : "");

/** A sheet's part with each data bar of the library's replaced by one with all its ends. */
export function withBars(text: string, sheet: GridSheet, index: number): string {
  const bars = new Map(barsOf(sheet).map((placed) => [placed.priority, placed]));
  if (bars.size === 0) return text;
  return text.replace(/(<cfRule\b[^>]*type="dataBar"[^>]*>)[^]*?<\/cfRule>/g, (all, tag: string) => {
    const placed = bars.get(Number(/priority="(\d+)"/.exec(tag)?.[1]));
    return placed === undefined ? all : `${tag}${barXml(placed, index)}</cfRule>`;
  });
}

function barXml({ bar, priority }: PlacedBar, index: number): string {
  const ends = endXml(bar.min, "min") + endXml(bar.max, "max");
  const id = `<ext xmlns:x14="${X14}" uri="${RULE_EXTENSION}"><x14:id>${idOf(index, priority)}</x14:id></ext>`;
  return `<dataBar minLength="0" maxLength="100"${hidesValue(bar)}>${ends}<color ${argb(bar.color)}/></dataBar><extLst>${id}</extLst>`;
}

/** The extension of a sheet's part with its data bars; "" when it has none. */
export function barExtension(sheet: GridSheet, index: number): string {
  const bars = barsOf(sheet).map((placed) => extendedXml(placed, index));
  return bars.length === 0
    ? ""
    : `<ext xmlns:x14="${X14}" uri="${FORMATS_EXTENSION}"><x14:conditionalFormattings>${bars.join("")}</x14:conditionalFormattings></ext>`;
}

function extendedXml({ format, bar, priority }: PlacedBar, index: number): string {
  const { border, solid, direction } = bar;
  const looks = [
    border === undefined ? "" : ' border="1"',
    solid === true ? ' gradient="0"' : "",
    direction === undefined ? "" : ` direction="${direction}"`,
  ].join("");
  const colors =
    (border === undefined ? "" : `<x14:borderColor ${argb(border)}/>`) +
    '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>';
  const ends = extendedEndXml(bar.min, "autoMin") + extendedEndXml(bar.max, "autoMax");
  return (
    `<x14:conditionalFormatting xmlns:xm="${EXCEL}"><x14:cfRule type="dataBar" id="${idOf(index, priority)}">` +
    `<x14:dataBar minLength="0" maxLength="100"${hidesValue(bar)}${looks}>${ends}${colors}</x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${format.areas.map((area) => areaAddress(area, false)).join(" ")}</xm:sqref></x14:conditionalFormatting>`
  );
}

const SHOWN_ENDS = new Map(Object.entries(FILE_ENDS).map(([at, type]) => [type, at as BarEnd["at"]]));

/** The data bars of a sheet's part, by their rules' priorities. */
export function readBars(part: string): ReadonlyMap<number, DataBar> {
  const afterCells = part.slice(part.lastIndexOf("sheetData"));
  const extension = /<x14:conditionalFormattings\b[^]*?<\/x14:conditionalFormattings>/.exec(afterCells)?.[0] ?? "";
  const rules = afterCells
    .replace(extension, "")
    .matchAll(/<(?:\w+:)?cfRule\b[^>]*type="dataBar"[^>]*[^/]>[^]*?<\/(?:\w+:)?cfRule>/g);
  const extended = new Map(
    descendants(xmlRoot(extension), "cfRule").map((rule) => [rule.attributes["id"], child(rule, "dataBar")]),
  );
  return new Map(
    [...rules].flatMap(([xml]) => {
      const rule = xmlRoot(xml);
      const id = descendants(rule, "id")[0]?.text;
      return rule === null ? [] : [[Number(rule.attributes["priority"]), barOf(rule, extended.get(id) ?? null)]];
    }),
  );
}

function barOf(rule: XmlNode, extended: XmlNode | null): DataBar {
  const bar = child(rule, "dataBar");
  const [min, max] = descendants(extended ?? bar, "cfvo").map(endOf);
  const look = extended?.attributes ?? {};
  const color = colorOf(child(bar, "color")) ?? "#638EC6";
  const border = isOn(look["border"]) ? colorOf(child(extended, "borderColor")) : undefined;
  const { direction } = look;
  return {
    type: "dataBar",
    color,
    ...(min == null ? {} : { min }),
    ...(max == null ? {} : { max }),
    ...(direction === "leftToRight" || direction === "rightToLeft" ? { direction } : {}),
    ...(look["gradient"] !== undefined && !isOn(look["gradient"]) ? { solid: true } : {}),
    ...(border === undefined ? {} : { border }),
    ...(bar?.attributes["showValue"] !== undefined && !isOn(bar.attributes["showValue"]) ? { barOnly: true } : {}),
  };
}

const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";

function colorOf(node: XmlNode | null): string | undefined {
  const rgb = node?.attributes["rgb"];
  return rgb === undefined ? undefined : `#${rgb.slice(-6).toUpperCase()}`;
}

/** Null where the end is automatic: of 2007's rules, at the lowest and the highest value. */
function endOf(node: XmlNode): BarEnd | null {
  const type = node.attributes["type"] ?? "";
  const at = SHOWN_ENDS.get(type);
  if (at === undefined) return null;
  const value = node.attributes["val"] ?? child(node, "f")?.text;
  if (value === undefined) return { at };
  if (at === "formula" || (at === "number" && Number.isNaN(Number(value))))
    return { at: "formula", value: shownFormula(value) };
  return { at, value };
}
