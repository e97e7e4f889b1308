/**
 * The promotion built beside the samples with every sheet, opened and calculated anew by LibreOffice: every formula must agree, as built,
 * after the event has moved by a week, after days have passed so that tasks are late, and after what the forecast is multiplied by changed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { serialOf } from "../../src/domain/calendar/calendar";
import type { Grid } from "../../playground/grid/grid";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { workbookOf } from "../../playground/headless";
import { addCsv } from "../../playground/xlsx/open-csv";
import { openFile } from "../../playground/xlsx/open-file";
import { buildInWorkbook } from "../../src/cli/build-file";
import { readBuildFlags } from "../../src/cli/build-flags";
import { type Change, faults, judge, type Judged } from "./judged";

const SAMPLES = path.resolve(__dirname, "../../assets/samples/zh-CN");
const LONG = 900_000;
const EVENT = serialOf(2026, 10, 20);

const change = (key: RegExp, value: Change["value"], moves: number): Change => ({
  kind: "promotion",
  key,
  value,
  moves,
});

const CHANGES: Readonly<Record<string, Change>> = {
  "the event's day": change(/^eventDay/, () => EVENT + 7, 100),
  "the as-of date": change(/^asOf/, () => EVENT - 5, 10),
  "the weekends": change(/^weekends/, () => "是", 50),
  "the growth": change(/^growth/, () => 0.5, 40),
  "the time of the day": change(/^warNow/, () => 0.6, 5),
};

async function built(): Promise<Grid> {
  const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(SAMPLES, `${name}.csv`)));
  const grid = createHeadlessGrid({ locale: "zh-CN" });
  await openFile(grid, "Orders.csv", sample("orders"));
  for (const table of ["traffic", "products", "eventProducts"]) addCsv(grid, `${table}.csv`, sample(table));
  await grid.settled();
  const flags = ["promotion", "sample.xlsx", "--locale", "zh-CN", "--today", "2026-09-20", "--event", "own"];
  const sheets = ["--event-day", "2026-10-20", "--forecast", "--readiness", "--war-room", "--lessons"];
  await buildInWorkbook(workbookOf(grid, "zh-CN"), readBuildFlags([...flags, ...sheets]));
  return grid;
}

let judged: readonly Judged[];
beforeAll(async () => {
  [judged] = (await judge([{ build: built, changes: Object.values(CHANGES) }])) as [readonly Judged[]];
}, LONG);

test("as built, LibreOffice calculates the same", () => {
  expect(judged[0]!.cells.length).toBeGreaterThan(1000);
  expect(judged[0]!.checks.length).toBeGreaterThan(5);
  expect(faults(judged[0]!)).toEqual([]);
});

test.each(Object.entries(CHANGES).map(([name, { moves }], turn) => ({ name, turn, moves })))(
  "after $name has changed, both calculate the same anew",
  ({ turn, moves }) => {
    const after = judged[turn + 1]!;
    expect(after.moved).toBeGreaterThanOrEqual(moves);
    expect(faults(after)).toEqual([]);
  },
);
