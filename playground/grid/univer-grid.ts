/**
 * The workbook over Univer, one implementation for the page, the tests and the command line. Univer's model is the only
 * state, so that a user's changes on its page count at once.
 */
import {
  generateRandomId,
  ICommandService,
  mergeWorksheetSnapshotWithDefault,
  ObjectMatrix,
  type Workbook,
} from "@univerjs/core";
import { ICalculateFormulaService } from "@univerjs/engine-formula";
import {
  type IInsertSheetMutationParams,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  RemoveSheetCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { Locale } from "../../src/text/locale";
import type { Area } from "../../src/plan/plan";
import { WorkbookExtras } from "./sheet-extras";
import { schedulerOf } from "./scheduler";
import type { Refused, Refusals } from "./custom-functions";
import { hiddenRows, type TranslatingCalculation } from "./engine-formulas";
import { eventsOf } from "./events";
import { ReferenceAdjuster } from "./reference-adjuster";
import { growForReferences } from "./formula-cells";
import type { FilePart, Grid, GridEvent, GridSheet, NameSpec } from "./grid";
import { namesOf, WorkbookNames } from "./names";
import { type BookAccess, SheetAccess, toArea, toRange } from "./sheet-access";
import { spillAt, SpillWatch } from "./spills";
import { tableViews } from "./tables";
import { NEW_SHEET, type RunningUniver } from "./univer";
import { UniverSheet } from "./univer-sheet";

export interface GridOptions {
  /** The workbook's file name with its ending. */
  readonly name?: string;
  readonly dateSystem?: 1900 | 1904;
  /** Language of the functions' refusals and of Univer. */
  readonly locale?: Locale;
}

/** What differs between the page and Node. */
interface Environment {
  readonly refusals: Refusals;
  /** Redraws a sheet; null without a page. Univer's page also moves conditional formats with their lines itself. */
  readonly redraw: ((sheetId: string) => void) | null;
}

export class UniverGrid implements Grid {
  name: string;
  dateSystem: 1900 | 1904;
  readonly settings = new Map<string, unknown>();
  readonly addIns = new Map<string, FilePart>();
  /** Charts and other objects that Univer's model lacks; the page draws them. */
  readonly extras = new WorkbookExtras();
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly made = new Map<string, UniverSheet>();
  private readonly book: BookAccess;
  private readonly nameList: WorkbookNames;
  /** The active sheet of the last "activated" event. */
  private shown: string;
  private selected: { readonly sheetId: string; readonly area: Area };
  private readonly selections = new Map<string, Area>();

  constructor(
    private readonly running: RunningUniver,
    private readonly environment: Environment,
    options: GridOptions = {},
  ) {
    this.name = options.name ?? "Book1.xlsx";
    this.dateSystem = options.dateSystem ?? 1900;
    const { injector, workbook } = running;
    const emit = (event: GridEvent): void => this.emit(event);
    this.book = {
      injector,
      workbook,
      scheduler: schedulerOf(injector),
      emit,
      dateSystem: () => this.dateSystem,
      redraw: (id) => environment.redraw?.(id),
    };
    this.nameList = new WorkbookNames(this.book, (id, params) => this.run(id, params));
    this.shown = this.activeSheet().id;
    this.selected = { sheetId: this.shown, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    this.connectEngine();
    new ReferenceAdjuster(this.book, this.extras, environment.redraw === null);
    this.listen();
  }

  sheets(): GridSheet[] {
    return this.workbook.getSheets().map((worksheet) => this.sheet(worksheet.getSheetId()));
  }

  addSheet(name: string, position?: number, id = generateRandomId()): GridSheet {
    const sheet = mergeWorksheetSnapshotWithDefault({ ...NEW_SHEET, id, name });
    const index = Math.min(position ?? this.workbook.getSheetSize(), this.workbook.getSheetSize());
    const shown = this.activeSheet().id;
    this.run(InsertSheetMutation.id, { unitId: this.workbook.getUnitId(), index, sheet });
    // Univer makes a new sheet the active one without showing it.
    this.activate(shown);
    return this.sheet(id);
  }

  deleteSheet(id: string): void {
    if (this.workbook.getSheetSize() === 1) throw new Error("A workbook needs at least one sheet.");
    this.leave(id);
    this.run(RemoveSheetCommand.id, { unitId: this.workbook.getUnitId(), subUnitId: id });
    this.made.delete(id);
    if (this.selected.sheetId === id) this.selected = { sheetId: this.activeSheet().id, area: this.selected.area };
  }

  moveSheet(id: string, position: number): void {
    const from = this.workbook.getSheets().findIndex((worksheet) => worksheet.getSheetId() === id);
    const ids = { unitId: this.workbook.getUnitId(), subUnitId: id };
    if (from !== position) this.run(SetWorksheetOrderMutation.id, { ...ids, fromOrder: from, toOrder: position });
  }

  activeSheet(): GridSheet {
    return this.sheet(this.running.workbook.getActiveSheet().getSheetId());
  }

  activate(id: string): void {
    if (this.activeSheet().id === id) return;
    this.run(SetWorksheetActiveOperation.id, { unitId: this.workbook.getUnitId(), subUnitId: id });
  }

  selection(): { readonly sheetId: string; readonly area: Area } {
    const range = this.book.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    return range === undefined ? this.selected : { sheetId: this.activeSheet().id, area: toArea(range) };
  }

  private noteSelection(sheetId: string, area: Area): void {
    this.selected = { sheetId, area };
    this.selections.set(sheetId, area);
  }

  selectedOn(sheetId: string): Area | null {
    return this.selections.get(sheetId) ?? null;
  }

  select(sheetId: string, area: Area): void {
    this.activate(sheetId);
    this.noteSelection(sheetId, area);
    const range = toRange(area);
    const primary = { actualRow: area.row, actualColumn: area.column, isMerged: false, isMergedMainCell: false };
    const first = { startRow: area.row, endRow: area.row, startColumn: area.column, endColumn: area.column };
    const selections = [{ range, primary: { ...first, ...primary }, style: null }];
    this.run(SetSelectionsOperation.id, { unitId: this.workbook.getUnitId(), subUnitId: sheetId, selections });
  }

  names(): NameSpec[] {
    return namesOf(this.book);
  }

  setName(spec: NameSpec): void {
    this.nameList.set(spec);
  }

  removeName(name: string, sheetId: string | null): void {
    this.nameList.remove(name, sheetId);
  }

  get calculationMode(): "Automatic" | "Manual" {
    return this.book.scheduler.automatic ? "Automatic" : "Manual";
  }

  set calculationMode(mode: "Automatic" | "Manual") {
    this.book.scheduler.automatic = mode === "Automatic";
  }

  recalculate(extent: "all" | "changed" = "all"): void {
    const { scheduler } = this.book;
    if (extent === "all") scheduler.markDirty({ forceCalculation: true });
    else if (this.engine.isVolatile) scheduler.markDirty({});
    scheduler.calculate();
  }

  takeAsCalculated(except: readonly { readonly sheetId: string; readonly area: Area }[]): void {
    const unitId = this.workbook.getUnitId();
    const volatile = this.engine.takeAsCalculated();
    this.book.scheduler.forget();
    const unknown = except.map(({ sheetId, area }) => ({ unitId, sheetId, range: toRange(area) }));
    const dirtyRanges = [...volatile, ...unknown];
    if (dirtyRanges.length > 0) this.book.scheduler.markDirty({ dirtyRanges });
  }

  postponeCalculation(): void {
    this.book.scheduler.postpone();
  }

  settled(): Promise<void> {
    return this.book.scheduler.settled();
  }

  /** Why the SALES function in a cell refused when it was last calculated; undefined when it did not. */
  refusalAt(sheetId: string, row: number, column: number): Refused | undefined {
    const value = this.sheet(sheetId).values({ row, column, rows: 1, columns: 1 })[0]?.[0];
    const refused = this.environment.refusals.at(sheetId, row, column);
    return refused !== undefined && refused.code === value ? refused : undefined;
  }

  on(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.listeners.clear();
    this.running.univer.dispose();
  }

  /**
   * Activates the sheet Excel would: the next visible one, else the one before. Univer's page cannot draw without an
   * active sheet.
   */
  private leave(id: string): void {
    if (this.activeSheet().id !== id) return;
    const sheets = this.sheets();
    const at = sheets.findIndex((sheet) => sheet.id === id);
    const others = [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()];
    const next = others.find((sheet) => sheet.visibility === "Visible") ?? others[0];
    if (next !== undefined) this.activate(next.id);
  }

  private get engine(): TranslatingCalculation {
    return this.book.injector.get(ICalculateFormulaService) as TranslatingCalculation;
  }

  private get workbook(): Workbook {
    return this.running.workbook;
  }

  private sheet(id: string): UniverSheet {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const sheet = new UniverSheet(this.book, id, this.extras);
    this.made.set(id, sheet);
    return sheet;
  }

  private run(id: string, params: object): void {
    const done: unknown = this.book.injector.get(ICommandService).syncExecuteCommand(id, params);
    if (done === false) throw new Error(`The spreadsheet refused ${id}.`);
  }

  private emit(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private connectEngine(): void {
    this.engine.names = {
      tables: () => tableViews(this.book),
      defined: () => this.names(),
      sheetName: (id) => this.workbook.getSheetBySheetId(id)?.getName() ?? "",
      sheetId: (name) => this.workbook.getSheetBySheetName(name)?.getSheetId(),
      hiddenRows: () => hiddenRows(this.workbook),
      spill: (id, row, column) => spillAt(new SheetAccess(this.book, id), row, column),
    };
    const watch = new SpillWatch(this.book);
    this.book.scheduler.again = () => watch.changed();
    this.book.scheduler.onCalculated(() => this.emit({ type: "calculated" }));
  }

  private listen(): void {
    const commands = this.book.injector.get(ICommandService);
    commands.onCommandExecuted((command, options) => {
      for (const event of eventsOf(command, options)) {
        if (event.type === "activated" && event.sheetId === this.shown) continue;
        if (event.type === "activated") this.shown = event.sheetId;
        if (event.type === "selected") this.noteSelection(event.sheetId, event.area);
        this.emit(event);
      }
    });
    commands.beforeCommandExecuted((command, options) => {
      if (command.id === InsertSheetMutation.id) withDefaultSizes(command.params as IInsertSheetMutationParams);
      if (command.id === SetRangeValuesMutation.id && options?.onlyLocal !== true)
        this.growFor(command.params as ISetRangeValuesMutationParams);
    });
  }

  /** The user's formulas may refer to cells beyond the sheet as well. */
  private growFor({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const sheet = new SheetAccess(this.book, subUnitId);
    new ObjectMatrix(cellValue ?? {}).forValue((_row, _column, cell) => {
      if (cell?.f) growForReferences(sheet, cell.f);
    });
  }
}

/** A sheet that the user adds on Univer's page gets the default sizes of all others. */
function withDefaultSizes({ sheet }: IInsertSheetMutationParams): void {
  if (sheet.defaultStyle == null && Object.keys(sheet.cellData).length === 0) Object.assign(sheet, NEW_SHEET);
}
