/**
 * Long work as a generator that yields where a page may take its turn, and where it waits for an answer.
 */

/** What is yielded is nothing, or what has to come before the work goes on. */
export type Steps<T> = Generator<Promise<unknown> | void, T>;

/** What long work comes to, all its steps at once; none of them may wait. */
export function finished<T>(steps: Steps<T>): T {
  let step = steps.next();
  for (; !step.done; step = steps.next())
    if (step.value instanceof Promise) throw new Error("Work that waits for an answer is not done at once.");
  return step.value;
}

/** An answer inside steps: where it is there, what counted it was a step; else it is waited for. */
export function* answered<T>(answer: T | Promise<T>): Steps<T> {
  if (!(answer instanceof Promise)) {
    yield;
    return answer;
  }
  const came: T[] = [];
  yield answer.then((value) => came.push(value));
  return came[0]!;
}

/** What long work comes to once all that it waits for has come. */
export async function arrived<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) await step.value;
  return step.value;
}
