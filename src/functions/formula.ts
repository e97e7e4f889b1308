/**
 * Formulas as a person would type them: a function's signature, and an example laid out in a sheet.
 * Help pages, the function browser, the README and the tests show and type the same formulas.
 */
import { sum } from "d3-array";
import { NAMESPACE } from "./ids";
import type { FunctionDefinition } from "./define";
import type { Cell, Parameter, WrittenArgument } from "./parameters";

/** An example as a small sheet: the range arguments in columns from A under their names, the formula reading them. */
export interface ExampleSheet {
  readonly formula: string;
  /** Row 1 holds the names; null is a blank cell. Empty when no argument is a range. */
  readonly rows: readonly (readonly (Cell | null)[])[];
}

/** `SALES.GOALSPLIT(target, weights, [decimals])`; a repeating parameter is followed by …. */
export function signature({ id, parameters }: FunctionDefinition): string {
  const shown = ({ name, presence }: Parameter) =>
    presence === "optional" ? `[${name}]` : presence === "repeating" ? `${name}, …` : name;
  return `${NAMESPACE}.${id}(${parameters.map(shown).join(", ")})`;
}

/** Columns of an example's sheet; no example fills more. */
export const EXAMPLE_COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function literal(value: Cell): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/**
 * Lays an example's arguments out: ranges from A2 to the right, everything else inside the formula.
 * An argument left out in the middle stays empty between its commas; a blank cell is referred to beside the ranges.
 */
export function exampleSheet({ id, parameters }: FunctionDefinition, args: readonly WrittenArgument[]): ExampleSheet {
  const ranges = args.filter((argument) => typeof argument === "object" && argument !== null);
  const height = Math.max(0, ...ranges.map((range) => range.length));
  const rows = Array.from({ length: ranges.length === 0 ? 0 : height + 1 }, (): (Cell | null)[] => []);
  const width = sum(ranges, (range) => range[0]?.length ?? 0);
  let column = 0;
  const references = args.map((argument, index) => {
    if (argument === undefined) return "";
    if (argument === null) return `${EXAMPLE_COLUMNS[width]}1`;
    if (typeof argument !== "object") return literal(argument);
    const columns = argument[0]?.length ?? 0;
    const name = parameters[Math.min(index, parameters.length - 1)]!.name;
    rows.forEach((row, at) => {
      for (let i = 0; i < columns; i++) row.push(at === 0 ? (i === 0 ? name : null) : (argument[at - 1]?.[i] ?? null));
    });
    const [from, to] = [EXAMPLE_COLUMNS[column], EXAMPLE_COLUMNS[column + columns - 1]];
    column += columns;
    return `${from}2:${to}${argument.length + 1}`;
  });
  return { formula: `=${NAMESPACE}.${id}(${references.join(",")})`, rows };
}
