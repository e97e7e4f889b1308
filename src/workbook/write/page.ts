/**
 * How sheets print: one page wide, as many pages long as it takes. Some desktops set pages up only with a printer
 * installed, and some programs not at all, so this comes last and its failure leaves the build as it is.
 */
import type { SheetPlan } from "../../plan/plan";
import { excelErrorCode } from "../errors/excel-errors";
import { rangeOf } from "./batch";
import type { SheetTarget } from "./sheets";

/** Sets up what the previous build did not; pages the user has set up since stay. One sync, none when nothing differs. */
export async function setUpPages(context: Excel.RequestContext, targets: readonly SheetTarget[]): Promise<void> {
  const others = targets.filter(
    ({ plan, previous }) => JSON.stringify(plan.print) !== JSON.stringify(previous?.print ?? null),
  );
  if (others.length === 0) return;
  for (const { plan } of others) setUpPage(context.workbook.worksheets.getItem(plan.tab), plan.print);
  try {
    await context.sync();
  } catch (error) {
    if (excelErrorCode(error) === null) throw error;
    // For those who look into it: the user sees the built sheets, which print as Excel prints any.
    console.info("The pages of the built sheets could not be set up.", error);
  }
}

/** In inches; the footer stands in the bottom one. */
const MARGINS = { top: 0.4, left: 0.4, right: 0.4, bottom: 0.55, header: 0.3, footer: 0.3 };
/** In 8 points: the sheet's name, and the page of how many. */
const FOOTER = { left: "&8&A", right: "&8&P / &N" };

function setUpPage(
  sheet: Excel.Worksheet,
  { orientation, area, titleRows, onePage, breaks }: SheetPlan["print"],
): void {
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.setPrintMargins(Excel.PrintMarginUnit.inches, MARGINS);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = FOOTER.left;
  defaultForAllPages.rightFooter = FOOTER.right;
  pageLayout.orientation =
    orientation === "landscape" ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.zoom = onePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(rangeOf(sheet, area));
  horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  if (titleRows > 0) pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(0, 0, titleRows, 1).getEntireRow());
}
