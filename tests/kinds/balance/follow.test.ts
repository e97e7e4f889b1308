/** The follow-up of decisions, typed row by row: days late, what was attained and the figures above follow from the rows alone. */
import fc from "fast-check";
import type { Value } from "../../../playground/grid/grid";
import { balanceKind } from "../../../src/kinds/balance/kind";
import { contextOf, TODAY } from "../support/context";
import { errorCells, type LivePlan, writePlan } from "../support/live-plan";

/** null for an empty cell. */
interface Row {
  readonly due: number | null;
  readonly delivery: number | null;
  readonly planned: number | null;
  readonly done: number | null;
}

const day = fc.option(fc.integer({ min: TODAY - 40, max: TODAY + 40 }), { nil: null });
const units = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
const rowArbitrary: fc.Arbitrary<Row> = fc.record({ due: day, delivery: day, planned: units, done: units });

/** Days after the day agreed; of what is not delivered, until today; null for what is not due or has no day. */
function lateOf({ due, delivery }: Row): number | null {
  if (due === null) return null;
  if (delivery !== null) return Math.max(0, delivery - due);
  return TODAY > due ? TODAY - due : null;
}
const isMeasured = ({ planned, done }: Row): boolean => planned !== null && planned > 0 && done !== null;

let live: LivePlan;
const plan = balanceKind.plan({}, { items: "Lamp", months: 2 }, contextOf());
beforeAll(async () => {
  live = await writePlan(plan);
});
afterAll(() => live.dispose());

const shown = (cell: number | null): Value => cell ?? "";

/** Rows of the list by heading, and the figures by their labels. */
function sheetNow() {
  const { blocks, tables } = live.plan("follow");
  const [headings, ...rows] = live.values("follow", tables[0]!.area);
  const bottom = Math.max(...blocks.map(({ area }) => area.row + area.rows));
  const all = live.values("follow", { row: 0, column: 0, rows: bottom, columns: 40 });
  const figureOf = (label: string): Value => {
    const row = all.findIndex((cells) => cells.includes(label));
    return all[row + 1]![all[row]!.indexOf(label)]!;
  };
  return { rows: rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [String(headings![i]), cell]))), figureOf };
} // prettier-ignore

async function type(rows: readonly Row[]): Promise<void> {
  const inputs = live.plan("follow").inputs.filter(({ key }) => key.startsWith("follow."));
  inputs.forEach(({ area }, i) => {
    const row = rows[i];
    const cells: Value[] = row === undefined ? Array<Value>(6).fill("") : [`'Step ${i}`, "'Mia", shown(row.due), shown(row.delivery), shown(row.planned), shown(row.done)]; // prettier-ignore
    live.sheet("follow").write(area, [cells]);
  });
  await live.recalculated();
}

test("days late, output attained and on-time delivery are those of the rows, whatever is typed", async () => {
  const reached = { late: 0, open: 0, measured: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(rowArbitrary, { minLength: 4, maxLength: 15 }), async (rows) => {
      await type(rows);
      const { rows: now, figureOf } = sheetNow();
      const delays = rows.map(lateOf);
      expect(now.slice(0, rows.length).map((row) => row["Days late"])).toEqual(delays.map(shown));
      rows.forEach((row, i) => {
        const attained = now[i]!["Output reached"];
        if (isMeasured(row)) expect(attained).toBeCloseTo(row.done! / row.planned!, 12);
        else expect(attained).toBe("");
      });
      const judged = delays.filter((late) => late !== null);
      const late = judged.filter((days) => days > 0);
      const onTime = figureOf("On time");
      if (judged.length === 0) expect(onTime).toBe("");
      else expect(onTime).toBeCloseTo(1 - late.length / judged.length, 12);
      const measured = rows.filter(isMeasured);
      const sum = (key: "done" | "planned"): number => measured.reduce((all, row) => all + row[key]!, 0);
      if (measured.length === 0) expect(figureOf("Output reached")).toBe("");
      else expect(figureOf("Output reached")).toBeCloseTo(sum("done") / sum("planned"), 12);
      expect(errorCells(plan, live)).toEqual([]);
      reached.late += late.length;
      reached.open += rows.filter(({ delivery }, i) => delivery === null && delays[i] !== null).length;
      reached.measured += measured.length;
    }),
    { numRuns: 40, examples: [[[]]] },
  );
  for (const count of Object.values(reached)) expect(count).toBeGreaterThan(10);
});
