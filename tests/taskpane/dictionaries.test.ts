/** The pane's dictionaries: the same texts in every language, none empty, none left untranslated, none of the other script. */
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import { LOCALES } from "../../src/text/locale";

type Leaf = readonly [path: string, text: string];

/** Every text of a dictionary; functions are called with marks that must come out again. */
function leaves(node: unknown, path = ""): Leaf[] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    const marks = Array.from({ length: node.length }, (_, index) => `‹${index}›`);
    return [[path, String((node as (...marks: string[]) => string)(...marks))]];
  }
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, path === "" ? key : `${path}.${key}`));
}

const texts = Object.fromEntries(LOCALES.map((locale) => [locale, new Map(leaves(DICTIONARIES[locale]))]));

it("has the same texts in every language", () => {
  for (const locale of LOCALES) expect([...texts[locale]!.keys()]).toEqual([...texts["en-US"]!.keys()]);
});

it.each(LOCALES)("says something everywhere in %s, without blanks at the ends", (locale) => {
  for (const [path, text] of texts[locale]!) expect([path, text]).toEqual([path, text.trim() || "a text"]);
});

it("is Chinese in the Chinese dictionaries", () => {
  const latin = (locale: string) =>
    [...texts[locale]!].filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([path]) => path);
  // What is a list of marks only, the same in every language.
  const marksOnly = ["result.source"];
  expect(latin("zh-CN")).toEqual(marksOnly);
  expect(latin("zh-TW")).toEqual(marksOnly);
});

it("keeps to each region's script and terms", () => {
  const joined = (locale: string) => [...texts[locale]!.values()].join("\n");
  expect(joined("zh-CN")).not.toMatch(/[訂單儲資欄數據點請選擇這個開關鍵]/);
  expect(joined("zh-TW")).not.toMatch(/[订单储资栏数据点请选择这个开关键]/);
  expect(joined("zh-TW")).not.toMatch(/默认|导入|单元格|工作簿|鼠标/);
});
