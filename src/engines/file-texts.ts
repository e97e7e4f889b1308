/** What is said of order files, wherever they are picked. */
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import { say } from "../text/say";

/** Files of other headings are no one table to an engine; in memory they are several. */
export class OtherHeadings extends Problem {}

export const FILE_PROBLEMS = {
  otherHeadings: (file: string, headings: readonly string[], wanted: readonly string[]) =>
    new OtherHeadings(
      say(
        `“${file}” has the headings ${headings.join(", ")} where ${wanted.join(", ")} are wanted, as in the first file.`,
        `“${file}”的列标题是 ${headings.join("、")}，应与第一个文件一致：${wanted.join("、")}。`,
        `「${file}」的欄標題是 ${headings.join("、")}，應與第一個檔案一致：${wanted.join("、")}。`,
      ),
    ),
  noTable: (file: string) =>
    new Problem(
      say(
        `“${file}” has no heading row among its first lines: the names of the columns stand above the orders.`,
        `“${file}”开头没有标题行：订单上方应有各列的名称。`,
        `「${file}」開頭沒有標題列：訂單上方應有各欄的名稱。`,
      ),
    ),
};

/** What the sheets say of where their figures come from. */
export const readByDuckDb = (files: number, rows: number): Text => {
  const [count, read] = [files.toLocaleString("en-US"), rows.toLocaleString("en-US")];
  return say(
    `DuckDB read the orders from ${files === 1 ? "the file" : `${count} files`} (${read} rows); the rows themselves are not in this workbook, so the sheets are built anew from the files.`,
    `订单由 DuckDB 从 ${count} 个文件读取（${read} 行）；明细不在本工作簿中，更新时请用文件重新生成。`,
    `訂單由 DuckDB 從 ${count} 個檔案讀取（${read} 列）；明細不在本活頁簿中，更新時請用檔案重新建立。`,
  );
};
