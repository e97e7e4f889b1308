/** ROI: what came back beyond the cost, for each unit of cost. */
import { returnOnInvestment } from "../../domain/campaigns/marketing";
import { defineFunction } from "../define";
import { DIVISOR, number } from "../parameters";
import { RULES } from "../sources";

export const ROI = defineFunction({
  id: "ROI",
  group: "marketing",
  title: { "en-US": "Return on investment", "zh-CN": "投资回报率", "zh-TW": "投資報酬率" },
  description: {
    "en-US": "Return on investment: (gain − cost) ÷ cost, the gain being all that came back.",
    "zh-CN": "投资回报率：（收益 − 成本）÷ 成本，收益为收回的全部金额。",
    "zh-TW": "投資報酬率：（收益 − 成本）÷ 成本，收益為收回的全部金額。",
  },
  rule: {
    text: {
      "en-US": "ROI = (gain − cost) ÷ cost",
      "zh-CN": "投资回报率 =（收益 − 成本）÷ 成本",
      "zh-TW": "投資報酬率 =（收益 − 成本）÷ 成本",
    },
    source: RULES.plan,
  },
  notes: {
    "en-US":
      "Take the margin earned as gain, not revenue: revenue still holds the cost of the goods. For revenue ÷ spend use ROAS.",
    "zh-CN": "收益请用毛利而非销售额，因为销售额还包含商品成本。要算销售额 ÷ 花费请用 ROAS。",
    "zh-TW": "收益請用毛利而非銷售額，因為銷售額還包含商品成本。要算銷售額 ÷ 花費請用 ROAS。",
  },
  parameters: [
    number("gain", {
      "en-US": "All that came back, before the cost is taken off.",
      "zh-CN": "收回的全部金额，未减成本。",
      "zh-TW": "收回的全部金額，未減成本。",
    }),
    number("cost", { "en-US": "What was put in.", "zh-CN": "投入的成本。", "zh-TW": "投入的成本。" }, DIVISOR),
  ],
  returns: {
    shape: "number",
    text: {
      "en-US": "A share: 0.5 is a return of 50 %, −1 means nothing came back.",
      "zh-CN": "比率：0.5 为回报 50%，−1 为全部损失。",
      "zh-TW": "比率：0.5 為報酬 50%，−1 為全部損失。",
    },
  },
  examples: [
    { args: [15000, 10000], gives: 0.5 },
    { args: [8000, 10000], gives: -0.2 },
    {
      args: [15000, 0],
      refuses: "#DIV/0!",
      because: { "en-US": "Nothing was put in.", "zh-CN": "没有投入成本。", "zh-TW": "沒有投入成本。" },
    },
  ],
  run: (gain, cost) => returnOnInvestment(gain, cost),
});
