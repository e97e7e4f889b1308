/**
 * Cells as they were put on a sheet, and as its plan has them. The rows of a table, of which there may be very many, are made one by one
 * when the sheet is planned.
 */
import type { DateSystem } from "../domain/calendar/calendar";
import type { ColumnWidths } from "./column-widths";
import { type Content, plannedCell } from "./content";
import type { Handle } from "./handle";
import type { Block, Page, PlannedCell } from "./plan";

export interface PutBlock {
  readonly handle: Handle;
  readonly rowAt: (row: number) => readonly Content[];
  /** Whether its columns are to be as wide as its texts. */
  readonly isFitted: boolean;
}

export interface BlockPage extends Page {
  readonly dateSystem: DateSystem;
}

/** Rows after which a page may take its turn. */
const ROWS_A_STEP = 200;

export function* plannedBlock(block: PutBlock, page: BlockPage, widths: ColumnWidths): Generator<void, Block> {
  const { handle, rowAt, isFitted } = block;
  const { rows, columns, area } = handle;
  const cells: PlannedCell[][] = [];
  for (let row = 0; row < rows; row++) {
    const contents = rowAt(row);
    if (contents.length !== columns)
      throw new Error(`a row of ${contents.length} cells in a block of ${columns} columns`);
    if (isFitted) widths.fitTexts(area.column, contents, page.locale);
    cells.push(contents.map((content) => plannedCell(content, page, page.dateSystem)));
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
  }
  return { area, cells };
}
