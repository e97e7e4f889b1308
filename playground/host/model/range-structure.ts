/** The part of Excel.Range about merged cells, groups of rows and columns, and hyperlinks. */
import type { CellLink } from "../../grid/links";
import type { Axis } from "../../grid/outline";
import { intersection, MAX_COLUMNS, MAX_ROWS } from "../../../src/plan/area";
import { asChoice, asFlag, asObjectValue, asText, optional } from "../arguments";
import { isUnbounded } from "../cell-matrix";
import { invalidArgument, itemNotFound } from "../errors";
import { RangeAreas } from "./range-areas";
import { RangeMoves } from "./range-moves";

/** Excel's limit of groups within groups. */
const DEEPEST = 7;
/** Of Excel's cell style "Hyperlink", which a linked cell gets. */
const LINKED = {
  bold: undefined,
  italic: undefined,
  fontName: undefined,
  fontSize: undefined,
  color: "#0563C1",
  underline: true,
} as const;
const WEB_ADDRESS = /^(?:https?|mailto|file):/i;

export abstract class RangeStructure extends RangeMoves {
  Merge(across?: unknown): void {
    const sheet = this.changeableSheet;
    if (!optional(across, false, (value) => asFlag(value, "Range.merge"))) return sheet.merge(this.area);
    for (let index = 0; index < this.area.rows; index++)
      sheet.merge({ ...this.area, row: this.area.row + index, rows: 1 });
  }

  Unmerge(): void {
    this.changeableSheet.unmerge(this.area);
  }

  GetMergedAreas(): RangeAreas {
    const merged = this.GetMergedAreasOrNullObject();
    if (!merged) throw itemNotFound("Range.getMergedAreas");
    return merged;
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.sheet.merges().filter((area) => intersection(area, this.area));
    return merged.length === 0 ? null : new RangeAreas(this.state, this.sheetId, merged);
  }

  Group(option: unknown): void {
    this.changeLevels(axisOf(option, "Range.group"), 1);
  }

  Ungroup(option: unknown): void {
    this.changeLevels(axisOf(option, "Range.ungroup"), -1);
  }

  private changeLevels(axis: Axis, step: 1 | -1): void {
    const sheet = this.changeableSheet;
    for (const line of this.lines(axis)) {
      const level = sheet.outlineLevel(axis, line) + step;
      if (level > DEEPEST)
        throw invalidArgument("Range.group", `Excel groups rows and columns ${DEEPEST} levels deep, and no deeper.`);
      if (level >= 0) sheet.setOutlineLevel(axis, line, 1, level);
    }
  }

  HideGroupDetails(option: unknown): void {
    this.setDetails(axisOf(option, "Range.hideGroupDetails"), true);
  }

  ShowGroupDetails(option: unknown): void {
    this.setDetails(axisOf(option, "Range.showGroupDetails"), false);
  }

  private setDetails(axis: Axis, hidden: boolean): void {
    const sheet = this.changeableSheet;
    for (const line of this.lines(axis)) {
      if (sheet.outlineLevel(axis, line) === 0) continue;
      if (axis === "row") sheet.setRowHidden(line, 1, hidden);
      else sheet.setColumnHidden(line, 1, hidden);
    }
  }

  /** A range of whole columns names no rows of its own, and the other way round. */
  private lines(axis: Axis): number[] {
    const { row, rows, column, columns } = this.area;
    if (axis === "row" ? rows >= MAX_ROWS : columns >= MAX_COLUMNS)
      throw invalidArgument("Range.group", `The range has no ${axis}s of its own to group.`);
    const [from, count] = axis === "row" ? [row, rows] : [column, columns];
    return Array.from({ length: count }, (_, index) => from + index);
  }

  /** Null where the first cell has no link. */
  get Hyperlink(): Promise<Record<string, string> | null> {
    return this.hyperlink();
  }

  /** The cells get the look of Excel's style "Hyperlink"; a text to display replaces what the first cell holds. */
  set Hyperlink(input: unknown) {
    const sheet = this.changeableSheet;
    if (isUnbounded(this.area))
      throw invalidArgument("Range.hyperlink", "The playground links cells, not whole rows or columns.");
    const { textToDisplay, ...given } = asObjectValue(input, "Range.hyperlink");
    const link = linkOf(given);
    const first = { ...this.area, rows: 1, columns: 1 };
    const text = optional(textToDisplay, null, (value) => asText(value, "Range.hyperlink"));
    if (text !== null) this.state.write(this.sheetId, first, [[/^[=']/.test(text) ? `'${text}` : text]]);
    else if (sheet.formulas(first)[0]?.[0] === "") this.state.write(this.sheetId, first, [[link.target]]);
    this.state.flush();
    sheet.setLink(this.area, link);
    sheet.setStyle(this.area, LINKED);
  }

  private async hyperlink(): Promise<Record<string, string> | null> {
    const { row, column } = this.area;
    const link = this.sheet.link(row, column);
    if (!link) return null;
    await this.state.grid.settled();
    const textToDisplay = this.sheet.texts({ row, column, rows: 1, columns: 1 })[0]?.[0] ?? "";
    return { [link.isPlace ? "documentReference" : "address"]: link.target, screenTip: link.tip ?? "", textToDisplay };
  }

  protected clearLinks(withLook: boolean): void {
    const sheet = this.changeableSheet;
    const linked = sheet.links().filter((link) => intersection({ ...link, rows: 1, columns: 1 }, this.area));
    for (const { row, column } of linked) {
      const cell = { row, column, rows: 1, columns: 1 };
      sheet.setLink(cell, null);
      if (withLook) sheet.clear(cell, "formats");
    }
  }
}

function axisOf(option: unknown, location: string): Axis {
  return asChoice(option, ["ByRows", "ByColumns"], location) === "ByRows" ? "row" : "column";
}

function linkOf({ address, documentReference, screenTip }: Readonly<Record<string, unknown>>): CellLink {
  const location = "Range.hyperlink";
  const place = optional(documentReference, "", (value) => asText(value, location));
  const web = optional(address, "", (value) => asText(value, location));
  if ((place === "") === (web === ""))
    throw invalidArgument(location, "A hyperlink has either an address or a documentReference.");
  if (web !== "" && !WEB_ADDRESS.test(web))
    throw invalidArgument(location, `"${web}" is no address; one begins with https:, http:, mailto: or file:.`);
  const tip = optional(screenTip, "", (value) => asText(value, location));
  return { target: place || web, isPlace: place !== "", ...(tip === "" ? {} : { tip }) };
}
