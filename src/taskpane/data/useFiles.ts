/** Order files that the user picks: their columns on the way, or why they cannot be taken. */
import { useCallback, useState } from "react";
import type { Problem } from "../../text/problem";
import { toProblem } from "../../workbook/errors/excel-errors";
import { hold } from "../files/held";
import type { FileSource } from "../files/order-files";

export interface Files {
  readonly looking: boolean;
  readonly problem: Problem | null;
  readonly take: (files: readonly File[]) => void;
}

/** What reads files is loaded when some are picked. */
async function look(files: readonly File[]): Promise<FileSource> {
  const { OrderFiles } = await import(/* webpackChunkName: "order-files" */ "../files/order-files");
  const found = await OrderFiles.look(files);
  hold(found.files);
  return found;
}

export function useFiles(onFound: (found: FileSource) => void): Files {
  const [state, setState] = useState<Omit<Files, "take">>({ looking: false, problem: null });
  const take = useCallback<Files["take"]>(
    (files) => {
      if (files.length === 0) return;
      setState({ looking: true, problem: null });
      look(files).then(
        (found) => {
          setState({ looking: false, problem: null });
          onFound(found);
        },
        (error: unknown) => setState({ looking: false, problem: toProblem(error) }),
      );
    },
    [onFound],
  );
  return { ...state, take };
}
