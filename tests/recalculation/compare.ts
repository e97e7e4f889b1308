/** What the playground calculates beside what LibreOffice calculates of the same file. */
import { columnLetters } from "../../src/plan/address";
import type { Grid, Value } from "../../playground/grid/grid";
import { parseSavedBuild, type SavedBuild } from "../../src/workbook/settings";
import type { SavedCell } from "./libreoffice";

/** Sums run in another order there. */
const TOLERANCE = 1e-9;

export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: Value;
  readonly value: Value;
  readonly key: string;
}

/** Every cell with a formula of the whole workbook. */
export function formulaCells(grid: Grid): FormulaCell[] {
  return grid.sheets().flatMap((sheet) => {
    const area = sheet.used(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    if (area.rows === 0) return [];
    const values = sheet.values(area);
    return sheet.formulas(area).flatMap((line, row) =>
      line.flatMap((formula, column) => {
        const value = values[row]?.[column] ?? "";
        if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return [];
        const [at, across] = [area.row + row, area.column + column];
        return [
          {
            sheet: sheet.name,
            address: `${columnLetters(across)}${at + 1}`,
            formula,
            value,
            key: `${sheet.name}!${at},${across}`,
          },
        ];
      }),
    );
  });
}

/** LibreOffice has no truth values of its own: under a number format TRUE is saved as 1. */
export function agree(came: Value, theirs: SavedCell["value"]): boolean {
  const ours = typeof came === "boolean" && typeof theirs === "number" ? Number(came) : came;
  if (typeof ours === "number" && typeof theirs === "number")
    return Math.abs(ours - theirs) <= TOLERANCE * Math.max(Math.abs(ours), Math.abs(theirs));
  return ours === (theirs ?? "");
}

export function disagreements(ours: readonly FormulaCell[], theirs: ReadonlyMap<string, SavedCell>): string[] {
  return ours
    .filter(({ key, value }) => !agree(value, theirs.get(key)?.value ?? null))
    .map(
      ({ sheet, address, formula, value, key }) =>
        `${sheet}!${address} ${formula} is ${value} here, ${String(theirs.get(key)?.value ?? null)} there`,
    );
}

export const isError = (value: unknown): boolean => typeof value === "string" && /^#[A-Z/0]+[!?A]$/.test(value);

/** What the workbook remembers of what was built in it. */
export function builds(grid: Grid): SavedBuild[] {
  return [...grid.settings].map(([key, value]) => parseSavedBuild(key, value)).filter((build) => build !== null);
}

/** The checks of every sheet built, by the key of their cell in `formulaCells`. */
export function checkCells(grid: Grid): { readonly name: string; readonly key: string }[] {
  return builds(grid).flatMap(({ sheets }) =>
    sheets.flatMap(({ id, look }) => {
      const tab = grid.sheets().find((sheet) => sheet.id === id)?.name ?? id;
      return look.checks.map(({ name, cell }) => ({
        name: `${tab}: ${name}`,
        key: `${tab}!${cell.row},${cell.column}`,
      }));
    }),
  );
}
