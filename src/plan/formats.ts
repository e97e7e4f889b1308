/**
 * Number formats by meaning, and how wide a column must be for them. Codes are in Excel's en-US grammar; every program shows
 * them by the reader's own settings. ¤ stands for the sign of the currency, where the tables name one.
 */
import { type Locale, mapText, type Text } from "../text/locale";
import { inLocale, say } from "../text/say";

export const FORMATS = {
  count: "#,##0",
  /** Zero stays empty: what has not begun yet. */
  countSoFar: "#,##0;-#,##0;",
  /** A figure that may not be known yet. */
  countOrNone: '#,##0;-#,##0;"–"',
  exact: "#,##0.00",
  money: "¤#,##0.00",
  moneySoFar: "¤#,##0.00;-¤#,##0.00;",
  /** Of a measure the user chooses, whole or in cents; zero stays empty. */
  anyMeasure: "General;-General;",
  wholeMoney: "¤#,##0",
  wholeMoneyOrNone: '¤#,##0;-¤#,##0;"–"',
  /** One amount among figures of other measures, in whole units or, in Chinese from a hundred thousand on, in ten thousands. */
  amount: say("¤#,##0", '[>=100000]¤0\\.0,"万";¤#,##0', '[>=100000]¤0\\.0,"萬";¤#,##0'),
  /** As large figures show it, in the largest unit of the language that leaves three digits. */
  largeMoney: say(
    '[>=1000000]¤0.00,,"M";[>=100000]¤0,"k";¤#,##0',
    '[>=100000000]¤0\\.00,,"亿";[>=100000]¤0\\.0,"万";¤#,##0',
    '[>=100000000]¤0\\.00,,"億";[>=100000]¤0\\.0,"萬";¤#,##0',
  ),
  /** An end that may lie beyond every amount. */
  limit: '[>=1000000000000]"–";#,##0.00',
  /** A column of large amounts: in Chinese in ten thousands, as its heading says. */
  largeColumn: say('¤#,##0;-¤#,##0;"–"', '0\\.0,;-0\\.0,;"–"', '0\\.0,;-0\\.0,;"–"'),
  percent: "0.0%",
  /** A share beside which a bar is drawn. */
  shareOrNone: '0.0%;-0.0%;"–"',
  pace: "0%",
  /** On an earlier period, which the heading of the column names. */
  change: '"▲ "0.0%;"▼ "0.0%;"–"',
  /** The same of a share; short enough for a module. */
  changePoints: say(
    '"▲ "0.0" pp";"▼ "0.0" pp";"–"',
    '"▲ "0.0" 个点";"▼ "0.0" 个点";"–"',
    '"▲ "0.0" 個點";"▼ "0.0" 個點";"–"',
  ),
  /** Of a measure of any unit: large ones with separators, a share as it is typed. */
  measure: "[>=1000]#,##0;[<=-1000]-#,##0;General",
  multiple: '"×" 0.00',
  days: "#,##0",
  average: "#,##0.0",
  cut: "#,##0.00",
  score: "0",
  recencyScore: '"R"0',
  frequencyScore: '"F"0',
  monetaryScore: '"M"0',
  combinedScore: '"FM"0',
  /** Three scores side by side; leading zeros stay for scores of 0 and 1. */
  code: "000",
  weight: "0.00",
  /** Of a fitted model. */
  parameter: "0.0000",
  /** Of a test; very small ones by their limit. */
  probability: '[<0.0001]"<0.0001";0.0000',
  date: "yyyy-mm-dd",
  /** Zero, which is no day, stays empty. */
  dateOrNone: "yyyy-mm-dd;;",
  month: "yyyy-mm",
  time: "hh:mm",
  text: "General",
  /** Text beside a right-aligned number, set off from it. */
  textAfterNumber: '"  "@',
} as const;
export type FormatName = keyof typeof FORMATS;

/** From this amount on, Chinese reads money in ten thousands: in a figure, in a sentence, and in a column whose largest amount it is. */
export const LARGE_AMOUNT = 100_000;

/** A format's code in a language, with the sign of the currency; "" where that is unknown. */
export function formatCode(format: FormatName | Text, locale: Locale, sign: string): string {
  const code = inLocale(typeof format === "string" ? FORMATS[format] : format, locale);
  return code.replaceAll("¤", sign === "" ? "" : `"${sign}"`);
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ CNY: "¥", JPY: "¥", USD: "$", EUR: "€", GBP: "£", TWD: "NT$", HKD: "HK$", KRW: "₩", INR: "₹", BRL: "R$" },
  ...{ AUD: "A$", CAD: "C$", SGD: "S$", THB: "฿", PHP: "₱", VND: "₫", TRY: "₺", RUB: "₽", ILS: "₪" },
};

/** The sign written before an amount: of a currency by its code, or by the sign that the tables use. */
export function currencySign(currency: string | null): string {
  if (currency === null) return "";
  return SIGNS[currency] ?? (/^[A-Z]{3}$/.test(currency) ? `${currency} ` : currency);
}

/** Of a change on an earlier period: a direction, the change, the period. */
export function changeFormat(period: Text, points = false): Text {
  return mapText((locale) => {
    const [before, after] = locale === "en-US" ? ["", `" ${period[locale]}"`] : [`"${period[locale]} "`, ""];
    const same = locale === "en-US" ? "=" : "持平";
    const number = points ? '0.0" pp"' : "0.0%";
    const shown =
      locale === "zh-CN" && points ? '0.0" 个百分点"' : locale === "zh-TW" && points ? '0.0" 個百分點"' : number;
    return `${before}"▲ "${shown}${after};${before}"▼ "${shown}${after};${before}"${same}"${after}`;
  });
}

/** Characters that the values of a format usually need. */
export const FORMAT_WIDTHS: Readonly<Record<FormatName, number>> = {
  count: 10,
  countSoFar: 10,
  countOrNone: 10,
  exact: 12,
  money: 15,
  moneySoFar: 15,
  anyMeasure: 10,
  wholeMoney: 13,
  wholeMoneyOrNone: 13,
  amount: 13,
  largeMoney: 12,
  limit: 13,
  largeColumn: 13,
  percent: 9,
  shareOrNone: 9,
  pace: 7,
  change: 10,
  changePoints: 11,
  measure: 10,
  multiple: 8,
  days: 10,
  average: 11,
  cut: 11,
  score: 6,
  recencyScore: 6,
  frequencyScore: 6,
  monetaryScore: 6,
  combinedScore: 6,
  code: 7,
  weight: 9,
  parameter: 11,
  probability: 11,
  date: 12,
  dateOrNone: 12,
  month: 9,
  time: 8,
  text: 8,
  textAfterNumber: 8,
};
