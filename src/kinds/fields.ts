/**
 * Options as a kind declares them, once each: from the declaration follow the form's field, its limits and texts, the typed value,
 * and the input cell of a sheet. What is typed is read by `option-text.ts`, what is allowed is decided by `options.ts`.
 */
import { LAST_SERIAL } from "../domain/calendar/calendar";
import type { Content } from "../plan/content";
import type { FormatName } from "../plan/formats";
import type { ValidationRule } from "../plan/plan";
import type { InputCell } from "../plan/sections/inputs-part";
import type { Locale, Text } from "../text/locale";
import { phrase, STOP } from "../text/say";
import type { Asks } from "./asks";
import type { FieldOf, OptionField, OptionValue, OptionValues } from "./kind";
import { capitalised, limitsText } from "./option-problems";
import { fieldProblem } from "./options";

/** A declared option. */
export interface Option<V extends OptionValue> {
  readonly field: OptionField;
  /** The option's value; its default where there is none that the field allows. Days are whole. */
  readonly read: (values: OptionValues) => V;
}

/** An input cell that is not placed yet: a line of `inputs({…})`. */
export type CellInput = Omit<InputCell, "key" | "handle">;

/** A declared option that may stand in a sheet as an input. */
export interface CellOption<V extends OptionValue> extends Option<V> {
  /** The option's input: its label, help and rule, unless the sheet has others. */
  readonly input: (value: Content, own?: Partial<Omit<CellInput, "value" | "rule">>) => CellInput;
}

/** An option without its key. */
type Declared<O> = (key: string) => O;
/** null is a value where it is the default: it is left to the data. */
type ValueOf<D, V> = D extends null ? V | null : V;

interface Common {
  readonly label: Text;
  readonly help: Text;
  readonly when?: OptionField["when"];
  readonly group?: Text;
  readonly place?: OptionField["place"];
  readonly asks?: Asks;
}

interface Open<D> extends Common {
  /** null leaves it to the data. */
  readonly default: D;
  /** A default of null is only how the field begins: something has to be typed. */
  readonly required?: true;
}

interface Limited {
  /** What is allowed, as the sentence Excel shows when something else is typed; by the limits when absent. */
  readonly allowed?: Text;
  readonly min?: number;
  readonly max?: number;
}

interface NumberOptions<D> extends Open<D>, Limited {
  readonly integer?: true;
  readonly format?: FormatName;
}

interface ListOptions<D> extends Open<D>, Limited {
  readonly labels: readonly Text[];
  readonly fewest?: number;
}

function optionOf<V extends OptionValue>(field: OptionField, settle: (value: OptionValue) => OptionValue): Option<V> {
  return {
    field,
    read: (values) => {
      const value = values[field.key];
      return settle(value !== undefined && fieldProblem(field, value) === null ? value : field.default) as V;
    },
  };
}

const asItIs = (value: OptionValue): OptionValue => value;
const wholeDay = (value: OptionValue): OptionValue => (typeof value === "number" ? Math.floor(value) : value);
/** Absent rather than undefined, so that fields compare. */
const optionalBy = ({ default: first, required }: Pick<Open<unknown>, "default" | "required">) =>
  first === null && required !== true ? { optional: true } : {};

function cellOf(
  field: OptionField,
  format: FormatName,
  rule: Exclude<ValidationRule, { type: "list" }>,
  allowed: Text = phrase`${capitalised(limitsText(field, rule))}${STOP}`,
): Pick<CellOption<OptionValue>, "input"> {
  return {
    input: (value, own = {}) => ({ label: field.label, note: field.help, value, format, rule, allowed, ...own }),
  };
}

function numberOption<D extends number | null>(
  { required, allowed, format, ...declared }: NumberOptions<D>,
  unit?: "money" | "percent",
): Declared<CellOption<ValueOf<D, number>>> {
  return (key) => {
    const { min = null, max = null, integer } = declared;
    const field: FieldOf<"number"> = {
      key,
      type: "number",
      ...declared,
      ...(unit && { unit }),
      ...optionalBy({ ...declared, required }),
    };
    return {
      ...optionOf(field, asItIs),
      ...cellOf(
        field,
        format ?? unit ?? (integer ? "count" : "exact"),
        { type: integer ? "wholeNumber" : "decimal", min, max },
        allowed,
      ),
    };
  };
}

export const number = <const D extends number | null>(declared: NumberOptions<D>) => numberOption<D>(declared);
/** An amount in the tables' currency. */
export const money = <const D extends number | null>(declared: NumberOptions<D>) => numberOption<D>(declared, "money");
/** A share: 0.25 is shown and typed as 25 %. */
export const percent = <const D extends number | null>(declared: NumberOptions<D>) =>
  numberOption<D>(declared, "percent");

/** A day as a 1900 serial; null is left to the data. */
export function day({
  allowed,
  ...declared
}: Common & { readonly allowed?: Text }): Declared<CellOption<number | null>> {
  return (key) => {
    const field: FieldOf<"date"> = { key, type: "date", default: null, optional: true, ...declared };
    return {
      ...optionOf(field, wholeDay),
      ...cellOf(field, "date", { type: "date", min: 1, max: LAST_SERIAL }, allowed),
    };
  };
}

/** One of some values, each with its name; in the order in which they are offered. */
export function choice<T extends string>(
  names: Readonly<Record<T, Text>>,
  declared: Common & {
    readonly default: NoInfer<T>;
    readonly defaultIn?: (locale: Locale, given: OptionValues) => NoInfer<T> | undefined;
  },
): Declared<Option<T>> {
  const choices = (Object.keys(names) as T[]).map((value) => ({ value, text: names[value] }));
  return (key) => optionOf({ key, type: "choice", ...declared, choices }, asItIs);
}

/** Yes or no; no to begin with. */
export function flag(declared: Common): Declared<Option<boolean>> {
  return (key) => optionOf({ key, type: "flag", default: false, ...declared }, asItIs);
}

/** A sheet that is built only when asked for. */
export interface SheetOnRequest {
  readonly tab: Text;
  /** The question it answers. */
  readonly question: Text;
  readonly asks?: Asks;
}

/** Whether the sheet is built. */
export function sheetFlag({ tab: label, question: help, asks }: SheetOnRequest): Declared<Option<boolean>> {
  return flag({ place: "sheets", label, help, ...(asks && { asks }) });
}

/** One line of text; null for none. */
export function text(declared: Common): Declared<Option<string | null>> {
  return (key) => optionOf({ key, type: "text", default: null, optional: true, ...declared }, asItIs);
}

/** As many numbers as labels, or fewer from the first on where `fewest` says how few are enough; each in a cell of its own on a sheet. */
export function numbers<const D extends readonly number[] | null>({
  required,
  allowed,
  ...declared
}: ListOptions<D>): Declared<CellOption<ValueOf<D, readonly number[]>>> {
  return (key) => {
    const { min = null, max = null } = declared;
    const field: FieldOf<"numbers"> = { key, type: "numbers", ...declared, ...optionalBy({ ...declared, required }) };
    return {
      ...optionOf(field, asItIs),
      ...cellOf(field, "weight", { type: "decimal", min, max }, allowed),
    };
  };
}

/** Options by their keys: what a kind declares. Several sets are joined by spreading them. */
export type Fields = Readonly<Record<string, Option<OptionValue>>>;

/** The value of every option, typed. */
export type Choices<F extends Fields> = { readonly [K in keyof F]: F[K] extends Option<infer V> ? V : never };

/**
 * Declares options by key, in the order of the form.
 * @example fields({ responseStandard: percent({ default: 0.02, min: 0.0001, max: 1, label, help }), asOf: day({ label, help }) })
 */
export function fields<D extends Readonly<Record<string, Declared<Option<OptionValue>>>>>(
  declared: D,
): { readonly [K in keyof D]: ReturnType<D[K]> } {
  const options = Object.entries(declared).map(([key, declare]) => [key, declare(key)] as const);
  return Object.fromEntries(options) as { readonly [K in keyof D]: ReturnType<D[K]> };
}

/** The fields of a form, in order. */
export function fieldList(options: Fields): readonly OptionField[] {
  return Object.values(options).map(({ field }) => field);
}

/** Every option's value, typed: what `values` has, where the field allows it, else its default. */
export function choicesOf<F extends Fields>(options: F, values: OptionValues): Choices<F> {
  return Object.fromEntries(Object.entries(options).map(([key, { read }]) => [key, read(values)])) as Choices<F>;
}

/** Options as inputs of a sheet, each with its value there. */
export function inputLines<K extends string>(
  options: Readonly<Record<K, CellOption<OptionValue>>>,
  values: Readonly<Record<NoInfer<K>, Content>>,
): Record<K, CellInput> {
  const keys = Object.keys(options) as K[];
  return Object.fromEntries(keys.map((key) => [key, options[key].input(values[key])])) as Record<K, CellInput>;
}
