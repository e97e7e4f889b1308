/**
 * Criteria of COUNTIFS, SUMIFS and similar functions over plain numbers and texts (range-cells.ts): the usual ones, as
 * Excel reads them.
 */
import {
  type ArrayValueObject,
  type BaseValueObject,
  type FunctionVariantType,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import { CELL_KIND, cellsOf, isReference, rangeAt, type RangeCells } from "./range-cells";

type Operator = "=" | ">" | ">=" | "<" | "<=";
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

/** Which cells meet the criterion, as 1 and 0. */
function meeting(cells: RangeCells, criterion: Criterion): Uint8Array {
  if ("empty" in criterion)
    return cells.chosen(`empty ${criterion.empty}`, (found) => markEmpty(cells, criterion.empty, found));
  if ("anyText" in criterion)
    return cells.chosen("any text", (found) => {
      for (let at = 0; at < found.length; at++)
        if (cells.kinds[at] === CELL_KIND.text && cells.texts[at] !== "") found[at] = 1;
    });
  if ("text" in criterion)
    return cells.chosen(criterion.text.toLowerCase(), (found) => cells.markTexts(criterion.text, found));
  const { operator, number } = criterion;
  return cells.chosen(`${operator} ${number}`, (found) => {
    markNumbers(cells, operator, number, found);
    if (operator === "=") cells.markTextsOfNumber(number, found);
  });
}

/** A formula's "" reads as an empty cell (range-cells.ts). */
function markEmpty({ kinds }: RangeCells, empty: boolean, found: Uint8Array): void {
  const { blank } = CELL_KIND;
  for (let at = 0; at < found.length; at++) if ((kinds[at] === blank) === empty) found[at] = 1;
}

function markNumbers({ kinds, numbers }: RangeCells, operator: Operator, limit: number, found: Uint8Array): void {
  const [takesLess, takesEqual, takesMore] = [
    operator.startsWith("<"),
    operator.endsWith("="),
    operator.startsWith(">"),
  ];
  const { number } = CELL_KIND;
  for (let at = 0; at < found.length; at++) {
    if (kinds[at] !== number) continue;
    const value = numbers[at]!;
    if (value === limit ? takesEqual : value < limit ? takesLess : takesMore) found[at] = 1;
  }
}

/**
 * The cells that meet every pair of range and criterion in the arguments from `first` on; null where Univer must
 * calculate.
 */
export function meetingAll(
  args: readonly FunctionVariantType[],
  first: number,
  like: RangeCells | null,
): Uint8Array | null {
  let all: Uint8Array | null = null;
  if ((args.length - first) % 2 !== 0) return null;
  for (let at = first; at < args.length; at += 2) {
    const cells = rangeAt(args, at);
    const criterion = cells && criterionOf(args[at + 1]);
    const shape = like ?? cells;
    if (cells === null || criterion === null || cells.rows !== shape?.rows || cells.columns !== shape.columns)
      return null;
    const found = meeting(cells, criterion);
    if (all !== null && all.length !== found.length) return null;
    all = all === null ? found : both(all, found);
  }
  return all;
}

function both(some: Uint8Array, others: Uint8Array): Uint8Array {
  const all = new Uint8Array(some.length);
  for (let at = 0; at < all.length; at++) all[at] = some[at]! & others[at]!;
  return all;
}
