/**
 * From the user's list to the products of a promotion, in the order of its rows.
 */
import { say } from "../../text/say";
import { type Activity, ACTIVITY_REASONS, ACTIVITY_ROLES, type ActivityProduct, type ActivityRole } from "../activity";
import { isBlank, plainText } from "../cells/cell";
import { defineTable } from "../define";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, errorCell, notNegative, readable, type Row, totalRow } from "../rules";

function named(row: Row<ActivityRole>): "noProduct" | null {
  return isBlank(row.at("sku")) && isBlank(row.at("product")) ? "noProduct" : null;
}

export const ACTIVITY = defineTable({
  id: "activity",
  label: say("Event products", "活动商品", "活動商品"),
  one: say("a list of event products", "活动商品表", "活動商品表"),
  holds: say(
    "the products of the event with price or stock there",
    "活动商品的活动价或活动库存",
    "活動商品的活動價或活動庫存",
  ),
  grain: "record",
  roles: ACTIVITY_ROLES,
  recognise: {
    fits: ({ sure }) => (sure("product") || sure("sku")) && (sure("price") || sure("stock")),
    least: 2,
    unless: { table: "orders", roles: ["order", "customer"] },
  },
  reasons: ACTIVITY_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(["product", "sku"]),
    named,
    readable(["price", "stock"], "unreadableNumber"),
    notNegative(["price", "stock"]),
  ],
  read(table): Activity {
    settleRepeated(table, repeatedRows(table));
    const [price, stock] = [table.numbers("price"), table.numbers("stock")];
    const text = (role: ActivityRole, row: number): string => {
      const cell = table.at(role, row);
      return isBlank(cell) ? "" : plainText(String(cell));
    };
    const list = table.counted().map((row): ActivityProduct => {
      const [name, sku, role] = [text("product", row), text("sku", row), text("role", row)];
      return { name, sku, role, price: price[row]!, stock: stock[row]! };
    });
    return { ...table.account(), list };
  },
});
