/**
 * Which mark a column of numbers writes before its decimals, where "1.234" could be either: by the cells that can be read in one way only.
 */
import { say } from "../../text/say";
import type { Cell } from "../source";
import { plainText } from "./cell";
import type { ColumnReading, Way } from "./reading";

export type DecimalMark = "." | ",";

export const NUMBER_WAYS = {
  decimalPoint: { id: "decimalPoint", label: say("1,234.50", "1,234.50", "1,234.50") },
  decimalComma: { id: "decimalComma", label: say("1.234,50", "1.234,50", "1.234,50") },
} as const satisfies Record<string, Way>;
const WAYS = Object.values(NUMBER_WAYS);

const [POINT, COMMA, ZERO, NINE] = [46, 44, 48, 57];

/** What the marks of a number text show: the one before its decimals, or that it could be either. */
type Shown = DecimalMark | "openPoint" | "openComma";

/**
 * What the first number of a text shows that has a mark between its digits; null where none has. One pass without regular expressions:
 * columns of a million amounts are looked through.
 */
function shownBy(text: string): Shown | null {
  let marks = 0;
  for (let start = 0, i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code === POINT || code === COMMA) marks++;
    else if (code < ZERO || code > NINE) {
      const shown = marks > 0 ? decimalOf(text, start, i) : null;
      if (shown !== null) return shown;
      [start, marks] = [i + 1, 0];
    }
  }
  return null;
}

/** The mark before the decimals of the digits and marks from `start` to `end`; null where no mark stands between digits. */
function decimalOf(text: string, start: number, end: number): Shown | null {
  while (start < end && text.charCodeAt(start) < ZERO) start++;
  while (end > start && text.charCodeAt(end - 1) < ZERO) end--;
  let [first, last, isMixed, many] = [-1, -1, false, 0];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= ZERO) continue;
    if (first < 0) first = i;
    else if (code !== text.charCodeAt(first)) isMixed = true;
    last = i;
    many++;
  }
  if (last < 0) return null;
  const isPoint = text.charCodeAt(last) === POINT;
  // Marks of both kinds: the last is the decimal one, unless it stands before as well.
  if (isMixed) return text.indexOf(text[last]!, start) === last ? (isPoint ? "." : ",") : "openComma";
  if (many > 1) return isPoint ? "," : ".";
  // One mark with three digits behind and one to three before, the first no zero: thousands to some, decimals to others.
  const isOpen = end - last === 4 && last - start <= 3 && text.charCodeAt(start) !== ZERO;
  if (isOpen) return isPoint ? "openPoint" : "openComma";
  return isPoint ? "." : ",";
}

interface Votes {
  /** An example of each kind of cell. */
  readonly examples: Partial<Record<Shown, string>>;
  readonly counts: Record<Shown, number>;
}

function countVotes(cells: Iterable<Cell>): Votes {
  const votes: Votes = { examples: {}, counts: { ".": 0, ",": 0, openPoint: 0, openComma: 0 } };
  for (const cell of cells) {
    if (typeof cell !== "string" || (!cell.includes(".") && !cell.includes(","))) continue;
    const kind = shownBy(plainText(cell));
    if (kind === null) continue;
    votes.counts[kind]++;
    votes.examples[kind] ??= plainText(cell);
  }
  return votes;
}

/**
 * How the cells of a column are read. Cells that only one way can read decide; where none does, groups behind a comma are thousands, as most
 * of the world's exports write them, and groups behind a point are what `openPoint` says.
 * @param openPoint The mark of the decimals where every cell looks like "150.000": "." reads 150, "," reads 150,000.
 * @returns null where no cell holds a mark, so that nothing is to be decided.
 */
export function numberReading(cells: Iterable<Cell>, openPoint: DecimalMark, choice?: string): ColumnReading | null {
  const { counts, examples } = countVotes(cells);
  const open = counts.openPoint + counts.openComma;
  if (counts["."] + counts[","] + open === 0) return null;
  const votes = {
    decimalPoint: counts["."] + (counts[","] === 0 && counts.openPoint === 0 ? counts.openComma : 0),
    decimalComma: counts[","],
  };
  const assumed = counts.openComma > 0 || openPoint === "." ? "decimalPoint" : "decimalComma";
  const decided =
    votes.decimalPoint === votes.decimalComma
      ? assumed
      : votes.decimalPoint > votes.decimalComma
        ? "decimalPoint"
        : "decimalComma";
  const way = WAYS.find(({ id }) => id === choice) ?? NUMBER_WAYS[decided];
  const isPoint = way.id === "decimalPoint";
  const proof = isPoint ? (examples["."] ?? examples.openComma) : examples[","];
  return {
    way,
    ways: WAYS,
    cells: counts["."] + counts[","] + open,
    proving: votes[way.id],
    against: votes[isPoint ? "decimalComma" : "decimalPoint"],
    example: (votes[way.id] > 0 ? proof : undefined) ?? examples.openPoint ?? examples.openComma ?? proof ?? "",
    chosen: way.id === choice,
  };
}
