/**
 * What makes a build ready to be shared: its formulas locked with its inputs open, or as values. Everything follows from the sheets as the build saved them, whatever the kind.
 */
import type { Area } from "../plan/plan";
import type { Cell } from "../tables/source";
import { toProblem } from "./errors/excel-errors";
import { unknownBuild } from "./errors/problems";
import { loadFacts, ownSheet, type WorkbookFacts } from "./facts";
import { REQUEST_BYTES } from "./request-size";
import type { SavedBuild, SavedSheet } from "./settings";
import { rangeOf } from "./write/batch";

/** A sheet of the build that stands. */
export interface OwnSheet {
  readonly saved: SavedSheet;
  readonly tab: string;
  readonly sheet: Excel.Worksheet;
  readonly isProtected: boolean;
}

interface OwnBuild {
  readonly context: Excel.RequestContext;
  readonly facts: WorkbookFacts;
  readonly build: SavedBuild;
  readonly sheets: readonly OwnSheet[];
  /** That of the workbook's overview, which is shared with any build of it; none where it has none. */
  readonly overview: readonly OwnSheet[];
}

/**
 * Acts on a build and those of its sheets that stand.
 * @throws Problem for a build that is unknown, and for what Excel refuses.
 */
export async function onBuild<T>(buildId: string, act: (own: OwnBuild) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(async (context) => {
      const facts = await loadFacts(context);
      const build = facts.builds.find(({ id }) => id === buildId);
      if (build === undefined) throw unknownBuild();
      const standing = ({ id, sheets }: SavedBuild): OwnSheet[] =>
        sheets.flatMap((saved): OwnSheet[] => {
          const own = ownSheet(facts, id, saved);
          if (own === null) return [];
          const { name: tab, isProtected } = own;
          return [{ saved, tab, isProtected, sheet: context.workbook.worksheets.getItem(tab) }];
        });
      const overview = facts.overview === null ? [] : standing(facts.overview);
      return act({ context, facts, build, sheets: standing(build), overview });
    });
  } catch (error) {
    throw toProblem(error);
  }
}

/** Whether every sheet of the build is protected. */
export const isLocked = (buildId: string): Promise<boolean> =>
  onBuild(buildId, ({ sheets }) => Promise.resolve(sheets.length > 0 && sheets.every((own) => own.isProtected)));

/**
 * Locks the sheets of the build and the overview without a password: its inputs stay open, lists can be filtered and sorted.
 * @throws Problem for what Excel refuses.
 */
export async function lockBuild(buildId: string): Promise<void> {
  await onBuild(buildId, async ({ context, sheets, overview }) => {
    for (const { saved, sheet, isProtected } of [...sheets, ...overview]) {
      if (isProtected) continue;
      for (const { area } of saved.look.inputs) rangeOf(sheet, area).format.protection.locked = false;
      sheet.protection.protect({
        allowAutoFilter: true,
        allowSort: true,
        allowFormatColumns: true,
        allowFormatRows: true,
      });
    }
    await context.sync();
  });
}

/** Opens the build's sheets again. */
export async function unlockBuild(buildId: string): Promise<void> {
  await onBuild(buildId, async ({ context, sheets, overview }) => {
    for (const { sheet, isProtected } of [...sheets, ...overview]) if (isProtected) sheet.protection.unprotect();
    await context.sync();
  });
}

/** A read of a cell's formula and value takes about this much. */
const CELL_BYTES = 120;

/**
 * Replaces the formulas of the build's sheets by what they show; a refresh brings them back.
 * @throws Problem where a sheet is protected, and for what Excel refuses.
 */
export async function freezeBuild(buildId: string): Promise<void> {
  await onBuild(buildId, async ({ sheets, overview }) => {
    for (const { sheet, saved } of [...overview, ...sheets])
      for (const area of saved.look.filled) for (const part of inParts(area)) await freeze(sheet, part);
  });
}

/** An area in parts that fit into a request each. */
export function inParts(area: Area): readonly Area[] {
  const atOnce = Math.max(1, Math.floor(REQUEST_BYTES / CELL_BYTES / area.columns));
  return Array.from({ length: Math.ceil(area.rows / atOnce) }, (_, at) => ({
    ...area,
    row: area.row + at * atOnce,
    rows: Math.min(atOnce, area.rows - at * atOnce),
  }));
}

async function freeze(sheet: Excel.Worksheet, area: Area): Promise<void> {
  const range = rangeOf(sheet, area);
  range.load("formulas,values");
  await sheet.context.sync();
  const formulas = range.formulas as Cell[][];
  const values = range.values as Cell[][];
  const isFormula = (row: number, column: number): boolean => String(formulas[row]?.[column]).startsWith("=");
  for (let column = 0; column < area.columns; column++) {
    for (let row = 0; row < area.rows; row++) {
      if (!isFormula(row, column)) continue;
      const from = row;
      while (isFormula(row + 1, column)) row++;
      const run = { row: area.row + from, column: area.column + column, rows: row - from + 1, columns: 1 };
      rangeOf(sheet, run).values = values.slice(from, row + 1).map((cells) => [asValue(cells[column])]);
    }
  }
  await sheet.context.sync();
}

/** A text that would be taken for something else is written as text; an error is one again. */
const asValue = (value: Cell): Cell =>
  typeof value === "string" && value !== "" && !value.startsWith("#") ? `'${value}` : value;
