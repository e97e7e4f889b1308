/**
 * What the user chooses for campaign learning: the standard to hold responses against, the margin, and the next budget. Rules §4.
 */
import { ALLOWED_CONFIDENCE } from "../kind-texts";
import { TERMS } from "../../text/terms";
import { type Choices, choicesOf, fields, money, number, percent } from "../fields";
import type { OptionValues } from "../kind";
import { say } from "../../text/say";

const ALLOWED = {
  rate: say(
    "A share above 0 % and at most 100 %.",
    "请填写大于 0%、不超过 100% 的比例。",
    "請填入大於 0%、不超過 100% 的比例。",
  ),
  confidence: ALLOWED_CONFIDENCE,
  growth: say("A number from 1 to 100.", "请填写 1 到 100 之间的数。", "請填入 1 到 100 之間的數。"),
  money: say("An amount from 0.", "请填写不小于 0 的金额。", "請填入不小於 0 的金額。"),
} as const;

export const CAMPAIGN_OPTIONS = fields({
  responseStandard: percent({
    place: "main",
    default: 0.02,
    min: 0.0001,
    max: 1,
    allowed: ALLOWED.rate,
    label: say("Response standard", "回应率标准", "回應率標準"),
    help: say(
      "The response rate a campaign is held against; 2 % is the standard of a plain mailing.",
      "用来衡量活动的回应率；普通邮寄的标准为 2%。",
      "用來衡量活動的回應率；一般郵寄的標準為 2%。",
    ),
  }),
  confidence: percent({
    default: 0.95,
    min: 0.5,
    max: 0.999,
    allowed: ALLOWED.confidence,
    label: TERMS.confidence,
    help: say(
      "How sure the interval of a response rate is; a campaign is above or below the standard only when its whole interval is.",
      "回应率置信区间的把握程度；整个区间都高于（或低于）标准时，才判定活动高于（或低于）标准。",
      "回應率信賴區間的把握程度；整個區間都高於（或低於）標準時，才判定活動高於（或低於）標準。",
    ),
  }),
  margin: percent({
    default: 0.3,
    min: 0.001,
    max: 1,
    allowed: ALLOWED.rate,
    label: TERMS.margin,
    help: say(
      "Share of the revenue that stays before the campaign's cost; 30 % is assumed until you type your own.",
      "扣除活动费用前的毛利占销售额的比例；未填写时按 30% 估算。",
      "扣除活動費用前的毛利占銷售額的比例；未填寫時以 30% 估算。",
    ),
  }),
  budget: money({
    place: "main",
    default: null,
    min: 0,
    max: 1e12,
    allowed: ALLOWED.money,
    label: TERMS.nextBudget,
    help: say(
      "To be spent on these campaigns next time. Empty: as much as they cost so far.",
      "下期投入这些活动的总金额。留空则与以往总费用相同。",
      "下期投入這些活動的總金額。留空則與以往總費用相同。",
    ),
  }),
  capShare: percent({
    default: 0.4,
    min: 0.01,
    max: 1,
    allowed: ALLOWED.rate,
    label: say("Most for one campaign", "单个活动上限", "單一活動上限"),
    help: say(
      "No campaign gets more than this share of the budget, however well it paid.",
      "无论回报多高，单个活动不超过总预算的这一比例。",
      "無論報酬多高，單一活動不超過總預算的這一比例。",
    ),
  }),
  growth: number({
    default: 3,
    min: 1,
    max: 100,
    allowed: ALLOWED.growth,
    label: say("Most growth (times)", "单个活动增长上限（倍）", "單一活動成長上限（倍）"),
    help: say(
      "No campaign gets more than so many times what it cost so far: what a small campaign returned need not hold for a large one.",
      "单个活动的预算不超过以往费用的这一倍数：小额投放的投产比，放大后未必保持。",
      "單一活動的預算不超過以往費用的這一倍數：小額投放的報酬，放大後未必維持。",
    ),
  }),
  testBudget: money({
    default: null,
    min: 0,
    max: 1e12,
    allowed: ALLOWED.money,
    label: say("Test budget a campaign", "每个活动的测试预算", "每個活動的測試預算"),
    help: say(
      "Every campaign gets at least this, so that it can show what it brings. Empty: a tenth of the budget, spread evenly.",
      "每个活动至少获得的金额，用来继续验证效果。留空则将总预算的十分之一平均分配。",
      "每個活動至少獲得的金額，用來繼續驗證成效。留空則將總預算的十分之一平均分配。",
    ),
  }),
});

/** Budgets are null where they are left to the data: what the campaigns cost so far, and a tenth of the budget spread evenly. */
export type CampaignChoices = Choices<typeof CAMPAIGN_OPTIONS>;

export const campaignChoices = (values: OptionValues): CampaignChoices => choicesOf(CAMPAIGN_OPTIONS, values);
