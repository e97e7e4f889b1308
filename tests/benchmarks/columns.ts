/**
 * What finding out how columns are to be read costs, against reading their rows: the sample by which columns are recognised, the search for
 * days without a year, and the order of day and month and the decimal mark, where the reader decides them. A million orders with dates and
 * amounts as numbers, as texts, and as texts whose dates leave the order open. Run with `npm run bench columns`.
 */
import { CellColumn } from "../../src/tables/cells/cell-column";
import { dateOrderReading } from "../../src/tables/cells/date-order";
import { numberReading } from "../../src/tables/cells/number-marks";
import { completeYears } from "../../src/tables/cells/yearless";
import { detectColumns } from "../../src/tables/detect";
import { ORDERS as ORDER_TABLE } from "../../src/tables/orders/read";
import type { Cell, Source } from "../../src/tables/source";

const ORDERS = Number(process.argv[2] ?? 1_000_000);
const RUNS = 7;
const SAMPLE = 50;
const FIRST_DAY = 45_000;
const HEADERS = ["Order ID", "Customer ID", "Paid at", "Amount paid"];
const ROLES = { order: 0, customer: 1, date: 2, amount: 3 };

const FORMS = {
  numbers: { date: (day: number): Cell => day, amount: (amount: number): Cell => amount },
  texts: { date: asIso, amount: asMoney },
  "texts that leave the order of day and month open": { date: asSlashes, amount: asMoney },
} as const;

function asIso(day: number): string {
  return new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
function asSlashes(day: number): string {
  const [year, month, dayOfMonth] = asIso(day).split("-");
  return `${month}/${dayOfMonth}/${year}`;
}
function asMoney(amount: number): string {
  return `$${amount.toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
}

function makeRows({ date, amount }: (typeof FORMS)[keyof typeof FORMS]): Cell[][] {
  return Array.from({ length: ORDERS }, (_, i) => {
    const day = FIRST_DAY + ((i * 104_729) % 730);
    const paid = 5 + ((i * 15_485_863) % 500_000) / 100;
    return [`SO${i}`, `C${(i * 7_919) % (ORDERS / 5)}`, date(day), amount(paid)];
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

function measure(form: keyof typeof FORMS): void {
  const rows = makeRows(FORMS[form]);
  const source: Source = { name: "Orders", sheet: "Orders", table: null, headers: HEADERS, headerRow: 0, firstColumn: 0, rows: ORDERS, dateSystem: 1900 }; // prettier-ignore
  const { readings } = ORDER_TABLE.readRows(source, ROLES, rows);
  const reading = median(() => ORDER_TABLE.readRows(source, ROLES, rows));
  const [dates, amounts] = [CellColumn.ofRows(rows, ROLES.date), CellColumn.ofRows(rows, ROLES.amount)];
  console.log(`dates and amounts as ${form}: rows read in ${reading.toFixed(0)} ms, of which`);
  let all = 0;
  const line = (name: string, isMade: boolean, run: () => unknown): void => {
    const share = isMade ? (100 * median(run)) / reading : 0;
    all += share;
    console.log(`  ${name.padEnd(36)} ${isMade ? `${share.toFixed(1).padStart(6)} %` : "not needed"}`);
  };
  const sample = rows.slice(0, SAMPLE);
  line("recognise the columns, beside it", true, () => detectColumns("orders", HEADERS, sample));
  line("days without a year", true, () => completeYears(dates, "", { dateSystem: 1900 }));
  line("order of day and month", readings.date !== undefined, () => dateOrderReading(dates));
  line("decimal mark", readings.amount !== undefined, () => numberReading(amounts, "."));
  console.log(`  ${"all of it".padEnd(36)} ${all.toFixed(1).padStart(6)} %`);
}

for (const form of Object.keys(FORMS) as (keyof typeof FORMS)[]) measure(form);
