/**
 * Which part of a build the user has picked out in its list, what came of it, and whether it is still on its way; one
 * at a time.
 */
import { useCallback, useRef, useState } from "react";
import type { PartBar } from "../../plan/plan";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";
import { type ListColumn, showAllRows, type ShownRows, showRowsOf } from "../../workbook/interaction/navigate";

export type ListState =
  | { readonly state: "untouched" | "working" }
  /** `part` is null when all rows are shown. */
  | { readonly state: "shown"; readonly part: PartBar | null; readonly rows: ShownRows }
  | { readonly state: "failed"; readonly problem: Problem };

export interface ListRows {
  readonly list: ListState;
  readonly show: (part: PartBar) => void;
  readonly showAll: () => void;
}

export function useListRows(place: ListColumn): ListRows {
  const [list, setList] = useState<ListState>({ state: "untouched" });
  const busy = useRef(false);
  const { buildId, sheet, heading } = place;
  const run = useCallback((part: PartBar | null, work: () => Promise<ShownRows>): void => {
    if (busy.current) return;
    busy.current = true;
    setList({ state: "working" });
    work()
      .finally(() => (busy.current = false))
      .then(
        (rows) => setList({ state: "shown", part, rows }),
        (error: unknown) => setList({ state: "failed", problem: toProblem(error) }),
      );
  }, []);
  const show = useCallback<ListRows["show"]>(
    (part) => run(part, () => showRowsOf({ buildId, sheet, heading }, part.listedAs)),
    [run, buildId, sheet, heading],
  );
  const showAll = useCallback(
    () => run(null, () => showAllRows({ buildId, sheet, heading })),
    [run, buildId, sheet, heading],
  );
  return { list, show, showAll };
}
