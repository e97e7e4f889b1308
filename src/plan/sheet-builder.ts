/**
 * Collects one sheet while its author writes it: contents at positions, looks, rules, objects. `plan` resolves every handle,
 * so formulas may name cells that are placed later or on another sheet of the same build.
 */
import type { DateSystem } from "../domain/calendar/calendar";
import type { Locale, Text } from "../text/locale";
import { inLocale } from "../text/say";
import type { Computation } from "./computation";
import type { SheetHead } from "./sheet-head";
import { columnsReached, ColumnWidths, columnsOnPage, pixelsOfColumns, type PlacedBlock } from "./column-widths";
import { columnsOf, type Grid, MODULES } from "./grid";
import type { Content } from "./content";
import { FORMAT_WIDTHS, formatCode, type FormatName } from "./formats";
import { Handle } from "./handle";
import { lastStyleWins } from "./style-areas";
import { COLORS, FONTS } from "./styles";
import { type HeadlineCells, headlinePlan } from "./headline-cells";
import type { Whole } from "./page-breaks";
import { printPlan, WHOLE_SHEET } from "./page-setup";
import { plannedBlock, type PutBlock } from "./put-block";
import { finished } from "../domain/steps";
import type { Area, FormattedArea, InputPlan, LinePlan, SheetPlan, StyledArea, StyleName, TablePlan } from "./plan";
import {
  type ChartSpec,
  chartPlan,
  type ConditionalLook,
  conditionPlan,
  type InputRule,
  type Message,
  type Validation,
  validationPlan,
} from "./objects";

export class SheetBuilder {
  private readonly blocks: PutBlock[] = [];
  private readonly styles: StyledArea[] = [];
  private readonly formats: FormattedArea[] = [];
  private readonly rowHeights = new Map<number, number>();
  private readonly merged: Handle[] = [];
  private readonly lines: { handle: Handle; side: LinePlan["side"]; color: string }[] = [];
  private readonly links: { handle: Handle; to: { readonly tab: string } }[] = [];
  private readonly tables: TablePlan[] = [];
  private readonly charts: ChartSpec[] = [];
  private readonly conditions: { handle: Handle; look: ConditionalLook }[] = [];
  private readonly validations: Validation[] = [];
  private readonly inputs: { key: string; handle: Handle }[] = [];
  private readonly checks: { name: string | Text; handle: Handle }[] = [];
  readonly widths = new ColumnWidths();
  private found: Partial<HeadlineCells> = {};
  private opening: Handle | null = null;
  private page = WHOLE_SHEET;
  private readonly wholes: Whole[] = [];
  private bottom = 0;
  private rightmost = 0;

  /** Columns of fixed widths; null where all are as wide as their contents. */
  grid: Grid | null = null;

  readonly key: string;
  readonly tab: string;
  readonly locale: Locale;
  readonly dateSystem: DateSystem;
  readonly currencySign: string;
  readonly computation: Computation;
  private readonly tabColor: string;

  constructor({ key, tab, tabColor, locale, dateSystem, currencySign, computation }: SheetHead) {
    this.key = key;
    this.tab = tab;
    this.tabColor = tabColor;
    this.locale = locale;
    this.dateSystem = dateSystem;
    this.currencySign = currencySign;
    this.computation = computation;
  }

  /** Whether its columns are the modules of a main sheet, of fixed widths. */
  get isModular(): boolean {
    return this.grid === MODULES;
  }

  /** Makes its columns the modules of a main sheet; those beyond are as wide as their contents. */
  onModules(): this {
    this.grid = MODULES;
    return this;
  }

  /** Makes its columns, from the first one that is used, so many pixels wide; those beyond are as wide as their contents. */
  onColumns(pixels: readonly number[]): this {
    this.grid = columnsOf(pixels);
    return this;
  }

  /** The first row below everything put so far. */
  get nextRow(): number {
    return this.bottom;
  }

  /** Puts contents with their first cell at a position. `overflow`: long texts may run into the cells to the right. */
  put(
    row: number,
    column: number,
    contents: readonly (readonly Content[])[],
    options: { readonly handle?: Handle; readonly overflow?: boolean } = {},
  ): Handle {
    const handle = options.handle ?? new Handle(contents.length, contents[0]?.length ?? 0);
    if (handle.rows !== contents.length || contents.some((cells) => cells.length !== handle.columns)) {
      throw new Error(`contents of ${contents.length} rows do not fill a handle of ${handle.rows}×${handle.columns}`);
    }
    this.putRows(row, column, { handle, rowAt: (i) => contents[i]!, isFitted: options.overflow !== true });
    return handle;
  }

  /** Puts rows that are made one by one when the sheet is planned: a table may have very many. */
  putRows(row: number, column: number, block: PutBlock): void {
    const { handle } = block;
    handle.placeAt({ tab: this.tab, row, column });
    if (handle.rows > 0) this.blocks.push(block);
    this.reach(handle.area);
  }

  /** Keeps a rectangle free, for a chart. */
  reserve(row: number, column: number, rows: number, columns: number): Handle {
    const handle = new Handle(rows, columns);
    handle.placeAt({ tab: this.tab, row, column });
    this.reach(handle.area);
    return handle;
  }

  style(handle: Handle, style: StyleName): this {
    this.styles.push({ area: handle.area, style });
    return this;
  }

  /** Sets a number format and makes the columns wide enough for it; a text is a code of its own, which widens nothing. */
  format(handle: Handle, format: FormatName | Text, horizontal?: "left" | "center" | "right"): this {
    const { area } = handle;
    this.formats.push({ area, numberFormat: formatCode(format, this.locale, this.currencySign), horizontal });
    if (typeof format !== "string") return this;
    for (let i = 0; i < area.columns; i++) this.widths.fit(area.column + i, FORMAT_WIDTHS[format]);
    return this;
  }

  /** Shows cells as one, whose content is that of the first. */
  merge(handle: Handle): this {
    this.merged.push(handle);
    this.reach(handle.area);
    return this;
  }

  /** Colours the left edge of a row, thick: what family it is of. */
  edge(handle: Handle, color: string): this {
    this.lines.push({ handle, side: "left", color });
    return this;
  }

  /** Frames cells that are spoken of. */
  frame(handle: Handle): this {
    this.lines.push({ handle, side: "around", color: COLORS.seriesAccent });
    return this;
  }

  /** Makes a cell lead to another sheet, which may be begun later. */
  link(handle: Handle, to: { readonly tab: string }): this {
    this.links.push({ handle, to });
    return this.style(handle, "link");
  }

  /** A cell (or cells) the user may change; see InputPlan for the key. */
  input(key: string, handle: Handle, style: StyleName = "input"): this {
    this.inputs.push({ key, handle });
    return this.style(handle, style);
  }

  validate(handle: Handle, rule: InputRule, texts: { prompt: Message; error: Message }, ignoreBlank = false): this {
    this.validations.push({ handle, rule, ignoreBlank, ...texts });
    return this;
  }

  condition(handle: Handle, look: ConditionalLook): this {
    this.conditions.push({ handle, look });
    return this;
  }

  headline(cells: Partial<HeadlineCells>): void {
    this.found = { ...this.found, ...cells };
  }

  check(name: string | Text, handle: Handle): this {
    this.checks.push({ name, handle });
    return this;
  }

  /** Makes an Excel table of a heading row and the rows below it. */
  table(name: string, handle: Handle): this {
    this.tables.push({ name, area: handle.area });
    return this;
  }

  chart(chart: ChartSpec): this {
    this.charts.push(chart);
    const { row, rows } = chart.position.area;
    const title = chart.underLine === true ? 1 : 0;
    return this.whole({ row: row - title, rows: rows + title, isChart: true });
  }

  /** Keeps rows on one page where a page holds them. */
  whole(rows: Whole): this {
    this.wholes.push(rows);
    return this;
  }

  width(column: number, characters: number): this {
    this.widths.fix(column, characters);
    return this;
  }

  /** A row that blocks side by side share is as high as the highest needs. */
  height(row: number, points: number): this {
    this.rowHeights.set(row, Math.max(points, this.rowHeights.get(row) ?? 0));
    return this;
  }

  /** Keeps everything down to these rows in view and on every printed page; no columns, whose edge would cut the title. */
  freeze(rows: number): this {
    this.page = { ...this.page, titleRows: rows };
    return this;
  }

  /** The cells that are in view when the sheet is first looked at. */
  opensAt(handle: Handle): this {
    this.opening = handle;
    return this;
  }

  /** Working figures from this column on stand on the sheet but are not printed. */
  printBefore(column: number): this {
    this.page = { ...this.page, columns: column };
    return this;
  }

  /** Rows from this one on are not printed, such as empty ones that wait for more. */
  printAbove(row: number): this {
    this.page = { ...this.page, rows: row };
    return this;
  }

  /** Printed upright; across without it. */
  portrait(): this {
    this.page = { ...this.page, orientation: "portrait" };
    return this;
  }

  private reach(area: Area): void {
    this.bottom = Math.max(this.bottom, area.row + area.rows);
    this.rightmost = Math.max(this.rightmost, area.column + area.columns);
  }

  /** The finished plan; every handle used must have been placed by now. */
  plan(): SheetPlan {
    return finished(this.steps());
  }

  /** The same in steps of some rows. */
  *steps(): Generator<void, SheetPlan> {
    const blocks: PlacedBlock[] = [];
    for (const block of this.blocks)
      blocks.push({ ...(yield* plannedBlock(block, this, this.widths)), runsOver: !block.isFitted });
    const widths = this.widths.plan(this.grid);
    return {
      key: this.key,
      tab: this.tab,
      tabColor: this.tabColor,
      blocks: blocks.map(({ area, cells }) => ({ area, cells })),
      styles: lastStyleWins(this.styles),
      formats: this.formats,
      font: FONTS[this.locale],
      columnWidths: widths,
      rowHeights: [...this.rowHeights].map(([row, points]) => ({ row, points })),
      merges: this.merged.map(({ area }) => area),
      lines: this.lines.map(({ handle, ...line }) => ({ ...line, area: handle.area })),
      links: this.links.map(({ handle, to }) => ({ area: handle.area, to: to.tab })),
      tables: this.tables,
      charts: this.charts.map((chart) => chartPlan(chart, this)),
      conditionalFormats: this.conditions.map(({ handle, look }) => conditionPlan(handle, look, this)),
      validations: this.validations.map((validation) => validationPlan(validation, this)),
      inputs: this.inputs.map(({ key, handle }): InputPlan => ({ key, area: handle.area })),
      checks: this.checks.map(({ name, handle }) => ({ name: inLocale(name, this.locale), cell: handle.area })),
      ...headlinePlan(this.found, this),
      freeze: { rows: this.page.titleRows, columns: 0 },
      ...(this.opening && { opensAt: this.opening.area }),
      ...{ names: [], showGridlines: false },
      print: printPlan(this.page, {
        ...{ rows: this.bottom, heights: this.rowHeights, wholes: this.wholes, locale: this.locale },
        columns: columnsReached(blocks, widths, { filled: this.rightmost, most: columnsOnPage(widths) }),
        pixelsOf: (columns) => pixelsOfColumns(widths, columns),
      }),
    };
  }
}
