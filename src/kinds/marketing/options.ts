/** What the user chooses for the marketing plan: an example to begin with, the sheets on request, and what goals are judged by. Rules §8. */
import { AMBER_FROM } from "../../domain/goal/standing";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { type Choices, choicesOf, fields, flag, money, number, percent, sheetFlag } from "../fields";
import type { OptionValues } from "../kind";
import { OPTIONAL_SHEETS } from "./optional-sheets";
import { REGION_TEXTS } from "./region-texts";

/** Assumptions that stand on the evaluation. */
export const JUDGING_OPTIONS = fields({
  amber: percent({
    ...{ default: AMBER_FROM, min: 0.01, max: 1, format: "pace" },
    label: TERMS.amberBelow,
    help: say(
      "A goal at this share of the expected progress or above is only slightly behind.",
      "达到应有进度的这一比例及以上，只算略落后。",
      "達到應有進度的這一比例及以上，只算略落後。",
    ),
  }),
  stretch: percent({
    ...{ default: 0.5, min: 0.01, max: 100, format: "pace" },
    label: say("Attainable: change on the start up to", "可达成：相对起始值的变动上限", "可達成：相對起始值的變動上限"),
    help: say(
      "A goal that asks for a larger change is marked as hard to attain: an assumption, type your own.",
      "变动超过此比例的目标会标为难以达成：为假设值，请按实际修改。",
      "變動超過此比例的目標會標為難以達成：為假設值，請依實際修改。",
    ),
  }),
});

const withBudget = ({ budget }: OptionValues): boolean => budget === true;

/** Assumptions that stand on the budget. */
export const MONEY_OPTIONS = fields({
  margin: percent({
    ...{ default: 0.3, min: 0.001, max: 1, when: withBudget },
    label: TERMS.margin,
    help: say(
      "Share of the extra revenue that stays before the cost of the actions; 30 % is assumed until you type your own.",
      "扣除行动费用前的毛利占新增销售额的比例；未填写时按 30% 估算。",
      "扣除行動費用前的毛利占新增銷售額的比例；未填寫時以 30% 估算。",
    ),
  }),
  years: number({
    ...{ default: 3, min: 0.1, max: 50, format: "average", when: withBudget },
    label: say("Years a customer stays", "客户平均留存年数", "顧客平均留存年數"),
    help: say("An assumption, type your own.", "为假设值，请按实际修改。", "為假設值，請依實際修改。"),
  }),
  spend: money({
    ...{ default: 0, min: 0, max: 1e12, when: withBudget },
    label: say("Spent a year on winning customers", "全年获客投入", "全年獲客投入"),
    help: say(
      "Advertising, commissions and gifts for first orders. At 0 the cost of a customer is unknown, not free.",
      "广告、佣金、首单礼品等。填 0 表示获客成本未知，而不是零成本。",
      "廣告、佣金、首單贈品等。填 0 表示獲客成本未知，而不是零成本。",
    ),
  }),
});

/** The assumption that stands on the sheet of regions. */
export const REGION_OPTIONS = fields({
  coreShare: percent({
    ...{ default: 0.8, min: 0.01, max: 1, format: "pace", when: ({ regions }) => regions === true },
    ...REGION_TEXTS.core,
  }),
});

export const MARKETING_OPTIONS = {
  ...fields({
    example: flag({
      place: "main",
      label: say("Begin with an example", "先看示例", "先看範例"),
      help: say(
        "Fills what is empty with the plan of a sample shop. Switched off again, its rows go; those you have changed stay.",
        "用示例店铺的计划填入空白处。再次关闭后示例行消失，您改过的行保留。",
        "用範例店鋪的計畫填入空白處。再次關閉後範例列消失，您改過的列保留。",
      ),
    }),
  }),
  ...fields({
    situation: sheetFlag(OPTIONAL_SHEETS.situation),
    segments: sheetFlag(OPTIONAL_SHEETS.segments),
    regions: sheetFlag(OPTIONAL_SHEETS.regions),
    partners: sheetFlag(OPTIONAL_SHEETS.partners),
    budget: sheetFlag(OPTIONAL_SHEETS.budget),
  }),
  ...JUDGING_OPTIONS,
  ...REGION_OPTIONS,
  ...MONEY_OPTIONS,
};

export type MarketingChoices = Choices<typeof MARKETING_OPTIONS>;
export const marketingChoices = (values: OptionValues): MarketingChoices => choicesOf(MARKETING_OPTIONS, values);
