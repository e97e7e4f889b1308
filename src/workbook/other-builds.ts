/**
 * Sheets of other kinds' builds that a kind takes rows from, as they stand in the workbook: of several builds of a kind those of the last one.
 */
import { greatest } from "d3-array";
import type { KindAbout, KindSheet, OtherSheet, PlanContext, PreviousTable } from "../kinds/kind";
import type { Cell } from "../tables/source";
import type { Control } from "./control";
import { ownSheet, type WorkbookFacts } from "./facts";
import { readFigures } from "./figures/read-figures";
import { bodyRows, cellsOf, filledArea, headingSpans } from "./figures/heading-spans";
import { readValues } from "./read/values";
import type { SavedSheet } from "./settings";
import { runWhenReady } from "./waiting-run";

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
      return saved === undefined || tab === undefined ? [] : [{ standing: { kind, sheet, tab, saved }, builtOn }];
    });
  return greatest(found, ({ builtOn }) => builtOn)?.standing;
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

/** In one request where they fit into it; none where the workbook has none of them. */
async function readSheets(facts: WorkbookFacts, wanted: readonly KindSheet[], control: Control): Promise<OtherSheet[]> {
  const found = wanted.flatMap((each) => standing(facts, each) ?? []);
  if (found.length === 0) return [];
  const areas = found.map(({ tab, saved }) => ({ sheet: tab, ...filledArea(saved) }));
  const read = await runWhenReady((context) => readValues(context, areas), control);
  return found.map(({ saved, ...other }, i) => ({ ...other, tables: tablesOf(saved, read[i]!) }));
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
