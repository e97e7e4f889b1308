/** One unit a column: amounts whose largest is large are in ten thousands in Chinese, said in the heading. */
import { Computation } from "../../src/plan/computation";
import { amountColumn, largestValue } from "../../src/plan/amounts";
import { formatCode } from "../../src/plan/formats";
import { f } from "../../src/plan/formula";
import { Lane } from "../../src/plan/lane";
import { SheetBuilder } from "../../src/plan/sheet-builder";
import { type Column, table, valueColumn } from "../../src/plan/table";
import { type Locale, LOCALES } from "../../src/text/locale";
import { TERMS } from "../../src/text/terms";

it("is in ten thousands in Chinese from a hundred thousand on, and says so", () => {
  const column = { heading: TERMS.revenue, format: "wholeMoney" } as const;
  expect(amountColumn(column, 99_999)).toEqual(column);
  const { heading, format } = amountColumn(column, 100_000);
  expect(LOCALES.map((locale) => (heading as typeof TERMS.revenue)[locale])).toEqual([
    "Revenue",
    "销售额(万)",
    "銷售額(萬)",
  ]);
  expect(formatCode(format, "zh-CN", "¥")).toBe('0\\.0,;-0\\.0,;"–"');
  expect(formatCode(format, "en-US", "$")).toBe('"$"#,##0;-"$"#,##0;"–"');
});

it("knows the largest of values, by size, and of formulas nothing", () => {
  const values = [3, null, -200_000, 5];
  expect(largestValue(values.length, (i) => values[i]!)).toBe(200_000);
  expect(largestValue(2, (i) => (i === 0 ? 1e9 : f`1+1`))).toBe(0);
});

const put = (locale: Locale, declared: Column<"name" | "amount">) => {
  const sheet = new SheetBuilder({
    ...{ key: "key", tab: "Tab", tabColor: "#000000", locale, dateSystem: 1900, currencySign: "¥" },
    computation: new Computation(),
  });
  const name = valueColumn(TERMS.channel, "text", (i) => `${i}`);
  table<"name" | "amount">(2, { name, amount: { ...declared, total: "sum" } }).put(new Lane(sheet));
  const { blocks, formats } = sheet.plan();
  const ofAmounts = formats.filter(({ area: { row, column } }) => row > 0 && column === 2).slice(0, 2);
  return [blocks[0]!.cells[0]![1], ...ofAmounts.map(({ numberFormat }) => numberFormat)];
};

it("holds for values, for formulas whose largest is said, and for the total; not for what is typed", () => {
  const values = valueColumn(TERMS.revenue, "wholeMoney", (i) => [1_449_185, 9_870][i]!);
  const formulas: Column<"name" | "amount"> = { ...values, cell: () => f`1+1` };
  const large = ["销售额(万)", '0\\.0,;-0\\.0,;"–"', '0\\.0,;-0\\.0,;"–"'];
  const whole = ["销售额", '"¥"#,##0', '"¥"#,##0'];
  expect(put("zh-CN", values)).toEqual(large);
  expect(put("zh-CN", { ...formulas, largest: 1_449_185 })).toEqual(large);
  expect(put("zh-CN", formulas)).toEqual(whole);
  const input = { ...{ key: "typed", label: TERMS.revenue, note: null }, allowed: TERMS.revenue } as const;
  expect(put("zh-CN", { ...values, input: { ...input, rule: { type: "decimal", min: 0, max: null } } })).toEqual(whole);
});
