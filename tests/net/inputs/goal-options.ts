/**
 * Periods and rates that goals of the net are planned with; the samples end on 31 October 2026.
 */
import { day } from "../tables";

export const AUTUMN = { start: day("2026-10-12"), end: day("2026-11-20") };
export const OCTOBER = { start: day("2026-10-01"), end: day("2026-11-04") };
export const SUMMER = { start: day("2026-08-01"), end: day("2026-09-04") };
export const RATES = { storeCloseRate: 0.31, visitRate: 0.55, leadValidity: 0.72, aov: 318.5 };
