/**
 * What the functions of probabilistic customer value share: a customer's history as arguments, fitted parameters as an
 * argument, and their refusals.
 */
import type { BgNbdParameters, PurchaseHistories } from "../domain/customers/bg-nbd";
import type { GammaGammaParameters } from "../domain/customers/gamma-gamma";
import { mapText, type Text } from "../text/locale";
import { positionText } from "./messages";
import { ABOVE_ZERO, AT_LEAST_ZERO, number, type NumberRange, numbers } from "./parameters";
import { countedIndexes, filled, numberAt } from "./ranges";
import { Refusal } from "./refusal";
import { cite } from "./sources";
import { listOf } from "../text/wording";

export const BG_NBD_PAPER = cite(
  'Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2)',
);
export const GAMMA_GAMMA_PAPER = cite("Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value");

const PLACE = {
  "en-US": (at: string) => ` (${at})`,
  "zh-CN": (at: string) => `（${at}）`,
  "zh-TW": (at: string) => `（${at}）`,
};

const WHOLE = { ...AT_LEAST_ZERO, integer: true } as const;

const FREQUENCY: Text = {
  "en-US": "Repeat purchase days: days with a purchase, the first not counted.",
  "zh-CN": "复购天数：有购买的天数，首次购买不计。",
  "zh-TW": "複購天數：有購買的天數，首次購買不計。",
};
const RECENCY: Text = {
  "en-US": "Time from the first to the last purchase, in the time unit of age; 0 without a repeat.",
  "zh-CN": "首次到最近一次购买的时长，单位与 age 相同；无复购为 0。",
  "zh-TW": "首次到最近一次購買的時長，單位與 age 相同；無複購為 0。",
};
const AGE: Text = {
  "en-US": "Time from the first purchase to the as-of date, in one time unit for all.",
  "zh-CN": "首次购买到截止日的时长，全部客户用同一时间单位。",
  "zh-TW": "首次購買到截止日的時長，全部顧客用同一時間單位。",
};

/** One customer's history. */
export const HISTORY = [
  number("frequency", FREQUENCY, WHOLE),
  number("recency", RECENCY, AT_LEAST_ZERO),
  number("age", AGE, AT_LEAST_ZERO),
] as const;

/** A column for each figure, one row a customer. */
export const HISTORIES = [
  numbers("frequency", FREQUENCY, WHOLE),
  numbers("recency", RECENCY, AT_LEAST_ZERO),
  numbers("age", AGE, AT_LEAST_ZERO),
] as const;

export const HORIZON = number(
  "horizon",
  {
    "en-US": "How far ahead, in the same time unit.",
    "zh-CN": "预测时长，时间单位相同。",
    "zh-TW": "預測時長，時間單位相同。",
  },
  AT_LEAST_ZERO,
);

export const BG_NBD_PARAMETERS = numbers(
  "parameters",
  {
    "en-US": "r, alpha, a, b: the result of BGNBDFIT (its log-likelihood may be included).",
    "zh-CN": "r、alpha、a、b：BGNBDFIT 的结果（可含对数似然值）。",
    "zh-TW": "r、alpha、a、b：BGNBDFIT 的結果（可含對數概似值）。",
  },
  {},
);

export const GAMMA_GAMMA_PARAMETERS = numbers(
  "parameters",
  {
    "en-US": "p, q, v: the result of GAMMAGAMMAFIT.",
    "zh-CN": "p、q、v：GAMMAGAMMAFIT 的结果。",
    "zh-TW": "p、q、v：GAMMAGAMMAFIT 的結果。",
  },
  ABOVE_ZERO,
);

/** The first parameters of a range, all above 0; up to `most` may be passed. Throws #VALUE! or #NUM!. */
function modelParameters(range: NumberRange, wanted: readonly string[], most: number): number[] {
  const values = filled(range);
  const names = listOf(wanted);
  if (values.length < wanted.length || values.length > most) {
    throw new Refusal("#VALUE!", {
      "en-US": `“parameters” must hold ${wanted.length} numbers (${names["en-US"]}); ${values.length} came.`,
      "zh-CN": `参数“parameters”应有 ${wanted.length} 个数字（${names["zh-CN"]}），实际有 ${values.length} 个。`,
      "zh-TW": `引數「parameters」應有 ${wanted.length} 個數字（${names["zh-TW"]}），實際有 ${values.length} 個。`,
    });
  }
  const wrong = wanted.findIndex((_, i) => !(values[i]! > 0));
  if (wrong >= 0) {
    throw new Refusal("#NUM!", {
      "en-US": `${wanted[wrong]} in “parameters” must be above 0; it is ${values[wrong]}.`,
      "zh-CN": `参数“parameters”中的 ${wanted[wrong]} 须大于 0，实际为 ${values[wrong]}。`,
      "zh-TW": `引數「parameters」中的 ${wanted[wrong]} 須大於 0，實際為 ${values[wrong]}。`,
    });
  }
  return values.slice(0, wanted.length);
}

/** r, alpha, a, b; the log-likelihood that BGNBDFIT gives behind them may be passed too. */
export function bgNbdParameters(range: NumberRange): BgNbdParameters {
  const [r, alpha, a, b] = modelParameters(range, ["r", "alpha", "a", "b"], 5) as [number, number, number, number];
  return { r, alpha, a, b };
}

export function gammaGammaParameters(range: NumberRange): GammaGammaParameters {
  const [p, q, v] = modelParameters(range, ["p", "q", "v"], 3) as [number, number, number];
  return { p, q, v };
}

/** Refuses a history that cannot be: #NUM!. `at` names the cell where the history stands in ranges. */
export function checkHistory(frequency: number, recency: number, age: number, at: Text = mapText(() => "")): void {
  if (recency > age) {
    throw new Refusal("#NUM!", {
      "en-US": `“recency” must not be longer than “age”; they are ${recency} and ${age}${at["en-US"]}.`,
      "zh-CN": `参数“recency”不得大于“age”，实际为 ${recency} 与 ${age}${at["zh-CN"]}。`,
      "zh-TW": `引數「recency」不得大於「age」，實際為 ${recency} 與 ${age}${at["zh-TW"]}。`,
    });
  }
  if (frequency === 0 && recency > 0) {
    throw new Refusal("#NUM!", {
      "en-US": `“recency” must be 0 where “frequency” is 0; it is ${recency}${at["en-US"]}.`,
      "zh-CN": `“frequency”为 0 时“recency”须为 0，实际为 ${recency}${at["zh-CN"]}。`,
      "zh-TW": `「frequency」為 0 時「recency」須為 0，實際為 ${recency}${at["zh-TW"]}。`,
    });
  }
}

/** Refuses a repeat at the time of the first purchase, such as one whose recency is blank: #NUM!. */
function repeatWithoutTime(at: Text): Refusal {
  return new Refusal("#NUM!", {
    "en-US": `“recency” must be above 0 where “frequency” is above 0; it is 0${at["en-US"]}.`,
    "zh-CN": `“frequency”大于 0 时“recency”须大于 0，实际为 0${at["zh-CN"]}。`,
    "zh-TW": `「frequency」大於 0 時「recency」須大於 0，實際為 0${at["zh-TW"]}。`,
  });
}

/** Histories from three ranges that pair cell by cell. Throws #VALUE!, #NUM! or #N/A. */
export function histories(frequency: NumberRange, recency: NumberRange, age: NumberRange): PurchaseHistories {
  const counted = { name: "frequency", range: frequency };
  const indexes = countedIndexes(counted, { name: "recency", range: recency }, { name: "age", range: age });
  for (const index of indexes) {
    const row = Math.floor(index / frequency.columns);
    const at = positionText({ row, column: index % frequency.columns });
    const place = mapText((locale) => PLACE[locale](at[locale]));
    const [count, last, now] = [numberAt(frequency, index), numberAt(recency, index), numberAt(age, index)];
    checkHistory(count, last, now, place);
    if (count > 0 && last === 0) throw repeatWithoutTime(place);
  }
  const [x, last, now] = [frequency, recency, age].map((range) =>
    Float64Array.from(indexes, (index) => numberAt(range, index)),
  );
  return { frequency: x!, recency: last!, age: now! };
}

/** Refuses data that do not determine a model's parameters: #N/A. */
export function notDetermined(): Refusal {
  return new Refusal("#N/A", {
    "en-US": "These customers do not determine the model: there are too few, too few bought again, or all are alike.",
    "zh-CN": "这些客户数据不足以确定模型：客户太少、复购太少，或各客户完全相同。",
    "zh-TW": "這些顧客資料不足以確定模型：顧客太少、複購太少，或各顧客完全相同。",
  });
}
