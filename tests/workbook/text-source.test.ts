/** The table of a text file is found in its first rows as it is found in a sheet that holds them. */
import iconv from "iconv-lite";
import { findInText } from "../../src/workbook/text-source";

const ORDERS = "订单编号,买家会员名,订单付款时间,买家实际支付金额\nA1,张三,2024-01-02,12.50\nA2,李四,2024-01-03,7.00\n";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("headings, columns, encoding and delimiter", () => {
  const found = findInText("orders.csv", new Uint8Array(iconv.encode(ORDERS, "gb18030")))!;
  expect(found.encoding.id).toBe("gb18030");
  expect(found).toMatchObject({ delimiter: ",", skip: 1, columns: 4, ground: "likeliest" });
  expect(found.found).toMatchObject({ kind: "orders", roles: { order: 0, customer: 1, date: 2, amount: 3 } });
  expect(found.found.sample).toHaveLength(2);
  expect(found.notes).toHaveLength(1);
});

test("lines above the headings, Excel's own line among them, are passed over", () => {
  const above = `sep=;\nShop export;;;\n\n${ORDERS.replaceAll(",", ";")}`;
  expect(findInText("orders.csv", bytes(above))).toMatchObject({ delimiter: ";", skip: 4, columns: 4 });
});

test("the encoding that is named goes before the likeliest", () => {
  const found = findInText("orders.csv", new Uint8Array(iconv.encode(ORDERS, "gb18030")), "latin1")!;
  expect(found).toMatchObject({ ground: "chosen", encoding: { id: "windows-1252" } });
});

test("rows without headings are no table", () => {
  expect(findInText("numbers.csv", bytes("1,2,3\n4,5,6\n"))).toBeNull();
});
