/** MINBID: the lowest bid worth taking at a given load. */
import { lowestBid } from "../../domain/products/price";
import { defineFunction } from "../define";
import { moreThan } from "../messages";
import { AT_LEAST_ZERO, SHARE, number, optional } from "../parameters";
import { RULES } from "../sources";

export const MINBID = defineFunction({
  id: "MINBID",
  group: "priceAndStock",
  title: { "en-US": "Lowest acceptable bid", "zh-CN": "最低可接受报价", "zh-TW": "最低可接受報價" },
  description: {
    "en-US": "Lowest bid worth taking in a low season: from variable cost when empty to full cost when booked out.",
    "zh-CN": "淡季最低可接受报价：空档时为变动成本，满负荷时为完全成本，中间线性上升。",
    "zh-TW": "淡季最低可接受報價：空檔時為變動成本，滿載時為完全成本，中間線性上升。",
  },
  rule: {
    text: {
      "en-US": "Bid = variable cost + (full cost − variable cost) × occupancy, never below floor share × full cost",
      "zh-CN": "报价 = 变动成本 +（完全成本 − 变动成本）× 负荷率，且不低于 下限比例 × 完全成本",
      "zh-TW": "報價 = 變動成本 +（完全成本 − 變動成本）× 負載率，且不低於 下限比例 × 完全成本",
    },
    source: RULES.priceAndStock,
  },
  parameters: [
    number(
      "variable_cost",
      {
        "en-US": "Cost that the order itself causes.",
        "zh-CN": "接单才会发生的变动成本。",
        "zh-TW": "接單才會發生的變動成本。",
      },
      AT_LEAST_ZERO,
    ),
    number(
      "full_cost",
      {
        "en-US": "Variable cost and the share of fixed cost.",
        "zh-CN": "变动成本加分摊的固定成本。",
        "zh-TW": "變動成本加分攤的固定成本。",
      },
      AT_LEAST_ZERO,
    ),
    number(
      "occupancy",
      {
        "en-US": "Share of the capacity that is booked.",
        "zh-CN": "已占用产能的比例。",
        "zh-TW": "已占用產能的比例。",
      },
      SHARE,
    ),
    optional(
      number(
        "floor_share",
        {
          "en-US": "Share of the full cost a bid never goes below.",
          "zh-CN": "报价不低于完全成本的这一比例。",
          "zh-TW": "報價不低於完全成本的這一比例。",
        },
        SHARE,
      ),
      0,
    ),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Money, not rounded.", "zh-CN": "金额，不取整。", "zh-TW": "金額，不取整。" },
  },
  examples: [
    { args: [60, 100, 0.5], gives: 80 },
    { args: [60, 100, 0], gives: 60 },
    { args: [60, 100, 0.1, 0.75], gives: 75 },
    {
      args: [120, 100, 0.5],
      refuses: "#NUM!",
      because: {
        "en-US": "The full cost includes the variable cost.",
        "zh-CN": "完全成本包含变动成本。",
        "zh-TW": "完全成本包含變動成本。",
      },
    },
  ],
  run: (variableCost, fullCost, occupancy, floorShare) => {
    if (variableCost > fullCost)
      throw moreThan({ name: "variable_cost", value: variableCost }, { name: "full_cost", value: fullCost });
    return lowestBid(variableCost, fullCost, occupancy, floorShare);
  },
});
