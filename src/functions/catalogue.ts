/** Every function of the add-in, one line each, in the order help and the function browser show them. */
import { ABC } from "./abc";
import { AFFINITY } from "./affinity";
import { AOV } from "./aov";
import { AOVOF } from "./aov-of";
import { ASP } from "./asp";
import { BGNBDFIT } from "./bgnbd-fit";
import { BREAKEVENRESPONSE } from "./breakeven-response";
import { CAC } from "./cac";
import { CLV } from "./clv";
import { CONVERSION } from "./conversion";
import { COSTPRICE } from "./cost-price";
import { COUPONTHRESHOLD } from "./coupon-threshold";
import { CUSTOMERSUMMARY } from "./customer-summary";
import { DAILYGOALS } from "./daily-goals";
import { EFFORT } from "./effort";
import { EXPECTEDORDERS } from "./expected-orders";
import { EXPECTEDVALUE } from "./expected-value";
import { FUNNEL } from "./funnel";
import { FUNNELRATES } from "./funnel-rates";
import { FUNNELSTAGES } from "./funnel-stages";
import { GAMMAGAMMAFIT } from "./gamma-gamma-fit";
import { GOALSPLIT } from "./goal-split";
import { LEADGRADE } from "./lead-grade";
import { MINBID } from "./min-bid";
import { PALIVE } from "./p-alive";
import { PACE } from "./pace";
import { REORDERPOINT } from "./reorder-point";
import { REPEATRATE } from "./repeat-rate";
import { RETENTION } from "./retention";
import { REVENUE } from "./revenue";
import { REVENUEBRIDGE } from "./revenue-bridge";
import { REVERSEFUNNEL } from "./reverse-funnel";
import { RFM } from "./rfm";
import { RFMSCORE } from "./rfm-score";
import { RFMSEGMENT } from "./rfm-segment";
import { RFMTYPE } from "./rfm-type";
import { ROAS } from "./roas";
import { ROI } from "./roi";
import { RUNRATE } from "./run-rate";
import { SAFETYSTOCK } from "./safety-stock";
import { SEGMENTMOVES } from "./segment-moves";
import { STAFFNEEDED } from "./staff-needed";
import { STICKINESS } from "./stickiness";
import { STOCKCOVER } from "./stock-cover";
import { TRAFFICFOR } from "./traffic-for";
import { UPT } from "./upt";
import { WEAKESTSTEP } from "./weakest-step";
import type { FunctionDefinition } from "./define";
import { GROUPS } from "./groups";
import type { GroupId } from "./groups";

export const FUNCTIONS: readonly FunctionDefinition[] = [
  AOV,
  AOVOF,
  UPT,
  ASP,
  REVENUE,
  TRAFFICFOR,
  REVENUEBRIDGE,
  CONVERSION,
  REVERSEFUNNEL,
  FUNNELSTAGES,
  FUNNEL,
  FUNNELRATES,
  WEAKESTSTEP,
  LEADGRADE,
  EFFORT,
  STICKINESS,
  GOALSPLIT,
  DAILYGOALS,
  PACE,
  RUNRATE,
  RFM,
  RFMSCORE,
  RFMTYPE,
  RFMSEGMENT,
  REPEATRATE,
  RETENTION,
  SEGMENTMOVES,
  CLV,
  CUSTOMERSUMMARY,
  BGNBDFIT,
  EXPECTEDORDERS,
  PALIVE,
  GAMMAGAMMAFIT,
  EXPECTEDVALUE,
  ROAS,
  CAC,
  ROI,
  BREAKEVENRESPONSE,
  COSTPRICE,
  SAFETYSTOCK,
  REORDERPOINT,
  STOCKCOVER,
  ABC,
  STAFFNEEDED,
  MINBID,
  AFFINITY,
  COUPONTHRESHOLD,
];

/** The prefix of every function in a formula: =SALES.AOV(…). It is in the manifest too. */
export const NAMESPACE = "SALES";

/** The functions of each group that has any, in the order of the groups and of the catalogue. */
export function functionsByGroup(): { readonly group: GroupId; readonly functions: readonly FunctionDefinition[] }[] {
  const groups = Object.keys(GROUPS) as GroupId[];
  return groups
    .map((group) => ({ group, functions: FUNCTIONS.filter((definition) => definition.group === group) }))
    .filter(({ functions }) => functions.length > 0);
}
