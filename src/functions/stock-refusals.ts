/** What functions of stock refuse alike. */
import { Refusal } from "./refusal";

/** #NUM!: a spread of lead time counts in units of the mean demand, which is not given. */
export function meanNeeded(): Refusal {
  return new Refusal("#NUM!", {
    "en-US":
      "“demand_mean” must be above 0 where “lead_time_sd” is given: late deliveries are covered by the mean demand of that time.",
    "zh-CN": "给出“lead_time_sd”时，“demand_mean”须大于 0：交期波动要按平均需求来备货。",
    "zh-TW": "給出「lead_time_sd」時，「demand_mean」須大於 0：交期波動要按平均需求來備貨。",
  });
}
