/** Every function of the add-in, one line each, in the order help and the function browser show them. */
import { AOV } from "./aov";
import type { FunctionDefinition } from "./define";
import { REVERSEFUNNEL } from "./reverse-funnel";
import { UPT } from "./upt";

export const FUNCTIONS: readonly FunctionDefinition[] = [AOV, UPT, REVERSEFUNNEL];

/** The prefix of every function in a formula: =SALES.AOV(…). It is in the manifest too. */
export const NAMESPACE = "SALES";
