/**
 * Answers one call as Excel makes it. This is what the pane loads after it is shown: every definition, and all that they compute with.
 */
import { callFunction } from "./call";
import { functionOf } from "./catalogue";
import type { FunctionDefinition, Result } from "./define";
import type { FunctionId } from "./ids";
import { Refusal } from "./refusal";

/** @param args One a parameter, a repeating one's as an array; what comes after them is Excel's own. */
export function answer(id: FunctionId, args: readonly unknown[]): Result | Refusal {
  const definition = functionOf(id);
  try {
    return callFunction(definition, asTyped(definition, args));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
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
