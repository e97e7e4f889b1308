/**
 * What is assumed or doubtful of the product sheets, each with how many products or lines it is about.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { Products } from "../../tables/products";
import type { Text } from "../../text/locale";
import type { Product, ProductAnalysis } from "./model";
import { NOTES } from "./texts";

/** Above so many products what follows from inputs is values: formulas for each would make every recalculation slow. */
export const LIVE_PRODUCTS = 2000;

/** A sentence about the products that something is so of; none where there are none. */
function about(
  products: readonly Product[],
  holds: (product: Product) => boolean,
  say: (n: number, first: string) => Text,
): Text[] {
  const found = products.filter(holds);
  return found.length === 0 ? [] : [say(found.length, found[0]!.name)];
}

function stockNotes({ products, stocked, choices }: ProductAnalysis): Text[] {
  const withStock = stocked.map(({ product }) => product);
  return [
    ...about(products, ({ listed, units }) => !listed && units > 0, NOTES.unlisted),
    ...(stocked.length === 0 ? [NOTES.noStock] : [NOTES.spread]),
    ...about(
      withStock,
      ({ figures }) => Number.isNaN(figures.leadTime),
      (n, first) => NOTES.noLeadTime(n, first, choices.leadTime),
    ),
    ...about(withStock, ({ figures }) => figures.onHand <= 0, NOTES.outOfStock),
  ];
}

export function notesOf(analysis: ProductAnalysis, table: Products | undefined, today: number): Text[] {
  const { products, unnamed, oddUnits, unitsStated } = analysis;
  const amount = Math.round(unnamed.amount).toLocaleString("en-US");
  return [
    NOTES.values(isoDate(today)),
    ...(products.length > LIVE_PRODUCTS ? [NOTES.many(LIVE_PRODUCTS)] : []),
    ...(unitsStated ? [] : [NOTES.noUnits]),
    ...(unnamed.lines > 0 ? [NOTES.unnamed(unnamed.lines, amount)] : []),
    ...(oddUnits > 0 ? [NOTES.oddUnits(oddUnits)] : []),
    ...(products.every(({ amountBefore }) => Number.isNaN(amountBefore)) ? [NOTES.noBefore] : []),
    ...(table === undefined ? [NOTES.noTable] : stockNotes(analysis)),
  ];
}
