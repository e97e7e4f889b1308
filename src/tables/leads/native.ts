/**
 * Whether native formulas over the user's lead table count what reading it counts, and which cells are a yes to them.
 */
import { isPlainCriterion } from "../cells/criterion";
import { isStaged, type LeadFlags, YES } from "./flags";
import {
  LEAD_FLAGS,
  type LeadFlag,
  type LeadReason,
  type LeadRole,
  type NativeFlag,
  type NativeLeadFacts,
} from "../leads";
import type { OpenTable } from "../open-table";
import { parseDate } from "../cells/parse-date";
import { isYesWord } from "../cells/parse-status";
import { type Cell, isReferable } from "../source";

/** A longer list of words is no list of words. */
const MAX_WORDS = 50;

type LeadTable = OpenTable<LeadRole, LeadReason>;

export function nativeLeadFacts(table: LeadTable, flags: LeadFlags): NativeLeadFacts {
  const native = Object.fromEntries(LEAD_FLAGS.map((flag) => [flag, nativeFlag(table, flag, flags[flag])]));
  return { aggregatable: datesAreNative(table), flags: native as NativeLeadFacts["flags"] };
}

/** Every lead has an Excel date, and no row that was left out has one. */
function datesAreNative(table: LeadTable): boolean {
  const { source, marks } = table;
  const dates = table.numbers("date");
  for (let row = 0; row < marks.length; row++) {
    const cell = table.at("date", row);
    const counts = marks[row] === 0;
    if (counts && cell !== dates[row]) return false;
    if (!counts && typeof cell === "number" && !Number.isNaN(parseDate(cell, source))) return false;
  }
  return isReferable(source);
}

function nativeFlag(table: LeadTable, flag: LeadFlag, said: Uint8Array): NativeFlag | null {
  const { roles, columns } = table;
  const role = columns[flag] !== undefined || !isStaged(flag) ? flag : "status";
  const [column, cells] = [roles[role], columns[role]];
  if (column === undefined || cells === undefined || !said.includes(YES)) return null;
  const counted = table.counted();
  const yes = counted.filter((_, i) => said[i] === YES).map((row) => cells.at(row));
  const others = counted.filter((_, i) => said[i] !== YES).map((row) => cells.at(row));
  if (role === "status" || yes.every(isYesWord)) {
    const words = wordsOf(yes, others);
    if (words !== null) return { column, words };
  }
  return role !== "status" && yes.every(isFilled) && !others.some(isFilled) ? { column, words: "any" } : null;
}

/** What "<>" counts: also an error, and also a blank that a person typed. */
function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== undefined && cell !== "";
}

/** The texts of the cells that are a yes; null where counting by them would also count another cell, miss one or count one twice. */
function wordsOf(yes: readonly Cell[], others: readonly Cell[]): string[] | null {
  const words = new Map<string, string>();
  for (const cell of new Set(yes)) {
    const word = wordOf(cell);
    if (word === null) return null;
    const key = keyOf(cell);
    if (!words.has(key)) words.set(key, word);
  }
  // LibreOffice takes TRUE and 1 for the same.
  const twice = words.has(keyOf(true)) && words.has(keyOf(1));
  if (twice || words.size > MAX_WORDS || [...new Set(others)].some((cell) => words.has(keyOf(cell)))) return null;
  return [...words.values()].sort();
}

/** The text that a criterion cell must hold to count a cell; null for a cell that no text counts. */
function wordOf(cell: Cell): string | null {
  if (cell === true) return "TRUE";
  const word = typeof cell === "number" ? String(cell) : typeof cell === "string" ? cell : "";
  const plain = typeof cell === "string" && !isNumeric(cell) ? cell.trim() : word;
  return isPlainCriterion(plain) ? word : null;
}

/** Cells that COUNTIFS takes for the same: in whatever case, a number and its text. */
function keyOf(cell: Cell): string {
  if (typeof cell === "boolean") return `truth ${cell}`;
  if (typeof cell === "number" || (typeof cell === "string" && isNumeric(cell))) return `number ${Number(cell)}`;
  return typeof cell === "string" ? `text ${cell.toLowerCase()}` : "";
}

function isNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}
