/**
 * The sheets of the levers calculated by a spreadsheet: their native formulas give what the domain's rules give, also after an input has
 * changed; and what was tried is measured as domain/trials measures it.
 */
import { bundleFigures, pointsBreakEven } from "../../../src/domain/products/bundle";
import { couponFigures } from "../../../src/domain/products/coupon";
import { meanDifference, shareDifference, twoProportionZ } from "../../../src/domain/trials/trial";
import type { OptionValues, PlanInput } from "../../../src/kinds/kind";
import { leversKind } from "../../../src/kinds/levers/kind";
import { LEVERS, type LeverId } from "../../../src/kinds/levers/levers";
import { leverChoices } from "../../../src/kinds/levers/options";
import { type Levers, leversOf } from "../../../src/kinds/levers/model/levers";
import type { LeversResult } from "../../../src/kinds/levers/result";
import { VERDICT_TEXTS } from "../../../src/kinds/levers/texts-groups";
import { productTables } from "../../../src/kinds/shared/product-tables";
import { finished } from "../../../src/domain/steps";
import { defaultOptions } from "../../../src/kinds/options";
import type { Value } from "../../../playground/grid/grid";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, writePlan } from "../support/live-plan";
import { EVERY_SHEET, FIRST_DAY, plainOrders, shop, someLines, TODAY } from "./shop";

const modelOf = (input: PlanInput, values: OptionValues): Levers =>
  finished(
    leversOf(
      { ...productTables(input), sellerLog: input.sellerLog, shopTraffic: input.traffic, surveys: input.surveys },
      leverChoices({ ...defaultOptions(leversKind, "en-US"), ...values }),
      TODAY,
    ),
  );

async function build(input: PlanInput, values: OptionValues = {}) {
  const plan = leversKind.plan(input, values, { ...contextOf(), today: TODAY });
  const live = await writePlan(plan);
  const sheetOf = (key: string) => plan.sheets.find(({ inputs }) => inputs.some((input) => input.key === key))!;
  /** The rows below a heading row, by heading. */
  const rows = (sheet: string, heading: string, count: number): Readonly<Record<string, Value>>[] => {
    const area = { row: 0, column: 0, rows: 400, columns: 14 };
    const cells = live.values(sheet, area);
    const at = cells.findIndex((row) => row.includes(heading));
    const headings = cells[at]!;
    return cells
      .slice(at + 1, at + 1 + count)
      .map((row) => Object.fromEntries(row.map((value, i) => [String(headings[i] ?? ""), value])));
  };
  return {
    ...{ plan, live, rows, result: plan.result as LeversResult },
    failed: () => Object.entries(liveChecks(plan, live)).filter(([, holds]) => !holds),
    errors: () => errorCells(plan, live),
    headline: (key: string) => [3, 4].map((row) => live.values(key, { row, column: 1, rows: 1, columns: 1 })[0]![0]),
    type: async (key: string, value: string | number) => {
      const sheet = sheetOf(key);
      live.sheet(sheet.key).write(sheet.inputs.find((each) => each.key === key)!.area, [[value]]);
      await live.recalculated();
    },
  };
}
type Built = Awaited<ReturnType<typeof build>>;

const nameOf = (lever: LeverId): string => LEVERS[lever].name["en-US"];

/** The sheet to read first, and those of bundles and coupons, show what the rules give. */
function expectAsRules(
  built: Built,
  { shop: { choices, margin, months, products }, ...levers }: Levers,
  result: LeversResult,
) {
  expect(built.errors()).toEqual([]);
  expect(built.failed()).toEqual([]);
  const shown = new Map(built.rows("levers", "Lever", 10).map((row) => [row.Lever, row["Prize a month"]]));
  for (const { lever, prize } of result.levers)
    if (prize === null) expect([lever, shown.get(nameOf(lever))]).toEqual([lever, ""]);
    else expect(shown.get(nameOf(lever))).toBeCloseTo(prize, 6);
  const terms = { off: levers.coupon.off, margin: margin.share, pull: choices.pull };
  const coupon = built.rows("coupon", "Pull needed", levers.coupon.reaches.length);
  levers.coupon.reaches.forEach((reach, i) => {
    const { marginChange, breakEvenPull, cost } = couponFigures(reach, terms);
    expect(coupon[i]!.Threshold).toBe(reach.threshold);
    expect(coupon[i]!["Margin a month"]).toBeCloseTo(marginChange / months, 6);
    expect(coupon[i]!["Cost a month"]).toBeCloseTo(cost / months, 6);
    if (breakEvenPull === null) expect(coupon[i]!["Pull needed"]).toBe("–");
    else expect(coupon[i]!["Pull needed"]).toBeCloseTo(breakEvenPull, 9);
  });
  const bundles = built.rows("bundles", "Part 1", levers.bundles.length);
  for (const row of bundles) {
    const [a, b] = ["Part 1", "Part 2"].map((part) => products.find(({ name }) => name === row[part])!);
    const found = bundleFigures([a!.price, b!.price], [a!.cost, b!.cost], choices.discount, Number(row["Both anyway"]));
    expect(row["Bundle price"]).toBeCloseTo(found.price, 9);
    expect(row["Margin each"]).toBeCloseTo(found.margin, 9);
    expect(row["Break even"]).toBe(Math.ceil(found.breakEven! - 1e-6));
  }
}

describe("with every table", () => {
  let built: Built;
  beforeAll(async () => {
    built = await build(shop(), EVERY_SHEET);
  });
  afterAll(() => built.live.dispose());

  it("calculates prizes, coupons and bundles natively, and follows every input", async () => {
    expectAsRules(built, modelOf(shop(), {}), built.result);
    const typed: Record<string, number> = {};
    for (const [key, value] of Object.entries({
      ...{ margin: 0.8, uptake: 0.2, discount: 0.02, off: 3, pull: 0.9, closing: 0.6, trafficDays: 90 },
      ...{ lowRating: 4.85, pointRate: 0.05, pointValue: 2, redeemed: 0.5, confidence: 0.8 },
    })) {
      await built.type(key, value);
      typed[key] = value;
    }
    const again = leversKind.plan(shop(), typed, { ...contextOf(), today: TODAY }).result as LeversResult;
    // The margin of single products is that of their costs, also where another is typed.
    expectAsRules(built, modelOf(shop(), typed), again);
    const { cost, lift } = pointsBreakEven({ rate: 0.05, value: 2, redeemed: 0.5 }, 100, 0.8);
    expect(cost).toBeCloseTo(5, 9);
    expect(built.live.values("rewards", { row: 7, column: 10, rows: 1, columns: 1 })[0]![0]).toBeCloseTo(lift!, 9);
  });

  it("what was tried is measured as the domain measures it", async () => {
    const start = FIRST_DAY + 100;
    for (const lever of ["coupon", "cross", "touches", "steps"]) await built.type(`start.${lever}`, start);
    await built.type("compared", 60);
    await built.type("confidence", 0.9);
    const { days } = modelOf(shop(), {});
    const [before, after] = [
      days.filter(({ day }) => day >= start - 60 && day < start),
      days.filter(({ day }) => day >= start && day < start + 60),
    ];
    const sum = (list: typeof days, of: (day: (typeof days)[number]) => number): number =>
      list.reduce((all, day) => all + of(day), 0);
    const sample = (list: typeof days) => ({
      ...{ count: sum(list, ({ orders }) => orders), sum: sum(list, ({ revenue }) => revenue) },
      squares: sum(list, ({ squares }) => squares),
    });
    const daily = (list: typeof days) => ({
      ...{ count: list.length, sum: sum(list, ({ orders }) => orders) },
      squares: sum(list, ({ orders }) => orders * orders),
    });
    const share = (list: typeof days, part: "several" | "repeat", whole: "orders" | "named") => ({
      ...{ part: sum(list, (day) => day[part]), whole: sum(list, (day) => day[whole]) },
    });
    const expected = {
      coupon: meanDifference(sample(before), sample(after), 0.9),
      cross: shareDifference(share(before, "several", "orders"), share(after, "several", "orders"), 0.9),
      touches: shareDifference(share(before, "repeat", "named"), share(after, "repeat", "named"), 0.9),
      steps: meanDifference(daily(before), daily(after), 0.9),
    };
    const tried = new Map(built.rows("levers", "Measured by", 10).map((row) => [row.Lever, row]));
    for (const [lever, found] of Object.entries(expected)) {
      const row = tried.get(nameOf(lever as LeverId))!;
      expect(row.Change).toBeCloseTo(found.change / found.before, 9);
      expect(row["Change at least"]).toBeCloseTo(found.interval!.low / found.before, 8);
      expect(row["Change at most"]).toBeCloseTo(found.interval!.high / found.before, 8);
      expect(row.Finding).toBe(VERDICT_TEXTS[found.verdict]["en-US"]);
    }
    expect(tried.get(nameOf("bundle"))!.Finding).toBe("");
    // A day after the last one, or too near the first, leaves nothing to compare.
    for (const day of [TODAY + 5, FIRST_DAY]) {
      await built.type("start.coupon", day);
      const row = built.rows("levers", "Measured by", 10).find((each) => each.Lever === nameOf("coupon"))!;
      expect([row["Before it"], row.Change, row.Finding]).toEqual(["", "", VERDICT_TEXTS.cannotTell["en-US"]]);
    }
    expect(built.errors()).toEqual([]);
  });

  it("who was marked is compared with the others by the two-proportion test", async () => {
    const sheet = built.plan.sheets.find(({ key }) => key === "whoGotIt")!;
    const { area } = sheet.tables[0]!;
    const list = built.live.values("whoGotIt", area).slice(1);
    const sent = FIRST_DAY + 150;
    const got = list.map((_, i) => i % 3 === 0);
    built.live.sheet("whoGotIt").write(
      { row: area.row + 1, column: area.column + 1, rows: list.length, columns: 1 },
      got.map((is) => [is ? "✓" : null]),
    );
    await built.type("sent", sent);
    const side = (is: boolean) => {
      const members = list.filter((row, i) => got[i] === is && Number(row[2]) < sent);
      return { part: members.filter((row) => Number(row[3]) >= sent).length, whole: members.length };
    };
    const [with_, without] = [side(true), side(false)];
    const confidence = 0.9;
    const found = shareDifference(without, with_, confidence);
    const facts = new Map(
      built.live
        .values("whoGotIt", { row: 4, column: 1, rows: 14, columns: 2 })
        .map(([label, value]) => [String(label), value] as const),
    );
    expect(facts.get("Customers who got it")).toBe(with_.whole);
    expect(facts.get("Of the others ordered")).toBe(without.part);
    expect(facts.get("Difference")).toBeCloseTo(found.change, 9);
    expect(facts.get("z of two proportions")).toBeCloseTo(twoProportionZ(without, with_), 9);
    expect(facts.get("Finding")).toBe(VERDICT_TEXTS[found.verdict]["en-US"]);
  });
});

it("from orders alone it says what is known, and that no threshold pays", async () => {
  const built = await build({ orders: plainOrders(someLines(150)) }, { off: 500, pull: 0.1 });
  expect(built.errors()).toEqual([]);
  expect(built.failed()).toEqual([]);
  expect(built.headline("coupon")).toEqual([
    "No threshold pays by pull-up alone at 500 off",
    expect.stringContaining("above it anyway"),
  ]);
  built.live.dispose();
});
