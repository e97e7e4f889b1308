/** CLV: the discounted margin a customer brings. */
import { customerLifetimeValue } from "../../domain/customers/loyalty";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, SHARE, number, optional } from "../parameters";
import { Refusal } from "../refusal";
import { cite } from "../sources";

export const CLV = defineFunction({
  id: "CLV",
  group: "customers",
  title: { "en-US": "Customer lifetime value", "zh-CN": "客户终身价值", "zh-TW": "顧客終身價值" },
  description: {
    "en-US": "Discounted margin a customer brings over the years of the relation.",
    "zh-CN": "客户在整个关系期内带来的折现毛利。",
    "zh-TW": "顧客在整個關係期內帶來的折現毛利。",
  },
  rule: {
    text: {
      "en-US":
        "Margin a year = AOV × orders a year × margin. The first year counts in full, each later one retention ÷ (1 + discount rate) of the one before, for the years given or for ever.",
      "zh-CN":
        "年毛利 = 客单价 × 年订单数 × 毛利率。首年全额计入，此后每年为上一年 × 留存率 ÷ (1 + 折现率)，计至指定年数或无限期。",
      "zh-TW":
        "年毛利 = 客單價 × 年訂單數 × 毛利率。首年全額計入，此後每年為上一年 × 留存率 ÷ (1 + 折現率)，計至指定年數或無限期。",
    },
    source: cite("Gupta & Lehmann (2003), Customers as Assets, Journal of Interactive Marketing 17(1)"),
  },
  notes: {
    "en-US": "For cash flows of your own choice use Excel's NPV.",
    "zh-CN": "现金流不规则时请用 Excel 的 NPV。",
    "zh-TW": "現金流不規則時請用 Excel 的 NPV。",
  },
  parameters: [
    number("aov", { "en-US": "Average order value.", "zh-CN": "客单价。", "zh-TW": "客單價。" }, AT_LEAST_ZERO),
    number(
      "orders_per_year",
      { "en-US": "Orders a customer places a year.", "zh-CN": "每位客户的年订单数。", "zh-TW": "每位顧客的年訂單數。" },
      AT_LEAST_ZERO,
    ),
    number(
      "margin",
      { "en-US": "Margin as a share of revenue, 0 to 1.", "zh-CN": "毛利率，0 到 1。", "zh-TW": "毛利率，0 到 1。" },
      SHARE,
    ),
    number(
      "retention",
      {
        "en-US": "Share of customers who stay from year to year.",
        "zh-CN": "年留存率，0 到 1。",
        "zh-TW": "年留存率，0 到 1。",
      },
      SHARE,
    ),
    optional(
      number(
        "discount_rate",
        { "en-US": "Interest a year, 0 if left out.", "zh-CN": "年折现率，默认 0。", "zh-TW": "年折現率，預設 0。" },
        AT_LEAST_ZERO,
      ),
      0,
    ),
    optional(
      number(
        "years",
        {
          "en-US": "Years counted; for ever if left out.",
          "zh-CN": "计算年数；省略为无限期。",
          "zh-TW": "計算年數；省略為無限期。",
        },
        { min: 1, integer: true },
      ),
    ),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Money a customer.", "zh-CN": "每位客户的金额。", "zh-TW": "每位顧客的金額。" },
  },
  examples: [
    { args: [250, 4, 0.3, 0.5], gives: 600 },
    { args: [250, 4, 0.3, 0.6, 0.1, 3], gives: 300 * (1 + 0.6 / 1.1 + (0.6 / 1.1) ** 2) },
    { args: [250, 4, 0.3, 1, 0, 2], gives: 600 },
    {
      args: [250, 4, 0.3, 1],
      refuses: "#NUM!",
      because: {
        "en-US": "If nobody leaves and nothing is discounted, the value is without end.",
        "zh-CN": "无流失且不折现时，价值无穷大。",
        "zh-TW": "無流失且不折現時，價值無窮大。",
      },
    },
    { args: [250, 4, 0.3, 1.2], refuses: "#NUM!" },
  ],
  run: (averageOrderValue, ordersPerYear, margin, retention, discountRate, years) => {
    const value = customerLifetimeValue({ averageOrderValue, ordersPerYear, margin, retention, discountRate, years });
    if (value === Number.POSITIVE_INFINITY) throw withoutEnd();
    return value;
  },
});

function withoutEnd(): Refusal {
  return new Refusal("#NUM!", {
    "en-US": "With “retention” 1 and no “discount_rate” the value has no end: give “years”.",
    "zh-CN": "“retention”为 1 且没有“discount_rate”时价值无穷大，请填写“years”。",
    "zh-TW": "「retention」為 1 且沒有「discount_rate」時價值無窮大，請填寫「years」。",
  });
}
