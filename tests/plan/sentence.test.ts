import fc from "fast-check";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { type Expression, f } from "../../src/plan/formula";
import type { Page } from "../../src/plan/plan";
import { countOf, dayText, moneyText, nameText, sentence, shareText } from "../../src/plan/sentence";
import { LOCALES } from "../../src/text/locale";
import { say } from "../../src/text/say";
import { serialOf } from "../../src/domain/calendar/calendar";

const pageOf = (locale: (typeof LOCALES)[number], currencySign = ""): Page => ({ tab: "Tab", locale, currencySign });
const word = fc.stringMatching(/^[ -z|~、。“”你好]{0,12}$/u);
const ADDRESS = { row: 0, column: 0, rows: 1, columns: 1 };

/** What a spreadsheet makes of some formulas. */
async function shown(...expressions: readonly [Expression, Page][]): Promise<unknown[]> {
  const grid = createHeadlessGrid();
  const sheet = grid.addSheet("Tab");
  expressions.forEach(([expression, page], row) => {
    sheet.write({ ...ADDRESS, row }, [[expression.toFormula(page).formula]]);
  });
  grid.recalculate();
  await grid.settled();
  const values = sheet.values({ ...ADDRESS, rows: expressions.length }).flat();
  grid.dispose();
  return values;
}

it("fills every place in every language, in that language's order", async () => {
  const texts = fc.sample(fc.tuple(word, word, word), 20);
  const rows = texts.flatMap(([before, between, after]) => {
    const text = say(
      `${before}{a}${between}{b}${after}`,
      `${after}{b}${between}{a}${before}`,
      `{a}${after}{b}${before}{a}`,
    );
    return LOCALES.map((locale) => ({
      formula: sentence(text, { a: f`${"1st"}`, b: f`${"2nd"}` }),
      locale,
      wanted: text[locale].replaceAll("{a}", "1st").replaceAll("{b}", "2nd"),
    }));
  });
  const found = await shown(...rows.map(({ formula, locale }) => [formula, pageOf(locale)] as [Expression, Page]));
  expect(found).toEqual(rows.map(({ wanted }) => wanted));
});

it("refuses a place that nothing fills", () => {
  const text = say("{a} and {b}", "{a}与{b}", "{a}與{b}");
  for (const locale of LOCALES)
    expect(() => sentence(text, { a: f`1` }).render(pageOf(locale))).toThrow("“b”".replaceAll(/[“”]/g, '"'));
});

it("writes counts, shares, amounts, days and names as the sheet's language does", async () => {
  const page = pageOf("en-US", "$");
  const orders = (count: number) => countOf(count, say(" order", " 单", " 單"), say(" orders", " 单", " 單"));
  expect(
    await shown(
      [orders(1), page],
      [orders(1234), page],
      [shareText(0.256), page],
      [moneyText(1234.5), page],
      [moneyText(1234.5), pageOf("en-US")],
      [moneyText(99_999), pageOf("zh-CN", "¥")],
      [moneyText(-1_449_185), pageOf("zh-CN", "¥")],
      [moneyText(144_918_500), pageOf("zh-TW", "NT$")],
      [moneyText(1_449_185), page],
      [dayText(serialOf(2026, 3, 9)), pageOf("zh-CN")],
      [nameText("Twenty letters exact"), page],
      [nameText("Twenty-one letters it"), page],
    ),
  ).toEqual([
    ...["1 order", "1,234 orders", "26%", "$1,235", "1,235"],
    ...["¥99,999", "¥-144.9万", "NT$1.45億", "$1,449,185"],
    ...["2026-03-09", "Twenty letters exact", "Twenty-one letters i…"],
  ]);
});
