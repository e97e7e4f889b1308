/** Why an engine does not read the order files that the command line names. */
import { FILE_PROBLEMS } from "../../engines/file-texts";
import { NotByEngine } from "../../engines/texts";
import type { SheetKind } from "../../kinds/kind";
import { tableOf } from "../../tables/catalogue";
import type { Locale, Text } from "../../text/locale";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";

const problem = (en: string, cn: string, tw: string, cause?: unknown): Problem =>
  new Problem(say(en, cn, tw), ...(cause === undefined ? [] : [{ cause }]));

export const PROBLEMS = {
  ...FILE_PROBLEMS,
  noneFits: (pattern: string) =>
    problem(`No file is named as “${pattern}” says.`, `没有文件符合“${pattern}”。`, `沒有檔案符合「${pattern}」。`),
  onlyByEngine: (file: string) =>
    problem(
      `“${file}” is only read by DuckDB: leave --engine memory out, or unpack it or save it as .csv.`,
      `“${file}”只能由 DuckDB 读取：请去掉 --engine memory，或先解压或另存为 csv。`,
      `「${file}」只能由 DuckDB 讀取：請去掉 --engine memory，或先解壓縮或另存為 csv。`,
    ),
  notOrderFile: (file: string) =>
    problem(
      `“${file}” is no file that DuckDB reads orders from: it takes .csv, .tsv, .txt, each also as .gz, and .parquet.`,
      `DuckDB 无法从“${file}”读取订单：可用 csv、tsv、txt（均可为 gz）以及 parquet。`,
      `DuckDB 無法從「${file}」讀取訂單：可用 csv、tsv、txt（均可為 gz）以及 parquet。`,
    ),
  onlyFromMemory: (file: string, kind: Text) =>
    problem(
      `“${kind["en-US"]}” is only built from orders that are read into memory, and “${file}” is not: unpack it or save it as .csv.`,
      `“${kind["zh-CN"]}”只能用读入内存的订单生成，而“${file}”无法读入：请先解压或另存为 csv。`,
      `「${kind["zh-TW"]}」只能用讀入記憶體的訂單建立，而「${file}」無法讀入：請先解壓縮或另存為 csv。`,
    ),
  mixedFormats: (one: string, other: string) =>
    problem(
      `“${one}” and “${other}” are of different kinds: files that DuckDB reads as one table are all text or all Parquet.`,
      `“${one}”与“${other}”格式不同：DuckDB 作为一张表读取的文件须全为文本或全为 Parquet。`,
      `「${one}」與「${other}」格式不同：DuckDB 作為一張表讀取的檔案須全為文字或全為 Parquet。`,
    ),
  notInEncoding: (file: string, encoding: string, cause: unknown) =>
    problem(
      `“${file}” is not in ${encoding} throughout. Name its encoding with --encoding.`,
      `“${file}”的内容并不全是 ${encoding} 编码。请用 --encoding 指定编码。`,
      `「${file}」的內容並不全是 ${encoding} 編碼。請用 --encoding 指定編碼。`,
      cause,
    ),
  exportOfOtherKind: (file: string) =>
    problem(
      `--export-customers: a name ending in .csv or .parquet is wanted; “${file}” came.`,
      `--export-customers：文件名需要以 .csv 或 .parquet 结尾，而给出的是“${file}”。`,
      `--export-customers：檔名需要以 .csv 或 .parquet 結尾，而給出的是「${file}」。`,
    ),
  nothingBeside: (files: readonly string[], { name, needs }: SheetKind) => {
    const named = files.join(", ");
    const tables = needs.flatMap(({ table }) => (table === "orders" ? [] : [tableOf(table).label]));
    const wanted = (locale: Locale): string => tables.map((table) => table[locale].toLowerCase()).join(", ") || "–";
    return problem(
      `--with ${named}: “${name["en-US"]}” reads nothing of it beside the orders; it takes: ${wanted("en-US")}.`,
      `--with ${named}：“${name["zh-CN"]}”除订单外读不到其中的表；可用：${wanted("zh-CN")}。`,
      `--with ${named}：「${name["zh-TW"]}」除訂單外讀不到其中的表格；可用：${wanted("zh-TW")}。`,
    );
  },
  ordersBeside: (named: string, asked: string) =>
    problem(
      `--orders ${named}: the orders are those of “${asked}”; leave it out.`,
      `--orders ${named}：订单取自“${asked}”，请去掉该参数。`,
      `--orders ${named}：訂單取自「${asked}」，請去掉該參數。`,
    ),
  repeatedFlag: () =>
    new NotByEngine(
      say(
        "--repeated is not taken by DuckDB, which counts every row: leave it out, or build with --engine memory.",
        "DuckDB 计入每一行，不支持 --repeated：请去掉该参数，或用 --engine memory 生成。",
        "DuckDB 計入每一列，不支援 --repeated：請去掉該參數，或用 --engine memory 建立。",
      ),
    ),
};
