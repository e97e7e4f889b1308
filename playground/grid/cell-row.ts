/**
 * A row of a sheet as Univer holds it.
 */
import type { ICellData, Nullable } from "@univerjs/core";

/** By column; one without content is absent or null. */
export type CellRow = Record<number, Nullable<ICellData>>;
