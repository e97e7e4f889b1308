/**
 * The sample workbook with both sheets built in it, opened and calculated anew by LibreOffice: every formula must agree,
 * as built and after an input has changed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { columnLetters } from "../../src/playground/grid/a1";
import type { Area, Grid, GridSheet, Value } from "../../src/playground/grid/grid";
import { createHeadlessGrid } from "../../src/playground/grid/headless-grid";
import { buildInGrid } from "../../src/playground/headless/build-file";
import { readBuildFlags } from "../../src/playground/headless/build-flags";
import { addCsv } from "../../src/playground/xlsx/open-csv";
import { openFile } from "../../src/playground/xlsx/open-file";
import { editPart, pack, unpack } from "../../src/playground/xlsx/parts";
import { saveXlsx } from "../../src/playground/xlsx/save-xlsx";
import { parseSavedBuild } from "../../src/workbook/settings";
import type { SavedBuild } from "../../src/workbook/settings";
import { LOCALES } from "../../src/text/locale";
import type { Locale } from "../../src/text/locale";
import { recalculated, savedCells } from "./libreoffice";
import type { SavedCell } from "./libreoffice";

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const LONG = 300_000;
/** Sums run in another order there. */
const TOLERANCE = 1e-9;

const sample = (locale: Locale, name: string): Uint8Array => new Uint8Array(readFileSync(path.join(SAMPLES, locale, `${name}.csv`)));

/** Orders as an Excel table, leads as a plain heading row: both ways a table can stand in a workbook. */
async function builtSample(locale: Locale): Promise<Grid> {
  const grid = createHeadlessGrid({ locale });
  await openFile(grid, "Orders.csv", sample(locale, "orders"));
  const [orders] = grid.sheets();
  const area = orders?.used(true);
  if (orders === undefined || area == null) throw new Error("The sample orders are empty.");
  orders.addTable({
    name: "Orders",
    area,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
  });
  addCsv(grid, "Leads.csv", sample(locale, "leads"));
  await grid.settled();
  for (const kind of ["segments", "goal"])
    await buildInGrid(grid, readBuildFlags([kind, "sample.xlsx", "--locale", locale, "--today", "2026-11-23"]));
  return grid;
}

interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: Value;
  readonly value: Value;
  readonly key: string;
}

function formulaCells(grid: Grid): FormulaCell[] {
  return grid.sheets().flatMap((sheet) => {
    const area = sheet.used(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    if (area.rows === 0) return [];
    const values = sheet.values(area);
    return sheet.formulas(area).flatMap((line, row) =>
      line.flatMap((formula, column) => {
        const value = values[row]?.[column] ?? "";
        if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return [];
        const [at, across] = [area.row + row, area.column + column];
        return [{ sheet: sheet.name, address: `${columnLetters(across)}${at + 1}`, formula, value, key: `${sheet.name}!${at},${across}` }];
      }),
    );
  });
}

/** LibreOffice has no truth values of its own: under a number format TRUE is saved as 1. */
function agree(came: Value, theirs: SavedCell["value"]): boolean {
  const ours = typeof came === "boolean" && typeof theirs === "number" ? Number(came) : came;
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= TOLERANCE * Math.max(Math.abs(ours), Math.abs(theirs));
  return ours === (theirs ?? "");
}

function disagreements(grid: Grid, theirs: ReadonlyMap<string, SavedCell>): string[] {
  return formulaCells(grid)
    .filter(({ key, value }) => !agree(value, theirs.get(key)?.value ?? null))
    .map(
      ({ sheet, address, formula, value, key }) =>
        `${sheet}!${address} ${formula} is ${value} here, ${String(theirs.get(key)?.value ?? null)} there`,
    );
}

const isError = (value: unknown): boolean => typeof value === "string" && /^#[A-Z/0]+[!?A]$/.test(value);

interface Input {
  readonly sheet: GridSheet;
  readonly area: Area;
  readonly key: string;
}

/** The cells of the built sheets that a user may change, as the workbook remembers them. */
function inputs(grid: Grid, kind: string): Input[] {
  const builds = [...grid.settings]
    .map(([key, value]) => parseSavedBuild(key, value))
    .filter((build): build is SavedBuild => build?.kind === kind);
  return builds.flatMap((build) =>
    build.sheets.flatMap(({ id, look }) => {
      const sheet = grid.sheets().find((one) => one.id === id);
      if (sheet === undefined) throw new Error(`The build remembers a sheet ${id} that is not there.`);
      return look.inputs.map(({ key, area }) => ({ sheet, area, key }));
    }),
  );
}

/**
 * The saved file with a number put into one cell (which held a number or nothing) and every other value as it was, so that only
 * calculating can bring the rest about.
 */
function withNumber(bytes: Uint8Array, sheetNumber: number, address: string, value: number): Uint8Array {
  const parts = unpack(bytes);
  let changed = 0;
  editPart(parts, `xl/worksheets/sheet${sheetNumber}.xml`, (text) =>
    text.replace(new RegExp(`<c r="${address}"((?: s="\\d+")?)(?:/>|><v>[^<]*</v></c>)`), (_, style: string) => {
      changed++;
      return `<c r="${address}"${style}><v>${value}</v></c>`;
    }),
  );
  if (changed !== 1) throw new Error(`${address} of sheet ${sheetNumber} is neither a number nor blank in the file.`);
  return pack(parts, 6);
}

describe.each(LOCALES)("the sample workbook in %s", (locale) => {
  let grid: Grid;
  let bytes: Uint8Array;
  beforeAll(async () => {
    grid = await builtSample(locale);
    bytes = await saveXlsx(grid);
  }, LONG);
  afterAll(() => grid.dispose());

  test(
    "every formula of the built sheets has the value LibreOffice calculates, and none is an error",
    async () => {
      const cells = formulaCells(grid);
      expect(cells.length).toBeGreaterThan(500);
      expect(cells.filter(({ value }) => isError(value))).toEqual([]);
      const theirs = await savedCells(await recalculated(bytes));
      expect([...theirs.values()].filter(({ value }) => isError(value))).toEqual([]);
      expect(disagreements(grid, theirs)).toEqual([]);
    },
    LONG,
  );

  test.each([
    ["segments", (key: string) => /cut.*recency/i.test(key)],
    ["goal", (key: string) => /orderTarget/i.test(key)],
  ])(
    "after an input of the %s has changed, both calculate the same anew",
    async (kind, wanted) => {
      const input = inputs(grid, kind).find(({ key }) => wanted(key));
      if (input === undefined)
        throw new Error(
          `The ${kind} sheet has no such input: ${inputs(grid, kind)
            .map(({ key }) => key)
            .join(", ")}`,
        );
      const { sheet, area } = input;
      const cell = { row: area.row, column: area.column, rows: 1, columns: 1 };
      const before = sheet.values(cell)[0]?.[0];
      const formulas = sheet.formulas(cell);
      const old = new Map(formulaCells(grid).map(({ key, value }) => [key, value]));
      const changed = Math.round(Number(before) * 1.5) + 1;
      sheet.write(cell, [[changed]]);
      await grid.settled();
      const moved = formulaCells(grid).filter(({ key, value }) => !agree(old.get(key) ?? "", value));
      expect(moved.length).toBeGreaterThan(5);
      const number = grid.sheets().findIndex(({ id }) => id === sheet.id) + 1;
      const theirs = await savedCells(
        await recalculated(withNumber(bytes, number, `${columnLetters(cell.column)}${cell.row + 1}`, changed)),
      );
      expect(disagreements(grid, theirs)).toEqual([]);
      expect(formulaCells(grid).filter(({ value }) => isError(value))).toEqual([]);
      sheet.write(cell, formulas);
      await grid.settled();
      expect(formulaCells(grid).filter(({ key, value }) => !agree(old.get(key) ?? "", value))).toEqual([]);
    },
    LONG,
  );
});
