/** REPEATRATE: the share of customers who bought more than once. */
import { repeatRate } from "../../domain/customers/loyalty";
import { CUSTOMERS, ORDER_IDS, customerOrders } from "../customer-parameters";
import { defineFunction } from "../define";
import { isBlankAt, noData } from "../ranges";
import { RETURNED_SHARE } from "../parameters";
import { RULES } from "../sources";

export const REPEATRATE = defineFunction({
  id: "REPEATRATE",
  group: "customers",
  title: { "en-US": "Repeat rate", "zh-CN": "复购率", "zh-TW": "複購率" },
  description: {
    "en-US": "Share of customers with two orders or more.",
    "zh-CN": "有两笔及以上订单的客户占比。",
    "zh-TW": "有兩筆以上訂單的顧客占比。",
  },
  rule: {
    text: {
      "en-US": "Customers with at least 2 orders ÷ customers.",
      "zh-CN": "订单数 ≥ 2 的客户数 ÷ 客户数。",
      "zh-TW": "訂單數 ≥ 2 的顧客數 ÷ 顧客數。",
    },
    source: RULES.vocabulary,
  },
  parameters: [CUSTOMERS, ORDER_IDS],
  returns: RETURNED_SHARE,
  examples: [
    { args: [[["Li"], ["Wu"], ["Li"], ["Xu"]]], gives: 1 / 3 },
    {
      args: [
        [["Li"], ["Wu"], ["Li"]],
        [["A1"], ["A2"], ["A1"]],
      ],
      gives: 0,
    },
    { args: [[[null], [null]]], refuses: "#N/A" },
    { args: [[["Li"], ["Wu"]], [["A1"]]], refuses: "#VALUE!" },
  ],
  run: (customers, orderIds) => {
    const rows = customers.cells.flatMap((_, index) => (isBlankAt(customers, index) ? [] : [index]));
    if (rows.length === 0) throw noData("customers");
    const orders = customerOrders(customers, rows, orderIds);
    return repeatRate(orders.customer, orders.customers.length);
  },
});
