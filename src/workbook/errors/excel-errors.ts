/**
 * Errors of Excel and of the browser as sentences: what happened, and what the user can do.
 */
import { Problem } from "../../text/problem";
import type { Text } from "../../text/locale";
import { Cancelled } from "../control";
import { say } from "../../text/say";

const TEXTS = {
  editing: say(
    "A cell is being edited. Press Enter to finish it or Esc to leave it, then try again.",
    "有单元格正在编辑。请按 Enter 完成或按 Esc 退出编辑，然后重试。",
    "有儲存格正在編輯。請按 Enter 完成或按 Esc 離開編輯，然後再試一次。",
  ),
  denied: say(
    "Excel does not allow this change: the sheet or the workbook is protected, or opened for reading only. Unprotect it (Review > Unprotect Sheet) or enable editing, then try again.",
    "Excel 不允许此更改：工作表或工作簿受保护，或以只读方式打开。请撤消保护（审阅 > 撤消工作表保护）或启用编辑，然后重试。",
    "Excel 不允許此變更：工作表或活頁簿受保護，或以唯讀方式開啟。請取消保護（校閱 > 取消保護工作表）或啟用編輯，然後再試一次。",
  ),
  conflict: say(
    "Someone else changed the workbook at the same moment. Wait a few seconds until the changes have arrived, then try again.",
    "其他人同时修改了工作簿。请稍等几秒，待更改同步后重试。",
    "其他人同時修改了活頁簿。請稍候幾秒，等變更同步後再試一次。",
  ),
  tooLarge: say(
    "Excel refused the amount of data in one step. Shorten very long texts in the table, or choose a table with fewer rows, then try again.",
    "数据量超出了 Excel 单次允许的上限。请缩短表格中过长的文本，或选择行数较少的表格，然后重试。",
    "資料量超過 Excel 單次允許的上限。請縮短表格中過長的文字，或選擇列數較少的表格，然後再試一次。",
  ),
  busy: say(
    "Excel is too busy at the moment or out of memory. Close other workbooks, wait a moment, then try again.",
    "Excel 当前过于繁忙或内存不足。请关闭其他工作簿，稍候重试。",
    "Excel 目前過於忙碌或記憶體不足。請關閉其他活頁簿，稍候再試一次。",
  ),
  offline: say(
    "The connection to Excel was lost. Check your network, reload the workbook, then try again.",
    "与 Excel 的连接已中断。请检查网络、重新加载工作簿，然后重试。",
    "與 Excel 的連線已中斷。請檢查網路、重新載入活頁簿，然後再試一次。",
  ),
  gone: say(
    "A sheet, table or range that was needed is no longer there; it may have been renamed or deleted. Choose the source again and try again.",
    "所需的工作表、表格或区域已不存在，可能已被重命名或删除。请重新选择数据来源后重试。",
    "所需的工作表、表格或範圍已不存在，可能已被重新命名或刪除。請重新選擇資料來源後再試一次。",
  ),
  merged: say(
    "Merged cells are in the way. Unmerge the cells around the place (Home > Merge & Center), then try again.",
    "有合并单元格妨碍操作。请取消该处的合并单元格（开始 > 合并后居中），然后重试。",
    "有合併儲存格妨礙操作。請取消該處的合併儲存格（常用 > 跨欄置中），然後再試一次。",
  ),
  filtered: say(
    "A filter is in the way. Clear the sheet's filter (Data > Clear), then try again.",
    "筛选妨碍了操作。请清除工作表的筛选（数据 > 清除），然后重试。",
    "篩選妨礙了操作。請清除工作表的篩選（資料 > 清除），然後再試一次。",
  ),
  pivot: say(
    "A PivotTable stands in the way. Move it to another sheet, then try again.",
    "有数据透视表挡住了位置。请将其移到其他工作表，然后重试。",
    "有樞紐分析表擋住了位置。請將其移到其他工作表，然後再試一次。",
  ),
  exists: say(
    "Something with the same name was added to the workbook meanwhile. Try again.",
    "工作簿中刚刚出现了同名的对象。请重试。",
    "活頁簿中剛剛出現了同名的物件。請再試一次。",
  ),
  selection: say(
    "The selection cannot take this. Select a single cell of a sheet, then try again.",
    "当前所选内容不支持此操作。请选中工作表中的一个单元格，然后重试。",
    "目前選取的內容不支援此操作。請選取工作表中的一個儲存格，然後再試一次。",
  ),
  unsupported: say(
    "This version of Excel cannot do this. Update Excel, or use Excel on the web, then try again.",
    "此版本的 Excel 不支持该操作。请更新 Excel，或使用 Excel 网页版，然后重试。",
    "此版本的 Excel 不支援該操作。請更新 Excel，或使用 Excel 網頁版，然後再試一次。",
  ),
} as const satisfies Record<string, Text>;

/** Codes of Excel.ErrorCodes and of the office.js client, by what they mean for the user. */
const BY_CODE: Readonly<Record<string, keyof typeof TEXTS>> = {
  InvalidOperationInCellEditMode: "editing",
  HostIsBusy: "editing",
  AccessDenied: "denied",
  Unauthenticated: "denied",
  UnsupportedSheet: "denied",
  Conflict: "conflict",
  InsertDeleteConflict: "conflict",
  DirtySupportingFormula: "conflict",
  InactiveWorkbook: "conflict",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  FormulaLengthExceedsLimit: "tooLarge",
  ActivityLimitReached: "busy",
  MemoryLimitReached: "busy",
  ServiceNotAvailable: "busy",
  TooManyIncompleteRequests: "busy",
  RequestAborted: "offline",
  ConnectionFailure: "offline",
  HostRestartNeeded: "offline",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidBinding: "gone",
  InvalidObjectPath: "gone",
  MergedRangeConflict: "merged",
  FilteredRangeConflict: "filtered",
  PivotTableRangeConflict: "pivot",
  ItemAlreadyExists: "exists",
  InvalidSelection: "selection",
  NonBlankCellOffSheet: "selection",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
};

/**
 * The code of an error that office.js threw, or null. Recognised by its shape: in the playground it comes from another
 * realm.
 */
export function excelErrorCode(error: unknown): string | null {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : null;
}

/** Errors after which a read is tried again in smaller parts. */
const TOO_LARGE = new Set(["ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "OperationCellsExceedLimit"]);

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(excelErrorCode(error) ?? "");
}

/** An error caught anywhere as one the pane can show; the cause is kept for those who look into it. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if ((error as { name?: unknown } | null | undefined)?.name === "AbortError") return new Cancelled({ cause: error });
  const meaning = BY_CODE[excelErrorCode(error) ?? ""];
  return new Problem(meaning ? TEXTS[meaning] : unexpected(messageOf(error)), { cause: error });
}

function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  return typeof message === "string" && message !== "" ? message : String(error);
}

function unexpected(message: string): Text {
  return say(
    `Excel could not do this. It says: “${message}” Try again; if it happens again, save the workbook and reopen it.`,
    `Excel 未能完成此操作，提示为：“${message}”。请重试；如仍出现，请保存并重新打开工作簿。`,
    `Excel 未能完成此操作，訊息為：「${message}」。請再試一次；若仍發生，請儲存並重新開啟活頁簿。`,
  );
}
