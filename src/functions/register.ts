/**
 * Hands the functions to Excel: the only file that names CustomFunctions.
 * Every id is associated at once, because Excel may call as soon as the script runs; the functions themselves are loaded beside the pane, and
 * calls made before they are there wait for them.
 * A Refusal becomes Excel's own error. Excel shows a function's sentence for #VALUE! and #N/A only, so every refusal is also given to
 * `onRefusal`, with which the pane and the playground show the others.
 */
import type { Locale } from "../text/locale";
import type * as Answers from "./answer";
import type { Result } from "./define";
import { FUNCTION_IDS, type FunctionId } from "./ids";
import { type CellError, Refusal } from "./refusal";

export interface Registration {
  /** The language of messages; asked at each refusal, so that it follows the pane's switch. */
  readonly locale: () => Locale;
  /** Called with each refusal, before Excel has it. */
  readonly onRefusal?: (id: string, refusal: Refusal) => void;
}

/** Associates every function with its id. Call it once, as soon as office.js is there. */
export function registerFunctions(registration: Registration): void {
  const answers = loadedOnce(() => import(/* webpackChunkName: "functions" */ "./answer"));
  // A call that finds them missing loads them again; the reason of the first failure is for those who look into it.
  answers().catch((error: unknown) => console.info("The functions are not loaded yet.", error));
  for (const id of FUNCTION_IDS) CustomFunctions.associate(id, associated(id, answers, registration));
}

/** Loads at the first call and again after a failure, such as a connection that was lost; the value itself once it is there. */
function loadedOnce<T extends object>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** The function Excel calls: one argument a parameter, a repeating one's as an array, then Excel's invocation object. */
function associated(
  id: FunctionId,
  answers: () => Promise<typeof Answers>,
  { locale, onRefusal }: Registration,
): (...args: unknown[]) => Promise<Result> {
  return async (...args) => {
    const { answer } = await answers();
    const result = answer(id, args);
    if (!(result instanceof Refusal)) return result;
    onRefusal?.(id, result);
    throw new CustomFunctions.Error(errorCode(result.code), result.in(locale()));
  };
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
