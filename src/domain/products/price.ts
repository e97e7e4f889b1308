/** Prices from costs: the price that carries its costs and margin, and the lowest bid worth taking. Rules §6. */

/** Below this the price would be more than a million million times the costs: the shares have eaten all of it. */
const SMALLEST_REST = 1e-12;

/**
 * Cost-based price: one cost is itself a share of the price, so price = costs ÷ (1 − shares − margin).
 * @param costs Fixed costs of a unit, in money.
 * @param sharesOfPrice Costs that are shares of the price, added up, such as 0.03 for content production.
 * @param margin Wanted margin as a share of the price.
 * @returns The price, or NaN when shares and margin leave nothing of it (1 or more together).
 * @example costBasedPrice(62, 0.08, 0.3); // 100
 */
export function costBasedPrice(costs: number, sharesOfPrice: number, margin: number): number {
  const rest = 1 - sharesOfPrice - margin;
  return rest > SMALLEST_REST ? costs / rest : Number.NaN;
}

/**
 * Occupancy pricing: the lowest acceptable bid rises in a straight line from the variable cost when nothing is booked to the full cost
 * when everything is, and never goes below `floorShare` of the full cost.
 * @param occupancy Share booked, 0 to 1.
 * @param floorShare 0 for no floor but the variable cost.
 * @example lowestBid(60, 100, 0.5, 0); // 80
 */
export function lowestBid(variableCost: number, fullCost: number, occupancy: number, floorShare: number): number {
  return Math.max(variableCost + (fullCost - variableCost) * occupancy, fullCost * floorShare);
}

/**
 * Volume that a price cut needs to bring the same margin as before, as a share of today's volume: cut ÷ (margin − cut).
 * @param margin Share of the price that is margin today.
 * @param cut Share of the price that is taken off, 0 or more.
 * @returns NaN when the cut takes the whole margin.
 * @example breakEvenVolume(0.4, 0.1); // 0.3333…
 */
export function breakEvenVolume(margin: number, cut: number): number {
  return margin - cut > SMALLEST_REST ? cut / (margin - cut) : Number.NaN;
}
