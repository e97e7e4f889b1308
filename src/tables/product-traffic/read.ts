/**
 * From the user's report of product traffic to what each product was looked at, carted and bought.
 */
import { say } from "../../text/say";
import { noteAbove } from "../above";
import { numbersByRate, readableRate } from "../by-rate";
import { isBlank, plainText } from "../cells/cell";
import { defineTable } from "../define";
import { noteLaterDays } from "../later-days";
import {
  PRODUCT_TRAFFIC_COUNTS,
  PRODUCT_TRAFFIC_REASONS,
  PRODUCT_TRAFFIC_ROLES,
  type ProductTraffic,
  type ProductTrafficRole,
} from "../product-traffic";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, dated, errorCell, namesProduct, notNegative, readable, type Row, totalRow } from "../rules";
import type { Cell } from "../source";
import { markSumRows } from "../sum-rows";

const BUYERS_BY_RATE = { part: "buyers", whole: "visitors", rate: "conversion" } as const;
const NAMES = ["sku", "product"] as const;

const dayOfRow = dated<ProductTrafficRole>("date");
/** A report over a period states no days. */
const datedIfStated = (row: Row<ProductTrafficRole>): ReturnType<typeof dayOfRow> =>
  row.at("date") === undefined ? null : dayOfRow(row);

const textOf = (cell: Cell): string => (isBlank(cell) ? "" : plainText(String(cell)));

/** A report by product, or by product and day: visitors and what they did. A list with stock or costs is a product table. */
export const PRODUCT_TRAFFIC = defineTable({
  id: "productTraffic",
  label: say("Product traffic", "商品流量", "商品流量"),
  one: say("a product-traffic table", "商品流量表", "商品流量表"),
  holds: say(
    "each product's visitors, carts, favourites and paid conversion",
    "每个商品的访客、加购、收藏和支付转化率",
    "每個商品的訪客、加購、收藏和付款轉換率",
  ),
  grain: "summary",
  roles: PRODUCT_TRAFFIC_ROLES,
  recognise: {
    fits: ({ sure, otherwise }) =>
      (sure("sku") || sure("product")) &&
      sure("visitors") &&
      (["views", "carts", "favourites", "buyers", "conversion"] as const).some(sure) &&
      !["onHand", "onOrder", "cost", "leadTime"].some((role) => otherwise("products", role)),
    unless: { table: "orders", roles: ["order", "customer"] },
  },
  reasons: PRODUCT_TRAFFIC_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(["date", ...NAMES]),
    namesProduct,
    datedIfStated,
    readable(PRODUCT_TRAFFIC_COUNTS, "unreadableNumber"),
    readableRate<ProductTrafficRole>(BUYERS_BY_RATE),
    notNegative([...PRODUCT_TRAFFIC_COUNTS, "conversion"]),
  ],
  read(table): ProductTraffic {
    markSumRows(table, NAMES, PRODUCT_TRAFFIC_COUNTS);
    settleRepeated(table, repeatedRows(table));
    noteAbove(table, "buyers", "visitors");
    const buyers = numbersByRate<ProductTrafficRole>(table, BUYERS_BY_RATE);
    const rows = table.counted();
    const counts = PRODUCT_TRAFFIC_COUNTS.map((role) => {
      const all = role === "buyers" ? buyers : table.numbers(role);
      return [role, Float64Array.from(rows, (row) => all[row]!)] as const;
    });
    const date = table.countedNumbers("date").map(Math.floor);
    noteLaterDays(table, date);
    return {
      ...table.account(),
      count: rows.length,
      bodyRow: Int32Array.from(rows),
      date,
      sku: rows.map((row) => textOf(table.at("sku", row))),
      name: rows.map((row) => textOf(table.at("product", row))),
      ...(Object.fromEntries(counts) as Record<(typeof PRODUCT_TRAFFIC_COUNTS)[number], Float64Array>),
    };
  },
});
