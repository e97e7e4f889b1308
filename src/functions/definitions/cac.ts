/** CAC: what a new customer costs. */
import { acquisitionCost } from "../../domain/campaigns/marketing";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, DIVISOR, number } from "../parameters";
import { RULES } from "../sources";

export const CAC = defineFunction({
  id: "CAC",
  group: "marketing",
  title: { "en-US": "Customer acquisition cost", "zh-CN": "获客成本", "zh-TW": "獲客成本" },
  description: {
    "en-US": "Customer acquisition cost: what was spent on winning customers ÷ the new customers it won.",
    "zh-CN": "获客成本：拉新花费 ÷ 带来的新客户数。",
    "zh-TW": "獲客成本：拉新花費 ÷ 帶來的新顧客數。",
  },
  rule: {
    text: {
      "en-US": "CAC = spend ÷ new customers",
      "zh-CN": "获客成本 = 花费 ÷ 新客户数",
      "zh-TW": "獲客成本 = 花費 ÷ 新顧客數",
    },
    source: RULES.customers,
  },
  parameters: [
    number(
      "spend",
      { "en-US": "All that was spent on winning customers.", "zh-CN": "拉新的全部花费。", "zh-TW": "拉新的全部花費。" },
      AT_LEAST_ZERO,
    ),
    number(
      "new_customers",
      {
        "en-US": "Customers with their first order from it.",
        "zh-CN": "由此首次下单的客户数。",
        "zh-TW": "由此首次下單的顧客數。",
      },
      DIVISOR,
    ),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Money a new customer.", "zh-CN": "每个新客户的花费。", "zh-TW": "每位新顧客的花費。" },
  },
  examples: [
    { args: [12000, 80], gives: 150 },
    { args: [0, 25], gives: 0 },
    {
      args: [12000, 0],
      refuses: "#DIV/0!",
      because: { "en-US": "No customer was won.", "zh-CN": "没有新客户。", "zh-TW": "沒有新顧客。" },
    },
  ],
  run: (spend, newCustomers) => acquisitionCost(spend, newCustomers),
});
