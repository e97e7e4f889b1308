/**
 * Sentences of formulas: a text of every language with places for cells, so that a finding follows the figures it speaks of.
 */
import type { Text } from "../text/locale";
import { inEachLanguage, say } from "../text/say";
import { Expression, f, joined, type Operand } from "./formula";
import { LARGE_AMOUNT } from "./formats";
import type { Page } from "./plan";

/** A place in a text: "{customers}". */
const PLACE = /\{(\w+)\}/;

/** A piece of a formula that follows the language and the currency of its sheet. */
class OfPage extends Expression {
  constructor(private readonly make: (page: Page) => Expression) {
    super([""], []);
  }

  override render(page: Page): string {
    return this.make(page).render(page);
  }
}

/**
 * A sentence with its places filled; each filling gives a text.
 * @example sentence(say("{n} customers are at risk", "{n} 位客户有流失风险", "{n} 位顧客有流失風險"), { n: countText(cell) })
 */
export function sentence(text: Text, cells: Readonly<Record<string, Operand>>): Expression {
  return new OfPage(({ locale }) => {
    const pieces = text[locale].split(PLACE).map((piece, i): Operand => {
      if (i % 2 === 0) return piece;
      const cell = cells[piece];
      if (cell === undefined) throw unfilled(piece);
      return cell;
    });
    return joined(
      pieces.filter((piece) => piece !== ""),
      "&",
    );
  });
}

const unfilled = (place: string): Error => new Error(`nothing fills the place "${place}" of a sentence`);

/**
 * A sentence with its places filled by texts, where nothing is to follow cells.
 * @example filled(say("lasts {days} days", "可销 {days} 天", "可銷 {days} 天"), { days: "12" })["en-US"]; // "lasts 12 days"
 */
export function filled(text: Text, values: Readonly<Record<string, string>>): Text {
  return inEachLanguage(text, (each) =>
    each.replace(new RegExp(PLACE, "g"), (_, place: string) => {
      const value = values[place];
      if (value === undefined) throw unfilled(place);
      return value;
    }),
  );
}

/**
 * A number with so many decimals, in the separators of whoever reads the sheet: a point or comma in a code of TEXT is taken as that reader's
 * region takes it.
 */
export const fixedText = (value: Operand, decimals = 0): Expression => f`FIXED(${value},${decimals})`;
export const percentText = (share: Operand, decimals = 1): Expression =>
  f`(${fixedText(f`100*(${share})`, decimals)}&"%")`;
/** With its sign, also where it is above 0. */
export const signedText = (value: Operand): Expression => f`(IF(${value}>0,"+","")&${fixedText(value)})`;

export const countText = (value: Operand): Expression => fixedText(value);
export const shareText = (value: Operand): Expression => f`TEXT(${value},"0%")`;

/** Longest name of the user's inside a sentence. */
const LONGEST_NAME = 20;

/** A name of the user's data, cut where it is long. */
export const nameText = (name: Operand): Expression =>
  f`(LEFT(${name},${LONGEST_NAME})&IF(LEN(${name})>${LONGEST_NAME},"…",""))`;

/** A number with what it counts: "1 order", "3 orders". */
export const countOf = (value: Operand, one: Text, many: Text): Expression =>
  f`(${countText(value)}&IF(${value}=1,${one},${many}))`;

/** How far figures are from what is due: what to say of fewer, of more, and of neither, as which a gap counts that reads 0. */
export function gapText(gap: Expression, says: Readonly<Record<"fewer" | "more" | "asDue", Text>>): Expression {
  const whole = f`ROUND(${gap},0)`;
  const amount = { gap: countText(f`ABS(${whole})`) };
  const more = f`IF(${whole}>0,${sentence(says.more, amount)},${says.asDue})`;
  return f`IF(${whole}<0,${sentence(says.fewer, amount)},${more})`;
}

/** A date of a cell as the three languages write it alike, whatever the reader's settings. */
export const dayText = (day: Operand): Expression =>
  f`(YEAR(${day})&"-"&TEXT(MONTH(${day}),"00")&"-"&TEXT(DAY(${day}),"00"))`;

/** The month of a cell's date, likewise. */
export const monthText = (day: Operand): Expression => f`(YEAR(${day})&"-"&TEXT(MONTH(${day}),"00"))`;

/** Units of large amounts in Chinese, the largest first; smaller ones are written whole. */
const UNITS = [
  { from: 1e8, per: 1e8, decimals: 2, name: say("", "亿", "億") },
  { from: LARGE_AMOUNT, per: 1e4, decimals: 1, name: say("", "万", "萬") },
] as const;

/** An amount with the sign of the currency, in whole units or, in Chinese, in ten thousands where it is large. */
export const moneyText = (value: Operand): Expression =>
  new OfPage(({ currencySign, locale }) => {
    const whole = countText(value);
    const amount =
      locale === "en-US"
        ? whole
        : UNITS.reduceRight(
            (smaller, { from, per, decimals, name }) =>
              f`IF(ABS(${value})>=${from},${fixedText(f`(${value})/${per}`, decimals)}&${name},${smaller})`,
            whole,
          );
    return currencySign === "" ? amount : f`${currencySign}&${amount}`;
  });
