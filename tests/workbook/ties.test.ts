/**
 * What one build brings into another: it stands there as an offer, follows its source through refreshes, never takes the place of what was
 * typed, and goes with its source.
 */
import type { Value } from "../../playground/grid/grid";
import { serialOf } from "../../src/domain/calendar/calendar";
import { balanceKind } from "../../src/kinds/balance/kind";
import type { balanceResult } from "../../src/kinds/balance/result";
import { campaignsKind } from "../../src/kinds/campaigns/kind";
import { marketingKind } from "../../src/kinds/marketing/kind";
import type { marketingResult } from "../../src/kinds/marketing/result";
import { productsKind } from "../../src/kinds/products/kind";
import { promotionKind } from "../../src/kinds/promotion/kind";
import type { PromotionResult } from "../../src/kinds/promotion/result";
import { keyOfName } from "../../src/plan/input-key";
import { Previewer } from "../../src/workbook/build/preview";
import type { BuildResult } from "../../src/workbook/build-request";
import { packed, unpacked } from "../../src/workbook/packed";
import { listBuilds, settingKey } from "../../src/workbook/settings";
import {
  again,
  book,
  close,
  deleteSheet,
  lookOf,
  make,
  open,
  rowsOf,
  said,
  shift,
  TODAY,
  type,
} from "./several-builds";

const DECEMBER = serialOf(2026, 12, 1);

afterEach(close);

describe("campaigns bring their next budget into the marketing plan", () => {
  const CAMPAIGNS = [
    ["Campaign", "Cost", "Revenue", "Orders"],
    ["Spring", 100, 900, 9],
    ["Summer", 400, 300, 3],
  ];
  const actions = async ({ buildId }: BuildResult) =>
    (await rowsOf(buildId, "actions", "Action")).map((row) => [row["Action"], row["Cost planned"], row["Extra revenue expected"], row["To correct"]]); // prettier-ignore
  const budgets = async (campaigns: BuildResult): Promise<Record<string, number>> => {
    const result = (await again(campaigns.buildId)).result as { campaigns: { campaign: string; nextBudget: number }[] };
    return Object.fromEntries(result.campaigns.map(({ campaign, nextBudget }) => [campaign, nextBudget]));
  };
  const offered = ({ Spring, Summer }: Record<string, number>) =>
    [
      ["Spring", Spring, 9 * Spring!, ""],
      ["Summer", Summer, (3 / 4) * Summer!, ""],
    ].sort((one, other) => Number(other[1]) - Number(one[1]));

  test("as actions with cost and revenue, which follow it, keep what is typed, and go with it", async () => {
    await open();
    book.fill("Sheet1", CAMPAIGNS);
    const campaigns = await make(campaignsKind);
    const plan = await make(marketingKind, { budget: true });
    const first = await budgets(campaigns);
    expect(await actions(plan)).toEqual(offered(first));
    expect(said(plan)).toContain("2 of 2 campaigns of “Next budget” are offered as actions");
    expect(plan.checks.filter(({ ok }) => !ok)).toEqual([]);
    const { cost, months } = plan.result as ReturnType<typeof marketingResult>;
    expect(cost).toBeCloseTo(500);
    expect(months[1]).toMatchObject({ month: "2026-12", cost: 500 });

    expect(JSON.stringify(await listBuilds())).not.toMatch(/Spring|Summer/);

    // The source changes: what stands as it was offered follows.
    book.write("Sheet1", 2, 1, 800);
    const second = await budgets(campaigns);
    expect(second["Summer"]).not.toBe(first["Summer"]);
    await again(plan.buildId);
    expect((await actions(plan)).map(([name, cost]) => [name, cost]).sort()).toEqual(Object.entries(second).sort());

    // An action of one's own goes above; an offer with another cost and one that is emptied stay so, whatever the source says.
    await type(plan.buildId, ["actions", "actions.1.action"], ["'Own", "'Own strategy", "", TODAY, TODAY, 5, 6, ""]);
    await type(plan.buildId, ["actions", "actions.+Spring.action"], ["'Spring", "", "'Kim", "", "", 77]);
    await type(plan.buildId, ["actions", "actions.+Summer.action"], Array<string>(8).fill(""));
    book.write("Sheet1", 2, 1, 300);
    await budgets(campaigns);
    for (let i = 0; i < 2; i++) {
      await again(plan.buildId);
      expect((await actions(plan)).map(([name, cost]) => [name, cost])).toEqual([["Own", 5], ["Spring", 77]]); // prettier-ignore
    }

    // What was typed over an offer stays after its source is gone.
    await deleteSheet(campaigns.buildId, "budget");
    const last = await again(plan.buildId);
    expect((await actions(plan)).map(([name, cost]) => [name, cost])).toEqual([["Own", 5], ["Spring", 77]]); // prettier-ignore
    expect(said(last)).not.toContain("offered as actions");
    expect(said(last)).not.toMatch(/could not be kept/i);
    expect(await rowsOf(plan.buildId, "strategies", "Strategy")).toEqual([]);
  });

  test("and are found again in a build that an earlier version saved by their names", async () => {
    await open();
    book.fill("Sheet1", CAMPAIGNS);
    const campaigns = await make(campaignsKind);
    const plan = await make(marketingKind);
    await type(plan.buildId, ["actions", "actions.+Spring.action"], ["'Spring", "", "'Kim", "", "", 77]);
    await type(plan.buildId, ["actions", "actions.+Summer.action"], Array<string>(8).fill(""));
    const saved = book.grid.settings.get(settingKey(plan.buildId)) as { readonly sheets: string };
    const named = ["Spring", "Summer", "campaigns"].reduce(
      (text, name) => text.replaceAll(keyOfName(name), name),
      JSON.stringify(unpacked(saved.sheets)),
    );
    book.grid.settings.set(settingKey(plan.buildId), { ...saved, sheets: packed(JSON.parse(named)) });
    expect(JSON.stringify(await listBuilds())).toContain("actions.+Spring.action");
    for (let i = 0; i < 2; i++) {
      await again(plan.buildId);
      expect((await actions(plan)).map(([name, cost]) => [name, cost])).toEqual([["Spring", 77]]);
      expect(JSON.stringify(await listBuilds())).not.toMatch(/Spring|Summer/);
    }
    await deleteSheet(campaigns.buildId, "budget");
    await again(plan.buildId);
    expect((await actions(plan)).map(([name, cost]) => [name, cost])).toEqual([["Spring", 77]]);
  });

  test("none of them once their strategy is cleared, and those of a Chinese build in an English plan", async () => {
    await open();
    book.fill("Sheet1", CAMPAIGNS);
    await make(campaignsKind, {}, "zh-CN");
    const plan = await make(marketingKind);
    expect((await actions(plan)).map(([name]) => name).sort()).toEqual(["Spring", "Summer"]);
    expect(said(plan)).toContain("campaigns of “下期预算”");
    await type(plan.buildId, ["strategies", "strategies.+campaigns.strategy"], Array<string>(18).fill(""));
    await again(plan.buildId);
    expect(await actions(plan)).toEqual([]);
  });
});

describe.each([1900, 1904] as const)("in a workbook of the %d system", (system) => {
  const date = (serial: number): number => serial - shift;
  const PRODUCTS = [
    ["Product", "SKU", "Stock", "Lead time", "On order"],
    ["Lamp", "L-1", 3, 20, 10],
    ["Rug", "R-1", 900, 5, 0],
  ];
  /** Lamps sell every day, so that some have to be ordered now. */
  const orders = () => [
    ["Order no", "Date", "Customer", "Product", "Quantity", "Amount"],
    ...Array.from({ length: 120 }, (_, i) => [`O${i}`, date(TODAY - 120 + i), `C${i % 9}`, i % 3 === 0 ? "Rug" : "Lamp", 4, 80]), // prettier-ignore
  ];
  const receipts = async ({ buildId }: BuildResult): Promise<Record<string, Value>> => {
    const rows = await rowsOf(buildId, "balance", "Item");
    return Object.fromEntries(rows.map((row) => [`${row["Item"]} ${Number(row["Month"]) + shift}`, row["Coming in"]!])); // prettier-ignore
  };
  const quantity = async ({ buildId }: BuildResult): Promise<number> =>
    Number((await rowsOf(buildId, "replenish", "Product")).find((row) => row["Product"] === "Lamp")!["Order quantity"]);

  test("what is to be ordered comes into the balance when it arrives", async () => {
    await open(system);
    book.fill("Sheet1", orders());
    book.fill("Stock", PRODUCTS);
    const products = await make(productsKind);
    const balance = await make(balanceKind, { items: "L-1, Rug", months: 3 });
    const ordered = await quantity(products);
    expect(ordered).toBeGreaterThan(0);
    // Ordered today with 20 days of lead time; what is on order already comes now.
    const [november, december] = [`L-1 ${serialOf(2026, 11, 1)}`, `L-1 ${DECEMBER}`];
    expect(await receipts(balance)).toMatchObject({ [november]: 10, [december]: ordered });
    expect(said(balance)).toContain("1 item-months take in what “Replenish” orders of 1 products");
    const { lines } = balance.result as ReturnType<typeof balanceResult>;
    expect(lines.find(({ item, month }) => item === "L-1" && month === "2026-12-01")).toMatchObject({ receipts: ordered, ordered }); // prettier-ignore

    // The buyer decides otherwise.
    const { tab, tables } = await lookOf(products.buildId, "replenish");
    const area = tables[0]!.area;
    const [headings, ...rows] = book.sheet(tab).values(area);
    const at = rows.findIndex((row) => row.includes("Lamp"));
    book.write(tab, area.row + 1 + at, area.column + headings!.indexOf("Your quantity"), 555);
    await book.grid.settled();
    await again(balance.buildId);
    expect(await receipts(balance)).toMatchObject({ [november]: 10, [december]: 555 });

    // What is typed stays, and what is not goes with its source.
    await type(balance.buildId, ["balance", `receipts.L-1.${serialOf(2026, 11, 1)}`], [7]);
    await deleteSheet(products.buildId, "replenish");
    const last = await again(balance.buildId);
    expect(await receipts(balance)).toMatchObject({ [november]: 7, [december]: "" });
    expect(said(last)).not.toContain("item-months take in");
  });

  test("what the balance lacks until the event is a task of the promotion", async () => {
    await open(system);
    const balance = await make(balanceKind, { items: "Lamp, Rug", months: 3 });
    const demand = (item: string, month: number, units: number) =>
      type(balance.buildId, ["consensus", `choice.${item}.${month}`], [units]);
    const [november, january] = [serialOf(2026, 11, 1), serialOf(2027, 1, 1)];
    await demand("Lamp", november, 40);
    await demand("Lamp", DECEMBER, 25);
    await demand("Rug", january, 90);
    const options = { event: "doubleTwelve", asOf: TODAY };
    const promotion = await make(promotionKind, options);
    const gaps = async () =>
      (await rowsOf(promotion.buildId, "tasks", "Task"))
        .filter((row) => /^(Bring in|补齐|補齊)/.test(String(row["Task"])))
        .map((row) => [row["Task"], row["Owner"], row["Department"], row["Duration, days"], row["Notes"]]);
    const lamp = (units: number, owner = "") => ["Bring in: Lamp", owner, "Logistics", 12, `${units} units missing from 2026-11 on (“Balance”)`]; // prettier-ignore
    expect(await gaps()).toEqual([lamp(65)]);
    expect(said(promotion)).toContain("“Balance” lacks 1 items until the event");
    expect((promotion.result as PromotionResult).tasks.at(-1)).toMatchObject({
      task: "Bring in: Lamp",
      phase: "forecast",
    });

    // It follows its gap, also when another gap begins, and is offered once.
    await demand("Lamp", DECEMBER, 35);
    await demand("Rug", DECEMBER, 8);
    await again(promotion.buildId);
    const rug = ["Bring in: Rug", "", "Logistics", 12, "8 units missing from 2026-12 on (“Balance”)"];
    expect(await gaps()).toEqual([lamp(75), rug]);
    await again(promotion.buildId);
    expect(await gaps()).toEqual([lamp(75), rug]);

    // With an owner it is the user's: it stays when the balance goes, the other one does not.
    const { tab, tables } = await lookOf(promotion.buildId, "tasks");
    const [headings, ...rows] = book.sheet(tab).values(tables[0]!.area);
    const { row, column } = tables[0]!.area;
    const at = rows.findIndex((cells) => cells.includes("Bring in: Lamp"));
    book.write(tab, row + 1 + at, column + headings!.indexOf("Owner"), "'Kim");
    await demand("Lamp", november, 50);
    await again(promotion.buildId);
    expect(await gaps()).toEqual([lamp(85, "Kim"), rug]);
    await deleteSheet(balance.buildId, "balance");
    const last = await again(promotion.buildId);
    expect(await gaps()).toEqual([lamp(85, "Kim")]);
    expect(said(last)).not.toContain("until the event");
  });
});

test("a preview before the first build says what other builds would bring", async () => {
  await open();
  book.fill("Sheet1", [["Campaign", "Cost", "Revenue"], ["Spring", 100, 900]]); // prettier-ignore
  await make(campaignsKind);
  const request = { kind: marketingKind, tables: {}, options: {}, locale: "en-US", today: TODAY } as const;
  const { shown } = await new Previewer().preview(request);
  expect(shown!.notes!.map((note) => note["en-US"]).join()).toContain("1 of 1 campaigns of “Next budget”");
});
