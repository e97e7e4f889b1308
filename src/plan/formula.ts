/**
 * Native formulas by handle: f`ROUNDUP(${orders}/${closeRate},0)`. Texts become quoted literals, so that no value
 * can turn into formula grammar; cells of other sheets get their sheet's name when the formula is rendered.
 */
import { areaAddress, quoteSheet } from "./address";
import { Handle, RelativeReference } from "./handle";
import type { Formula, Page } from "./plan";
import type { Text } from "../text/locale";

/** Excel refuses a text literal of more than 255 units in a formula; a sign takes one or two. */
const LONGEST_LITERAL = 127;

/** Formula text from outside the plan, such as a reference to the user's table. */
export class NativeReference {
  constructor(readonly text: string) {}
}

export type Operand = Handle | RelativeReference | NativeReference | Expression | string | Text | number | boolean;

/** A formula, or a piece of one, whose cells may not have addresses yet. */
export class Expression {
  constructor(
    private readonly strings: readonly string[],
    private readonly operands: readonly Operand[],
  ) {}

  /** The formula's text on a sheet, without "=". */
  render(page: Page): string {
    let text = this.strings[0] ?? "";
    for (let i = 0; i < this.operands.length; i++)
      text += renderOperand(this.operands[i]!, page) + (this.strings[i + 1] ?? "");
    return text;
  }

  toFormula(page: Page): Formula {
    return { formula: `=${this.render(page)}` };
  }
}

/**
 * A formula from a template. A handle becomes its absolute address, `handle.relative` its relative one, a string a quoted text.
 * @example f`IF(${rate}>0,${orders}/${rate},${"no rate"})`
 */
export function f(strings: TemplateStringsArray, ...operands: readonly Operand[]): Expression {
  return new Expression(strings, operands);
}

/**
 * Pieces joined by an operator or a comma.
 * @example joined(cuts.map((cut) => f`(${value}>${cut})`), "+")
 */
export function joined(pieces: readonly Operand[], separator: string): Expression {
  return new Expression(["", ...pieces.slice(1).map(() => separator), ""], pieces);
}

function renderOperand(operand: Operand, page: Page): string {
  const { tab } = page;
  if (operand instanceof Handle) return operand.place.tab === tab ? operand.absoluteAddress : operand.qualifiedAddress;
  if (operand instanceof RelativeReference) {
    const { place, area } = operand.handle;
    return (place.tab === tab ? "" : quoteSheet(place.tab)) + areaAddress(area, operand.fixed);
  }
  if (operand instanceof NativeReference) return operand.text;
  if (operand instanceof Expression) return operand.render(page);
  if (typeof operand === "string") return textLiteral(operand);
  if (typeof operand === "boolean") return operand ? "TRUE" : "FALSE";
  return typeof operand === "number" ? numberLiteral(operand) : textLiteral(operand[page.locale]);
}

/**
 * A text as a formula writes it; longer ones are joined from literals that Excel accepts.
 * @example textLiteral('19" rack'); // '"19"" rack"'
 */
export function textLiteral(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${LONGEST_LITERAL}}`, "gu")) ?? [""];
  const literal = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
  return pieces.length > 1 ? `(${literal})` : literal;
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a formula cannot hold the number ${value}`);
  const text = String(value).toUpperCase();
  return value < 0 ? `(${text})` : text;
}
