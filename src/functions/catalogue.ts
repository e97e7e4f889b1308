/** Every function of the add-in, one line each, in the order help and the function browser show them. */
import { AOV } from "./aov";
import { BGNBDFIT } from "./bgnbd-fit";
import { CUSTOMERSUMMARY } from "./customer-summary";
import { EXPECTEDORDERS } from "./expected-orders";
import { EXPECTEDVALUE } from "./expected-value";
import { GAMMAGAMMAFIT } from "./gamma-gamma-fit";
import { PALIVE } from "./p-alive";
import { AFFINITY } from "./affinity";
import { CLV } from "./clv";
import { COUPONTHRESHOLD } from "./coupon-threshold";
import { REPEATRATE } from "./repeat-rate";
import { RETENTION } from "./retention";
import { RFM } from "./rfm";
import { RFMSCORE } from "./rfm-score";
import { RFMSEGMENT } from "./rfm-segment";
import { RFMTYPE } from "./rfm-type";
import { SEGMENTMOVES } from "./segment-moves";
import type { FunctionDefinition } from "./define";
import { GROUPS } from "./groups";
import type { GroupId } from "./groups";
import { REVERSEFUNNEL } from "./reverse-funnel";
import { UPT } from "./upt";

export const FUNCTIONS: readonly FunctionDefinition[] = [
  AOV,
  UPT,
  REVERSEFUNNEL,
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
