/**
 * Words that several parts of the sheet on the change of revenue use.
 */
import type { Text } from "../../../../text/locale";
import { say, saying } from "../../../../text/say";
import { MEASURE_TEXTS } from "../../texts";
import { TERMS } from "../../../../text/terms";
import type { Basis, Factor, Figure } from "./model";

const OF_ORDERS = {
  traffic: TERMS.visitors,
  orders: MEASURE_TEXTS.orders,
  revenue: TERMS.revenue,
  conversion: TERMS.conversionRate,
  orderValue: TERMS.averageOrderValue,
};

/** The words of a basis: what stands for traffic, for conversion and for orders. */
export const BASIS_TEXTS: Readonly<Record<Basis, Readonly<Record<Figure | Factor, Text>>>> = {
  traffic: OF_ORDERS,
  visitors: OF_ORDERS,
  leads: {
    traffic: TERMS.rawLeads,
    orders: say("Leads that ordered", "成交客资", "成交名單"),
    revenue: say("Revenue at the average order value", "按客单价折算的销售额", "依客單價折算的銷售額"),
    conversion: TERMS.leadConversion,
    orderValue: TERMS.averageOrderValue,
  },
};

/** What the user compares with. */
export const CHOICES = {
  earlier: say("The earlier period", "对比期", "對比期"),
  plan: say("The plan", "计划", "計畫"),
};
export const BEFORE = say("Before", "对比期", "對比期");
export const NOW = say("Now", "本期", "本期");
export const CHANGE = TERMS.change;
export const CHANGE_SHARE = say("Change in %", "变动幅度", "變動幅度");

/** A measure in one of the periods. */
export const OF_SIDE = {
  before: saying("{measure}, before", "对比期{measure}", "對比期{measure}"),
  now: saying("{measure}, now", "本期{measure}", "本期{measure}"),
};
