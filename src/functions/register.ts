/**
 * Hands the functions to Excel: the only file that names CustomFunctions.
 * A Refusal becomes Excel's own error. Excel shows a function's sentence for #VALUE! and #N/A only, so every refusal is also told to
 * `onRefusal`, with which the pane and the playground show the others.
 */
import type { Locale } from "../text/locale";
import { callFunction } from "./call";
import { FUNCTIONS } from "./catalogue";
import type { FunctionDefinition, Result } from "./define";
import { type CellError, Refusal } from "./refusal";

export interface Registration {
  /** The language of messages; asked at each refusal, so that it follows the pane's switch. */
  readonly locale: () => Locale;
  /** Told of each refusal, at once, before Excel is. */
  readonly onRefusal?: (id: string, refusal: Refusal) => void;
}

/** Associates every function of the catalogue with its id. Call it once, as soon as office.js is there. */
export function registerFunctions(registration: Registration): void {
  for (const definition of FUNCTIONS) CustomFunctions.associate(definition.id, associated(definition, registration));
}

/** The function Excel calls: one argument a parameter, a repeating one's as an array, then Excel's invocation object. */
function associated(
  definition: FunctionDefinition,
  { locale, onRefusal }: Registration,
): (...args: unknown[]) => Result {
  return (...args) => {
    try {
      return callFunction(definition, asTyped(definition, args));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      onRefusal?.(definition.id, error);
      throw new CustomFunctions.Error(errorCode(error.code), error.in(locale()));
    }
  };
}

function asTyped({ parameters }: FunctionDefinition, args: readonly unknown[]): readonly unknown[] {
  const own = args.slice(0, parameters.length);
  if (parameters.at(-1)?.presence !== "repeating") return own;
  const repeated = own[parameters.length - 1];
  return [
    ...own.slice(0, parameters.length - 1),
    ...(Array.isArray(repeated) ? (repeated as readonly unknown[]) : [repeated]),
  ];
}

/** #REF! and #NAME? are not among the errors a custom function may answer with; #VALUE! with the sentence stands for them. */
function errorCode(code: CellError): CustomFunctions.ErrorCode {
  switch (code) {
    case "#DIV/0!":
      return CustomFunctions.ErrorCode.divisionByZero;
    case "#NUM!":
      return CustomFunctions.ErrorCode.invalidNumber;
    case "#N/A":
      return CustomFunctions.ErrorCode.notAvailable;
    case "#NULL!":
      return CustomFunctions.ErrorCode.nullReference;
    default:
      return CustomFunctions.ErrorCode.invalidValue;
  }
}
