import fc from "fast-check";
import {
  economicOrderQuantity,
  fillRate,
  orderQuantity,
  reorderPoint,
  replenish,
  safetyStock,
  stockCover,
  stockPosition,
} from "../../../src/domain/products/stock";
import { fixtureJson } from "../../fixtures/read";

interface SafetyStockExample {
  readonly mean: number;
  readonly deviation: number;
  readonly lead: number;
  readonly leadDeviation: number;
  readonly service: number;
  readonly reorderPoint?: number;
  readonly safetyStock?: number;
}

test.each(fixtureJson<SafetyStockExample[]>("safety-stock.json"))(
  "published: mean $mean, deviation $deviation, lead $lead, service $service",
  ({ mean, deviation, lead, leadDeviation, service, ...published }) => {
    const safety = safetyStock(service, { mean, deviation }, { mean: lead, deviation: leadDeviation });
    if (published.safetyStock === undefined)
      expect(reorderPoint(mean, lead, safety)).toBeCloseTo(published.reorderPoint!, 8);
    else expect(safety).toBeCloseTo(published.safetyStock, 8);
  },
);

describe("what has no function of its own follows from those there are, as published (Snyder & Shen, 2nd ed.)", () => {
  test("newsvendor, example 4.3: the reorder point of one period at the critical ratio, also of several", () => {
    const safety = (periods: number): number =>
      safetyStock(0.7 / 0.88, { mean: 50, deviation: 8 }, { mean: periods, deviation: 0 });
    expect(reorderPoint(50, 1, safety(1))).toBeCloseTo(56.60395592743389, 9);
    expect(reorderPoint(50, 5, safety(5))).toBeCloseTo(264.76689437415484, 9);
  });

  test("(r, Q), example 5.1: the order quantity and the reorder point at the critical ratio", () => {
    const [mean, deviation, lead] = [1300, 150, 1 / 12];
    const safety = safetyStock(7.5 / 7.725, { mean, deviation }, { mean: lead, deviation: 0 });
    expect(reorderPoint(mean, lead, safety)).toBeCloseTo(190.3369965715624, 9);
    expect(economicOrderQuantity(mean, 8, 0.225)).toBeCloseTo(304.0467800264368, 9);
  });
});

interface StockpylExample {
  readonly mean_day: number;
  readonly sd_day: number;
  readonly lead_days: number;
  readonly lead_sd: number;
  readonly cycle_service: number;
  readonly safety_stock: number;
  readonly reorder_point: number;
}
const { safetyStock: stockpyl } = fixtureJson<{ readonly safetyStock: StockpylExample[] }>("products.json");

test.each(stockpyl)("stockpyl: $mean_day ± $sd_day a day, $lead_days ± $lead_sd days, $cycle_service", (example) => {
  const { mean_day: mean, sd_day: deviation, lead_days: lead, lead_sd: late, cycle_service: serviceLevel } = example;
  const found = replenish(
    {
      demand: { mean, deviation },
      leadTime: { mean: lead, deviation: late },
      position: example.reorder_point,
      lot: { least: 0, pack: 1 },
    },
    { serviceLevel, cycle: 10 },
  );
  expect(found.safetyStock).toBeCloseTo(example.safety_stock, 8);
  expect(found.reorderPoint).toBeCloseTo(example.reorder_point, 8);
  expect(found.periodsLeft).toBe(0);
});

const amount = fc.double({ min: 0, max: 1e6, noNaN: true });

test("safety stock never falls below 0, rises with service and spread, and scales with demand", () => {
  const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(level, level, amount, amount, amount, amount, (p, q, mean, deviation, lead, leadDeviation) => {
      const of = (service: number, scale = 1) =>
        safetyStock(
          service,
          { mean: mean * scale, deviation: deviation * scale },
          { mean: lead, deviation: leadDeviation },
        );
      expect(of(p)).toBeGreaterThanOrEqual(0);
      if (p <= q) expect(of(p)).toBeLessThanOrEqual(of(q));
      expect(of(q, 3)).toBeCloseTo(3 * of(q), -Math.log10(Math.max(1e-6, of(q))) + 6);
    }),
  );
  expect(safetyStock(0.4, { mean: 10, deviation: 5 }, { mean: 4, deviation: 0 })).toBe(0);
});

test("cover is stock ÷ demand, and unknown without demand", () => {
  expect(stockCover(300, 20)).toBe(15);
  expect(stockCover(300, 0)).toBeNaN();
});

describe("what to order", () => {
  const units = fc.integer({ min: 0, max: 5000 });
  const lot = fc.record({ least: fc.integer({ min: 0, max: 300 }), pack: fc.integer({ min: 1, max: 60 }) });
  const policy = fc.record({
    serviceLevel: fc.double({ min: 0.01, max: 0.999, noNaN: true }),
    cycle: fc.integer({ min: 1, max: 90 }),
  });
  const demand = fc.record({
    mean: fc.double({ min: 0.01, max: 50, noNaN: true }),
    deviation: fc.double({ min: 0, max: 50, noNaN: true }),
  });
  const leadTime = fc.record({ mean: fc.integer({ min: 0, max: 60 }), deviation: fc.integer({ min: 0, max: 20 }) });

  test("is whole cartons, no less than is needed or sold, and no carton more than that", () => {
    fc.assert(
      fc.property(units, lot, (needed, { least, pack }) => {
        const quantity = orderQuantity(needed, { least, pack });
        if (needed === 0) return expect(quantity).toBe(0);
        expect(quantity % pack).toBe(0);
        expect(quantity).toBeGreaterThanOrEqual(Math.max(needed, least));
        expect(quantity - Math.max(needed, least)).toBeLessThan(pack);
      }),
    );
    expect(orderQuantity(0.1 + 0.2, { least: 0, pack: 0.3 })).toBeCloseTo(0.3, 12);
  });

  test("rises with on hand and on the way, falls with what is promised: the position", () => {
    fc.assert(
      fc.property(units, units, units, fc.integer({ min: 1, max: 100 }), (onHand, onOrder, reserved, more) => {
        const position = stockPosition({ onHand, onOrder, reserved });
        expect(stockPosition({ onHand: onHand + more, onOrder, reserved })).toBe(position + more);
        expect(stockPosition({ onHand, onOrder: onOrder + more, reserved })).toBe(position + more);
        expect(stockPosition({ onHand, onOrder, reserved: reserved + more })).toBe(position - more);
      }),
    );
  });

  test("never rises with the position; brings it over the reorder point; the day to order never comes sooner with more stock", () => {
    fc.assert(
      fc.property(demand, leadTime, lot, policy, units, units, (sold, lead, sells, by, one, other) => {
        const of = (position: number) => replenish({ demand: sold, leadTime: lead, position, lot: sells }, by);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(of(more).quantity).toBeLessThanOrEqual(of(less).quantity);
        expect(of(more).periodsLeft).toBeGreaterThanOrEqual(of(less).periodsLeft);
        if (of(less).quantity > 0) expect(less + of(less).quantity).toBeGreaterThan(of(less).reorderPoint);
      }),
    );
  });

  test("is nothing for what does not sell", () => {
    const still = {
      demand: { mean: 0, deviation: 0 },
      leadTime: { mean: 7, deviation: 0 },
      lot: { least: 10, pack: 5 },
    };
    const { quantity, periodsLeft } = replenish({ ...still, position: 0 }, { serviceLevel: 0.95, cycle: 30 });
    expect([quantity, periodsLeft]).toEqual([0, NaN]);
  });
});

interface OrderQuantityExample {
  readonly fixed_cost: number;
  readonly holding_cost: number;
  readonly demand_rate: number;
  readonly Q: number;
}
interface FillRateExample extends Omit<StockpylExample, "cycle_service" | "reorder_point"> {
  readonly order_qty: number;
  readonly fill_rate: number;
}
const published = fixtureJson<{
  readonly orderQuantity: OrderQuantityExample[];
  readonly fillRate: FillRateExample[];
}>("products.json");

test.each(published.orderQuantity)("stockpyl, inventorize: economic order quantity $Q", (example) => {
  expect(economicOrderQuantity(example.demand_rate, example.fixed_cost, example.holding_cost)).toBeCloseTo(
    example.Q,
    8,
  );
});

test.each(published.fillRate)("stockpyl: $fill_rate of demand is filled by orders of $order_qty", (example) => {
  const demand = { mean: example.mean_day, deviation: example.sd_day };
  const leadTime = { mean: example.lead_days, deviation: example.lead_sd };
  expect(fillRate(example.order_qty, example.safety_stock, demand, leadTime)).toBeCloseTo(example.fill_rate, 12);
});

test("more safety stock fills no less of the demand, and never more than all of it", () => {
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 5000 }), (safety, more, quantity) => {
      const filled = (units: number): number =>
        fillRate(quantity, units, { mean: 20, deviation: 8 }, { mean: 7, deviation: 1 });
      expect(filled(safety + more)).toBeGreaterThanOrEqual(filled(safety) - 1e-12);
      expect(filled(safety)).toBeLessThanOrEqual(1);
      expect(filled(-safety)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(fillRate(10, 0, { mean: 3, deviation: 0 }, { mean: 5, deviation: 0 })).toBe(1);
});
