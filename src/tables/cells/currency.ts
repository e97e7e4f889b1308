/**
 * Currencies as amounts name them, before or after the digits: by mark, by code, in words.
 */

/** Marks of each currency, parted by "|", lower case. Japanese encodings hold the yen sign in the place of the backslash. A mark that several currencies share is listed once, under the sign itself. */
const MARKS: Readonly<Record<string, string>> = {
  "¥": "¥",
  $: "$",
  CNY: "rmb|cny|cn¥|人民币|人民幣|元整|元|圆|圓|块|塊",
  USD: "us$|usd",
  TWD: "nt$|twd|新台币|新台幣",
  HKD: "hk$|hkd|港币|港幣",
  EUR: "€|eur",
  GBP: "£|gbp",
  JPY: "jp¥|jpy|円|日元|\\",
  KRW: "₩|krw|원",
  INR: "₹|inr|rs.|rs",
  BRL: "r$|brl",
  IDR: "rp.|rp|idr",
  AUD: "a$|au$|aud",
  CAD: "c$|ca$|cad",
  SGD: "s$|sg$|sgd",
  MYR: "rm|myr",
  THB: "฿|thb",
  PHP: "₱|php",
  VND: "₫|đ|vnd",
  PLN: "zł|pln",
  CZK: "kč|czk",
  kr: "kr.|kr",
  SEK: "sek",
  NOK: "nok",
  DKK: "dkk",
  CHF: "chf|fr.",
  TRY: "₺|try|tl",
  RUB: "₽|rub",
  ILS: "₪|ils",
  AED: "aed",
  SAR: "sar",
  MXN: "mx$|mxn",
  NZD: "nz$|nzd",
  ZAR: "zar",
  HUF: "huf|ft",
  UAH: "₴|uah",
  NGN: "₦|ngn",
  BDT: "৳|bdt",
  PKR: "pkr",
};

/** Signs that stand for any of several currencies. */
export const SHARED_SIGNS: Readonly<Record<string, readonly string[]>> = {
  "¥": ["CNY", "JPY"],
  $: ["USD", "TWD", "HKD", "AUD", "CAD", "SGD", "MXN", "NZD"],
  kr: ["SEK", "NOK", "DKK"],
};

const CURRENCY_OF = new Map(
  Object.entries(MARKS).flatMap(([currency, marks]) => marks.split("|").map((mark) => [mark, currency] as const)),
);
const ANY = [...CURRENCY_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((mark) => mark.replace(/[.$\\]/g, "\\$&"))
  .join("|");
const BEFORE = new RegExp(`^(${ANY})(?=[\\s\\d.,+-])\\s*`, "i");
const AFTER = new RegExp(`(?<=[\\s\\d.,万萬亿億千wkmb-])\\s*(${ANY})$`, "i");

/** A number's text without the currency beside it, in plain form and without its sign. */
export function withoutCurrency(text: string): string {
  return text.replace(BEFORE, "").replace(AFTER, "").trim();
}

/**
 * The currency that an amount names; null where it names none.
 * @example currencyOf("R$ 1.234,50"); // "BRL"
 */
export function currencyOf(text: string): string | null {
  const [, mark] = BEFORE.exec(text.replace(/^[(+-]\s*/, "")) ?? AFTER.exec(text.replace(/\)$/, "")) ?? [];
  return mark === undefined ? null : (CURRENCY_OF.get(mark.toLowerCase()) ?? null);
}
