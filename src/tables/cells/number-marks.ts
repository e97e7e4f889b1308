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

/** A number as marks part it, whatever signs and currencies stand around. */
const MARKED = /\d[\d.,]*[.,][\d.,]*\d/;
/** One mark with three digits behind and one to three before, the first no zero: thousands to some, decimals to others. */
const OPEN = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** The mark before the decimals of a number text; null where the text does not show it. */
function decimalOf(number: string): DecimalMark | null {
  const last = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
  const mark = number[last] as DecimalMark;
  const other = mark === "." ? "," : ".";
  if (number.includes(other)) return number.indexOf(mark) === last ? mark : null;
  if (number.indexOf(mark) !== last) return other;
  return OPEN.test(number) ? null : mark;
}

interface Votes {
  /** An example of each kind of cell. */
  readonly examples: Partial<Record<DecimalMark | "openPoint" | "openComma", string>>;
  readonly counts: Record<DecimalMark | "openPoint" | "openComma", number>;
}

function countVotes(cells: Iterable<Cell>): Votes {
  const votes: Votes = { examples: {}, counts: { ".": 0, ",": 0, openPoint: 0, openComma: 0 } };
  for (const cell of cells) {
    if (typeof cell !== "string" || (!cell.includes(".") && !cell.includes(","))) continue;
    const [number] = MARKED.exec(plainText(cell)) ?? [];
    if (number === undefined) continue;
    const kind = decimalOf(number) ?? (number.includes(",") ? "openComma" : "openPoint");
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
