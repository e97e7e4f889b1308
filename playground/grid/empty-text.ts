/**
 * Univer takes a result of "" for a blank cell while it calculates, and for a text once it stands in its cell. To Excel it is a text at once:
 * what a formula comes to does not depend on what is calculated with it.
 */
import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";

/** With a formula, which makes it no blank. */
const EMPTY_TEXT: ICellData = { v: "", t: CellValueType.STRING, f: "=" };

/** A result of the running calculation as formulas read it. */
export const asRead = (result: Nullable<ICellData>): Nullable<ICellData> =>
  result?.v === "" && result.t === CellValueType.STRING ? EMPTY_TEXT : result;
