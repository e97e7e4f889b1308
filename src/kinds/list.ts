/**
 * Every kind as the pane lists it, by its subject; the kind itself is loaded when it is chosen.
 */
import { say } from "../text/say";
import { BALANCE } from "./balance/about";
import { CAMPAIGNS } from "./campaigns/about";
import { GOAL } from "./goal/about";
import type { KindAbout, SheetKind } from "./kind";
import { LEADS_DESK } from "./leads/about";
import { LEVERS_KIND } from "./levers/about";
import { MARKETING } from "./marketing/about";
import { PRODUCTS } from "./products/about";
import { PROMOTION } from "./promotion/about";
import { SEGMENTS } from "./segments/about";
import { TEAM } from "./team/about";

/** What kinds are about, in the order of the first screen. */
export const SUBJECTS = {
  customers: say("My customers", "我的客户", "我的顧客"),
  goals: say("My goals", "我的目标", "我的目標"),
  team: say("Leads and team", "客资与团队", "名單與團隊"),
  offers: say("Products and campaigns", "商品与活动", "商品與活動"),
} as const;
export type Subject = keyof typeof SUBJECTS;

export interface ListedKind extends KindAbout {
  readonly subject: Subject;
  readonly load: () => Promise<SheetKind>;
}

export const KINDS: readonly ListedKind[] = [
  {
    ...SEGMENTS,
    subject: "customers",
    load: async () => (await import(/* webpackChunkName: "segments" */ "./segments/kind")).segmentsKind,
  },
  {
    ...GOAL,
    subject: "goals",
    load: async () => (await import(/* webpackChunkName: "goal" */ "./goal/kind")).goalKind,
  },
  {
    ...LEADS_DESK,
    subject: "team",
    load: async () => (await import(/* webpackChunkName: "leads" */ "./leads/kind")).leadsKind,
  },
  {
    ...TEAM,
    subject: "team",
    load: async () => (await import(/* webpackChunkName: "team" */ "./team/kind")).teamKind,
  },
  {
    ...CAMPAIGNS,
    subject: "offers",
    load: async () => (await import(/* webpackChunkName: "campaigns" */ "./campaigns/kind")).campaignsKind,
  },
  {
    ...PRODUCTS,
    subject: "offers",
    load: async () => (await import(/* webpackChunkName: "products" */ "./products/kind")).productsKind,
  },
  {
    ...MARKETING,
    subject: "goals",
    load: async () => (await import(/* webpackChunkName: "marketing" */ "./marketing/kind")).marketingKind,
  },
  {
    ...BALANCE,
    subject: "goals",
    load: async () => (await import(/* webpackChunkName: "balance" */ "./balance/kind")).balanceKind,
  },
  {
    ...LEVERS_KIND,
    subject: "offers",
    load: async () => (await import(/* webpackChunkName: "levers" */ "./levers/kind")).leversKind,
  },
  {
    ...PROMOTION,
    subject: "offers",
    load: async () => (await import(/* webpackChunkName: "promotion" */ "./promotion/kind")).promotionKind,
  },
];

/** The kind of an id as it is listed; undefined for an id no kind has. */
export function listedKind(id: string): ListedKind | undefined {
  return KINDS.find((kind) => kind.id === id);
}
