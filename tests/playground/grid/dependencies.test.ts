import { DependencyManagerService, FormulaDependencyTree } from "@univerjs/engine-formula";
import { ExactDependencies } from "../../../playground/grid/dependencies";

const BOOK = "workbook";
const area = { startRow: 0, startColumn: 0, endRow: 9, endColumn: 0 };

/**
 * Two formulas that read each other's sheet: number 1 stands on Customers and reads Inputs, number 2 the other way
 * round.
 */
function crossed<Manager extends DependencyManagerService>(manager: Manager): Manager {
  const formula = (treeId: number, sheetId: string, reads: string): void => {
    const tree = new FormulaDependencyTree(treeId);
    tree.unitId = BOOK;
    tree.subUnitId = sheetId;
    tree.row = tree.column = 5;
    tree.rangeList = [{ unitId: BOOK, sheetId: reads, range: area }];
    manager.addFormulaDependency(BOOK, sheetId, 5, 5, tree);
    manager.addDependencyRTreeCache(tree);
  };
  formula(1, "Customers", "Inputs");
  formula(2, "Inputs", "Customers");
  return manager;
}

const readersOf = (manager: DependencyManagerService, sheetId: string): number[] => [
  ...manager.searchDependency([{ unitId: BOOK, sheetId, range: area }]),
];

describe("a sheet's dependencies are removed by formula", () => {
  test("its own no longer follow other sheets, and other sheets' still follow it", () => {
    const manager = crossed(new ExactDependencies());
    expect([readersOf(manager, "Inputs"), readersOf(manager, "Customers")]).toEqual([[1], [2]]);
    manager.clearFormulaDependency(BOOK, "Customers");
    expect([readersOf(manager, "Inputs"), readersOf(manager, "Customers")]).toEqual([[], [2]]);
    expect(manager.getFormulaDependency(BOOK, "Customers", 5, 5)).toBeFalsy();
    expect(manager.getFormulaDependency(BOOK, "Inputs", 5, 5)).toBe(2);
  });

  test("a formula entered again is found once, and where it reads now", () => {
    const manager = crossed(new ExactDependencies());
    const tree = new FormulaDependencyTree(1);
    tree.unitId = BOOK;
    tree.subUnitId = "Customers";
    tree.row = tree.column = 5;
    tree.rangeList = [{ unitId: BOOK, sheetId: "Customers", range: { ...area, endColumn: 3 } }];
    manager.addDependencyRTreeCache(tree);
    expect([readersOf(manager, "Inputs"), readersOf(manager, "Customers").sort()]).toEqual([[], [1, 2]]);
    manager.addDependencyRTreeCache(tree);
    manager.removeFormulaDependency(BOOK, "Customers", 5, 5);
    expect(readersOf(manager, "Customers")).toEqual([2]);
  });

  test("all sheets' at once", () => {
    const manager = crossed(new ExactDependencies());
    manager.clearFormulaDependency(BOOK);
    expect([readersOf(manager, "Inputs"), readersOf(manager, "Customers")]).toEqual([[], []]);
  });

  test("Univer's own still gets it wrong; once this fails, ours is no longer needed", () => {
    const manager = crossed(new DependencyManagerService());
    manager.clearFormulaDependency(BOOK, "Customers");
    expect([readersOf(manager, "Inputs"), readersOf(manager, "Customers")]).toEqual([[1], []]);
  });
});

describe("tidying", () => {
  const formulas = {
    [BOOK]: {
      Customers: { 5: { 5: { f: "=SUM(Inputs!A1:A10)" } } },
      Inputs: { 5: { 5: { f: "=SUM(Customers!A1:A10)" } } },
    },
  };

  test("leaves what the workbook's formulas read", () => {
    const manager = crossed(new ExactDependencies());
    manager.tidy(formulas);
    expect([readersOf(manager, "Inputs"), readersOf(manager, "Customers")]).toEqual([[1], [2]]);
  });

  test("takes out what was entered after its cell was let go of, and what no cell holds any more", () => {
    const manager = crossed(new ExactDependencies());
    const late = new FormulaDependencyTree(3);
    late.unitId = BOOK;
    late.subUnitId = "Customers";
    late.rangeList = [{ unitId: BOOK, sheetId: "Inputs", range: area }];
    manager.addDependencyRTreeCache(late);
    expect(readersOf(manager, "Inputs")).toEqual([1, 3]);
    manager.tidy(formulas);
    expect(readersOf(manager, "Inputs")).toEqual([1]);
    manager.tidy({ [BOOK]: { Inputs: formulas[BOOK].Inputs } });
    expect([readersOf(manager, "Inputs"), readersOf(manager, "Customers")]).toEqual([[], [2]]);
  });
});
