/** BREAKEVENRESPONSE: the response a campaign must reach to pay for itself. */
import { breakEvenResponse } from "../../domain/campaigns/marketing";
import { defineFunction } from "../define";
import { moreThan } from "../messages";
import { AT_LEAST_ZERO, DIVISOR, RETURNED_SHARE, number } from "../parameters";
import { RULES } from "../sources";

export const BREAKEVENRESPONSE = defineFunction({
  id: "BREAKEVENRESPONSE",
  group: "marketing",
  title: { "en-US": "Break-even response rate", "zh-CN": "保本响应率", "zh-TW": "損益兩平回應率" },
  description: {
    "en-US": "Share of the people contacted who must order so that the campaign pays for itself.",
    "zh-CN": "触达的人中至少要有多大比例下单，活动才能保本。",
    "zh-TW": "觸及的人中至少要有多大比例下單，活動才能打平。",
  },
  rule: {
    text: {
      "en-US": "Break-even response = cost of a contact ÷ margin of an order. A plain mailing's usual response is 2 %.",
      "zh-CN": "保本响应率 = 单次触达成本 ÷ 单笔订单毛利。普通群发的一般响应率为 2%。",
      "zh-TW": "損益兩平回應率 = 單次觸及成本 ÷ 單筆訂單毛利。一般群發的回應率為 2%。",
    },
    source: RULES.customers,
  },
  parameters: [
    number(
      "cost_per_contact",
      { "en-US": "Cost of reaching one person.", "zh-CN": "触达一个人的成本。", "zh-TW": "觸及一個人的成本。" },
      AT_LEAST_ZERO,
    ),
    number(
      "margin_per_order",
      {
        "en-US": "Margin of one order before the campaign's cost.",
        "zh-CN": "一笔订单的毛利，未扣活动成本。",
        "zh-TW": "一筆訂單的毛利，未扣活動成本。",
      },
      DIVISOR,
    ),
  ],
  returns: RETURNED_SHARE,
  examples: [
    { args: [1.5, 60], gives: 0.025 },
    { args: [0.08, 45], gives: 0.0017777777777777779 },
    {
      args: [80, 60],
      refuses: "#NUM!",
      because: {
        "en-US": "Even if everyone ordered, a contact would cost more than it earns.",
        "zh-CN": "即使人人下单，触达成本也高于毛利。",
        "zh-TW": "即使人人下單，觸及成本也高於毛利。",
      },
    },
    { args: [1.5, 0], refuses: "#DIV/0!" },
  ],
  run: (cost, margin) => {
    if (cost > margin)
      throw moreThan({ name: "cost_per_contact", value: cost }, { name: "margin_per_order", value: margin });
    return breakEvenResponse(cost, margin);
  },
});
