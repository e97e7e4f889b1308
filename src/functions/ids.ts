/**
 * The id of every function, in the order help and the function browser show them: what has to be there before the functions themselves are
 * loaded. An id never changes after release.
 */

/** The prefix of every function in a formula: =SALES.AOV(…). It is in the manifest too. */
export const NAMESPACE = "SALES";

export const FUNCTION_IDS = [
  "AOV",
  "AOVOF",
  "UPT",
  "ASP",
  "REVENUE",
  "TRAFFICFOR",
  "REVENUEBRIDGE",
  "CONVERSION",
  "REVERSEFUNNEL",
  "FUNNELSTAGES",
  "FUNNEL",
  "FUNNELRATES",
  "WEAKESTSTEP",
  "LEADGRADE",
  "EFFORT",
  "STICKINESS",
  "GOALSPLIT",
  "DAILYGOALS",
  "PACE",
  "RUNRATE",
  "COMMISSION",
  "RFM",
  "RFMSCORE",
  "RFMTYPE",
  "RFMSEGMENT",
  "REPEATRATE",
  "RETENTION",
  "SEGMENTMOVES",
  "CLV",
  "CUSTOMERSUMMARY",
  "BGNBDFIT",
  "EXPECTEDORDERS",
  "PALIVE",
  "GAMMAGAMMAFIT",
  "EXPECTEDVALUE",
  "ROAS",
  "CAC",
  "ROI",
  "BREAKEVENRESPONSE",
  "COSTPRICE",
  "SAFETYSTOCK",
  "REORDERPOINT",
  "STOCKCOVER",
  "EOQ",
  "FILLRATE",
  "ABC",
  "STAFFNEEDED",
  "MINBID",
  "AFFINITY",
  "NEXTBEST",
  "BUNDLEBREAKEVEN",
  "COUPONTHRESHOLD",
] as const;

export type FunctionId = (typeof FUNCTION_IDS)[number];
