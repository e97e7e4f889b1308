/**
 * Keeps one formula's failure in its own cell: an exception inside Univer's engine would end a Node process and leave
 * the calculation without an end. The cell becomes #VALUE!, and the reason is written to the console.
 */
import { ErrorType, ErrorValueObject, type FunctionVariantType, Interpreter } from "@univerjs/engine-formula";

type ParsedFormula = Parameters<Interpreter["execute"]>[0];

function failed(error: unknown): ErrorValueObject {
  console.error("A formula could not be calculated:", error);
  return ErrorValueObject.create(ErrorType.VALUE);
}

export class SafeInterpreter extends Interpreter {
  override execute(formula: ParsedFormula): FunctionVariantType {
    try {
      return super.execute(formula);
    } catch (error) {
      return failed(error);
    }
  }

  override async executeAsync(formula: ParsedFormula): Promise<FunctionVariantType> {
    try {
      return await super.executeAsync(formula);
    } catch (error) {
      return failed(error);
    }
  }
}
