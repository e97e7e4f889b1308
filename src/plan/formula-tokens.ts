/**
 * Tokens of a native formula, and the cell references among them: finding them, and moving them as copying a formula
 * does. Texts, quoted sheet names and structured references stay whole, so that names can be changed without touching
 * them.
 */
import { columnIndex, columnLetters, unquote } from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./area";

export interface FormulaToken {
  /**
   * word: a name, function, plain sheet name or reference with its dollar signs; text: a "…" literal; sheet: a quoted
   * sheet name; brackets: […] with all inside; error: "#N/A" and the like; sign: any other character.
   */
  readonly kind: "word" | "number" | "text" | "sheet" | "brackets" | "error" | "space" | "sign";
  readonly text: string;
}

type Kind = FormulaToken["kind"];

/** The tokens of a formula, with or without "="; their texts joined are the formula. Linear in its length. */
export function formulaTokens(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let start = 0;
  while (start < formula.length) {
    const kind = kindAt(formula, start);
    const end = endOf(kind, formula, start);
    tokens.push({ kind: end === start ? "sign" : kind, text: formula.slice(start, Math.max(end, start + 1)) });
    start = Math.max(end, start + 1);
  }
  return tokens;
}

function kindOfCharacter(character: string): Kind {
  const opened = ({ '"': "text", "'": "sheet", "#": "error", "[": "brackets" } as const)[character];
  if (opened !== undefined) return opened;
  if (/[\p{L}_$\\]/u.test(character)) return "word";
  return /\d/.test(character) ? "number" : /\s/.test(character) ? "space" : "sign";
}

const ASCII_KINDS = Array.from({ length: 128 }, (_, code) => kindOfCharacter(String.fromCharCode(code)));

/** The kind of token a character begins; a quote or # that begins none is a sign. */
function kindAt(formula: string, start: number): Kind {
  return ASCII_KINDS[formula.charCodeAt(start)] ?? kindOfCharacter(String.fromCodePoint(formula.codePointAt(start)!));
}

const PATTERNS = {
  word: /[\p{L}\p{N}_.$\\?]+/uy,
  number: /\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?/y,
  space: /\s+/y,
  error: /#(?:REF|N\/A|VALUE|DIV\/0|NUM|NAME|NULL|SPILL|CALC)[!?]?/y,
} as const;

/** Position behind the token; `start` where there is none of the kind. */
function endOf(kind: Kind, formula: string, start: number): number {
  switch (kind) {
    case "text":
    case "sheet":
      return quotedEnd(formula, start);
    case "brackets":
      return bracketedEnd(formula, start);
    case "sign":
      return start;
    default: {
      const pattern = PATTERNS[kind];
      pattern.lastIndex = start;
      return pattern.test(formula) ? pattern.lastIndex : start;
    }
  }
}

/** A doubled quote stands for one. */
function quotedEnd(formula: string, start: number): number {
  const quote = formula.charAt(start);
  let end = formula.indexOf(quote, start + 1);
  while (end >= 0 && formula[end + 1] === quote) end = formula.indexOf(quote, end + 2);
  return end < 0 ? start : end + 1;
}

/** A structured reference's brackets nest, and an apostrophe inside escapes the next character. */
function bracketedEnd(formula: string, start: number): number {
  let depth = 0;
  for (let index = start; index < formula.length; index++) {
    const sign = formula[index];
    if (sign === "'") index++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return index + 1;
  }
  return formula.length;
}

/** Whether the word at `index` is called as a function. */
export function isCalled(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index]?.kind === "word" && tokens[index + 1]?.text === "(";
}

/** The sheet that the token at `index` and the "!" behind it name; null where they name none. */
export function sheetAt(tokens: readonly FormulaToken[], index: number): string | null {
  const { kind, text } = tokens[index] ?? {};
  if (text === undefined || tokens[index + 1]?.text !== "!") return null;
  if (kind === "sheet") return unquote(text.slice(1, -1));
  return kind === "word" ? text : null;
}

/**
 * One end of a reference to whole columns, whole rows, or a cell, which has both. "$" is kept apart from what it fixes.
 */
export interface Reference {
  readonly column: { readonly fixed: boolean; readonly letters: string } | null;
  readonly row: { readonly fixed: boolean; readonly number: number } | null;
}

const REFERENCE = /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)(\d{1,7}))?$/i;

/** The reference that a token is; null where it is a name, a function, a number or a sheet. */
export function referenceAt(tokens: readonly FormulaToken[], index: number): Reference | null {
  const token = tokens[index];
  if (token === undefined || (token.kind !== "word" && token.kind !== "number")) return null;
  if (isCalled(tokens, index) || tokens[index + 1]?.text === "!") return null;
  const reference = readReference(token.text);
  const isCell = reference?.column != null && reference.row !== null;
  return isCell || isRangeEnd(tokens, index) ? reference : null;
}

function readReference(text: string): Reference | null {
  const [found, columnMark, letters, rowMark, digits] = REFERENCE.exec(text) ?? [];
  if (!found) return null;
  return {
    column: letters === undefined ? null : { fixed: columnMark !== "", letters },
    row: digits === undefined ? null : { fixed: rowMark !== "", number: Number(digits) },
  };
}

/** "A:C" and "1:3" are whole columns and rows; a lone "A" or "1" is a name or a number. */
function isRangeEnd(tokens: readonly FormulaToken[], index: number): boolean {
  const isEnd = (text: string | undefined): boolean => text !== undefined && readReference(text) !== null;
  return (
    (tokens[index + 1]?.text === ":" && isEnd(tokens[index + 2]?.text)) ||
    (tokens[index - 1]?.text === ":" && isEnd(tokens[index - 2]?.text))
  );
}

/**
 * A formula's references with the sheets they are on (null: the formula's own). The second end of a range has the first
 * end's sheet.
 */
export function references(formula: string): (Reference & { readonly sheet: string | null })[] {
  const tokens = formulaTokens(formula);
  let sheet: string | null = null;
  return tokens.flatMap((_, index) => {
    const reference = referenceAt(tokens, index);
    if (reference === null) return [];
    if (tokens[index - 1]?.text !== ":") sheet = sheetAt(tokens, index - 2);
    return [{ ...reference, sheet }];
  });
}

/**
 * The formula copied by so many rows and columns: relative references move, absolute ones stay. A reference moved over
 * an edge of the sheet comes in at the other, as in Excel.
 * @example movedFormula("A1+$A$1", 2, 1); // "B3+$A$1"
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula);
  const moved = tokens.map(({ text }, index) => {
    const reference = referenceAt(tokens, index);
    return reference === null ? text : movedColumn(reference.column, columns) + movedRow(reference.row, rows);
  });
  return moved.join("");
}

function movedColumn(column: Reference["column"], columns: number): string {
  if (column === null) return "";
  if (column.fixed) return `$${column.letters}`;
  return columnLetters((columnIndex(column.letters) + columns + MAX_COLUMNS) % MAX_COLUMNS);
}

function movedRow(row: Reference["row"], rows: number): string {
  if (row === null) return "";
  if (row.fixed) return `$${row.number}`;
  return String(((row.number - 1 + rows + MAX_ROWS) % MAX_ROWS) + 1);
}
