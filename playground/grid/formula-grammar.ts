/**
 * Translates a formula into what Univer's engine supports: structured references and "A1#" become areas, defined names
 * what they stand for, file prefixes (_xlfn.) are dropped. The cell keeps its own text; the translation is only
 * calculated.
 */
import type { Area } from "../../src/plan/plan";
import { areaAddress, columnIndex, sheetPrefix } from "../../src/plan/address";
import { type FormulaToken, formulaTokens, isCalled, referenceAt, sheetAt } from "../../src/plan/formula-tokens";

export interface TableView {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly string[];
}

/** What the names in a cell's formula refer to. */
export interface FormulaContext {
  /** How many defined names deep the translation is inside one another's formulas. */
  readonly nesting?: number;
  readonly row: number;
  readonly table: (name: string) => TableView | undefined;
  /** The table the cell itself stands in. */
  readonly ownTable: () => TableView | undefined;
  /** What a defined name stands for, beginning with "="; null: no sheet was written before it. */
  readonly name: (name: string, sheet: string | null) => string | undefined;
  /** The area filled by the formula of a cell; null is the formula's own sheet. */
  readonly spill: (sheet: string | null, row: number, column: number) => Area | undefined;
}

const INTERESTING = /[[#@]|_xl/i;
const PREFIX = /^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i;
const MOST_NESTED_NAMES = 16;
const REFERENCE_ERROR = "#REF!";

/** A cheap test: false when the engine supports the formula as it is, unless it names a table or a defined name. */
export function mayNeedTranslation(formula: string): boolean {
  return INTERESTING.test(formula);
}

export function translateFormula(formula: string, context: FormulaContext): string {
  const tokens = formulaTokens(formula);
  let translated = "";
  for (let at = 0; at < tokens.length;) {
    const [text, taken] = translate(tokens, at, context);
    translated += text;
    at += taken;
  }
  return translated;
}

const withoutPrefix = (word: string): string => word.replace(PREFIX, "");

/** What tokens become, and how many of them. */
type Translation = readonly [text: string, taken: number];

function translate(tokens: readonly FormulaToken[], at: number, context: FormulaContext): Translation {
  const { kind, text } = tokens[at]!;
  const sheet = sheetAt(tokens, at);
  const named = tokens[at + 2];
  if (sheet !== null && named?.kind === "word") {
    const [word, taken] = translateWord(tokens, at + 2, sheet, context) ?? [`${text}!${withoutPrefix(named.text)}`, 1];
    return [word, taken + 2];
  }
  if (kind === "word") return translateWord(tokens, at, null, context) ?? [withoutPrefix(text), 1];
  if (kind === "brackets") return [ownColumns(text, context), 1];
  // "@" before a function takes one value, which the engine does anyway where a cell holds one.
  return [text === "@" && isCalled(tokens, at + 1) ? "" : text, 1];
}

/**
 * A spill reference, a defined name or a table; null for any other word.
 * @param sheet The sheet named before the word, which the translation replaces too.
 */
function translateWord(
  tokens: readonly FormulaToken[],
  at: number,
  sheet: string | null,
  context: FormulaContext,
): Translation | null {
  const following = tokens[at + 1];
  if (following?.text === "(" || following?.text === "!") return null;
  if (following?.text === "#") {
    const spill = spillReference(tokens, at, sheet, context);
    if (spill !== null) return [spill, 2];
  }
  const word = withoutPrefix(tokens[at]!.text);
  const meaning = context.name(word, sheet);
  if (meaning !== undefined) return [spelledOut(meaning, context), 1];
  const table = sheet === null ? context.table(word) : undefined;
  if (table === undefined) return null;
  if (following?.kind !== "brackets") return [structured(table, "#Data", context.row), 1];
  return [structured(table, inside(following.text), context.row), 2];
}

/** "A1#" as the area that the formula in A1 fills. */
function spillReference(
  tokens: readonly FormulaToken[],
  at: number,
  sheet: string | null,
  context: FormulaContext,
): string | null {
  const { column, row } = referenceAt(tokens, at) ?? {};
  if (column == null || row == null) return null;
  const area = context.spill(sheet, row.number - 1, columnIndex(column.letters));
  if (area === undefined) return REFERENCE_ERROR;
  return (sheet === null ? "" : sheetPrefix(sheet)) + areaAddress(area, true);
}

/** A name's meaning, in brackets unless it is a single operand. */
function spelledOut(meaning: string, context: FormulaContext): string {
  const nesting = (context.nesting ?? 0) + 1;
  if (nesting > MOST_NESTED_NAMES) return REFERENCE_ERROR;
  const text = translateFormula(meaning.replace(/^=/, ""), { ...context, nesting });
  const isOperand = formulaTokens(text).every((token) => !/sign|space/.test(token.kind) || /[!:]/.test(token.text));
  return isOperand ? text : `(${text})`;
}

/** "[@Amount]" inside its own table; "[Book1]Sheet1!A1" and anything else stays as it is. */
function ownColumns(brackets: string, context: FormulaContext): string {
  const own = context.ownTable();
  const inner = inside(brackets);
  const isOwn =
    own !== undefined &&
    (inner.startsWith("@") || inner.startsWith("#") || own.columns.some((column) => same(column, unescape(inner))));
  return isOwn ? structured(own, inner, context.row) : brackets;
}

/** What stands between a token's brackets, of which the last may be missing. */
const inside = (brackets: string): string => brackets.slice(1, brackets.endsWith("]") ? -1 : undefined);

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
