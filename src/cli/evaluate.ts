/** `eval`: calculates one formula in an empty workbook, as a cell would, and returns its value. */
import { formulaTokens } from "../plan/formula-tokens";
import type { Locale, Text } from "../text/locale";
import { localeFlag, LOCALE_FLAG, readArguments } from "./arguments";
import type { CellValue, Spreadsheet } from "./spreadsheet";
import { notAFormula, wrongCount } from "./texts";
import { say } from "../text/say";

/** A number, text or truth value; the rows of a spill; or an error of the cell with a sentence about it. */
type Evaluation =
  | { readonly value: CellValue | readonly (readonly CellValue[])[] }
  | { readonly error: string; readonly message: string };

const FORMULA: Text = say("A formula", "公式", "公式");

/** Explanations of Excel's own errors, where no function of the product gives its own. */
const ERRORS: Readonly<Record<string, Text>> = {
  "#DIV/0!": say("A number is divided by zero or by a blank cell.", "除数是零或空单元格。", "除數是零或空白儲存格。"),
  "#N/A": say(
    "A value that is looked for is not there, or an argument is missing or too many.",
    "没有找到所需的值，或者参数缺少、过多。",
    "找不到所需的值，或者引數缺少、過多。",
  ),
  "#NAME?": say(
    "There is no function or name of this spelling.",
    "没有这样拼写的函数或名称。",
    "沒有這樣拼寫的函數或名稱。",
  ),
  "#NULL!": say("Two ranges have no cell in common.", "两个区域没有公共单元格。", "兩個範圍沒有共同的儲存格。"),
  "#NUM!": say("A number is outside what the function takes.", "数字超出函数允许的范围。", "數字超出函數允許的範圍。"),
  "#REF!": say("A reference points to no cell.", "引用的单元格不存在。", "參照的儲存格不存在。"),
  "#SPILL!": say(
    "The results do not fit beside what is already there.",
    "结果没有足够的空单元格可以填入。",
    "結果沒有足夠的空白儲存格可以填入。",
  ),
  "#CALC!": say(
    "The calculation has no result, such as an empty list.",
    "计算没有结果，例如列表为空。",
    "計算沒有結果，例如清單為空。",
  ),
  "#VALUE!": say(
    "An argument is of the wrong kind, such as a text where a number is wanted.",
    "参数类型不对，例如需要数字却给了文本。",
    "引數類型不對，例如需要數字卻給了文字。",
  ),
};

/** @throws Problem when the words are not one formula. */
export async function evaluateCommand(argv: readonly string[], spreadsheet: Spreadsheet): Promise<Evaluation> {
  const given = readArguments(argv, [LOCALE_FLAG]);
  const [formula] = given.words;
  if (formula === undefined || given.words.length !== 1) throw wrongCount(FORMULA, given.words.length);
  return evaluate(formula, localeFlag(given), spreadsheet);
}

/** @throws Problem when the text cannot be read as a formula. */
async function evaluate(text: string, locale: Locale, spreadsheet: Spreadsheet): Promise<Evaluation> {
  const formula = text.trim().replace(/^=?\s*/, "=");
  if (!isComplete(formula)) throw notAFormula(text);
  const workbook = await spreadsheet.create(locale);
  try {
    const { values, refusal } = await workbook.calculate(formula);
    const [[value = ""] = [], ...others] = values;
    if (others.length > 0 || (values[0]?.length ?? 0) > 1) return { value: values };
    const meaning = typeof value === "string" && Object.hasOwn(ERRORS, value) ? ERRORS[value] : undefined;
    return meaning === undefined ? { value } : { error: String(value), message: (refusal ?? meaning)[locale] };
  } finally {
    workbook.close();
  }
}

/** Excel does not accept half a formula; the engine would calculate a misleading error. */
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
