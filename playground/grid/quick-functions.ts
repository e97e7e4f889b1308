/**
 * Functions of Univer's engine that read long columns, calculated over plain numbers (range-cells.ts) where their
 * arguments allow it, else by Univer as before. A sheet of a shop's customers has a few hundred such formulas over each
 * column.
 */
import type { Ctor } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  type ErrorType,
  ErrorValueObject,
  functionDate,
  functionLookup,
  functionMath,
  functionMeta,
  functionStatistical,
  type FunctionVariantType,
  NumberValueObject,
} from "@univerjs/engine-formula";
import { addMonths } from "../../src/domain/calendar/calendar";
import { byCriterion, meetingAll, single } from "./criteria";
import { CELL_KIND, isReference, rangeAt, type RangeCells } from "./range-cells";

/** A function's result, or null where Univer must calculate it. */
type Quick = (args: readonly FunctionVariantType[]) => number | ErrorValueObject | ArrayValueObject | null;

/** Compensated sum, rounded to 15 significant digits as decimals add up. */
class DecimalSum {
  private sum = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.sum + value;
    this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    const exact = this.sum + this.lost;
    return Number.isInteger(exact) ? exact : Number(exact.toPrecision(15));
  }
}

const errorAt = ({ texts }: RangeCells, at: number): ErrorValueObject =>
  // Univer's enumeration holds the same texts.
  ErrorValueObject.create(texts[at] as ErrorType);

function firstError(cells: RangeCells): ErrorValueObject | null {
  if (cells.counts[CELL_KIND.error] === 0) return null;
  return errorAt(cells, cells.kinds.indexOf(CELL_KIND.error));
}

/** The sum of all numbers. */
function sumOf({ kinds, numbers }: RangeCells, into: DecimalSum): void {
  // Read once: compiled modules may evaluate an imported constant at each use.
  const { number } = CELL_KIND;
  for (let at = 0; at < kinds.length; at++) if (kinds[at] === number) into.add(numbers[at]!);
}

/** The sum of the numbers at the positions, or the first error there. */
function sumAt(cells: RangeCells, positions: Int32Array): number | ErrorValueObject {
  const { number, error } = CELL_KIND;
  const sum = new DecimalSum();
  let wrong = Infinity;
  for (const at of positions) {
    const kind = cells.kinds[at];
    if (kind === number) sum.add(cells.numbers[at]!);
    else if (kind === error && at < wrong) wrong = at;
  }
  return wrong === Infinity ? sum.value : errorAt(cells, wrong);
}

function countOf(args: readonly FunctionVariantType[]): number | null {
  const first = rangeAt(args, 0);
  const chosen = first && meetingAll(args, 0, first);
  return chosen && chosen.length;
}

/** Of a list of criteria a count for each: Univer goes through whole columns cell by cell for it. */
const countifs: Quick = (args) => {
  const one = countOf(args);
  if (one !== null) return one;
  const each = byCriterion(args, 0, countOf);
  return each && ArrayValueObject.createByArray(each);
};

const sumifs: Quick = (args) => {
  const target = rangeAt(args, 0);
  const chosen = target && meetingAll(args, 1, target);
  return target && chosen && sumAt(target, chosen);
};

/** All arguments as ranges; null when one is something else. */
function allRanges(args: readonly FunctionVariantType[]): RangeCells[] | null {
  const ranges: RangeCells[] = [];
  for (let at = 0; at < args.length; at++) {
    const cells = rangeAt(args, at);
    if (cells === null) return null;
    ranges.push(cells);
  }
  return ranges;
}

function total(ranges: readonly RangeCells[]): number | ErrorValueObject {
  const sum = new DecimalSum();
  for (const cells of ranges) {
    const error = firstError(cells);
    if (error !== null) return error;
    sumOf(cells, sum);
  }
  return sum.value;
}

const numberCount = (ranges: readonly RangeCells[]): number =>
  ranges.reduce((sum, { counts }) => sum + counts[CELL_KIND.number], 0);

const sum: Quick = (args) => {
  const ranges = allRanges(args);
  return ranges && total(ranges);
};

const count: Quick = (args) => {
  const ranges = allRanges(args);
  return ranges && numberCount(ranges);
};

const countblank: Quick = (args) => {
  const cells = args.length === 1 ? rangeAt(args, 0) : null;
  return cells && cells.counts[CELL_KIND.blank] + cells.emptyTexts;
};

const average: Quick = (args) => {
  const ranges = allRanges(args);
  if (ranges === null || numberCount(ranges) === 0) return null;
  const all = total(ranges);
  return typeof all === "number" ? all / numberCount(ranges) : all;
};

/** Sorted numbers of a range without errors and without texts that say something, which some of Univer's functions read as numbers. */
function sortedNumbers(args: readonly FunctionVariantType[]): Float64Array | null {
  const cells = rangeAt(args, 0);
  if (
    cells === null ||
    cells.counts[CELL_KIND.error] + cells.counts[CELL_KIND.text] > cells.emptyTexts ||
    cells.counts[CELL_KIND.number] === 0
  )
    return null;
  return cells.sorted;
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const value = sorted[below]!;
  return at === below ? value : value + (at - below) * (sorted[below + 1]! - value);
}

const median: Quick = (args) => {
  const sorted = args.length === 1 ? sortedNumbers(args) : null;
  if (sorted === null) return null;
  const middle = sorted.length / 2;
  return sorted.length % 2 === 0 ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
};

const percentile: Quick = (args) => {
  const sorted = sortedNumbers(args);
  const share = args[1];
  if (sorted === null || share === undefined || isReference(share)) return null;
  const value = share;
  if (!value.isNumber()) return null;
  const at = Number(value.getValue());
  return at < 0 || at > 1 ? null : quantile(sorted, at);
};

const rows: Quick = (args) => {
  const [range] = args;
  if (!isReference(range) || range.isMultiArea() || range.isExceedRange()) return null;
  const { startRow, endRow } = range.getRangePosition();
  return endRow - startRow + 1;
};

const QUICK: Readonly<Record<string, Quick>> = {
  COUNTIF: (args) => (args.length === 2 ? countifs(args) : null),
  COUNTIFS: countifs,
  SUMIFS: sumifs,
  SUM: sum,
  COUNT: count,
  COUNTBLANK: countblank,
  AVERAGE: average,
  MEDIAN: median,
  "PERCENTILE.INC": percentile,
  ROWS: rows,
};

/** Univer's own function, called only where `quick` returns null. */
function quickened(Original: Ctor<BaseFunction>, quick: Quick): Ctor<BaseFunction> {
  return class extends Original {
    private readonly takesReferences: boolean;

    constructor(...own: ConstructorParameters<typeof BaseFunction>) {
      super(...own);
      this.takesReferences = this.needsReferenceObject;
      this.needsReferenceObject = true;
    }

    override calculate(...args: FunctionVariantType[]): ReturnType<BaseFunction["calculate"]> {
      const result = args.some((argument) => argument.isError()) ? null : quick(args);
      if (typeof result === "number" && Number.isFinite(result)) return NumberValueObject.create(result);
      if (result instanceof ErrorValueObject || result instanceof ArrayValueObject) return result;
      const taken = this.takesReferences
        ? args
        : args.map((argument) => (isReference(argument) ? argument.toArrayValueObject() : argument));
      return super.calculate(...(taken as BaseValueObject[]));
    }
  };
}

/** Operators, by the names of Univer's functions for them. */
const OPERATORS: ReadonlySet<string> = new Set(["COMPARE", "PLUS", "MINUS", "MULTIPLY", "DIVIDED"]);

/** Univer's own operator, given the one value of a cell instead of an array of it. */
function ofValues(Original: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends Original {
    override calculate(...args: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
      return super.calculate(...args.map(single));
    }
  };
}

/** EDATE of two numbers ends on the month's last day where it has no such day; Univer's goes on into the next month. */
function endingInMonth(Original: Ctor<BaseFunction>): Ctor<BaseFunction> {
  return class extends Original {
    override calculate(...args: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
      const [start, months] = args.map(single);
      if (!start?.isNumber() || !months?.isNumber()) return super.calculate(...args);
      const [day, count] = [Math.floor(Number(start.getValue())), Math.trunc(Number(months.getValue()))];
      return day < 1 ? super.calculate(...args) : NumberValueObject.create(addMonths(day, count));
    }
  };
}

/** The functions for the engine's configuration; they replace Univer's of the same names. */
export function quickFunctions(): [Ctor<BaseFunction>, string][] {
  const own = [
    ...[...functionDate, ...functionLookup, ...functionMath, ...functionStatistical, ...functionMeta],
  ] as unknown as [Ctor<BaseFunction>, string][];
  return own.flatMap(([Original, name]): [Ctor<BaseFunction>, string][] => {
    if (name === "EDATE") return [[endingInMonth(Original), name]];
    if (OPERATORS.has(name)) return [[ofValues(Original), name]];
    const quick = QUICK[name];
    return quick === undefined ? [] : [[quickened(Original, quick), name]];
  });
}
