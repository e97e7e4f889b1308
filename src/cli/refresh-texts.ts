/** What `refresh` refuses a workbook with. */
import { Problem } from "../text/problem";
import { say } from "../text/say";
import { listOf } from "../text/wording";

export function noBuilds(file: string): Problem {
  return new Problem(
    say(
      `“${file}” holds no such sheets to refresh. A workbook is wanted in which \`build … --out\` or the pane built them.`,
      `“${file}”中没有可刷新的计划表。需要由 build … --out 或任务窗格生成过计划表的工作簿。`,
      `「${file}」中沒有可重新整理的計畫表。需要由 build … --out 或工作窗格產生過計畫表的活頁簿。`,
    ),
  );
}

export function choicesDropped(file: string, tabs: readonly string[]): Problem {
  const list = listOf(tabs.map((tab) => `“${tab}”`));
  return new Problem(
    say(
      `“${file}” holds built sheets (${list["en-US"]}), but the program that saved it last left out the choices they were built with. Refresh a copy that Excel or LibreOffice saved, or build new ones beside them with \`build\`; what was typed on these stays there to be copied.`,
      `“${file}”中有生成过的计划表（${list["zh-CN"]}），但最后保存它的程序丢弃了生成时的选项。请刷新由 Excel 或 LibreOffice 保存的副本，或用 build 在旁边重新生成；原表中填写的内容会保留，可供复制。`,
      `「${file}」中有產生過的計畫表（${list["zh-TW"]}），但最後儲存它的程式捨棄了產生時的選項。請重新整理由 Excel 或 LibreOffice 儲存的副本，或用 build 在旁邊重新產生；原表中填寫的內容會保留，可供複製。`,
    ),
  );
}

/** @param flag Which of the flags that link figures. */
export const wrongLink = (flag: string, came: string): Problem =>
  new Problem(
    say(
      `“${came}” names no goal with a figure. --${flag} takes the number of a goal and the name of a figure, as in "G1=Segments · Champions · Revenue".`,
      `“${came}”没有写明目标和数字。--${flag} 需要目标编号和数字名称，例如 "G1=客户分群 · 重要价值客户 · 销售额"。`,
      `「${came}」沒有寫明目標和數字。--${flag} 需要目標編號和數字名稱，例如 "G1=顧客分群 · 重要價值顧客 · 銷售額"。`,
    ),
  );
