/**
 * Formulas of conditional formats and validations stand in no cell, so nothing depends on them. Univer takes their place inside the
 * rule's area, counted from its corner, for the place of a cell: readers of that cell then seem to depend on the rule, and where the
 * rule depends on them in turn, a circle that is none puts cells before those they read.
 */
import { FormulaDependencyTree, FormulaDependencyTreeVirtual } from "@univerjs/engine-formula";
import type { IUnitRange } from "@univerjs/core";

interface Formula {
  /** Of a rule; cells have none. */
  readonly formulaId?: string | null;
  toRTreeItem(): IUnitRange[];
}

const changed = new WeakSet<Formula>();

/** From now on the engine finds no cell at the place of a rule's formula. */
export function keepRulesFromCells(): void {
  for (const formula of [FormulaDependencyTree.prototype, FormulaDependencyTreeVirtual.prototype] as Formula[]) {
    if (changed.has(formula)) continue;
    changed.add(formula);
    const placeOf: (this: Formula) => IUnitRange[] = Reflect.get<Formula, "toRTreeItem">(formula, "toRTreeItem");
    formula.toRTreeItem = function (this: Formula) {
      return this.formulaId == null ? placeOf.call(this) : [];
    };
  }
}
