/**
 * How many rows one request may carry. Excel on the web refuses requests and responses over 5 MB, and a read of more
 * than five million cells; sizes are estimated from the cells themselves, and half of the limit is left free.
 */

/** Bytes of cells one request is allowed to carry: half of Excel on the web's 5 MB. */
export const REQUEST_BYTES = 2_500_000;

/**
 * What one request of a build carries. Far below the limit of a request: while Excel works one off, neither it nor a page that shares its
 * thread answers the user, and a request more takes little beside that.
 */
export const WRITTEN_BYTES = 600_000;

/**
 * Bytes of one cell in a request's JSON (UTF-8), separator included. Text with quotes or line breaks may take a little
 * more.
 */
export function cellBytes(cell: unknown): number {
  if (typeof cell === "string") return textBytes(cell) + 3;
  if (typeof cell === "number") return Number.isInteger(cell) && Math.abs(cell) < 1e6 ? 8 : 19;
  return typeof cell === "boolean" ? 6 : 5;
}

function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f || code === 0x22 || code === 0x5c) bytes += 1;
    else if (code < 0x20) bytes += 5;
  }
  return bytes;
}

export function rowBytes(row: readonly unknown[]): number {
  let bytes = 2;
  for (const cell of row) bytes += cellBytes(cell);
  return bytes;
}

/** Sizes of reads that follow each other, estimated from the bytes of the rows read so far, within the limit. */
export class RowPace {
  private bytesPerRow: number;

  /** `columns` cells a row; the first guess is cautious, 60 bytes a cell. */
  constructor(
    columns: number,
    private readonly limit = REQUEST_BYTES,
  ) {
    this.bytesPerRow = columns * 60;
  }

  /** Rows of the next request, at least one. */
  next(rowsLeft: number): number {
    return Math.min(rowsLeft, Math.max(1, Math.floor(this.limit / this.bytesPerRow)));
  }

  /** Rows seen may be lighter than those to come: the estimate never falls below the half of the heaviest seen. */
  record(rows: number, bytes: number): void {
    const seen = (bytes / rows) * 1.25;
    this.bytesPerRow = Math.max(seen, this.bytesPerRow / 2);
  }

  /**
   * Halves the next request after one that Excel refused as too large. False when a single row is too large already.
   */
  halve(rowsAsked: number): boolean {
    if (rowsAsked <= 1) return false;
    this.bytesPerRow = this.limit / Math.max(1, Math.floor(rowsAsked / 2));
    return true;
  }
}

interface RowPiece<Cell> {
  /** Position of its first row. */
  readonly from: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly bytes: number;
}

/** Rows cut so that each piece stays under the limit, or is a single row; each is taken from the rows only when it is asked for. */
export function* rowPieces<Cell>(rows: Iterable<readonly Cell[]>, limit = REQUEST_BYTES): Generator<RowPiece<Cell>> {
  let piece: { from: number; cells: (readonly Cell[])[]; bytes: number } = { from: 0, cells: [], bytes: 0 };
  for (const row of rows) {
    const size = rowBytes(row);
    if (piece.cells.length > 0 && piece.bytes + size > limit) {
      yield piece;
      piece = { from: piece.from + piece.cells.length, cells: [], bytes: 0 };
    }
    piece.cells.push(row);
    piece.bytes += size;
  }
  if (piece.cells.length > 0) yield piece;
}
