/**
 * How a column of rates writes 12 %: as the text 12%, as 12 or as 0.12. A percent sign says it; what a plain number stands for is decided by
 * the whole column.
 */
import { say } from "../../text/say";
import type { Cell } from "../source";
import { plainText } from "./cell";
import { parseMoney } from "./parse-money";
import type { ColumnReading, Way } from "./reading";

export const RATE_WAYS = {
  fraction: { id: "fraction", label: say("0.12 = 12%", "0.12 = 12%", "0.12 = 12%") },
  percent: { id: "percent", label: say("12 = 12%", "12 = 12%", "12 = 12%") },
  /** Percents that were converted in some cells only. */
  mixed: { id: "mixed", label: say("0.12 = 12 = 12%", "0.12 = 12 = 12%", "0.12 = 12 = 12%"), mends: true },
} as const satisfies Record<string, Way>;
const WAYS = Object.values(RATE_WAYS);

const SIGN = /\s*[%％]$/;
/** A heading that states percents, such as 转化率(%). */
const STATES_PERCENT = /[%％]\s*[)\]}】]?$/;
/** Written as a percent, a number below would be less than a thousandth, which no shop's rates all are. */
const SMALL = 0.1;
/** Fractions and percents of the same rates are a hundred times apart; rates of one column hardly this much. */
const APART = 20;

interface RateCell {
  readonly value: number;
  /** Whether a percent sign stands behind it. */
  readonly marked: boolean;
}

/** The number a cell states, before it is known what a plain one stands for; NaN for what is none. */
function rateCell(cell: Cell): RateCell {
  if (typeof cell !== "string") return { value: parseMoney(cell), marked: false };
  const text = plainText(cell);
  const number = text.replace(SIGN, "");
  const isComma = number.includes(",") && !number.includes(".");
  return { value: parseMoney(number, isComma ? "," : "."), marked: number !== text };
}

/** Whether a cell can be a rate, however it is written. */
export function isRate(cell: Cell): boolean {
  const { value, marked } = rateCell(cell);
  return marked ? !Number.isNaN(value) : value >= 0 && value <= 100;
}

/**
 * A rate as a fraction, NaN for what is none. Written decimals are all there is.
 * @param way Id of one of `RATE_WAYS`; plain numbers are fractions where it is null.
 * @example parseRate("12.5%", null); // 0.125
 */
export function parseRate(cell: Cell, way: string | null): number {
  const { value, marked } = rateCell(cell);
  const isPercent = marked || way === "percent" || (way === "mixed" && Math.abs(value) > 1);
  return isPercent ? Number((value / 100).toPrecision(15)) : value;
}

/** The mean of the logarithms, by which groups of rates are compared. */
const meanLog = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.log(Math.abs(value)), 0) / values.length;

/**
 * What the plain numbers of a column stand for. A number above 1 is a percent; those below it are, too, unless they lie a hundred times lower.
 * @returns null where no cell leaves a choice.
 */
export function rateReading(cells: Iterable<Cell>, heading: string, choice?: string): ColumnReading | null {
  const found = Array.from(cells, rateCell).filter(({ value }) => !Number.isNaN(value) && value !== 0);
  const plain = found.filter(({ marked }) => !marked).map(({ value }) => value);
  if (plain.length === 0) return null;
  const marked = found.filter((each) => each.marked).map(({ value }) => value);
  const [above, below] = [plain.filter((value) => Math.abs(value) > 1), plain.filter((value) => Math.abs(value) <= 1)];
  const percents = [...above, ...marked];
  const isApart = percents.length > 0 && below.length > 0 && meanLog(percents) - meanLog(below) > Math.log(APART);
  const proof = {
    percent: isApart ? [] : above,
    fraction: below.filter((value) => isApart || (above.length === 0 && Math.abs(value) < SMALL)),
    mixed: isApart && above.length > 0 ? below : [],
  };
  const assumed = marked.length > 0 || STATES_PERCENT.test(plainText(heading)) ? "percent" : "fraction";
  const decided = (["mixed", "percent", "fraction"] as const).find((way) => proof[way].length > 0) ?? assumed;
  const way = WAYS.find(({ id }) => id === choice) ?? RATE_WAYS[decided];
  const proving = proof[way.id];
  return {
    way,
    ways: WAYS,
    cells: plain.length,
    proving: proving.length,
    against: way.id === "fraction" ? above.length : 0,
    example: String(proving[0] ?? plain[0]),
    chosen: way.id === choice,
  };
}
