/**
 * What finding out how columns are to be read costs, against reading their rows: the sample by which columns are recognised, and the
 * order of day and month and the decimal mark, decided over every row. A million orders with dates and amounts as numbers, then
 * as texts. Run with `npm run bench columns`.
 */
import { CellColumn } from "../../src/tables/cells/cell-column";
import { dateOrderReading } from "../../src/tables/cells/date-order";
import { numberReading } from "../../src/tables/cells/number-marks";
import { detectColumns } from "../../src/tables/detect";
import { ORDERS as ORDER_TABLE } from "../../src/tables/orders/read";
import type { Cell, Source } from "../../src/tables/source";

const ORDERS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 7;
const SAMPLE = 50;
const FIRST_DAY = 45_000;
const HEADERS = ["Order ID", "Customer ID", "Paid at", "Amount paid"];
const ROLES = { order: 0, customer: 1, date: 2, amount: 3 };

const asDate = (day: number): string => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
const asMoney = (amount: number): string => `$${amount.toLocaleString("en-US", { minimumFractionDigits: 2 })}`;

function makeRows(isText: boolean): Cell[][] {
  return Array.from({ length: ORDERS }, (_, i) => {
    const day = FIRST_DAY + ((i * 104_729) % 730);
    const amount = 5 + ((i * 15_485_863) % 500_000) / 100;
    const customer = `C${(i * 7_919) % (ORDERS / 5)}`;
    return [`SO${i}`, customer, isText ? asDate(day) : day, isText ? asMoney(amount) : amount];
  });
}

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

function measure(isText: boolean): void {
  const rows = makeRows(isText);
  const source: Source = { name: "Orders", sheet: "Orders", table: null, headers: HEADERS, headerRow: 0, firstColumn: 0, rows: ORDERS, dateSystem: 1900 }; // prettier-ignore
  const reading = median(() => ORDER_TABLE.readRows(source, ROLES, rows));
  console.log(`dates and amounts as ${isText ? "texts" : "numbers"}: rows read in ${reading.toFixed(0)} ms, of which`);
  const line = (name: string, run: () => unknown): void =>
    console.log(`  ${name.padEnd(36)} ${((100 * median(run)) / reading).toFixed(1).padStart(6)} %`);
  const sample = rows.slice(0, SAMPLE);
  line("recognise the columns, beside it", () => detectColumns("orders", HEADERS, sample));
  line("order of day and month", () => dateOrderReading(CellColumn.ofRows(rows, ROLES.date)));
  line("decimal mark", () => numberReading(CellColumn.ofRows(rows, ROLES.amount), "."));
}

for (const isText of [false, true]) measure(isText);
