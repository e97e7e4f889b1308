/**
 * What the user chooses for campaign learning: the standard to hold responses against, the margin, and the next budget. Rules §4.
 */
import type { OptionField, OptionValues } from "../kind";
import { say } from "../../text/say";

/** A plain mailing's response rate; how sure a verdict has to be; a margin to begin with; the most that one campaign gets, of the budget and of its own cost. */
export const STANDARDS = { responseStandard: 0.02, confidence: 0.95, margin: 0.3, capShare: 0.4, growth: 3 } as const;
export const BOUNDS = {
  responseStandard: { min: 0.0001, max: 1 },
  confidence: { min: 0.5, max: 0.999 },
  margin: { min: 0.001, max: 1 },
  capShare: { min: 0.01, max: 1 },
  growth: { min: 1, max: 100 },
  money: { min: 0, max: 1e12 },
} as const;

export const CAMPAIGN_OPTIONS: readonly OptionField[] = [
  {
    key: "responseStandard",
    type: "number",
    unit: "percent",
    default: STANDARDS.responseStandard,
    ...BOUNDS.responseStandard,
    label: say("Response standard", "响应率标准", "回應率標準"),
    help: say(
      "The response rate a campaign is held against; 2 % is the standard of a plain mailing.",
      "用来衡量活动的响应率；普通邮寄的标准为 2%。",
      "用來衡量活動的回應率；一般郵寄的標準為 2%。",
    ),
  },
  {
    key: "confidence",
    type: "number",
    unit: "percent",
    default: STANDARDS.confidence,
    ...BOUNDS.confidence,
    label: say("Confidence", "置信水平", "信賴水準"),
    help: say(
      "How sure the interval of a response rate is; a campaign is above or below the standard only when its whole interval is.",
      "响应率置信区间的把握程度；整个区间都高于（或低于）标准时，才判定活动高于（或低于）标准。",
      "回應率信賴區間的把握程度；整個區間都高於（或低於）標準時，才判定活動高於（或低於）標準。",
    ),
  },
  {
    key: "margin",
    type: "number",
    unit: "percent",
    default: STANDARDS.margin,
    ...BOUNDS.margin,
    label: say("Margin", "毛利率", "毛利率"),
    help: say(
      "Share of the revenue that stays before the campaign's cost; 30 % is assumed until you type your own.",
      "扣除活动费用前的毛利占销售额的比例；未填写时按 30% 估算。",
      "扣除活動費用前的毛利占銷售額的比例；未填寫時以 30% 估算。",
    ),
  },
  {
    key: "budget",
    type: "number",
    unit: "money",
    default: null,
    optional: true,
    ...BOUNDS.money,
    label: say("Next budget", "下期总预算", "下期總預算"),
    help: say(
      "To be spent on these campaigns next time. Empty: as much as they cost so far.",
      "下期投入这些活动的总金额。留空则与以往总费用相同。",
      "下期投入這些活動的總金額。留空則與以往總費用相同。",
    ),
  },
  {
    key: "capShare",
    type: "number",
    unit: "percent",
    default: STANDARDS.capShare,
    ...BOUNDS.capShare,
    label: say("Most for one campaign", "单个活动上限", "單一活動上限"),
    help: say(
      "No campaign gets more than this share of the budget, however well it paid.",
      "无论回报多高，单个活动不超过总预算的这一比例。",
      "無論報酬多高，單一活動不超過總預算的這一比例。",
    ),
  },
  {
    key: "growth",
    type: "number",
    default: STANDARDS.growth,
    ...BOUNDS.growth,
    label: say("Most growth (times)", "单个活动增长上限（倍）", "單一活動成長上限（倍）"),
    help: say(
      "No campaign gets more than so many times what it cost so far: what a small campaign returned need not hold for a large one.",
      "单个活动的预算不超过以往费用的这一倍数：小额投放的投产比，放大后未必保持。",
      "單一活動的預算不超過以往費用的這一倍數：小額投放的報酬，放大後未必維持。",
    ),
  },
  {
    key: "testBudget",
    type: "number",
    unit: "money",
    default: null,
    optional: true,
    ...BOUNDS.money,
    label: say("Test budget a campaign", "每个活动的测试预算", "每個活動的測試預算"),
    help: say(
      "Every campaign gets at least this, so that it can show what it brings. Empty: a tenth of the budget, spread evenly.",
      "每个活动至少获得的金额，用来继续验证效果。留空则将总预算的十分之一平均分配。",
      "每個活動至少獲得的金額，用來繼續驗證成效。留空則將總預算的十分之一平均分配。",
    ),
  },
];

export interface CampaignChoices {
  readonly responseStandard: number;
  readonly confidence: number;
  readonly margin: number;
  readonly capShare: number;
  readonly growth: number;
  /** null for what the campaigns cost so far. */
  readonly budget: number | null;
  /** null for a tenth of the budget, spread evenly. */
  readonly testBudget: number | null;
}

/** The option values, typed; they have been validated by the fields above. */
export function campaignChoices(values: OptionValues): CampaignChoices {
  const number = (key: keyof typeof STANDARDS): number =>
    typeof values[key] === "number" ? values[key] : STANDARDS[key];
  const money = (key: "budget" | "testBudget"): number | null => (typeof values[key] === "number" ? values[key] : null);
  return {
    responseStandard: number("responseStandard"),
    confidence: number("confidence"),
    margin: number("margin"),
    capShare: number("capShare"),
    growth: number("growth"),
    budget: money("budget"),
    testBudget: money("testBudget"),
  };
}
