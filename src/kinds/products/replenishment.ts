/**
 * What to order of each product whose stock is stated, the most urgent first. Rules §6.
 */
import { replenish, type Replenishment, stockCover, stockPosition } from "../../domain/products/stock";
import type { Product } from "./model";
import type { ProductChoices } from "./options";

/** Less tells neither mean nor spread: then only the cover is said. */
export const LEAST_DAYS = 56;
/** Orders within so many days are due soon. */
export const SOON_DAYS = 14;

/** In the order of urgency. */
export const STOCK_STATES = ["now", "soon", "enough", "tooMuch", "tooNew", "still"] as const;
export type StockState = (typeof STOCK_STATES)[number];

export interface StockedProduct extends Replenishment {
  readonly product: Product;
  readonly state: StockState;
  readonly position: number;
  /** Days that what is on hand and not promised lasts; NaN without demand. */
  readonly cover: number;
}

const orZero = (value: number): number => (Number.isNaN(value) ? 0 : value);

/** Days from order to delivery: as stated, else as assumed. */
export const leadTimeOf = ({ leadTime }: Product["figures"], choices: ProductChoices): number =>
  Number.isNaN(leadTime) ? choices.leadTime : leadTime;

function stateOf(
  { product: { demand, days }, position, reorderPoint, periodsLeft }: Omit<StockedProduct, "state">,
  overstockDays: number,
): StockState {
  if (!(demand.mean > 0)) return "still";
  if (days < LEAST_DAYS) return "tooNew";
  if (position <= reorderPoint) return "now";
  if (periodsLeft <= SOON_DAYS) return "soon";
  return position / demand.mean > overstockDays ? "tooMuch" : "enough";
}

function stocked(product: Product, choices: ProductChoices): StockedProduct {
  const { demand, figures, days } = product;
  const [onHand, onOrder, reserved] = [figures.onHand, figures.onOrder, figures.reserved].map(orZero) as [
    number,
    number,
    number,
  ];
  const position = stockPosition({ onHand, onOrder, reserved });
  const mean = leadTimeOf(figures, choices);
  const lot = { least: orZero(figures.least), pack: figures.pack > 0 ? figures.pack : 1 };
  const sold = { mean: orZero(demand.mean), deviation: orZero(demand.deviation) };
  const found = replenish(
    { demand: sold, leadTime: { mean, deviation: mean * choices.leadSpread }, position, lot },
    { serviceLevel: choices.serviceLevel, cycle: choices.cycleDays },
  );
  const known = days < LEAST_DAYS ? { ...found, quantity: 0 } : found;
  const cover = stockCover(Math.max(0, onHand - reserved), sold.mean);
  const all = { ...known, product, position, cover };
  return { ...all, state: stateOf(all, choices.overstockDays) };
}

/** Products whose stock is stated; the sooner one must be ordered, and the more it sells, the higher it stands. */
export function replenishment(products: readonly Product[], choices: ProductChoices): StockedProduct[] {
  const rank = ({ state }: StockedProduct): number => STOCK_STATES.indexOf(state);
  return products
    .filter(({ figures }) => !Number.isNaN(figures.onHand))
    .map((product) => stocked(product, choices))
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        orZero(one.periodsLeft) - orZero(other.periodsLeft) ||
        other.product.revenue - one.product.revenue,
    );
}
