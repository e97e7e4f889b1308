/**
 * The add-in's functions as functions of Univer's engine. Blanks arrive as null, errors as their texts, ranges as rows;
 * a refusal becomes the cell's error, and its sentence is stored for display when the cell is selected.
 */
import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  type IFunctionInfo,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { Ctor, Nullable } from "@univerjs/core";
import { MAX_ROWS } from "../../src/plan/area";
import { callFunction } from "../../src/functions/call";
import { FUNCTIONS } from "../../src/functions/catalogue";
import { NAMESPACE } from "../../src/functions/ids";
import type { FunctionDefinition, Result } from "../../src/functions/define";
import type { Cell, Parameter } from "../../src/functions/parameters";
import { type CellError, Refusal } from "../../src/functions/refusal";
import type { Locale, Text } from "../../src/text/locale";

export interface Refused {
  readonly code: CellError;
  /** Which function refused, e.g. "SALES.AOV". */
  readonly name: string;
  readonly text: Text;
}

/** The last refusal of each cell. */
export class Refusals {
  private readonly cells = new Map<string, Refused>();

  at(sheetId: string, row: number, column: number): Refused | undefined {
    return this.cells.get(`${sheetId}!${row},${column}`);
  }

  record(sheetId: string, row: number, column: number, refused: Refused): void {
    this.cells.set(`${sheetId}!${row},${column}`, refused);
  }
}

type Rows = readonly (readonly (Cell | null)[])[];
type Argument = Cell | null | Rows;

const SPILLING: ReadonlySet<string> = new Set(["numbers", "cells"]);
const RANGES: ReadonlySet<Parameter["kind"]> = new Set(["numbers", "dates", "cells"]);

function scalar(value: Nullable<BaseValueObject>): Cell | null {
  if (!value || value.isNull()) return null;
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  return value.getValue();
}

function matrix(array: ArrayValueObject): (Cell | null)[][] {
  const columns = array.getColumnCount();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: columns }, (_, column) => scalar(array.get(row, column))),
  );
}

/** A row without data, for all rows of a whole column below those that the grid has. */
const BLANK_ROW: readonly null[] = [null];

/** A whole column as Excel sends it, with all the rows of a sheet: by their number a function recognises it, and passes over its heading. */
function wholeColumns(column: BaseReferenceObject): Rows {
  const rows = matrix(column.toArrayValueObject());
  const below = Math.max(0, MAX_ROWS - rows.length);
  return rows.concat(new Array<(Cell | null)[]>(below).fill(BLANK_ROW as null[]));
}

function argumentOf(given: FunctionVariantType): Argument {
  if (given.isReferenceObject()) {
    const reference = given as BaseReferenceObject;
    return reference.isColumn() ? wholeColumns(reference) : argumentOf(reference.toArrayValueObject());
  }
  const value = given as BaseValueObject;
  if (!value.isArray()) return scalar(value);
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? scalar(array.get(0, 0)) : matrix(array);
}

function valueObject(value: Cell): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}

function arrayOf(rows: readonly (readonly BaseValueObject[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => [...row]),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function resultObject(result: Result): BaseValueObject {
  return Array.isArray(result) ? arrayOf(result.map((row) => row.map(valueObject))) : valueObject(result);
}

const isRows = (argument: Argument): argument is Rows => typeof argument === "object" && argument !== null;

/**
 * The size of the result when Excel calls the function for each cell of a range given where one value is meant; else
 * null.
 */
function liftedSize(
  definition: FunctionDefinition,
  args: readonly Argument[],
): { readonly rows: number; readonly columns: number } | null {
  const spread = args.filter((_, at) => !takesRange(definition, at)).filter(isRows);
  if (spread.length === 0 || SPILLING.has(definition.returns.shape)) return null;
  const rows = Math.max(...spread.map((range) => range.length));
  const columns = Math.max(...spread.map((range) => range[0]?.length ?? 0));
  return { rows, columns };
}

/** The arguments of one of these calls. */
function argumentsAt(
  definition: FunctionDefinition,
  args: readonly Argument[],
  row: number,
  column: number,
): Argument[] {
  return args.map((argument, at) =>
    isRows(argument) && !takesRange(definition, at) ? cellOf(argument, row, column) : argument,
  );
}

function takesRange({ parameters }: FunctionDefinition, at: number): boolean {
  const parameter = parameters[Math.min(at, parameters.length - 1)];
  return parameter !== undefined && RANGES.has(parameter.kind);
}

/**
 * One cell of a range, a single row or column being repeated as Excel repeats it; beyond the range there is no data.
 */
function cellOf(range: Rows, row: number, column: number): Cell | null {
  const line = range.length === 1 ? range[0] : range[row];
  if (line === undefined) return "#N/A";
  return line.length === 1 ? (line[0] ?? null) : column < line.length ? (line[column] ?? null) : "#N/A";
}

function makeFunction(definition: FunctionDefinition, refusals: Refusals): Ctor<BaseFunction> {
  const name = `${NAMESPACE}.${definition.id}`;
  return class extends BaseFunction {
    override minParams = 0;
    override maxParams = 255;
    // Values alone do not tell a whole column from a range.
    override needsReferenceObject = true;

    override calculate(...values: FunctionVariantType[]): BaseValueObject {
      const args = values.map(argumentOf);
      const size = liftedSize(definition, args);
      if (size === null) return this.call(args);
      const line = (row: number) =>
        Array.from({ length: size.columns }, (_, column) => this.call(argumentsAt(definition, args, row, column)));
      return arrayOf(Array.from({ length: size.rows }, (_, row) => line(row)));
    }

    private call(args: readonly Argument[]): BaseValueObject {
      try {
        return resultObject(callFunction(definition, args));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refusals.record(this.subUnitId ?? "", this.row, this.column, { code: error.code, name, text: error.text });
        // Univer's enumeration holds the same texts.
        return ErrorValueObject.create(error.code as ErrorType);
      }
    }
  };
}

/** The functions for the engine's configuration. */
export function engineFunctions(refusals: Refusals): [Ctor<BaseFunction>, string][] {
  return FUNCTIONS.map((definition) => [makeFunction(definition, refusals), `${NAMESPACE}.${definition.id}`]);
}

/** Names, descriptions and parameters for autocomplete and hints, in one language. */
export function functionInfos(locale: Locale): IFunctionInfo[] {
  return FUNCTIONS.map((definition) => ({
    functionName: `${NAMESPACE}.${definition.id}`,
    functionType: FunctionType.User,
    description: definition.description[locale],
    abstract: definition.title[locale],
    functionParameter: definition.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.text[locale],
      example: "",
      require: parameter.presence === "optional" ? 0 : 1,
      repeat: parameter.presence === "repeating" ? 1 : 0,
    })),
  }));
}
