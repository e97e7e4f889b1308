/**
 * The customers and scores of the previous build, read back from its own sheets: what *Moves* compares with. Rules §4.
 */
import { TERMS } from "../../text/terms";
import { type DateSystem, serial1900 } from "../../domain/calendar/calendar";
import type { Cell } from "../../tables/source";
import type { Locale, Text } from "../../text/locale";
import { phrase } from "../../text/say";
import type { PreviousBuild, PreviousSheet, OptionValues } from "../kind";
import { placesUnder } from "../shared/previous-rows";
import { defaultsOf } from "../options";
import { fieldList } from "../fields";
import { possibleScores, type SegmentAnalysis } from "./analysis";
import { OPTIONAL_SHEET_OPTIONS } from "./optional-sheet";
import { MOVES_TEXTS } from "./sheets/moves/texts";
import { SEGMENT_OPTIONS } from "./options";
import { byMeasure, LETTERS, type Measure, MEASURES } from "./scoring";
import { CUT_OPTIONS } from "./scoring-options";

/** Options that leave the meaning of a score as it is: dates, cut points, how sheets are filled and which are built. */
const SAME_MEANING: ReadonlySet<string> = new Set([
  "asOf",
  "liveCustomers",
  "listedCustomers",
  ...Object.values(CUT_OPTIONS),
  ...Object.keys(OPTIONAL_SHEET_OPTIONS),
]);

/**
 * The previous build, when it scored by the same rule up to an earlier day. A refresh without newer orders goes on comparing with what
 * its *Moves* compared with. Null when neither stands in the workbook any more, or not as it was built.
 */
export function previousCustomers(
  previous: PreviousBuild | undefined,
  values: OptionValues,
  analysis: SegmentAnalysis,
  { dateSystem: system, locale }: { readonly dateSystem: DateSystem; readonly locale: Locale },
): PreviousCustomers | null {
  if (previous === undefined || !sameRule(previous.options, values, locale)) return null;
  const found = SOURCES.map(([key, scoresOf]) => {
    const sheet = wholeSheet(previous, key);
    const scored = sheet && scoresOf(sheet);
    return scored ? readScores(sheet, scored, { possible: possibleScores(analysis), system }) : null;
  });
  return found.find((each) => each !== null && each.asOf < analysis.asOf) ?? null;
}

/** A sheet of so many customers as were to be listed at most may lack others. */
function wholeSheet({ sheets, options }: PreviousBuild, key: "customers" | "moves"): PreviousSheet | undefined {
  const sheet = sheets[key];
  return key === "customers" && sheet?.rows.length === options["listedCustomers"] ? undefined : sheet;
}

function sameRule(before: OptionValues, now: OptionValues, locale: Locale): boolean {
  const defaults = defaultsOf(fieldList(SEGMENT_OPTIONS), locale);
  const chosen = (values: OptionValues, key: string): string => JSON.stringify({ ...defaults, ...values }[key]);
  return Object.keys(defaults).every((key) => SAME_MEANING.has(key) || chosen(before, key) === chosen(now, key));
}

const columnOf = ({ headings }: PreviousSheet, heading: Text): number => placesUnder(headings, { heading }).heading;

/** Rows of customers scored as of a day, in the workbook's date system, and how their scores are headed. */
interface ScoredRows {
  readonly day: number;
  readonly rows: PreviousSheet["rows"];
  readonly heading: (measure: Measure) => Text;
}

/** Every customer's last order and the days since then give the day the list was made for. */
function ofCustomers(sheet: PreviousSheet): ScoredRows | null {
  const [first] = sheet.rows;
  const headings = [TERMS.lastOrder, TERMS.daysSinceLastOrder];
  const [last, since] = headings.map((heading) => first?.[columnOf(sheet, heading)]);
  if (typeof last !== "number" || typeof since !== "number") return null;
  return { day: last + since, rows: sheet.rows, heading: (measure) => phrase`${LETTERS[measure]}` };
}

/** Who was new then has no score there. */
function ofMoves(sheet: PreviousSheet): ScoredRows | null {
  const { compareDate } = sheet.inputs;
  if (typeof compareDate !== "number") return null;
  const heading = (measure: Measure): Text => MOVES_TEXTS.score({ letter: LETTERS[measure] });
  const recency = columnOf(sheet, heading("recency"));
  return { day: compareDate, rows: sheet.rows.filter((row) => row[recency] !== ""), heading };
}

const SOURCES = [
  ["customers", ofCustomers],
  ["moves", ofMoves],
] as const;

/**
 * Customers as the previous build scored them, one row each, and the as-of date of those scores as a 1900 serial. Null when a column is
 * missing or a row holds anything but a customer and scores that the build now could give.
 */
function readScores(
  sheet: PreviousSheet,
  { day, rows, heading }: ScoredRows,
  { possible, system }: { readonly possible: readonly number[]; readonly system: DateSystem },
) {
  const cellsOf = <C extends Cell>(of: Text, holds: (cell: Cell) => cell is C): readonly C[] | null => {
    const column = columnOf(sheet, of);
    const cells: readonly Cell[] = rows.map((row) => row[column]);
    return column >= 0 && cells.every(holds) ? cells : null;
  };
  const isScore = (cell: Cell): cell is number => typeof cell === "number" && possible.includes(cell);
  const names = cellsOf(TERMS.customer, (cell): cell is string => typeof cell === "string" && cell !== "");
  const scores = byMeasure((measure) => cellsOf(heading(measure), isScore));
  if (names === null || MEASURES.some((measure) => scores[measure] === null)) return null;
  return {
    ...{ asOf: serial1900(day, system), names },
    scores: byMeasure((measure) => Uint8Array.from(scores[measure]!)),
  };
}
export type PreviousCustomers = NonNullable<ReturnType<typeof readScores>>;
