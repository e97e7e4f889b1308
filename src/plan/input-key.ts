/**
 * Keys of inputs that belong to something of the user's, such as a seller or an item. Keys are saved with the build, which holds no cell of the
 * user's tables: the fingerprint of a name stands for it.
 */

/** A 53-bit fingerprint of cells (formulas as Excel gives them), so that settings hold no content. */
export function fingerprint(cells: readonly (readonly unknown[])[]): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  const text = JSON.stringify(cells);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

/**
 * What stands for a name in the key of an input.
 * @example sheet.input(`cost.${keyOfName(source)}`, cell)
 */
export const keyOfName = (name: string): string => `#${fingerprint([[name]]).toString(36)}`;

const NAME_KEY = /#[0-9a-z]{1,11}/;

/** Whether a part of a key stands for a name. */
export const isNameKey = (part: string): boolean => NAME_KEY.exec(part)?.[0] === part;

/** Tells whether a saved key is one of now: the same, or as earlier versions saved it, with the name itself. */
export function sameKeyAs(wanted: string): (saved: string) => boolean {
  const found = NAME_KEY.exec(wanted);
  if (found === null) return (saved) => saved === wanted;
  const [before, after] = [wanted.slice(0, found.index), wanted.slice(found.index + found[0].length)];
  const isNamed = (saved: string): boolean =>
    saved.startsWith(before) &&
    saved.endsWith(after) &&
    keyOfName(saved.slice(before.length, saved.length - after.length)) === found[0];
  return (saved) => saved === wanted || isNamed(saved);
}
