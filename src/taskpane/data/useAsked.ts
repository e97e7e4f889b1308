/** The orders outside the workbook as a request takes them: one object as long as their choice is the same. */
import { useMemo } from "react";
import type { AskedTable } from "../../workbook/read-input";
import { todaySerial } from "../../workbook/host";
import { asChosen, type TableChoice } from "../../workbook/table-choice";
import type { AskedSource } from "../files/held";

/** @returns null where the chosen table stands in the workbook. */
export function useAsked(choice: TableChoice | null): AskedTable | null {
  return useMemo(() => {
    const found = choice?.found as AskedSource | undefined;
    if (choice === null || found?.isAsked !== true) return null;
    const chosen = asChosen(choice);
    return { ...chosen, read: (control) => found.held.read(chosen, todaySerial(), control) };
  }, [choice]);
}
