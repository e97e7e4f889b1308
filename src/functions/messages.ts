/**
 * Every sentence that coercion refuses an argument with, made from the parameter's own declaration:
 * which argument, what came and where, what is wanted. Help pages describe the same bounds in the same words.
 */
import { type Locale, LOCALES, mapText, type Text } from "../text/locale";
import type { Bounds, Kind, Parameter } from "./parameters";
import { type CellError, Refusal } from "./refusal";
import { joinTexts } from "../text/say";
import { listOf } from "../text/wording";

/** Where in a range: zero-based row and column. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

const SUBJECT = {
  "en-US": (name: string) => `“${name}”`,
  "zh-CN": (name: string) => `参数“${name}”`,
  "zh-TW": (name: string) => `引數「${name}」`,
};

const WANTED: Readonly<Record<Kind, Text>> = {
  number: { "en-US": "a number", "zh-CN": "数字", "zh-TW": "數字" },
  numbers: { "en-US": "a number", "zh-CN": "数字", "zh-TW": "數字" },
  date: { "en-US": "a date", "zh-CN": "日期", "zh-TW": "日期" },
  dates: { "en-US": "a date", "zh-CN": "日期", "zh-TW": "日期" },
  text: { "en-US": "a text", "zh-CN": "文本", "zh-TW": "文字" },
  cells: { "en-US": "a value", "zh-CN": "值", "zh-TW": "值" },
  flag: { "en-US": "TRUE or FALSE", "zh-CN": "TRUE 或 FALSE", "zh-TW": "TRUE 或 FALSE" },
};

const DATE_HINT: Text = {
  "en-US": " (a date cell, or a text such as 2026-11-11)",
  "zh-CN": "（日期单元格，或 2026-11-11 这样的文本）",
  "zh-TW": "（日期儲存格，或 2026-11-11 這樣的文字）",
};

const NO_HINT: Text = { "en-US": "", "zh-CN": "", "zh-TW": "" };

/** “row 3, column 1” counted from 1 within the range. */
export function positionText(at: Position): Text {
  const [row, column] = [at.row + 1, at.column + 1];
  return {
    "en-US": `row ${row}, column ${column}`,
    "zh-CN": `第 ${row} 行第 ${column} 列`,
    "zh-TW": `第 ${row} 列第 ${column} 欄`,
  };
}

/** The argument, and the cell in it where the argument is a range: “weights”, row 3, column 1. */
function subject(name: string, at: Position | undefined, locale: Locale): string {
  const argument = SUBJECT[locale](name);
  if (at === undefined) return argument;
  return locale === "en-US" ? `${argument}, ${positionText(at)[locale]},` : `${argument}${positionText(at)[locale]}`;
}

/** What Excel sends for a cell that holds a picture, a stock or another linked data type. */
const OTHER_KIND: Text = {
  "en-US": "a value of another kind",
  "zh-CN": "其他类型的值",
  "zh-TW": "其他類型的值",
};

function came(value: unknown, locale: Locale): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") return OTHER_KIND[locale];
  const short = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  return { "en-US": `the text “${short}”`, "zh-CN": `文本“${short}”`, "zh-TW": `文字「${short}」` }[locale];
}

/** “above 0 and at most 1, a whole number” in one language; empty when everything is allowed. */
export function describeBounds(bounds: Bounds, locale: Locale): string {
  const { min, max, above, below, integer, divisor } = bounds;
  const parts: Text[] = [];
  const add = (en: string, cn: string, tw: string) => parts.push({ "en-US": en, "zh-CN": cn, "zh-TW": tw });
  if (divisor && min === 0) add("above 0", "大于 0", "大於 0");
  else if (min !== undefined) add(`at least ${min}`, `不小于 ${min}`, `不小於 ${min}`);
  if (above !== undefined) add(`above ${above}`, `大于 ${above}`, `大於 ${above}`);
  if (max !== undefined) add(`at most ${max}`, `不大于 ${max}`, `不大於 ${max}`);
  if (below !== undefined) add(`below ${below}`, `小于 ${below}`, `小於 ${below}`);
  if (divisor && min === undefined) add("not 0", "不为 0", "不為 0");
  if (integer) add("whole", "为整数", "為整數");
  return joinTexts(parts, { "en-US": " and ", "zh-CN": "、", "zh-TW": "、" })[locale];
}

const HEADING_HINT: Text = {
  "en-US": " If it is a heading, begin the range below it.",
  "zh-CN": "如果这是标题，请从下一行开始选取区域。",
  "zh-TW": "如果這是標題，請從下一列開始選取範圍。",
};

/** Refuses a value of the wrong type: #VALUE!. Text at the top of a range is mostly a heading taken with it. */
export function wrongType(parameter: Parameter, value: unknown, at?: Position): Refusal {
  const { kind } = parameter;
  const hint = kind === "date" || kind === "dates" ? DATE_HINT : NO_HINT;
  const heading = at?.row === 0 && typeof value === "string" ? HEADING_HINT : NO_HINT;
  const [en, cn, tw] = LOCALES.map((locale) => subject(parameter.name, at, locale));
  return new Refusal("#VALUE!", {
    "en-US": `${en} must be ${WANTED[kind]["en-US"]}${hint["en-US"]}; ${came(value, "en-US")} came.${heading["en-US"]}`,
    "zh-CN": `${cn}应为${WANTED[kind]["zh-CN"]}${hint["zh-CN"]}，实际为${came(value, "zh-CN")}。${heading["zh-CN"]}`,
    "zh-TW": `${tw}應為${WANTED[kind]["zh-TW"]}${hint["zh-TW"]}，實際為${came(value, "zh-TW")}。${heading["zh-TW"]}`,
  });
}

/** Refuses a number outside the declared bounds: #NUM!, or #DIV/0! for a zero that would divide. */
export function outOfBounds(parameter: Parameter, value: number, at?: Position): Refusal {
  const code: CellError = value === 0 && parameter.bounds.divisor ? "#DIV/0!" : "#NUM!";
  const allowed = mapText((locale) => describeBounds(parameter.bounds, locale));
  const blank =
    value === 0
      ? { "en-US": " (a blank cell counts as 0)", "zh-CN": "（空白单元格按 0 计）", "zh-TW": "（空白儲存格以 0 計）" }
      : NO_HINT;
  return new Refusal(code, {
    "en-US": `${subject(parameter.name, at, "en-US")} must be ${allowed["en-US"]}; it is ${value}${blank["en-US"]}.`,
    "zh-CN": `${subject(parameter.name, at, "zh-CN")}须${allowed["zh-CN"]}，实际为 ${value}${blank["zh-CN"]}。`,
    "zh-TW": `${subject(parameter.name, at, "zh-TW")}須${allowed["zh-TW"]}，實際為 ${value}${blank["zh-TW"]}。`,
  });
}

/** Refuses an argument that was left out or is a blank cell where something is needed: #VALUE!. */
export function missing(parameter: Parameter): Refusal {
  const wanted = WANTED[parameter.kind];
  return new Refusal("#VALUE!", {
    "en-US": `${SUBJECT["en-US"](parameter.name)} is blank or left out; it must be ${wanted["en-US"]}.`,
    "zh-CN": `${SUBJECT["zh-CN"](parameter.name)}为空或未填写，应为${wanted["zh-CN"]}。`,
    "zh-TW": `${SUBJECT["zh-TW"](parameter.name)}為空或未填寫，應為${wanted["zh-TW"]}。`,
  });
}

/** Refuses a text that is not one of the choices: #VALUE!. */
export function notAChoice(parameter: Parameter, value: string): Refusal {
  const list = listOf(parameter.choices);
  return new Refusal("#VALUE!", {
    "en-US": `${SUBJECT["en-US"](parameter.name)} must be one of ${list["en-US"]}; ${came(value, "en-US")} came.`,
    "zh-CN": `${SUBJECT["zh-CN"](parameter.name)}应为 ${list["zh-CN"]} 之一，实际为${came(value, "zh-CN")}。`,
    "zh-TW": `${SUBJECT["zh-TW"](parameter.name)}應為 ${list["zh-TW"]} 之一，實際為${came(value, "zh-TW")}。`,
  });
}

/** Refuses a range of several cells where one value is wanted: #VALUE!. */
export function notOneCell(parameter: Parameter, rows: number, columns: number): Refusal {
  return new Refusal("#VALUE!", {
    "en-US": `${SUBJECT["en-US"](parameter.name)} must be one cell or value; a range of ${rows} × ${columns} cells came.`,
    "zh-CN": `${SUBJECT["zh-CN"](parameter.name)}应为单个单元格或值，实际为 ${rows} × ${columns} 的区域。`,
    "zh-TW": `${SUBJECT["zh-TW"](parameter.name)}應為單一儲存格或值，實際為 ${rows} × ${columns} 的範圍。`,
  });
}

/** Passes an error cell on under its own code. */
export function errorCell(parameter: Parameter, code: CellError, shown: string, at?: Position): Refusal {
  return new Refusal(code, {
    "en-US": `${subject(parameter.name, at, "en-US")} holds the error ${shown}.`,
    "zh-CN": `${subject(parameter.name, at, "zh-CN")}中有错误值 ${shown}。`,
    "zh-TW": `${subject(parameter.name, at, "zh-TW")}中有錯誤值 ${shown}。`,
  });
}

/** Refuses a number that must not be more than another argument: #NUM!. */
export function moreThan(
  larger: { name: string; value: number | string },
  limit: { name: string; value: number | string },
): Refusal {
  return new Refusal("#NUM!", {
    "en-US": `“${larger.name}” (${larger.value}) must not be more than “${limit.name}” (${limit.value}).`,
    "zh-CN": `参数“${larger.name}”（${larger.value}）不能大于“${limit.name}”（${limit.value}）。`,
    "zh-TW": `引數「${larger.name}」（${larger.value}）不能大於「${limit.name}」（${limit.value}）。`,
  });
}

/** Refuses a call with more arguments than the function takes: #VALUE!. */
export function tooManyArguments(given: number, taken: number): Refusal {
  return new Refusal("#VALUE!", {
    "en-US": `At most ${taken} arguments are taken; ${given} came.`,
    "zh-CN": `最多接受 ${taken} 个参数，实际传入 ${given} 个。`,
    "zh-TW": `最多接受 ${taken} 個引數，實際傳入 ${given} 個。`,
  });
}

/** Refuses an answer too large for a cell: #NUM!. */
export function notFinite(): Refusal {
  return new Refusal("#NUM!", {
    "en-US": "The result is too large for a cell; check the arguments' units.",
    "zh-CN": "结果超出单元格可表示的范围，请检查各参数的单位。",
    "zh-TW": "結果超出儲存格可表示的範圍，請檢查各引數的單位。",
  });
}
