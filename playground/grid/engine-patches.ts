/**
 * Corrections of Univer's formula engine, made once a process or in place of one of its classes: rules' formulas that
 * take up cells, an index that makes calculation quadratic, and exceptions that would end the process.
 */
import type { IUnitRange } from "@univerjs/core";
import {
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FormulaDependencyTree,
  FormulaDependencyTreeVirtual,
  type FunctionVariantType,
  Interpreter,
  StringValueObject,
} from "@univerjs/engine-formula";
import { single } from "./criteria";

/** Marks a class that has been corrected already, for every copy of this module in the process. */
const DETACHED = Symbol.for("sales-planner.rules-detached");

interface Formula {
  /** Of a rule; formulas of cells have none. */
  readonly formulaId?: string | null;
  toRTreeItem(): IUnitRange[];
  [DETACHED]?: true;
}

/**
 * Formulas of conditional formats and validations belong to no cell, so nothing depends on them. Univer uses their
 * offset inside the rule's area as a cell's position: formulas that read that cell then seem to depend on the rule and,
 * where the rule reads them, a false cycle orders cells before those they read.
 */
export function detachRulesFromCells(): void {
  for (const formula of [FormulaDependencyTree.prototype, FormulaDependencyTreeVirtual.prototype] as Formula[]) {
    if (Object.hasOwn(formula, DETACHED)) continue;
    formula[DETACHED] = true;
    const placeOf: (this: Formula) => IUnitRange[] = Reflect.get<Formula, "toRTreeItem">(formula, "toRTreeItem");
    formula.toRTreeItem = function (this: Formula) {
      return this.formulaId == null ? placeOf.call(this) : [];
    };
  }
}

/**
 * Disables Univer's index of cell values. It searches each formula's result among all values of its column, and
 * compares one cell with all of them: n formulas below each other take n² steps, minutes for the customers of a shop.
 * Without it a comparison reads the cells it names, once.
 */
export function disableValueIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

type ParsedFormula = Parameters<Interpreter["execute"]>[0];

function failed(error: unknown): ErrorValueObject {
  console.error("A formula could not be calculated:", error);
  return ErrorValueObject.create(ErrorType.VALUE);
}

/**
 * A formula's cell is never blank. A range reads a formula's "" as a blank cell, so that a function which returns one of its cells, such as
 * IF(A1>0,B1,C1), would leave its own cell blank, and who reads that would read 0 instead of "".
 */
function neverBlank(result: FunctionVariantType): FunctionVariantType {
  if (result.isReferenceObject() || !result.isArray()) return result;
  return single(result as BaseValueObject).isNull() ? StringValueObject.create("") : result;
}

/**
 * Limits one formula's exception to its own cell, which becomes #VALUE!; the reason is written to the console.
 * Otherwise the exception would end a Node process, and the calculation would never finish.
 */
export class FaultTolerantInterpreter extends Interpreter {
  override execute(formula: ParsedFormula): FunctionVariantType {
    try {
      return neverBlank(super.execute(formula));
    } catch (error) {
      return failed(error);
    }
  }

  override async executeAsync(formula: ParsedFormula): Promise<FunctionVariantType> {
    try {
      return neverBlank(await super.executeAsync(formula));
    } catch (error) {
      return failed(error);
    }
  }
}
