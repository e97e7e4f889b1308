/** A sheet's name from a file's name: what Excel allows on a tab. */

const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST = 31;

/** The file's name without ending, without characters a tab cannot have, at most 31 long; "Sheet1" when nothing is left. */
export function tabName(fileName: string): string {
  const base = (fileName.split(/[/\\]/).at(-1) ?? "").replace(/\.[^.]*$/, "");
  const allowed = base.replace(FORBIDDEN, " ").replace(/^[\s']+|[\s']+$/g, "");
  const short = allowed.slice(0, LONGEST).replace(/[\s']+$|[\uD800-\uDBFF]$/g, "");
  return short === "" || /^history$/i.test(short) ? "Sheet1" : short;
}
