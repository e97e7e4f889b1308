/**
 * Columns of DuckDB's answers as they come from WebAssembly: numbers as they are held, texts decoded all at once. Taken one by one, two
 * million texts take twenty times as long as their query.
 */
import type { Answered, Value } from "./engine";

/** What is used of an Arrow column's piece. */
interface Piece {
  readonly length: number;
  readonly nullCount: number;
  readonly values: ArrayLike<number | bigint> & { readonly buffer: ArrayBufferLike };
  readonly valueOffsets: Int32Array;
}

interface Vector {
  readonly data: readonly Piece[];
  get(row: number): unknown;
  readonly length: number;
}

interface Batch {
  getChildAt(column: number): unknown;
}

/** @param columns How many there are, also where no row came. */
export const arrowColumns = (columns: number, batches: readonly Batch[]): Answered =>
  Array.from({ length: columns }, (_, column) => joined(batches.map((batch) => batch.getChildAt(column) as Vector)));

function joined(vectors: readonly Vector[]): ArrayLike<Value> {
  const pieces = vectors.flatMap(({ data }) => data);
  if (pieces.every(({ values, nullCount }) => values instanceof Float64Array && nullCount === 0)) {
    const numbers = new Float64Array(pieces.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const { values, length } of pieces) {
      numbers.set((values as Float64Array).subarray(0, length), at);
      at += length;
    }
    return numbers;
  }
  return vectors.flatMap((vector) =>
    vector.data.length === 1 && isText(vector.data[0]!) ? textsOf(vector.data[0]!) : singly(vector),
  );
}

const isText = ({ values, valueOffsets, nullCount }: Piece): boolean =>
  values instanceof Uint8Array && valueOffsets instanceof Int32Array && nullCount === 0;

const singly = (vector: Vector): Value[] =>
  Array.from({ length: vector.length }, (_, row) => {
    const value = vector.get(row);
    return typeof value === "string" || typeof value === "number" ? value : Number(value);
  });

/** The texts of a piece: their bytes decoded at once, then cut by where each ends in the decoded text. */
function textsOf({ length, values, valueOffsets }: Piece): string[] {
  const bytes = (values as Uint8Array).subarray(valueOffsets[0], valueOffsets[length]);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const first = valueOffsets[0]!;
  const texts: string[] = [];
  let [byte, unit] = [0, 0];
  for (let row = 0; row < length; row++) {
    const start = unit;
    for (const end = valueOffsets[row + 1]! - first; byte < end; byte++) {
      const code = bytes[byte]!;
      // A character's first byte says how long it is in UTF-16; its further bytes add nothing.
      if (code < 0x80 || code >= 0xc0) unit += code >= 0xf0 ? 2 : 1;
    }
    texts.push(text.slice(start, unit));
  }
  return texts;
}
