/** What is said of the encoding of text files. */
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import { say } from "../text/say";
import { listOf } from "../text/wording";
import type { FileEncoding } from "./spreadsheet";

/** What decided how a text file is decoded. */
export const ENCODING_GROUNDS: Readonly<Record<FileEncoding["ground"], Text>> = {
  proven: say("the file's bytes show it", "文件内容可证明", "檔案內容可證明"),
  likeliest: say("assumed by its characters", "按文字特征推定", "依文字特徵推定"),
  chosen: say("as you chose", "按您指定的编码", "依您指定的編碼"),
};

/** Some of the names that every platform has. */
const USUAL = [
  "utf-8",
  "utf-16",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "windows-1252",
  "windows-1251",
  "macintosh",
];

export function unknownEncoding(came: string): Problem {
  const list = listOf(USUAL);
  return new Problem(
    say(
      `--encoding: the name of an encoding is wanted, such as ${list["en-US"]}; “${came}” came.`,
      `--encoding：需要编码名称，例如 ${list["zh-CN"]}，而给出的是“${came}”。`,
      `--encoding：需要編碼名稱，例如 ${list["zh-TW"]}，而給出的是「${came}」。`,
    ),
  );
}

/** Workbooks hold characters, whose encoding is no question. */
export function noTextFile(encoding: string, files: readonly string[]): Problem {
  const list = listOf(files.map((file) => `“${file}”`));
  return new Problem(
    say(
      `--encoding ${encoding} applies to .csv, .tsv and .txt files; ${list["en-US"]} came. Leave the option out.`,
      `--encoding ${encoding} 只适用于 .csv、.tsv 和 .txt 文件，而给出的是 ${list["zh-CN"]}。请去掉该选项。`,
      `--encoding ${encoding} 只適用於 .csv、.tsv 和 .txt 檔案，而給出的是 ${list["zh-TW"]}。請去掉該選項。`,
    ),
  );
}
