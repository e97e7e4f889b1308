/**
 * Values as short texts: their JSON, deflated, in base64. Excel holds a megabyte or two of settings for all builds of a workbook, and what a
 * build remembers of its sheets repeats itself.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** The same text for the same value. */
export function packed(value: unknown): string {
  return btoa(strFromU8(deflateSync(strToU8(JSON.stringify(value)), { level: 9 }), true));
}

/** The value of a text that `packed` made; null for any other text. */
export function unpacked(text: string): unknown {
  try {
    return JSON.parse(strFromU8(inflateSync(strToU8(atob(text), true)))) as unknown;
  } catch {
    // Not base64, not deflated, or no JSON: a text of another program, or of a later version of this one.
    return null;
  }
}
