/**
 * The one shape of a custom function. From a definition follow the metadata Excel reads, the help page, the function
 * browser, the README's table, and the tests: examples are tests.
 */
import type { Text } from "../text/locale";
import type { GroupId } from "./groups";
import type { Cell, Parameter, RunArguments, WrittenArgument, WrittenArguments } from "./parameters";
import type { CellError } from "./refusal";

/** What each result shape holds. The matrices spill. */
interface Results {
  number: number;
  text: string;
  numbers: number[][];
  cells: Cell[][];
}

export type ResultShape = keyof Results;
export type Result = Results[ResultShape];

export interface Returns<S extends ResultShape = ResultShape> {
  readonly shape: S;
  /** What the result is, its unit, and for a matrix what its columns hold. */
  readonly text: Text;
}

/** The rule a function follows, in words or as an equation, and where it comes from. */
interface Rule {
  readonly text: Text;
  readonly source: Text;
}

interface Gives<A, R> {
  readonly args: A;
  readonly gives: R;
}

interface Refuses<A> {
  readonly args: A;
  readonly refuses: CellError;
  /** Why, for the help page. */
  readonly because?: Text;
}

/** A call as typed and what the cell shows. A repeating parameter's arguments stand one after another. */
export type Example<A = readonly WrittenArgument[], R = Result> = Gives<A, R> | Refuses<A>;

interface Described {
  /** ASCII capitals, three to thirty characters, never a cell address, never changed after release. */
  readonly id: string;
  readonly group: GroupId;
  /** The term of the trade, as a heading. */
  readonly title: Text;
  /** One sentence of at most 128 characters: Excel shows it while the formula is typed. */
  readonly description: Text;
  readonly rule: Rule;
  /** Further help: limits, what Excel already has, what a blank means here. */
  readonly notes?: Text;
}

export interface FunctionSpecification<P extends readonly Parameter[], S extends ResultShape> extends Described {
  readonly parameters: P;
  readonly returns: Returns<S>;
  readonly examples: readonly [Example<WrittenArguments<P>, Results[S]>, ...Example<WrittenArguments<P>, Results[S]>[]];
  /** Pure and synchronous; its arguments are within their bounds. Throws Refusal and nothing else. */
  readonly run: (...values: RunArguments<P>) => Results[S];
}

/** A function as the rest of the add-in sees it, whatever its parameters. */
export interface FunctionDefinition extends Described {
  readonly parameters: readonly Parameter[];
  readonly returns: Returns;
  readonly examples: readonly Example[];
  /** Takes the coerced value of each parameter; coerce.ts alone makes them. */
  readonly run: (values: readonly unknown[]) => Result;
}

export function defineFunction<const P extends readonly Parameter[], const S extends ResultShape>(
  specification: FunctionSpecification<P, S>,
): FunctionDefinition {
  // The one place where the types of `parameters` and `run` are let go: coerceArguments has just made the values from the former.
  return { ...specification, run: (values) => specification.run(...(values as RunArguments<P>)) };
}
