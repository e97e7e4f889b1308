/**
 * Options left open: what the data or a standard makes of each, and where that comes from. The pane shows the values before building; a
 * kind's model plans with the same.
 */
import type { OptionValue, OptionValues } from "./kind";

/** A value with its origin, such as the table it is computed from. */
export interface Suggested<T, O extends string> {
  readonly value: T;
  readonly origin: O;
}

/** By option: its value computed from what is given; null where nothing is known. */
export type Suggestions<G, O extends string> = Readonly<
  Record<string, (given: G) => Suggested<NonNullable<OptionValue>, O> | null>
>;

/** The chosen value, else the suggested one. */
export function settled<T, O extends string>(
  chosen: T | null,
  suggested: Suggested<T, O> | null,
): Suggested<T, O | "chosen"> | null {
  return chosen === null ? suggested : { value: chosen, origin: "chosen" };
}

const isOpen = (values: OptionValues, key: string): boolean => (values[key] ?? null) === null;

/** The values that are known for options left open. */
export function openOnly(values: OptionValues, known: OptionValues): OptionValues {
  return Object.fromEntries(Object.entries(known).filter(([key, value]) => isOpen(values, key) && value !== null));
}

/** The suggested values of the options left open. */
export function suggestOpen<G>(suggestions: Suggestions<G, string>, values: OptionValues, given: G): OptionValues {
  const open = Object.entries(suggestions).filter(([key]) => isOpen(values, key));
  const known = open.map(([key, suggest]) => [key, suggest(given)?.value ?? null] as const);
  return openOnly(values, Object.fromEntries(known));
}
