/**
 * What a build of the team reports as plain JSON: to the pane, to the command line, to scripts.
 */
import { tierFaults, type TierFault } from "../../domain/commission/tiers";
import { isoDate } from "../../domain/calendar/calendar";
import { averageOrderValue } from "../../domain/maths/ratio";
import { sumOfLines } from "../../domain/commission/statement";
import type { TeamAnalysis } from "./model";

/** By revenue, most first; null where no table says. */
interface SellerResult {
  /** "" for orders without a seller. */
  readonly seller: string;
  readonly team: string;
  /** Equal ones share a rank; null without revenue. */
  readonly rank: number | null;
  readonly revenue: number;
  readonly revenueBefore: number;
  readonly orders: number;
  readonly averageOrderValue: number | null;
  readonly newContacts: number | null;
  readonly repliedShare: number | null;
  readonly leadConversion: number | null;
  /** What the tiers are on. */
  readonly base: number;
  readonly commission: number;
}

export interface TeamResult {
  readonly from: string;
  readonly to: string;
  readonly sellers: readonly SellerResult[];
  readonly commission: number;
  readonly statement: { readonly lines: number; readonly total: number; readonly clawedBack: number };
  /** What is wrong with the tiers, by position from 1. */
  readonly tierFaults: readonly { readonly tier: number; readonly fault: TierFault }[];
  readonly ordersWithoutSeller: number;
  readonly sellersNotInLog: readonly string[];
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
const share = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : part / whole;

export function teamResult({ period, rows, lines, plan, notInLog }: TeamAnalysis): TeamResult {
  const sellers = rows.map(({ seller, team, now, before, base, pay }): SellerResult => ({
    ...{ seller, team, revenue: now.revenue, revenueBefore: before.revenue, orders: now.orders },
    rank:
      seller === "" || now.revenue <= 0
        ? null
        : 1 + rows.filter((other) => other.seller !== "" && other.now.revenue > now.revenue).length,
    averageOrderValue: known(averageOrderValue(now.revenue, now.orders)),
    newContacts: now.newCustomers,
    repliedShare: share(now.replied, now.chats),
    leadConversion: share(now.leadOrders, now.leads),
    ...{ base, commission: seller === "" ? 0 : pay.paid },
  }));
  const amounts = lines.map(({ amount }) => amount);
  return {
    ...{ from: isoDate(period.from), to: isoDate(period.to), sellers },
    commission: sumOfLines(sellers.map(({ commission }) => commission)),
    statement: {
      ...{ lines: lines.length, total: sumOfLines(amounts) },
      clawedBack: sumOfLines(amounts.map((amount) => Math.max(0, -amount))),
    },
    tierFaults: tierFaults(plan.tiers).flatMap((fault, i) => (fault === null ? [] : [{ tier: i + 1, fault }])),
    ordersWithoutSeller: rows.find(({ seller }) => seller === "")?.now.orders ?? 0,
    sellersNotInLog: notInLog,
  };
}
