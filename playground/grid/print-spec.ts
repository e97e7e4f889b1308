/** How a sheet of the grid is printed. */
import type { Area } from "./grid";

/** Inches, as a file has them. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** Texts with Excel's codes: "&A" the sheet's name, "&P" the page, "&N" all pages, "&8" the size. */
export interface Marginal {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Excel's own. */
export const DEFAULT_MARGINS: Margins = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };
export const NO_MARGINAL: Marginal = { left: "", center: "", right: "" };

export interface PrintSpec {
  readonly paper: "A4" | "Letter";
  orientation: "portrait" | "landscape";
  /** 0 = automatic. */
  fitWidth: number;
  fitHeight: number;
  area: Area | null;
  readonly margins: Margins;
  readonly header: Marginal;
  readonly footer: Marginal;
  titleRows: { readonly row: number; readonly rows: number } | null;
  /** Rows that begin a page, ascending; set by hand, not those that follow from the paper. */
  readonly breaks: readonly number[];
}
