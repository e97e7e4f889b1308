/** Reads the figures of the built sheets that another kind may link. */
import type { SheetFigure } from "../../kinds/kind";
import { listedKind } from "../../kinds/list";
import type { Cell } from "../../tables/source";
import { breathe, type Control } from "../control";
import { ownSheet, type WorkbookFacts } from "../facts";
import type { SavedBuild, SavedSheet } from "../settings";
import { runWhenReady } from "../waiting-run";
import { rangeOf } from "../write/batch";
import { figuresOf, ROWS_READ } from "./grid-figures";

/** What a sheet is computed from is no measure. */
const WORKING_SHEET = "how";
/** No list of figures is longer. */
const MOST_FIGURES = 1500;

/** A kind that links figures has none itself: what links to what could otherwise turn in a circle. */
export const linksFigures = ({ kind }: SavedBuild): boolean => listedKind(kind)?.links !== undefined;

interface StandingSheet {
  readonly id: string;
  readonly tab: string;
  readonly saved: SavedSheet;
}

async function readSheet(
  context: Excel.RequestContext,
  { id, tab, saved: { look } }: StandingSheet,
  dateSystem: 1900 | 1904,
): Promise<SheetFigure[]> {
  const end = (of: "row" | "column", size: "rows" | "columns"): number =>
    Math.max(0, ...look.filled.map((area) => area[of] + area[size]));
  const [rows, columns] = [Math.min(ROWS_READ, end("row", "rows")), end("column", "columns")];
  if (rows === 0 || columns === 0) return [];
  const range = rangeOf(context.workbook.worksheets.getItem(tab), { row: 0, column: 0, rows, columns });
  range.load("values");
  await context.sync();
  return figuresOf({ id, tab, look, values: range.values as Cell[][], dateSystem });
}

/**
 * In the order of the tabs.
 * @throws Cancelled between two sheets.
 */
export async function readFigures(facts: WorkbookFacts, control: Control): Promise<SheetFigure[]> {
  const order = new Map(facts.sheets.map(({ name }, at) => [name, at]));
  const sheets = facts.builds
    .filter((build) => !linksFigures(build))
    .flatMap(({ id, sheets: all }) =>
      all.flatMap((saved): StandingSheet[] => {
        const tab = saved.key === WORKING_SHEET ? undefined : ownSheet(facts, id, saved)?.name;
        return tab === undefined ? [] : [{ id: `${id}/${saved.key}`, tab, saved }];
      }),
    )
    .sort((a, b) => order.get(a.tab)! - order.get(b.tab)!);
  return runWhenReady(async (context) => {
    const figures: SheetFigure[] = [];
    for (const sheet of sheets) {
      figures.push(...(await readSheet(context, sheet, facts.dateSystem)));
      await breathe(control);
    }
    return figures.slice(0, MOST_FIGURES);
  }, control);
}
