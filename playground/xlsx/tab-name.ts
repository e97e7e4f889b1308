/** Excel's rules for sheet names: a valid name from a file's name, and the check before saving. */
import { Problem } from "../../src/text/problem";
import type { GridSheet } from "../grid/grid";
import { say } from "../../src/text/say";

const FORBIDDEN = /[[\]:*?/\\]/g;
const LONGEST = 31;

/**
 * The file's name without ending, without characters a tab cannot have, at most 31 long; "Sheet1" when nothing is left.
 */
export function tabName(fileName: string): string {
  const base = (fileName.split(/[/\\]/).at(-1) ?? "").replace(/\.[^.]*$/, "");
  const allowed = base.replace(FORBIDDEN, " ").replace(/^[\s']+|[\s']+$/g, "");
  const short = allowed.slice(0, LONGEST).replace(/[\s']+$|[\uD800-\uDBFF]$/g, "");
  return short === "" || /^history$/i.test(short) ? "Sheet1" : short;
}

/**
 * @throws Problem for a name that Excel would call damage of the file: empty, too long, with a forbidden character, or
 * twice.
 */
export function ensureTabNames(sheets: readonly Pick<GridSheet, "name">[]): void {
  const taken = new Set<string>();
  for (const { name } of sheets) {
    const allowed =
      name.trim() !== "" &&
      name.length <= LONGEST &&
      name.search(FORBIDDEN) < 0 &&
      !/^'|'$/.test(name) &&
      !taken.has(name.toLowerCase());
    if (!allowed) refuseTab(name);
    taken.add(name.toLowerCase());
  }
}

function refuseTab(name: string): never {
  throw new Problem(
    say(
      `A sheet cannot be saved under the name “${name}”: a name has 1 to 31 characters, none of [ ] : * ? / \\, no apostrophe at its ends, and is there once. Rename the sheet and save again.`,
      `工作表不能以“${name}”为名保存：名称须为 1 到 31 个字符，不含 [ ] : * ? / \\，首尾不能是单引号，且不能重复。请重命名后再保存。`,
      `工作表不能以「${name}」為名儲存：名稱須為 1 到 31 個字元，不含 [ ] : * ? / \\，首尾不能是單引號，且不能重複。請重新命名後再儲存。`,
    ),
  );
}
