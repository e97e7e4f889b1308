/**
 * The problems of a user's workbook before or after a build, as sentences with what to do about them.
 */
import { Problem } from "../../text/problem";
import type { Text } from "../../text/locale";
import { type TableKind, tableOf } from "../../tables/catalogue";
import { say } from "../../text/say";
import { listOf } from "../../text/wording";

export function sourceGone(name: string): Problem {
  return new Problem(
    say(
      `The table “${name}” is no longer in this workbook. Put it back, or choose another source.`,
      `工作簿中已找不到表格“${name}”。请恢复该表格，或另选数据来源。`,
      `活頁簿中已找不到表格「${name}」。請恢復該表格，或另選資料來源。`,
    ),
  );
}

/** Rows that were read where they stood are not there for a refresh. */
export class NotInWorkbook extends Problem {
  constructor(name: string) {
    super(
      say(
        `The orders came from “${name}”, which is not in this workbook and is not kept: choose it again to refresh, or build anew on the command line where it was built there.`,
        `订单来自“${name}”，既不在本工作簿中，也不会保留：更新时请重新选择；如在命令行生成，请在命令行重新生成。`,
        `訂單來自「${name}」，既不在本活頁簿中，也不會保留：更新時請重新選擇；如在命令列建立，請在命令列重新建立。`,
      ),
    );
  }
}

export function headingsChanged(name: string, headers: readonly string[]): Problem {
  const list = listOf(headers);
  return new Problem(
    say(
      `The headings of “${name}” changed since it was chosen; missing now: ${list["en-US"]}. Choose the source again and check its columns.`,
      `“${name}”的列标题在选定后有改动，现缺少：${list["zh-CN"]}。请重新选择数据来源并核对各列。`,
      `「${name}」的欄標題在選定後有變動，現缺少：${list["zh-TW"]}。請重新選擇資料來源並核對各欄。`,
    ),
  );
}

export function columnGone(name: string, header: string): Problem {
  return new Problem(
    say(
      `“${name}” no longer has the column “${header}” that the sheet was built from. Put the heading back, or build the sheet again with other columns.`,
      `“${name}”中已没有建表时所用的列“${header}”。请恢复该列标题，或改用其他列重新生成。`,
      `「${name}」中已沒有建表時所用的欄「${header}」。請恢復該欄標題，或改用其他欄重新產生。`,
    ),
  );
}

export function tableMissing(kind: TableKind): Problem {
  const what = tableOf(kind).one;
  return new Problem(
    say(
      `This sheet needs ${what["en-US"]}. Open or paste one with a heading row, then choose it.`,
      `该工作表需要${what["zh-CN"]}。请打开或粘贴一张带标题行的表格，然后选择它。`,
      `該工作表需要${what["zh-TW"]}。請開啟或貼上一張帶標題列的表格，然後選擇它。`,
    ),
  );
}

export function sheetsProtected(tabs: readonly string[]): Problem {
  const list = listOf(tabs);
  return new Problem(
    say(
      `Protected, so nothing was written: ${list["en-US"]}. Unprotect it (Review > Unprotect Sheet), then try again.`,
      `以下工作表受保护，未写入任何内容：${list["zh-CN"]}。请撤消保护（审阅 > 撤消工作表保护）后重试。`,
      `以下工作表受保護，未寫入任何內容：${list["zh-TW"]}。請取消保護（校閱 > 取消保護工作表）後再試一次。`,
    ),
  );
}

export function cellsInTheWay(addresses: readonly string[]): Problem {
  const list = listOf(addresses);
  return new Problem(
    say(
      `The sheet needs cells that hold something of yours: ${list["en-US"]}. Move it elsewhere, then refresh again. Nothing was changed.`,
      `生成工作表需要占用已有您内容的单元格：${list["zh-CN"]}。请将其移到别处后再刷新。目前未做任何更改。`,
      `產生工作表需要使用已有您內容的儲存格：${list["zh-TW"]}。請將其移到別處後再重新整理。目前未做任何變更。`,
    ),
  );
}

export function unknownBuild(): Problem {
  return new Problem(
    say(
      "This workbook no longer remembers that sheet's settings. Build the sheet anew.",
      "该工作簿中已没有这张工作表的生成设置。请重新生成。",
      "該活頁簿中已沒有這張工作表的產生設定。請重新產生。",
    ),
  );
}

/** The work failed and so did putting things back. `first`: why the work failed. */
export function notRestored(first: Problem, tabs: readonly string[], cause: unknown): Problem {
  const list = listOf(tabs);
  return new Problem(
    say(
      `${first.in("en-US")} The workbook could not be put back as it was either; check these sheets: ${list["en-US"]}. Undo (Ctrl+Z) or an earlier version of the file has the former state.`,
      `${first.in("zh-CN")} 同时未能恢复工作簿，请检查以下工作表：${list["zh-CN"]}。可用撤消（Ctrl+Z）或文件的较早版本找回原状。`,
      `${first.in("zh-TW")} 同時未能恢復活頁簿，請檢查以下工作表：${list["zh-TW"]}。可用復原（Ctrl+Z）或檔案的較早版本找回原狀。`,
    ),
    { cause },
  );
}

/** A note on a finished build: inputs that could not be kept because the sheet has other cells in their places. */
export function inputsNotKept(addresses: readonly string[]): Text {
  const list = listOf(addresses);
  return say(
    `What you had typed here could not be kept, because the new choices need other cells: ${list["en-US"]}.`,
    `由于新的选项改变了输入区域，以下位置先前填写的内容未能保留：${list["zh-CN"]}。`,
    `由於新的選項改變了輸入範圍，以下位置先前填寫的內容未能保留：${list["zh-TW"]}。`,
  );
}

/** A note on a finished build: sheets of earlier builds whose choices the workbook has no longer. */
export function choicesNotKept(tabs: readonly string[]): Text {
  const list = listOf(tabs.map((tab) => `“${tab}”`));
  const one = tabs.length === 1;
  return say(
    `${list["en-US"]} ${one ? "was" : "were"} built earlier, but a program that saved the workbook left out the choices, so ${one ? "it is" : "they are"} not refreshed any more. Copy what you typed there, then delete ${one ? "it" : "them"}.`,
    `${list["zh-CN"]}是之前生成的，但保存过该工作簿的程序丢弃了生成时的选项，因此不会再刷新。请复制您在其中填写的内容，然后删除。`,
    `${list["zh-TW"]}是之前產生的，但儲存過該活頁簿的程式捨棄了產生時的選項，因此不會再重新整理。請複製您在其中填寫的內容，然後刪除。`,
  );
}

export function sheetGone(tab: string): Problem {
  return new Problem(
    say(
      `The sheet “${tab}” is no longer in this workbook.`,
      `工作簿中已没有工作表“${tab}”。`,
      `活頁簿中已沒有工作表「${tab}」。`,
    ),
  );
}

export function listGone(tab: string, heading: string): Problem {
  return new Problem(
    say(
      `“${tab}” no longer has a table with the column “${heading}”, so its rows cannot be picked out. Refresh the build to have it back.`,
      `“${tab}”中已没有含“${heading}”列的表格，无法筛选。刷新后即可恢复。`,
      `「${tab}」中已沒有含「${heading}」欄的表格，無法篩選。重新整理後即可恢復。`,
    ),
  );
}

export function cellNotEmpty(address: string): Problem {
  return new Problem(
    say(
      `${address} already holds something. Select an empty cell, then insert again.`,
      `${address} 中已有内容。请选中一个空单元格后再插入。`,
      `${address} 中已有內容。請選取一個空白儲存格後再插入。`,
    ),
  );
}
