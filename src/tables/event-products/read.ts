/**
 * From the user's list to the products of a promotion, in the order of its rows.
 */
import { say } from "../../text/say";
import {
  type EventProducts,
  EVENT_PRODUCT_REASONS,
  EVENT_PRODUCT_ROLES,
  type EventProduct,
  type EventProductRole,
} from "../event-products";
import { isBlank, plainText } from "../cells/cell";
import { defineTable } from "../define";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, errorCell, notNegative, readable, type Row, totalRow } from "../rules";

function named(row: Row<EventProductRole>): "noProduct" | null {
  return isBlank(row.at("sku")) && isBlank(row.at("product")) ? "noProduct" : null;
}

export const EVENT_PRODUCTS = defineTable({
  id: "eventProducts",
  label: say("Event products", "活动商品", "活動商品"),
  one: say("a list of event products", "活动商品表", "活動商品表"),
  holds: say(
    "the products of the event with price or stock there",
    "活动商品的活动价或活动库存",
    "活動商品的活動價或活動庫存",
  ),
  grain: "record",
  roles: EVENT_PRODUCT_ROLES,
  recognise: {
    fits: ({ sure }) => (sure("product") || sure("sku")) && (sure("price") || sure("stock")),
    least: 2,
    unless: { table: "orders", roles: ["order", "customer"] },
  },
  reasons: EVENT_PRODUCT_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(["product", "sku"]),
    named,
    readable(["price", "stock"], "unreadableNumber"),
    notNegative(["price", "stock"]),
  ],
  read(table): EventProducts {
    settleRepeated(table, repeatedRows(table));
    const [price, stock] = [table.numbers("price"), table.numbers("stock")];
    const text = (role: EventProductRole, row: number): string => {
      const cell = table.at(role, row);
      return isBlank(cell) ? "" : plainText(String(cell));
    };
    const list = table.counted().map((row): EventProduct => {
      const [name, sku, role] = [text("product", row), text("sku", row), text("role", row)];
      return { name, sku, role, price: price[row]!, stock: stock[row]! };
    });
    return { ...table.account(), list };
  },
});
