/**
 * Which formulas read a cell, in place of Univer's search tree. That holds an entry a formula, and to remove one it
 * searches all that lie around it, which for the columns of a shop's customers grows with the square of their number.
 * Here formulas that read the same cell or range share one entry, and each formula's own are known.
 */
import { type IRange, type IRTreeItem, type IUnitRange, RTree } from "@univerjs/core";
import { MAX_COLUMNS } from "../../src/plan/area";

type Id = IRTreeItem["id"];

/** Whole columns and rows have NaN for their open ends. */
function closed({ startRow, startColumn, endRow, endColumn }: IRange): IRange {
  const or = (value: number, open: number): number => (Number.isNaN(value) ? open : value);
  return {
    startRow: or(startRow, 0),
    startColumn: or(startColumn, 0),
    endRow: or(endRow, Infinity),
    endColumn: or(endColumn, Infinity),
  };
}

const isCell = ({ startRow, startColumn, endRow, endColumn }: IRange): boolean =>
  startRow === endRow && startColumn === endColumn;

/** What is read of one sheet. */
class SheetReads {
  private readonly cells = new Map<number, Set<Id>>();
  private readonly ranges = new Map<string, Set<Id>>();
  /** The ranges' keys, each once. */
  private readonly tree = new RTree();
  /** For each formula the sets it is in. */
  private readonly places = new Map<Id, Set<Id>[]>();

  add(range: IRange, id: Id): void {
    const readers = isCell(range) ? this.readersOfCell(range) : this.readersOfRange(range);
    if (readers.has(id)) return;
    readers.add(id);
    const known = this.places.get(id);
    if (known === undefined) this.places.set(id, [readers]);
    else known.push(readers);
  }

  /** What nobody reads any more stays, empty: the formula that takes a removed one's place mostly reads the same. */
  remove(id: Id): void {
    for (const readers of this.places.get(id) ?? []) readers.delete(id);
    this.places.delete(id);
  }

  collect(range: IRange, found: (id: Id) => void): void {
    this.collectCells(range, found);
    if (this.ranges.size === 0) return;
    for (const key of this.tree.bulkSearch([{ ...IN_TREE, range }])) this.ranges.get(String(key))?.forEach(found);
  }

  private collectCells({ startRow, startColumn, endRow, endColumn }: IRange, found: (id: Id) => void): void {
    if ((endColumn - startColumn + 1) * (endRow - startRow + 1) <= this.cells.size) {
      for (let row = startRow; row <= endRow; row++)
        for (let at = startColumn; at <= endColumn; at++) this.cells.get(row * MAX_COLUMNS + at)?.forEach(found);
      return;
    }
    for (const [key, readers] of this.cells) {
      const column = key % MAX_COLUMNS;
      const row = (key - column) / MAX_COLUMNS;
      if (row >= startRow && row <= endRow && column >= startColumn && column <= endColumn) readers.forEach(found);
    }
  }

  private readersOfCell({ startRow, startColumn }: IRange): Set<Id> {
    const key = startRow * MAX_COLUMNS + startColumn;
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const readers = new Set<Id>();
    this.cells.set(key, readers);
    return readers;
  }

  private readersOfRange(range: IRange): Set<Id> {
    const id = `${range.startRow},${range.startColumn},${range.endRow},${range.endColumn}`;
    const known = this.ranges.get(id);
    if (known !== undefined) return known;
    const readers = new Set<Id>();
    this.ranges.set(id, readers);
    this.tree.insert({ ...IN_TREE, range, id });
    return readers;
  }
}

/** A tree is of one sheet. */
const IN_TREE = { unitId: "workbook", sheetId: "sheet" };

export class ReadIndex extends RTree {
  /** By workbook and sheet. */
  private readonly sheets = new Map<string, Map<string, SheetReads>>();

  enter({ unitId, sheetId, range }: IUnitRange, id: Id): void {
    if (!unitId) return;
    let sheets = this.sheets.get(unitId);
    if (sheets === undefined) this.sheets.set(unitId, (sheets = new Map<string, SheetReads>()));
    let reads = sheets.get(sheetId);
    if (reads === undefined) sheets.set(sheetId, (reads = new SheetReads()));
    reads.add(closed(range), id);
  }

  override insert(item: IRTreeItem): void {
    this.enter(item, item.id);
  }

  /** Everything the formula reads on the sheet, wherever: only whole formulas are removed. */
  override remove({ unitId, sheetId, id }: IRTreeItem): void {
    this.sheets.get(unitId)?.get(sheetId)?.remove(id);
  }

  override bulkRemove(items: IRTreeItem[]): void {
    for (const item of items) this.remove(item);
  }

  override removeById(unitId: string, sheetId?: string): void {
    if (sheetId === undefined) this.sheets.delete(unitId);
    else this.sheets.get(unitId)?.delete(sheetId);
  }

  override bulkSearch(searches: IUnitRange[], except?: Set<number>): Set<Id> {
    const result = new Set<Id>();
    const found = (id: Id): void => {
      if (except === undefined || !except.has(id as number)) result.add(id);
    };
    for (const { unitId, sheetId, range } of searches)
      this.sheets.get(unitId)?.get(sheetId)?.collect(closed(range), found);
    return result;
  }

  override *searchGenerator(search: IUnitRange): Generator<Id> {
    yield* this.bulkSearch([search]);
  }

  override clear(): void {
    this.sheets.clear();
  }
}
