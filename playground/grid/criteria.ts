/**
 * Criteria of COUNTIFS, SUMIFS and similar functions over plain numbers and texts (range-cells.ts): the usual ones, as
 * Excel reads them.
 */
import {
  type ArrayValueObject,
  type BaseValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { CELL_KIND, cellsOf, isReference, rangeAt, type RangeCells } from "./range-cells";
import { inAll, Interval, Marked, meets, type Operator, type Selection } from "./selections";

/** Cells that are empty, or all others; any text of at least one character; texts; numbers. */
type Criterion =
  | { readonly empty: boolean }
  | { readonly anyText: true }
  | { readonly text: string }
  | { readonly operator: Operator; readonly number: number };

/** The one value of an array of one. */
export function single(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : array;
}

/** Emptiness, any text, a number, a comparison with one, or a text without wildcards; null for anything else. */
function criterionOf(argument: FunctionVariantType | undefined): Criterion | null {
  if (argument === undefined) return null;
  if (isReference(argument)) {
    const cells = cellsOf(argument);
    if (cells?.size !== 1) return null;
    // As in Excel, an empty cell as a criterion is 0.
    if (cells.kinds[0] === CELL_KIND.number || cells.kinds[0] === CELL_KIND.blank)
      return { operator: "=", number: cells.numbers[0]! };
    return cells.kinds[0] === CELL_KIND.text ? textCriterion(cells.texts[0] ?? "") : null;
  }
  const value = single(argument);
  if (value.isNumber()) return { operator: "=", number: Number(value.getValue()) };
  return value.isString() ? textCriterion(String(value.getValue())) : null;
}

function textCriterion(criterion: string): Criterion | null {
  if (criterion === "" || criterion === "<>") return { empty: criterion === "" };
  if (criterion === "?*") return { anyText: true };
  const [, operator = "", content = ""] = /^(<>|[<>]=?|=)?([^]*)$/.exec(criterion) ?? [];
  if (operator === "<>" || content.trim() === "") return null;
  const value = ValueObjectFactory.create(content);
  if (value.isNumber()) return { operator: (operator || "=") as Operator, number: Number(value.getValue()) };
  return value.isString() && operator === "" && !/[*?~]/.test(content) ? { text: content } : null;
}

/** A cell of a list of criteria as a criterion of its own; as in Excel, an empty one is 0. null for true, false and errors. */
function criterionAt({ kinds, numbers, texts }: RangeCells, at: number): BaseValueObject | null {
  const kind = kinds[at] ?? CELL_KIND.blank;
  if (kind === CELL_KIND.text) return StringValueObject.create(texts[at] ?? "");
  return kind === CELL_KIND.number || kind === CELL_KIND.blank ? NumberValueObject.create(numbers[at] ?? 0) : null;
}

/**
 * What a function makes of its arguments with each cell of their one list of criteria in its place, in the list's rows; null where no
 * criterion is a list, or several are, or one of them is not calculated here.
 */
export function byCriterion(
  args: readonly FunctionVariantType[],
  first: number,
  calculate: (args: readonly FunctionVariantType[]) => number | null,
): number[][] | null {
  const lists = args.flatMap((_, at) => {
    const cells = at >= first && (at - first) % 2 === 1 ? rangeAt(args, at) : null;
    return cells === null || cells.rows * cells.columns === 1 ? [] : [{ at, cells }];
  });
  const [list, other] = lists;
  if (list === undefined || other !== undefined) return null;
  const { at, cells } = list;
  const results: number[][] = [];
  for (let row = 0; row < cells.rows; row++) {
    const line: number[] = [];
    for (let column = 0; column < cells.columns; column++) {
      const criterion = criterionAt(cells, row * cells.columns + column);
      const result = criterion && calculate(args.with(at, criterion));
      if (result === null) return null;
      line.push(result);
    }
    results.push(line);
  }
  return results;
}

type Comparison = Extract<Criterion, { operator: Operator }>;

/** Whether the order of the numbers answers it: a number written as text equals one, too. */
const isOfOrder = ({ counts, emptyTexts }: RangeCells, criterion: Criterion): criterion is Comparison =>
  "operator" in criterion && (criterion.operator !== "=" || counts[CELL_KIND.text] === emptyTexts);

/** A pass over the range, once for each criterion. */
function marked(cells: RangeCells, criterion: Criterion): Selection {
  return cells.chosen(JSON.stringify(criterion).toLowerCase(), () => {
    const isBlank = "empty" in criterion && criterion.empty;
    const found = new Uint8Array(isBlank ? cells.rows * cells.columns : cells.size);
    mark(cells, criterion, found);
    return new Marked(found);
  });
}

function mark(cells: RangeCells, criterion: Criterion, found: Uint8Array): void {
  if ("empty" in criterion) markEmpty(cells, criterion.empty, found);
  else if ("anyText" in criterion) markAnyText(cells, found);
  else if ("text" in criterion) cells.markTexts(criterion.text, found);
  else markNumbers(cells, criterion, found);
}

function markAnyText({ kinds, texts }: RangeCells, found: Uint8Array): void {
  const { text } = CELL_KIND;
  for (let at = 0; at < found.length; at++) if (kinds[at] === text && texts[at] !== "") found[at] = 1;
}

/** What is not held is an empty cell. A text without a character is none, but the criterion "" finds it, too. */
function markEmpty({ kinds, texts }: RangeCells, empty: boolean, found: Uint8Array): void {
  const { blank, text } = CELL_KIND;
  for (let at = 0; at < found.length; at++) {
    const kind = kinds[at] ?? blank;
    if (empty ? kind === blank || (kind === text && texts[at] === "") : kind !== blank) found[at] = 1;
  }
}

function markNumbers(cells: RangeCells, { operator, number: limit }: Comparison, found: Uint8Array): void {
  const { kinds, numbers } = cells;
  const { number } = CELL_KIND;
  for (let at = 0; at < found.length; at++)
    if (kinds[at] === number && meets(numbers[at]!, operator, limit)) found[at] = 1;
  if (operator === "=") cells.markTextsOfNumber(limit, found);
}

/** What meets the criteria of one formula; comparisons with one range are one interval. */
class Selections {
  readonly all: Selection[] = [];
  private readonly intervals = new Map<RangeCells, Interval>();

  add(cells: RangeCells, criterion: Criterion): void {
    const comparison = isOfOrder(cells, criterion) ? criterion : null;
    const order = comparison && cells.order();
    if (comparison === null || order === null) this.all.push(marked(cells, criterion));
    else this.interval(cells, order).narrow(comparison.operator, comparison.number);
  }

  private interval(cells: RangeCells, order: Int32Array): Interval {
    let interval = this.intervals.get(cells);
    if (interval === undefined) {
      interval = new Interval(cells, order);
      this.intervals.set(cells, interval);
      this.all.push(interval);
    }
    return interval;
  }
}

/**
 * Positions of the cells that meet every pair of range and criterion in the arguments from `first` on, in no order;
 * null where Univer must calculate.
 */
export function meetingAll(
  args: readonly FunctionVariantType[],
  first: number,
  like: RangeCells | null,
): Int32Array | null {
  if (args.length === first || (args.length - first) % 2 !== 0) return null;
  const selections = new Selections();
  for (let at = first; at < args.length; at += 2) {
    const cells = rangeAt(args, at);
    const criterion = cells && criterionOf(args[at + 1]);
    const shape = like ?? cells;
    if (cells === null || criterion === null || cells.rows !== shape?.rows || cells.columns !== shape.columns)
      return null;
    selections.add(cells, criterion);
  }
  return inAll(selections.all);
}
