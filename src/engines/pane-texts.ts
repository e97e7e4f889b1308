/** What can be done in the pane about orders that DuckDB reads from the files that were picked. */
import { say } from "../text/say";
import type { Advice } from "./texts";

const TABLES = say("“Tables and columns”", "“表格与列”", "「表格與欄」");

export const PANE: Advice = {
  memory: say(
    "put the orders on a sheet of this workbook and choose that table",
    "把订单放进本工作簿的一张工作表并选择该表",
    "把訂單放進本活頁簿的一張工作表並選擇該表",
  ),
  without: () =>
    say(
      `choose “Not in this table” for it under ${TABLES["en-US"]}`,
      `在${TABLES["zh-CN"]}中把它设为“表格中没有”`,
      `在${TABLES["zh-TW"]}中把它設為「表格中沒有」`,
    ),
  orderColumn: say(
    `choose the column of order numbers under ${TABLES["en-US"]}`,
    `在${TABLES["zh-CN"]}中选择订单编号列`,
    `在${TABLES["zh-TW"]}中選擇訂單編號欄`,
  ),
  column: say(
    `Choose it under ${TABLES["en-US"]}.`,
    `请在${TABLES["zh-CN"]}中选择。`,
    `請在${TABLES["zh-TW"]}中選擇。`,
  ),
  encoding: say(
    "Save the file as “CSV UTF-8” and pick it again.",
    "请把文件另存为“CSV UTF-8”后重新选择。",
    "請把檔案另存為「CSV UTF-8」後重新選擇。",
  ),
  tooLarge: say(
    "The orders do not fit in the memory that a browser gives, about 20 million lines: pick fewer files, build from them on the command line (npm run headless), or ask a warehouse there.",
    "订单超出浏览器可用的内存（约 2000 万行）：请减少文件，或改用命令行（npm run headless）从文件或数据仓库生成。",
    "訂單超出瀏覽器可用的記憶體（約 2000 萬列）：請減少檔案，或改用命令列（npm run headless）從檔案或資料倉儲建立。",
  ),
};
