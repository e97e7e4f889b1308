/**
 * Which cells a formula depends on, forgotten exactly. When a sheet changes its shape (a table, a filter, rows put in), Univer
 * forgets by place: what other sheets' formulas read on that sheet is lost, so they no longer follow its changes, and
 * what its own formulas read elsewhere stays behind, to be searched and complained of at every calculation.
 */
import { DependencyManagerService, type IFormulaData, type IFormulaDependencyTree } from "@univerjs/engine-formula";
import type { IUnitRange } from "@univerjs/core";

interface Entry {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** Of a conditional format or a validation; then it stands in no cell. */
  readonly formulaId: string | null;
  /** What it reads, as it stands in the search tree. */
  readonly reads: readonly IUnitRange[];
}

export class ExactDependencies extends DependencyManagerService {
  /** Whose formula each entry of the search tree is: Univer enters some after it has already let go of the formula. */
  private readonly entries = new Map<number, Entry>();

  override addDependencyRTreeCache(tree: IFormulaDependencyTree): void {
    const { treeId, unitId, subUnitId: sheetId, row, column, formulaId } = tree;
    const reads = [...tree.rangeList];
    if (tree.featureId == null) {
      // Univer enters every formula again at every calculation, beside what is there.
      const known = this.entries.get(treeId);
      if (known !== undefined && this._allTreeMap.has(treeId)) {
        if (sameRanges(known.reads, reads)) return;
        this._dependencyRTreeCache.bulkRemove(known.reads.map((read) => ({ ...read, id: treeId })));
        this._removeAllTreeMap(treeId);
      }
      this.entries.set(treeId, { unitId, sheetId, row, column, formulaId: formulaId ?? null, reads });
    }
    super.addDependencyRTreeCache(tree);
  }

  /** Takes out what stands for no formula of the workbook any more; to be called between the steps of a calculation. */
  tidy(formulas: IFormulaData): void {
    for (const [id, entry] of this.entries) {
      const isEntered = this.isEntered(id, entry);
      if (isEntered && isStillThere(formulas, entry)) continue;
      if (isEntered && entry.formulaId === null)
        this.removeFormulaDependency(entry.unitId, entry.sheetId, entry.row, entry.column);
      else if (isEntered && entry.formulaId !== null)
        this.removeOtherFormulaDependency(entry.unitId, entry.sheetId, [entry.formulaId]);
      this.entries.delete(id);
      const ranges = [...(this._allTreeMap.get(id) ?? [])].flatMap(([unitId, sheets]) =>
        [...sheets].map(([sheetId, range]) => ({ unitId, sheetId, range, id })),
      );
      this._dependencyRTreeCache.bulkRemove(ranges);
      this._removeAllTreeMap(id);
    }
  }

  private isEntered(id: number, { unitId, sheetId, row, column, formulaId }: Entry): boolean {
    if (formulaId === null) return this.getFormulaDependency(unitId, sheetId, row, column) === id;
    let found = false;
    this.getOtherFormulaDependency(unitId, sheetId, formulaId)?.forValue((_row, _column, entered) => {
      found ||= entered === id;
    });
    return found;
  }

  override clearFormulaDependency(unitId: string, sheetId?: string): void {
    for (const [id, cells] of chosen(this._formulaData.get(unitId), sheetId)) {
      const places: [row: number, column: number][] = [];
      cells.forValue((row, column) => {
        places.push([row, column]);
      });
      for (const [row, column] of places) this.removeFormulaDependency(unitId, id, row, column);
    }
  }

  /** Formulas of conditional formats and validations. */
  override clearOtherFormulaDependency(unitId: string, sheetId?: string): void {
    for (const [id, formulas] of chosen(this._otherFormulaData.get(unitId), sheetId)) {
      this.removeOtherFormulaDependency(unitId, id, [...formulas.keys()]);
    }
  }

  override clearFeatureFormulaDependency(unitId: string, sheetId?: string): void {
    for (const [id, features] of chosen(this._featureFormulaData.get(unitId), sheetId)) {
      this.removeFeatureFormulaDependency(unitId, id, [...features.keys()]);
    }
  }
}

function sameRanges(some: readonly IUnitRange[], others: readonly IUnitRange[]): boolean {
  return some.length === others.length && some.every((one, at) => sameRange(one, others[at]!));
}

function sameRange({ unitId, sheetId, range }: IUnitRange, other: IUnitRange): boolean {
  const { startRow, endRow, startColumn, endColumn } = other.range;
  return (
    // Whole columns and rows have NaN for what they leave open.
    Object.is(range.startRow, startRow) &&
    Object.is(range.endRow, endRow) &&
    Object.is(range.startColumn, startColumn) &&
    Object.is(range.endColumn, endColumn) &&
    sheetId === other.sheetId &&
    unitId === other.unitId
  );
}

function isStillThere(formulas: IFormulaData, { unitId, sheetId, row, column, formulaId }: Entry): boolean {
  const sheet = formulas[unitId]?.[sheetId];
  return sheet != null && (formulaId !== null || Boolean(sheet[row]?.[column]));
}

/** The one sheet's entry, or all, as a list that outlives changes. */
function chosen<Entry>(
  sheets: ReadonlyMap<string, Entry> | undefined,
  sheetId: string | undefined,
): [sheetId: string, entry: Entry][] {
  return [...(sheets ?? [])].filter(([id]) => sheetId === undefined || id === sheetId);
}
