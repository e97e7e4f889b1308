/**
 * The customers and scores of the previous build, read back from its own sheets: what *Moves* compares with. Rules §4.
 */
import { TERMS } from "../../text/terms";
import { DAYS_1904, type DateSystem } from "../../domain/calendar/calendar";
import type { Cell } from "../../tables/source";
import { LOCALES, type Text } from "../../text/locale";
import { say } from "../../text/say";
import type { PreviousBuild, PreviousSheet, OptionValues } from "../kind";
import { defaultsOf } from "../options";
import { fieldList } from "../fields";
import { possibleScores, type SegmentAnalysis } from "./analysis";
import { OPTIONAL_SHEET_OPTIONS } from "./optional-sheet";
import { MOVES_TEXTS } from "./sheets/moves/texts";
import { SEGMENT_OPTIONS } from "./options";
import { byMeasure, LETTERS, type Measure, MEASURES } from "./scoring";
import { CUT_OPTIONS } from "./scoring-options";
import { TEXTS } from "./texts";

/** Customers as the previous build scored them, one row each. */
export interface PreviousCustomers {
  /** The as-of date of those scores, before that of the build now; 1900 serial. */
  readonly asOf: number;
  readonly names: readonly string[];
  readonly scores: Readonly<Record<Measure, Uint8Array>>;
}

/** Options that leave the meaning of a score as it is: dates, cut points, how sheets are filled and which are built. */
const SAME_MEANING: ReadonlySet<string> = new Set([
  "asOf",
  "liveCustomers",
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
  system: DateSystem,
): PreviousCustomers | null {
  if (previous === undefined || !sameRule(previous.options, values)) return null;
  const { customers, moves } = previous.sheets;
  const found = [customers && fromCustomers(customers, analysis, system), moves && fromMoves(moves, analysis, system)];
  return found.find((each) => each != null && each.asOf < analysis.asOf) ?? null;
}

function sameRule(before: OptionValues, now: OptionValues): boolean {
  const defaults = defaultsOf(fieldList(SEGMENT_OPTIONS));
  const chosen = (values: OptionValues, key: string): string => JSON.stringify({ ...defaults, ...values }[key]);
  return Object.keys(defaults).every((key) => SAME_MEANING.has(key) || chosen(before, key) === chosen(now, key));
}

const serialOf = (cell: number, system: DateSystem): number => (system === 1904 ? cell + DAYS_1904 : cell);
const columnOf = ({ headings }: PreviousSheet, heading: Text): number =>
  headings.findIndex((cell) => LOCALES.some((locale) => heading[locale] === cell));

/** Every customer's last order and the days since then give the day the list was made for. */
function fromCustomers(sheet: PreviousSheet, analysis: SegmentAnalysis, system: DateSystem): PreviousCustomers | null {
  const [first] = sheet.rows;
  const [last, since] = [TERMS.lastOrder, TEXTS.customer.recency].map((heading) => first?.[columnOf(sheet, heading)]);
  if (typeof last !== "number" || typeof since !== "number") return null;
  const letters = (letter: string): Text => say(letter, letter, letter);
  return scoredRows(sheet, sheet.rows, TERMS.customer, letters, serialOf(last + since, system), analysis);
}

/** Who was new then has no score there. */
function fromMoves(sheet: PreviousSheet, analysis: SegmentAnalysis, system: DateSystem): PreviousCustomers | null {
  const { compareDate } = sheet.inputs;
  if (typeof compareDate !== "number") return null;
  const recency = columnOf(sheet, MOVES_TEXTS.score(LETTERS.recency));
  const known = sheet.rows.filter((row) => row[recency] !== "");
  return scoredRows(sheet, known, TERMS.customer, MOVES_TEXTS.score, serialOf(compareDate, system), analysis);
}

/** Null when a column is missing or a row holds anything but a customer and scores that the build now could give. */
function scoredRows(
  sheet: PreviousSheet,
  rows: PreviousSheet["rows"],
  name: Text,
  score: (letter: string) => Text,
  asOf: number,
  analysis: SegmentAnalysis,
): PreviousCustomers | null {
  const possible = possibleScores(analysis);
  const isScore = (cell: Cell): boolean => typeof cell === "number" && possible.includes(cell);
  const names = cellsOf(rows, columnOf(sheet, name), (cell) => typeof cell === "string" && cell !== "");
  const scores = byMeasure((measure) => cellsOf(rows, columnOf(sheet, score(LETTERS[measure])), isScore));
  if (names === null || MEASURES.some((measure) => scores[measure] === null)) return null;
  const settled = byMeasure((measure) => Uint8Array.from(scores[measure] as readonly number[]));
  return { asOf, names: names as readonly string[], scores: settled };
}

/** A column's cells; null when it is missing or one of them is not as it must be. */
function cellsOf(rows: PreviousSheet["rows"], column: number, holds: (cell: Cell) => boolean): readonly Cell[] | null {
  const cells = rows.map((row) => row[column]);
  return column >= 0 && cells.every(holds) ? cells : null;
}
