/**
 * Hashes of cells, 32 bits each, for tables that look rows up without keeping keys of their own.
 */
import type { Cell } from "../source";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Spreads the low and the high half of a whole number over 32 bits. */
export function hashNumber(value: number): number {
  return mix(Math.imul(value | 0, 0x9e3779b1) ^ Math.imul(Math.floor(value / 0x100000000), 0x85ebca6b));
}

export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return mix(hash);
}

/** The hash of several cells of a row, from that of those before. */
export function hashCell(before: number, cell: Cell): number {
  const own = typeof cell === "number" ? hashNumber(cell) : hashText(String(cell));
  return Math.imul(before ^ own, FNV_PRIME);
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
