/** The last argument of every function whose result holds words: the same for everyone who opens the workbook. */
import { LOCALES } from "../text/locale";
import { choice, optional } from "./parameters";

export const LANGUAGE = optional(
  choice(
    "language",
    {
      "en-US": "Language of the words in the result: en-US (if left out), zh-CN or zh-TW.",
      "zh-CN": "结果中文字的语言：en-US（默认）、zh-CN 或 zh-TW。",
      "zh-TW": "結果中文字的語言：en-US（預設）、zh-CN 或 zh-TW。",
    },
    LOCALES,
  ),
  "en-US",
);
