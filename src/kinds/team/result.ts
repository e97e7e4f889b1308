/**
 * What a build of the team reports as plain JSON: to the pane, to the command line, to scripts.
 */
import { tierFaults } from "../../domain/commission/tiers";
import { isoDate } from "../../domain/calendar/calendar";
import { averageOrderValue } from "../../domain/maths/ratio";
import { sumOfLines } from "../../domain/commission/statement";
import type { TeamAnalysis } from "./model";

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);
const share = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : part / whole;

/** By revenue, most first; null where no table says. */
const sellersOf = ({ rows }: TeamAnalysis) =>
  rows.map(({ seller, team, now, before, base, pay }) => ({
    /** "" for orders without a seller. */
    seller,
    team,
    /** Equal ones share a rank; null without revenue. */
    rank:
      seller === "" || now.revenue <= 0
        ? null
        : 1 + rows.filter((other) => other.seller !== "" && other.now.revenue > now.revenue).length,
    ...{ revenue: now.revenue, revenueBefore: before.revenue, orders: now.orders },
    averageOrderValue: known(averageOrderValue(now.revenue, now.orders)),
    newContacts: now.newCustomers,
    repliedShare: share(now.replied, now.chats),
    leadConversion: share(now.leadOrders, now.leads),
    /** What the tiers are on. */
    base,
    commission: seller === "" ? 0 : pay.paid,
  }));

export function teamResult(analysis: TeamAnalysis) {
  const { period, rows, lines, plan, notInLog } = analysis;
  const sellers = sellersOf(analysis);
  const amounts = lines.map(({ amount }) => amount);
  return {
    ...{ from: isoDate(period.from), to: isoDate(period.to), sellers },
    commission: sumOfLines(sellers.map(({ commission }) => commission)),
    statement: {
      ...{ lines: lines.length, total: sumOfLines(amounts) },
      clawedBack: sumOfLines(amounts.map((amount) => Math.max(0, -amount))),
    },
    /** What is wrong with the tiers, by position from 1. */
    tierFaults: tierFaults(plan.tiers).flatMap((fault, i) => (fault === null ? [] : [{ tier: i + 1, fault }])),
    ordersWithoutSeller: rows.find(({ seller }) => seller === "")?.now.orders ?? 0,
    sellersNotInLog: notInLog,
  };
}
export type TeamResult = ReturnType<typeof teamResult>;
