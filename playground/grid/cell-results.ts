/** What the cells of a formula come to, before it is calculated and after. */
import type { ICellData, Nullable } from "@univerjs/core";
import type {
  BaseReferenceObject,
  FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaDependencyTree,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";

type Result = Nullable<ICellData>;

export class CellResults {
  constructor(
    private readonly current: IFormulaCurrentConfigService,
    private readonly runtime: IFormulaRuntimeService,
    private readonly formula: IFormulaDependencyTree,
  ) {}

  /** Of this calculation, else of the one before. */
  at(row: number): Result {
    const { unitId, subUnitId, column } = this.formula;
    return (
      this.runtime.getUnitData()[unitId]?.[subUnitId]?.getValue(row, column) ??
      this.current.getUnitData()[unitId]?.[subUnitId]?.cellData.getValue(row, column)
    );
  }
}

export const isOtherResult = (before: Result, after: Result): boolean =>
  before == null || before.v !== after?.v || before.t !== after?.t;

/** Whether cells besides the formula's own hold parts of it. */
export function fillsOthers(value: FunctionVariantType): boolean {
  if (!value.isReferenceObject() && !value.isArray()) return false;
  const { startRow, endRow, startColumn, endColumn } = (value as BaseReferenceObject).getRangePosition();
  return startRow !== endRow || startColumn !== endColumn;
}
