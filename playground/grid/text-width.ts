/**
 * About how wide a text is in a cell, without a canvas: good enough to size columns, the same in Node and on the page.
 */

/** Width of a digit a point of size, in pixels, of Arial, which Univer draws with. */
const DIGIT_PIXELS = 0.742;
const CELL_PADDING_PIXELS = 10;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Pixels of the widest line, with the cell's padding. East Asian characters are twice as wide as digits. */
export function textWidth(text: string, fontSize: number, bold: boolean): number {
  let widest = 0;
  for (const line of text.split("\n")) {
    let units = 0;
    for (const character of line) units += WIDE.test(character) ? 2 : 1;
    widest = Math.max(widest, units);
  }
  return Math.ceil(widest * DIGIT_PIXELS * fontSize * (bold ? 1.08 : 1)) + CELL_PADDING_PIXELS;
}
