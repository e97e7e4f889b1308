/**
 * Number formats by meaning, and how wide a column must be for them. Codes are in Excel's en-US grammar; every program shows
 * them by the reader's own settings. Money has no symbol: the tables do not say their currency.
 */
export const FORMATS = {
  count: "#,##0",
  /** Zero stays empty: what has not begun yet. */
  countSoFar: "#,##0;-#,##0;",
  exact: "#,##0.00",
  money: "#,##0.00",
  moneySoFar: "#,##0.00;-#,##0.00;",
  /** Of a measure the user chooses, whole or in cents; zero stays empty. */
  anyMeasure: "General;-General;",
  wholeMoney: "#,##0",
  percent: "0.0%",
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

/** Characters that the values of a format usually need. */
export const FORMAT_WIDTHS: Readonly<Record<FormatName, number>> = {
  count: 10,
  countSoFar: 10,
  exact: 12,
  money: 15,
  moneySoFar: 15,
  anyMeasure: 10,
  wholeMoney: 13,
  percent: 9,
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
  date: 12,
  dateOrNone: 12,
  month: 9,
  time: 8,
  text: 8,
  textAfterNumber: 8,
};
