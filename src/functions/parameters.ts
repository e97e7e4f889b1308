/**
 * The parameters a function can declare: their kinds, bounds and presence, and the types that follow from them.
 * A declaration is data: coerce.ts reads it to accept or refuse arguments, metadata.ts and help.ts to describe them.
 */
import type { Text } from "../text/locale";

export type Cell = string | number | boolean;

/** A range of numbers or date serials, row by row, NaN where blank, cut after the last filled cell. */
export interface NumberRange {
  /** Rows and columns of the range as it was passed, trailing blanks included. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float64Array;
}

/** A range of anything, row by row, null where blank, cut after the last filled cell. */
export interface CellRange {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (Cell | null)[];
  /** Positions of blanks that say so in words, such as NULL or 散客: their rows are passed over, as tables leave them out. */
  readonly unnamed?: ReadonlySet<number>;
}

/** What a number may be. Each bound refuses with #NUM!, except zero where `divisor` is set: #DIV/0!. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  /** Exclusive bounds. */
  readonly above?: number;
  readonly below?: number;
  readonly integer?: boolean;
  readonly divisor?: boolean;
  /** In a range 0 is a blank cell, as it is among ids and dates: for numbers that decide whether their row counts. */
  readonly blankAtZero?: boolean;
  /** In a range of customers, those who are nobody in particular, such as 散客 or a masked name, are blank cells. */
  readonly persons?: boolean;
}

/** Common bounds. */
export const AT_LEAST_ZERO = { min: 0 } as const satisfies Bounds;
export const ABOVE_ZERO = { above: 0 } as const satisfies Bounds;
/** A count or amount that something is divided by. */
export const DIVISOR = { min: 0, divisor: true } as const satisfies Bounds;
/** Customers by id or name. */
export const PERSONS = { persons: true } as const satisfies Bounds;
/** A share or rate from 0 to 1. */
export const SHARE = { min: 0, max: 1 } as const satisfies Bounds;
/** A rate from 0 to 1 that something is divided by. */
export const DIVISOR_RATE = { min: 0, max: 1, divisor: true } as const satisfies Bounds;

/** A result that is a share or rate. */
export const RETURNED_SHARE = {
  shape: "number",
  text: {
    "en-US": "A share from 0 to 1; format it as a percentage.",
    "zh-CN": "0 到 1 的比率，可设为百分比格式。",
    "zh-TW": "0 到 1 的比率，可設為百分比格式。",
  },
} as const;

/** What `run` receives for each kind. A date is a whole Excel serial of the 1900 system. */
interface Values {
  number: number;
  date: number;
  text: string;
  flag: boolean;
  numbers: NumberRange;
  dates: NumberRange;
  cells: CellRange;
}

/** How a person, and an example, writes each kind; null is a blank cell. */
interface Written {
  number: number | null;
  date: number | string | null;
  text: string | null;
  flag: boolean | null;
  numbers: number | readonly (readonly (number | null)[])[];
  dates: number | string | readonly (readonly (number | string | null)[])[];
  cells: Cell | readonly (readonly (Cell | null)[])[];
}

export type Kind = keyof Values;
/** A blankable parameter stands before required ones, so it is always given, but may be a blank cell. */
type Presence = "required" | "blankable" | "optional" | "repeating";
/** An argument as an example writes it. */
export type WrittenArgument = Written[Kind] | undefined;

export interface Parameter<
  K extends Kind = Kind,
  P extends Presence = Presence,
  C extends string = string,
  D = unknown,
> {
  readonly name: string;
  readonly text: Text;
  readonly kind: K;
  readonly presence: P;
  readonly bounds: Bounds;
  /** For a text: the only ones allowed. Empty: any text. */
  readonly choices: readonly C[];
  /** What an optional parameter is when left out. */
  readonly default: D;
}

type Required<K extends Kind, C extends string = string> = Parameter<K, "required", C, undefined>;

function required<K extends Kind>(kind: K) {
  return (name: string, text: Text, bounds: Bounds = {}): Required<K> => {
    return { name, text, kind, presence: "required", bounds, choices: [], default: undefined };
  };
}

export const number = required("number");
export const numbers = required("numbers");
export const date: (name: string, text: Text) => Required<"date"> = required("date");
export const dates: (name: string, text: Text) => Required<"dates"> = required("dates");
export const text: (name: string, text: Text) => Required<"text"> = required("text");
/** TRUE or FALSE; 1 and 0 are taken for them. */
export const flag: (name: string, text: Text) => Required<"flag"> = required("flag");
export const cells: (name: string, text: Text, bounds?: Pick<Bounds, "persons">) => Required<"cells"> =
  required("cells");

/** A text that must be one of a list; upper and lower case are the same. */
export function choice<const C extends string>(name: string, text: Text, choices: readonly C[]): Required<"text", C> {
  return { name, text, kind: "text", presence: "required", bounds: {}, choices, default: undefined };
}

/**
 * A parameter that may be left out; `run` then receives the default, or undefined where there is none.
 * Excel on Windows passes a blank cell as 0, so a number's default must be 0 unless 0 is outside its bounds.
 */
export function optional<K extends Kind, C extends string>(
  parameter: Required<K, C>,
): Parameter<K, "optional", C, undefined>;
export function optional<K extends Kind, C extends string, const D extends (string extends C ? Values[K] : C)>(
  parameter: Required<K, C>,
  whenLeftOut: D,
): Parameter<K, "optional", C, D>;
export function optional<K extends Kind, C extends string, D>(
  parameter: Required<K, C>,
  whenLeftOut?: D,
): Parameter<K, "optional", C, D | undefined> {
  return { ...parameter, presence: "optional", default: whenLeftOut };
}

/** A parameter that is always given but may be a blank cell; `run` then receives undefined. */
export function blankable<K extends Kind, C extends string>(
  parameter: Required<K, C>,
): Parameter<K, "blankable", C, undefined> {
  return { ...parameter, presence: "blankable" };
}

/** The last parameter, given once or more; `run` receives all of them as one array. */
export function repeating<K extends Kind, C extends string>(
  parameter: Required<K, C>,
): Parameter<K, "repeating", C, undefined> {
  return { ...parameter, presence: "repeating" };
}

type Value<P extends Parameter> = P extends Parameter<"text", Presence, infer C> ? C : Values[P["kind"]];

/** The arguments of `run`, from the declared parameters. */
export type RunArguments<P extends readonly Parameter[]> = {
  [I in keyof P]: P[I]["presence"] extends "repeating"
    ? readonly Value<P[I]>[]
    : P[I]["presence"] extends "optional" | "blankable"
      ? undefined extends P[I]["default"]
        ? Value<P[I]> | undefined
        : Value<P[I]>
      : Value<P[I]>;
};

type WrittenAs<P extends Parameter> = P extends Parameter<"text", Presence, infer C> ? C | null : Written[P["kind"]];

/** The arguments of a formula as typed, from the declared parameters. */
export type WrittenArguments<P extends readonly Parameter[]> = P extends readonly [
  infer H extends Parameter,
  ...infer T extends readonly Parameter[],
]
  ? H["presence"] extends "repeating"
    ? readonly [WrittenAs<H>, ...WrittenAs<H>[]]
    : H["presence"] extends "optional"
      ? readonly [WrittenAs<H>?, ...WrittenArguments<T>]
      : readonly [WrittenAs<H>, ...WrittenArguments<T>]
  : readonly [];
