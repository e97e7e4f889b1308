/** Which numbers of the built sheets are held against which cells of the workbook made by hand. */
import { columnLetters } from "../../../src/plan/address";
import { DAYS, SELLERS } from "./shop";
import { cellKey, type Cells, headingAt } from "./tables";

/** Keys of a number of the built sheets and of its counterpart, and how many units of that are one: 100 for cents. */
export interface Pair {
  readonly built: string;
  readonly hand: string;
  readonly units: number;
}

/** Headings of a built table, and the column below each in a sheet made by hand. */
interface Table {
  readonly sheet: string;
  /** Headings that tell the table from others, and which it is of those that have them all. */
  readonly found: readonly string[];
  readonly nth?: number;
  readonly rows: number;
  readonly hand: string;
  /** First row there, counted from 1. */
  readonly from?: number;
  readonly columns: Readonly<Record<string, string>>;
  readonly units?: number;
}

const MEASURES = ["Orders", "Store visits", "Valid leads", "Raw leads", "Revenue"];
const WEEKS = Math.ceil(DAYS / 7);
const MONTHS = ["2026-01", "2026-02", "2026-03"];
const FEBRUARY = 28;

const letters = (text: string): string[] => text.split(" ");
/** One heading a measure, such as "Orders goal", over columns that follow each other. */
const measures = (what: string, columns: string): Record<string, string> =>
  Object.fromEntries(letters(columns).map((column, m) => [`${MEASURES[m]} ${what}`, column]));
export const columnAt = (name: string): number =>
  [...name].reduce((at, letter) => 26 * at + letter.charCodeAt(0) - 64, 0) - 1;

const SPAN = { From: "B", To: "C", Pace: "P" };
const SPAN_SUMS = { ...measures("goal", "E F G H I"), ...measures("actual", "J K L M N"), "Orders goal to date": "O" };
const HOW = "How it was computed";
const MONTH = { sheet: "Months", found: ["Month", "From"], hand: "Months" };
const WEEK = { sheet: "Months", found: ["Week of"], hand: "Weeks" };
const KEY_FIGURES = { sheet: "Goal", found: ["Orders so far"], rows: 1, hand: "Plan" };

/** What the first plan and one made anew have alike. */
const ALWAYS: readonly Table[] = [
  {
    sheet: "Goal",
    found: ["Stage", "Needed"],
    rows: 5,
    hand: "Plan",
    from: 11,
    columns: { Needed: "C", "Actual to date": "D" },
  },
  { sheet: HOW, found: ["Stage", "Exact"], rows: 5, hand: "Plan", from: 11, columns: { Exact: "B" } },
  { sheet: "Goal", found: ["Level", "Goal"], rows: 1, hand: "Plan", from: 11, columns: { Goal: "C" } },
  { ...KEY_FIGURES, from: 11, columns: { "Orders so far": "D" } },
  { ...KEY_FIGURES, from: 17, columns: { "Needed a selling day": "B" } },
  {
    sheet: "Days",
    found: ["Date"],
    rows: DAYS,
    hand: "Days",
    columns: { Date: "A", Weight: "C", ...measures("actual", "J K L M N") },
  },
  { sheet: "Days", found: ["Date"], rows: DAYS, hand: "Days", columns: measures("actual, running", "T U V W X") },
  { ...MONTH, rows: 3, columns: { From: "B", To: "C", "Days' weight": "D" } },
  { ...WEEK, rows: WEEKS, columns: { From: "B", To: "C", "Days' weight": "D" } },
  {
    sheet: "Sellers",
    found: ["Seller", "Orders a month, capacity"],
    rows: SELLERS.length,
    hand: "Sellers",
    columns: { Weight: "B", Share: "C", ...measures("goal", "D E F G H") },
  },
  {
    sheet: "Sellers",
    found: ["Team", "Number of sellers"],
    rows: 3,
    hand: "Teams",
    columns: {
      "Number of sellers": "A",
      Weight: "B",
      "Orders a month, capacity": "C",
      ...measures("goal", "D E F G H"),
      ...measures("actual to date", "I J K L M"),
    },
  },
  {
    sheet: "Sellers",
    found: ["Seller", "Orders actual to date"],
    rows: SELLERS.length,
    hand: "Sellers",
    columns: { ...measures("actual to date", "I J K L M"), "Orders needed a selling day": "S" },
  },
  ...MEASURES.map((_, measure) => ({
    sheet: "Sellers",
    found: ["Seller", ...MONTHS],
    nth: measure,
    rows: SELLERS.length,
    hand: `SellerMonths${measure + 1}`,
    columns: { "2026-01": "A", "2026-02": "B", "2026-03": "C" },
    units: measure === 4 ? 100 : 1,
  })),
  {
    sheet: "Hours",
    found: ["Hour"],
    rows: 24,
    hand: "Hours",
    columns: { Weight: "B", Share: "C", "Orders actual": "I", "Revenue actual": "J" },
  },
];

/** While the first plan is in force. */
const FIRST: readonly Table[] = [
  {
    sheet: HOW,
    found: ["Stage", "Exact"],
    rows: 5,
    hand: "Plan",
    from: 11,
    columns: { "Expected to date": "E", Pace: "F" },
  },
  { ...KEY_FIGURES, from: 11, columns: { Pace: "F" } },
  { ...KEY_FIGURES, from: 18, columns: { "Forecast at the end": "B" } },
  {
    sheet: HOW,
    found: ["A month"],
    rows: 2,
    hand: "Plan",
    from: 20,
    columns: { Orders: "B", Revenue: "C" },
  },
  { sheet: "Days", found: ["Date"], rows: DAYS, hand: "Days", columns: { Pace: "Y", "Needed a selling day": "Z" } },
  {
    sheet: "Days",
    found: ["Date"],
    rows: DAYS,
    hand: "Days",
    columns: { ...measures("goal", "E F G H I"), ...measures("goal, running", "O P Q R S") },
  },
  { ...MONTH, rows: 3, columns: SPAN },
  { ...MONTH, rows: 4, columns: SPAN_SUMS },
  { ...WEEK, rows: WEEKS, columns: SPAN },
  { ...WEEK, rows: WEEKS + 1, columns: SPAN_SUMS },
  {
    sheet: "Sellers",
    found: ["Seller", "Orders actual to date"],
    rows: SELLERS.length,
    hand: "Sellers",
    columns: measures("goal to date", "N O P Q R"),
  },
  { sheet: "Hours", found: ["Hour"], rows: 24, hand: "Hours", columns: measures("goal", "D E F G H") },
];

/** After what is left has been planned anew. */
const ANEW: readonly Table[] = [
  {
    sheet: "Days",
    found: ["Date"],
    rows: DAYS,
    hand: "Days",
    columns: { ...measures("goal", "AA AB AC AD AE"), ...measures("first plan", "E F G H I") },
  },
  { ...MONTH, rows: 4, columns: measures("goal", "Q R S T U") },
  { ...MONTH, rows: 3, columns: measures("first plan", "E F G H I") },
  { ...WEEK, rows: WEEKS + 1, columns: measures("goal", "Q R S T U") },
  {
    sheet: "Re-plans",
    found: ["Measure", "Goal"],
    rows: 5,
    hand: "Plan",
    from: 11,
    columns: { Goal: "C", "Reached by then": "D", "Left to spread": "G" },
  },
];

/** Cells to the right of a label. */
const BESIDE: readonly { readonly label: string; readonly hand: string }[] = [
  { label: "Weighted days to date", hand: "B9" },
  { label: "Top-down: orders to reach", hand: "C11" },
  { label: "Bottom-up: what the sellers can close", hand: "B22" },
  { label: "Gap: bottom-up less top-down", hand: "B23" },
  { label: "Needed a seller and month", hand: "B24" },
];

function pairsBelow(cells: Cells, { sheet, found, nth, rows, hand, from = 2, columns, units = 1 }: Table): Pair[] {
  return Object.entries(columns).flatMap(([heading, column]) => {
    const { row, column: at } = headingAt(cells, sheet, heading, found, nth);
    return Array.from({ length: rows }, (_, i) => ({
      built: cellKey(sheet, { row: row + 1 + i, column: at }),
      hand: cellKey(hand, { row: from - 1 + i, column: columnAt(column) }),
      units,
    }));
  });
}

function pairsBeside(cells: Cells): Pair[] {
  return BESIDE.map(({ label, hand }) => {
    const { row, column } = headingAt(cells, HOW, label, []);
    const [, letter, number] = /^([A-Z]+)(\d+)$/.exec(hand)!;
    return {
      built: cellKey(HOW, { row, column: column + 1 }),
      hand: cellKey("Plan", { row: Number(number) - 1, column: columnAt(letter!) }),
      units: 1,
    };
  });
}

/** February's orders, days down here and across there. Below the headings stands a line with the teams. */
function sellerDayPairs(cells: Cells): Pair[] {
  return SELLERS.flatMap(({ name }, seller) => {
    const { row, column } = headingAt(cells, "Seller days", name, ["Company"]);
    return Array.from({ length: FEBRUARY }, (_, day) => ({
      built: cellKey("Seller days", { row: row + 2 + day, column }),
      hand: cellKey("SellerDays", { row: 1 + seller, column: day }),
      units: 1,
    }));
  });
}

/** @param plan Whether the first plan is in force, or one made anew. */
export function pairsOf(cells: Cells, plan: "first" | "anew"): Pair[] {
  const tables = [...ALWAYS, ...(plan === "first" ? FIRST : ANEW)];
  return [...tables.flatMap((table) => pairsBelow(cells, table)), ...pairsBeside(cells), ...sellerDayPairs(cells)];
}

/** A key as people write it, for what a failed test says. */
export function addressOf(key: string): string {
  const [sheet, at] = key.split("!") as [string, string];
  const [row, column] = at.split(",").map(Number) as [number, number];
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}
