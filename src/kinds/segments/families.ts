/**
 * What segments have in common in every map: how near they are, whom to call first, and on whom to spend nothing more.
 */
import type { SegmentId } from "../../domain/customers/segment-maps";
import type { Handle } from "../../plan/handle";
import { COLORS } from "../../plan/styles";

export type Family = "loyal" | "growing" | "slipping" | "gone";

export const FAMILY_COLORS: Readonly<Record<Family, string>> = {
  loyal: COLORS.green,
  growing: COLORS.seriesMain,
  slipping: COLORS.seriesAccent,
  gone: "#B9C3CE",
};

export const FAMILY_OF: Readonly<Record<SegmentId, Family>> = {
  ...{ champions: "loyal", loyalCustomers: "loyal", importantValue: "loyal" },
  ...{ potentialLoyalists: "growing", recentCustomers: "growing", newCustomers: "growing", promising: "growing" },
  ...{ importantDevelop: "growing", generalValue: "growing", generalDevelop: "growing" },
  ...{ needAttention: "slipping", aboutToSleep: "slipping", atRisk: "slipping", cannotLose: "slipping" },
  ...{ importantKeep: "slipping", importantWinBack: "slipping", generalKeep: "slipping" },
  ...{ hibernating: "gone", lost: "gone", generalWinBack: "gone", others: "gone" },
};

/** How near families are: a move to a higher one is for the better. */
const NEARNESS: Readonly<Record<Family, number>> = { gone: 0, slipping: 1, growing: 2, loyal: 3 };
export const nearnessOf = (id: SegmentId): number => NEARNESS[FAMILY_OF[id]];

/** Customers worth a call who are slipping away, those to call first before those to call next. */
const CALLED: readonly SegmentId[] = ["atRisk", "cannotLose", "importantKeep", "importantWinBack"];
/** Customers on whom campaigns cost more than they bring. */
const RESTED: readonly SegmentId[] = ["lost", "generalWinBack"];

export const isCalled = (id: string): boolean => CALLED.some((called) => called === id);

/** The cells that name some segments, in the order of urgency; those of the map at hand. */
export interface UrgentSegments {
  readonly called: readonly Handle[];
  readonly rested: Handle | null;
}

export function urgentSegments(listed: readonly (SegmentId | null)[], names: Handle): UrgentSegments {
  const cellsOf = (ids: readonly SegmentId[]) =>
    ids.filter((id) => listed.includes(id)).map((id) => names.at(listed.indexOf(id)));
  return { called: cellsOf(CALLED), rested: cellsOf(RESTED)[0] ?? null };
}
