/** CUSTOMERSUMMARY: each customer's purchase history in the shape the models of customer value take. */
import { intern } from "../../domain/maths/intern";
import { purchaseHistories } from "../../domain/customers/purchase-history";
import { BG_NBD_PAPER } from "../customer-history";
import { defineFunction } from "../define";
import { CUSTOMERS } from "../customer-parameters";
import { ABOVE_ZERO, type Cell, date, dates, number, numbers } from "../parameters";
import { keyedIndexes, noData, numberAt, pairedIndexes } from "../ranges";

export const CUSTOMERSUMMARY = defineFunction({
  id: "CUSTOMERSUMMARY",
  group: "customerValue",
  title: { "en-US": "Customer summary", "zh-CN": "客户购买汇总", "zh-TW": "顧客購買彙總" },
  description: {
    "en-US": "Each customer's repeat days, recency, age and average without the first purchase, from orders.",
    "zh-CN": "由订单汇总每位客户的复购天数、最近购买、存续时长，以及不含首购的平均金额。",
    "zh-TW": "由訂單彙總每位顧客的複購天數、最近購買、存續時長，以及不含首購的平均金額。",
  },
  rule: {
    text: {
      "en-US":
        "Orders of one day are one purchase. Frequency: purchase days − 1. Recency: first to last purchase. Age: first purchase to the as-of date. Average: amount of the repeat days ÷ frequency. Times ÷ unit_days. Later orders are not counted.",
      "zh-CN":
        "同一天的订单计为一次购买。频率 = 购买天数 − 1；最近 = 首购到末购；存续 = 首购到截止日；平均 = 复购金额 ÷ 频率。时长以 unit_days 天为单位。截止日之后的订单不计。",
      "zh-TW":
        "同一天的訂單計為一次購買。頻率 = 購買天數 − 1；最近 = 首購到末購；存續 = 首購到截止日；平均 = 複購金額 ÷ 頻率。時長以 unit_days 天為單位。截止日之後的訂單不計。",
    },
    source: BG_NBD_PAPER,
  },
  parameters: [
    CUSTOMERS,
    dates("dates", { "en-US": "Date of each order.", "zh-CN": "每笔订单的日期。", "zh-TW": "每筆訂單的日期。" }),
    numbers("amounts", { "en-US": "Amount of each order.", "zh-CN": "每笔订单的金额。", "zh-TW": "每筆訂單的金額。" }),
    date("as_of", { "en-US": "Last day that counts.", "zh-CN": "截止日（含）。", "zh-TW": "截止日（含）。" }),
    number(
      "unit_days",
      {
        "en-US": "Days in the time unit: 7 for weeks, 1 for days.",
        "zh-CN": "时间单位的天数：周为 7，天为 1。",
        "zh-TW": "時間單位的天數：週為 7，天為 1。",
      },
      ABOVE_ZERO,
    ),
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US": "One row a customer, in order of appearance: customer, frequency, recency, age, average value.",
      "zh-CN": "每位客户一行（按出现顺序）：客户、频率、最近、存续、平均金额。",
      "zh-TW": "每位顧客一列（按出現順序）：顧客、頻率、最近、存續、平均金額。",
    },
  },
  examples: [
    {
      args: [
        [["Li"], ["Wu"], ["Li"], ["Li"]],
        [["2026-01-01"], ["2026-01-08"], ["2026-01-15"], ["2026-01-15"]],
        [[100], [80], [30], [20]],
        "2026-01-29",
        7,
      ],
      gives: [
        ["Li", 1, 2, 4, 50],
        ["Wu", 0, 0, 3, 0],
      ],
    },
    { args: [[["Li"]], [["2026-01-01"]], [[100]], "2026-01-01", 1], gives: [["Li", 0, 0, 0, 0]] },
    {
      args: [[["Li"]], [["2026-01-01"]], [[100]], "2025-12-31", 7],
      refuses: "#N/A",
      because: { "en-US": "No order by the as-of date.", "zh-CN": "截止日前没有订单。", "zh-TW": "截止日前沒有訂單。" },
    },
    { args: [[["Li"]], [["2026-01-01"]], [[100]], "2026-01-29", 0], refuses: "#NUM!" },
  ],
  run: (customers, days, amounts, asOf, unitDays) => {
    const who = { name: "customers", range: customers };
    pairedIndexes(who, { name: "dates", range: days });
    const indexes = keyedIndexes(who, { name: "amounts", range: amounts });
    const interned = intern<Cell | null | undefined>(indexes.map((index) => customers.cells[index]));
    const purchases = {
      customer: interned.index,
      customerCount: interned.values.length,
      day: Float64Array.from(indexes, (index) => days.cells[index]!),
      amount: Float64Array.from(indexes, (index) => numberAt(amounts, index)),
    };
    const summary = purchaseHistories(purchases, asOf, unitDays);
    if (summary.length === 0) throw noData("dates");
    return summary.map((row) => [interned.values[row.customer]!, row.frequency, row.recency, row.age, row.average]);
  },
});
