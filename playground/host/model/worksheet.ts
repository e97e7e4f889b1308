/** Excel.Worksheet: one sheet, its cells, its collections and how it is shown. */
import type { Area, GridSheet } from "../../grid/grid";
import { parseAddress } from "../../../src/plan/address";
import { WHOLE_SHEET, isOnSheet } from "../../../src/plan/area";
import { asChoice, asColor, asFlag, asInteger, asText, optional } from "../arguments";
import { ApiError, invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { asPlace } from "./cell-area";
import { ChartCollection } from "./charts";
import { WorksheetFreezePanes } from "./freeze-panes";
import { NamedItemCollection, areaOfName } from "./names";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { TableCollection } from "./tables";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** @throws ApiError InvalidArgument for a name Excel does not take, ItemAlreadyExists for one that is taken. */
export function checkedSheetName(state: HostState, input: unknown, location: string, ownId?: string): string {
  const name = asText(input, location);
  if (name === "" || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) {
    throw invalidArgument(
      location,
      `"${name}" is no name for a worksheet: 1 to 31 characters, without [ ] : * ? / \\ and without ' at an end.`,
    );
  }
  const taken = state.sheetNamed(name);
  if (taken && taken.id !== ownId) throw itemAlreadyExists(location);
  return name;
}

export class Worksheet extends HostObject {
  static override readonly wireClass: string = "Worksheet";

  constructor(
    private readonly state: HostState,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  private get sheet(): GridSheet {
    return this.state.sheet(this.id);
  }

  private range(area: Area): Range {
    return new Range(this.state, this.id, area);
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(input: unknown) {
    this.sheet.name = checkedSheetName(this.state, input, "Worksheet.name", this.id);
  }

  get Position(): number {
    return this.state.grid.sheets().findIndex((sheet) => sheet.id === this.id);
  }

  set Position(input: unknown) {
    const position = asInteger(input, "Worksheet.position");
    if (position < 0 || position >= this.state.grid.sheets().length) throw invalidArgument("Worksheet.position");
    this.state.grid.moveSheet(this.id, position);
  }

  get Visibility(): GridSheet["visibility"] {
    return this.sheet.visibility;
  }

  set Visibility(input: unknown) {
    const visibility = asChoice(input, VISIBILITIES, "Worksheet.visibility");
    if (visibility !== "Visible") this.refuseIfLastVisible("Worksheet.visibility");
    this.sheet.visibility = visibility;
  }

  get TabColor(): string {
    return this.sheet.tabColor;
  }

  set TabColor(input: unknown) {
    this.sheet.tabColor = asColor(input, "Worksheet.tabColor");
  }

  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  /** The client reads this property as ShowGridlines and writes it under this name. */
  set Gridlines(input: unknown) {
    this.sheet.showGridlines = asFlag(input, "Worksheet.showGridlines");
  }

  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }

  /** Written under this name, as the gridlines are. */
  set Headings(input: unknown) {
    this.sheet.showHeadings = asFlag(input, "Worksheet.showHeadings");
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.state, this.id);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.state, this.id);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.state, this.id);
  }

  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.state, this.id);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.state, this.id);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.state, this.id);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.state, this.id);
  }

  Activate(): void {
    if (this.sheet.visibility !== "Visible")
      throw new ApiError("InvalidOperation", "A hidden worksheet cannot be activated.", "Worksheet.activate");
    this.state.grid.activate(this.id);
  }

  Calculate(): void {
    this.state.grid.recalculate();
  }

  Delete(): void {
    if (this.sheet.visibility === "Visible") this.refuseIfLastVisible("Worksheet.delete");
    this.state.grid.deleteSheet(this.id);
  }

  private refuseIfLastVisible(location: string): void {
    const others = this.state.grid.sheets().some((sheet) => sheet.id !== this.id && sheet.visibility === "Visible");
    if (!others)
      throw new ApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.", location);
  }

  /** Without an address the whole sheet. An address may also be a defined name. */
  GetRange(address?: unknown): Range {
    if (address === undefined || address === null) return this.range(WHOLE_SHEET);
    const text = asText(address, "Worksheet.getRange");
    const named = parseAddress(text) ? null : areaOfName(this.state, text, this.id);
    const place = named ?? asPlace(this.state, text, this.id, "Worksheet.getRange");
    if (place.sheetId !== this.id) throw invalidArgument("Worksheet.getRange", `"${text}" is on another worksheet.`);
    return this.range(place.area);
  }

  GetCell(row: unknown, column: unknown): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const location = "Worksheet.getRangeByIndexes";
    const [top, left, height, width] = [row, column, rows, columns].map((value) => asInteger(value, location)) as [
      number,
      number,
      number,
      number,
    ];
    const area = { row: top, column: left, rows: height, columns: width };
    if (!isOnSheet(area)) throw invalidArgument(location, `${location} leads outside the worksheet.`);
    return this.range(area);
  }

  /** The first cell when the sheet is blank. */
  async GetUsedRange(valuesOnly?: unknown): Promise<Range> {
    return (await this.GetUsedRangeOrNullObject(valuesOnly)) ?? this.range({ row: 0, column: 0, rows: 1, columns: 1 });
  }

  async GetUsedRangeOrNullObject(valuesOnly?: unknown): Promise<Range | null> {
    const onlyValues = optional(valuesOnly, false, (value) => asFlag(value, "Worksheet.getUsedRange"));
    await this.state.grid.settled();
    const used = this.sheet.used(onlyValues);
    return used && this.range(used);
  }

  GetNext(visibleOnly?: unknown): Worksheet {
    return this.neighbour(1, visibleOnly) ?? missing("Worksheet.getNext");
  }

  GetNextOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }

  GetPrevious(visibleOnly?: unknown): Worksheet {
    return this.neighbour(-1, visibleOnly) ?? missing("Worksheet.getPrevious");
  }

  GetPreviousOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }

  private neighbour(step: 1 | -1, visibleOnly: unknown): Worksheet | null {
    const onlyVisible = optional(visibleOnly, false, (value) => asFlag(value, "Worksheet.getNext"));
    const sheets = this.state.grid.sheets();
    const own = this.Position;
    const beside = step === 1 ? sheets.slice(own + 1) : sheets.slice(0, own).reverse();
    const found = beside.find((sheet) => !onlyVisible || sheet.visibility === "Visible");
    return found ? new Worksheet(this.state, found.id) : null;
  }

  // The host reports every event and the client calls the handlers it has, so registering changes nothing here.
  _RegisterActivatedEvent(): void {}
  _RegisterCalculatedEvent(): void {}
  _RegisterDataChangedEvent(): void {}
  _RegisterDeactivatedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
  _UnregisterCalculatedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _UnregisterDeactivatedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
}

function missing(location: string): never {
  throw itemNotFound(location);
}
