/**
 * Runs a function's examples the ways a user meets them, and compares what comes back.
 * Each way takes a definition and the arguments as typed, and answers a value or an error code.
 */
import { callFunction } from "../../src/functions/call";
import type { Example, FunctionDefinition } from "../../src/functions/define";
import { Refusal } from "../../src/functions/refusal";

export type Answer = { readonly value: unknown } | { readonly error: string };
export type WayOfCalling = (definition: FunctionDefinition, args: readonly unknown[]) => Promise<Answer>;

export const directly: WayOfCalling = (definition, args) => {
  try {
    return Promise.resolve({ value: callFunction(definition, args) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Promise.resolve({ error: error.code });
  }
};

/** Numbers within 1e-9 of each other relative to their size, everything else exactly; a matrix cell by cell. */
export function expectSame(came: unknown, wanted: unknown): void {
  if (Array.isArray(wanted)) {
    expect(Array.isArray(came)).toBe(true);
    expect((came as unknown[]).length).toBe(wanted.length);
    wanted.forEach((part, index) => expectSame((came as unknown[])[index], part));
  } else if (typeof wanted === "number" && typeof came === "number") {
    const tolerance = 1e-9 * Math.max(1, Math.abs(wanted));
    expect(Math.abs(came - wanted) <= tolerance ? wanted : came).toBe(wanted);
  } else {
    expect(came).toEqual(wanted);
  }
}

/** Asserts that an example answers what it says it does. */
export async function expectExample(way: WayOfCalling, definition: FunctionDefinition, example: Example): Promise<void> {
  const answer = await way(definition, example.args);
  if ("refuses" in example) expect(answer).toEqual({ error: example.refuses });
  else if ("error" in answer) expect(answer).toEqual({ value: example.gives });
  else expectSame(answer.value, example.gives);
}

export const exampleName = (example: Example): string =>
  `${JSON.stringify(example.args)} → ${"gives" in example ? JSON.stringify(example.gives) : example.refuses}`;
