/**
 * The published RFM figures of the R package rfm, where the reference data stands beside the checkout.
 */
import fs from "node:fs";
import path from "node:path";
import { parse } from "papaparse";
import { serialOf } from "../../../src/domain/calendar/calendar";
import type { TestOrder } from "./orders";

const FOLDER = path.resolve(__dirname, "../../../../shared/data/rfm");

export const hasReferenceData = fs.existsSync(FOLDER);

export function referenceRows(file: string): Record<string, string>[] {
  const text = fs.readFileSync(path.join(FOLDER, file), "utf8");
  return parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

export function serialOfIso(text: string): number {
  const [year, month, day] = text.split("-").map(Number);
  return serialOf(year!, month!, day!);
}

export function referenceOrders(): TestOrder[] {
  return referenceRows("rfm_data_orders.csv").map((row) => ({
    customer: row.customer_id!,
    date: serialOfIso(row.order_date!),
    amount: Number(row.revenue),
  }));
}
