/** A conditional format's formula is no cell: it must not seem to be what other cells read. */
import { FormulaDependencyTree, FormulaDependencyTreeVirtual } from "@univerjs/engine-formula";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";

const A1 = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

function formulaAtA1(formulaId: string | null): FormulaDependencyTree {
  const tree = new FormulaDependencyTree(1);
  tree.unitId = "workbook";
  tree.subUnitId = "sheet";
  tree.row = tree.column = 0;
  if (formulaId !== null) tree.formulaId = formulaId;
  return tree;
}

function sharing(tree: FormulaDependencyTree): FormulaDependencyTreeVirtual {
  const virtual = new FormulaDependencyTreeVirtual();
  virtual.refTree = tree;
  virtual.refOffsetX = virtual.refOffsetY = 0;
  return virtual;
}

test("readers of A1 follow the formula in A1, and no rule that counts from its own corner", () => {
  createHeadlessGrid().dispose();
  createHeadlessGrid().dispose();
  const [cell, rule] = [formulaAtA1(null), formulaAtA1("rule")];
  expect([cell, sharing(cell)].map((tree) => tree.toRTreeItem().map(({ range }) => range))).toEqual([[A1], [A1]]);
  expect([rule, sharing(rule)].map((tree) => tree.toRTreeItem())).toEqual([[], []]);
});
