/**
 * Which cells a formula depends on, forgotten exactly. When a sheet changes its shape (a table, a filter, rows put in), Univer
 * forgets by place: what other sheets' formulas read on that sheet is lost, so they no longer follow its changes, and
 * what its own formulas read elsewhere stays behind, to be searched and complained of at every calculation.
 */
import { DependencyManagerService } from "@univerjs/engine-formula";
import type { IFormulaDependencyTree } from "@univerjs/engine-formula";

interface Owner {
  readonly unitId: string;
  readonly sheetId: string;
}

export class ExactDependencies extends DependencyManagerService {
  /** Whose cell's formula each entry of the search tree is: Univer enters some after it has already let go of their cell. */
  private readonly owners = new Map<number, Owner>();

  override addDependencyRTreeCache(tree: IFormulaDependencyTree): void {
    if (tree.formulaId == null && tree.featureId == null) this.owners.set(tree.treeId, { unitId: tree.unitId, sheetId: tree.subUnitId });
    super.addDependencyRTreeCache(tree);
  }

  override clearFormulaDependency(unitId: string, sheetId?: string): void {
    for (const [id, cells] of chosen(this._formulaData.get(unitId), sheetId)) {
      const places: [row: number, column: number][] = [];
      cells.forValue((row, column) => {
        places.push([row, column]);
      });
      for (const [row, column] of places) this.removeFormulaDependency(unitId, id, row, column);
    }
    this.dropEntries(unitId, sheetId);
  }

  private dropEntries(unitId: string, sheetId: string | undefined): void {
    for (const [id, owner] of this.owners) {
      if (owner.unitId !== unitId || (sheetId !== undefined && owner.sheetId !== sheetId)) continue;
      this.owners.delete(id);
      const ranges = [...(this._allTreeMap.get(id) ?? [])].flatMap(([unit, sheets]) =>
        [...sheets].map(([sheet, range]) => ({ unitId: unit, sheetId: sheet, range, id })),
      );
      this._dependencyRTreeCache.bulkRemove(ranges);
      this._removeAllTreeMap(id);
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

/** The one sheet's entry, or all, as a list that outlives changes. */
function chosen<Entry>(sheets: ReadonlyMap<string, Entry> | undefined, sheetId: string | undefined): [sheetId: string, entry: Entry][] {
  return [...(sheets ?? [])].filter(([id]) => sheetId === undefined || id === sheetId);
}
