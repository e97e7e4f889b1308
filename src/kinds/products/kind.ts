/**
 * The planning sheet kind "products": roles and classes of products, and what to order. Rules §6.
 */
import { nothingCounts } from "../../tables/left-out";
import type { LeftOut } from "../../tables/reasons";
import type { Orders } from "../../tables/orders";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import type { PlanBuilder } from "../../plan/plan-builder";
import { defineKind, type Report } from "../define-kind";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { openOnly } from "../suggest";
import { PRODUCTS } from "./about";
import { decisionsOf } from "./decisions";
import { analyseProducts, lastDay, type ProductAnalysis, type ProductTables } from "./model";
import { LIVE_PRODUCTS, notesOf } from "./notes";
import { PRODUCT_OPTIONS, productChoices } from "./options";
import { keyFigures, productParts } from "./preview";
import { productsResult } from "./result";
import { productInputs } from "./sheets/inputs";
import { type ProductTable, productTable } from "./sheets/product-table";
import { productsSheets } from "./sheets/products-sheet";
import { replenishSheet } from "./sheets/replenish-sheet";
import { replenishTable } from "./sheets/replenish-table";
import { TEXTS } from "./texts";

const noProducts = (name: string): Problem =>
  new Problem(
    say(
      `No column of “${name}” names products. Choose the column with the product's name or code.`,
      `“${name}”中没有商品列。请选择商品名称或编码所在的列。`,
      `「${name}」中沒有商品欄。請選擇商品名稱或編號所在的欄。`,
    ),
  );

/** @throws Problem for orders without products, or without any that counts. */
function tablesOf({ orders, products: table }: PlanInput): ProductTables {
  if (orders === undefined) throw new Error("products are planned from orders");
  if (orders.soldLines === undefined) throw noProducts(orders.source.name);
  if (orders.count === 0) throw nothingCounts(orders.source, orders.rows, orders.leftOut);
  const lines = orders.soldLines();
  if (lines.products.length === 0) throw noProducts(orders.source.name);
  return { orders, lines, table };
}

/** Rows after the last day, and before the weeks to compare with. */
function countedRows(
  { orders }: ProductTables,
  { window: { end, weeks } }: ProductAnalysis,
): Pick<Orders, "used" | "leftOut"> {
  const rowsWhere = (holds: (day: number) => boolean): number[] =>
    Array.from(orders.orderOfRow.keys()).filter((row) => {
      const order = orders.orderOfRow[row]!;
      return order >= 0 && holds(Math.floor(orders.date[order]!));
    });
  const [after, before] = [rowsWhere((day) => day > end), rowsWhere((day) => day <= end - 14 * weeks)];
  const further: LeftOut<"afterAsOf" | "beforeWindow">[] = [
    { reason: "afterAsOf", rows: after },
    { reason: "beforeWindow", rows: before },
  ];
  const leftOut = [...orders.leftOut, ...further.filter(({ rows }) => rows.length > 0)];
  return { used: orders.used - after.length - before.length, leftOut };
}

function plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Report {
  const { today } = context;
  const tables = tablesOf(input);
  const analysis = analyseProducts(tables, productChoices(values), today);
  const decisions = decisionsOf(context.previous);
  const inputs = productInputs(analysis, today, () => products.column.revenue);
  const live = analysis.products.length <= LIVE_PRODUCTS;
  const stock = analysis.stocked.length === 0 ? null : replenishTable(analysis, inputs, { decisions, live, today });
  const products: ProductTable = productTable(analysis, inputs, { stock, live });
  const main = book.sheet("products", TEXTS.tabs.products, "#1F3A5F");
  const replenish = stock === null ? null : book.sheet("replenish", TEXTS.tabs.replenish, "#C46A12");
  const list = book.sheet("list", TEXTS.tabs.list, "#A9C4DC");
  const { orders, table } = tables;
  const sources = [orders.source, ...(table === undefined ? [] : [table.source])];
  const provenance = { sources, asOf: analysis.window.end, refreshed: today };
  const notes = notesOf(analysis, table, today);
  const counted = countedRows(tables, analysis);
  productsSheets(
    { main, list },
    { analysis, inputs, products, stock, provenance },
    { orders: { ...orders, ...counted }, table, notes },
  );
  if (stock !== null && replenish !== null) replenishSheet(replenish, stock, { inputs, provenance });
  return {
    ...{ result: productsResult(analysis, decisions), keyFigures: keyFigures(analysis), parts: productParts(analysis) },
    ...{ notes, counted: { orders: counted } },
  };
}

export const productsKind = defineKind({
  ...PRODUCTS,
  options: PRODUCT_OPTIONS,
  previousSheets: () => ["replenish"],
  suggest: ({ orders }, values, { today }) =>
    orders === undefined || orders.count === 0
      ? {}
      : openOnly(values, { asOf: lastDay(orders, productChoices(values), today) }),
  preview: (input, values, { today }) => {
    const tables = tablesOf(input);
    const analysis = analyseProducts(tables, productChoices(values), today);
    return {
      total: keyFigures(analysis).slice(0, 4),
      parts: productParts(analysis),
      notes: notesOf(analysis, tables.table, today),
      counted: { orders: countedRows(tables, analysis) },
    };
  },
  plan,
});
