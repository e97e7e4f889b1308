import iconv from "iconv-lite";
import fc from "fast-check";
import { decodeText } from "../../../playground/xlsx/decode-text";
import { Problem } from "../../../src/text/problem";

const SIMPLIFIED = "订单编号,买家昵称,付款金额,下单时间\n100001,小明,12.50,2024-01-05\n";
const TRADITIONAL = "訂單編號,買家暱稱,付款金額,下單時間,收件地址\n100001,王小明,12.50,2024-01-05,臺北市中山區\n";

describe("the text of a file whose encoding is not stated", () => {
  test.each([
    ["utf8", SIMPLIFIED, {}],
    ["utf8", SIMPLIFIED, { addBOM: true }],
    ["utf16-le", SIMPLIFIED, { addBOM: true }],
    ["utf16-be", SIMPLIFIED, { addBOM: true }],
    ["utf16-le", SIMPLIFIED, {}],
    ["gb18030", SIMPLIFIED, {}],
    ["gb18030", TRADITIONAL.replaceAll("臺", "台"), {}],
    ["big5", TRADITIONAL, {}],
    ["utf8", "plain,ascii\n1,2\n", {}],
  ])("%s", (encoding, text, options) => expect(decodeText(iconv.encode(text, encoding, options))).toBe(text));

  test("UTF-8 and UTF-16 with a mark read back anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        if (text.startsWith("\ufeff")) return;
        expect(decodeText(iconv.encode(text, "utf8", { addBOM: true }))).toBe(text);
        expect(decodeText(iconv.encode(text, "utf16-le", { addBOM: true }))).toBe(text);
        expect(decodeText(iconv.encode(text, "utf16-be", { addBOM: true }))).toBe(text);
      }),
    );
  });

  test("bytes of no text are refused, not garbled", () => {
    expect(() => decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xff))).toThrow(Problem);
    expect(() => decodeText(Uint8Array.of(0xff, 0xff, 0xff, 0x30))).toThrow(/encodings/);
  });
});
