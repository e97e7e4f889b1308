/**
 * Evaluating a parsed formula: only the branch of an IF that is taken, and references placed once instead of at each
 * of the four times that Univer asks where they are.
 */
import type { IRange } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseAstNode,
  BaseReferenceObject,
  type BaseValueObject,
  NullValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { single } from "./criteria";
import { asRead } from "./empty-text";

/** Of Univer's enumeration, which it does not export. */
const NODE = { reference: 1, function: 4 } as const;

interface ReferenceNode extends BaseAstNode {
  setRefOffset(x: number, y: number): void;
}

/** A node of a formula with what is asked of it at each evaluation. */
interface Step {
  readonly node: BaseAstNode;
  readonly isReference: boolean;
  /** Which function's later arguments may not be needed. */
  readonly chooses: "IF" | "IFERROR" | null;
  readonly arguments: readonly Step[];
}

/** A formula; null for one with functions of its own, which Univer evaluates. */
interface Program {
  readonly root: Step | null;
  readonly isAsync: boolean;
}

const programs = new WeakMap<BaseAstNode, Program>();

function* nodesOf(node: BaseAstNode): Generator<BaseAstNode> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

function stepOf(node: BaseAstNode): Step {
  const name = (node.nodeType as number) === NODE.function ? node.getToken().trim().toUpperCase() : "";
  const given = node.getChildren().map(stepOf);
  const isComplete = name === "IF" ? given.length === 2 || given.length === 3 : given.length === 2;
  return {
    node,
    isReference: (node.nodeType as number) === NODE.reference,
    chooses: isComplete && (name === "IF" || name === "IFERROR") ? name : null,
    arguments: given,
  };
}

/** What is evaluated of a formula, found once. */
export function programOf(formula: BaseAstNode): Program {
  let program = programs.get(formula);
  if (program === undefined) {
    const nodes = [...nodesOf(formula)];
    const isOwn = nodes.some((node) => /^(?:LAMBDA|LET)$/i.test(node.getToken().trim()));
    program = { root: isOwn ? null : stepOf(formula), isAsync: nodes.slice(1).some((node) => node.isAsync()) };
    programs.set(formula, program);
  }
  return program;
}

/** The one value that decides which arguments are needed; null for several. */
function deciding(value: ReturnType<BaseAstNode["getValue"]>): BaseValueObject | null {
  if (value == null) return null;
  const one = single(value.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : (value as BaseValueObject)); // prettier-ignore
  return one.isArray() ? null : one;
}

/** Whether the argument behind the first is needed once that is known. */
function isNeeded({ chooses }: Step, at: number, decided: BaseValueObject): boolean {
  if (chooses === "IFERROR") return decided.isError();
  return !decided.isError() && (at === 1) === Boolean(decided.getValue());
}

function evaluateChosen(step: Step, x: number, y: number): void {
  const [first, ...others] = step.arguments;
  evaluate(first!, x, y);
  const decided = deciding(first!.node.getValue());
  others.forEach((argument, index) => {
    if (decided === null || isNeeded(step, index + 1, decided)) evaluate(argument, x, y);
    else argument.node.setValue(NullValueObject.create());
  });
}

/** @param x, y How far the cell is from the first that shares the formula. */
export function evaluate(step: Step, x: number, y: number): void {
  if (step.chooses !== null) evaluateChosen(step, x, y);
  else for (const argument of step.arguments) evaluate(argument, x, y);
  if (step.isReference) (step.node as ReferenceNode).setRefOffset(x, y);
  step.node.execute();
}

/** A text among the literals stays what is written; Univer makes a number of one that looks like a date or a time, such as "12:00". */
export function keepText(literal: BaseAstNode, written: string): void {
  const text = StringValueObject.create(written.slice(1, -1).replaceAll('""', '"'));
  literal.execute = () => literal.setValue(text);
}

const PLACED = Symbol.for("sales-planner.placed");

/** Where a range stood that was so far from the first cell. */
interface Placed {
  readonly range: Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">;
  readonly x: number;
  readonly y: number;
  readonly position: IRange;
}

interface Reference extends BaseReferenceObject {
  [PLACED]?: Placed;
}

/** Bits of Univer's kinds of absolute references: the row stays, the column stays. */
const STAYS = { row: 1, column: 2 } as const;

/** The range moved, of which each end's rows and columns may stay; null for whole rows and columns. */
function moved(range: IRange, x: number, y: number): IRange | null {
  const {
    startRow,
    startColumn,
    endRow,
    endColumn,
    startAbsoluteRefType: first = 0,
    endAbsoluteRefType: last = 0,
  } = range;
  if (range.rangeType || Number.isNaN(startRow + startColumn + endRow + endColumn)) return null;
  if (x === 0 && y === 0) return range;
  return {
    ...range,
    startRow: first & STAYS.row ? startRow : startRow + y,
    startColumn: first & STAYS.column ? startColumn : startColumn + x,
    endRow: last & STAYS.row ? endRow : endRow + y,
    endColumn: last & STAYS.column ? endColumn : endColumn + x,
  };
}

/** Univer changes a reference's own range for LOOKUP. */
const isSame = (one: Placed["range"], other: Placed["range"]): boolean =>
  one.startRow === other.startRow &&
  one.startColumn === other.startColumn &&
  one.endRow === other.endRow &&
  one.endColumn === other.endColumn;

/** Corrects Univer's references, once a process. */
export function placeReferencesOnce(): void {
  const references = BaseReferenceObject.prototype as Reference;
  if (Object.hasOwn(references, PLACED)) return;
  Object.defineProperty(references, PLACED, { value: undefined, writable: true });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this`
  const { getRangePosition, toArrayValueObject, getCellData } = references;
  references.getCellData = function (this: Reference, row, column) {
    return asRead(this.getCurrentRuntimeSheetData()?.getValue(row, column)) ?? getCellData.call(this, row, column);
  };
  references.getRangePosition = function (this: Reference) {
    const range = this.getRangeData();
    const { x, y } = this.getRefOffset();
    const known = this[PLACED];
    if (known?.x === x && known.y === y && isSame(known.range, range)) return known.position;
    const position = moved(range, x, y);
    if (position === null) return getRangePosition.call(this);
    const { startRow, startColumn, endRow, endColumn } = range;
    this[PLACED] = { range: { startRow, startColumn, endRow, endColumn }, x, y, position };
    return position;
  };
  references.toArrayValueObject = function (this: Reference, useCache = true) {
    const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
    if (startRow !== endRow || startColumn !== endColumn) return toArrayValueObject.call(this, useCache);
    return ofOneCell(this, startRow, startColumn);
  };
}

/** Without a place in Univer's cache of ranges, in which a cell is looked up for longer than it is read. */
function ofOneCell(reference: BaseReferenceObject, row: number, column: number): ArrayValueObject {
  let cell: BaseValueObject = NullValueObject.create();
  reference.iterator((value) => {
    cell = value ?? cell;
    return undefined;
  });
  return ArrayValueObject.create({
    calculateValueList: [[cell]],
    rowCount: 1,
    columnCount: 1,
    unitId: reference.getUnitId(),
    sheetId: reference.getSheetId(),
    row,
    column,
  });
}
