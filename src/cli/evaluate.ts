/** `eval`: calculates one formula in an empty workbook, as a cell would, and answers with its value. */
import type { Locale, Text } from "../text/locale";
import type { Value } from "../../playground/grid/grid";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { formulaTokens } from "../../playground/xlsx/formula-tokens";
import { localeFlag, LOCALE_FLAG, readArguments } from "./arguments";
import { notAFormula, wrongCount } from "./texts";

/** A number, text or truth value; the rows of a spill; or an error of the cell with a sentence about it. */
export type Evaluation = { readonly value: Value | Value[][] } | { readonly error: string; readonly message: string };

const FORMULA: Text = { "en-US": "A formula", "zh-CN": "公式", "zh-TW": "公式" };

/** What Excel's own errors mean, where no function of the product says it better. */
const ERRORS: Readonly<Record<string, Text>> = {
  "#DIV/0!": {
    "en-US": "A number is divided by zero or by a blank cell.",
    "zh-CN": "除数是零或空单元格。",
    "zh-TW": "除數是零或空白儲存格。",
  },
  "#N/A": {
    "en-US": "A value that is looked for is not there, or an argument is missing or too many.",
    "zh-CN": "没有找到所需的值，或者参数缺少、过多。",
    "zh-TW": "找不到所需的值，或者引數缺少、過多。",
  },
  "#NAME?": {
    "en-US": "There is no function or name of this spelling.",
    "zh-CN": "没有这样拼写的函数或名称。",
    "zh-TW": "沒有這樣拼寫的函數或名稱。",
  },
  "#NULL!": {
    "en-US": "Two ranges have no cell in common.",
    "zh-CN": "两个区域没有公共单元格。",
    "zh-TW": "兩個範圍沒有共同的儲存格。",
  },
  "#NUM!": {
    "en-US": "A number is outside what the function takes.",
    "zh-CN": "数字超出函数允许的范围。",
    "zh-TW": "數字超出函數允許的範圍。",
  },
  "#REF!": {
    "en-US": "A reference points to no cell.",
    "zh-CN": "引用的单元格不存在。",
    "zh-TW": "參照的儲存格不存在。",
  },
  "#SPILL!": {
    "en-US": "The results do not fit beside what is already there.",
    "zh-CN": "结果没有足够的空单元格可以填入。",
    "zh-TW": "結果沒有足夠的空白儲存格可以填入。",
  },
  "#CALC!": {
    "en-US": "The calculation has no result, such as an empty list.",
    "zh-CN": "计算没有结果，例如列表为空。",
    "zh-TW": "計算沒有結果，例如清單為空。",
  },
  "#VALUE!": {
    "en-US": "An argument is of the wrong kind, such as a text where a number is wanted.",
    "zh-CN": "参数类型不对，例如需要数字却给了文本。",
    "zh-TW": "引數類型不對，例如需要數字卻給了文字。",
  },
};

/** @throws Problem when the words are not one formula. */
export async function evaluateCommand(argv: readonly string[]): Promise<Evaluation> {
  const given = readArguments(argv, [LOCALE_FLAG]);
  const [formula] = given.words;
  if (formula === undefined || given.words.length !== 1) throw wrongCount(FORMULA, given.words.length);
  return evaluate(formula, localeFlag(given));
}

/** @throws Problem when the text cannot be read as a formula. */
export async function evaluate(text: string, locale: Locale): Promise<Evaluation> {
  const formula = text.trim().replace(/^=?\s*/, "=");
  if (!isComplete(formula)) throw notAFormula(text);
  const grid = createHeadlessGrid({ locale });
  try {
    const sheet = grid.activeSheet();
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    sheet.write(cell, [[formula]]);
    await grid.settled();
    const [spill = cell] = sheet.spills();
    const values = sheet.values(spill);
    const value = values[0]?.[0] ?? "";
    if (spill.rows * spill.columns > 1) return { value: values };
    const meaning = typeof value === "string" && Object.hasOwn(ERRORS, value) ? ERRORS[value] : undefined;
    if (meaning === undefined) return { value };
    const refused = grid.refusalAt(sheet.id, 0, 0);
    return { error: String(value), message: (refused?.text ?? meaning)[locale] };
  } finally {
    grid.dispose();
  }
}

/** Excel refuses to take in what is half a formula; the engine would answer with an error that misleads. */
function isComplete(formula: string): boolean {
  const tokens = formulaTokens(formula.slice(1)).filter(({ kind }) => kind !== "space");
  const open: string[] = [];
  for (const { kind, text } of tokens) {
    if (text === "(" || text === "{") open.push(text);
    else if (text === ")" && open.pop() !== "(") return false;
    else if (text === "}" && open.pop() !== "{") return false;
    else if (text === '"' || (kind === "brackets" && !text.endsWith("]"))) return false;
  }
  const last = tokens.at(-1)?.text;
  return open.length === 0 && last !== undefined && !/^[-+*/^&=<>,;:!@]$/.test(last);
}
