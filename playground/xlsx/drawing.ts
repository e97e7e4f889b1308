/** Where charts stand on a sheet: a file anchors them to cells in English metric units, the grid has points. */
import type { ChartSpec } from "../grid/chart-spec";
import type { GridSheet } from "../grid/grid";
import { escapeXml } from "./parts";

/** English metric units in a point. */
export const EMU = 12_700;

/** A place in a cell: units from the cell's left top corner. */
export interface CellPoint {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

/** The cell under a place given in points, and the rest. */
function cellPoint(sheet: GridSheet, left: number, top: number): CellPoint {
  const across = walk(left, (column) => (sheet.columnHidden(column) ? 0 : sheet.columnWidth(column)));
  const down = walk(top, (row) => (sheet.rowHidden(row) ? 0 : sheet.rowHeight(row)));
  return { column: across.index, columnOffset: across.rest * EMU, row: down.index, rowOffset: down.rest * EMU };
}

/** The place in points of a cell and its offset. */
export function pointsOf(sheet: GridSheet, point: CellPoint): { readonly left: number; readonly top: number } {
  let left = point.columnOffset / EMU;
  let top = point.rowOffset / EMU;
  for (let column = 0; column < point.column; column++)
    left += sheet.columnHidden(column) ? 0 : sheet.columnWidth(column);
  for (let row = 0; row < point.row; row++) top += sheet.rowHidden(row) ? 0 : sheet.rowHeight(row);
  return { left, top };
}

/** No sheet is longer; a place beyond it ends the walk. */
const LAST = 1_048_575;

function walk(distance: number, size: (index: number) => number): { readonly index: number; readonly rest: number } {
  let rest = Math.max(0, distance);
  let index = 0;
  for (; index < LAST; index++) {
    const here = size(index);
    if (rest < here) break;
    rest -= here;
  }
  return { index, rest };
}

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

/** The drawing part of a sheet's charts; the chart at position i is the part with the relationship "rId(i+1)". */
export function drawingXml(sheet: GridSheet, charts: readonly ChartSpec[]): string {
  const anchors = charts.map((chart, index) => {
    const from = corner("from", cellPoint(sheet, chart.left, chart.top));
    const to = corner("to", cellPoint(sheet, chart.left + chart.width, chart.top + chart.height));
    const frame =
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${escapeXml(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
      `<c:chart r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
    return `<xdr:twoCellAnchor editAs="oneCell">${from}${to}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES}>${anchors.join("")}</xdr:wsDr>`;
}

function corner(name: "from" | "to", point: CellPoint): string {
  const [columnOffset, rowOffset] = [point.columnOffset, point.rowOffset].map(Math.round);
  return `<xdr:${name}><xdr:col>${point.column}</xdr:col><xdr:colOff>${columnOffset}</xdr:colOff><xdr:row>${point.row}</xdr:row><xdr:rowOff>${rowOffset}</xdr:rowOff></xdr:${name}>`;
}
