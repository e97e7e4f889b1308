/**
 * A built workbook and what becomes of it when single inputs change, each state saved for LibreOffice to calculate anew.
 */
import { columnLetters } from "../../src/plan/address";
import type { Area, Grid, GridSheet, Value } from "../../playground/grid/grid";
import { HOLDS } from "../../src/plan/sections/checks-part";
import { editPart, pack, unpack } from "../../playground/xlsx/parts";
import { saveXlsx } from "../../playground/xlsx/save-xlsx";
import { agree, builds, checkCells, disagreements, type FormulaCell, formulaCells, isError } from "./compare";
import { recalculated, type SavedCell, savedCells } from "./libreoffice";

/** One cell of an input of a built sheet, given another value. */
export interface Change {
  readonly kind: string;
  /** Of the input; the first that fits is changed. */
  readonly key: RegExp;
  /** Row and column inside the input. Default: its first cell. */
  readonly at?: readonly [row: number, column: number];
  readonly value: (before: Value) => number | string;
  /** So many formulas, at least, have another value after it. */
  readonly moves: number;
}

/** A workbook as built or after a change. */
export interface Judged {
  readonly cells: readonly FormulaCell[];
  readonly checks: readonly { readonly name: string; readonly key: string }[];
  /** The same cells as LibreOffice calculates them. */
  readonly theirs: ReadonlyMap<string, SavedCell>;
  /** Formulas with another value than in the workbook as built. */
  readonly moved: number;
}

interface State extends Omit<Judged, "theirs"> {
  readonly bytes: Uint8Array;
}

interface Target {
  readonly sheet: GridSheet;
  readonly cell: Area;
}

function target(grid: Grid, { kind, key: wanted, at: [down, right] = [0, 0] }: Change): Target {
  const known: string[] = [];
  for (const { sheets } of builds(grid).filter((build) => build.kind === kind)) {
    for (const { id, look } of sheets) {
      const sheet = grid.sheets().find((one) => one.id === id);
      if (sheet === undefined) throw new Error(`The build remembers a sheet ${id} that is not there.`);
      const input = look.inputs.find(({ key }) => wanted.test(key));
      if (input !== undefined)
        return { sheet, cell: { row: input.area.row + down, column: input.area.column + right, rows: 1, columns: 1 } };
      known.push(...look.inputs.map(({ key }) => key));
    }
  }
  throw new Error(`The ${kind} sheets have no input ${wanted}: ${known.join(", ")}`);
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The saved file with one cell given a value and every other value as it was, so that only calculating can bring the rest about. */
function withValue(bytes: Uint8Array, sheetNumber: number, address: string, value: number | string): Uint8Array {
  const parts = unpack(bytes);
  let changed = 0;
  const cell = new RegExp(`<c r="${address}"((?: [st]="\\w+")*)(?:/>|>((?:(?!</c>).)*)</c>)`);
  editPart(parts, `xl/worksheets/sheet${sheetNumber}.xml`, (text) =>
    text.replace(cell, (_, looks: string, content = "") => {
      const [style = ""] = / s="\d+"/.exec(looks) ?? [];
      if (String(content).includes("<f"))
        throw new Error(`${address} of sheet ${sheetNumber} holds a formula, no input.`);
      changed++;
      return typeof value === "number"
        ? `<c r="${address}"${style}><v>${value}</v></c>`
        : `<c r="${address}"${style} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    }),
  );
  if (changed !== 1) throw new Error(`${address} of sheet ${sheetNumber} is not in the file.`);
  return pack(parts);
}

async function stateAfter(grid: Grid, built: State, change: Change): Promise<State> {
  const { sheet, cell } = target(grid, change);
  const before = sheet.formulas(cell);
  const value = change.value(sheet.values(cell)[0]?.[0] ?? "");
  sheet.write(cell, [[value]]);
  await grid.settled();
  const cells = formulaCells(grid);
  const number = grid.sheets().findIndex(({ id }) => id === sheet.id) + 1;
  const bytes = withValue(built.bytes, number, `${columnLetters(cell.column)}${cell.row + 1}`, value);
  const old = new Map(built.cells.map((one) => [one.key, one.value]));
  // Calculated with what is changed next.
  sheet.write(cell, before);
  return {
    cells,
    bytes,
    checks: built.checks,
    moved: cells.filter((one) => !agree(old.get(one.key) ?? "", one.value)).length,
  };
}

/** Every workbook as built and after each of its changes, all calculated in one run of LibreOffice; disposes of the grids. */
export async function judge(
  books: readonly { readonly build: () => Promise<Grid>; readonly changes: readonly Change[] }[],
): Promise<(readonly Judged[])[]> {
  const states: State[][] = [];
  for (const { build, changes } of books) {
    const grid = await build();
    try {
      const built = { cells: formulaCells(grid), checks: checkCells(grid), bytes: await saveXlsx(grid), moved: 0 };
      const all: State[] = [built];
      for (const change of changes) all.push(await stateAfter(grid, built, change));
      states.push(all);
    } finally {
      grid.dispose();
    }
  }
  const saved = await recalculated(states.flat().map(({ bytes }) => bytes));
  const theirs = await Promise.all(saved.map(savedCells));
  return states.map((all) =>
    all.map(({ cells, checks, moved }) => ({ cells, checks, moved, theirs: theirs.shift()! })),
  );
}

/** What must not be: errors, values that LibreOffice calculates otherwise, checks that do not hold there. */
export function faults({ cells, checks, theirs }: Judged): string[] {
  const errors = cells
    .filter(({ value }) => isError(value))
    .map(({ sheet, address, value }) => `${sheet}!${address} is ${value} here`);
  const errorsThere = [...theirs]
    .filter(([, { value }]) => isError(value))
    .map(([key, { value }]) => `${key} is ${String(value)} there`);
  const holds = (key: string): boolean => agree(HOLDS, theirs.get(key)?.value ?? null);
  const failed = checks.filter(({ key }) => !holds(key)).map(({ name }) => `${name} does not hold there`);
  return [...errors, ...errorsThere, ...disagreements(cells, theirs), ...failed];
}
