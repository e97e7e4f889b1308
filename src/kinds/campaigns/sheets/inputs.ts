/**
 * The assumptions of both campaign sheets as cells the user may change.
 */
import { f } from "../../../plan/formula";
import { type InputCell, type Inputs, inputs } from "../../../plan/sections/inputs-part";
import type { CampaignAnalysis } from "../model";
import { BOUNDS, CAMPAIGN_OPTIONS } from "../options";
import { ALLOWED, TEXTS } from "../texts";

type InputKey = "responseStandard" | "confidence" | "margin" | "budget" | "capShare" | "growth" | "testBudget";
export type CampaignInputs = Inputs<InputKey | "deviations">;

/** The input of an option: label and meaning are the option's own. */
function inputOf(
  key: InputKey,
  analysis: CampaignAnalysis,
  cell: Pick<InputCell, "allowed" | "format">,
  bounds: { min: number; max: number },
): Omit<InputCell, "key" | "handle"> {
  const { label, help } = CAMPAIGN_OPTIONS.find((option) => option.key === key)!;
  return { label, note: help, value: analysis[key], rule: { type: "decimal", ...bounds }, ...cell };
}

/** The inputs of the campaigns, and the standard errors of the confidence. */
export function campaignInputs(analysis: CampaignAnalysis): CampaignInputs {
  const rate = { allowed: ALLOWED.rate, format: "percent" } as const;
  const money = { allowed: ALLOWED.money, format: "money" } as const;
  const confidence = { allowed: ALLOWED.confidence, format: "percent" } as const;
  const growth = { allowed: ALLOWED.growth, format: "exact" } as const;
  return inputs<InputKey | "deviations">({
    responseStandard: inputOf("responseStandard", analysis, rate, BOUNDS.responseStandard),
    confidence: inputOf("confidence", analysis, confidence, BOUNDS.confidence),
    margin: inputOf("margin", analysis, rate, BOUNDS.margin),
    deviations: {
      label: TEXTS.deviations,
      format: "exact",
      value: (cell) => f`NORMSINV(1-(1-${cell.confidence})/2)`,
    },
    budget: inputOf("budget", analysis, money, BOUNDS.money),
    capShare: inputOf("capShare", analysis, rate, BOUNDS.capShare),
    growth: inputOf("growth", analysis, growth, BOUNDS.growth),
    testBudget: inputOf("testBudget", analysis, money, BOUNDS.money),
  });
}

export const LEARNING_INPUTS = ["responseStandard", "confidence", "margin", "deviations"] as const;
export const BUDGET_INPUTS = ["budget", "capShare", "growth", "testBudget"] as const;
export const INPUT_SECTION = { width: 7 } as const;
export const INPUT_HEADINGS = [TEXTS.assumption, TEXTS.value, TEXTS.origin] as const;
