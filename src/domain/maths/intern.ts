/** Turns ids into whole numbers once, so that everything after works on typed columns. */

export interface Interned<T> {
  /** Index into `values`, one entry an id given. */
  readonly index: Int32Array;
  /** The distinct ids, in order of first appearance. */
  readonly values: readonly T[];
}

/**
 * Gives each distinct id a number from 0.
 * @example intern(["Li", "Wu", "Li"]); // index [0, 1, 0], values ["Li", "Wu"]
 */
export function intern<T>(ids: readonly T[]): Interned<T> {
  const numbers = new Map<T, number>();
  const values: T[] = [];
  const index = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    let number = numbers.get(id);
    if (number === undefined) {
      number = values.length;
      numbers.set(id, number);
      values.push(id);
    }
    index[i] = number;
  }
  return { index, values };
}
