/**
 * The trade's plain ratios: order value, units, price, conversion.
 * Every one is a quotient of two totals of the same period; a zero divisor has no ratio and gives NaN, never Infinity.
 */

/** `part ÷ whole`, NaN when `whole` is 0. */
export function quotient(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

/**
 * Average order value (客单价): what one order brings, in the currency of `revenue`. Rules §1.
 * Pass customers served instead of orders for the value of one customer.
 * @example averageOrderValue(1000, 40); // 25
 */
export function averageOrderValue(revenue: number, orders: number): number {
  return quotient(revenue, orders);
}

/**
 * Units per transaction (客单量): units sold in one order, on average over the period. Rules §1.
 * @example unitsPerTransaction(90, 60); // 1.5
 */
export function unitsPerTransaction(units: number, orders: number): number {
  return quotient(units, orders);
}

/**
 * Average selling price (件单价): what one unit brings. Average order value = units per transaction × this. Rules §1.
 * @example averageSellingPrice(1000, 50); // 20
 */
export function averageSellingPrice(revenue: number, units: number): number {
  return quotient(revenue, units);
}

/**
 * Conversion rate (转化率): the share of an earlier stage that reached a later one, 0.25 for 25 %. Rules §1.
 * More than 1 is returned as it comes: it shows that the two counts are not of the same people.
 * @example conversionRate(30, 120); // 0.25
 */
export function conversionRate(converted: number, total: number): number {
  return quotient(converted, total);
}

/**
 * Revenue from the identity revenue = traffic × conversion × average order value (销售额 = 流量 × 转化率 × 客单价). Rules §1.
 * @example revenueFrom(2_000_000, 0.1, 250); // 50_000_000
 */
export function revenueFrom(traffic: number, conversion: number, orderValue: number): number {
  return traffic * conversion * orderValue;
}
