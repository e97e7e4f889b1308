/** The last argument of every function whose result holds words: the same for everyone who opens the workbook. */
import { LOCALES } from "../text/locale";
import { choice, optional } from "./parameters";

export const LANGUAGE = optional(
  choice(
    "language",
    { "en-US": "Language of the words in the result.", "zh-CN": "结果中文字的语言。", "zh-TW": "結果中文字的語言。" },
    LOCALES,
  ),
  "en-US",
);
