/**
 * The team of 50 sellers with a log row a day of a year each, and the orders of that year: reading, preview, the build through the real
 * office.js with each of its phases, and one changed tier. Nothing asserts on time.
 */
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { bootOffice, installGlobals } from "../../playground/host/node-office";
import { teamKind } from "../../src/kinds/team/kind";
import { build } from "../../src/workbook/build/build";
import { Previewer } from "../../src/workbook/build/preview";
import { findSources } from "../../src/workbook/sources";
import { PHASES, stopwatch } from "./support/stopwatch";

type Row = (string | number)[];

const [SELLERS, DAYS, ORDERS] = [50, 365, 24_000];
const LAST_DAY = 46_387;
const LOG_HEADINGS = [
  "Date",
  "Seller",
  "Team",
  "New contacts",
  "Chats",
  "Messages sent",
  "Replied share",
  "Tasks done",
];
const ORDER_HEADINGS = ["Order ID", "Customer", "Paid at", "Amount paid", "Status", "Seller", "Category"];

const seller = (i: number): string => `Seller ${i % SELLERS}`;
const logRows = (): Row[] =>
  Array.from({ length: SELLERS * DAYS }, (_, i): Row => {
    const chats = 5 + ((i * 7_919) % 40);
    const day = LAST_DAY - Math.floor(i / SELLERS);
    return [day, seller(i), `Team ${i % 5}`, chats % 7, chats, 4 * chats, 0.6 + ((i * 31) % 40) / 100, i % 5];
  });
const orderRows = (): Row[] =>
  Array.from({ length: ORDERS }, (_, i): Row => [
    ...[`SO${100_000 + i}`, `C${(i * 7_919) % 9_000}`, LAST_DAY - ((i * 104_729) % DAYS)],
    ...[
      5 + ((i * 15_485_863) % 200_000) / 100,
      i % 25 === 0 ? "Refunded" : "Paid",
      seller(i * 13),
      `Category ${i % 8}`,
    ],
  ]);

async function timed<T>(run: () => Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now();
  const made = await run();
  return [performance.now() - start, made];
}

const say = (what: string, milliseconds: number): void =>
  console.log(`${what.padEnd(34)}${milliseconds.toFixed(0).padStart(7)} ms`);

async function measure(): Promise<void> {
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale: "en-US" });
  const restore = installGlobals(runtime);
  for (const [name, headings, rows] of [
    ["Orders", ORDER_HEADINGS, orderRows()],
    ["Log", LOG_HEADINGS, logRows()],
  ] as const)
    grid
      .addSheet(name)
      .write({ row: 0, column: 0, rows: rows.length + 1, columns: headings.length }, [headings, ...rows]);
  await grid.settled();
  const found = await findSources();
  const of = (kind: string) => found.find((source) => source.kind === kind)!;
  const tables = { orders: of("orders"), sellerLog: of("sellerLog") };
  const request = { kind: teamKind, tables, options: {}, locale: "en-US", today: LAST_DAY } as const;
  const previewer = new Previewer();
  say("first preview, with reading", (await timed(() => previewer.preview(request)))[0]);
  say(
    "preview of another option",
    (await timed(() => previewer.preview({ ...request, options: { method: "whole" } })))[0],
  );
  const watch = stopwatch();
  const [spent, result] = await timed(() => build(request, { onProgress: watch.report }));
  watch.stop();
  const failed = result.checks.filter(({ ok }) => !ok);
  if (failed.length > 0) throw new Error(`checks failed: ${failed.map(({ name }) => name).join(", ")}`);
  say("build", spent);
  for (const [phase, name] of PHASES) say(`  ${name}`, watch.spent.get(phase) ?? 0);
  const sheet = grid.sheets().find(({ name }) => name === "Commission plan")!;
  const used = sheet.used(true)!;
  const cells = sheet.values(used);
  const row = cells.findIndex((line) => line.includes(0.03));
  const at = { row: used.row + row, column: used.column + cells[row]!.indexOf(0.03), rows: 1, columns: 1 };
  const change = async (): Promise<void> => {
    sheet.write(at, [[0.04]]);
    await grid.settled();
  };
  say("one changed tier, all calculated", (await timed(change))[0]);
  restore();
  runtime.dispose();
  grid.dispose();
}

console.log(
  `${SELLERS} sellers, ${(SELLERS * DAYS).toLocaleString("en-US")} log rows, ${ORDERS.toLocaleString("en-US")} orders`,
);
void measure();
