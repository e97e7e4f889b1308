/** The definition of every function of the add-in, one line each. */
import { ABC } from "./definitions/abc";
import { AFFINITY } from "./definitions/affinity";
import { AOV } from "./definitions/aov";
import { AOVOF } from "./definitions/aov-of";
import { ASP } from "./definitions/asp";
import { BGNBDFIT } from "./definitions/bgnbd-fit";
import { BREAKEVENRESPONSE } from "./definitions/breakeven-response";
import { BUNDLEBREAKEVEN } from "./definitions/bundle-breakeven";
import { CAC } from "./definitions/cac";
import { CLV } from "./definitions/clv";
import { COMMISSION } from "./definitions/commission";
import { CONVERSION } from "./definitions/conversion";
import { COSTPRICE } from "./definitions/cost-price";
import { COUPONTHRESHOLD } from "./definitions/coupon-threshold";
import { CUSTOMERSUMMARY } from "./definitions/customer-summary";
import { DAILYGOALS } from "./definitions/daily-goals";
import { EFFORT } from "./definitions/effort";
import { EOQ } from "./definitions/eoq";
import { EXPECTEDORDERS } from "./definitions/expected-orders";
import { EXPECTEDVALUE } from "./definitions/expected-value";
import { FILLRATE } from "./definitions/fill-rate";
import { FUNNEL } from "./definitions/funnel";
import { FUNNELRATES } from "./definitions/funnel-rates";
import { FUNNELSTAGES } from "./definitions/funnel-stages";
import { GAMMAGAMMAFIT } from "./definitions/gamma-gamma-fit";
import { GOALSPLIT } from "./definitions/goal-split";
import { LEADGRADE } from "./definitions/lead-grade";
import { MINBID } from "./definitions/min-bid";
import { PALIVE } from "./definitions/p-alive";
import { NEXTBEST } from "./definitions/next-best";
import { PACE } from "./definitions/pace";
import { REORDERPOINT } from "./definitions/reorder-point";
import { REPEATRATE } from "./definitions/repeat-rate";
import { RETENTION } from "./definitions/retention";
import { REVENUE } from "./definitions/revenue";
import { REVENUEBRIDGE } from "./definitions/revenue-bridge";
import { REVERSEFUNNEL } from "./definitions/reverse-funnel";
import { RFM } from "./definitions/rfm";
import { RFMSCORE } from "./definitions/rfm-score";
import { RFMSEGMENT } from "./definitions/rfm-segment";
import { RFMTYPE } from "./definitions/rfm-type";
import { ROAS } from "./definitions/roas";
import { ROI } from "./definitions/roi";
import { RUNRATE } from "./definitions/run-rate";
import { SAFETYSTOCK } from "./definitions/safety-stock";
import { SEGMENTMOVES } from "./definitions/segment-moves";
import { STAFFNEEDED } from "./definitions/staff-needed";
import { STICKINESS } from "./definitions/stickiness";
import { STOCKCOVER } from "./definitions/stock-cover";
import { TRAFFICFOR } from "./definitions/traffic-for";
import { UPT } from "./definitions/upt";
import { WEAKESTSTEP } from "./definitions/weakest-step";
import type { FunctionDefinition } from "./define";
import { type GroupId, GROUPS } from "./groups";
import { FUNCTION_IDS, type FunctionId } from "./ids";

const DEFINITIONS: Readonly<Record<FunctionId, FunctionDefinition>> = {
  ABC,
  AFFINITY,
  AOV,
  AOVOF,
  ASP,
  BGNBDFIT,
  BREAKEVENRESPONSE,
  BUNDLEBREAKEVEN,
  CAC,
  CLV,
  COMMISSION,
  CONVERSION,
  COSTPRICE,
  COUPONTHRESHOLD,
  CUSTOMERSUMMARY,
  DAILYGOALS,
  EFFORT,
  EOQ,
  EXPECTEDORDERS,
  EXPECTEDVALUE,
  FILLRATE,
  FUNNEL,
  FUNNELRATES,
  FUNNELSTAGES,
  GAMMAGAMMAFIT,
  GOALSPLIT,
  LEADGRADE,
  MINBID,
  NEXTBEST,
  PACE,
  PALIVE,
  REORDERPOINT,
  REPEATRATE,
  RETENTION,
  REVENUE,
  REVENUEBRIDGE,
  REVERSEFUNNEL,
  RFM,
  RFMSCORE,
  RFMSEGMENT,
  RFMTYPE,
  ROAS,
  ROI,
  RUNRATE,
  SAFETYSTOCK,
  SEGMENTMOVES,
  STAFFNEEDED,
  STICKINESS,
  STOCKCOVER,
  TRAFFICFOR,
  UPT,
  WEAKESTSTEP,
};

/** In the order of their ids. */
export const FUNCTIONS: readonly FunctionDefinition[] = FUNCTION_IDS.map((id) => DEFINITIONS[id]);

/** The function of an id. */
export const functionOf = (id: FunctionId): FunctionDefinition => DEFINITIONS[id];

/** The functions of each group that has any, in the order of the groups and of the catalogue. */
export function functionsByGroup(): { readonly group: GroupId; readonly functions: readonly FunctionDefinition[] }[] {
  const groups = Object.keys(GROUPS) as GroupId[];
  return groups
    .map((group) => ({ group, functions: FUNCTIONS.filter((definition) => definition.group === group) }))
    .filter(({ functions }) => functions.length > 0);
}
