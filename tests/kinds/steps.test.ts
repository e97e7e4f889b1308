/** Plans in steps: the same as at once, in pieces small enough that a page keeps its turn. */
import { goalKind } from "../../src/kinds/goal/kind";
import { segmentsKind } from "../../src/kinds/segments/kind";
import { finished } from "../../src/domain/steps";
import { inSteps } from "../../src/workbook/control";
import { ALL_SHEETS, DAILY } from "./support/goals";
import { contextOf } from "./support/context";

const GIVEN = [
  [goalKind, ALL_SHEETS],
  [segmentsKind, { moves: true, cohorts: true, value: true }],
] as const;

it.each(GIVEN)(
  "give the plan of $id, a step a sheet at least while they are laid out and again while they are written out",
  (kind, options) => {
    const given = [{ orders: DAILY }, options, contextOf()] as const;
    const plan = kind.plan(...given);
    const steps = kind.steps!(...given);
    const took: number[] = [];
    const timed = (): ReturnType<typeof steps.next> => {
      const before = process.cpuUsage();
      const step = steps.next();
      took.push(process.cpuUsage(before).user / 1000);
      return step;
    };
    const counted = (function* () {
      let step = timed();
      for (; !step.done; step = timed()) yield;
      return step.value;
    })();
    const { long, ...made } = finished(counted);
    const { long: whole, ...others } = plan;
    expect(made).toEqual(others);
    expect(typeof long).toBe(typeof whole);
    expect(took.length).toBeGreaterThanOrEqual(2 * plan.sheets.length - 4);
    // Milliseconds of the processor, whatever else the machine does.
    expect(Math.max(...took)).toBeLessThan(200);
  },
);

it("take a breath only where they have taken a while, and stop where the user has stopped them", async () => {
  function* work(steps: number, milliseconds: number): Generator<void, string> {
    for (let i = 0; i < steps; i++) {
      const until = performance.now() + milliseconds;
      while (performance.now() < until);
      yield;
    }
    return "done";
  }
  const turns = jest.spyOn(global, "setTimeout");
  const controller = new AbortController();
  expect(await inSteps(work(100, 0), {})).toBe("done");
  const short = turns.mock.calls.length;
  expect(await inSteps(work(4, 40), {})).toBe("done");
  expect(turns.mock.calls.length - short).toBeGreaterThanOrEqual(3);
  controller.abort();
  await expect(inSteps(work(4, 40), { signal: controller.signal })).rejects.toThrow(/as it was before/);
  turns.mockRestore();
});
