/**
 * Periods, with every sheet there is, and rates that goals of the net are planned with; the samples end on 31 October 2026.
 */
import { ALL_SHEETS } from "../../kinds/support/goals";
import { day } from "../tables";

export const AUTUMN = { ...ALL_SHEETS, start: day("2026-10-12"), end: day("2026-11-20") };
export const OCTOBER = { ...ALL_SHEETS, start: day("2026-10-01"), end: day("2026-11-04") };
export const SUMMER = { ...ALL_SHEETS, start: day("2026-08-01"), end: day("2026-09-04") };
export const RATES = { storeCloseRate: 0.31, visitRate: 0.55, leadValidity: 0.72, aov: 318.5 };
