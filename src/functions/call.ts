/** Calls a function as a formula does: arguments as typed in, the cell's value out, or a Refusal. */
import { coerceArguments } from "./coerce";
import type { FunctionDefinition, Result } from "./define";
import { notFinite } from "./messages";
import type { Cell } from "./parameters";

function isFiniteResult(result: Result | Cell): boolean {
  if (Array.isArray(result)) return result.every((row) => row.every(isFiniteResult));
  return typeof result !== "number" || Number.isFinite(result);
}

/**
 * @param args One entry an argument as typed: a value, null for a blank cell, or rows of cells for a range.
 *   The arguments of a repeating parameter stand one after another.
 * @returns A number, a text, or the rows of a spill.
 * @throws Refusal for every argument that cannot be used; nothing else.
 */
export function callFunction(definition: FunctionDefinition, args: readonly unknown[]): Result {
  const result = definition.run(coerceArguments(definition, args));
  if (!isFiniteResult(result)) throw notFinite();
  return result;
}
