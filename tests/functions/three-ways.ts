/**
 * Runs a function's examples the ways a user meets them, and compares what comes back.
 * Each way takes a definition and the arguments as typed, and answers a value or an error code.
 */
import { callFunction } from "../../src/functions/call";
import type { Example, FunctionDefinition } from "../../src/functions/define";
import { exampleSheet } from "../../src/functions/formula";
import type { Parameter, WrittenArgument } from "../../src/functions/parameters";
import { Refusal } from "../../src/functions/refusal";
import type { Grid } from "../../playground/grid/grid";
import type { OfficeRuntime } from "../../playground/host/node-office";

export type Answer = { readonly value: unknown } | { readonly error: string };
export type WayOfCalling = (definition: FunctionDefinition, args: readonly WrittenArgument[]) => Promise<Answer>;

export const directly: WayOfCalling = (definition, args) => {
  try {
    return Promise.resolve({ value: callFunction(definition, args) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Promise.resolve({ error: error.code });
  }
};

/** How Excel sends one argument: a range, or a value for a range, as rows; a blank cell of a number as 0 or null by platform. */
function sent(parameter: Parameter, argument: WrittenArgument, blankNumber: 0 | null): unknown {
  const takesRange = parameter.kind === "numbers" || parameter.kind === "dates" || parameter.kind === "cells";
  if (takesRange && argument !== undefined && argument !== null && typeof argument !== "object") return [[argument]];
  return argument === null && parameter.kind === "number" ? blankNumber : (argument ?? null);
}

/** One entry a parameter, as Excel sends them; the arguments of a repeating one stand in an array. */
function asExcelSends(
  { parameters }: FunctionDefinition,
  args: readonly WrittenArgument[],
  blankNumber: 0 | null,
): unknown[] {
  return parameters.map((parameter, index) =>
    parameter.presence === "repeating"
      ? args.slice(index).map((argument) => sent(parameter, argument, blankNumber))
      : sent(parameter, args[index], blankNumber),
  );
}

/** Through the real office.js and the registered function, from Windows (a blank number is 0) or from the web (null). */
export function throughOffice({ host }: OfficeRuntime, blankNumber: 0 | null): WayOfCalling {
  return async (definition, args) => {
    const came = await host.callCustomFunction(definition.id, asExcelSends(definition, args, blankNumber));
    const failed = typeof came === "object" && came !== null && "error" in came;
    return failed ? { error: String(came.error) } : { value: came };
  };
}

/** Typed into a cell of a sheet that holds the example's ranges. */
export function inCell(grid: Grid): WayOfCalling {
  return async (definition, args) => {
    const sheet = grid.activeSheet();
    const used = sheet.used(false);
    if (used) sheet.clear(used, "all");
    const { formula, rows } = exampleSheet(definition, args);
    const width = rows[0]?.length ?? 0;
    if (rows.length > 0) sheet.write({ row: 0, column: 0, rows: rows.length, columns: width }, rows);
    // One column is left free: a blank cell among the arguments is there.
    const at = { row: 0, column: width + 1, rows: 1, columns: 1 };
    sheet.write(at, [[formula]]);
    await grid.settled();
    const first = sheet.values(at)[0]?.[0];
    if (typeof first === "string" && first.startsWith("#")) return { error: first };
    if (definition.returns.shape === "number" || definition.returns.shape === "text") return { value: first };
    const filled = sheet.used(true);
    const last = filled ? filled.row + filled.rows : 1;
    const right = filled ? filled.column + filled.columns : width + 2;
    const spilled = sheet.values({ row: 0, column: width + 1, rows: last, columns: right - width - 1 });
    // The example's own ranges may reach further down than the spill.
    const rowsSpilled = spilled.findLastIndex((row) => row.some((cell) => cell !== "")) + 1;
    return { value: spilled.slice(0, rowsSpilled) };
  };
}

/** Numbers within 1e-9 of each other relative to their size, everything else exactly; a matrix cell by cell. */
function expectSame(came: unknown, wanted: unknown): void {
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

/** Asserts that what came is what an example says. */
export function expectAnswer(answer: Answer, example: Example): void {
  if ("refuses" in example) expect(answer).toEqual({ error: example.refuses });
  else if ("error" in answer) expect(answer).toEqual({ value: example.gives });
  else expectSame(answer.value, example.gives);
}

export const exampleName = (example: Example): string =>
  `${JSON.stringify(example.args)} → ${"gives" in example ? JSON.stringify(example.gives) : example.refuses}`;
