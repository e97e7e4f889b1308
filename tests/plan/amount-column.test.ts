/** One unit a column: large amounts in ten thousands in Chinese, said in the heading. */
import { amountColumn, formatCode } from "../../src/plan/formats";
import { LOCALES } from "../../src/text/locale";
import { TERMS } from "../../src/text/terms";

it("is in ten thousands in Chinese from a million on, and says so", () => {
  const small = amountColumn(TERMS.revenue, 999_999);
  expect(small).toEqual({ heading: TERMS.revenue, format: "wholeMoney" });
  const { heading, format } = amountColumn(TERMS.revenue, 1_449_185);
  expect(LOCALES.map((locale) => heading[locale])).toEqual(["Revenue", "销售额(万)", "銷售額(萬)"]);
  expect(formatCode(format, "zh-CN", "¥")).toBe('0\\.0,;-0\\.0,;"–"');
  expect(formatCode(format, "en-US", "$")).toBe('"$"#,##0;-"$"#,##0;"–"');
});
