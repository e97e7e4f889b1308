/**
 * How wide a text stands in a cell, in characters of the default font: Chinese, Japanese and Korean signs take two.
 */
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** @example displayWidth("客户 ID"); // 7 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) || sign.length > 1 ? 2 : 1;
  return width;
}

/** A text cut to a width, with an ellipsis where it is longer. */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  for (const sign of text) {
    if (displayWidth(kept + sign) > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
