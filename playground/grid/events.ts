/**
 * Translates Univer's commands into the grid's events, whether they come from the user on Univer's page or from the
 * add-in through the grid. Results of formulas are not changes.
 */
import {
  type ICommandInfo,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type IRange,
  ObjectMatrix,
} from "@univerjs/core";
import {
  ClearSelectionFormatCommand,
  InsertColByRangeCommand,
  InsertColCommand,
  InsertColMutation,
  InsertRowByRangeCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { GridEvent } from "./grid";
import { toArea } from "./sheet-access";

/** The package declares no type for this command. */
const INSERT_ROW = "sheet.command.insert-row";
/** Commands that set cells without changing input: styles, and formulas whose references are adjusted to a move. */
const NOT_INPUT: ReadonlySet<string | undefined> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
  INSERT_ROW,
  InsertRowByRangeCommand.id,
  InsertColCommand.id,
  InsertColByRangeCommand.id,
  RemoveRowCommand.id,
  RemoveRowByRangeCommand.id,
  RemoveColCommand.id,
  RemoveColByRangeCommand.id,
  RemoveSheetCommand.id,
  SetWorksheetNameCommand.id,
]);
const LINES: Readonly<Record<string, "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted">> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

interface Params {
  readonly subUnitId?: string;
  readonly sheetId?: string;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string };
  readonly trigger?: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<unknown>;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly from?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<unknown> };
  readonly to?: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<unknown> };
}

function edited(sheetId: string, cells: IObjectMatrixPrimitiveType<unknown> | undefined): GridEvent[] {
  if (cells === undefined || Object.keys(cells).length === 0) return [];
  const area = toArea(new ObjectMatrix(cells).getDataRange());
  return [{ type: "changed", sheetId, area, change: "RangeEdited" }];
}

/** The grid's events of one command of Univer; most have none. */
export function eventsOf(command: Readonly<ICommandInfo>, options?: IExecutionOptions): GridEvent[] {
  const params = (command.params ?? {}) as Params;
  const sheetId = params.subUnitId ?? params.sheetId ?? "";
  const lines = LINES[command.id];
  if (lines !== undefined && params.range !== undefined)
    return [{ type: "changed", sheetId, area: toArea(params.range), change: lines }];
  switch (command.id) {
    case SetRangeValuesMutation.id:
      return options?.onlyLocal === true || NOT_INPUT.has(params.trigger) ? [] : edited(sheetId, params.cellValue);
    case MoveRangeMutation.id:
      return [params.from, params.to].flatMap((end) => (end === undefined ? [] : edited(end.subUnitId, end.value)));
    case SetSelectionsOperation.id: {
      const range = params.selections?.at(-1)?.range;
      return range === undefined ? [] : [{ type: "selected", sheetId, area: toArea(range) }];
    }
    case SetWorksheetActiveOperation.id:
      return [{ type: "activated", sheetId }];
    case InsertSheetMutation.id:
      return [{ type: "added", sheetId: params.sheet?.id ?? sheetId }];
    case RemoveSheetMutation.id:
      return [{ type: "deleted", sheetId }];
    case SetWorksheetNameMutation.id:
      return [{ type: "renamed", sheetId }];
    default:
      return [];
  }
}
