/**
 * Rows that repeat the sum of the rows above them without any label of a total: they would count everything twice.
 */
import { say } from "../text/say";
import { isBlank } from "./cells/cell";
import { isLikelyTotalLabel } from "./cells/total-label";
import type { OpenTable } from "./open-table";
import { partStarts } from "./source";

/** Half a cent: figures are rounded where they are written. */
const ROUNDING = 0.0051;
/** So many figures that all come to the sums above are no chance. */
const LEAST_FIGURES = 2;
const LEAST_ROWS_ABOVE = 2;

const isSum = (figure: number, sum: number): boolean => Math.abs(figure - sum) <= ROUNDING + Math.abs(sum) * 1e-9;

/** Sums of the figures over some rows. */
class Sums {
  rows = 0;
  private readonly sums: number[];

  constructor(size: number) {
    this.sums = new Array<number>(size).fill(0);
  }

  add(figures: readonly number[]): void {
    this.rows++;
    figures.forEach((figure, i) => (this.sums[i]! += Number.isNaN(figure) ? 0 : figure));
  }

  /** How many figures other than 0 are the sums; 0 where one is not. */
  matching(figures: readonly number[]): number {
    if (this.rows < LEAST_ROWS_ABOVE) return 0;
    const stated = figures.flatMap((figure, i) => (Number.isNaN(figure) ? [] : [{ figure, sum: this.sums[i]! }]));
    if (!stated.every(({ figure, sum }) => isSum(figure, sum))) return 0;
    return stated.filter(({ figure }) => figure !== 0).length;
  }
}

/** The last row of each part that counts. */
function lastCounted(marks: Uint8Array, starts: ReadonlySet<number>): ReadonlySet<number> {
  const ends = [...starts].slice(1).concat(marks.length);
  return new Set(ends.map((end) => marks.subarray(0, end).lastIndexOf(0)));
}

/**
 * Leaves out the rows of a summary that add up those above, all of them or those since the last such row.
 * @param names Roles that name what a row is of; a sum leaves one of them blank, ends in "total", or is the last row.
 */
export function markSumRows<R extends string, Q extends string>(
  table: OpenTable<R, Q | "totalRow">,
  names: readonly R[],
  figures: readonly R[],
): void {
  const numbers = figures.map((role) => table.numbers(role));
  const starts = partStarts(table.source);
  const last = lastCounted(table.marks, starts);
  let all = new Sums(figures.length);
  let block = new Sums(figures.length);
  const sums: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (starts.has(row)) [all, block] = [new Sums(figures.length), new Sums(figures.length)];
    if (table.marks[row] !== 0) continue;
    const own = numbers.map((column) => column[row]!);
    const cells = names.filter((role) => table.columns[role] !== undefined).map((role) => table.at(role, row));
    const isNameless = cells.some(isBlank) && all.rows > 0;
    const least = cells.some(isLikelyTotalLabel) ? 1 : isNameless || last.has(row) ? LEAST_FIGURES : Infinity;
    if (Math.max(block.matching(own), all.matching(own)) >= least) {
      sums.push(row);
      block = new Sums(figures.length);
      continue;
    }
    all.add(own);
    block.add(own);
  }
  sums.forEach((row) => table.leaveOut(row, "totalRow"));
  if (sums.length > 0) table.notes.push(takenForTotals(sums.length, table.rowName(sums[0]!)));
}

const takenForTotals = (count: number, first: string) =>
  say(
    `${count === 1 ? "A row equals" : `${count} rows equal`} the sum of those above, such as row ${first}, and ${count === 1 ? "is" : "are"} taken for ${count === 1 ? "a total" : "totals"}.`,
    `${count} 行等于其上各行之和（如第 ${first} 行），按合计行处理。`,
    `${count} 列等於其上各列之和（如第 ${first} 列），按合計列處理。`,
  );
