/** What is typed on the commission statement comes to the same figures at once and after a refresh. */
import fc from "fast-check";
import type { Value } from "../../../playground/grid/grid";
import type { OptionValues } from "../../../src/kinds/kind";
import { contextOf } from "../support/context";
import { type LiveTeam, liveTeam, teamOrders, teamPlan } from "../support/team";

const sale = fc.record({
  amount: fc.integer({ min: 10_000, max: 400_000 }).map((cents) => cents / 100),
  day: fc.integer({ min: 1, max: 30 }),
  month: fc.constantFrom("08", "09", "09", "10"),
  seller: fc.constantFrom("Ann", "Bo", "Ann/Bo", "bo, Cy", "Cy/Ann/Bo"),
  /** Of the amount, and on which day of October or of its own month. */
  back: fc.constantFrom(0, 0.25, 0.5, 1),
  later: fc.boolean(),
});
type Sale = typeof sale extends fc.Arbitrary<infer S> ? S : never;

const dayText = (month: string, day: number): string => `2026-${month}-${String(day).padStart(2, "0")}`;

function rowsOf({ amount, day, month, seller, back, later }: Sale, i: number) {
  const order = { id: `O${i}`, seller };
  const returned = { ...order, day: dayText(later ? "10" : month, 30), amount: -Math.round(100 * amount * back) / 100 };
  return [{ ...order, day: dayText(month, day), amount }, ...(back === 0 ? [] : [returned])];
}

/** All that the statement says, to far below a cent. */
function statement({ plan, live }: LiveTeam): (Value | null)[][] {
  const { tables } = plan.sheets.find(({ key }) => key === "statement")!;
  const rounded = (value: Value | null) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value);
  return live.values("statement", tables[0]!.area).map((row) => row.map(rounded));
}

async function during<T>(team: LiveTeam, work: (team: LiveTeam) => Promise<T>): Promise<T> {
  try {
    return await work(team);
  } finally {
    team.live.dispose();
  }
}

test("shares and rates of this period's orders and of earlier ones", async () => {
  const typedShares = fc.array(fc.constantFrom(null, null, 0, 0.15, 0.5, 1), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(sale, { minLength: 3, maxLength: 14 }),
      fc.constantFrom("marginal", "whole"),
      typedShares,
      async (sales, method, shares) => {
        const input = { orders: teamOrders([...sales.flatMap(rowsOf), ...rowsOf({ ...sales[0]!, month: "10", back: 0 }, 99)], false) }; // prettier-ignore
        const values: OptionValues = { method, tierFrom: [0, 1000, 2500], tierRate: [0.02, 0.05, 0.1] };
        await during(await liveTeam(teamPlan(input, values)), async (team) => {
          const { inputs } = team.plan.sheets.find(({ key }) => key === "statement")!;
          const typed = new Map<string, number[][]>();
          for (const [i, { key }] of inputs.entries()) {
            const share = shares[i % shares.length]!;
            if (share === null) continue;
            typed.set(key, [[share]]);
            await team.type(key, [[share]]);
          }
          const refreshed = teamPlan(input, values, { ...contextOf(), typed: (_, key) => typed.get(key) });
          const after = await during(await liveTeam(refreshed), (again) => Promise.resolve(statement(again)));
          expect(statement(team)).toEqual(after);
        });
      },
    ),
    { numRuns: 15 },
  );
});
