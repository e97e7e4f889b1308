/** Something loaded from the workbook: what it is, that it is on its way, or why it could not be read. */
import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";

export interface Loaded<T> {
  /** The last value; stays while a newer one is on its way, so that screens do not flicker. */
  readonly value: T | null;
  readonly loading: boolean;
  readonly problem: Problem | null;
  readonly reload: () => void;
}

/** Loads once and whenever `load` changes or `reload` is called; a result that has been overtaken is dropped. */
export function useLoad<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, "reload">>({ value: null, loading: true, problem: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let overtaken = false;
    setState((before) => ({ ...before, loading: true }));
    load().then(
      (value) => overtaken || setState({ value, loading: false, problem: null }),
      (error: unknown) => overtaken || setState((before) => ({ ...before, loading: false, problem: toProblem(error) })),
    );
    return () => {
      overtaken = true;
    };
  }, [load, turn]);
  const reload = useCallback(() => setTurn((count) => count + 1), []);
  return { ...state, reload };
}
