/**
 * The assumptions of both campaign sheets as cells the user may change.
 */
import { f } from "../../../plan/formula";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { inputLines } from "../../fields";
import type { CampaignAnalysis } from "../model";
import { CAMPAIGN_OPTIONS, type CampaignChoices } from "../options";
import { TEXTS } from "../texts";
import { TERMS } from "../../../text/terms";

type InputKey = keyof CampaignChoices | "deviations";
export type CampaignInputs = Inputs<InputKey>;

/** The options as inputs, and the standard errors of the confidence. */
export function campaignInputs(analysis: CampaignAnalysis): CampaignInputs {
  return inputs<InputKey>({
    ...inputLines(CAMPAIGN_OPTIONS, analysis),
    deviations: {
      ...{ label: TEXTS.deviations, format: "exact" },
      value: ({ confidence }) => f`NORMSINV(1-(1-${confidence})/2)`,
    },
  });
}

export const LEARNING_INPUTS = ["responseStandard", "confidence", "margin", "deviations"] as const;
export const BUDGET_INPUTS = ["budget", "capShare", "growth", "testBudget"] as const;
export const INPUT_HEADINGS = [TERMS.assumption, TERMS.value, TERMS.meaning] as const;
