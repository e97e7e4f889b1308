import { findSources } from "../../src/workbook/sources";
import type { TestWorkbook } from "./office";
import { openWorkbook } from "./office";

describe("findSources", () => {
  let book: TestWorkbook;
  beforeEach(async () => {
    book = await openWorkbook();
  });
  afterEach(() => book.close());

  it("finds a plain order table below a title", async () => {
    book.fill("Sheet1", [
      ["十月订单", "", "", ""],
      ["", "", "", ""],
      ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额"],
      ["T1", "ann", 45000, 10],
      ["T2", "bob", 45001, 20.5],
    ]);
    const [found, ...others] = await findSources();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      kind: "orders",
      roles: { order: 0, customer: 1, date: 2, amount: 3 },
      source: { name: "Sheet1", sheet: "Sheet1", table: null, headerRow: 2, firstColumn: 0, rows: 2, dateSystem: 1900 },
    });
  });
});
