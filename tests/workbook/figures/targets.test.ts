/** A figure of another build as the target of a goal of the marketing plan. */
import { serialOf } from "../../../src/domain/calendar/calendar";
import { goalKind } from "../../../src/kinds/goal/kind";
import { marketingKind } from "../../../src/kinds/marketing/kind";
import type { marketingResult } from "../../../src/kinds/marketing/result";
import { linkFigure, measureChoices } from "../../../src/workbook/figures/link-measure";
import { listBuilds } from "../../../src/workbook/settings";
import { again, book, close, deleteSheet, make, open, rowsOf, TODAY, type } from "../several-builds";

afterEach(close);

/** The sheet of a build that has an input. */
async function sheetWith(buildId: string, input: string): Promise<string> {
  const saved = (await listBuilds()).find(({ id }) => id === buildId)!;
  return saved.sheets.find(({ look }) => look.inputs.some(({ key }) => key === input))!.key;
}

test("a goal of the sales goal is the target of a goal of the plan: one number in one place", async () => {
  await open();
  book.fill("Sheet1", [
    ["Order no", "Date", "Customer", "Amount"],
    ...Array.from({ length: 120 }, (_, i) => [`O${i}`, TODAY - 120 + i, `C${i % 9}`, 80]),
  ]);
  const [start, end] = [serialOf(2026, 12, 1), serialOf(2026, 12, 31)];
  const sales = await make(goalKind, { basis: "revenue", revenueTarget: 9000, start, end });
  const plan = await make(marketingKind);
  await type(plan.buildId, ["goals", "goals.1.no"], ["'G1", "'December", "", 0, 5, "", TODAY, end, "", "'Kim", 4500]);
  const target = "Goal · Revenue target · Value";
  expect((await measureChoices()).figures.map(({ name }) => name)).toContain(target);
  await linkFigure("target", "g1", target);
  const goal = async () => {
    await book.grid.settled();
    const [row] = await rowsOf(plan.buildId, "goals", "State");
    const result = (await again(plan.buildId)).result as ReturnType<typeof marketingResult>;
    const { target: counts, targetFrom, progress, state } = result.goals[0]!;
    expect(row).toMatchObject({ "Target that counts": counts, Progress: progress, "Target value": 5 });
    return { counts, targetFrom, progress, state };
  };
  expect(await goal()).toMatchObject({ counts: 9000, targetFrom: target, progress: 0.5 });

  // The number is changed where it stands, and the goal is made anew.
  await type(sales.buildId, [await sheetWith(sales.buildId, "revenueTarget"), "revenueTarget"], [18000]); // prettier-ignore
  expect(await goal()).toMatchObject({ counts: 18000, progress: 0.25 });
  await again(sales.buildId);
  expect(await goal()).toMatchObject({ counts: 18000, progress: 0.25 });

  // Its sheet is gone: the last value counts on; another name is said.
  await deleteSheet(sales.buildId, await sheetWith(sales.buildId, "revenueTarget"));
  expect(await goal()).toMatchObject({ counts: 18000, progress: 0.25 });
  await type(
    plan.buildId,
    ["goals", "goals.1.no"],
    ["'G1", "'December", "", 0, 5, "'Nothing", TODAY, end, "", "'Kim", 4500],
  );
  const [row] = await rowsOf(plan.buildId, "goals", "State");
  expect(row!["To correct"]).toBe("Target from: choose a figure of the list, or clear it and type a target");
  await expect(linkFigure("target", "G1", "Nothing")).rejects.toThrow(/No built sheet has a figure “Nothing”/);
});
