/**
 * How much stock to hold, when to order and how much: safety stock, reorder point, cover, position, order quantity and the day to order by.
 * Rules §6.
 */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { normalLoss } from "../maths/normal";

export interface Demand {
  /** Mean demand a period, 0 or more. */
  readonly mean: number;
  /** Standard deviation of the demand of a period. */
  readonly deviation: number;
}

export interface LeadTime {
  /** In the same periods as the demand. */
  readonly mean: number;
  readonly deviation: number;
}

/** Standard deviation of the demand of a lead time, demand and lead time independent. */
const leadDeviation = (demand: Demand, leadTime: LeadTime): number =>
  Math.hypot(Math.sqrt(leadTime.mean) * demand.deviation, demand.mean * leadTime.deviation);

/**
 * Stock held against spread: z × √(lead time × demand deviation² + demand mean² × lead-time deviation²), demand and lead time
 * independent and normal. Unrounded; 0 for a service level below one half, where the mean alone serves better than asked.
 * Rule: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th ed., ch. 7.
 * @param serviceLevel Wanted chance of no stock-out in one replenishment cycle, above 0 and below 1.
 * @example safetyStock(0.95, { mean: 120, deviation: 35 }, { mean: 10, deviation: 0 }); // 182.0519...
 */
export function safetyStock(serviceLevel: number, demand: Demand, leadTime: LeadTime): number {
  return Math.max(0, normalQuantile(serviceLevel, 0, 1)) * leadDeviation(demand, leadTime);
}

/**
 * Share of demand filled from stock: 1 − units short in a cycle ÷ order quantity, where σ × L(safety stock ÷ σ) units are short, σ the
 * deviation of the demand of the lead time and L the standard normal loss. Not the service level, which counts cycles.
 * Rule: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th ed., ch. 7.
 * @param quantity Units of one order, above 0.
 * @param safety Units; below 0 where orders come in too late on average.
 * @returns 0 to 1; 0 where more is short in a cycle than one order brings.
 * @example fillRate(1200, 182.05, { mean: 120, deviation: 35 }, { mean: 10, deviation: 0 }); // 0.99807…
 */
export function fillRate(quantity: number, safety: number, demand: Demand, leadTime: LeadTime): number {
  const spread = leadDeviation(demand, leadTime);
  const short = spread === 0 ? Math.max(0, -safety) : spread * normalLoss(safety / spread);
  return Math.max(0, 1 - short / quantity);
}

/**
 * Economic order quantity: where ordering and holding together cost least, √(2 × demand × cost of an order ÷ cost of holding a unit).
 * Rule: Harris (1913), How many parts to make at once.
 * @param demand Units a year.
 * @param orderCost Of one order, whatever its size.
 * @param holdingCost Of one unit for a year, above 0.
 * @example economicOrderQuantity(1300, 8, 0.225); // 304.0467…
 */
export const economicOrderQuantity = (demand: number, orderCost: number, holdingCost: number): number =>
  Math.sqrt((2 * demand * orderCost) / holdingCost);

/**
 * Stock at which to order again: the demand of the lead time and the safety stock.
 * @example reorderPoint(120, 10, 182); // 1382
 */
export function reorderPoint(demandMean: number, leadTime: number, safety: number): number {
  return demandMean * leadTime + safety;
}

/**
 * How long the stock lasts, in the period of the demand; NaN without demand.
 * @example stockCover(300, 20); // 15
 */
export function stockCover(stock: number, demand: number): number {
  return demand === 0 ? Number.NaN : stock / demand;
}

/** Units of a product: what can be sold now, what was ordered and has not come, what is promised to customers. */
export interface Stock {
  readonly onHand: number;
  readonly onOrder: number;
  readonly reserved: number;
}

/** What an order is decided by: on hand + on the way − reserved. */
export const stockPosition = ({ onHand, onOrder, reserved }: Stock): number => onHand + onOrder - reserved;

/** How a supplier sells: the least quantity and what comes in one carton. */
export interface OrderLot {
  readonly least: number;
  readonly pack: number;
}

/** The noise of adding up must not order another carton; a share of the carton. */
const PACK_TOLERANCE = 1e-9;

/**
 * Units to order where so many are needed: whole cartons, at least the supplier's least quantity. The only figure that is rounded up.
 * @param needed 0 or below orders nothing.
 * @param lot `pack` above 0.
 * @example orderQuantity(130, { least: 100, pack: 24 }); // 144
 */
export function orderQuantity(needed: number, { least, pack }: OrderLot): number {
  if (needed <= 0) return 0;
  return Math.ceil(Math.max(needed, least) / pack - PACK_TOLERANCE) * pack;
}

export interface StockPolicy {
  /** Wanted chance of no stock-out in one replenishment cycle, above 0 and below 1. */
  readonly serviceLevel: number;
  /** Periods that one order is to last. */
  readonly cycle: number;
}

/** A product as it is replenished. */
export interface Replenished {
  readonly demand: Demand;
  readonly leadTime: LeadTime;
  readonly position: number;
  readonly lot: OrderLot;
}

export interface Replenishment {
  readonly safetyStock: number;
  readonly reorderPoint: number;
  /** 0 while the position is above the reorder point. */
  readonly quantity: number;
  /** Whole periods until the position comes down to the reorder point; 0 when it is there, NaN without demand. */
  readonly periodsLeft: number;
}

/**
 * Orders when the position has come down to the reorder point, up to the reorder point and the demand of a cycle.
 * Rule: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, 4th ed., ch. 7, the (s, S) policy.
 */
export function replenish({ demand, leadTime, position, lot }: Replenished, policy: StockPolicy): Replenishment {
  const safety = safetyStock(policy.serviceLevel, demand, leadTime);
  const point = reorderPoint(demand.mean, leadTime.mean, safety);
  const due = demand.mean > 0 && position <= point;
  return {
    safetyStock: safety,
    reorderPoint: point,
    quantity: due ? orderQuantity(point + demand.mean * policy.cycle - position, lot) : 0,
    periodsLeft: demand.mean === 0 ? Number.NaN : Math.floor(Math.max(0, (position - point) / demand.mean)),
  };
}
