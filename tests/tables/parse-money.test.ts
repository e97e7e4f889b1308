import fc from "fast-check";
import { parseMoney, splitNumbers } from "../../src/tables/cells/parse-money";

test.each([
  [12.5, 12.5],
  [-3, -3],
  ["12.5", 12.5],
  ["¥1,234.50", 1234.5],
  ["￥１，２３４．５０", 1234.5],
  ["1,234", 1234],
  ["1,234,567.8", 1_234_567.8],
  ["12,34,567.89", 1_234_567.89],
  ["1.234,50 €", 1234.5],
  ["1.234.567", 1_234_567],
  ["12,5", 12.5],
  ["0,99", 0.99],
  ["1,23", 1.23],
  ["1.234", 1.234],
  ["1 234,50", 1234.5],
  ["1'234.50", 1234.5],
  ["$ 12", 12],
  ["NT$1,200", 1200],
  ["HK$30.5", 30.5],
  ["1200元", 1200],
  ["1,000원", 1000],
  ["₴1 200", 1200],
  ["\\1,000", 1000],
  ["12.00 USD", 12],
  ["RMB 88", 88],
  ["(12.00)", -12],
  ["($1,200)", -1200],
  ["-¥12", -12],
  ["¥-12", -12],
  ["−12", -12],
  ["12.00-", -12],
  ["+12", 12],
  ["1.2万", 12_000],
  ["1.1萬", 11_000],
  ["3亿", 300_000_000],
  ["1.5w", 15_000],
  ["1.2万元", 12_000],
  ["$1.50K", 1500],
  ["2.5M", 2_500_000],
  ["¥1.2万", 12_000],
  ["\t199 ", 199],
  ["1e3", 1000],
  [".5", 0.5],
  ["10;20.5", 30.5],
])("%p is %p", (written, amount) => {
  expect(parseMoney(written)).toBe(amount);
});

test.each([
  [""], [null], [undefined], ["-"], ["--"], ["abc"], ["12abc"], ["#N/A"], ["12%"], ["1-2"], ["--5"], ["1,2,3"], ["1.2.3"], ["免费"],
  [true], [Number.NaN], [Number.POSITIVE_INFINITY], ["=1+1"], ["()"], ["万"], ["1 2"], ["12;abc"],
])("%p is no amount", (written) => {
  expect(parseMoney(written)).toBeNaN();
}); // prettier-ignore

test("amounts written in any country's way read back", () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(cents, (value) => {
      const amount = value / 100;
      const english = amount.toLocaleString("en-US", { minimumFractionDigits: 2 });
      const german = amount.toLocaleString("de-DE", { minimumFractionDigits: 2 });
      const fullWidth = english.replace(/[0-9,.]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
      const accounting = value < 0 ? `(${english.slice(1)})` : english;
      for (const written of [
        amount,
        String(amount),
        english,
        `¥${english}`,
        `${english}元`,
        german,
        `${german} €`,
        fullWidth,
        accounting,
      ]) {
        expect([written, parseMoney(written)]).toEqual([written, value === 0 ? 0 : amount]);
      }
    }),
  );
});

test("any text whatever is a finite number or none", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+()¥$.,;\d 万亿%]{0,16}$/)), (text) => {
      const amount = parseMoney(text);
      expect(Number.isNaN(amount) || Number.isFinite(amount)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("several numbers in one cell", () => {
  expect(splitNumbers("1;2; 3")).toEqual([1, 2, 3]);
  expect(splitNumbers("1；2")).toEqual([1, 2]);
  expect(splitNumbers(4)).toEqual([4]);
  expect(splitNumbers("")).toEqual([]);
});
