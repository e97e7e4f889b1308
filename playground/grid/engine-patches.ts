/**
 * Corrections of Univer's formula engine, made once a process or in place of one of its classes: an index that makes calculation quadratic, exceptions that would end the process, long formulas taken
 * for one another, literals that are no numbers, and subtotals over rows that are filtered out.
 */
import { type IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import {
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  type IFormulaRuntimeService,
  Interpreter,
  type ISheetRowFilteredService,
  StringValueObject,
  ValueNodeFactory,
} from "@univerjs/engine-formula";
import { single } from "./criteria";
import { evaluate, programOf, keepText } from "./quick-evaluation";

/**
 * Disables Univer's index of cell values. It searches each formula's result among all values of its column, and
 * compares one cell with all of them: n formulas below each other take n² steps, minutes for the customers of a shop.
 * Without it a comparison reads the cells it names, once.
 */
export function disableValueIndex(): void {
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

/**
 * Univer's caches of what it has parsed know texts of more than 64 characters by 32 bits, so that among tens of
 * thousands of formulas one may be calculated as another. Here they know them by the whole text.
 */
export function keyCachesByText(): void {
  const caches = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as { _hash: (text: string) => string };
  caches._hash = (text) => text;
}

const DECIMAL = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Numbers in formulas, however they are spelled. Univer's are texts unless they are spelled as JavaScript would, and
 * any text is more than any number: 0.5<0.0000001 is TRUE, and so is 2<1.0.
 */
export class LiteralFactory extends ValueNodeFactory {
  override create(literal: string): ReturnType<ValueNodeFactory["create"]> {
    const text = literal.trim();
    const node = super.create(DECIMAL.test(text) ? String(Number(text)) : literal);
    if (text.startsWith('"')) keepText(node, text);
    return node;
  }
}

/** Rows that a filter takes out of view, a table's too: Univer's subtotals know only those of a sheet's own filter. */
export class FilteredRows implements ISheetRowFilteredService {
  constructor(private readonly instances: IUniverInstanceService) {}

  /** Univer's sheet filter offers its own rows, which are among those of the sheet. */
  register(): void {}

  getRowFiltered(unitId: string, sheetId: string, row: number): boolean {
    const workbook = this.instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheetId)?.getRowFiltered(row) === true;
  }
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
  constructor(private readonly runtime: IFormulaRuntimeService) {
    super(runtime);
  }

  override checkAsyncNode(node: Parameters<Interpreter["checkAsyncNode"]>[0]): boolean {
    return node != null && programOf(node).isAsync;
  }

  override execute(formula: ParsedFormula): FunctionVariantType {
    const { node, refOffsetX, refOffsetY } = formula;
    const root = node == null ? null : programOf(node).root;
    try {
      if (node == null || root === null || this.runtime.isStopExecution()) return neverBlank(super.execute(formula));
      evaluate(root, refOffsetX, refOffsetY);
      return neverBlank(node.getValue() ?? ErrorValueObject.create(ErrorType.VALUE));
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
