/** What is left of an item month by month when demand meets what is there and what comes in. Rules §10. */

/** One month of an item, in units. */
export interface MonthOfItem {
  /** null where nobody has said anything: unknown is not 0. */
  readonly demand: number | null;
  readonly receipts: number;
}

export interface ProjectedMonth {
  /** What can be delivered, the constrained plan; null where demand is unknown. */
  readonly delivered: number | null;
  /** Left at the end of the month; below 0 what is owed to customers. */
  readonly balance: number;
  /** Missing to the safety stock. */
  readonly missing: number;
  /** More than the safety stock and the cover together. */
  readonly surplus: number;
}

interface Stock {
  readonly opening: number;
  readonly safety: number;
  /** Months of demand from which stock counts as surplus. */
  readonly cover: number;
}

/**
 * The projected balance: what is left goes over into the next month, and so does what is owed.
 * @example projectedBalance({ opening: 120, safety: 40, cover: 2 }, [{ demand: 80, receipts: 0 }])[0]; // { delivered: 80, balance: 40, missing: 0, surplus: 0 }
 */
export function projectedBalance({ opening, safety, cover }: Stock, months: readonly MonthOfItem[]): ProjectedMonth[] {
  let left = opening;
  return months.map(({ demand, receipts }) => {
    const available = left + receipts;
    left = available - (demand ?? 0);
    return {
      delivered: demand === null ? null : Math.max(0, Math.min(demand, available)),
      balance: left,
      missing: Math.max(0, safety - left),
      surplus: demand === null ? 0 : Math.max(0, left - safety - cover * demand),
    };
  });
}
