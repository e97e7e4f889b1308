/**
 * Period, sample and standards of the rate review as cells the user may change.
 */
import { f } from "../../../../plan/formula";
import { type InputLine, type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import { each } from "../../../../plan/table";
import { clausesOf } from "../../../../text/wording";
import { type AsOf, monthToDateLines } from "../../period-inputs";
import { type RateKey, RATES, type Review, standardOf } from "./model";
import { ALLOWED, RATE_MEANINGS, RATE_TEXTS, TEXTS } from "./texts";

type ReviewInput = "from" | "to" | "fewest" | "confidence" | "deviations" | `standard.${RateKey}`;
export type ReviewInputs = Inputs<ReviewInput>;

/** A share of fewer leads says little: one lead more moves it by more than three points. */
const FEWEST_LEADS = 30;
const CONFIDENCE = 0.95;

/** Left empty, a rate is not judged. */
function standardLine({ leads }: Review, key: RateKey): InputLine<ReviewInput> {
  const rate = RATES.find((each) => each.key === key)!;
  const value = standardOf(leads, rate);
  const origin = rate.standard !== null ? TEXTS.standard : value === null ? TEXTS.noOverall : TEXTS.overall;
  return {
    label: TEXTS.standardOf(RATE_TEXTS[key]),
    note: clausesOf([RATE_MEANINGS[key], origin]),
    value,
    format: "percent",
    rule: { type: "decimal", min: 0.0001, max: 1 },
    allowed: ALLOWED.rate,
    ignoreBlank: true,
  };
}

/** The period, a standard for each rate of the review, and when a rate is judged. */
export function reviewInputs(review: Review, given: AsOf, live: boolean): ReviewInputs {
  const rates = review.rates.map(({ key }) => key);
  return inputs<ReviewInput>({
    ...monthToDateLines(given, live),
    ...each("standard", rates, (key) => standardLine(review, key)),
    fewest: {
      label: TEXTS.fewest,
      note: TEXTS.fewestNote,
      value: FEWEST_LEADS,
      format: "count",
      rule: { type: "wholeNumber", min: 1, max: 1e6 },
      allowed: ALLOWED.fewest,
    },
    confidence: {
      label: TEXTS.confidence,
      note: TEXTS.confidenceNote,
      value: CONFIDENCE,
      format: "percent",
      rule: { type: "decimal", min: 0.5, max: 0.999 },
      allowed: ALLOWED.confidence,
    },
    deviations: {
      label: TEXTS.deviations,
      format: "exact",
      value: ({ confidence }) => f`NORMSINV(1-(1-${confidence})/2)`,
    },
  });
}
