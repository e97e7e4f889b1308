/**
 * Texts of the user that begin like formulas stay texts, in every kind: headings, names, channels, products, the sheet's name and the
 * file's. Judged by what is sent to Excel, whatever the grid makes of it.
 */
import { ACTION, type ObjectPath, type RequestBody } from "../../../playground/host/wire";
import { SHEET_KINDS } from "../../../src/kinds/catalogue";
import { roleOf, type Role, type TableKind } from "../../../src/tables/catalogue";
import { build } from "../../../src/workbook/build/build";
import type { BuildRequest } from "../../../src/workbook/build-request";
import type { ChosenTable } from "../../../src/workbook/read/table";
import { openWorkbook, type TestWorkbook } from "../office";
import { addSamples, defaultRequest } from "../sample-shop";

const MARK = "Pwn";
const STARTS = ['=1+1&"', "+1+1&", "-1+1&", "@SUM(1)&", '=HYPERLINK("http://x")&"', "=cmd|' /C calc'!A0&"];
/** A text that would be a formula, the same for the same text. */
const hostile = (text: string): string =>
  `${STARTS[[...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % STARTS.length]!}${MARK} ${text}`;
const FREE = new Set(["id", "name", "text"]);

/** Everything of the table that the user names, made hostile in its sheet; the table as it then is. */
function madeHostile(book: TestWorkbook, table: TableKind, { source, roles, ...others }: ChosenTable): ChosenTable {
  const sheet = book.sheet(source.sheet);
  const area = {
    row: source.headerRow,
    column: source.firstColumn,
    rows: source.rows + 1,
    columns: source.headers.length,
  };
  const free = Object.entries(roles).filter(([role]) => FREE.has(roleOf(table, role as Role).type));
  const columns = new Set(free.map(([, column]) => column));
  const cells = sheet.values(area).map((row, at) =>
    row.map((cell, column) => {
      if (at > 0 && (cell === "" || !columns.has(column))) return cell;
      return `'${hostile(String(cell))}`;
    }),
  );
  sheet.write(area, cells);
  sheet.name = `=${MARK}&${source.sheet}`;
  return {
    ...others,
    roles,
    source: { ...source, sheet: sheet.name, name: sheet.name, headers: source.headers.map(hostile) },
  };
}

/** What Excel would take as a formula, or as part of one, of the texts that are set: none may hold a hostile text but quoted. */
function danger(set: unknown): string[] {
  if (Array.isArray(set)) return set.flatMap(danger);
  if (typeof set === "object" && set !== null) return Object.values(set).flatMap(danger);
  if (typeof set !== "string" || !set.includes(MARK) || !/^[=+\-@]/.test(set)) return [];
  const code = set.replaceAll(/"(?:[^"]|"")*"/g, '""').replaceAll(/'(?:[^']|'')*'!/g, "x!");
  return set.startsWith("=") && !code.includes(MARK) ? [] : [set];
}

/** Values set, and objects made by methods. A name by which something is found is no content, and settings are no cells. */
function contentOf({ Actions, ObjectPaths }: RequestBody): unknown[] {
  const set = Actions.filter(({ ActionType }) => ActionType === ACTION.setProperty);
  const called = Actions.filter(({ ActionType }) => ActionType === ACTION.method);
  const inSettings = ({ ParentObjectPathId = 0 }: ObjectPath): boolean =>
    ObjectPaths[ParentObjectPathId]?.Name === "Settings";
  const made = Object.values(ObjectPaths).filter((path) => path.Name === "Add" && !inSettings(path));
  return [...set, ...called, ...made].map(({ ArgumentInfo }) => ArgumentInfo?.Arguments);
}

describe.each(SHEET_KINDS.map((kind) => [kind.id, kind] as const))("%s", (_, kind) => {
  it("sends no text of the user's as a formula", async () => {
    const book = await openWorkbook();
    try {
      addSamples(book.grid, "en-US", 120);
      book.grid.name = `=${MARK}.xlsx`;
      const clean = await defaultRequest(kind, "en-US");
      const tables = Object.fromEntries(
        Object.entries(clean.tables).map(([table, chosen]) => [table, madeHostile(book, table as TableKind, chosen)]),
      ) as BuildRequest["tables"];
      const { host } = book.runtime;
      const sent: RequestBody[] = [];
      const process = host.process.bind(host);
      host.process = (body, flags) => {
        sent.push(body);
        return process(body, flags);
      };
      const { sheets, checks } = await build({ ...clean, tables });
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      expect([...new Set(sent.flatMap(contentOf).flatMap(danger))]).toEqual([]);
      const texts = sheets.flatMap(({ tab }) => {
        const used = book.sheet(tab).used(true);
        return used === null ? [] : book.sheet(tab).values(used).flat();
      });
      expect(texts.filter((text) => String(text).includes(MARK)).length).toBeGreaterThan(0);
    } finally {
      book.close();
    }
  });
});
