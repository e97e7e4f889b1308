/** Prices and bids: reviewed by the domain's rules, and the same on the sheets calculated by a spreadsheet. */
import fc from "fast-check";
import { defaultOptions } from "../../../src/kinds/options";
import type { OptionValues, PreviousBuild } from "../../../src/kinds/kind";
import { BID_TEXTS, PRICE_TEXTS, VERDICT_TEXTS } from "../../../src/kinds/products/price-texts";
import type { CostChoices } from "../../../src/kinds/products/price-options";
import { priceReview } from "../../../src/kinds/products/prices";
import { productChoices } from "../../../src/kinds/products/options";
import { productsKind } from "../../../src/kinds/products/kind";
import { lowestBid } from "../../../src/domain/products/price";
import { TEXTS } from "../../../src/kinds/products/texts";
import { LOCALES } from "../../../src/text/locale";
import { contextOf } from "../support/context";
import { errorCells, liveChecks, type LivePlan, writePlan } from "../support/live-plan";
import { expectPlanLaws } from "../support/plan-laws";
import { orders, products, shop, SOME_PRODUCTS, someLines, TODAY } from "./shop";

const BOTH: OptionValues = { prices: true, bids: true };
const NEEDED = {
  packing: 3,
  logistics: 6,
  labour: 1,
  content: 0.03,
  promotion: 0.15,
  holding: 0.02,
  targetMargin: 0.25,
};

const context = (previous?: PreviousBuild) => ({ ...contextOf(), today: TODAY, ...(previous && { previous }) });
const planOf = (values: OptionValues = BOTH, previous?: PreviousBuild, input = shop()) =>
  productsKind.plan(input, values, context(previous));

const open: LivePlan[] = [];
afterEach(() => open.splice(0).forEach((live) => live.dispose()));

async function calculated(values: OptionValues, previous?: PreviousBuild) {
  const plan = planOf(values, previous);
  const live = await writePlan(plan);
  open.push(live);
  const area = live.plan("prices").tables[0]!.area;
  const rows = () => {
    const [headings, ...body] = live.values("prices", area);
    return body.map((row) => Object.fromEntries(headings!.map((heading, i) => [String(heading), row[i]!])));
  };
  const type = async (sheet: string, key: string, value: number) => {
    live.sheet(sheet).write(live.plan(sheet).inputs.find((each) => each.key === key)!.area, [[value]]);
    await live.recalculated();
  };
  const said = (sheet: string) =>
    [3, 4].map((row) => live.values(sheet, { row, column: 1, rows: 1, columns: 1 })[0]![0]);
  const failed = () => Object.entries(liveChecks(plan, live)).filter(([, holds]) => !holds);
  return { plan, live, rows, type, said, failed };
}

const choicesWith = (values: OptionValues): CostChoices =>
  productChoices({ ...defaultOptions(productsKind, "en-US", {}), ...values });

it("computes costs, margin, price and volume natively as the rules do, and follows its inputs", async () => {
  const { plan, live, rows, type, failed } = await calculated(BOTH);
  const typed: Record<string, number> = {};
  const expectAsRules = (): void => {
    expect(errorCells(plan, live)).toEqual([]);
    expect(failed()).toEqual([]);
    const choices = choicesWith(typed);
    for (const row of rows()) {
      const [, , price, cost] = SOME_PRODUCTS.find(([, name]) => name === row.Product)!;
      const found = priceReview({ price: Number(price), cost: Number(cost) }, choices, null);
      expect([row.Product, row[PRICE_TEXTS.verdict["en-US"]]]).toEqual([
        row.Product,
        VERDICT_TEXTS[found.verdict]["en-US"],
      ]);
      expect(row[PRICE_TEXTS.margin["en-US"]]).toBeCloseTo(found.margin, 12);
      const shown = (value: number, otherwise: string): unknown =>
        Number.isNaN(value) ? otherwise : expect.closeTo(value, 9);
      expect(row[PRICE_TEXTS.target["en-US"]]).toEqual(shown(found.target, ""));
      expect(row[PRICE_TEXTS.volume["en-US"]]).toEqual(shown(found.volume, PRICE_TEXTS.never["en-US"]));
    }
  };
  expectAsRules();
  for (const [key, value] of Object.entries({ ...NEEDED, cut: 0.3 })) {
    await type("prices", key, value);
    typed[key] = value;
  }
  expectAsRules();
  await type("prices", "targetMargin", 0.9);
  typed.targetMargin = 0.9;
  expectAsRules();
});

it("says first what loses money, and that no price carries shares and margin of all of it", async () => {
  const { said, type } = await calculated(BOTH);
  expect(said("prices")).toEqual([
    "1 of 5 prices lose money on every unit; 0 more miss the margin",
    "→ Raise Rug first: 400 now, 672 carries its costs and the margin",
  ]);
  await type("prices", "promotion", 0.8);
  expect(said("prices")[0]).toBe("No price can carry this: shares and margin together take 113% of it");
});

it("keeps what was typed beside a product, and says whose product is gone", async () => {
  const headings = [TEXTS.columns.product, TEXTS.columns.perceived, TEXTS.columns.brand].map((text) => text["zh-CN"]);
  const rows = [
    ["Sofa", 1500, ""],
    ["Gone", "", 12],
  ];
  const previous = { options: {}, sheets: { prices: { headings, rows, inputs: {} } } };
  const { plan, rows: shown } = await calculated(BOTH, previous);
  const sofa = shown().find(({ Product }) => Product === "Sofa")!;
  expect(sofa["Perceived value"]).toBe(1500);
  expect(sofa[PRICE_TEXTS.verdict["en-US"]]).toBe(VERDICT_TEXTS.dear["en-US"]);
  expect(plan.notes!.map((note) => note["en-US"]).join("\n")).toContain(
    "beside 1 product is not shown any more, such as “Gone”",
  );
});

it("without a price and a cost there is no sheet of prices, and one sentence says so", () => {
  const table = products(SOME_PRODUCTS.map(([sku, name, , ...rest]) => [sku!, name!, "", ...rest]));
  const plan = planOf({ prices: true }, undefined, { orders: orders(someLines()), products: table });
  expect(plan.sheets.map(({ key }) => key)).not.toContain("prices");
  expect(plan.notes).toContainEqual(PRICE_TEXTS.missing);
});

it("the lowest bid rises with what is booked as the rules say, live", async () => {
  const { said, type, live } = await calculated(BOTH);
  expect(said("bids")).toEqual([
    "At 50% booked, take no bid below 80.00",
    "→ Each further 10% booked raises it by 4.00; it never goes below 70.00",
  ]);
  await type("bids", "emptyCost", 30);
  await type("bids", "booked", 0.9);
  expect(said("bids")[0]).toBe(`At 90% booked, take no bid below ${lowestBid(30, 100, 0.9, 0.7).toFixed(2)}`);
  await type("bids", "emptyCost", 130);
  expect(said("bids")[0]).toBe("The variable cost 130.00 is above the full cost 100.00");
  expect(live.plan("bids").charts[0]!.title).toBe(BID_TEXTS.bid["en-US"]);
});

it.each(LOCALES)("keeps every law of a plan in %s with both sheets", (locale) => {
  expectPlanLaws(productsKind.plan(shop(), BOTH, { ...contextOf(locale), today: TODAY }));
});

it("sold at its cost-based price a unit leaves the margin wanted, and the volume of a cut brings the margin of today", () => {
  const share = fc.double({ min: 0, max: 0.3, noNaN: true });
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e4, noNaN: true }),
      share,
      share,
      share,
      (cost, content, targetMargin, cut) => {
        const choices = { ...choicesWith({}), content, targetMargin, cut, packing: 2 };
        const { target } = priceReview({ price: cost, cost }, choices, null);
        const { margin, verdict, volume } = priceReview({ price: target, cost }, choices, null);
        expect(margin).toBeCloseTo(targetMargin, 9);
        expect(verdict).toBe("holds");
        // Where next to nothing is left of the price, the last bits decide how many times as many must be sold.
        if (Number.isNaN(volume) || volume > 1e6) return;
        const earned = (price: number): number => price * (1 - content) - cost - 2;
        expect((1 + volume) * earned(target * (1 - cut))).toBeCloseTo(earned(target), 4);
      },
    ),
    { numRuns: 60 },
  );
});
