/** What goals are judged by, as cells the user may change. */
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { inputLines } from "../../fields";
import { JUDGING_OPTIONS, type MarketingChoices } from "../options";

export type JudgingInputs = Inputs<keyof typeof JUDGING_OPTIONS>;

export const judgingInputs = (choices: MarketingChoices): JudgingInputs => inputs(inputLines(JUDGING_OPTIONS, choices));
