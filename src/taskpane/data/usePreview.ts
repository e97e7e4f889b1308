/**
 * The preview of a build (what counts of the chosen tables, suggestions, figures), made again whenever the request
 * changes. Typing waits a moment before it reads, and a preview that has been overtaken is stopped and dropped.
 */
import { useEffect, useState } from "react";
import type { Problem } from "../../text/problem";
import type { BuildRequest } from "../../workbook/build-request";
import { Cancelled, type WorkProgress } from "../../workbook/control";
import { toProblem } from "../../workbook/errors/excel-errors";
import { type Preview, Previewer } from "../../workbook/build/preview";

export interface PreviewState {
  readonly value: Preview | null;
  readonly loading: boolean;
  readonly problem: Problem | null;
  /** Of reading the tables; null where nothing is read. */
  readonly progress: WorkProgress | null;
}

/** Milliseconds without a change before the tables are read: longer than between two key strokes. */
const PAUSE = 400;

const nothing: PreviewState = { value: null, loading: false, problem: null, progress: null };

/** @param request null while there is nothing to count. */
export function usePreview(request: BuildRequest | null): PreviewState {
  const [previewer] = useState(() => new Previewer());
  const [state, setState] = useState<PreviewState>(nothing);
  useEffect(() => {
    if (request === null) {
      setState(nothing);
      return;
    }
    const controller = new AbortController();
    setState((before) => ({ ...before, loading: true, progress: null }));
    const { signal } = controller;
    const onProgress = (progress: WorkProgress): void =>
      signal.aborted ? undefined : setState((before) => ({ ...before, progress }));
    const read = (): void => {
      previewer.preview(request, { signal, onProgress }).then(
        (value) => signal.aborted || setState({ ...nothing, value }),
        (error: unknown) => {
          const problem = toProblem(error);
          if (!signal.aborted) setState(problem instanceof Cancelled ? nothing : { ...nothing, problem });
        },
      );
    };
    const timer = setTimeout(read, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [request, previewer]);
  return state;
}
