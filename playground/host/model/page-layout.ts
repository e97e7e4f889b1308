/** Excel.PageLayout: how a sheet is printed. */
import type { GridSheet } from "../../grid/grid";
import type { Margins, PrintSpec } from "../../grid/print-spec";
import { MAX_COLUMNS } from "../../../src/plan/area";
import { asChoice, asInteger, asNumber, asObjectValue, optional } from "../arguments";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { defineFamily, HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { asPlace } from "./cell-area";
import { HeaderFooterGroup } from "./header-footer";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";

const PAPERS = ["A4", "Letter"] as const;
const POINTS_AN_INCH = 72;
const MARGINS: Readonly<Record<string, keyof Margins>> = {
  TopMargin: "top",
  BottomMargin: "bottom",
  LeftMargin: "left",
  RightMargin: "right",
  HeaderMargin: "header",
  FooterMargin: "footer",
};
const UNITS_AN_INCH = { Points: POINTS_AN_INCH, Inches: 1, Centimeters: 2.54 } as const;

/** @throws ApiError where the machine has no printer, and Excel refuses every change of its pages. */
export function requirePrinter({ difficulties }: HostState, location: string): void {
  if (difficulties.hasNoPrinter)
    throw new ApiError("GeneralException", "There was an internal error while processing the request.", location);
}

export class PageLayout extends HostObject {
  static override readonly wireClass: string = "PageLayout";

  static {
    defineFamily<PageLayout, keyof Margins>(this.prototype, {
      names: MARGINS,
      get: (layout, edge) => layout.sheet.print.margins[edge] * POINTS_AN_INCH,
      set: (layout, edge, input) => layout.changeMargin(edge, input),
    });
  }

  constructor(
    private readonly state: HostState,
    private readonly sheetId: string,
  ) {
    super();
  }

  private get sheet(): GridSheet {
    return this.state.sheet(this.sheetId);
  }

  private change(change: Partial<PrintSpec>): void {
    requirePrinter(this.state, "PageLayout");
    const { sheet } = this;
    sheet.print = { ...sheet.print, ...change };
  }

  get Orientation(): "Portrait" | "Landscape" {
    return this.sheet.print.orientation === "landscape" ? "Landscape" : "Portrait";
  }

  set Orientation(input: unknown) {
    const orientation = asChoice(input, ["Portrait", "Landscape"], "PageLayout.orientation");
    this.change({ orientation: orientation === "Landscape" ? "landscape" : "portrait" });
  }

  /** Pages to fit the sheet on, each way; a scale in percent is not supported by the playground. */
  get Zoom(): Record<string, number> {
    const { fitWidth, fitHeight } = this.sheet.print;
    return {
      ...(fitWidth > 0 ? { horizontalFitToPages: fitWidth } : {}),
      ...(fitHeight > 0 ? { verticalFitToPages: fitHeight } : {}),
      ...(fitWidth === 0 && fitHeight === 0 ? { scale: 100 } : {}),
    };
  }

  set Zoom(input: unknown) {
    const location = "PageLayout.zoom";
    const { horizontalFitToPages, verticalFitToPages, scale } = asObjectValue(input, location);
    if (scale != null && scale !== 100)
      throw invalidArgument(location, "The playground prints at 100 % or fitted to pages.");
    const pages = (value: unknown): number => optional(value, 0, (count) => asInteger(count, location));
    this.change({ fitWidth: pages(horizontalFitToPages), fitHeight: pages(verticalFitToPages) });
  }

  get PaperSize(): PrintSpec["paper"] {
    return this.sheet.print.paper;
  }

  set PaperSize(input: unknown) {
    this.change({ paper: asChoice(input, PAPERS, "PageLayout.paperSize") });
  }

  private changeMargin(edge: keyof Margins, input: unknown, unit: keyof typeof UNITS_AN_INCH = "Points"): void {
    const size = asNumber(input, `PageLayout.${edge}Margin`) / UNITS_AN_INCH[unit];
    this.change({ margins: { ...this.sheet.print.margins, [edge]: size } });
  }

  SetPrintMargins(unit: unknown, margins: unknown): void {
    const location = "PageLayout.setPrintMargins";
    const units = asChoice(unit, ["Points", "Inches", "Centimeters"], location);
    const given = asObjectValue(margins, location);
    for (const edge of Object.keys(this.sheet.print.margins) as (keyof Margins)[])
      if (given[edge] != null) this.changeMargin(edge, given[edge], units);
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this);
  }

  /** Header and footer of every page. */
  get marginals(): Pick<PrintSpec, "header" | "footer"> {
    return this.sheet.print;
  }

  set marginals(marginals: Pick<PrintSpec, "header" | "footer">) {
    this.change({ header: marginals.header, footer: marginals.footer });
  }

  GetPrintArea(): RangeAreas {
    const area = this.GetPrintAreaOrNullObject();
    if (!area) throw itemNotFound("PageLayout.getPrintArea");
    return area;
  }

  GetPrintAreaOrNullObject(): RangeAreas | null {
    const { area } = this.sheet.print;
    return area && new RangeAreas(this.state, this.sheetId, [area]);
  }

  SetPrintArea(printArea: unknown): void {
    this.change({ area: this.own(printArea, "PageLayout.setPrintArea") });
  }

  SetPrintTitleRows(rows: unknown): void {
    const area = this.own(rows, "PageLayout.setPrintTitleRows");
    this.change({ titleRows: { row: area.row, rows: area.rows } });
  }

  private own(input: unknown, location: string): { row: number; column: number; rows: number; columns: number } {
    const place = asPlace(this.state, input, this.sheetId, location);
    if (place.sheetId !== this.sheetId)
      throw invalidArgument(location, `${location} takes cells of the same worksheet.`);
    return place.area;
  }

  GetPrintTitleRows(): Range {
    const rows = this.GetPrintTitleRowsOrNullObject();
    if (!rows) throw itemNotFound("PageLayout.getPrintTitleRows");
    return rows;
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    const { titleRows } = this.sheet.print;
    return titleRows && new Range(this.state, this.sheetId, { ...titleRows, column: 0, columns: MAX_COLUMNS });
  }
}
