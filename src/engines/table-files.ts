/** Files of orders by their names, and what of a text file's beginning is looked at. */

/** What is looked at to find headings, delimiter and encoding, and as many rows of a Parquet file. */
export const HEAD_BYTES = 1 << 17;
export const HEAD_ROWS = 200;

export const isParquet = (file: string): boolean => /\.parquet$/i.test(file);
export const isPacked = (file: string): boolean => /\.gz$/i.test(file);
export const isText = (file: string): boolean => /\.(csv|tsv|txt)(\.gz)?$/i.test(file);

/** The beginning of a text file up to its last line end outside quotation marks; the file itself where it ends there. */
export function wholeRows(bytes: Uint8Array): Uint8Array {
  if (bytes.length < HEAD_BYTES) return bytes;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0 ? 2 : 1;
  let quotes = bytes.reduce((count, byte) => count + (byte === 0x22 ? 1 : 0), 0);
  for (let at = bytes.length - 1; at > 0; at--) {
    if (bytes[at] === 0x22) quotes--;
    if (bytes[at] === 0x0a && quotes % 2 === 0) return bytes.subarray(0, at + wide);
  }
  return bytes;
}
