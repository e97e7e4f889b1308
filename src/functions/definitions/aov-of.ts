/** AOVOF: average order value straight from order lines. */
import { averageOrderValue } from "../../domain/maths/ratio";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { defineFunction } from "../define";
import { type Cell, cells, numbers } from "../parameters";
import { keyedIndexes, numberAt } from "../ranges";
import { RULES } from "../sources";

export const AOVOF = defineFunction({
  id: "AOVOF",
  group: "orderValue",
  title: {
    "en-US": "Average order value of order lines",
    "zh-CN": "按订单明细求客单价",
    "zh-TW": "按訂單明細求客單價",
  },
  description: {
    "en-US": "Average order value from order lines: the sum of the amounts ÷ the number of distinct orders.",
    "zh-CN": "由订单明细求客单价：金额合计 ÷ 不重复订单数，一单多行只算一单。",
    "zh-TW": "由訂單明細求客單價：金額合計 ÷ 不重複訂單數，一單多列只算一單。",
  },
  rule: {
    text: {
      "en-US": "AOV = sum of line amounts ÷ distinct order ids",
      "zh-CN": "客单价 = 明细金额合计 ÷ 不重复的订单号数",
      "zh-TW": "客單價 = 明細金額合計 ÷ 不重複的訂單編號數",
    },
    source: RULES.vocabulary,
  },
  notes: {
    "en-US":
      "A line without an order id is skipped; beside one a blank amount is 0. An id is the same whether the cell holds it as a number or as text.",
    "zh-CN": "没有订单号的行会跳过；有订单号而金额为空时按 0 计。订单号以数字或文本存储都视为同一个。",
    "zh-TW": "沒有訂單編號的列會略過；有訂單編號而金額為空白時以 0 計。訂單編號以數字或文字儲存都視為同一個。",
  },
  parameters: [
    numbers("amounts", {
      "en-US": "Amount of each line; refunds negative.",
      "zh-CN": "每行金额，退款为负。",
      "zh-TW": "每列金額，退款為負。",
    }),
    cells("order_ids", {
      "en-US": "Order id of each line, in as many cells.",
      "zh-CN": "每行的订单号，单元格数与金额相同。",
      "zh-TW": "每列的訂單編號，儲存格數與金額相同。",
    }),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Money an order.", "zh-CN": "每笔订单的金额。", "zh-TW": "每筆訂單的金額。" },
  },
  examples: [
    {
      args: [
        [[60], [40], [200]],
        [["T1"], ["T1"], ["T2"]],
      ],
      gives: 150,
    },
    {
      args: [
        [
          [60, null],
          [40, 50],
        ],
        [
          [1001, null],
          ["1001", 1002],
        ],
      ],
      gives: 75,
    },
    {
      args: [
        [[60], [40]],
        [["T1"], [null]],
      ],
      refuses: "#VALUE!",
      because: {
        "en-US": "An amount without an order id belongs to no order.",
        "zh-CN": "没有订单号的金额无法归入订单。",
        "zh-TW": "沒有訂單編號的金額無法歸入訂單。",
      },
    },
    {
      args: [[[null]], [[null]]],
      refuses: "#N/A",
      because: { "en-US": "There are no order lines.", "zh-CN": "没有订单明细。", "zh-TW": "沒有訂單明細。" },
    },
  ],
  run: (amounts, orderIds) => {
    const ids = { name: "order_ids", range: orderIds };
    const orders = new Set<Cell>();
    let units = 0;
    for (const index of keyedIndexes(ids, { name: "amounts", range: amounts })) {
      units += toMoneyUnits(numberAt(amounts, index));
      orders.add(orderIds.cells[index]!);
    }
    return averageOrderValue(fromMoneyUnits(units), orders.size);
  },
});
