/** Why orders outside the workbook are not read. */
import { FILE_PROBLEMS } from "../../engines/file-texts";
import type { Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";

export const PROBLEMS = {
  ...FILE_PROBLEMS,
  notOrderFile: (file: string) =>
    new Problem(
      say(
        `“${file}” is no file that orders are read from: pick .csv, .tsv or .txt, each also as .gz, .parquet or .xlsx.`,
        `无法从“${file}”读取订单：请选择 csv、tsv、txt（均可为 gz）、parquet 或 xlsx 文件。`,
        `無法從「${file}」讀取訂單：請選擇 csv、tsv、txt（均可為 gz）、parquet 或 xlsx 檔案。`,
      ),
    ),
  notUnpacked: (file: string, cause: unknown) =>
    new Problem(
      say(
        `“${file}” cannot be read: it is damaged, or not packed as its name says. Export or download it again.`,
        `无法读取“${file}”：文件已损坏，或其压缩方式与扩展名不符。请重新导出或下载。`,
        `無法讀取「${file}」：檔案已損毀，或其壓縮方式與副檔名不符。請重新匯出或下載。`,
      ),
      { cause },
    ),
  notInEncoding: (file: string, encoding: Text, cause: unknown) =>
    new Problem(
      say(
        `“${file}” is not in ${encoding["en-US"]} throughout, as its first lines are. Save it as “CSV UTF-8” and pick it again.`,
        `“${file}”开头是 ${encoding["zh-CN"]} 编码，其后却不是。请另存为“CSV UTF-8”后重新选择。`,
        `「${file}」開頭是 ${encoding["zh-TW"]} 編碼，其後卻不是。請另存為「CSV UTF-8」後重新選擇。`,
      ),
      { cause },
    ),
  answersNoPage: (address: string) =>
    new Problem(
      say(
        `${address} is there, but answers no web page (CORS): let it do so (add_http_cors_header and http_options_response in its configuration), serve the add-in from this machine with --warehouse ${address} and name that address with /warehouse, or build on the command line.`,
        `${address} 可以连通，但不应答网页（CORS）：请在其配置中启用 add_http_cors_header 和 http_options_response；或在本机用 --warehouse ${address} 提供加载项，并填写其地址加 /warehouse；或改用命令行生成。`,
        `${address} 可以連線，但不回應網頁（CORS）：請在其設定中啟用 add_http_cors_header 與 http_options_response；或在本機用 --warehouse ${address} 提供增益集，並填寫其位址加 /warehouse；或改用命令列建立。`,
      ),
    ),
  notStarted: (cause: unknown) =>
    new Problem(
      say(
        "DuckDB, which reads the files, could not be started in this Excel. Check the network connection and try again, or put the orders on a sheet.",
        "用于读取文件的 DuckDB 无法在此 Excel 中启动。请检查网络连接后重试，或把订单放进工作表。",
        "用於讀取檔案的 DuckDB 無法在此 Excel 中啟動。請檢查網路連線後再試一次，或把訂單放進工作表。",
      ),
      { cause },
    ),
  gone: (cause: unknown) =>
    new Problem(
      say(
        "A file has changed or was moved since it was picked. Pick the files again.",
        "有文件在选择之后被改动或移走。请重新选择文件。",
        "有檔案在選擇之後被改動或移走。請重新選擇檔案。",
      ),
      { cause },
    ),
};
