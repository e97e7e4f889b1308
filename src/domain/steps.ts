/**
 * Long work as a generator that yields where a page may take its turn.
 */

/** What long work comes to, all its steps at once. */
export function finished<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
