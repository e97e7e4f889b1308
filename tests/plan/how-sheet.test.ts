import { TEST_SOURCE } from "../kinds/support/orders";
import { contextOf } from "../kinds/support/context";
import { liveChecks, writePlan } from "../kinds/support/live-plan";
import { f } from "../../src/plan/formula";
import { PlanBuilder } from "../../src/plan/plan-builder";
import type { Plan } from "../../src/plan/plan";
import { sheetOf } from "../../src/plan/sheet-of";
import { LEFT_OUT_REASONS } from "../../src/tables/left-out";
import { unlistedRows } from "../../src/tables/reasons";
import { phrase, say } from "../../src/text/say";

const headline = { finding: f`${"Found"}`, action: f`${"Do"}` };
const NOTE = say("All rows are old.", "所有行都旧。", "所有列都舊。");

/** Two sheets of the same table, with one check each of the same name and one of its own. */
function built(holds: boolean, left: readonly number[] = [2]): Plan {
  const book = new PlanBuilder(contextOf(), { dateSystem: 1900, currencySign: "" });
  const counted = [{ source: TEST_SOURCE, rows: 3, used: 2, leftOut: [{ reason: "unpaid" as const, rows: left }] }];
  for (const name of ["One", "Two"]) {
    const own = say(`Own of ${name}`, `${name} 自有`, `${name} 自有的`);
    sheetOf(book.sheet(name, name, "#000000").onModules(), {
      ...{ title: phrase`${name}`, provenance: null, headline, notes: [NOTE] },
      sections: [],
      computed: { counted },
      checks: [
        { name: "Alike", holds: f`${holds}` },
        { name: own, holds: f`1=1` },
      ],
    });
  }
  return book.plan(null, []);
}

const textsOf = (plan: Plan, key: string): unknown[] =>
  plan.sheets.find((sheet) => sheet.key === key)!.blocks.flatMap(({ cells }) => cells.flat());

it("holds the checks of all sheets once, with the sheet where two are called alike, and none elsewhere", async () => {
  const plan = built(true);
  expect(plan.sheets.map(({ key, checks }) => [key, checks.length])).toEqual([
    ["One", 0],
    ["Two", 0],
    ["how", 5],
  ]);
  const live = await writePlan(plan);
  const checks = liveChecks(plan, live);
  expect(Object.keys(checks).sort()).toEqual([
    "Alike · One",
    "Alike · Two",
    expect.stringMatching(/^Every row of/),
    "Own of One",
    "Own of Two",
  ]);
  live.dispose();
});

it("names the rows left out, where more than their number is known", () => {
  const why = LEFT_OUT_REASONS["unpaid"]!["en-US"];
  expect(textsOf(built(true), "how")).toContain(`${why}  ·  row 4`);
  expect(textsOf(built(true, unlistedRows(1)), "how")).toContain(why);
});

it("lists a note and a table once, however many sheets are computed from them", () => {
  const texts = textsOf(built(true), "how");
  for (const text of [NOTE["en-US"], "Rows counted"]) expect(texts.filter((cell) => cell === text)).toHaveLength(1);
});

it.each([
  [true, "All 5 checks hold", "✓ 5 of 5"],
  [false, "2 of 5 checks do not hold", "✓ 3 of 5"],
])("says in its headline and in every sheet's link how many hold", async (holds, finding, link) => {
  const plan = built(holds);
  const live = await writePlan(plan);
  const { merges } = live.plan("how");
  expect(live.values("how", merges[0]!)[0]![0]).toBe(finding);
  for (const key of ["One", "Two"]) {
    const { links } = live.plan(key);
    expect(links.map(({ to }) => to)).toEqual([live.plan("how").tab]);
    expect(live.values(key, links[0]!.area)[0]![0]).toContain(link);
  }
  live.dispose();
});

it("is not begun where there is nothing to say", () => {
  const book = new PlanBuilder(contextOf(), { dateSystem: 1900, currencySign: "" });
  sheetOf(book.sheet("one", "One", "#000000"), { title: NOTE, provenance: null, sections: [] });
  expect(book.plan(null, []).sheets.map(({ key }) => key)).toEqual(["one"]);
});
