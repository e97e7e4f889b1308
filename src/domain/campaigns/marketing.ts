/** What marketing money brings: return on spend, cost of a customer, and the response that pays. A zero divisor gives NaN. Rules §4, §8. */
import { quotient } from "../maths/ratio";

/**
 * Return on advertising spend (投产比): revenue ÷ spend.
 * @example returnOnAdSpend(30000, 10000); // 3
 */
export function returnOnAdSpend(revenue: number, spend: number): number {
  return quotient(revenue, spend);
}

/**
 * Acquisition cost (获客成本): spend ÷ new customers.
 * @example acquisitionCost(12000, 80); // 150
 */
export function acquisitionCost(spend: number, newCustomers: number): number {
  return quotient(spend, newCustomers);
}

/**
 * Return on investment: (gain − cost) ÷ cost, the gain being all that came back. −1 when nothing did.
 * @example returnOnInvestment(15000, 10000); // 0.5
 */
export function returnOnInvestment(gain: number, cost: number): number {
  return quotient(gain - cost, cost);
}

/**
 * The share of people contacted who must order so that a campaign pays for itself: cost of a contact ÷ margin of an order.
 * More than 1 means that it cannot.
 * @example breakEvenResponse(1.5, 60); // 0.025
 */
export function breakEvenResponse(costPerContact: number, marginPerOrder: number): number {
  return quotient(costPerContact, marginPerOrder);
}
