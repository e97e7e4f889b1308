/** A small shop with an event a year ago and one today, by the hour: orders, traffic, products and the event's list, as tables of a workbook. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import type { PlanInput } from "../../../src/kinds/kind";
import { readAs, type TableKind } from "../../../src/tables/catalogue";
import { detectColumns } from "../../../src/tables/detect";
import type { Cell } from "../../../src/tables/source";
import { uniform } from "../../domain/seeded";
import { columnsOf, sourceOf } from "../../tables/support";

export const EVENT = serialOf(2026, 11, 11);
const LAST = serialOf(2025, 11, 11);

export interface Sheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const read = (kind: TableKind, { name, headers, rows }: Sheet): PlanInput => {
  const { roles } = detectColumns(kind, headers, rows);
  const source = { ...sourceOf(headers, rows.length), name, sheet: name };
  return { [kind]: readAs(kind, { source, roles, today: EVENT }, columnsOf(roles, rows)) };
};

const ITEMS = [
  { name: "Lamp", price: 100, often: 5 },
  { name: "Rug", price: 300, often: 2 },
  { name: "Vase", price: 50, often: 3 },
] as const;

/** Orders of a day by hour, more of them in the evening. */
function ordersOn(day: number, count: number, random: () => number, until = 24): Cell[][] {
  return Array.from({ length: count }, (): Cell[] => {
    const hour = Math.floor(24 * Math.sqrt(random()));
    const item = ITEMS[Math.floor(random() * 3)]!;
    const units = 1 + Math.floor(random() * item.often);
    return [day + (hour + random() * 0.99) / 24, item.name, units, units * item.price];
  }).filter(([date]) => (date as number) - day < until / 24);
}

/** @param until The hour that the day of the event has come to. */
export function shopSheets(until = 24): Readonly<Record<"orders" | "traffic" | "products" | "eventProducts", Sheet>> {
  const random = uniform(11);
  const usual = Array.from({ length: 40 }, (_, i) => ordersOn(EVENT - 41 + i, 6, random)).flat();
  const lines = [...ordersOn(LAST, 60, random), ...usual, ...ordersOn(EVENT, 90, random, until)];
  const hours = (day: number, visitors: number, to = 24): Cell[][] =>
    Array.from({ length: to }, (_, hour) => [day, hour, Math.round(visitors * (0.5 + hour / 24))]);
  return {
    orders: {
      name: "Orders",
      headers: ["Order ID", "Customer", "Paid at", "Product", "Quantity", "Amount paid"],
      rows: lines.map(([date, product, units, amount], i) => [`N${i}`, `C${i % 9}`, date, product, units, amount]),
    },
    traffic: {
      name: "Traffic",
      headers: ["Date", "Hour", "Visitors"],
      rows: [...hours(LAST, 40), ...hours(EVENT, 50, until)].map((row, i) =>
        i % 24 === 3 ? [row[0], row[1], 1] : row,
      ),
    },
    products: {
      name: "Products",
      headers: ["SKU", "Product", "Price", "Unit cost", "On hand", "Supplier", "Lead time"],
      rows: [
        ["L-1", "Lamp", 100, 40, 30, "Bright", 20],
        ["R-1", "Rug", 300, 120, 900, "Loom", ""],
      ],
    },
    eventProducts: {
      name: "Event",
      headers: ["Product", "Event price", "Event stock", "Role in the event"],
      rows: [
        ["Vase", 45, 20, "Traffic"],
        ["Clock", 20, 10, "Profit"],
      ],
    },
  };
}

export const inputOf = (sheets: Partial<ReturnType<typeof shopSheets>>): PlanInput =>
  Object.assign({}, ...Object.entries(sheets).map(([kind, sheet]) => read(kind as TableKind, sheet))) as PlanInput;
