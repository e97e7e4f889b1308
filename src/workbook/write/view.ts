/**
 * How a sheet shows and prints: frozen headings, gridlines, tab colour, page.
 */
import type { SheetPlan } from "../../plan/plan";
import { type Batch, OPERATION_BYTES, rangeOf } from "./batch";

type View = Pick<SheetPlan, "freeze" | "showGridlines" | "tabColor" | "print">;

export async function writeView(batch: Batch, sheet: Excel.Worksheet, view: View): Promise<void> {
  await batch.add(10 * OPERATION_BYTES, () => {
    sheet.tabColor = view.tabColor;
    sheet.showGridlines = view.showGridlines;
    freeze(sheet, view.freeze);
    setUpPage(sheet, view.print);
  });
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  const { freezePanes } = sheet;
  freezePanes.unfreeze();
  if (rows > 0 && columns > 0) freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** One page wide, as many pages long as it takes. */
function setUpPage(sheet: Excel.Worksheet, { orientation, area, titleRows }: SheetPlan["print"]): void {
  const { pageLayout } = sheet;
  pageLayout.orientation =
    orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(rangeOf(sheet, area));
  if (titleRows > 0) pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(0, 0, titleRows, 1).getEntireRow());
}
