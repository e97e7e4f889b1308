/**
 * The marketing plan with everything typed that can be typed, calculated by a spreadsheet: its native formulas give what the model gives.
 */
import { marketingKind } from "../../../src/kinds/marketing/kind";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, writePlan } from "../support/live-plan";

test("smoke", async () => {
  const plan = marketingKind.plan({}, { example: true }, contextOf());
  const live = await writePlan(plan);
  expect(errorCells(plan, live)).toEqual([]);
  expect(Object.entries(liveChecks(plan, live)).filter(([, holds]) => !holds)).toEqual([]);
  for (const { key, headline } of plan.sheets)
    if (headline)
      console.log(key, live.values(key, headline.finding)[0]![0], "→", live.values(key, headline.action)[0]![0]);
  const goals = live.plan("goals").tables[0]!.area;
  console.log(
    live
      .values("goals", { ...goals, rows: 5 })
      .map((r) => r.join("|"))
      .join("\n"),
  );
  console.log(
    live
      .values("evaluation", { row: 10, column: 0, rows: 6, columns: 12 })
      .map((r) => r.join("|"))
      .join("\n"),
  );
  console.log(
    live
      .values("steps", { row: 10, column: 0, rows: 10, columns: 8 })
      .map((r) => r.join("|"))
      .join("\n"),
  );
  console.log(JSON.stringify(plan.result).slice(0, 1500));
  live.dispose();
});
