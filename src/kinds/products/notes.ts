/**
 * What is assumed or doubtful of the product sheets, each with how many products or lines it is about.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { ProductTraffic } from "../../tables/product-traffic";
import type { Text } from "../../text/locale";
import type { ProductSums } from "../shared/product-tables";
import type { Product, ProductAnalysis } from "./model";
import { NOTES } from "./note-texts";
import { PRICE_TEXTS } from "./price-texts";

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

/** A season is told only where demand is foreseen and two years of sales are there. */
function seasonNote(products: readonly Product[], { demandBy }: ProductAnalysis["choices"]): Text[] {
  if (demandBy === "average") return [];
  const by = (method: Product["demand"]["method"]): number =>
    products.filter(({ demand, units }) => units > 0 && demand.method === method).length;
  const [trend, average] = [by("trend"), by("average")];
  return trend + average === 0 ? [] : [NOTES.noSeason(trend + average, trend)];
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
    ...seasonNote(withStock, choices),
  ];
}

function trafficNotes({ products }: ProductAnalysis, traffic: ProductTraffic | undefined): Text[] {
  if (traffic === undefined) return products.some(({ figures }) => figures.visitors >= 0) ? [] : [NOTES.noTraffic];
  const days = new Set(traffic.date);
  if (traffic.date.some((day) => Number.isNaN(day))) return [NOTES.undatedTraffic(traffic.source.name)];
  return days.size > 1 ? [NOTES.dailyTraffic] : [];
}

export function notesOf(analysis: ProductAnalysis, { table, traffic }: ProductSums, today: number): Text[] {
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
    ...trafficNotes(analysis, traffic),
  ];
}

/** What the sheet of prices leaves out. */
export function priceNotes(products: number, { all, shown }: Readonly<Record<"all" | "shown", number>>): Text[] {
  if (all === 0) return [PRICE_TEXTS.missing];
  const [few, unpriced] = [shown < all, products > all];
  return [...(few ? [PRICE_TEXTS.few(shown, all)] : []), ...(unpriced ? [PRICE_TEXTS.unpriced(products - all)] : [])];
}

/** What the user typed beside products that are listed no more: named, so that nothing is lost unseen. */
export const lostEntries = (names: readonly string[]): Text[] =>
  names.length === 0 ? [] : [NOTES.lost(names.length, names[0]!)];
