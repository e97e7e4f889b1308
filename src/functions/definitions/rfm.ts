/** RFM: recency, frequency and monetary value of each customer, with scores. */
import { aggregateCustomers, quantileCuts, scoreByCuts } from "../../domain/customers/rfm";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { AMOUNTS, CUSTOMERS, ORDER_IDS, customerOrders } from "../customer-parameters";
import { defineFunction } from "../define";
import { type Cell, date, dates, number, type NumberRange, optional } from "../parameters";
import { keyedIndexes, noData, numberAt, pairedIndexes } from "../ranges";
import { RULES } from "../sources";

const HEADINGS = ["customer", "recency", "frequency", "monetary", "R", "F", "M"];

export const RFM = defineFunction({
  id: "RFM",
  group: "customers",
  title: { "en-US": "RFM", "zh-CN": "RFM 分析", "zh-TW": "RFM 分析" },
  description: {
    "en-US": "Recency, frequency, monetary value and scores of each customer, from orders.",
    "zh-CN": "由订单计算每位客户的最近消费、消费频率、消费金额及各项得分。",
    "zh-TW": "由訂單計算每位顧客的最近消費、消費頻率、消費金額及各項得分。",
  },
  rule: {
    text: {
      "en-US":
        "Recency: days from the last order to as_of. Frequency: distinct orders. Monetary: their sum. Each is cut at PERCENTILE.INC of i ÷ bins; a value on a cut belongs to the lower bin; the most recent score highest. Orders after as_of are not counted.",
      "zh-CN":
        "最近：末次订单距截止日天数；频率：去重订单数；金额：合计。各项按 PERCENTILE.INC（i ÷ 档数）切分，恰在切点上归入较低一档；越近得分越高。截止日之后的订单不计。",
      "zh-TW":
        "最近：末次訂單距截止日天數；頻率：去重訂單數；金額：合計。各項依 PERCENTILE.INC（i ÷ 級數）切分，恰在切點上歸入較低一級；越近得分越高。截止日之後的訂單不計。",
    },
    source: RULES.customers,
  },
  notes: {
    "en-US":
      "Leave out refunded and cancelled orders first, with FILTER. The task pane builds a whole sheet of segments.",
    "zh-CN": "请先用 FILTER 去掉退款和取消的订单。任务窗格可生成完整的客户分层表。",
    "zh-TW": "請先用 FILTER 去掉退款和取消的訂單。工作窗格可產生完整的顧客分群表。",
  },
  parameters: [
    CUSTOMERS,
    dates("dates", { "en-US": "Date of each order.", "zh-CN": "每笔订单的日期。", "zh-TW": "每筆訂單的日期。" }),
    AMOUNTS,
    date("as_of", { "en-US": "Last day that counts.", "zh-CN": "截止日（含）。", "zh-TW": "截止日（含）。" }),
    optional(
      number(
        "bins",
        { "en-US": "Number of scores, 5 if left out.", "zh-CN": "得分档数，默认 5。", "zh-TW": "得分級數，預設 5。" },
        { min: 2, max: 100, integer: true },
      ),
      5,
    ),
    ORDER_IDS,
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US":
        "Heading row, then one row a customer in order of appearance: customer, recency, frequency, monetary, R, F, M.",
      "zh-CN": "标题行，其后每位客户一行（按出现顺序）：客户、最近（天）、频率、金额、R、F、M。",
      "zh-TW": "標題列，其後每位顧客一列（按出現順序）：顧客、最近（天）、頻率、金額、R、F、M。",
    },
  },
  examples: [
    {
      args: [
        [["Li"], ["Wu"], ["Li"]],
        [["2026-01-01"], ["2026-01-20"], ["2026-01-29"]],
        [[100], [80], [30]],
        "2026-01-31",
        2,
      ],
      gives: [HEADINGS, ["Li", 2, 2, 130, 2, 2, 2], ["Wu", 11, 1, 80, 1, 1, 1]],
    },
    {
      args: [[["Li"], ["Li"]], [["2026-01-01"], ["2026-01-01"]], [[100], [30]], "2026-01-31", 5, [["A1"], ["A1"]]],
      gives: [HEADINGS, ["Li", 30, 1, 130, 5, 1, 1]],
    },
    {
      args: [[["Li"]], [["2026-02-01"]], [[100]], "2026-01-31"],
      refuses: "#N/A",
      because: { "en-US": "No order by the as-of date.", "zh-CN": "截止日前没有订单。", "zh-TW": "截止日前沒有訂單。" },
    },
    { args: [[["Li"]], [["2026-01-01"]], [[100]], "2026-01-31", 1], refuses: "#NUM!" },
  ],
  run: (customers, days, amounts, asOf, bins, orderIds) => {
    const who = { name: "customers", range: customers };
    pairedIndexes(who, { name: "dates", range: days });
    const indexes = keyedIndexes(who, { name: "amounts", range: amounts });
    const orders = customerOrders(customers, indexes, orderIds);
    const { date: orderDate, amount } = orderTotals(orders, indexes, days, amounts);
    const figures = aggregateCustomers({
      customer: orders.customer,
      customerCount: orders.customers.length,
      date: orderDate,
      amount,
      asOf,
    });
    if (figures.count === 0) throw noData("dates");
    const scores = [figures.recency, figures.frequency, figures.monetary].map((values, axis) =>
      scoreByCuts(values, quantileCuts(values, bins), { reversed: axis === 0, rule: "atMost" }),
    );
    const rows: Cell[][] = [HEADINGS];
    for (let i = 0; i < figures.count; i++) {
      const [r, f, m] = scores.map((column) => column[i]!);
      const customer = orders.customers[figures.customer[i]!]!;
      rows.push([customer, figures.recency[i]!, figures.frequency[i]!, figures.monetary[i]!, r!, f!, m!]);
    }
    return rows;
  },
});

/** The last date and the sum of each order's rows. */
function orderTotals(
  { orderOfRow, orderCount }: { readonly orderOfRow: Int32Array; readonly orderCount: number },
  indexes: readonly number[],
  days: NumberRange,
  amounts: NumberRange,
) {
  const date = new Float64Array(orderCount);
  const amount = new Float64Array(orderCount);
  indexes.forEach((index, row) => {
    const order = orderOfRow[row]!;
    date[order] = Math.max(date[order]!, days.cells[index]!);
    amount[order]! += toMoneyUnits(numberAt(amounts, index));
  });
  return { date, amount: amount.map(fromMoneyUnits) };
}
