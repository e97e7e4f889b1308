/**
 * The command `refresh`: sheets saved in a workbook are planned anew.
 */
import { json, PATIENCE, refusal, useFolder } from "./support";

const { at, ordersFile } = useFolder();

describe("refresh", () => {
  test(
    "a saved goal is planned anew and put back, each time with its log",
    async () => {
      const [built, replanned] = [at("built.xlsx"), at("replanned.xlsx")];
      const plan = ["--order-target", "100", "--start", "2024-03-01", "--end", "2024-03-31", "--as-of", "2024-03-07"];
      await json("build", "goal", ordersFile(), ...plan, "--out", built);
      type Report = {
        builds: { checks: { ok: boolean }[]; goal: { replans: unknown[]; days: { goal: { orders: number } }[] } }[];
      };
      const after = (await json(
        "refresh",
        built,
        "--action",
        "replan",
        "--today",
        "2024-03-08",
        "--out",
        replanned,
      )) as Report;
      expect(after.builds[0]!.goal.replans).toMatchObject([
        { on: "2024-03-08", through: "2024-03-07", left: { orders: 98 } },
      ]);
      expect(after.builds[0]!.goal.days.slice(0, 7).map(({ goal }) => goal.orders)).toEqual([0, 0, 0, 0, 1, 0, 1]);
      expect(after.builds[0]!.checks.filter(({ ok }) => !ok)).toEqual([]);
      const back = (await json("refresh", replanned, "--kind", "goal", "--action", "firstPlan")) as Report;
      expect(back.builds[0]!.goal.replans).toMatchObject([{ through: "2024-03-07" }, { through: null }]);
      expect(back.builds[0]!.goal.days[0]!.goal.orders).toBe(3);
    },
    PATIENCE,
  );

  test("says what is not there", async () => {
    const file = ordersFile();
    expect(await refusal("refresh", file)).toContain("holds no such sheets to refresh");
    expect(await refusal("refresh", file, "--action", "undo")).toContain(
      "one of replan, firstPlan is wanted; “undo” came",
    );
    expect(await refusal("refresh", file, "--kind", "segments", "--action", "replan")).toContain("“replan” came");
  });
});
