/**
 * What a product is for in the shop, with the rule that says so: main push (主推) carries the sales, a hero candidate (预爆款) may become
 * one that does, the rest is regular (常规). Rules §6.
 */
import type { AbcClass } from "./abc-xyz";

/** The rule that gave a role: the first that holds. */
export type RoleRule = "carries" | "new" | "growing" | "convertsLess" | "growsLess" | "small";
export type ProductRole = "main" | "hero" | "regular";

export const ROLE_OF: Readonly<Record<RoleRule, ProductRole>> = {
  carries: "main",
  new: "hero",
  growing: "hero",
  convertsLess: "regular",
  growsLess: "regular",
  small: "regular",
};

export interface RoleFacts {
  readonly abc: AbcClass;
  /** On as many weeks before; NaN where those cannot be compared with, Infinity for what did not sell in them. */
  readonly growth: number;
  /** Buyers ÷ visitors of the product and of all products; NaN where the data do not say. */
  readonly conversion: number;
  readonly usualConversion: number;
}

/** What does not carry the sales is a candidate when it grows enough and does not convert worse than the shop; the smallest never are. */
export function roleRule({ abc, growth, conversion, usualConversion }: RoleFacts, leastGrowth: number): RoleRule {
  if (abc === "A") return "carries";
  if (abc === "C") return "small";
  if (!(growth >= leastGrowth)) return "growsLess";
  if (conversion < usualConversion) return "convertsLess";
  return growth === Number.POSITIVE_INFINITY ? "new" : "growing";
}
