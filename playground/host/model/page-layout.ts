/** Excel.PageLayout: how a sheet is printed. */
import type { GridSheet, PrintSpec } from "../../grid/grid";
import { MAX_COLUMNS } from "../../../src/plan/area";
import { asChoice, asInteger, asObjectValue, optional } from "../arguments";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { asPlace } from "./cell-area";
import { Range } from "./range";

export class PageLayout extends HostObject {
  static override readonly wireClass: string = "PageLayout";

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
    if (this.state.difficulties.hasNoPrinter)
      throw new ApiError("GeneralException", "There was an internal error while processing the request.", "PageLayout");
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
