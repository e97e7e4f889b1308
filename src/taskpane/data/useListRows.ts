/**
 * Which part of a build the user has picked out in its list, what became of it, and whether it is still on its way; one
 * at a time. The rows of the part can be taken along.
 */
import { useCallback, useRef, useState } from "react";
import type { PartBar } from "../../plan/plan";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";
import type { ListColumn } from "../../workbook/interaction/list";
import { showAllRows, type ShownRows, showRowsOf } from "../../workbook/interaction/navigate";
import { addPartSheet, csvText, readPart, tabbedText } from "../../workbook/interaction/part-rows";
import { copyText, saveFile } from "./carry";

/** Where rows are taken to: the clipboard, a sheet of their own, a file. */
type Way = "copy" | "sheet" | "csv";

type ListState =
  | { readonly state: "untouched" | "working" }
  /** `part` is null when all rows are shown. */
  | { readonly state: "shown"; readonly part: PartBar | null; readonly rows: ShownRows }
  /** `name`: of the sheet or the file. */
  | { readonly state: "taken"; readonly way: Way; readonly name: string; readonly rows: number }
  | { readonly state: "failed"; readonly problem: Problem };

export interface ListRows {
  readonly list: ListState;
  /** The part in view; null where it is none, or has no rows. */
  readonly part: PartBar | null;
  readonly show: (part: PartBar) => void;
  readonly showAll: () => void;
  readonly take: (way: Way, part: PartBar) => void;
}

/** Takes the rows of a part along. */
async function taken(place: ListColumn, part: PartBar, way: Way): Promise<ListState> {
  const table = await readPart(place, part.listedAs);
  const done = { state: "taken", way, rows: table.rows.length } as const;
  if (way === "sheet") return { ...done, name: await addPartSheet(table, part.label) };
  const name = `${part.label.replace(/[\\/:*?"<>|]+/g, " ")}.csv`;
  if (way === "copy") await copyText(tabbedText(table));
  else saveFile(name, csvText(table), "text/csv");
  return { ...done, name };
}

export function useListRows({ buildId, sheet, heading }: ListColumn): ListRows {
  const [list, setList] = useState<ListState>({ state: "untouched" });
  const [part, setPart] = useState<PartBar | null>(null);
  const busy = useRef(false);
  const run = useCallback(
    (work: (place: ListColumn) => Promise<ListState>): void => {
      if (busy.current) return;
      busy.current = true;
      setList({ state: "working" });
      work({ buildId, sheet, heading })
        .finally(() => (busy.current = false))
        .then(setList, (error: unknown) => setList({ state: "failed", problem: toProblem(error) }));
    },
    [buildId, sheet, heading],
  );
  const show = useCallback<ListRows["show"]>(
    (wanted) =>
      run(async (place) => {
        const rows = await showRowsOf(place, wanted.listedAs);
        setPart(rows.count === 0 ? null : wanted);
        return { state: "shown", part: wanted, rows };
      }),
    [run],
  );
  const showAll = useCallback(
    () =>
      run(async (place) => {
        const rows = await showAllRows(place);
        setPart(null);
        return { state: "shown", part: null, rows };
      }),
    [run],
  );
  const take = useCallback<ListRows["take"]>((way, of) => run((place) => taken(place, of, way)), [run]);
  return { list, part, show, showAll, take };
}
