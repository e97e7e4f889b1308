/**
 * COUNTIFS as Excel defines it, over cells: case does not matter, nothing is trimmed, ? * ~ are wildcards, a text that reads as a number
 * or a truth value is one, comparisons see numbers only. An empty cell
 * comes as "" or null.
 */
import type { Cell } from "../../src/tables/source";

export type Criterion = string | number;

const PARTS = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/;

/** How many rows meet every criterion. */
export function countIfs(...criteria: readonly (readonly [readonly Cell[], Criterion])[]): number {
  return sumIfs(null, ...criteria);
}

/** The numbers of the rows that meet every criterion, added up; null counts the rows. */
export function sumIfs(
  summed: readonly Cell[] | null,
  ...criteria: readonly (readonly [readonly Cell[], Criterion])[]
): number {
  let sum = 0;
  for (let row = 0; row < (criteria[0]?.[0].length ?? 0); row++) {
    if (!criteria.every(([cells, criterion]) => meets(cells[row], criterion))) continue;
    const cell = summed === null ? 1 : summed[row];
    if (typeof cell === "number") sum += cell;
  }
  return sum;
}

function meets(cell: Cell, criterion: Criterion): boolean {
  const [, operator = "=", rest = ""] = PARTS.exec(String(criterion)) ?? [];
  const number = asNumber(rest);
  if (operator === "<>") return rest === "" ? cell !== null && cell !== undefined && cell !== "" : !meets(cell, rest);
  if (operator !== "=") return typeof cell === "number" && number !== null && compares(cell, operator, number);
  if (number !== null) return cell === number || (typeof cell === "string" && asNumber(cell) === number);
  if (/^(?:true|false)$/i.test(rest)) return cell === (rest.toLowerCase() === "true");
  return typeof cell === "string" && pattern(rest).test(cell);
}

function compares(cell: number, operator: string, number: number): boolean {
  if (operator === "<") return cell < number;
  if (operator === ">") return cell > number;
  return operator === "<=" ? cell <= number : cell >= number;
}

function asNumber(text: string): number | null {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function pattern(text: string): RegExp {
  const source = text.replace(/~[*?~]|[\s\S]/g, (mark) => {
    if (mark.length === 2) return `\\${mark[1]!}`;
    if (mark === "*") return "[\\s\\S]*";
    return mark === "?" ? "[\\s\\S]" : mark.replace(/[\\^$.|+()[\]{}]/, "\\$&");
  });
  return new RegExp(`^${source}$`, "iu");
}
