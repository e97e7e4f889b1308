/**
 * Sheets of other kinds' builds that a kind takes rows from, as they stand in the workbook: of several builds of a kind those of the last one.
 */
import { greatest } from "d3-array";
import type { KindAbout, KindSheet, OtherSheet, PlanContext, PreviousTable } from "../kinds/kind";
import type { Cell } from "../tables/source";
import { type Control } from "./control";
import { ownSheet, type WorkbookFacts } from "./facts";
import { readFigures } from "./figures/read-figures";
import { bodyRows, cellsOf, headingSpans } from "./figures/heading-spans";
import type { SavedSheet } from "./settings";
import { runWhenReady } from "./waiting-run";
import { readArea } from "./previous-build/sheets";

interface Standing extends KindSheet {
  readonly tab: string;
  readonly saved: SavedSheet;
}

/** The sheet of the build of its kind that was made last, of those that still have it. */
function standing(facts: WorkbookFacts, { kind, sheet }: KindSheet): Standing | undefined {
  const found = facts.builds
    .filter((build) => build.kind === kind)
    .flatMap(({ id, sheets, builtOn }) => {
      const saved = sheets.find(({ key }) => key === sheet);
      const tab = saved && ownSheet(facts, id, saved)?.name;
      return saved === undefined || tab === undefined ? [] : [{ kind, sheet, tab, saved, builtOn }];
    });
  return greatest(found, ({ builtOn }) => builtOn);
}

function tablesOf({ look }: SavedSheet, values: readonly (readonly Cell[])[]): PreviousTable[] {
  const sheet = { look, values };
  const ends = new Set(cellsOf(sheet, ["heading", "wideHeading", "total"]).map(({ row }) => row));
  return headingSpans(sheet).map((span) => {
    const { row, column, columns } = span;
    const cells = values
      .slice(row, row + 1 + bodyRows(sheet, span, ends))
      .map((all) => all.slice(column, column + columns));
    const [headings = [], ...rows] = cells;
    return { headings, rows };
  });
}

/**
 * No request where the workbook has none of them.
 * @throws Cancelled between two requests.
 */
async function readSheets(facts: WorkbookFacts, wanted: readonly KindSheet[], control: Control): Promise<OtherSheet[]> {
  const sheets: OtherSheet[] = [];
  for (const { kind, sheet, tab, saved } of wanted.flatMap((each) => standing(facts, each) ?? [])) {
    const end = (of: "row" | "column", size: "rows" | "columns"): number =>
      Math.max(0, ...saved.look.filled.map((area) => area[of] + area[size]));
    const area = { row: 0, column: 0, rows: end("row", "rows"), columns: end("column", "columns") };
    const read = (context: Excel.RequestContext): Promise<Cell[][]> =>
      readArea(context.workbook.worksheets.getItem(tab), area, control);
    sheets.push({ kind, sheet, tab, tables: tablesOf(saved, await runWhenReady(read, control)) });
  }
  return sheets;
}

/** What a kind asks for of the other builds, as its plan gets it. @throws Cancelled between two requests. */
export async function readOthers(
  { links, reads }: Pick<KindAbout, "links" | "reads">,
  facts: WorkbookFacts,
  control: Control,
): Promise<Pick<PlanContext, "figures" | "others">> {
  return {
    ...(links && { figures: await readFigures(facts, control) }),
    ...(reads && { others: await readSheets(facts, reads, control) }),
  };
}
