/** What saved builds hold of the texts of the user's tables: nothing, by their rule. */
import type { Grid } from "../../playground/grid/grid";
import { tableOf } from "../../src/tables/catalogue";
import type { RoleSpecs } from "../../src/tables/roles";
import type { SavedBuild } from "../../src/workbook/settings";
import { findSources } from "../../src/workbook/sources";

/** Stands in no text of the product. */
const MARK = "‡";
/** Of columns whose cells are the user's own words, not of a meaning that the product knows. */
const OWN: readonly string[] = ["name", "id", "text"];

/** Marks every text of the tables' columns of names, numbers and words, of tables that begin in the first row; how many. */
export async function markTexts(grid: Grid): Promise<number> {
  let marked = 0;
  for (const { source, kind, roles } of await findSources()) {
    const specs: RoleSpecs<string> = kind === null ? {} : tableOf(kind).roles;
    const sheet = grid.sheets().find(({ name }) => name === source.sheet)!;
    const used = sheet.used(true)!;
    for (const [role, column] of Object.entries(roles)) {
      if (!OWN.includes(specs[role]!.type)) continue;
      const body = { row: 1, column, rows: used.rows - 1, columns: 1 };
      const cells = sheet.values(body).map(([cell]) => {
        const isText = typeof cell === "string" && cell !== "";
        if (isText) marked++;
        return [isText ? `'${cell}${MARK}` : cell!];
      });
      sheet.write(body, cells);
    }
  }
  await grid.settled();
  return marked;
}

/** Every text and key of a value, however deep, with where it is. */
function* stringsIn(value: unknown, at = ""): Generator<readonly [at: string, text: string]> {
  if (typeof value === "string") yield [at, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [at, key];
    yield* stringsIn(each, `${at}.${key}`);
  }
}

/** Where saved builds hold a marked text, alone or as a part of another. */
export function heldTexts(builds: readonly SavedBuild[]): string[] {
  return [...stringsIn(builds)].flatMap(([at, text]) => (text.includes(MARK) ? [`${at}: ${text}`] : []));
}
