/** Parameters and a refusal that functions of stock share: demand and lead time with their spreads. */
import { AT_LEAST_ZERO, number, optional } from "./parameters";
import { Refusal } from "./refusal";

export const DEMAND_SD = number(
  "demand_sd",
  {
    "en-US": "Standard deviation of demand a day (or other period).",
    "zh-CN": "每天（或每期）需求的标准差。",
    "zh-TW": "每天（或每期）需求的標準差。",
  },
  AT_LEAST_ZERO,
);

export const LEAD_TIME = number(
  "lead_time",
  {
    "en-US": "Mean lead time in the same periods.",
    "zh-CN": "平均交期，单位与需求相同。",
    "zh-TW": "平均交期，單位與需求相同。",
  },
  AT_LEAST_ZERO,
);

export const LEAD_TIME_SD = optional(
  number(
    "lead_time_sd",
    { "en-US": "Standard deviation of the lead time.", "zh-CN": "交期的标准差。", "zh-TW": "交期的標準差。" },
    AT_LEAST_ZERO,
  ),
  0,
);

/** #NUM!: a spread of lead time counts in units of the mean demand, which is not given. */
export function meanNeeded(): Refusal {
  return new Refusal("#NUM!", {
    "en-US":
      "“demand_mean” must be above 0 where “lead_time_sd” is given: late deliveries are covered by the mean demand of that time.",
    "zh-CN": "给出“lead_time_sd”时，“demand_mean”须大于 0：交期波动要按平均需求来备货。",
    "zh-TW": "給出「lead_time_sd」時，「demand_mean」須大於 0：交期波動要按平均需求來備貨。",
  });
}
