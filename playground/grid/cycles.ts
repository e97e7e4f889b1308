/** Which formulas of an order are on cycles. */
import type { IFormulaDependencyTree } from "@univerjs/engine-formula";

type Tree = IFormulaDependencyTree;

/**
 * The formulas that are neither before all cycles nor behind them.
 * @param readersOf Ids of the formulas that read a formula's cells.
 */
export function onCycles(trees: readonly Tree[], readersOf: (tree: Tree) => Iterable<number>): Tree[] {
  const readers = new Map(trees.map((tree) => [tree.treeId, [...readersOf(tree)]]));
  const read = new Map<number, number[]>(trees.map(({ treeId }) => [treeId, []]));
  for (const [id, all] of readers) for (const reader of all) read.get(reader)?.push(id);
  const left = new Set(readers.keys());
  for (const [from, to] of [[read, readers] as const, [readers, read] as const]) trim(left, from, to);
  return trees.filter(({ treeId }) => left.has(treeId));
}

/** Removes what has nothing `before` it, and so on along `after`. */
function trim(
  left: Set<number>,
  before: ReadonlyMap<number, readonly number[]>,
  after: ReadonlyMap<number, readonly number[]>,
): void {
  const isFree = (id: number): boolean => left.has(id) && !(before.get(id) ?? []).some((other) => left.has(other));
  const free = [...left].filter(isFree);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id);
    for (const next of after.get(id) ?? []) if (isFree(next)) free.push(next);
  }
}
