/**
 * The formulas of the last calculation with which of them read which, kept as long as they are the same. Univer makes all of them anew for
 * every calculation, which after one input takes as long as calculating.
 */
import type { IFormulaData, IFormulaDependencyTree } from "@univerjs/engine-formula";
import type { ParsedFormula } from "./parsed-formulas";

type Tree = IFormulaDependencyTree;

/** Readers that are kept; of those above it is found out anew by each calculation. */
const MOST_READERS = 2_000_000;

export class KeptOrder {
  private readonly byId: ReadonlyMap<number, Tree>;
  private readonly readers = new Map<Tree, readonly Tree[]>();
  private count = 0;

  /** @param search Ids of the formulas that read a formula's cells. */
  constructor(
    readonly formulas: IFormulaData,
    /** Parsed. */
    readonly nodes: ReadonlyMap<Tree, ParsedFormula>,
    private readonly search: (tree: Tree) => Iterable<number>,
  ) {
    this.byId = new Map([...nodes.keys()].map((tree) => [tree.treeId, tree]));
  }

  readersOf(tree: Tree): readonly Tree[] {
    const known = this.readers.get(tree);
    if (known !== undefined) return known;
    const found = [...this.search(tree)].flatMap((id) => this.byId.get(id) ?? []);
    this.count += found.length;
    if (this.count <= MOST_READERS) this.readers.set(tree, found);
    return found;
  }

  /** The formulas and all that read them, each behind its readers: the engine takes them from the end. */
  inOrder(first: readonly Tree[]): { readonly trees: Tree[]; readonly isCyclic: boolean } {
    const [trees, open, done] = [[] as Tree[], new Set<Tree>(), new Set<Tree>()];
    const stack = [...first];
    let isCyclic = false;
    for (let tree = stack.pop(); tree !== undefined; tree = stack.pop()) {
      if (done.has(tree)) continue;
      if (open.has(tree)) {
        done.add(tree);
        trees.push(tree);
        continue;
      }
      open.add(tree);
      stack.push(tree);
      for (const reader of this.readersOf(tree)) {
        if (!open.has(reader)) stack.push(reader);
        else isCyclic ||= !done.has(reader);
      }
    }
    return { trees, isCyclic };
  }
}
