/**
 * Dependencies of formulas, removed by formula instead of by position. When a sheet's structure changes (a table, a
 * filter, inserted rows), Univer removes dependencies by position: those of other sheets' formulas on that sheet are
 * lost, so these are no longer recalculated, and those of its own formulas elsewhere remain, searched and reported at
 * every calculation.
 */
import { DependencyManagerService, type IFormulaData, type IFormulaDependencyTree } from "@univerjs/engine-formula";
import type { IRange, IUnitRange, Nullable, RTree } from "@univerjs/core";
import { ReadIndex } from "./read-index";

interface Entry {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** The ranges it reads, as entered in the search tree. */
  readonly reads: readonly IUnitRange[];
}

/** Ranges by workbook and sheet. */
type Sheets = Map<string, Map<string, IRange>>;

export class ExactDependencies extends DependencyManagerService {
  private readonly index = new ReadIndex();
  protected override _dependencyRTreeCache: RTree = this.index;
  /** The formula of each entry of the search tree; Univer enters some after it has removed the formula itself. */
  private readonly entries = new Map<number, Entry>();
  private readonly sheetsRead = new Map<string, Sheets>();
  /** Changes whenever what a formula reads is taken out. */
  revision = 0;

  override addDependencyRTreeCache(tree: IFormulaDependencyTree): void {
    const { treeId, unitId, subUnitId: sheetId, row, column } = tree;
    // Where formulas share a pattern, Univer computes the list at each access.
    const reads = [...tree.rangeList];
    if (tree.featureId == null) {
      // Univer enters every formula again at every calculation, without removing the former entry.
      const known = this.entries.get(treeId);
      if (known !== undefined && this._allTreeMap.has(treeId)) {
        if (sameRanges(known.reads, reads)) return;
        this._dependencyRTreeCache.bulkRemove(known.reads.map((read) => ({ ...read, id: treeId })));
        this._removeAllTreeMap(treeId);
      }
      this.entries.set(treeId, { unitId, sheetId, row, column, reads });
    }
    for (const read of reads) this.index.enter(read, treeId);
    if (reads.length > 0) this._allTreeMap.set(treeId, this.sheetsOf(reads));
  }

  /** Where a formula is to be removed from: for the index its sheets suffice, and most formulas read the same ones. */
  private sheetsOf(reads: readonly IUnitRange[]): Sheets {
    const [first] = reads;
    const isOne = reads.every(({ unitId, sheetId }) => unitId === first?.unitId && sheetId === first.sheetId);
    const named = (isOne ? reads.slice(0, 1) : reads).map(({ unitId, sheetId }) => `${unitId}\n${sheetId}`);
    const key = isOne ? named[0]! : [...new Set(named)].join("\n\n");
    let sheets = this.sheetsRead.get(key);
    if (sheets === undefined) {
      sheets = new Map();
      for (const { unitId, sheetId, range } of reads)
        sheets.set(unitId, (sheets.get(unitId) ?? new Map<string, IRange>()).set(sheetId, range));
      this.sheetsRead.set(key, sheets);
    }
    return sheets;
  }

  /**
   * Removes the entries of formulas that the workbook no longer has; to be called between the steps of a calculation.
   */
  tidy(formulas: IFormulaData): void {
    for (const [id, entry] of this.entries) {
      const isEntered = this.isEntered(id, entry);
      if (isEntered && isStillThere(formulas, entry)) continue;
      if (isEntered) this.removeFormulaDependency(entry.unitId, entry.sheetId, entry.row, entry.column);
      this.entries.delete(id);
      const ranges = [...(this._allTreeMap.get(id) ?? [])].flatMap(([unitId, sheets]) =>
        [...sheets].map(([sheetId, range]) => ({ unitId, sheetId, range, id })),
      );
      this._dependencyRTreeCache.bulkRemove(ranges);
      this._removeAllTreeMap(id);
    }
  }

  protected override _removeAllTreeMap(treeId: Nullable<number>): void {
    if (treeId != null && this._allTreeMap.has(treeId)) this.revision++;
    super._removeAllTreeMap(treeId);
  }

  override reset(): void {
    super.reset();
    this.revision++;
  }

  private isEntered(id: number, { unitId, sheetId, row, column }: Entry): boolean {
    return this.getFormulaDependency(unitId, sheetId, row, column) === id;
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
}

function sameRanges(some: readonly IUnitRange[], others: readonly IUnitRange[]): boolean {
  return some.length === others.length && some.every((one, at) => sameRange(one, others[at]!));
}

function sameRange({ unitId, sheetId, range }: IUnitRange, other: IUnitRange): boolean {
  const { startRow, endRow, startColumn, endColumn } = other.range;
  return (
    // Whole columns and rows have NaN for their open ends.
    Object.is(range.startRow, startRow) &&
    Object.is(range.endRow, endRow) &&
    Object.is(range.startColumn, startColumn) &&
    Object.is(range.endColumn, endColumn) &&
    sheetId === other.sheetId &&
    unitId === other.unitId
  );
}

function isStillThere(formulas: IFormulaData, { unitId, sheetId, row, column }: Entry): boolean {
  return Boolean(formulas[unitId]?.[sheetId]?.[row]?.[column]);
}

/** One sheet's entry, or all, copied so that the map may change meanwhile. */
function chosen<Entry>(
  sheets: ReadonlyMap<string, Entry> | undefined,
  sheetId: string | undefined,
): [sheetId: string, entry: Entry][] {
  return [...(sheets ?? [])].filter(([id]) => sheetId === undefined || id === sheetId);
}
