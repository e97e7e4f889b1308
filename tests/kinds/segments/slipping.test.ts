/** What customers slipping away bought: counted again from the lines, one by one. */
import fc from "fast-check";
import { finished } from "../../../src/domain/steps";
import { heldSet, segmentSets } from "../../../src/kinds/segments/customer-sets";
import { isCalled } from "../../../src/kinds/segments/families";
import { slippingProducts } from "../../../src/kinds/segments/model/bought";
import type { SoldLines } from "../../../src/tables/orders/sold-lines";
import { contextOf } from "../support/context";
import { ordersOf, type TestOrder } from "../support/orders";

const PRODUCTS = ["Curtain", "Bedding", "Sofa", "Lamp", "Rug", "Throw", "Pillow"];
const ORDERS: readonly TestOrder[] = Array.from({ length: 240 }, (_, i) => ({
  customer: `Customer ${(i * i) % 53}`,
  date: 46000 + ((i * 37) % 290),
  amount: 20 + ((i * 53) % 400) / 4,
}));

/** One line an order, of a product or of none. */
const soldOf = (products: readonly number[]): SoldLines => ({
  order: Int32Array.from(ORDERS.keys()),
  product: Int32Array.from(products),
  ...{ products: PRODUCTS, units: new Float64Array(ORDERS.length).fill(1), unitsStated: true },
  amount: Float64Array.from(ORDERS, ({ amount }) => amount),
});
const setOf = (sold?: SoldLines) =>
  heldSet(
    finished(segmentSets(ordersOf(ORDERS, sold === undefined ? {} : { soldLines: () => sold }), {}, contextOf()))[0]!,
  )!;

it("names the five they spent most on, with who bought each and its share of all they spent", () => {
  const picks = fc.array(fc.integer({ min: -1, max: PRODUCTS.length - 1 }), {
    ...{ minLength: ORDERS.length, maxLength: ORDERS.length },
  });
  fc.assert(
    fc.property(picks, (products) => {
      const set = setOf(soldOf(products));
      const { analysis, shown } = set;
      const slipping = new Set(analysis.names.filter((_, row) => isCalled(shown.list[shown.of[row]!]!.id)));
      const own = ORDERS.flatMap((order, i) =>
        slipping.has(order.customer!) ? [{ ...order, product: products[i]! }] : [],
      );
      const spent = own.reduce((sum, { amount }) => sum + amount, 0);
      const wanted = PRODUCTS.map((name, product) => {
        const bought = own.filter((order) => order.product === product);
        const revenue = bought.reduce((sum, { amount }) => sum + amount, 0);
        return {
          name,
          customers: new Set(bought.map(({ customer }) => customer)).size,
          revenue,
          share: revenue / spent,
        };
      }).filter(({ revenue }) => revenue > 0);
      const found = slippingProducts(set) ?? [];
      expect(found).toHaveLength(Math.min(5, wanted.length));
      expect(found.map(({ revenue }) => revenue)).toEqual(
        wanted
          .map(({ revenue }) => revenue)
          .sort((a, b) => b - a)
          .slice(0, 5),
      );
      for (const product of found) {
        const same = wanted.find(({ name }) => name === product.name)!;
        expect(product.customers).toBe(same.customers);
        expect(product.share).toBeCloseTo(same.share, 12);
      }
    }),
    { numRuns: 15 },
  );
});

it("says nothing without products", () => {
  expect(slippingProducts(setOf())).toBeNull();
  expect(slippingProducts(setOf(soldOf(ORDERS.map(() => -1))))).toBeNull();
});
