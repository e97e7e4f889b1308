/**
 * Builds a saved build anew with the choices it was made with, from the tables as they are now.
 */
import { listedKind } from "../../kinds/list";
import type { TableKind } from "../../tables/catalogue";
import type { BuildRequest, BuildResult } from "../build-request";
import { build, figuresNow } from "./build";
import type { Control } from "../control";
import { todaySerial } from "../host";
import { NotInWorkbook, sourceGone, unknownBuild } from "../errors/problems";
import type { ChosenTables } from "../read-input";
import { joinTables, notesOnTabs } from "../joined-tables";
import { findColumns, findSaved } from "../saved-columns";
import { listBuilds, type SavedBuild, type SavedTable } from "../settings";
import { findSources, type FoundSource } from "../sources";
import { concernsBuild } from "../touched-tables";
import { toProblem } from "../errors/excel-errors";

interface RefreshOptions {
  /** Excel serial (1900 system) of the day to refresh for; today when absent. */
  readonly today?: number;
  /** One of the kind's actions, to be carried out. */
  readonly action?: string;
}

/**
 * @throws Problem when the build is unknown, its table or one of its columns is gone, its rows were never in the workbook, or as `build` does.
 */
export async function refresh(
  buildId: string,
  control: Control = {},
  options: RefreshOptions = {},
): Promise<BuildResult> {
  return build(await savedRequest(buildId, control, options), control);
}

/**
 * The labels of the figures that are not what they were when the build was made: its tables or inputs have changed since.
 * @param changed Ids of the sheets in which cells have changed.
 * @returns Null, and no table is read, where those sheets have no say in the figures.
 * @throws Problem as `refresh` does.
 */
export async function changedFigures(
  { buildId, keyFigures }: Pick<BuildResult, "buildId" | "keyFigures">,
  changed: ReadonlySet<string>,
  control: Control = {},
): Promise<ReadonlySet<string> | null> {
  const request = await savedRequest(buildId, control);
  if (!(await concernsBuild(changed, request.tables, control))) return null;
  const now = await figuresNow(request, control);
  const values = new Map(now.map(({ label, value }) => [label, value]));
  return new Set(keyFigures.filter(({ label, value }) => values.get(label) !== value).map(({ label }) => label));
}

/** The request that makes a saved build anew. */
async function savedRequest(
  buildId: string,
  control: Control,
  { today = todaySerial(), action }: RefreshOptions = {},
): Promise<BuildRequest> {
  try {
    const saved = (await listBuilds(control)).find(({ id }) => id === buildId);
    const listed = saved && listedKind(saved.kind);
    if (!saved || !listed) throw unknownBuild();
    const [kind, found] = await Promise.all([listed.load(), findSources(control)]);
    const { options, locale } = saved;
    return { kind, tables: savedSources(saved, found), options, locale, today, buildId, action };
  } catch (error) {
    throw toProblem(error);
  }
}

function savedSources(saved: SavedBuild, found: readonly FoundSource[]): ChosenTables {
  const tables = Object.entries(saved.tables) as [TableKind, SavedTable][];
  return Object.fromEntries(
    tables.map(([kind, table]) => {
      if (table.isAsked === true) throw new NotInWorkbook(table.sheet);
      const own = savedSource(table, found);
      const { source } = own;
      const notes = [...own.notes, ...notesOnTabs(own, found)];
      return [kind, { source, roles: findColumns(source, table), notes, choices: table.choices }];
    }),
  );
}

/** @throws Problem naming the first of its tables that is gone. */
function savedSource(saved: SavedTable, found: readonly FoundSource[]): FoundSource {
  const [first, ...others] = findSaved(saved, found).map((each) => {
    if (each.found === undefined) throw sourceGone(each.place.table ?? each.place.sheet);
    return each.found;
  });
  return joinTables([first!, ...others]);
}
