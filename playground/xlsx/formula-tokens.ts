/** Splits a formula into its words, texts, bracketed parts and signs, so that names can be changed without touching texts. */

export interface Token {
  /** word: a name, function or reference; text: a "…" literal or a quoted sheet name; brackets: […] with all inside. */
  readonly kind: "word" | "number" | "text" | "brackets" | "space" | "sign";
  readonly text: string;
}

const PATTERN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$\\][\p{L}\p{N}_.$\\?]*|\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|#(?:REF|N\/A|VALUE|DIV\/0|NUM|NAME|NULL|SPILL|CALC)[!?]?|\s+|[\s\S]/uy;

/** The formula is the tokens' texts joined. */
export function formulaTokens(formula: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < formula.length) {
    const text = formula[position] === "[" ? bracketed(formula, position) : next(formula, position);
    tokens.push({ kind: kindOf(text), text });
    position += text.length;
  }
  return tokens;
}

function next(formula: string, position: number): string {
  PATTERN.lastIndex = position;
  return PATTERN.exec(formula)?.[0] ?? formula.slice(position);
}

/** A structured reference's brackets nest, and an apostrophe inside takes the next character as it is. */
function bracketed(formula: string, start: number): string {
  let depth = 0;
  for (let index = start; index < formula.length; index++) {
    const sign = formula[index];
    if (sign === "'") index++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return formula.slice(start, index + 1);
  }
  return formula.slice(start);
}

function kindOf(text: string): Token["kind"] {
  const first = text[0] ?? "";
  if (first === '"' || (first === "'" && text.length > 1)) return "text";
  if (first === "[") return "brackets";
  if (/\s/.test(first)) return "space";
  if (/\d/.test(first)) return "number";
  return /[\p{L}_$\\]/u.test(first) ? "word" : "sign";
}

/** True when the word at `index` is called as a function. */
export function isCalled(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === "word" && tokens[index + 1]?.text === "(";
}
