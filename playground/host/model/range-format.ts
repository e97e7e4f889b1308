/**
 * Excel.RangeFormat and its parts: alignment, sizes, fill, font and protection of a range. Borders are in borders.ts.
 */
import type { CellStyle } from "../../grid/grid";
import { intersection } from "../../../src/plan/area";
import { asChoice, asColor, asFlag, asInteger, asNumber, asText } from "../arguments";
import { HostObject } from "../host-object";
import { RangeBorderCollection } from "./borders";
import type { CellArea } from "./cell-area";

export class RangeFormat extends HostObject {
  static override readonly wireClass: string = "RangeFormat";

  constructor(private readonly range: CellArea) {
    super();
  }

  get Fill(): RangeFill {
    return new RangeFill(this.range);
  }

  get Font(): RangeFont {
    return new RangeFont(this.range);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.range);
  }

  get Protection(): FormatProtection {
    return new FormatProtection(this.range);
  }

  get WrapText(): boolean | null {
    return sharedStyle(this.range, "wrap", false);
  }

  set WrapText(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { wrap: asFlag(input, "RangeFormat.wrapText") });
  }

  get ShrinkToFit(): boolean | null {
    return sharedStyle(this.range, "shrink", false);
  }

  set ShrinkToFit(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { shrink: asFlag(input, "RangeFormat.shrinkToFit") });
  }

  get HorizontalAlignment(): string | null {
    const horizontal = sharedStyle(this.range, "horizontal", "general");
    return horizontal && capitalized(horizontal);
  }

  set HorizontalAlignment(input: unknown) {
    const wanted = asChoice(input, ["General", "Left", "Center", "Right"], "RangeFormat.horizontalAlignment");
    const horizontal =
      wanted === "Left" ? "left" : wanted === "Center" ? "center" : wanted === "Right" ? "right" : undefined;
    this.range.changeableSheet.setStyle(this.range.area, { horizontal });
  }

  get VerticalAlignment(): string | null {
    const vertical = sharedStyle(this.range, "vertical", "bottom");
    return vertical && (vertical === "middle" ? "Center" : capitalized(vertical));
  }

  set VerticalAlignment(input: unknown) {
    const wanted = asChoice(input, ["Top", "Center", "Bottom"], "RangeFormat.verticalAlignment");
    this.range.changeableSheet.setStyle(this.range.area, {
      vertical: wanted === "Top" ? "top" : wanted === "Center" ? "middle" : "bottom",
    });
  }

  get IndentLevel(): number | null {
    return sharedStyle(this.range, "indent", 0);
  }

  set IndentLevel(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { indent: asInteger(input, "RangeFormat.indentLevel") });
  }

  /** Points; null when the columns differ. */
  get ColumnWidth(): number | null {
    const { sheet, area } = this.range;
    return sharedSize(area.column, area.columns, (column) => sheet.columnWidth(column));
  }

  set ColumnWidth(input: unknown) {
    const { area } = this.range;
    this.range.changeableSheet.setColumnWidth(area.column, area.columns, asNumber(input, "RangeFormat.columnWidth"));
  }

  /** Points; null when the rows differ. */
  get RowHeight(): number | null {
    const { sheet, area } = this.range;
    return sharedSize(area.row, area.rows, (row) => sheet.rowHeight(row));
  }

  set RowHeight(input: unknown) {
    const { area } = this.range;
    this.range.changeableSheet.setRowHeight(area.row, area.rows, asNumber(input, "RangeFormat.rowHeight"));
  }

  set UseStandardWidth(input: unknown) {
    const { sheet, area } = this.range;
    if (!asFlag(input, "RangeFormat.useStandardWidth")) return;
    this.range.changeableSheet.setColumnWidth(area.column, area.columns, sheet.standardSizes.columnWidth);
  }

  set UseStandardHeight(input: unknown) {
    const { sheet, area } = this.range;
    if (!asFlag(input, "RangeFormat.useStandardHeight")) return;
    this.range.changeableSheet.setRowHeight(area.row, area.rows, sheet.standardSizes.rowHeight);
  }

  AutofitColumns(): void {
    this.range.changeableSheet.autofitColumns(this.range.area.column, this.range.area.columns);
  }
}

export class RangeFill extends HostObject {
  static override readonly wireClass: string = "RangeFill";

  constructor(private readonly range: CellArea) {
    super();
  }

  /** White where there is no fill, as Excel reports. */
  get Color(): string | null {
    return sharedStyle(this.range, "fill", "#FFFFFF");
  }

  set Color(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { fill: asColor(input, "RangeFill.color") || undefined });
  }

  Clear(): void {
    this.range.changeableSheet.setStyle(this.range.area, { fill: undefined });
  }
}

export class RangeFont extends HostObject {
  static override readonly wireClass: string = "RangeFont";

  constructor(private readonly range: CellArea) {
    super();
  }

  get Bold(): boolean | null {
    return sharedStyle(this.range, "bold", false);
  }

  set Bold(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { bold: asFlag(input, "RangeFont.bold") });
  }

  get Italic(): boolean | null {
    return sharedStyle(this.range, "italic", false);
  }

  set Italic(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { italic: asFlag(input, "RangeFont.italic") });
  }

  get Strikethrough(): boolean | null {
    return sharedStyle(this.range, "strikethrough", false);
  }

  set Strikethrough(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { strikethrough: asFlag(input, "RangeFont.strikethrough") });
  }

  get Underline(): string | null {
    const underline = sharedStyle(this.range, "underline", false);
    return underline === null ? null : underline ? "Single" : "None";
  }

  set Underline(input: unknown) {
    const underline = asChoice(input, ["None", "Single"], "RangeFont.underline") === "Single";
    this.range.changeableSheet.setStyle(this.range.area, { underline });
  }

  get Color(): string | null {
    return sharedStyle(this.range, "color", "#000000");
  }

  set Color(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { color: asColor(input, "RangeFont.color") || undefined });
  }

  get Name(): string | null {
    return sharedStyle(this.range, "fontName", "Calibri");
  }

  set Name(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { fontName: asText(input, "RangeFont.name") });
  }

  get Size(): number | null {
    return sharedStyle(this.range, "fontSize", 11);
  }

  set Size(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { fontSize: asNumber(input, "RangeFont.size") });
  }
}

export class FormatProtection extends HostObject {
  static override readonly wireClass: string = "FormatProtection";

  constructor(private readonly range: CellArea) {
    super();
  }

  get Locked(): boolean | null {
    return sharedStyle(this.range, "locked", true);
  }

  set Locked(input: unknown) {
    this.range.changeableSheet.setStyle(this.range.area, { locked: asFlag(input, "FormatProtection.locked") });
  }
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function sharedSize(from: number, count: number, size: (index: number) => number): number | null {
  const first = size(from);
  for (let index = from + 1; index < from + count; index++) if (size(index) !== first) return null;
  return first;
}

/**
 * A style property as Excel reports it: the value all cells have, the sheet's default, or null when the cells differ.
 */
function sharedStyle<Key extends keyof CellStyle, Default>(
  range: CellArea,
  key: Key,
  byDefault: Default,
): NonNullable<CellStyle[Key]> | Default | null {
  const { sheet, area } = range;
  const shared = sheet.style(area)[key];
  if (shared !== undefined) return shared;
  // The grid leaves out both a key that differs and one that no cell has.
  const used = sheet.used(false);
  const formatted = used && intersection(used, area);
  if (!formatted) return byDefault;
  for (let row = formatted.row; row < formatted.row + formatted.rows; row++) {
    for (let column = formatted.column; column < formatted.column + formatted.columns; column++) {
      if (sheet.cellStyle(row, column)[key] !== undefined) return null;
    }
  }
  return byDefault;
}
