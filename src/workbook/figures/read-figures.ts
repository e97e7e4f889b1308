/** Reads the figures of the built sheets that another kind may link. */
import type { SheetFigure } from "../../kinds/kind";
import { listedKind } from "../../kinds/list";
import { breathe, type Control } from "../control";
import { ownSheet, type WorkbookFacts } from "../facts";
import { type PlacedArea, readValues } from "../read/values";
import type { SavedBuild, SavedSheet } from "../settings";
import { runWhenReady } from "../waiting-run";
import { figuresOf, ROWS_READ } from "./grid-figures";
import { filledArea } from "./heading-spans";

/** What a sheet is computed from is no measure. */
const WORKING_SHEET = "how";

/** A kind that links figures has none itself: what links to what could otherwise turn in a circle. */
export const linksFigures = ({ kind }: SavedBuild): boolean => listedKind(kind)?.links !== undefined;

interface StandingSheet {
  readonly id: string;
  readonly saved: SavedSheet;
  readonly area: PlacedArea;
}

const readArea = (saved: SavedSheet, sheet: string): PlacedArea => {
  const area = filledArea(saved);
  return { ...area, sheet, rows: Math.min(ROWS_READ, area.rows) };
};

/** The sheets whose figures can be linked, in the order of the tabs. */
function standingSheets(facts: WorkbookFacts): StandingSheet[] {
  const order = new Map(facts.sheets.map(({ name }, at) => [name, at]));
  return facts.builds
    .filter((build) => !linksFigures(build))
    .flatMap(({ id, sheets }) =>
      sheets.flatMap((saved): StandingSheet[] => {
        const tab = saved.key === WORKING_SHEET ? undefined : ownSheet(facts, id, saved)?.name;
        return tab === undefined ? [] : [{ id: `${id}/${saved.key}`, saved, area: readArea(saved, tab) }];
      }),
    )
    .sort((a, b) => order.get(a.area.sheet)! - order.get(b.area.sheet)!);
}

/**
 * In the order of the tabs.
 * @throws Cancelled between two sheets.
 */
export async function readFigures(facts: WorkbookFacts, control: Control): Promise<SheetFigure[]> {
  const sheets = standingSheets(facts);
  const read = await runWhenReady(
    (context) =>
      readValues(
        context,
        sheets.map(({ area }) => area),
      ),
    control,
  );
  const figures: SheetFigure[] = [];
  for (const [i, { id, saved, area }] of sheets.entries()) {
    const { dateSystem } = facts;
    figures.push(...figuresOf({ id, tab: area.sheet, look: saved.look, values: read[i]!, dateSystem }));
    await breathe(control);
  }
  return figures;
}
