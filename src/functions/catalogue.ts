/** Every function of the add-in, one line each, in the order help and the function browser show them. */
import { AOV } from "./aov";
import { BGNBDFIT } from "./bgnbd-fit";
import { CUSTOMERSUMMARY } from "./customer-summary";
import { EXPECTEDORDERS } from "./expected-orders";
import { EXPECTEDVALUE } from "./expected-value";
import { GAMMAGAMMAFIT } from "./gamma-gamma-fit";
import { PALIVE } from "./p-alive";
import type { FunctionDefinition } from "./define";
import { GROUPS } from "./groups";
import type { GroupId } from "./groups";
import { REVERSEFUNNEL } from "./reverse-funnel";
import { UPT } from "./upt";

export const FUNCTIONS: readonly FunctionDefinition[] = [
  AOV,
  UPT,
  REVERSEFUNNEL,
  CUSTOMERSUMMARY,
  BGNBDFIT,
  EXPECTEDORDERS,
  PALIVE,
  GAMMAGAMMAFIT,
  EXPECTEDVALUE,
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
