/**
 * Built workbooks and what becomes of them when inputs change, saved for LibreOffice to calculate anew. Its conversions are what takes
 * long, so several changes, one after another, are judged in one file.
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

export interface Book {
  readonly title: string;
  readonly build: () => Promise<Grid>;
  /** By what is said of them; in each six of them, what hides the effect of others comes last. */
  readonly changes: Readonly<Record<string, Change>>;
  /** So many formulas and checks, at least, are in it. */
  readonly formulas: number;
  readonly checks: number;
  /** Faults that are meant to be there. */
  readonly isMeant?: (fault: string) => boolean;
}

/** A workbook as built or after changes. */
interface Judged {
  readonly cells: readonly FormulaCell[];
  readonly checks: readonly { readonly name: string; readonly key: string }[];
  /** The same cells as LibreOffice calculates them. */
  readonly theirs: ReadonlyMap<string, SavedCell>;
}

/** What a change does: the formulas it gives another value, errors there are then, and the state in which it is judged. */
interface Effect {
  readonly moved: number;
  readonly errors: readonly string[];
  readonly state: number;
}

interface State extends Omit<Judged, "theirs"> {
  readonly bytes: Uint8Array;
}

interface Outcome {
  readonly states: readonly State[];
  readonly effects: readonly Effect[];
}

/** So many changes, at the most, are judged in one file. */
const TOGETHER = 6;
const LONG = 900_000;

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

/** A cell of a saved file and what it is given. */
interface Edit {
  readonly sheetNumber: number;
  readonly address: string;
  readonly value: number | string;
}

/** The saved file with cells given values and every other value as it was, so that only calculating can bring the rest about. */
function withValues(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts = unpack(bytes);
  for (const { sheetNumber, address, value } of edits) {
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
  }
  return pack(parts);
}

const errorsOf = (cells: readonly FormulaCell[]): string[] =>
  cells
    .filter(({ value }) => isError(value))
    .map(({ sheet, address, value }) => `${sheet}!${address} is ${value} here`);

/** Changes made one after another, then taken back; the state after the last of them is the one numbered so. */
async function stateAfter(
  grid: Grid,
  built: State,
  changes: readonly Change[],
  state: number,
): Promise<{ readonly state: State; readonly effects: readonly Effect[] }> {
  let { cells } = built;
  const [edits, effects, back]: [Edit[], Effect[], (() => void)[]] = [[], [], []];
  for (const change of changes) {
    const { sheet, cell } = target(grid, change);
    const before = sheet.formulas(cell);
    const value = change.value(sheet.values(cell)[0]?.[0] ?? "");
    sheet.write(cell, [[value]]);
    await grid.settled();
    const old = new Map(cells.map((one) => [one.key, one.value]));
    cells = formulaCells(grid);
    const sheetNumber = grid.sheets().findIndex(({ id }) => id === sheet.id) + 1;
    edits.push({ sheetNumber, address: `${columnLetters(cell.column)}${cell.row + 1}`, value });
    const moved = cells.filter((one) => !agree(old.get(one.key) ?? "", one.value)).length;
    effects.push({ moved, errors: errorsOf(cells), state });
    back.push(() => sheet.write(cell, before));
  }
  // Calculated with what is changed next.
  for (const restore of back) restore();
  return { state: { cells, bytes: withValues(built.bytes, edits), checks: built.checks }, effects };
}

async function outcomeOf({ build, changes }: Book): Promise<Outcome> {
  const grid = await build();
  try {
    const built = { cells: formulaCells(grid), checks: checkCells(grid), bytes: await saveXlsx(grid) };
    const [states, effects]: [State[], Effect[]] = [[built], []];
    const all = Object.values(changes);
    for (let first = 0; first < all.length; first += TOGETHER) {
      const after = await stateAfter(grid, built, all.slice(first, first + TOGETHER), states.length);
      states.push(after.state);
      effects.push(...after.effects);
    }
    return { states, effects };
  } finally {
    grid.dispose();
  }
}

/** What is wrong in each state of each workbook, all of them calculated in one run of LibreOffice. */
async function faultsOf(outcomes: readonly Outcome[]): Promise<string[][][]> {
  const saved = await recalculated(outcomes.flatMap(({ states }) => states.map(({ bytes }) => bytes)));
  const found: string[][][] = [];
  for (const { states } of outcomes) {
    const ofBook: string[][] = [];
    for (const { cells, checks } of states)
      ofBook.push(faults({ cells, checks, theirs: await savedCells(saved.shift()!) }));
    found.push(ofBook);
  }
  return found;
}

/** What must not be: errors, values that LibreOffice calculates otherwise, checks that do not hold there. */
function faults({ cells, checks, theirs }: Judged): string[] {
  const errorsThere = [...theirs]
    .filter(([, { value }]) => isError(value))
    .map(([key, { value }]) => `${key} is ${String(value)} there`);
  const holds = (key: string): boolean => agree(HOLDS, theirs.get(key)?.value ?? null);
  const failed = checks.filter(({ key }) => !holds(key)).map(({ name }) => `${name} does not hold there`);
  return [...errorsOf(cells), ...errorsThere, ...disagreements(cells, theirs), ...failed];
}

/** Tests that LibreOffice calculates each workbook as the playground does, as built and after its changes. */
export function judge(books: readonly Book[]): void {
  let outcomes: Outcome[];
  let found: string[][][];
  beforeAll(async () => {
    outcomes = [];
    for (const book of books) outcomes.push(await outcomeOf(book));
    found = await faultsOf(outcomes);
  }, LONG);

  describe.each(books.map((book, index) => ({ ...book, index })))("$title", ({ index, changes, isMeant, ...least }) => {
    const faultsIn = (state: number): string[] => found[index]![state]!.filter((fault) => isMeant?.(fault) !== true);

    test("as built, LibreOffice calculates the same", () => {
      const [{ cells, checks } = { cells: [], checks: [] }] = outcomes[index]!.states;
      expect(cells.length).toBeGreaterThan(least.formulas);
      expect(checks.length).toBeGreaterThan(least.checks);
      expect(faultsIn(0)).toEqual([]);
    });

    const made = Object.entries(changes).map(([name, { moves }], turn) => ({ name, turn, moves }));
    if (made.length === 0) return;
    test.each(made)("after $name has changed, both calculate the same anew", ({ turn, moves }) => {
      const { moved, errors, state } = outcomes[index]!.effects[turn]!;
      expect(moved).toBeGreaterThanOrEqual(moves);
      expect(errors).toEqual([]);
      expect(faultsIn(state)).toEqual([]);
    });
  });
}
