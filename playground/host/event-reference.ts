/** The reference an event carries for `event.getRange(context)`: it names the cells itself, so none has to be stored. */
import type { Area } from "../grid/grid";
import { ApiError } from "./errors";

export function eventReference(sheetId: string, { row, column, rows, columns }: Area): string {
  return JSON.stringify([sheetId, row, column, rows, columns]);
}

/** @throws ApiError InvalidReference for anything this host has not made. */
export function areaOfEventReference(reference: string): { readonly sheetId: string; readonly area: Area } {
  const parts = parsed(reference);
  const [sheetId, ...numbers] = parts;
  const [row, column, rows, columns] = numbers;
  if (
    typeof sheetId === "string" &&
    typeof row === "number" &&
    typeof column === "number" &&
    typeof rows === "number" &&
    typeof columns === "number"
  ) {
    return { sheetId, area: { row, column, rows, columns } };
  }
  throw new ApiError("InvalidReference", "This reference is not valid for the current operation.", "Range");
}

function parsed(reference: string): unknown[] {
  if (!reference.startsWith("[")) return [];
  return JSON.parse(reference) as unknown[];
}
