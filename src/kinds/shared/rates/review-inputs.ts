/**
 * Period, sample and standards of the rate review as cells the user may change.
 */
import { TERMS } from "../../../text/terms";
import { ALLOWED_CONFIDENCE, ALLOWED_COUNT } from "../../kind-texts";
import { type Expression, f } from "../../../plan/formula";
import { type InputLine, type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { each, keysOfEach } from "../../../plan/table";
import { inEachLanguage, phrase, say } from "../../../text/say";
import { clausesOf } from "../../../text/wording";
import { LOCALES } from "../../../text/locale";
import { type AsOf, monthToDateLines, REFRESH } from "../period-inputs";
import { type Review, standardOf } from "./model";
import { type Rate, type RateKey, rateOf } from "./rates";

type ReviewInput = "from" | "to" | "countedBy" | "fewest" | "confidence" | "deviations" | `standard.${RateKey}`;
export type ReviewInputs = Inputs<ReviewInput>;

/** A share of fewer leads says little: one lead more moves it by more than three points. */
const FEWEST_LEADS = 30;
const CONFIDENCE = 0.95;

const ORIGINS = {
  trade: say("trade standard", "行业标准", "業界標準"),
  overall: say("rate of all leads", "全部客资平均", "全部名單平均"),
  none: say("type your own", "请填写", "請填入"),
};

const OWN = say("type your own; empty: not judged", "可改填；留空则不判断", "可改填；留空則不判斷");

/** On which day visits and orders count. */
const COUNTED_BY = {
  label: say("Visits and orders count on", "进店、成交计入", "到店、成交計入"),
  note: say(
    "the lead's day: what became of the leads that came in the period; their own day: what happened in it, so that rates may exceed 100 %",
    "进线日：看本期客资的结果；发生日：看本期发生的进店和成交，转化率可能超过 100%",
    "進線日：看本期名單的結果；發生日：看本期發生的到店與成交，轉化率可能超過 100%",
  ),
  coming: say("the lead's day", "进线日", "進線日"),
  event: say("their own day", "发生日", "發生日"),
} as const;

/** Whether the user chose the days of the events, in whatever language. */
export const isByEvent = (typed: AsOf["typed"], sheet: string): boolean =>
  LOCALES.some((locale) => typed?.(sheet, "countedBy")?.[0]?.[0] === COUNTED_BY.event[locale]);

/** The same as a formula. */
export const byEvent = ({ cell }: ReviewInputs): Expression => f`${cell.countedBy}=${COUNTED_BY.event}`;

/** A rate's name within a sentence. */
export const withinSentence = ({ name }: Rate) =>
  inEachLanguage(name, (text) => text.toLowerCase().replace("wechat", "WeChat"));

/** Left empty, a rate is not judged. */
function standardLine({ leads }: Review, rate: Rate): InputLine<ReviewInput> {
  const value = standardOf(leads, rate);
  const origin = rate.standard !== null ? "trade" : value === null ? "none" : "overall";
  return {
    label: phrase`${say("Standard: ", "标准：", "標準：")}${withinSentence(rate)}`,
    note: ORIGINS[origin],
    help: clausesOf([rate.meaning, ORIGINS[origin], OWN]),
    ...{ value, format: "percent", rule: { type: "decimal", min: 0.0001, max: 1 }, ignoreBlank: true },
    allowed: say(
      "A rate above 0 % and at most 100 %, or nothing.",
      "请填写大于 0%、不超过 100% 的比例，或留空。",
      "請填入大於 0%、不超過 100% 的比例，或留空。",
    ),
  };
}

/** The period, a standard for each rate of the review, and when a rate is judged. */
export function reviewInputs(review: Review, given: AsOf, live: boolean): ReviewInputs {
  const rates = review.rates.map(({ key }) => key);
  return inputs<ReviewInput>({
    ...monthToDateLines(given, live),
    countedBy: {
      ...{ label: COUNTED_BY.label, note: live ? COUNTED_BY.note : clausesOf([COUNTED_BY.note, REFRESH]) },
      ...{ value: review.byEvent === true ? COUNTED_BY.event : COUNTED_BY.coming, format: "text" },
      ...{ rule: { type: "list", source: [COUNTED_BY.coming, COUNTED_BY.event] }, allowed: COUNTED_BY.note },
    },
    ...each("standard", rates, (key) => standardLine(review, rateOf(key))),
    fewest: {
      label: say("Fewest leads", "最少样本数", "最少樣本數"),
      note: say(
        "a rate of fewer is “unsure”, whatever it is",
        "分母小于此数的转化率一律标为“待定”",
        "分母小於此數的轉化率一律標為「待定」",
      ),
      ...{ value: FEWEST_LEADS, format: "count", rule: { type: "wholeNumber", min: 1, max: 1e6 } },
      allowed: ALLOWED_COUNT,
    },
    confidence: {
      label: TERMS.confidence,
      note: say(
        "of the range (Wilson) a rate may lie in; a range that holds the standard is “unsure”",
        "转化率可能区间（Wilson）的置信度；区间包含标准时标为“待定”",
        "轉化率可能區間（Wilson）的信賴水準；區間包含標準時標為「待定」",
      ),
      ...{ value: CONFIDENCE, format: "percent", rule: { type: "decimal", min: 0.5, max: 0.999 } },
      allowed: ALLOWED_CONFIDENCE,
    },
    deviations: {
      ...{ label: say("Standard deviations for it", "对应的标准差倍数", "對應的標準差倍數"), format: "exact" },
      value: ({ confidence }) => f`NORMSINV(1-(1-${confidence})/2)`,
    },
  });
}

/** The inputs that the table gives a meaning to. */
export const reviewInputKeys = ({ rates, byEvent: known }: Review): readonly ReviewInput[] => [
  ...(["from", "to"] as const),
  ...(known === null ? [] : (["countedBy"] as const)),
  ...keysOfEach(
    rates.map(({ key }) => key),
    "standard",
  ),
  ...(["fewest", "confidence", "deviations"] as const),
];
