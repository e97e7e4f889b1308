/** The seven stages of experience: what each half of the weeks tells, the weakest, standards of one's own, and satisfaction. */
import type { OptionValues, PlanInput } from "../../../src/kinds/kind";
import { leversKind } from "../../../src/kinds/levers/kind";
import { EXPERIENCE_TEXTS, STAGE_KEYS, STAGES } from "../../../src/kinds/levers/stages";
import { LOCALES } from "../../../src/text/locale";
import type { Cell } from "../../../src/tables/source";
import { ordersOf, productTrafficOf, sellerLogOf, surveysOf, trafficOf } from "../../tables/support";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";
import { expectPlanLaws } from "../support/plan-laws";
import { FIRST_DAY, plainOrders, shop, someLines, TODAY } from "./shop";

const HALF = 100;

/** Visitors are the same in both halves; fewer of them buy in the later one, and more put something into the cart. */
const traffic = () =>
  trafficOf(
    ["Date", "Visitors", "Paying customers", "Added to cart"],
    Array.from({ length: 200 }, (_, i): Cell[] => [FIRST_DAY + i, 100, i < HALF ? 5 : 4, i < HALF ? 10 : 12]),
  );
const surveys = () =>
  surveysOf(
    ["Question", "Expected", "Perceived", "Responses"],
    [
      ["Delivery", 4.5, 4.7, 30],
      ["Packing", 4.6, 3.6, 10],
      ["Packing", 4.8, 4.6, 30],
    ],
  );

const sellerLog = () =>
  sellerLogOf(
    ["Date", "Seller", "Total chats", "First reply (min)"],
    Array.from({ length: 200 }, (_, i): Cell[] => [FIRST_DAY + i, "Ann", 20, i < HALF ? 8 : 6]),
  );

const open: LivePlan[] = [];
afterEach(() => open.splice(0).forEach((live) => live.dispose()));

async function build(input: PlanInput, values: OptionValues = {}) {
  const plan = leversKind.plan(input, { experience: true, ...values }, { ...contextOf(), today: TODAY });
  const live = await writePlan(plan);
  open.push(live);
  const rows = (heading: string, count: number) => {
    const cells = live.values("experience", { row: 0, column: 1, rows: 40, columns: 11 });
    const at = cells.findIndex((row) => row.includes(heading));
    return cells
      .slice(at + 1, at + 1 + count)
      .map((row) => Object.fromEntries(row.map((value, i) => [String(cells[at]![i]), value])));
  };
  return {
    ...{ plan, live, rows },
    stages: () => new Map(rows("Later half", STAGE_KEYS.length).map((row) => [row["Stage of experience"], row])),
    headline: () => [3, 4].map((row) => live.values("experience", { row, column: 1, rows: 1, columns: 1 })[0]![0]),
    type: async (key: string, value: number | null) => {
      const { area } = live.plan("experience").inputs.find((each) => each.key === key)!;
      live.sheet("experience").write(area, [[value]]);
      await live.recalculated();
    },
  };
}

const nameOf = (stage: keyof typeof STAGES): string => STAGES[stage].name["en-US"];
const FULL = (): PlanInput => ({
  ...shop(),
  ...{ traffic: traffic(), surveys: surveys(), sellerLog: sellerLog() },
});

it.each(LOCALES)("keeps every law of a plan in %s", (locale) => {
  expectPlanLaws(leversKind.plan(FULL(), { experience: true }, { ...contextOf(locale), today: TODAY }));
});

it("holds the later half of the weeks against the earlier, and names the weakest stage", async () => {
  const built = await build(FULL());
  expect(errorCells(built.plan, built.live)).toEqual([]);
  expect(Object.values(liveChecks(built.plan, built.live)).every(Boolean)).toBe(true);
  const stages = built.stages();
  expect(stages.get(nameOf("shopping"))).toMatchObject({ "Later half": 0.04, "Earlier half": 0.05 });
  expect(stages.get(nameOf("shopping"))!.Change).toBeCloseTo(-0.2, 12);
  expect(stages.get(nameOf("firstVisit"))).toMatchObject({
    "Later half": 0.12,
    "Earlier half": 0.1,
    State: "Keeps up",
  });
  expect(stages.get(nameOf("review"))).toMatchObject({ "Earlier half": "", State: "Not compared" });
  // Nobody's order states a refund.
  expect(stages.get(nameOf("product"))!.State).toBe("Not in your data");
  const lowest = [...stages.values()]
    .filter((row) => typeof row["Of reference"] === "number")
    .sort((one, other) => Number(one["Of reference"]) - Number(other["Of reference"]))[0]!;
  expect(lowest.State).toBe("Weakest");
  expect(built.headline()[0]).toMatch(new RegExp(`^${String(lowest["Stage of experience"])} is the weakest stage: `));
});

it("a standard of one's own goes before the past; where less is better, less than it holds", async () => {
  const built = await build(FULL());
  await built.type("standard.shopping", 0.2);
  expect(built.stages().get(nameOf("shopping"))).toMatchObject({ State: "Weakest" });
  expect(built.headline()).toEqual([
    "Shopping is the weakest stage: Conversion rate 4.0%, 20% of 20.0%",
    `→ Begin there: ${STAGES.shopping.act["en-US"]}`,
  ]);
  await built.type("standard.shopping", 0.03);
  expect(built.stages().get(nameOf("shopping"))).toMatchObject({ State: "Keeps up" });
  // A first reply after 6 minutes, 8 before.
  expect(built.stages().get(nameOf("afterSale"))).toMatchObject({
    "Later half": 6,
    "Earlier half": 8,
    State: "Keeps up",
  });
  await built.type("standard.afterSale", 20);
  expect(built.stages().get(nameOf("afterSale"))!.State).toBe("Keeps up");
  await built.type("standard.afterSale", 1);
  expect(built.stages().get(nameOf("afterSale"))!.State).toBe("Weakest");
});

it("satisfaction is what was found less what was expected, weighted by answers, the widest gap first", async () => {
  const built = await build(FULL());
  const [packing, delivery] = built.rows(EXPERIENCE_TEXTS.survey.answers["en-US"], 2);
  expect([packing!["What was asked"], delivery!["What was asked"]]).toEqual(["Packing", "Delivery"]);
  expect(packing!["Found − expected"]).toBeCloseTo((10 * -1 + 30 * -0.2) / 40, 12);
  const figures = built.live.values("experience", { row: 7, column: 1, rows: 1, columns: 11 })[0]!;
  expect(figures.some((value) => Math.abs(Number(value) - (-16 + 30 * 0.2) / 70) < 1e-12)).toBe(true);
});

it("orders given back in whole or part judge the product; members and returning buyers their stages", async () => {
  const headings = ["Order ID", "Customer", "Paid at", "Product", "Quantity", "Amount paid", "Status", "Member tier"];
  const rows = Array.from({ length: 200 }, (_, i): Cell[] => [
    ...[`N${i}`, `C${i}`, FIRST_DAY + i, "Cable", 1, 25],
    i % (i < HALF ? 20 : 10) === 5 ? "Refunded" : "Paid",
    i < HALF ? "" : "Gold",
  ]);
  const stages = (await build({ orders: ordersOf(headings, rows) })).stages();
  expect(stages.get(nameOf("product"))!["Earlier half"]).toBeCloseTo(0.05, 12);
  expect(stages.get(nameOf("product"))!["Later half"]).toBeCloseTo(0.1, 12);
  expect(stages.get(nameOf("member"))).toMatchObject({ "Later half": 1, "Earlier half": 0, State: "Not compared" });
  expect(stages.get(nameOf("care"))).toMatchObject({ "Later half": 0, "Earlier half": 0 });
});

it("from orders alone it compares what they tell, and names the survey table that would tell more", () => {
  const plan = leversKind.plan(
    { orders: plainOrders(someLines(200)) },
    { experience: true },
    { ...contextOf(), today: TODAY },
  );
  expectPlanLaws(plan);
  expect(plan.sheets.map(({ key }) => key)).toContain("experience");
});

it("steps by product follow from a report of product traffic too, over the days it names", () => {
  const report = productTrafficOf(
    ["Date", "Product", "Visitors", "Added to cart", "Buyers"],
    [
      ...["Cable", "Charger"].flatMap((name, i) =>
        Array.from({ length: 10 }, (_, day): Cell[] => [TODAY - 2 - day, name, 100, 10, i === 0 ? 1 : 5]),
      ),
      [TODAY - 900, "Cable", 9999, 0, 0],
    ],
  );
  const plan = leversKind.plan(
    { orders: plainOrders(someLines(200)), productTraffic: report },
    { steps: true },
    { ...contextOf(), today: TODAY },
  );
  const said = plan.notes!.map((note) => note["en-US"]).join("\n");
  expect(said).not.toContain("how many days the visitors");
  expect(plan.counted!.productTraffic).toMatchObject({ used: 20, leftOut: [{ reason: "otherWeeks", rows: [20] }] });
  const steps = plan.sheets.find(({ key }) => key === "steps")!;
  expect(steps.blocks.flatMap(({ cells }) => cells).some((row) => row.includes("Cable"))).toBe(true);
  const { inputs, blocks } = plan.sheets[0]!;
  const { area } = inputs.find(({ key }) => key === "trafficDays")!;
  const value = blocks.find((block) => block.area.row <= area.row && area.row < block.area.row + block.area.rows && block.area.column === area.column); // prettier-ignore
  expect(value!.cells[area.row - value!.area.row]![0]).toBe(10);
});

it("visitors of no stated days are said to be those of an assumed month", () => {
  const notes = (values: OptionValues): string =>
    leversKind
      .plan(shop(), values, { ...contextOf(), today: TODAY })
      .notes!.map((note) => note["en-US"])
      .join("\n");
  expect(notes({})).toContain("how many days the visitors of the products are of: 30 are taken");
  expect(notes({ trafficDays: 91 })).not.toContain("how many days the visitors");
});
