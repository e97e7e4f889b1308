/**
 * The planning sheet kind "products": roles and classes of products, and what to order. Rules §6.
 */
import { isInside } from "../../domain/products/daily-demand";
import type { Steps } from "../../domain/steps";
import type { PlanBuilder } from "../../plan/plan-builder";
import type { Text } from "../../text/locale";
import { defineKind, type Report } from "../define-kind";
import type { OptionValues, PlanContext, PlanInput, PreviousBuild } from "../kind";
import { type ProductSums, productSums } from "../shared/product-tables";
import { countedVisits } from "../shared/product-visits";
import { countedRows, lastDay } from "../shared/weeks-that-count";
import { openOnly } from "../suggest";
import { PRODUCTS } from "./about";
import { CLASS_TEXTS } from "./class-texts";
import { orderDecisions, typedPrices, withoutRow } from "./decisions";
import { analyseProducts, type ProductAnalysis } from "./model";
import { LIVE_PRODUCTS, lostEntries, notesOf, priceNotes } from "./notes";
import { PRODUCT_OPTIONS, productChoices } from "./options";
import { keyFigures, productParts } from "./preview";
import { BID_TEXTS, PRICE_TEXTS } from "./price-texts";
import { isPriced, pricedProducts } from "./prices";
import { productsResult } from "./result";
import { bidSheet } from "./sheets/bid-sheet";
import { classSheet } from "./sheets/class-sheet";
import { productInputs } from "./sheets/inputs";
import { priceSheet } from "./sheets/price-sheet";
import { type ProductTable, productTable } from "./sheets/product-table";
import { productsSheets } from "./sheets/products-sheet";
import { replenishSheet } from "./sheets/replenish-sheet";
import { replenishTable } from "./sheets/replenish-table";
import { TEXTS } from "./texts";

/** Orders of the weeks that count and of as many before; product traffic of the weeks that count. */
function rowsOf({ orders, days, traffic }: ProductSums, { window }: ProductAnalysis) {
  const counted = countedRows(orders, { from: window.end - 14 * window.weeks, end: window.end }, days);
  if (traffic === undefined) return { orders: counted };
  return { orders: counted, productTraffic: countedVisits(traffic, (day) => isInside(day, window)) };
}

/** The sheets built on request; returns what is to be said of them and of entries that have lost their product. */
function furtherSheets(
  book: PlanBuilder,
  { products, choices }: ProductAnalysis,
  previous: PreviousBuild | undefined,
): Text[] {
  const typed = typedPrices(previous);
  const all = products.filter(isPriced).length;
  const shown = pricedProducts(products, typed);
  if (choices.prices && all > 0)
    priceSheet(book.sheet("prices", PRICE_TEXTS.tab, "#2F6DA3"), shown, { choices, typed });
  if (choices.bids) bidSheet(book.sheet("bids", BID_TEXTS.tab, "#2F6DA3"), choices);
  if (!choices.prices) return [];
  const names = shown.map(({ name }) => name);
  return [...priceNotes(products.length, { all, shown: shown.length }), ...lostEntries(withoutRow(typed, names))];
}

function* plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Steps<Report> {
  const { today, previous } = context;
  const tables = yield* productSums(input);
  const analysis = yield* analyseProducts(tables, productChoices(values), today);
  const decisions = orderDecisions(previous);
  const inputs = productInputs(analysis, today, () => products.column.revenue);
  const live = analysis.products.length <= LIVE_PRODUCTS;
  const stock = analysis.stocked.length === 0 ? null : replenishTable(analysis, inputs, { decisions, live, today });
  const products: ProductTable = productTable(analysis, inputs, { stock, live });
  const { orders, table, traffic } = tables;
  const sources = [orders, table, traffic].flatMap((each) => (each === undefined ? [] : [each.source]));
  book.from({ sources, asOf: analysis.window.end, refreshed: today });
  const main = book.sheet("products", TEXTS.tabs.products, "#1F3A5F");
  const replenish = stock === null ? null : book.sheet("replenish", TEXTS.tabs.replenish, "#C46A12");
  const classes = book.sheet("classes", CLASS_TEXTS.tab, "#2F6DA3");
  const lost = lostEntries(
    withoutRow(
      decisions,
      analysis.stocked.map(({ product }) => product.name),
    ),
  );
  const further = furtherSheets(book, analysis, previous);
  const list = book.sheet("list", TEXTS.tabs.list, "#A9C4DC");
  const notes = [...notesOf(analysis, tables, today), ...lost, ...further];
  const counted = rowsOf(tables, analysis);
  const sheets = { analysis, inputs, products, stock };
  productsSheets({ main, list }, sheets, {
    orders: { ...orders, ...counted.orders },
    further: [table, traffic && { ...traffic, ...counted.productTraffic }],
    notes,
  });
  if (stock !== null && replenish !== null) replenishSheet(replenish, stock, inputs);
  classSheet(classes, sheets);
  return {
    ...{ result: productsResult(analysis, decisions), keyFigures: keyFigures(analysis), parts: productParts(analysis) },
    ...{ notes, counted },
  };
}

export const productsKind = defineKind({
  ...PRODUCTS,
  options: PRODUCT_OPTIONS,
  previousSheets: ({ prices }) => ["replenish", ...(prices === true ? ["prices"] : [])],
  suggest: ({ orders }, values, { today }) =>
    orders === undefined || orders.count === 0
      ? {}
      : openOnly(values, { asOf: lastDay(orders.date, productChoices(values), today) }),
  *preview(input, values, { today }) {
    const tables = yield* productSums(input);
    const analysis = yield* analyseProducts(tables, productChoices(values), today);
    return {
      total: keyFigures(analysis).slice(0, 4),
      parts: productParts(analysis),
      notes: notesOf(analysis, tables, today),
      counted: rowsOf(tables, analysis),
    };
  },
  plan,
});
