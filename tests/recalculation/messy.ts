/**
 * Tables as people keep them, seeded: dates, amounts and states written in many ways, rows that do not count, and names that
 * formulas could take for something else (a formula, a number, a wildcard, a comparison).
 */
import Papa from "papaparse";
import { uniform } from "../domain/seeded";

const NAMES =
  '=阿明|+86小王|-小李|@小陈|O\'Brien|a*b|a?b|~波浪|*|?|>5|<>|TRUE|007|1e5|2026-01-01|“引号”|"双引号"|Ann|ANN|张三|张 三|買家|名字很长的一位老顾客住在很远的地方|x,y|#N/A公司|0'.split(
    "|",
  );
const PRODUCTS = ["亚麻窗帘", "=四件套", "毛*毯", "枕头?", "台灯", "边几"];
const PAID = ["交易成功", "已完成", "卖家已发货，等待买家确认"];
const NOT_PAID = ["交易关闭", "已退款", "等待买家付款", ""];
const CUSTOMERS = 50;
const DAYS = 420;

type Pick = <T>(list: readonly T[]) => T;

const pad = (value: number): string => String(value).padStart(2, "0");

function dateText(pick: Pick, day: number): string {
  const date = new Date(Date.UTC(2025, 8, 1) + day * 86_400_000);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return pick([
    `${y}-${pad(m)}-${pad(d)}`,
    `${y}/${m}/${d}`,
    `${y}年${m}月${d}日`,
    `${y}-${pad(m)}-${pad(d)} 10:22:31`,
    `${y}.${m}.${d}`,
  ]);
}

function amountText(pick: Pick, amount: number): string {
  const plain = amount.toFixed(2);
  const grouped = amount.toLocaleString("en-US", { minimumFractionDigits: 2 });
  return pick([plain, plain, `￥${grouped}`, `¥ ${plain}`, `${plain}元`, grouped]);
}

const picker =
  (random: () => number): Pick =>
  (list) =>
    list[Math.floor(random() * list.length)]!;

/** A year of orders of about fifty customers, most of whom come back. */
export function messyOrders(): Uint8Array {
  const random = uniform(7);
  const pick = picker(random);
  const rows: string[][] = [];
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    const name = NAMES[customer] ?? `买家${customer}`;
    const gap = 20 + 120 * random();
    for (let day = random() * 200; day < DAYS; day -= Math.log(1 - random()) * gap) {
      const state = random() < 0.12 ? pick(NOT_PAID) : pick(PAID);
      const amount = Math.round(5000 + 60_000 * random() ** 2) / 100;
      rows.push([
        `N${rows.length + 1}`,
        name,
        dateText(pick, Math.floor(day)),
        pick(PRODUCTS),
        amountText(pick, amount),
        state,
      ]);
      if (random() < 0.3) break;
    }
  }
  const first = rows[0]!;
  rows.push(
    first,
    ["N-1", "", dateText(pick, 100), "台灯", "88", "交易成功"],
    ["N-2", "Ann", "昨天", "台灯", "88", "交易成功"],
  );
  rows.push(
    ["N-3", "Ann", dateText(pick, 120), "台灯", "不详", "交易成功"],
    ["N-4", "ann", dateText(pick, 130), "台灯", "0", "交易成功"],
  );
  rows.push(["", "", "", "", "", ""], ["合计", "", "", "", "999999", ""]);
  return csv(["订单编号", "买家会员名", "订单付款时间", "宝贝标题", "买家实际支付金额", "订单状态"], rows);
}

/** Campaigns with free ones, unknown figures, rates that cannot be, ties, and channels that differ in their case only. */
export function messyCampaigns(): Uint8Array {
  const rows = [
    ["=春季", "短信", "￥1,200.50", "5,000", "130", "40", "9,800.25", "5"],
    ["mail*", "Mail", "300", "2000", "40", "10", "3000", "2"],
    ["mail?", "mail", "300", "2000", "0", "0", "0", "0"],
    [">5", "<>", "500元", "800", "16", "4", "1600", "4"],
    ["~6", "*", "500", "50", "1", "1", "1600", "1"],
    ["O'Brien", "展会", "3000", "30", "30", "3", "2400", "3"],
    ["转介绍", "", "0", "", "", "12", "6600", "12"],
    ["杂志", "纸媒", "4000", "20000", "", "", "", ""],
    ["多于触达", "短信", "100", "10", "40", "5", "900", ""],
    ["无人", "短信", "80", "0", "0", "0", "0", "0"],
    ["日报", "抖音", "100", "1000", "21", "3", "700", "2"],
    ["日报", "抖音", "150", "1500", "30", "4", "800", "3"],
    ["日报", "抖音", "150", "1500", "30", "4", "800", "3"],
    ["未结算", "抖音", "", "900", "10", "1", "200", "1"],
    ["看不懂", "抖音", "约三百", "900", "10", "1", "200", "1"],
    ["退费", "抖音", "-50", "900", "10", "1", "200", "1"],
    ["", "", "", "", "", "", "", ""],
    ["合计", "", "10380.5", "34790", "338", "86", "27800.25", "32"],
  ];
  return csv(["活动名称", "渠道", "费用", "触达人数", "响应人数", "订单数", "销售额", "新客数"], rows);
}

function csv(heads: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(Papa.unparse({ fields: [...heads], data: rows.map((row) => [...row]) }));
}
