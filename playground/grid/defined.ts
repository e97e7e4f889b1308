/** The object without the keys whose value is undefined. */
export function defined<T extends object>(object: T): T {
  const kept: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as T;
}

/** Undefined in place of an object without keys. */
export function filledOr<T extends object>(object: T): T | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}
