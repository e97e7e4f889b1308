/**
 * Writes a formula as Univer's engine reads it rightly: structured references become A1, "A1#" the area it fills, file
 * prefixes (_xlfn.) go. The cell keeps what was written; only the engine sees this text.
 */
import type { Area } from "../../src/plan/plan";
import { areaAddress, columnIndex, sheetPrefix } from "../../src/plan/address";

export interface TableView {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly string[];
}

/** What a formula's words can mean, seen from the cell it stands in. */
export interface FormulaContext {
  /** How many names deep a name's own formula is being read. */
  readonly nesting?: number;
  readonly row: number;
  readonly table: (name: string) => TableView | undefined;
  /** The table the cell itself stands in. */
  readonly ownTable: () => TableView | undefined;
  /** What a defined name stands for, beginning with "="; null: no sheet was written before it. */
  readonly name: (name: string, sheet: string | null) => string | undefined;
  /** The area filled by the formula of a cell; null names the own sheet. */
  readonly spill: (sheet: string | null, row: number, column: number) => Area | undefined;
}

const INTERESTING = /[[#@]|_xl/i;
const WORD = /[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*/y;
const PREFIX = /^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const ERROR = /#(?:REF!|DIV\/0!|N\/A|NAME\?|NUM!|VALUE!|NULL!|SPILL!|CALC!)/iy;
const CELL_AT_END = /(?:(?:'((?:[^']|'')+)'|([\w.\u0080-\uffff]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)$/;
const SHEET_AT_END = /(?:'((?:[^']|'')+)'|([\w.\u0080-\uffff]+))!$/;
/** A plain reference needs no brackets where a name stood. */
const REFERENCE = /^(?:(?:'(?:[^']|'')+'|[\w.\u0080-\uffff]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/;
const MOST_NESTED_NAMES = 16;
const REFERENCE_ERROR = "#REF!";

/** A cheap look: false when the engine reads the formula as it is, unless it names a table. */
export function mayNeedTranslation(formula: string): boolean {
  return INTERESTING.test(formula);
}

export function translateFormula(formula: string, context: FormulaContext): string {
  let out = "";
  let at = 0;
  while (at < formula.length) {
    const [text, next] = step(formula, at, out, context);
    if (text.startsWith(REPLACES_END))
      out = out.replace(CELL_AT_END, "").replace(SHEET_AT_END, "") + text.slice(REPLACES_END.length);
    else out += text;
    at = next;
  }
  return out;
}

/** Marks a text that takes the place of the cell reference written just before it. */
const REPLACES_END = "\u0000";

type Step = readonly [text: string, next: number];

function step(formula: string, at: number, out: string, context: FormulaContext): Step {
  const character = formula.charAt(at);
  if (character === '"' || character === "'") return quotedText(formula, at, character);
  if (character === "#") return hash(formula, at, out, context);
  if (character === "[") return brackets(formula, at, context);
  if (character === "@") return implicit(formula, at);
  WORD.lastIndex = at;
  const word = WORD.exec(formula)?.[0];
  if (word === undefined || /[\w.$]/.test(out.at(-1) ?? ""))
    return [word ?? character, at + (word ?? character).length];
  return wordStep(formula, at, word, out, context);
}

function quotedText(formula: string, at: number, quote: string): Step {
  let end = at + 1;
  while (end < formula.length && (formula[end] !== quote || formula[end + 1] === quote))
    end += formula[end] === quote ? 2 : 1;
  return [formula.slice(at, end + 1), end + 1];
}

function hash(formula: string, at: number, out: string, context: FormulaContext): Step {
  ERROR.lastIndex = at;
  const error = ERROR.exec(formula)?.[0];
  if (error !== undefined) return [error, at + error.length];
  const cell = CELL_AT_END.exec(out);
  if (cell === null) return ["#", at + 1];
  const [, quoted, plain, letters = "", digits] = cell;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const area = context.spill(sheet, Number(digits) - 1, columnIndex(letters));
  const prefix = sheet === null ? "" : sheetPrefix(sheet);
  return [REPLACES_END + (area === undefined ? REFERENCE_ERROR : prefix + areaAddress(area, true)), at + 1];
}

/** "@" before a function asks for one value, which the engine gives anyway where a cell takes one. */
function implicit(formula: string, at: number): Step {
  WORD.lastIndex = at + 1;
  const word = WORD.exec(formula)?.[0];
  const isCall = word !== undefined && formula[at + 1 + word.length] === "(";
  return [isCall ? "" : "@", at + 1];
}

function wordStep(formula: string, at: number, word: string, out: string, context: FormulaContext): Step {
  const end = at + word.length;
  const following = formula.charAt(end);
  const bare = word.replace(PREFIX, "");
  if (following === "(" || following === "!") return [bare, end];
  const sheet = SHEET_AT_END.exec(out);
  const scope = sheet === null ? null : (sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? null);
  const meaning = context.name(bare, scope);
  if (meaning !== undefined) return [(scope === null ? "" : REPLACES_END) + spelledOut(meaning, context), end];
  const table = scope === null ? context.table(bare) : undefined;
  if (table === undefined) return [bare, end];
  if (following !== "[") return [structured(table, "#Data", context.row), end];
  const close = closingBracket(formula, end);
  return [structured(table, formula.slice(end + 1, close), context.row), close + 1];
}

function spelledOut(meaning: string, context: FormulaContext): string {
  const nesting = (context.nesting ?? 0) + 1;
  if (nesting > MOST_NESTED_NAMES) return REFERENCE_ERROR;
  const text = translateFormula(meaning.replace(/^=/, ""), { ...context, nesting });
  return REFERENCE.test(text) ? text : `(${text})`;
}

/** "[@Amount]" inside its own table; "[Book1]Sheet1!A1" and anything else stays as it is. */
function brackets(formula: string, at: number, context: FormulaContext): Step {
  const close = closingBracket(formula, at);
  const own = context.ownTable();
  const inner = formula.slice(at + 1, close);
  const isOwn =
    own !== undefined &&
    (inner.startsWith("@") || inner.startsWith("#") || own.columns.some((column) => same(column, unescape(inner))));
  return [isOwn ? structured(own, inner, context.row) : formula.slice(at, close + 1), close + 1];
}

function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at;
  }
  return formula.length;
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const unescape = (name: string): string => name.replace(/'(.)/gs, "$1");

interface Rows {
  readonly first: number;
  readonly last: number;
}

function structured(table: TableView, inner: string, row: number): string {
  const { sections, columns } = readBrackets(inner.trim());
  const rows = rowsOf(table, sections, row);
  if (typeof rows === "string") return rows;
  const across = columnsOf(table, columns);
  if (across === null) return REFERENCE_ERROR;
  const area = {
    row: rows.first,
    rows: rows.last - rows.first + 1,
    column: across.first,
    columns: across.last - across.first + 1,
  };
  return sheetPrefix(table.sheet) + areaAddress(area, true);
}

/** What stands between the outer brackets: sections ("#All") and at most two column names. */
function readBrackets(inner: string): { readonly sections: string[]; readonly columns: string[] } {
  if (inner.startsWith("@")) {
    const rest = inner.slice(1).trim();
    return { sections: ["#this row"], columns: rest === "" ? [] : namesOf(rest) };
  }
  const sections: string[] = [];
  const columns: string[] = [];
  for (const part of inner.startsWith("[") ? splitOutside(inner) : [inner]) {
    const name = withoutBrackets(part);
    if (name.startsWith("#")) sections.push(name.replace(/\s+/g, " ").toLowerCase());
    else if (name !== "") columns.push(...namesOf(part));
  }
  return { sections, columns };
}

/** Splits at commas that stand outside brackets. */
function splitOutside(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "'") parts[parts.length - 1] += character + text.charAt(++at);
    else if (character === "," && depth === 0) parts.push("");
    else {
      if (character === "[") depth++;
      if (character === "]") depth--;
      parts[parts.length - 1] += character;
    }
  }
  return parts.map((part) => part.trim());
}

function namesOf(text: string): string[] {
  const pair = /^\[((?:[^\]']|'.)*)\]\s*:\s*\[((?:[^\]']|'.)*)\]$/s.exec(text.trim());
  if (pair !== null) return [unescape(pair[1] ?? ""), unescape(pair[2] ?? "")];
  return [unescape(withoutBrackets(text))];
}

/** "[Amount]" → "Amount"; a name without brackets may end in an escaped one. */
function withoutBrackets(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith("[") && trimmed.endsWith("]") ? trimmed.slice(1, -1).trim() : trimmed;
}

function rowsOf(table: TableView, sections: readonly string[], row: number): Rows | string {
  const { area, showHeaders, showTotals } = table;
  const bottom = area.row + area.rows - 1;
  const data = { first: area.row + (showHeaders ? 1 : 0), last: bottom - (showTotals ? 1 : 0) };
  const named: Record<string, Rows | null> = {
    "#all": { first: area.row, last: bottom },
    "#data": data,
    "#headers": showHeaders ? { first: area.row, last: area.row } : null,
    "#totals": showTotals ? { first: bottom, last: bottom } : null,
    "#this row": { first: row, last: row },
  };
  const asked = sections.length === 0 ? [data] : sections.map((section) => named[section]);
  if (asked.some((rows) => rows == null)) return REFERENCE_ERROR;
  if (sections.includes("#this row") && (row < data.first || row > data.last)) return "#VALUE!";
  const known = asked.filter((rows) => rows != null);
  return { first: Math.min(...known.map((rows) => rows.first)), last: Math.max(...known.map((rows) => rows.last)) };
}

function columnsOf(table: TableView, names: readonly string[]): Rows | null {
  const { column, columns } = table.area;
  if (names.length === 0) return { first: column, last: column + columns - 1 };
  const found = names.map((name) => table.columns.findIndex((heading) => same(heading, name)));
  if (found.includes(-1)) return null;
  return { first: column + Math.min(...found), last: column + Math.max(...found) };
}
