/** RETENTION: the share of a period's customers who buy again in the next. */
import { retentionRate } from "../../domain/customers/loyalty";
import { defineFunction } from "../define";
import { PERSONS, RETURNED_SHARE, type Cell, type CellRange, cells } from "../parameters";
import { noData } from "../ranges";
import { RULES } from "../sources";

const distinct = (range: CellRange): Set<Cell> => new Set(range.cells.filter((cell) => cell !== null));

export const RETENTION = defineFunction({
  id: "RETENTION",
  group: "customers",
  title: { "en-US": "Retention rate", "zh-CN": "留存率", "zh-TW": "留存率" },
  description: {
    "en-US": "Share of the customers of one period who buy again in the next.",
    "zh-CN": "上期客户中，本期再次购买的占比。",
    "zh-TW": "上期顧客中，本期再次購買的占比。",
  },
  rule: {
    text: {
      "en-US":
        "Customers in both periods ÷ customers of the first. A customer named twice counts once. Churn is 1 − retention.",
      "zh-CN": "两期都购买的客户数 ÷ 上期客户数；同一客户只计一次。流失率 = 1 − 留存率。",
      "zh-TW": "兩期都購買的顧客數 ÷ 上期顧客數；同一顧客只計一次。流失率 = 1 − 留存率。",
    },
    source: RULES.vocabulary,
  },
  parameters: [
    cells(
      "before",
      { "en-US": "Customers of the first period.", "zh-CN": "上期的客户。", "zh-TW": "上期的顧客。" },
      PERSONS,
    ),
    cells(
      "after",
      {
        "en-US": "Customers of the next period; may be blank.",
        "zh-CN": "本期的客户，可为空。",
        "zh-TW": "本期的顧客，可為空。",
      },
      PERSONS,
    ),
  ],
  returns: RETURNED_SHARE,
  examples: [
    {
      args: [
        [["Li"], ["Wu"], ["Li"]],
        [["Wu"], ["Xu"]],
      ],
      gives: 0.5,
    },
    { args: [[["Li"]], [[null]]], gives: 0 },
    { args: [[[null]], [["Wu"]]], refuses: "#N/A" },
  ],
  run: (before, after) => {
    const customers = distinct(before);
    if (customers.size === 0) throw noData("before");
    return retentionRate(customers, distinct(after));
  },
});
