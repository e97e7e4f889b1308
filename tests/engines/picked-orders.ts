/** An order table as a file of text. */
import Papa from "papaparse";

export const HEADINGS = ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额", "订单状态"];

/** Orders of 60 customers over two years, without chance: some cancelled, some of several lines, some without a customer. */
export const ROWS = Array.from({ length: 400 }, (_, i) => {
  const order = Math.floor((i * 9) / 10);
  const day = new Date(Date.UTC(2023, 0, 1 + ((order * 37) % 700)));
  return [
    `A${1000 + order}`,
    order % 29 === 0 ? "" : `客户${(order * order) % 61}`,
    `${day.toISOString().slice(0, 10)} 10:${10 + (order % 50)}:00`,
    (((order * 53) % 900) / 4 + 1 + (i % 3)).toFixed(2),
    order % 17 === 0 ? "交易关闭" : "交易成功",
  ];
});
export const csvOf = (rows: readonly (readonly string[])[]): string => Papa.unparse([HEADINGS, ...rows] as string[][]);
