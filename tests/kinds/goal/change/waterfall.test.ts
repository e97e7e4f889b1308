/**
 * The waterfall of the change of revenue: where each step's bar is seen, as calculated by a spreadsheet.
 */
import { serialOf } from "../../../../src/domain/calendar/calendar";
import type { LivePlan } from "../../support/live-plan";
import { changePlan, trafficFrom, type TrafficRow } from "./change-book";
import { AS_OF, block, bridge, build, failed, ROWS } from "./live-change";

describe("the waterfall", () => {
  interface Bar {
    readonly low: number;
    readonly high: number;
  }

  /** Where each step's bar is seen: what the stacks above and below zero leave over their unseen ground. */
  function bars(live: LivePlan): Bar[] {
    return block(live, "Step", "Level reached").map(([, , base, ...parts]) => {
      const values = parts as number[];
      const ground = base as number;
      const above = values.filter((value) => value > 0).reduce((total, value) => total + value, 0);
      const below = values.filter((value) => value < 0).reduce((total, value) => total + value, 0);
      return {
        low: Math.min(0, ground) + below || Math.max(0, ground),
        high: Math.max(0, ground) + above || Math.min(0, ground),
      };
    });
  }

  function expectBars(live: LivePlan): void {
    const amounts = bridge(live).map((row) => row[1] as number);
    const drawn = bars(live);
    let level = amounts[0]!;
    amounts.forEach((amount, i) => {
      const isEnd = i === 0 || i === amounts.length - 1;
      const [from, to] = isEnd ? [0, amount] : [level, level + amount];
      if (!isEnd) level = to;
      if (Math.abs(to - from) < 1e-6) return;
      expect(drawn[i]!.low).toBeCloseTo(Math.min(from, to), 6);
      expect(drawn[i]!.high).toBeCloseTo(Math.max(from, to), 6);
    });
  }

  it("reaches from each level to the next", async () => {
    const { live } = await build("Traffic");
    expectBars(live);
    live.dispose();
  });

  it("crosses zero where a step takes more than there was", async () => {
    // All traffic falls to a fiftieth while one channel's order value is a hundred times what it was: volume takes more than all revenue.
    const rows: TrafficRow[] = [
      [serialOf(2025, 3, 1), "A", 10_000, 100, 1000],
      [serialOf(2025, 3, 1), "B", 10, 1, 50],
      [serialOf(2026, 3, 2), "A", 100, 50, 500_000],
      [serialOf(2026, 3, 2), "B", 100, 1, 1],
    ];
    const { live, plan } = await build("Traffic", {}, rows);
    expect(block(live, "Step", "Level reached").some((row) => (row[1] as number) < 0)).toBe(true);
    expectBars(live);
    expect(failed(plan, live)).toEqual([]);
    live.dispose();
  });

  it("stands on an unseen series", () => {
    const [chart] = changePlan({ traffic: trafficFrom(ROWS, null) }, AS_OF).sheets.find(
      ({ key }) => key === "change",
    )!.charts;
    expect(chart!.type).toBe("columnStacked");
    expect(chart!.series.map(({ name, invisible }) => [name, invisible === true])).toEqual([
      ["Ground", true],
      ["Revenue", false],
      ["Rise", false],
      ["Rise below zero", false],
      ["Fall", false],
      ["Fall below zero", false],
    ]);
  });
});
