import iconv from "iconv-lite";
import fc from "fast-check";
import { decodeText } from "../../../src/tables/text-files/decode-text";
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
  ])("%s", (encoding, text, options) => expect(decodeText(iconv.encode(text, encoding, options)).text).toBe(text));

  test("UTF-8 and UTF-16 with a mark read back anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        if (text.startsWith("\ufeff")) return;
        expect(decodeText(iconv.encode(text, "utf8", { addBOM: true })).text).toBe(text);
        expect(decodeText(iconv.encode(text, "utf16-le", { addBOM: true })).text).toBe(text);
        expect(decodeText(iconv.encode(text, "utf16-be", { addBOM: true })).text).toBe(text);
      }),
    );
  });

  test("bytes of no text are refused, not garbled", () => {
    expect(() => decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xff))).toThrow(Problem);
    expect(() => decodeText(Uint8Array.of(0xff, 0xff, 0xff, 0x30))).toThrow(/encodings/);
  });

  test.each([
    ["windows-1252", "order,customer,total\n1,René Dupont,10\n2,Jürgen Weiß,20\n3,Ann,30\n"],
    ["windows-1252", "order,customer,total\n1,Ann’s shop,10\n2,Bob – €,20\n"],
    ["windows-1252", "Bestellnr;Käufer;Betrag\n1;Müller;10\n"],
    ["macintosh", "order,customer,total\n1,René Dupont,10\n2,Jürgen Weiß,20\n3,Muñoz,30\n"],
    ["shift_jis", "注文番号,顧客名,注文日,金額\n1,佐藤はなこ,2024-01-02,1000\n2,ヤマダ,2024-01-03,2000\n"],
    ["euc-kr", "주문번호,고객명,결제일자,금액\n1,김민수,2024-01-02,1000\n2,이영희,2024-01-03,2000\n"],
    ["windows-1251", "заказ,клиент,дата,сумма\n1,Иванов,2024-01-02,10\n2,Петрова,2024-01-03,20\n"],
    ["gb18030", "单号,姓名,实付\n1,张伟,10\n2,欧阳娜娜,20\n"],
    ["gb18030", "客户,日期,金额\n阿宝,2024-01-02,10\n"],
    ["big5", "客戶,日期,金額\n林美玲,2024-01-02,10\n"],
  ])("%s is told by its characters: %j", (encoding, text) => {
    const { text: read, encoding: decided, ground } = decodeText(iconv.encode(text, encoding));
    expect([read, decided.id, ground]).toEqual([text, encoding, "likeliest"]);
  });
});

describe("the text of a file whose encoding the user names", () => {
  test.each([
    ["gbk", "gbk", SIMPLIFIED],
    ["gb18030", "GB18030", SIMPLIFIED],
    ["big5", "big5-hkscs", TRADITIONAL],
    ["windows-1252", "latin1", "order,customer\n1,Müller € “a”\n"],
    ["macintosh", "mac", "order,customer\n1,Müller\n"],
    ["utf16-le", "utf-16", SIMPLIFIED],
    ["utf8", "utf8", SIMPLIFIED],
    // Not among those that are told apart by their characters.
    ["iso-8859-2", "iso-8859-2", "zamówienie,klient\n1,Łukasz Żak\n"],
  ])("%s, called %s", (encoding, choice, text) =>
    expect(decodeText(iconv.encode(text, encoding), choice)).toMatchObject({ text, ground: "chosen", unreadable: 0 }),
  );

  test("a byte order mark decides which half of a UTF-16 character comes first", () => {
    for (const encoding of ["utf16-le", "utf16-be"])
      expect(decodeText(iconv.encode(SIMPLIFIED, encoding, { addBOM: true }), "utf-16").text).toBe(SIMPLIFIED);
  });

  test("a damaged character is counted, bytes of another encoding are refused", () => {
    const bytes = iconv.encode(SIMPLIFIED, "gb18030");
    const damaged = Uint8Array.from([...bytes.subarray(0, bytes.length - 1), 0xff, 0x0a]);
    expect(() => decodeText(damaged)).toThrow(Problem);
    expect(decodeText(damaged, "gb18030")).toMatchObject({ unreadable: 1, text: `${SIMPLIFIED.trimEnd()}\ufffd\n` });
    expect(() => decodeText(bytes, "utf-8")).toThrow(/not in UTF-8/);
  });
});
